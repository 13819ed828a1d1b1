"""Listening in our own look: the bar in every colour, the panel's Listen and speed; and how much script is sent."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import Visits, slowly
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PACKAGE_DIR = Path(__file__).parents[2] / "easyread_plugin"
SCRIPT_MOST = 14_000
"""Bytes of all our script in a site, as it is sent. The library for search is not ours."""
NOT_OURS = {"minisearch.js", "main.js"}
"""The library; and what MkDocs' own search plugin puts into every site, which no page of ours asks for."""
LEVELS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RATE = "easyread.player.audio.playbackRate"


def begin(page: Page) -> None:
    """The page is read aloud, so slowly that it stays at its first statement."""
    slowly(page, 0.0625).locator("[data-er-play]").click()
    page.wait_for_selector(".er-bar.is-on")
    page.wait_for_function("() => easyread.player.state.doing === 'playing'")


@pytest.mark.parametrize("colours", ["light", "dark", "cream", "yellow"])
def test_the_bar_in_every_colour(visits: Visits, address: str, colours: str) -> None:
    """Nothing for axe to find while the page is read, on a phone and on a wide screen; every target is large."""
    with visits.open(f"{address}/rights.html?colours={colours}&speed=200", width=360, height=740) as page:
        begin(page)
        rules = {"color-contrast-enhanced": {"enabled": True}}
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            found = Axe().run(page, options={"runOnly": {"type": "tag", "values": LEVELS}, "rules": rules}).response
            assert {rule["id"]: rule["nodes"][0]["html"] for rule in found["violations"]} == {}
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            boxes = [button.bounding_box() for button in page.locator(".er-bar button").all()]
            assert all(box is not None and min(box["width"], box["height"]) >= 44 for box in boxes)
            assert all(box is not None and 0 <= box["x"] <= width - box["width"] for box in boxes)


def test_with_the_biggest_words(visits: Visits, address: str) -> None:
    """With the biggest words on a phone, the bar leaves most of the screen to the page."""
    with visits.open(f"{address}/rights.html?size=4", width=360, height=740) as page:
        begin(page)
        box = page.locator(".er-bar").bounding_box()
        assert box is not None
        assert box["height"] < 740 / 3
        clipped = "all => all.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent)"
        assert page.locator(".er-bar button, .er-bar p").evaluate_all(clipped) == []


def test_the_panel_listens(visits: Visits, address: str) -> None:
    """Listen in the panel is the page's Listen; it says Pause while the page is read."""
    with visits.open(f"{address}/rights.html") as page:
        slowly(page, 0.0625)
        page.locator("#er-open-looks").click()
        hear = page.locator("#er-looks [data-er-hear]")
        expect(hear).to_have_text("Listen to this page")
        hear.click()
        page.wait_for_function("() => easyread.player.state.doing === 'playing'")
        expect(hear).to_have_text("Pause")
        expect(page.locator("[data-er-play]")).to_have_text("Pause")
        hear.click()
        page.wait_for_function("() => easyread.player.state.doing === 'paused'")
        expect(hear).to_have_text("Go on")
        page.keyboard.press("Escape")
        expect(hear).to_have_text("Listen to this page")


def test_the_speed_in_the_panel_and_in_the_bar(visits: Visits, address: str) -> None:
    """They are one choice: each shows what the other did, the next page keeps it, and it can be put back."""
    with visits.open(f"{address}/rights.html") as page:
        page.locator("#er-open-looks").click()
        chosen = page.locator("#er-looks input[name=speed]:checked")
        assert chosen.get_attribute("value") == ""
        page.get_by_role("group", name="Speed of the voice").get_by_label("Very slow").check()
        page.wait_for_function(f"() => {RATE} === 0.5")
        page.goto(f"{address}/vote.html")
        page.wait_for_function(f"() => {RATE} === 0.5")
        page.locator("#er-open-looks").click()
        page.locator("[data-er-play]").click()
        expect(page.locator("[data-er-speed-is]")).to_have_text("Speed: very slow")
        page.locator("[data-er-speed-by='1']").click()
        expect(page.locator("#er-looks input[name=speed][value='75']")).to_be_checked()
        # Another choice leaves it as it is.
        page.locator("#er-looks input[name=colours][value=cream]").check()
        assert page.evaluate("JSON.parse(localStorage.getItem('easyread'))") == {"speed": "75", "colours": "cream"}
        page.locator("[data-er-reset]").click()
        page.wait_for_function(f"() => {RATE} === 1")
        expect(page.locator("[data-er-speed-is]")).to_have_text("Speed: usual")
        assert page.evaluate("JSON.parse(localStorage.getItem('easyread'))") == {}


def test_pages_without_sound(visits: Visits, address: str) -> None:
    """Where nothing can be heard there is no button for it."""
    with visits.open(f"{address}/search.html") as page:
        page.locator("#er-open-looks").click()
        expect(page.locator("#er-looks")).to_be_visible()
        assert page.locator("[data-er-hear]:visible, [data-er-say]:visible, .er-bar:visible").count() == 0


def test_how_much_script_is_sent(site_dir: Path) -> None:
    """All of our script in a site is under 14 kB as it is sent, with the least compression that servers use."""
    scripts = [file for file in site_dir.rglob("*.js") if file.name not in NOT_OURS and file.parent.name != "search"]
    assert {"easyread.js", "look.js", "parts.js", "search.js"} <= {file.name for file in scripts}
    sizes = {file.name: len(gzip.compress(file.read_bytes(), 6, mtime=0)) for file in scripts}
    assert sum(sizes.values()) < SCRIPT_MOST, sizes
