"""What readers can change: each choice holds on the next page, before it is drawn, and can be put back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from browser.conftest import Visits
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

CHOICES = [
    ("size", "4", "document.documentElement", "fontSize", "32px"),
    ("colours", "cream", "document.body", "backgroundColor", "rgb(255, 243, 214)"),
    ("space", "more", "document.body", "letterSpacing", "0.88px"),
    ("font", "clear", "document.body", "fontFamily", '"Atkinson Hyperlegible", Tahoma, Arial, sans-serif'),
    ("pictures", "none", "document.querySelector('#r2 > .er-plate')", "display", "none"),
]  # fmt: skip


def choose(page: Page, name: str, value: str) -> None:
    """Opens the panel if it is closed, and chooses."""
    if page.locator("#er-looks").is_hidden():
        page.locator("#er-open-looks").click()
    page.locator(f"#er-looks input[name={name}][value='{value}']").check()


def style(page: Page, element: str, name: str) -> str:
    """A computed style."""
    return str(page.evaluate(f"getComputedStyle({element}).{name}"))


@pytest.mark.parametrize(("name", "value", "element", "property", "expected"), CHOICES)
def test_each_choice_is_kept(
    visits: Visits, address: str, name: str, value: str, element: str, property: str, expected: str
) -> None:
    """It holds at once, on the next page before the first paint, and after a reload; putting it back ends it."""
    with visits.open(f"{address}/rights.html") as page:
        usual = style(page, element, property)
        assert usual != expected
        choose(page, name, value)
        assert style(page, element, property) == expected
        page.goto(f"{address}/index.html")
        # What stands in <head> has set it: no other script has run when the first element of <body> is there.
        page.add_init_script(
            "new MutationObserver((_, watch) => { if (!document.body) return; watch.disconnect();"
            f"window.first = document.documentElement.getAttribute('data-er-{name}') }})"
            ".observe(document, {childList: true, subtree: true})"
        )
        page.goto(f"{address}/rights.html")
        assert page.evaluate("first") == value
        assert style(page, element, property) == expected
        page.locator("#er-open-looks").click()
        assert page.locator(f"input[name={name}][value='{value}']").is_checked()
        page.locator("[data-er-reset]").click()
        expect(page.locator("[data-er-is-back]")).to_have_text("Everything is as it was.")
        assert style(page, element, property) == usual
        assert page.locator("#er-looks input:checked").evaluate_all("all => all.every(e => e.value === '')")
        page.reload()
        assert style(page, element, property) == usual


def test_choices_stay_on_the_device(visits: Visits, address: str) -> None:
    """No cookie; the player's own choice in the same place is left alone; broken storage is no hindrance."""
    with visits.open(f"{address}/rights.html") as page:
        page.evaluate("localStorage.setItem('easyread', '{\"rate\": 0.5}')")
        page.reload()
        choose(page, "size", "3")
        kept = page.evaluate("JSON.parse(localStorage.getItem('easyread'))")
        assert kept == {"rate": 0.5, "size": "3"}
        assert page.evaluate("document.cookie") == ""
        assert page.context.cookies() == []
        page.evaluate("localStorage.setItem('easyread', '[{')")
        page.reload()
        choose(page, "colours", "dark")
        assert page.evaluate("document.documentElement.dataset.erColours") == "dark"


def test_where_nothing_can_be_kept(visits: Visits, address: str) -> None:
    """A browser that refuses to keep anything still changes this page."""
    with visits.open("about:blank") as page:
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
        )
        page.goto(f"{address}/rights.html")
        choose(page, "size", "2")
        assert page.evaluate("document.documentElement.dataset.erSize") == "2"


def test_letters_come_when_they_are_chosen(visits: Visits, address: str) -> None:
    """A reader who chose nothing never waits for them; one who did gets two small files from the site itself."""
    with visits.open("about:blank") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}/rights.html", wait_until="networkidle")
        assert [url for url in asked if ".woff2" in url] == []
        choose(page, "font", "clear")
        page.evaluate("document.fonts.ready")
        page.reload(wait_until="networkidle")
        page.evaluate("document.fonts.ready")
        assert page.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible\"')")
        names = {url.rpartition("/")[2] for url in asked if ".woff2" in url}
        assert names == {"atkinson-regular.woff2", "atkinson-bold.woff2"}


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("name", ["index.html", "rights.html", "hard-words.html", "search.html?q=rights", "404.html"])
def test_the_biggest_letters_fit_a_phone(visits: Visits, address: str, name: str, width: int) -> None:
    """24 pt, more space, clear letters and large pictures at once, with the panel open: nothing scrolls sideways."""
    with visits.open(f"{address}/{name}", width=width) as page:
        for choice, value in (("size", "4"), ("space", "more"), ("font", "clear"), ("pictures", "big")):
            choose(page, choice, value)
        page.evaluate("document.fonts.ready")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0


