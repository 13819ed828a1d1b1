"""A word with a hyphen, such as “co-production”, stays in one line where there is room. No page gets too wide by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser.conftest import Visits
from playwright.sync_api import Browser, Page

from .test_reading import large_letters

pytestmark = pytest.mark.browser

PAGES = ("index.html", "rights.html", "vote.html")
SHORT, LONG = ("er-nb", "co-production"), ("er-nb er-nb--long", "self-determination")
# Headings, rows, lists, own words, meanings and doors end with the word.
WRITTEN = """words => {
  const places = document.querySelectorAll(".er-page .er-s, .er-page h1, .er-page h2");
  [...places].forEach((place, number) => {
    const [name, word] = words[number % words.length];
    const last = place.querySelector("a, strong, .er-s") || place;
    last.innerHTML = `We like <span class="${name}">${word}</span>?`;
  });
  return document.querySelectorAll(".er-nb").length;
}"""
CHOSEN = """([size, space]) => {
  document.documentElement.dataset.erSize = size;
  document.documentElement.dataset.erSpace = space;
}"""
BROKEN = """place => [...document.querySelectorAll(".er-nb")]
  .filter(word => word.checkVisibility() && word.closest(place) && word.getClientRects().length > 1)
  .map(word => word.parentElement.outerHTML.slice(0, 120))"""
TOO_WIDE = """() => [...document.querySelectorAll(".er-nb")].filter(word => {
  const block = word.closest(".er-speech, .er-mean, .er-row, .er-page").getBoundingClientRect();
  return !word.closest("table") && word.getBoundingClientRect().right > block.right + 1;
}).map(word => word.parentElement.outerHTML.slice(0, 120)).concat(
  document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page"] : [])"""


def written(page: Page, *words: tuple[str, str]) -> None:
    """These words stand all over the page, in turn."""
    assert page.evaluate(WRITTEN, words) > 5


@pytest.mark.parametrize("name", PAGES)
def test_it_stays_whole_on_a_phone(visits: Visits, address: str, name: str) -> None:
    """From 360 CSS pixels on, in all but the largest heading; in that, and in doors, where the screen is wide."""
    with visits.open(f"{address}/{name}", width=360) as page:
        written(page, SHORT)
        for width in (360, 375, 412, 600, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(BROKEN, ".er-row:not(.er-door), h2") == [], width
        assert page.evaluate(BROKEN, ".er-door, h1") == []
        page.set_viewport_size({"width": 360, "height": 800})
        page.evaluate(CHOSEN, ["2", "more"])
        assert page.evaluate(BROKEN, ".er-row:not(.er-door) > .er-words > :is(p, ul), .er-mean") == []


@pytest.mark.parametrize("name", PAGES)
def test_it_breaks_before_a_page_is_too_wide(visits: Visits, address: str, name: str) -> None:
    """On any width and with any letters that a reader can choose: no page scrolls sideways, no door clips a word."""
    with visits.open(f"{address}/{name}", width=360) as page:
        written(page, SHORT, LONG)
        for width in (280, 320, 360, 400, 480, 560, 700):
            page.set_viewport_size({"width": width, "height": 800})
            for size, space in (("", ""), ("", "more"), ("2", "more"), ("3", ""), ("4", "more")):
                page.evaluate(CHOSEN, [size, space])
                assert page.evaluate(TOO_WIDE) == [], (width, size, space)


def test_it_breaks_with_large_letters(browser: Browser, site_dir: Path) -> None:
    """With letters twice as large in the browser too."""
    with large_letters(browser) as large:
        page = large.new_page(viewport={"width": 320, "height": 800})
        for name in PAGES:
            page.goto((site_dir / name).as_uri())
            written(page, LONG, SHORT)
            for width in (320, 400, 500, 640, 960, 1280):
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate(TOO_WIDE) == [], (name, width)
        page.close()
