"""A page that comes in pieces, from a slow network or on a busy phone: nothing that a reader sees moves."""

from __future__ import annotations

from pathlib import Path

import loopback
import pytest
from browser import serving
from browser.conftest import Visits
from chromium import find_chromium
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

PIECES = 40
WATCHED = """window.shifts = []; new PerformanceObserver(list => { for (const one of list.getEntries())
  shifts.push(one.sources.map(({node}) => (node && (node.outerHTML || node.data) || "").slice(0, 80))) })
  .observe({type: "layout-shift", buffered: true})"""
# The piece is there, and was drawn.
THERE = """number => new Promise(done => {
  const wanted = `//comment()[. = "piece ${number}"]`;
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
  const look = () => document.evaluate(wanted, document, null, 3).booleanValue ? drawn() : setTimeout(look, 1);
  look();
})"""
SEEN = """[...document.querySelectorAll(".er-band, .er-page > *, .er-page .er-row, .er-turn, .er-help, .er-foot")]
  .filter(one => one.checkVisibility({visibilityProperty: true})).length"""
PLACE = "[innerHeight > document.body.offsetHeight, document.querySelector('.er-page').getBoundingClientRect().left]"
ALL = """document.querySelectorAll(".er-band, .er-page > *, .er-page .er-row, .er-turn, .er-help, .er-foot").length"""


@pytest.mark.parametrize(("name", "width"), [("index.html", 360), ("index.html", 1280), ("rights.html", 1280)])
def test_nothing_moves(visits: Visits, site_dir: Path, name: str, width: int) -> None:
    """Layout shift 0 when each piece is drawn before the next comes; what is whole is seen before the rest comes."""
    loopback.bring_up()
    last = len(serving.in_pieces((site_dir / name).read_text("utf-8"), PIECES)) - 1
    seen = []
    with (
        serving.served_in_pieces(site_dir, PIECES) as (address, sluice),
        visits.open("about:blank", width=width, height=4000) as page,
    ):
        page.add_init_script(WATCHED)
        sluice.let(1)
        page.goto(f"{address}/{name}", wait_until="commit")
        for number in range(last):
            page.evaluate(THERE, number)
            seen.append(page.evaluate(SEEN))
            sluice.let(number + 2)
        # All the words are there, and the scripts are still on their way.
        page.wait_for_selector("body > script[src]", state="attached")
        assert page.evaluate(SEEN) == page.evaluate(ALL)
        sluice.let(float("inf"))
        page.wait_for_load_state()
        assert not page.evaluate("document.documentElement.classList.contains('er-comes')")
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))")
        assert page.evaluate("shifts") == []
    assert seen == sorted(seen)
    assert len(set(seen)) > 6


def test_what_is_there_is_seen_when_the_rest_is_lost(visits: Visits, site_dir: Path, tmp_path: Path) -> None:
    """A page that ends in the middle shows all that came."""
    whole = (site_dir / "rights.html").read_text("utf-8")
    (tmp_path / "half.html").write_text(whole[: whole.index("papers in easy read")], encoding="utf-8")
    with visits.open((tmp_path / "half.html").as_uri()) as page:
        assert page.locator(".er-row li").last.is_visible()


def test_the_bar_to_scroll_moves_nothing(browser: Browser, site_dir: Path) -> None:
    """Its room is kept from the start, so a page that gets longer than the screen stays where it is."""
    flags = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND"]
    other = browser.browser_type.launch(
        executable_path=find_chromium(), args=flags, ignore_default_args=["--hide-scrollbars"]
    )
    try:
        page = other.new_page(viewport={"width": 1280, "height": 800})
        page.goto((site_dir / "rights.html").as_uri())
        places = []
        for height in (9000, 800):
            page.set_viewport_size({"width": 1280, "height": height})
            places.append(page.evaluate(PLACE))
        (is_short, before), (is_short_now, after) = places
        assert is_short
        assert not is_short_now
        assert before == after
    finally:
        other.close()