def test_pictures_can_be_larger_or_go(visits: Visits, address: str) -> None:
    """Larger ones take half of a row; without them the words have all the room, and doors still lead somewhere."""
    width: Any = "document.querySelector('#r2 > .er-plate').getBoundingClientRect().width"
    words: Any = "document.querySelector('#r2 > .er-words').getBoundingClientRect().width"
    with visits.open(f"{address}/rights.html") as page:
        usual, beside = page.evaluate(width), page.evaluate(words)
        choose(page, "pictures", "big")
        assert page.evaluate(width) > 1.4 * usual
        choose(page, "pictures", "none")
        assert page.evaluate(width) == 0
        assert page.evaluate(words) >= beside
        assert page.locator(".er-page img:visible, .er-more img:visible").count() == 0
        page.goto(f"{address}/index.html")
        assert page.locator(".er-page img:visible").count() == 0
        page.locator(".er-door").first.click(position={"x": 30, "y": 30})
        page.wait_for_url("**/rights.html")


def test_print_button(visits: Visits, address: str) -> None:
    """It opens the browser's own printing."""
    with visits.open("about:blank") as page:
        page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1 }")
        page.goto(f"{address}/rights.html")
        page.locator("#er-open-looks").click()
        page.get_by_role("button", name="Print").click()
        assert page.evaluate("printed") == 1


def test_from_a_folder(visits: Visits, site_dir: Path) -> None:
    """From a folder or a USB stick: choices are kept, sound plays, one part at a time steps."""
    with visits.open(f"{site_dir.as_uri()}/rights.html") as page:
        choose(page, "size", "3")
        page.goto(f"{site_dir.as_uri()}/vote.html")
        assert page.evaluate("document.documentElement.dataset.erSize") == "3"
        page.evaluate("easyread.player.audio.defaultPlaybackRate = easyread.player.audio.playbackRate = 0.25")
        page.locator("[data-er-play]").click()
        page.wait_for_function("easyread.player.state.doing === 'playing'")
        page.keyboard.press("Escape")
        page.locator(".er-where [data-er-one]").click()
        page.keyboard.press("ArrowRight")
        expect(page.locator("[data-er-part-of]")).to_contain_text("Part 2 of")


@pytest.mark.parametrize("keeps", [True, False])
def test_a_link_takes_choices_along_from_a_folder(visits: Visits, site_dir: Path, keeps: bool) -> None:
    """Firefox keeps a choice for one page of a folder only: a link takes it along, and that it was put back too."""
    if keeps:
        # As in Firefox: each page has a store of its own.
        own = (
            "const [get, set] = [Storage.prototype.getItem, Storage.prototype.setItem];"
            "Storage.prototype.getItem = function (n) { return get.call(this, location.pathname + n) };"
            "Storage.prototype.setItem = function (n, v) { set.call(this, location.pathname + n, v) }"
        )
    else:
        own = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})"
    colours = "document.documentElement.dataset.erColours"
    with visits.open("about:blank") as page:

        def follow(name: str) -> None:
            page.locator(f".er-page a[href$='{name}'], .er-menu a[href$='{name}']").first.click()
            page.wait_for_url(f"**/{name}*")

        page.add_init_script(own)
        page.goto(f"{site_dir.as_uri()}/index.html")
        choose(page, "colours", "dark")
        choose(page, "size", "3")
        follow("rights.html")
        page.reload()
        assert page.evaluate(colours) == "dark"
        page.locator("#er-open-looks").click()
        assert page.locator("input[name=colours][value=dark]").is_checked()
        choose(page, "colours", "")
        if keeps:
            page.reload()
            assert page.evaluate(colours) is None
            choose(page, "colours", "yellow")
            choose(page, "colours", "")
        follow("index.html")
        assert page.evaluate(colours) is None
        assert page.evaluate("document.documentElement.dataset.erSize") == "3"
