"""On a phone nothing moves while pictures come slowly, and the pictures are light. And no byte says too much."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import loopback
import pytest
from browser import serving
from playwright.sync_api import Browser, Route

from easyread_plugin.document.media import Note
from easyread_plugin.pictures.downloads import SUFFIXES, look_into
from easyread_plugin.pictures.kinds import Kind, kind_of
from easyread_plugin.pictures.notes import notes_in

from .test_demonstration import PAGES

PHONE = {"width": 360, "height": 740}
ROWS = 12
MOST_BYTES = 250_000
LONG = [page for page in PAGES if page.stem in ("how-to-do-it-well", "our-meetings", "what-is-co-production", "index")]
SHIFTS = """() => new Promise((done) => {
  let total = 0;
  const watch = new PerformanceObserver((list) => { for (const one of list.getEntries()) total += one.value; });
  watch.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(total), 300);
})"""


@pytest.fixture(scope="session")
def address(site_dir: Path) -> Iterator[str]:
    """The site on a server, as readers meet it."""
    loopback.bring_up()
    with serving.served(site_dir, parts=True) as at:
        yield at


def slowly(route: Route) -> None:
    """A picture that takes its time."""
    time.sleep(0.03)
    route.continue_()


@pytest.mark.browser
@pytest.mark.parametrize("page", LONG, ids=str)
def test_nothing_moves(browser: Browser, address: str, page: Path) -> None:
    """The layout does not shift at all, from the first paint to the end of the page."""
    with browser.new_context(viewport=PHONE, device_scale_factor=2, is_mobile=True, has_touch=True) as context:
        tab = context.new_page()
        tab.route(re.compile(r"\.(?:svg|png|webp|jpe?g|avif|gif)$"), slowly)
        tab.goto(f"{address}/{page.with_suffix('.html')}")
        scrolled_through(tab)
        assert tab.evaluate(SHIFTS) == 0


@pytest.mark.browser
@pytest.mark.parametrize("page", LONG, ids=str)
def test_pictures_are_light(browser: Browser, address: str, page: Path) -> None:
    """What a phone loads for 12 rows with a picture is at most 250 kB, unpacked."""
    sizes: dict[str, int] = {}
    with browser.new_context(viewport=PHONE, device_scale_factor=2, is_mobile=True, has_touch=True) as context:
        tab = context.new_page()
        tab.on("requestfinished", lambda request: add(sizes, request))
        tab.goto(f"{address}/{page.with_suffix('.html')}")
        scrolled_through(tab)
        rows = tab.locator(".er-row .er-plate img").count()
    assert rows >= ROWS
    assert len(sizes) >= ROWS
    heaviest = sorted(sizes.values())[-ROWS:]
    assert sum(heaviest) <= MOST_BYTES


def add(sizes: dict[str, int], request: object) -> None:
    """Notes the size of a picture that was loaded."""
    if getattr(request, "resource_type", "") == "image":
        response = request.response()  # type: ignore[attr-defined]
        sizes[request.url] = len(response.body())  # type: ignore[attr-defined]


def scrolled_through(tab: object) -> None:
    """Goes to the end of the page, one screen at a time, so that every picture is loaded."""
    tab.evaluate(  # type: ignore[attr-defined]
        """async () => {
          for (let at = 0; at < document.body.scrollHeight; at += 600) {
            scrollTo(0, at);
            await new Promise((go) => setTimeout(go, 60));
          }
          await Promise.all([...document.images].map((image) => image.complete || image.decode().catch(() => 0)));
        }"""
    )


def test_no_byte_says_too_much(site_dir: Path) -> None:
    """No picture, sound or paper of the site says where, by whom or with what it was made; drawings have no notes."""
    looked = 0
    for file in sorted(one for one in site_dir.rglob("*") if one.is_file()):
        data = file.read_bytes()
        kind = kind_of(data)
        if file.suffix.lower() in SUFFIXES and file.name != "sitemap.xml.gz":
            facts = look_into(file)
            # The list of the sound names its title and its program; the maker is the program too.
            assert facts.is_known, file.name
            assert Note.PLACE not in facts.notes, file.name
            assert Note.COMMENT not in facts.notes, file.name
            looked += 1
        elif kind is Kind.SVG and file.suffix == ".svg":
            assert b"<metadata" not in data, file.name
            assert b"<!--" not in data, file.name
            looked += 1
        elif kind is not None and kind is not Kind.SVG:
            assert notes_in(kind, data) == (), file.name
            looked += 1
        for word in (b"GPSLatitude", b"exif:", b"xmp:CreatorTool", b"photoshop:", b"dc:creator"):
            assert word not in data, (file.name, word)
    assert looked > len(PAGES)
