"""The bar that is there while a page is read aloud: where it takes the reader, by mouse, keyboard and touch."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import SLOW, Visits, slowly, until

pytestmark = pytest.mark.browser

STATE = "easyread.player.state.doing"
NAMES = ["Back 1 part", "Pause", "Next part", "Stop", "Slower", "Faster"]


def speaks(page: Page, statement: str) -> None:
    """Wait until this statement is marked and heard."""
    until(page, f"document.querySelector('#{statement}.is-spoken') && {STATE} === 'playing'")


def first_of(page: Page, row: str) -> str:
    """The id of the first statement of a row."""
    return str(page.locator(f"#{row} .er-s").first.get_attribute("id"))


def begin(page: Page) -> None:
    """The page is read aloud, slowly."""
    slowly(page, SLOW).locator("[data-er-play]").click()
    speaks(page, "s1")


def test_it_is_there_while_the_page_is_read(visits: Visits, site: str) -> None:
    """At rest and for one row there is no bar. For the page there is, with a name; Stop ends it."""
    with visits.open(f"{site}/bare/index.html") as page:
        bar = page.locator(".er-bar")
        expect(bar).to_be_hidden()
        slowly(page, SLOW).locator("#r2 [data-er-listen]").click()
        until(page, f"{STATE} === 'playing'")
        expect(bar).to_be_hidden()
        begin(page)
        expect(page.get_by_role("group", name="Listen to this page")).to_be_visible()
        assert [page.get_by_role("button", name=name, exact=True).is_visible() for name in NAMES[2:]] == [True] * 4
        expect(bar.locator("p")).to_have_text("Part 1 of 10Speed: usual")
        bar.locator("[data-er-stop]").click()
        expect(bar).to_be_hidden()
        assert page.evaluate(STATE) == "nothing"
        expect(page.locator(".is-spoken, .is-speaking")).to_have_count(0)


def test_next_and_back_by_part(visits: Visits, site: str) -> None:
    """Next is the next row, with its heading first. Back is this row again, or the one before if it has just begun."""
    with visits.open(f"{site}/bare/index.html") as page:
        begin(page)
        bar = page.locator(".er-bar")
        bar.locator("[data-er-move='1']").click()
        speaks(page, first_of(page, "r2"))
        expect(bar.locator("[data-er-where]")).to_have_text("Part 2 of 10")
        # Twice, the second before the first is heard.
        bar.locator("[data-er-move='1']").dblclick()
        speaks(page, first_of(page, "r4"))
        bar.locator("[data-er-move='1']").click()
        speaks(page, "s12")
        assert page.locator("#s12").evaluate("e => e.closest('h2').id") == "ask"
        bar.locator("[data-er-move='-1']").click()
        speaks(page, first_of(page, "r4"))
        # Late in a row, Back says the row again. Paused, so that the place is exact.
        bar.locator("[data-er-pause]").click()
        until(page, f"{STATE} === 'paused'")
        page.evaluate("(id) => { const { times, audio } = easyread.player;"
                      " audio.currentTime = times.find(t => t.row && t.row.id === id).start + 2.1 }", "r4")  # fmt: skip
        bar.locator("[data-er-move='-1']").click()
        speaks(page, first_of(page, "r4"))
        bar.locator("[data-er-move='-1']").click()
        speaks(page, first_of(page, "r3"))


def test_the_ends_of_the_page(visits: Visits, site: str) -> None:
    """On the last part, Next looks and says that it leads nowhere; Back on the first begins it again."""
    with visits.open(f"{site}/bare/many.html") as page:
        begin(page)
        bar = page.locator(".er-bar")
        forward = bar.locator("[data-er-move='1']")
        bar.locator("[data-er-move='-1']").click()
        speaks(page, "s1")
        for first in ("s5", "s9", "s13"):
            assert forward.get_attribute("aria-disabled") == "false"
            forward.click()
            speaks(page, first)
        expect(bar.locator("[data-er-where]")).to_have_text("Part 4 of 4")
        assert forward.get_attribute("aria-disabled") == "true"
        forward.click(force=True)  # Playwright would not press what says that it does nothing
        assert page.evaluate(STATE) == "playing"
        slowly(page, 1)
        until(page, f"{STATE} === 'nothing'")
        expect(bar).to_be_hidden()


def test_by_keyboard_alone(visits: Visits, site: str) -> None:
    """From the button that starts it, Tab leads through the bar; the focus is never lost."""
    with visits.open(f"{site}/bare/index.html") as page:
        slowly(page, SLOW)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        speaks(page, "s1")
        assert page.evaluate("document.activeElement.textContent") == "Pause"
        stops = []
        for _ in NAMES:
            page.keyboard.press("Tab")
            stops.append(page.evaluate("document.activeElement.textContent"))
        assert stops == NAMES
        for _ in range(3):
            page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement.textContent") == "Next part"
        page.keyboard.press("Enter")
        speaks(page, first_of(page, "r2"))
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Space")
        until(page, f"{STATE} === 'paused'")
        assert page.evaluate("document.activeElement.textContent") == "Go on"
        page.keyboard.press("Space")
        speaks(page, first_of(page, "r2"))
        page.keyboard.press("Escape")
        expect(page.locator(".er-bar")).to_be_hidden()
        # The reader goes on from where the voice was.
        assert page.evaluate("document.activeElement.closest('.er-row').id") == "r2"
        assert page.evaluate("document.activeElement.textContent") == "Listen to part 2"


@pytest.mark.parametrize("frame", ["bare", "material", "mkdocs"])
def test_by_touch(visits: Visits, site: str, frame: str) -> None:
    """On a phone each control is a large target on the screen, and does what it says."""
    phone = {"has_touch": True, "is_mobile": True}
    with visits.open(f"{site}/{frame}/index.html", width=320, height=640, **phone) as page:
        slowly(page, SLOW).locator("[data-er-play]").tap()
        speaks(page, "s1")
        boxes = page.locator(".er-bar button").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])"
        )
        assert len(boxes) == len(NAMES)
        for left, top, right, bottom in boxes:
            assert min(right - left, bottom - top) >= 44
            assert 0 <= left < right <= 320
            assert 400 < top < bottom <= 640
        page.locator("[data-er-move='1']").tap()
        speaks(page, first_of(page, "r2"))
        expect(page.locator("[data-er-where]")).to_have_text("Part 2 of 10")  # the same in every theme
        expect(page.locator("#r2 .is-spoken")).to_be_in_viewport()
        page.locator("[data-er-pause]").tap()
        until(page, f"{STATE} === 'paused'")
        expect(page.locator("[data-er-pause]")).to_have_text("Go on")
        page.locator("[data-er-stop]").tap()
        expect(page.locator(".er-bar")).to_be_hidden()


def test_what_is_read_is_not_below_the_bar(visits: Visits, site: str) -> None:
    """The page scrolls so that the marked words stand above the bar; what Tab reaches does too."""
    with visits.open(f"{site}/bare/index.html", width=360, height=640, reduced_motion="reduce") as page:
        begin(page)
        top = "document.querySelector('.er-bar').getBoundingClientRect().top"
        for _ in range(5):
            page.locator("[data-er-move='1']").click()
            until(page, f"{STATE} === 'playing'")
            until(page, f"document.querySelector('.is-spoken').getBoundingClientRect().bottom <= {top}")
        page.locator("#r1 [data-er-listen]").focus()
        for _ in range(6):
            page.keyboard.press("Tab")
            assert page.evaluate(f"document.activeElement.getBoundingClientRect().bottom <= {top}")


def test_a_very_low_screen(visits: Visits, site: str) -> None:
    """At 400 % the bar would cover everything, so it stands in the page."""
    with visits.open(f"{site}/bare/index.html", width=320, height=256) as page:
        begin(page)
        bar = page.locator(".er-bar")
        assert bar.evaluate("e => getComputedStyle(e).position") == "static"
        bar.locator("[data-er-move='1']").click()
        speaks(page, first_of(page, "r2"))
        bar.locator("[data-er-stop]").click()
        expect(bar).to_be_hidden()


def test_browsers_without_popovers(visits: Visits, site: str) -> None:
    """An older browser has the bar too, over the page, and it goes with the page that it belongs to."""
    with visits.open("about:blank") as page:
        page.add_init_script("delete HTMLElement.prototype.showPopover; delete HTMLElement.prototype.hidePopover")
        page.goto(f"{site}/bare/index.html")
        expect(page.locator(".er-bar")).to_be_hidden()
        begin(page)
        assert page.locator("body > .er-bar").evaluate("e => getComputedStyle(e).position") == "fixed"
        page.locator("[data-er-move='1']").click()
        speaks(page, first_of(page, "r2"))
        page.locator("[data-er-stop]").click()
        expect(page.locator(".er-bar")).to_be_hidden()


@pytest.mark.parametrize("kind", ["whole files", "a folder"])
def test_where_a_browser_cannot_jump(visits: Visits, whole_files_site: str, site_dir: Path, kind: str) -> None:
    """Next works from a server that sends whole files only (`mkdocs serve`), and from a folder."""
    at = whole_files_site if kind == "whole files" else site_dir.as_uri()
    with visits.open(f"{at}/bare/index.html") as page:
        begin(page)
        page.locator("[data-er-move='1']").click()
        speaks(page, first_of(page, "r2"))
        page.locator("[data-er-move='-1']").click()
        speaks(page, "s1")


def test_on_paper_and_in_forced_colours(visits: Visits, site: str) -> None:
    """No bar on paper. With the device's own colours each button keeps its edge, and Pause stands out."""
    with visits.open(f"{site}/bare/index.html", forced_colors="active") as page:
        begin(page)
        edges = "all => all.map(e => getComputedStyle(e)).map(s => [s.borderBottomWidth, s.borderTopColor])"
        (width, colour), (_, stands_out), *rest = page.locator(".er-bar button").evaluate_all(edges)
        assert {width, *(each for each, _ in rest)} == {"5px"}
        assert stands_out != colour
        page.emulate_media(media="print")
        expect(page.locator(".er-bar")).to_be_hidden()
