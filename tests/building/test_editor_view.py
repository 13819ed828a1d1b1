"""The editor's view: findings beside their rows while `mkdocs serve` runs, and nothing of it in a build."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from playwright.sync_api import Browser, expect

from easyread_plugin.document.findings import Finding, Level
from easyread_plugin.document.position import Position
from easyread_plugin.pictures.packed import read_from_pack
from easyread_plugin.plugin.editor_view import editor_notes, with_editor
from easyread_plugin.publication.parsing import parse_text

from .conftest import CONFIG, Build

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


PICTURES = """\
# Our group

We **vote** about the bus.

We do not agree.

Xyzzy plugh.

![](../images/our-bus.svg)
The bus is late.
"""


@pytest.mark.browser
def test_rows_without_a_picture_offer_some(tmp_path: Path, browser: Browser) -> None:
    """Beside a row without a picture stand at most 3 that could fit, each with its line; a page is not changed."""
    put = {
        "mkdocs.yml": CONFIG.replace("  - search\n", "").replace("name: material\n  font: false", "name: easyread"),
        "content/index.md": "# Home\n\nHello.\n",
        "content/a/page.md": PICTURES,
        "images/pictures.yml": "our-bus.svg: {shows: Our bus., words: [bus], source: Us, licence: own, credit: Sam}\n",
        "images/our-bus.svg": read_from_pack("bus.svg").decode(),
    }
    for name, text in put.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build.build(config)

    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto((tmp_path / "site" / "a" / "page.html").as_uri())
        page.get_by_role("button", name="Show what can be easier").click()
        offered = page.locator(".er-ed__offers")
        expect(offered).to_have_count(2)
        vote, agree = offered.nth(0).get_by_role("listitem"), offered.nth(1).get_by_role("listitem")
        assert 1 <= vote.count() <= 3
        assert 1 <= agree.count() <= 3
        # The hard word comes first; what the site has already needs no command.
        expect(vote.nth(0)).to_contain_text("easyread pictures add vote")
        expect(vote.nth(0)).to_contain_text("![-](../../images/vote.svg)")
        own = vote.filter(has_text="Our bus.")
        expect(own).to_contain_text("![-](../../images/our-bus.svg)")
        expect(own).not_to_contain_text("easyread pictures add")
        expect(agree.nth(0)).to_contain_text("disagree")
        for image in vote.locator("img").all():
            image.scroll_into_view_if_needed()
            expect(image).to_have_js_property("complete", True)
            expect(image).not_to_have_js_property("naturalWidth", 0)
        found = Axe().run(page, context=".er-ed", options={"resultTypes": ["violations"]})
        assert [violation["id"] for violation in found.response["violations"]] == []
    assert (tmp_path / "content" / "a" / "page.md").read_text("utf-8") == PICTURES
    assert sorted(file.name for file in (tmp_path / "images").iterdir()) == ["our-bus.svg", "pictures.yml"]
