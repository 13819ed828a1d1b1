"""What people install is the package of this tree, all of it and nothing else."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The wheel of this tree, built without the network."""
    out_dir = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(out_dir), str(ROOT)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    (file,) = out_dir.glob("*.whl")
    with zipfile.ZipFile(file) as opened:
        yield opened


def in_tree() -> set[str]:
    """Every file of the package that Git has or would take."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "easyread_plugin"]
    files = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    return {name for name in files if name and (ROOT / name).is_file()}


def test_the_wheel_is_the_tree(wheel: zipfile.ZipFile) -> None:
    """Every file of the package is in the wheel, with the same bytes, and nothing else is."""
    inside = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert "easyread_plugin/document/model.py" in inside
    assert inside == in_tree()
    assert [name for name in sorted(inside) if wheel.read(name) != (ROOT / name).read_bytes()] == []


def test_the_licences_are_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    """The licence, the texts of the others, and the list of software by others go along."""
    licences = {name.partition("/licenses/")[2] for name in wheel.namelist() if "/licenses/" in name}
    expected = {"LICENSE", "THIRD_PARTY.md"} | {f"LICENSES/{file.name}" for file in (ROOT / "LICENSES").iterdir()}
    assert licences == expected


def test_the_entry_points(wheel: zipfile.ZipFile) -> None:
    """The command, the MkDocs plugin and the Markdown extension are all called easyread."""
    (name,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    points = ConfigParser(delimiters=("=",))
    points.read_string(wheel.read(name).decode())
    assert {group: dict(points[group]) for group in points.sections()} == {
        "console_scripts": {"easyread": "easyread_plugin.__main__:run"},
        "markdown.extensions": {"easyread": "easyread_plugin.layout.extension:EasyReadExtension"},
        "mkdocs.plugins": {"easyread": "easyread_plugin.plugin:EasyReadPlugin"},
        "mkdocs.themes": {"easyread": "easyread_plugin.theme"},
    }


def test_the_version_is_said_once() -> None:
    """`__version__` and pyproject.toml say the same."""
    from easyread_plugin import __version__

    assert __version__ == tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
