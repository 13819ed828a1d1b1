"""A new site needs nothing of this tree: the file that people install is enough, in an empty environment."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from .conftest import ENVIRONMENT, TODAY

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree."""
    out_dir = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(out_dir), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (file,) = out_dir.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """The Python of a new environment with the wheel in it.

    The packages by others are those that are installed here, so that no network is needed; ours is not among them.
    """
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = folder / "bin" / "python"
    theirs = tmp_path_factory.mktemp("theirs")
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if "easyread" not in entry.name.lower() and entry.suffix != ".pth":
            (theirs / entry.name).symlink_to(entry)
    ask = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    ours = Path(subprocess.check_output(ask, text=True).strip())
    (ours / "theirs.pth").write_text(f"{theirs}\n")
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(ours)
    return python


def run(python: Path, folder: Path, *arguments: str) -> str:
    """What a program says; it must work. Nothing of this tree can be imported."""
    environment = {name: value for name, value in ENVIRONMENT.items() if not name.startswith("PYTHON")}
    environment["PATH"] = os.pathsep.join([str(python.parent), environment["PATH"]])
    done = subprocess.run(
        [str(python), "-m", *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, encoding="utf-8", timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_from_nothing_to_a_built_site(tmp_path: Path, wheel: Path, python: Path) -> None:
    """From the wheel alone: a site that takes the wheel along, a page more, a check that is fine, a strict build."""
    where = run(python, tmp_path, "easyread_plugin", "--version")
    assert "easyread" in where
    options = ("--from", str(wheel), "--phone", "01632 960123", "--today", TODAY)
    said = run(python, tmp_path, "easyread_plugin", "new", "site", "Our group", *options)
    site = tmp_path / "our-group"
    assert (site / "requirements.txt").read_text() == f"./{wheel.name}\n"
    assert (site / wheel.name).read_bytes() == wheel.read_bytes()
    assert f"The file {wheel.name} is in the folder too." in said
    assert "under “Meetings”" in run(python, site, "easyread_plugin", "new", "page", "meeting", "Our talk")
    assert "We found nothing to change." in run(python, site, "easyread_plugin", "check", "--strict")
    run(python, site, "mkdocs", "build", "--strict")
    assert "Our talk" in (site / "site/our-talk.html").read_text("utf-8")
    tree = str(ROOT).encode()
    files = [file for file in site.rglob("*") if file.is_file() and file.suffix != ".whl"]
    assert [file.name for file in files if tree in file.read_bytes()] == []


def test_the_starter_files_are_in_the_wheel(wheel: Path) -> None:
    """Every text, film and host's file of the tree."""
    starter = ROOT / "easyread_plugin" / "starter"
    wanted = {
        file.relative_to(ROOT).as_posix()
        for file in starter.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    with zipfile.ZipFile(wheel) as opened:
        assert wanted <= set(opened.namelist())
