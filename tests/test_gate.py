"""The gate: sound and layout can be given a `PublishedPage` only, and only `publishable` makes one."""

from __future__ import annotations

import ast
import datetime
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

import easyread_plugin
from easyread_plugin.document.model import Page
from easyread_plugin.document.publishing import Channel, PublishedPage, Register, publishable

PACKAGE_DIR = Path(easyread_plugin.__file__).parent
GATES = {"document/publishing.py": "PublishedPage", "document/speech.py": "AgreedRecordings"}
"""The two gates, and what each of them alone makes: for what is read, and for the voices of members."""
SECRETS = {*GATES.values(), "_Pass", "_PASS"}
BEHIND_THE_GATE = ("audio", "layout", "export")
"""The parts whose public functions take no `Page`."""

PAGE = Page("index.md", "content/index.md", "Home", ())
PUBLISHED = publishable(PAGE, Register(), datetime.date(2030, 1, 1), Channel.WEBSITE)

CALLS = {
    "speak_pages": ("audio.page_sound", "speak_pages([{page}], anything, anything)"),
    "fill_words": ("layout.filling", "fill_words('', {page}, anything, anything)"),
    "fill_controls": ("layout.filling", "fill_controls('', {page}, anything, anything)"),
}
"""What publishes, and a call of it. Each is tried with a page and with a published page."""

SNIPPET = """\
from typing import Any
from easyread_plugin.document.model import Page
from easyread_plugin.document.publishing import PublishedPage
from easyread_plugin.{module} import {function}

def refused(page: Page, anything: Any) -> None:
    {wrong}

def taken(published: PublishedPage, anything: Any) -> None:
    {right}
"""


def test_a_published_page_cannot_be_made_by_hand() -> None:
    """Neither the class nor a changed copy gives one with another page in it."""
    with pytest.raises(TypeError, match="publishable"):
        PublishedPage(PAGE, Channel.WEBSITE, {}, frozenset(), (), frozenset(), False, object())  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        PublishedPage(PAGE, Channel.WEBSITE, {}, frozenset(), (), frozenset(), False)  # type: ignore[call-arg]
    with pytest.raises((TypeError, ValueError)):
        replace(PUBLISHED, page=structs.replace(PAGE, title="Other"))
    with pytest.raises(AttributeError):
        PUBLISHED.page = PAGE  # type: ignore[misc]


def test_the_types_refuse_a_page(tmp_path: Path) -> None:
    """The type checker takes each call with a published page, and refuses it with a page, at its very line."""
    for function, (module, call) in CALLS.items():
        wrong, right = call.format(page="page"), call.format(page="published")
        source = SNIPPET.format(module=module, function=function, wrong=wrong, right=right)
        (tmp_path / f"{function}.py").write_text(source)
    root = PACKAGE_DIR.parent
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", str(root / "pyproject.toml")]
    files = [str(tmp_path / f"{function}.py") for function in CALLS]
    run = subprocess.run([*command, *files], cwd=root, capture_output=True, text=True, check=False)

    said = re.findall(r"(\w+)\.py:(\d+): error: (.*)", run.stdout)
    assert sorted((file, line) for file, line, _ in said) == [(function, "7") for function in sorted(CALLS)], run.stdout
    assert all('"Page"' in message and "PublishedPage" in message for *_, message in said), run.stdout


def test_running_refuses_a_page() -> None:
    """Who does not look at types is refused as well."""
    for function, (module, call) in CALLS.items():
        names = {"anything": None, "page": PAGE}
        exec(f"from easyread_plugin.{module} import {function}", names)
        with pytest.raises(TypeError, match="PublishedPage"):
            eval(call.format(page="page"), names)


def named(source: str) -> list[str]:
    """Which of the gate's secrets are called, given to a call, or imported in the source. `isinstance` may ask."""
    found = []
    for node in ast.walk(ast.parse(source)):
        used: list[str] = []
        if isinstance(node, ast.Call):
            parts = [part for part in (node.func, *node.args) if isinstance(part, ast.Name | ast.Attribute)]
            names = [part.id if isinstance(part, ast.Name) else part.attr for part in parts]
            used = [] if names[:1] == ["isinstance"] else names
        elif isinstance(node, ast.ImportFrom):
            used = [alias.name for alias in node.names if alias.name.startswith("_")]
        found += [name for name in used if name in SECRETS]
    return found


def test_only_the_gate_makes_one() -> None:
    """Nowhere else in the package is what a gate makes made, with its class or around it, or the pass named."""
    files = {file.relative_to(PACKAGE_DIR).as_posix(): file.read_text("utf-8") for file in PACKAGE_DIR.rglob("*.py")}
    found = {name: set(secrets) - {"_Pass", "_PASS"} for name, source in files.items() if (secrets := named(source))}
    assert found == {name: {made} for name, made in GATES.items()}


@pytest.mark.parametrize(
    ("source", "secrets"),
    [
        ("publishing.PublishedPage(page)", ["PublishedPage"]),
        ("object.__new__(PublishedPage)", ["PublishedPage"]),
        ("from ..document.publishing import _PASS", ["_PASS"]),
        ("isinstance(page, PublishedPage)", []),
    ],
)
def test_a_way_around_is_found(source: str, secrets: list[str]) -> None:
    """The test above can fail."""
    assert named(source) == secrets


def takes_a_page(source: str) -> list[str]:
    """The public functions and methods in this source with a parameter whose type names `Page`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            types = [ast.unparse(argument.annotation) for argument in arguments if argument.annotation]
            if any(re.search(r"(?<!\w)Page(?!\w)", kind) for kind in types):
                found.append(node.name)
    return found


def test_no_other_way_behind_the_gate() -> None:
    """No public function of sound, layout or export takes a page that did not go through the gate."""
    files = [file for part in BEHIND_THE_GATE for file in (PACKAGE_DIR / part).rglob("*.py")]
    assert files
    assert {file.name: names for file in files if (names := takes_a_page(file.read_text("utf-8")))} == {}
    assert takes_a_page("def f(pages: Sequence[Page]) -> None: ...\ndef g(p: PublishedPage): ...") == ["f"]
