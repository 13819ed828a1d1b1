"""Each part imports only what stands left of it, and what is slow or dangerous is loaded only where it belongs."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest
from imports import MAY_IMPORT, MIDDLE, violations

import easyread_plugin

PACKAGE_DIR = Path(easyread_plugin.__file__).parent


def test_directions() -> None:
    """No import of the package goes against the direction of design."""
    assert violations(PACKAGE_DIR) == []


def test_the_table_has_no_circle() -> None:
    """Following "may import" never leads back to the start."""
    for start in MAY_IMPORT:
        seen, new = set(), set(MAY_IMPORT[start])
        while new:
            seen |= new
            new = set().union(*(MAY_IMPORT[part] for part in new)) - seen
        assert start not in seen


def test_the_middle_knows_nothing_of_itself() -> None:
    """The parts in the middle may not import each other."""
    assert all(not (MAY_IMPORT[part] & MIDDLE) for part in MIDDLE)


WRONG = {
    "a file of the ground": ("errors.py", "from .settings import x", "1: errors may not import settings"),
    "against the direction": ("language/a.py", "from ..document.model import x", "1: language may not import document"),
    "two in the middle": ("checks/a.py", "from .. import audio", "1: checks may not import audio"),
    "by its full name": ("checks/a.py", "import fake.pictures.bank", "1: checks may not import pictures"),
    "from a deeper folder": ("document/b/c.py", "from ...layout import x", "1: document may not import layout"),
    "inside a function": ("publication/a.py", "def f():\n    from ..cli import x", "2: publication may not import cli"),
    "in an __init__": ("cli/__init__.py", "from ..plugin import x", "1: cli may not import plugin"),
    "MkDocs": ("layout/a.py", "if 1:\n    from mkdocs.config import x", "2: only plugin may import mkdocs"),
    "speech": ("audio/a.py", "def f():\n    import pyttsx3", "2: only audio/driver.py may import pyttsx3"),
    "speech too early": ("audio/a.py", "from . import driver", "1: audio/driver.py is imported too early"),
    "too early": ("checks/a.py", "import textstat", "1: textstat is imported too early"),
    "a new part": ("helpers/a.py", "", " nobody said what helpers may import"),
}


@pytest.mark.parametrize(("file", "source", "problem"), WRONG.values(), ids=WRONG)
def test_a_wrong_import_is_found(tmp_path: Path, file: str, source: str, problem: str) -> None:
    """The test above can fail: in a small package with one wrong import, exactly that import is found."""
    package_dir = tmp_path / "fake"
    for part in ("audio", "checks", "cli", "document", "language", "layout", "pictures", "plugin", "publication"):
        (package_dir / part).mkdir(parents=True)
        (package_dir / part / "__init__.py").write_text("from ..errors import x")
    (package_dir / "__init__.py").write_text("")
    for name in ("errors", "settings"):
        (package_dir / f"{name}.py").write_text("")
    assert violations(package_dir) == []
    (package_dir / file).parent.mkdir(parents=True, exist_ok=True)
    (package_dir / file).write_text(source)

    assert violations(package_dir) == [f"{file}:{problem}"]


def every_module() -> list[str]:
    """The names of all modules that can be imported; importing `__main__` would run the command."""
    names = [info.name for info in pkgutil.walk_packages([str(PACKAGE_DIR)], "easyread_plugin.")]
    assert "easyread_plugin.document.model" in names
    return [name for name in names if not name.endswith(".__main__")]


def loaded_by(modules: list[str]) -> set[str]:
    """The names of all modules that a fresh Python has after importing these."""
    code = f"import sys\nfor name in {modules!r}: __import__(name)\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return set(run.stdout.split())


def test_importing_loads_no_speech_and_no_textstat() -> None:
    """Importing every module but the worker's driver loads neither speech nor the reading scores."""
    speaks = "easyread_plugin.audio.driver"
    modules = [name for name in every_module() if name != speaks]
    heavy = {"pyttsx3", "espeakng_loader", "textstat", "nltk"}

    assert not loaded_by(modules) & heavy
    assert loaded_by([speaks]) & heavy == {"pyttsx3", "espeakng_loader"}


def test_the_core_loads_no_mkdocs() -> None:
    """Importing every module outside plugin/ loads no MkDocs."""
    modules = [name for name in every_module() if not name.startswith("easyread_plugin.plugin")]
    assert "mkdocs" not in loaded_by(modules)
    assert "mkdocs" in loaded_by(["mkdocs.config"])
