"""The editor's view: findings beside their rows while `mkdocs serve` runs, and nothing of it in a build."""

from __future__ import annotations

import json
import re
from pathlib import Path

from easyread_plugin.document.findings import Finding, Level
from easyread_plugin.document.position import Position
from easyread_plugin.plugin.editor_view import editor_notes, with_editor
from easyread_plugin.publication.parsing import parse_text

from .conftest import Build

MARK = re.compile(r"er-ed(?:itor|-|_)")
WORDS = "# Our </script> group\n\nWe met on 04/03/27.\n"


def test_a_build_has_nothing_of_it(build: Build) -> None:
    """No file and no page of a build names the view."""
    site_dir = build({"content/index.md": WORDS}).folder / "site"
    named = [
        file.name
        for file in Path(site_dir).rglob("*")
        if "editor" in file.name or (file.suffix in (".html", ".js", ".css") and MARK.search(file.read_text("utf-8")))
    ]

    assert any(Path(site_dir).rglob("index.html"))
    assert named == []


def test_notes() -> None:
    """A note belongs to its row, or to the heading that it is about, or to the page; it says why and what to try."""
    page = parse_text(WORDS, "index.md")
    found = [
        Finding("ER-N04", Level.ERROR, "index.md", Position(3, 11, 3, 19), "M.", "H.", "04/03/27", "r1"),
        Finding("ER-S01", Level.WARNING, "index.md", Position(1, 3, 1, 20), "M.", "H."),
        Finding("ER-T01", Level.ADVICE, "index.md", None, "M.", "H."),
    ]
    notes = json.loads(editor_notes([page], found)["index.md"])

    assert [(note["place"], note["level"], note["line"]) for note in notes] == [
        ("r1", "error", 3),
        ("s1", "warning", 1),
        ("", "advice", 0),
    ]
    assert notes[0]["why"]


def test_words_cannot_end_the_script() -> None:
    """Whatever stands in a page, its notes stay data."""
    page = parse_text(WORDS, "a/index.md")
    found = [Finding("ER-N04", Level.ERROR, "a/index.md", None, "M.", "H.", "</script><b>")]
    html = with_editor("<body>Us</body>", editor_notes([page], found)["a/index.md"], "a/")
    data = re.findall(r'id="er-editor-notes">(.*?)</script>', html)

    assert json.loads(data[0])[0]["words"] == "</script><b>"
    assert html.startswith("<body>Us<link")
    assert 'src="../easyread/editor.js"' in html
