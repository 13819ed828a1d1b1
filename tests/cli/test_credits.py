"""The page about the pictures is easy read itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from easyread_plugin.checks.running import find
from easyread_plugin.layout.wording import ENGLISH
from easyread_plugin.publication.credits_page import URI, CreditedPicture, credits_text
from easyread_plugin.publication.parsing import Reader, SourceText
from easyread_plugin.publication.rules import ALL_RULES
from easyread_plugin.publication.sources import open_pages, open_project

ROOT = Path(__file__).parents[2]


def test_it_is_easy_read() -> None:
    """Our own rules find nothing on the page that the demonstration site gets, with all of its pictures."""
    opened = open_pages(open_project(ROOT), (), date(2027, 1, 1))
    opened.publication.gather()
    site = opened.publication.site
    pictures = [CreditedPicture(file, site.entry_of(file)) for file in site.picture_facts]
    text = credits_text(pictures, ROOT / "content", ENGLISH)
    page, _, _ = Reader().read(SourceText(URI, URI, text))

    assert len(pictures) >= 60
    assert find([page], ALL_RULES, site) == []
    assert len(list(page.pictures())) >= len(pictures)
