"""The house is in order: nothing of one machine, nothing unfinished, everything said once and documented."""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import tomllib
from pathlib import Path
from types import ModuleType

import click
import pytest

from easyread_plugin.settings import Settings

ROOT = Path(__file__).parents[1]

# Put together from parts, so that this file is not found by itself.
FORBIDDEN = {
    "a path of one machine": r"(?<![\w.:/-])/(?:(?:wo" + r"rk|ro" + r"ot)\b(?!\.)|(?:ho" + r"me|Us" + r"ers)/\w)",
    "an address of a package registry": "|".join(
        re.escape(name) for name in ("pypi" + ".org", "python" + "hosted.org", "npmjs" + ".org", "deb.debian" + ".org")
    ),
    "something unfinished": r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b",
    "a test that is left out": "|".join(
        (r"pytest\.(?:mark\.)?sk" + r"ip(?!if\(sys\.platform)", r"pytest\.(?:mark\.)?x" + "fail", "importor" + "skip")
    ),
}
WHERE = {"a test that is left out": ("tests/",)}
LONGEST_FILE = 300


def tracked() -> list[str]:
    """Every file of the project that Git has or would take, sorted."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    return sorted(name for name in names if name and (ROOT / name).is_file())


def modules() -> list[str]:
    """Every Python file of the package."""
    return [name for name in tracked() if name.startswith("easyread_plugin/") and name.endswith(".py")]


def name_of(requirement: str) -> str:
    """The package's name in a line of pyproject.toml."""
    return re.split(r"[<>=!~]", requirement, maxsplit=1)[0]


def found_in(text: str, forbidden: str) -> list[int]:
    """The lines of the text with something forbidden, 1-based."""
    pattern = re.compile(FORBIDDEN[forbidden])
    return [number for number, line in enumerate(text.split("\n"), 1) if pattern.search(line)]


@pytest.mark.parametrize("forbidden", FORBIDDEN)
def test_nothing_forbidden(forbidden: str) -> None:
    """No file of the project has it."""
    problems = []
    for name in tracked():
        if name.startswith(WHERE.get(forbidden, ("",))):
            try:
                text = (ROOT / name).read_text("utf-8")
            except UnicodeDecodeError:
                continue  # a picture or a sound
            problems += [f"{name}:{line}" for line in found_in(text, forbidden)]
    assert problems == []


@pytest.mark.parametrize(
    ("forbidden", "text"),
    [
        ("a path of one machine", "open('/ro" + "ot/x')"),
        ("a path of one machine", "see /wo" + "rk/shared"),
        ("a path of one machine", "C = /ho" + "me/sam/site"),
        ("an address of a package registry", "https://py" + "pi.org/simple"),
        ("something unfinished", "# TO" + "DO: later"),
        ("a test that is left out", "pytest.mark.sk" + "ip"),
        ("a test that is left out", "pytest.mark.sk" + "ipif(not which('x'))"),
        ("a test that is left out", "pytest.importor" + "skip('x')"),
    ],
)
def test_the_forbidden_is_found(forbidden: str, text: str) -> None:
    """The test above can fail."""
    assert found_in(f"first line\n{text}\n", forbidden) == [2]


GREEDY_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+")


def test_patterns_are_right_on_every_python() -> None:
    """No group is repeated with `*+`, `++` or `?+`: Python 3.11.0 to 3.11.4 match it wrongly, and Debian 12 has 3.11.2.

    `(?>(?:…)*)` says the same and is right everywhere.
    """
    problems = []
    for name in modules():
        lines = (ROOT / name).read_text("utf-8").split("\n")
        problems += [f"{name}:{number}" for number, line in enumerate(lines, 1) if GREEDY_GROUP.search(line)]
    assert problems == []
    assert GREEDY_GROUP.search(r"(?:[a-z]|x)*+")
    assert not GREEDY_GROUP.search(r"(?>(?:[a-z]|\))*)[a-z]*+\s++")


def test_no_long_files() -> None:
    """A file of the package over 300 lines is a question, and the answer is usually two nouns."""
    lengths = {name: (ROOT / name).read_text("utf-8").count("\n") for name in modules()}
    assert "easyread_plugin/document/model.py" in lengths
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_every_module_says_what_it_is() -> None:
    """Every module of the package opens with a docstring."""
    assert [name for name in modules() if not ast.get_docstring(ast.parse((ROOT / name).read_text("utf-8")))] == []


def tool(name: str) -> ModuleType:
    """One of the tools, as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_kind_and_field_is_documented() -> None:
    """docs/page-kinds.md is what the table of kinds makes, with every kind and every field."""
    page = tool("kinds_page")
    text = page.PAGE.read_text("utf-8")

    assert text == page.kinds_page()
    for kind in page.KINDS.values():
        assert f"\n## {kind.name}\n" in text
        assert all(f"| `{spec.name}` |" in text for spec in kind.fields)


def test_every_setting_is_documented() -> None:
    """docs/settings.md is what the fields of Settings say; `make docs` writes it."""
    page = tool("settings_page")

    assert set(page.sentences()) == set(Settings.__struct_fields__)
    assert page.PAGE.read_text("utf-8") == page.settings_page()


def test_every_command_is_documented() -> None:
    """docs/commands.md is what the commands say of themselves, and every option says what it does."""
    page = tool("commands_page")
    options = [
        (name, option)
        for name, command in page.commands().items()
        for option in command.params
        if isinstance(option, click.Option)
    ]

    assert "check" in page.commands()
    assert [(name, option.name) for name, option in options if not option.help] == []
    assert page.PAGE.read_text("utf-8") == page.commands_page()


def test_every_dependency_is_credited() -> None:
    """THIRD_PARTY.md has the version and licence of everything that easyread installs, and of nothing else."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {name_of(line): line for line in project["dependencies"]}
    page = (ROOT / "THIRD_PARTY.md").read_text("utf-8")
    table = page.partition("## Installed with easyread")[2].partition("\n## ")[0]
    rows = {cells[0]: cells for line in table.split("\n") if (cells := [c.strip() for c in line.split("|")[1:-1]])}
    credited = {name: cells for name, cells in rows.items() if name != "name" and not name.startswith("---")}

    assert set(credited) == set(declared)
    for name, (_, version, licence, purpose, inside) in credited.items():
        numbers = re.findall(r"\d+(?:\.\d+)*", declared[name].removeprefix(name))
        assert re.findall(r"\d+(?:\.\d+)*", version) == numbers, f"{name}: {version} is not {declared[name]}"
        assert licence
        assert purpose
        assert inside == "no"


def test_locked_versions() -> None:
    """Every dependency is locked to one exact version, and nothing of an index or a machine is in the lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = {"site": project["project"]["dependencies"], "dev": project["dependency-groups"]["dev"]}
    for name, dependencies in wanted.items():
        lines = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8").split("\n")
        locked = [line for line in lines if line and not line.startswith("#")]
        assert [line for line in locked if not re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; .+)?", line)] == []
        names = {line.partition("==")[0] for line in locked}
        assert {name_of(line) for line in dependencies} <= names
