"""One part at a time: the same page, one part shown; by touch, by keyboard, by ear; and back to the same place."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import Visits, hold, slowly
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LEVELS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SHOWN = """() => [...document.querySelectorAll('.er-page .er-s')].filter(e => e.checkVisibility()).map(e => e.id)"""
IS_ON = "document.documentElement.classList.contains('er-one')"
WHERE = "[data-er-part-of]"


def step(page: Page, name: str) -> None:
    """Presses Back or Next."""
    page.locator(f"[data-er-part-{name}]").click()


def begin(page: Page) -> None:
    """Presses the button at the top of the page."""
    page.locator(".er-where [data-er-one]").click()


def test_every_word_once_and_in_order(visits: Visits, address: str) -> None:
    """Stepping through shows every part with the headings above it: nothing is left out."""
    with visits.open(f"{address}/rights.html") as page:
        every = page.evaluate(SHOWN)
        begin(page)
        seen: list[str] = []
        count = int(page.locator(WHERE).inner_text().split()[-1])
        for part in range(1, count + 1):
            expect(page.locator(WHERE)).to_have_text(f"Part {part} of {count}")
            assert page.locator(".er-page .er-row.is-now, .er-page > .is-now:not(h1, h2, h3)").count() == 1
            seen += [id for id in page.evaluate(SHOWN) if id not in seen]
            page.keyboard.press("ArrowRight")
        assert seen == every
        # The last one stays, and says that it is the last.
        expect(page.locator(WHERE)).to_have_text(f"Part {count} of {count}")
        assert page.locator("[data-er-part-next]").get_attribute("aria-disabled") == "true"
        assert page.locator("[data-er-part-back]").get_attribute("aria-disabled") == "false"


def test_by_keyboard(visits: Visits, address: str) -> None:
    """Arrows and buttons step, Escape ends; the words of the part have the focus, the place is announced."""
    with visits.open(f"{address}/rights.html") as page:
        page.locator(".er-where [data-er-one]").focus()
        page.keyboard.press("Enter")
        where = page.locator(WHERE)
        assert where.get_attribute("role") == "status"
        expect(where).to_have_text("Part 1 of 8")
        assert page.evaluate("document.activeElement.id") == "r1"
        for key, part in (("ArrowRight", 2), ("ArrowRight", 3), ("ArrowLeft", 2), ("ArrowLeft", 1), ("ArrowLeft", 1)):
            page.keyboard.press(key)
            expect(where).to_have_text(f"Part {part} of 8")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.activeElement.classList.contains('is-now')")
        # From the words, Tab goes through what the part has to press, then to these three.
        stops = []
        for _ in range(4):
            page.keyboard.press("Tab")
            stops.append(page.evaluate("document.activeElement.textContent.trim()"))
        assert stops == ["right", "Back", "Listen", "Next"]
        page.keyboard.press("Enter")
        expect(where).to_have_text("Part 3 of 8")
        page.keyboard.press("Escape")
        assert not page.evaluate(IS_ON)


@pytest.mark.parametrize("width", [1280, 360])
def test_back_to_the_same_place(visits: Visits, address: str, width: int) -> None:
    """It begins with the part on the screen, and leaves the reader at the part that they were in."""
    with visits.open(f"{address}/rights.html", width=width, reduced_motion="reduce") as page:
        begin(page)
        for _ in range(3):
            step(page, "next")
        part = page.evaluate("document.querySelector('.is-now.er-row').id")
        page.locator("[data-er-whole]").click()
        assert not page.evaluate(IS_ON)
        assert page.evaluate("document.activeElement.id") == part
        expect(page.locator(f"#{part}")).to_be_in_viewport()
        assert page.locator(".er-step:visible").count() == 0
        # Again, from there: the panel has the button too.
        page.locator("#er-open-looks").evaluate("e => e.click()")
        page.locator("#er-looks [data-er-one]").evaluate("e => e.click()")
        assert page.evaluate(IS_ON)
        assert page.locator("#er-looks").is_hidden()


def test_by_touch(visits: Visits, address: str) -> None:
    """Large buttons at the bottom of the screen, in the same place for each part."""
    with visits.open(f"{address}/rights.html", width=360, height=640, has_touch=True, is_mobile=True) as page:
        page.locator(".er-where [data-er-one]").tap()
        places = []
        for part in range(1, 4):
            # A tap becomes a press a moment after the finger has gone.
            expect(page.locator(WHERE)).to_have_text(f"Part {part} of 8")
            box = page.locator("[data-er-part-next]").bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 44
            assert box["y"] + box["height"] <= 640
            places.append((box["x"], box["y"]))
            page.locator("[data-er-part-next]").tap()
        assert len(set(places)) == 1
        expect(page.locator(WHERE)).to_have_text("Part 4 of 8")


def test_sound_of_one_part(visits: Visits, address: str) -> None:
    """Listen stands in the same place for each part; who listens goes on in the next; Escape ends the sound first."""
    speaking = "document.querySelector('.is-now .is-spoken, .is-now.is-spoken')"
    with visits.open(f"{address}/rights.html") as page:
        begin(page)
        step(page, "next")
        slowly(page, 0.1)
        assert page.locator(".is-now [data-er-listen]:visible").count() == 0
        page.locator("[data-er-say]").click()
        hold(page, speaking)
        slowly(page, 0.1)
        step(page, "next")
        hold(page, speaking)
        page.keyboard.press("Escape")
        assert page.evaluate("easyread.player.state.doing") == "nothing"
        assert page.evaluate(IS_ON)
        page.keyboard.press("Escape")
        assert not page.evaluate(IS_ON)


def test_paper_has_the_whole_page(visits: Visits, address: str) -> None:
    """Printing in the middle of the steps prints everything."""
    with visits.open(f"{address}/rights.html") as page:
        every = page.evaluate(SHOWN)
        begin(page)
        step(page, "next")
        page.emulate_media(media="print")
        assert page.evaluate(SHOWN) == every
        assert page.locator(".er-step:visible").count() == 0


def test_where_there_are_no_parts(visits: Visits, address: str) -> None:
    """A page of one part, a page of no words and a page without script have no button for it."""
    for name in ("about.html", "search.html", "404.html"):
        with visits.open(f"{address}/{name}") as page:
            page.locator("#er-open-looks").click()
            assert page.locator("[data-er-one], .er-step").count() == 0
    with visits.open(f"{address}/rights.html", java_script_enabled=False) as page:
        assert page.locator("[data-er-one]:visible, .er-step:visible").count() == 0


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_any_part(visits: Visits, address: str, width: int) -> None:
    """0 findings at AAA and best practice, in each colour; it fits at every size."""
    options: Any = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
    with visits.open(f"{address}/rights.html", width=width) as page:
        begin(page)
        for number, colours in enumerate(("light", "dark", "cream", "yellow")):
            page.evaluate("c => document.documentElement.setAttribute('data-er-colours', c)", colours)
            page.evaluate("n => document.documentElement.setAttribute('data-er-size', n)", str(number + 1))
            found = Axe().run(page, options=options).response
            bad = {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found["violations"]}
            assert bad == {}, colours
            assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            step(page, "next")
