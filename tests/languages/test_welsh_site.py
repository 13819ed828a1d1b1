"""A whole site in Welsh: no word of ours is in English, and every part says which language it is in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from building.conftest import Built, run

from easyread_plugin.language.catalogue import interface_file
from easyread_plugin.layout.wording import wording_for

from .welsh_site import Words, words_of

_ALLOWED = {
    "mp",  # MP3
    "kb",
    "mb",
    "x",  # the first letter of a name, in a round face
    "cc", "by",  # the names of licences
}  # fmt: skip


def catalogue_words() -> set[str]:
    """Every word of the Welsh file."""

    def texts(value: object) -> list[str]:
        if isinstance(value, str):
            return [value]
        if isinstance(value, dict):
            return [text for inner in value.values() for text in texts(inner)]
        return [text for inner in value for text in texts(inner)] if isinstance(value, list) else []

    return {word for text in texts(dict(interface_file("cy"))) for word in words_of(text)}


def test_no_word_of_ours_is_in_english(welsh: Built) -> None:
    """On no page, in no button, label or message: each word is an author's, or stands in the Welsh file."""
    ours = catalogue_words() | _ALLOWED
    strange: dict[str, set[str]] = {}
    pages = sorted((welsh.folder / "site").rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        for language, text in Words(page.read_text("utf-8")).found:
            for word in words_of(text):
                if not word.startswith("xq") and word not in ours and language.startswith(("cy", "?")):
                    strange.setdefault(page.name, set()).add(word)
    assert strange == {}


_NAMES = {"xqsite", "xqgroup", "xqann", "xqroad", "xq"}
"""Names and addresses are the same in every language."""


def test_parts_in_another_language_say_so(welsh: Built) -> None:
    """Around an English page of a Welsh site stand English words; the menu and what the group wrote are Welsh."""
    found = Words(welsh.page("xqenglish.html")).found
    in_english = {word for language, text in found for word in words_of(text) if language == "en-GB"}
    in_welsh = {word for language, text in found for word in words_of(text) if language == "cy"}
    assert {word for word in in_english if word.startswith("xq")} - _NAMES == set()
    assert {"xqmotto", "xqhome", "xqpart", "xqbank", "xqcopy", "cymraeg"} <= in_welsh
    assert {"welcome", "listen", "menu", "checked"} <= in_english
    assert all(word.startswith("xq") or word in catalogue_words() | {"cymraeg"} for word in in_welsh)


def test_every_page_says_its_language(welsh: Built) -> None:
    """The words around the page and the page itself have one language, and it is that of the page."""
    for page in sorted((welsh.folder / "site").rglob("*.html")):
        language = "en-GB" if page.name == "xqenglish.html" else "cy"
        html = page.read_text("utf-8")
        assert re.findall(r'<html lang="([^"]*)"', html) == [language]
        assert '<article class="er-page">' in html


def test_it_says_that_nobody_checked_our_welsh(welsh: Built) -> None:
    """Every page with our Welsh has an honest line at its foot, and no other page has it."""
    line = wording_for("cy").unchecked
    assert line
    assert line in welsh.page("index.html")
    assert line in welsh.page("404.html")
    assert line not in welsh.page("xqenglish.html")


def test_it_is_spoken_in_welsh(welsh: Built) -> None:
    """What is shown in Welsh is what the page says: dates, counts, who said it."""
    event, index = welsh.page("event.html"), welsh.page("index.html")
    assert "Mae ar ddydd Mawrth 3 Tachwedd 2099." in event
    assert "Mae’n dechrau am 2.30 y prynhawn." in event
    assert "Mae’n costio 50 ceiniog." in event
    assert "Xqsam ddywedodd hyn." in index
    assert "Dydd Mawrth 6 Hydref 2026: penderfynodd Xqsam beth i’w ddweud." in index


@pytest.mark.parametrize(
    "command", [("review", "content/event.md"), ("consent-form", "member-1"), ("consent-form",)], ids=" ".join
)
def test_sheets_for_a_meeting_are_in_welsh(welsh: Built, tmp_path: Path, command: tuple[str, ...]) -> None:
    """The sheet to check a page with, and the consent form: no word of ours is in English."""
    sheet = tmp_path / "sheet.html"
    done = run(welsh.folder, *command, "-o", str(sheet), program="easyread_plugin")
    assert done.returncode == 0, done.stderr
    ours = catalogue_words() | _ALLOWED | {"noindex", "member"}
    said = [word for _, text in Words(sheet.read_text("utf-8")).found for word in words_of(text)]
    assert len(said) > 100
    assert {word for word in said if not word.startswith("xq")} - ours == set()
