"""The look in a real Chromium: nothing in a reader's way, in every colour, on every width, with every panel open."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import Visits
from chromium import find_chromium
from playwright.sync_api import Browser, Page

from .sites import PAGES

pytestmark = pytest.mark.browser

LEVELS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ("light", "dark", "cream", "yellow")
GROUPS = ("plum", "pine", "sea", "brick", "slate")
WIRE_MOST = 35_000
SEARCH_MOST = 45_000
TARGET_LEAST = 44

# What can be pressed, except links in the middle of words: those follow the line that they stand in.
TARGETS = """() => [...document.querySelectorAll('a[href], button, summary, input, audio')].filter(e => {
  if (!e.checkVisibility({visibilityProperty: true}) || e.tabIndex < 0) return false;
  return !e.closest('.er-s, .er-page p:not(.er-save), .er-page td, .er-skip');
}).map(e => {
  const r = (e.closest('.er-opt') || e).getBoundingClientRect();
  return [e.outerHTML.slice(0, 90), Math.round(r.width * 10) / 10, Math.round(r.height * 10) / 10];
})"""
SIDEWAYS = """() => [...document.querySelectorAll('body *')].filter(e => {
  if (e.closest('.er-vh, .er-skip, svg, pre, .er-page table')) return false;
  const r = e.getBoundingClientRect();
  return r.width && r.height && (r.right > document.documentElement.clientWidth + 1 || r.left < -1);
}).map(e => e.outerHTML.slice(0, 90))"""


def opened(page: Page) -> None:
    """Panel and menu are open."""
    page.locator("#er-open-looks").click()
    if not page.locator("#er-menu").evaluate("e => e.open"):
        page.locator("#er-menu summary").click()
    page.evaluate("document.querySelectorAll('.er-page details').forEach(e => { e.open = true })")


def fits(page: Page) -> None:
    """Nothing is wider than the screen."""
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visits: Visits, address: str, name: str, width: int) -> None:
    """A, AA, AAA and best practice: 0 findings in each colour, with panel and menu open."""
    options: Any = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
    with visits.open(f"{address}/{name}", width=width) as page:
        opened(page)
        for colours in COLOURS:
            page.locator(f"input[name=colours][value={colours}]").check()
            found = Axe().run(page, options=options).response
            assert "color-contrast-enhanced" in {rule["id"] for rule in found["passes"]}
            bad = {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found["violations"]}
            assert bad == {}, colours


@pytest.mark.parametrize("group", GROUPS)
def test_axe_finds_nothing_in_any_band(visits: Visits, address: str, group: str) -> None:
    """The five colours of a band, each in the five choices of a reader, light and dark by the device too."""
    options: Any = {"runOnly": ["color-contrast", "color-contrast-enhanced"]}
    for device in ("light", "dark"):
        with visits.open(f"{address}/index.html", color_scheme=device) as page:
            page.evaluate("group => { document.documentElement.dataset.erGroup = group }", group)
            opened(page)
            for colours in ("", *COLOURS):
                page.locator(f"input[name=colours][value='{colours}']").check()
                found = Axe().run(page, options=options).response
                bad = {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found["violations"]}
                assert bad == {}, (device, colours)


@pytest.mark.parametrize("name", PAGES)
def test_targets_are_large(visits: Visits, address: str, name: str) -> None:
    """Everything that can be pressed is 44 by 44 CSS pixels or more, but for links in the middle of words."""
    for width in (1280, 320):
        with visits.open(f"{address}/{name}", width=width) as page:
            opened(page)
            targets = page.evaluate(TARGETS)
            assert len(targets) > 8
            assert [t for t in targets if t[1] < TARGET_LEAST or t[2] < TARGET_LEAST] == []


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", ["index.html", "rights.html", "search.html?q=rights"])
def test_every_control_by_keyboard(visits: Visits, address: str, name: str, width: int) -> None:
    """Tab reaches each control once, in order, on the screen and with a ring; then it starts again."""
    with visits.open(f"{address}/{name}", width=width, reduced_motion="reduce") as page:
        opened(page)
        page.evaluate("document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus()")
        wanted = page.evaluate("""() => {
          const all = [...document.querySelectorAll('a[href], button, summary, input, audio')];
          const seen = all.filter(e => e.checkVisibility({visibilityProperty: true}) && e.tabIndex >= 0);
          seen.forEach((e, n) => { e.dataset.stop = n });
          // Of choices that belong together, only the one that is chosen is a stop.
          return seen.filter(e => e.type !== 'radio' || e.checked).map(e => e.dataset.stop);
        }""")
        walked = []
        for _ in wanted:
            page.keyboard.press("Tab")
            stop = page.evaluate("""() => {
              const e = document.activeElement, r = e.getBoundingClientRect();
              const box = e.matches('.er-opt input') ? e.nextElementSibling : e;
              const door = e.closest('.er-door');
              const style = getComputedStyle(box, door && e.matches('a') ? '::after' : null);
              return {stop: e.dataset.stop, ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                seen: r.width > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth};
            }""")
            assert stop["ring"], stop
            assert stop["seen"], stop
            walked.append(stop["stop"])
        assert walked == wanted


def test_the_panel_by_keyboard(visits: Visits, address: str) -> None:
    """It opens with its heading in focus; Escape closes it and goes back to the button; the choice is kept."""
    with visits.open(f"{address}/index.html") as page:
        page.locator("#er-open-looks").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "er-looks-title"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.documentElement.dataset.erSize") == "2"
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.documentElement.dataset.erColours") == "dark"
        page.keyboard.press("Escape")
        assert page.locator("#er-looks").is_hidden()
        assert page.evaluate("document.activeElement.id") == "er-open-looks"
        assert page.locator("#er-open-looks").get_attribute("aria-expanded") == "false"
        page.goto(f"{address}/rights.html")
        assert page.evaluate("document.documentElement.dataset.erColours") == "dark"
        assert page.locator("input[value=dark]").is_checked()


def test_the_menu_folds_on_a_phone(visits: Visits, address: str) -> None:
    """Closed at first; Enter opens it, Escape closes it; it is open again on a wide screen."""
    with visits.open(f"{address}/index.html", width=360) as page:
        first = page.locator(".er-menu a").first
        assert first.is_hidden()
        page.locator("summary").first.focus()
        page.keyboard.press("Enter")
        assert first.is_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert first.is_hidden()
        assert page.evaluate("document.activeElement.localName") == "summary"
        page.set_viewport_size({"width": 1280, "height": 800})
        page.wait_for_selector(".er-menu a")


@pytest.mark.parametrize("name", PAGES)
def test_narrow_and_enlarged(visits: Visits, address: str, name: str) -> None:
    """From 320 pixels, which is 400 % on a screen of 1280, nothing scrolls sideways, with everything open."""
    for width in (320, 360, 479, 480, 640, 768, 960, 1280):
        with visits.open(f"{address}/{name}", width=width, height=256) as page:
            opened(page)
            fits(page)


def test_more_space_between_letters(visits: Visits, address: str) -> None:
    """With the space that WCAG 1.4.12 asks for, nothing is cut off and nothing overlaps."""
    for width in (1280, 320):
        with visits.open(f"{address}/rights.html", width=width) as page:
            opened(page)
            page.add_style_tag(
                content="* { line-height: 1.5 !important; letter-spacing: .12em !important }"
                "* { word-spacing: .16em !important } p { margin-bottom: 2em !important }"
            )
            fits(page)
            cut = page.evaluate("""() => [...document.querySelectorAll('body *')].filter(e => {
              const s = getComputedStyle(e);
              if (e.closest('.er-vh, svg') || s.overflow === 'visible' || !e.textContent.trim()) return false;
              return e.scrollWidth > e.clientWidth + 1 && s.overflowX === 'hidden'
                || e.scrollHeight > e.clientHeight + 1 && s.overflowY === 'hidden';
            }).map(e => e.outerHTML.slice(0, 80))""")
            assert cut == []


@contextmanager
def large_letters(browser: Browser) -> Iterator[Browser]:
    """A browser whose own letters are twice as large."""
    kind = browser.browser_type
    flags = ["--no-sandbox", "--blink-settings=defaultFontSize=32", "--host-resolver-rules=MAP * ~NOTFOUND"]
    other = kind.launch(executable_path=find_chromium(), args=flags)
    try:
        yield other
    finally:
        other.close()


def test_twice_the_text(browser: Browser, site_dir: Path) -> None:
    """With letters twice as large in the browser, words here are twice as large, and fit."""
    with large_letters(browser) as large:
        for width in (1280, 640, 320):
            page = large.new_page(viewport={"width": width, "height": 800})
            page.goto((site_dir / "rights.html").as_uri())
            assert page.evaluate("getComputedStyle(document.querySelector('.er-words p')).fontSize") == "44px"
            opened(page)
            fits(page)
            page.close()


def test_forced_colours(visits: Visits, address: str) -> None:
    """In the device's own colours buttons have an edge, and what is chosen or current can be told."""
    with visits.open(f"{address}/index.html", forced_colors="active") as page:
        opened(page)
        for selector in (".er-btn", ".er-turn a", ".er-door"):
            widths = page.locator(selector).evaluate_all("all => all.map(e => getComputedStyle(e).borderTopWidth)")
            assert widths
            assert "0px" not in widths
        ground = "all => [...new Set(all.map(e => getComputedStyle(e).backgroundColor))]"
        chosen = page.locator("input:checked + span").evaluate_all(ground)
        others = page.locator("input:not(:checked) + span").evaluate_all(ground)
        assert (len(chosen), len(others)) == (1, 1)
        assert chosen != others
        assert page.locator(".er-menu [aria-current]").evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def test_colours_by_the_device_and_by_choice(visits: Visits, address: str) -> None:
    """Dark where the device is dark, unless the reader chose; an address can choose, and nothing flashes before."""

    def ground(page: Page) -> str:
        return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    with visits.open(f"{address}/index.html", color_scheme="dark") as page:
        assert ground(page) == "rgb(23, 19, 28)"
        page.goto(f"{address}/index.html?colours=light")
        assert ground(page) == "rgb(255, 253, 250)"
        page.goto(f"{address}/rights.html")
        assert ground(page) == "rgb(255, 253, 250)"
        page.goto(f"{address}/rights.html?colours=nonsense")
        assert ground(page) == "rgb(255, 253, 250)"
    head = page_head(address, visits)
    assert head.index("data-er-") < head.index('rel="stylesheet"')


def page_head(address: str, visits: Visits) -> str:
    """What stands in `<head>`."""
    with visits.open(f"{address}/index.html", java_script_enabled=False) as page:
        return page.locator("head").inner_html()


def test_without_script(visits: Visits, address: str) -> None:
    """All words, menu and sound are there, no button that does nothing, and the search page says what to do."""
    for width in (1280, 320):
        with visits.open(f"{address}/rights.html", width=width, java_script_enabled=False) as page:
            assert page.locator(".er-menu a:visible").count() == 3
            assert page.locator(".er-btn:visible").count() == 1  # the way to the search page
            assert page.locator("audio:visible").count() == 1
            assert page.locator("#er-looks:visible").count() == 0
            fits(page)
    with visits.open(f"{address}/search.html", java_script_enabled=False) as page:
        assert page.locator(".er-off").inner_text().startswith("You cannot search here")
        assert page.locator("form:visible").count() == 0
        assert page.locator("a.er-card:visible").count() >= 5


@pytest.mark.parametrize("by", ["folder", "server"])
def test_search(visits: Visits, address: str, site_dir: Path, by: str) -> None:
    """Words find pages with pictures, also misspelt; how many is announced; the link leads to the line."""
    start = site_dir.as_uri() if by == "folder" else address
    with visits.open(f"{start}/search.html") as page:
        page.get_by_label("What are you looking for?").fill("bus")
        page.keyboard.press("Enter")
        said = page.locator("[role=status].er-found")
        assert said.inner_text() == "We found 1 page for “bus”."
        assert page.locator(".er-results a").inner_text() == "Home"
        page.get_by_label("What are you looking for?").fill("papers esay read")
        page.get_by_role("button", name="Search").click()
        assert "Your rights" in page.locator(".er-results a").all_inner_texts()
        assert page.locator(".er-results mark").first.is_visible()
        assert page.locator(".er-results img").first.evaluate("e => e.complete || e.decode().then(() => true)")
        page.get_by_label("What are you looking for?").fill("zebra")
        page.keyboard.press("Enter")
        assert said.inner_text().startswith("We found nothing for “zebra”.")
        page.get_by_label("What are you looking for?").fill(" ")
        page.keyboard.press("Enter")
        assert said.inner_text() == "Type a word first."
        page.goto(f"{start}/search.html?q=papers")
        page.locator(".er-results a").first.click()
        page.wait_for_url("**/rights.html#s*")
        assert "papers" in page.locator(".er-s:target").inner_text()


def test_nothing_dangerous_from_the_address(visits: Visits, address: str) -> None:
    """Words in the address are words, never HTML."""
    with visits.open(f"{address}/search.html?q=%3Cimg src=x onerror=document.title=1%3E") as page:
        assert "<img src=x" in page.locator(".er-found").inner_text()
        assert page.locator(".er-found img").count() == 0


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_moves(visits: Visits, address: str, width: int) -> None:
    """Layout shift 0 while a page comes."""
    for name in ("index.html", "rights.html", "search.html?q=rights"):
        with visits.open("about:blank", width=width) as page:
            page.add_init_script(
                "window.shifts = []; new PerformanceObserver(list => { for (const e of list.getEntries())"
                " shifts.push([e.value, (e.sources[0] || {}).node?.outerHTML?.slice(0, 80)]) })"
                ".observe({type: 'layout-shift', buffered: true})"
            )
            page.goto(f"{address}/{name}", wait_until="networkidle")
            page.mouse.wheel(0, 4000)
            page.wait_for_timeout(300)
            assert page.evaluate("shifts") == []


def test_the_player_stays_on_the_screen(visits: Visits, address: str) -> None:
    """While the page is read aloud its bar stays in sight, and nothing moves when it starts and stops."""
    with visits.open(f"{address}/rights.html") as page:
        where = "document.querySelector('.er-save').getBoundingClientRect().top + scrollY"
        before = page.evaluate(where)
        page.locator("[data-er-play]").click()
        page.wait_for_selector(".er-sound.is-on")
        assert abs(page.evaluate(where) - before) < 1
        page.evaluate("scrollTo(0, 99999)")
        box = page.locator("[data-er-pause]").bounding_box()
        assert box is not None
        assert 0 < box["y"] < box["y"] + box["height"] <= 800
        page.keyboard.press("Escape")
        assert abs(page.evaluate(where) - before) < 1


def test_weight(site_dir: Path) -> None:
    """HTML, style and script of a page are at most 35 kB as they are sent; of the search page 45, with its library."""

    def sent(*names: str) -> int:
        return sum(len(gzip.compress((site_dir / name).read_bytes(), 6, mtime=0)) for name in names)

    every = ("easyread/easyread.css", "assets/look.css", "easyread/easyread.js", "assets/look.js")
    assert sent("rights.html", "assets/parts.js", *every) <= WIRE_MOST
    assert sent("search.html", "assets/minisearch.js", "assets/search.js", *every) <= SEARCH_MOST


def test_on_paper(visits: Visits, address: str) -> None:
    """Black on white in dark too, 16 pt, no menu and no button; the group's name and the number on each sheet."""
    with visits.open(f"{address}/rights.html", width=680, color_scheme="dark") as page:
        page.evaluate("document.documentElement.dataset.erColours = 'dark'")
        page.emulate_media(media="print", color_scheme="dark")
        hidden = ".er-menu, .er-btn, .er-where, .er-turn, .er-more, .er-foot, audio, .er-looks"
        assert page.locator(hidden).filter(visible=True).count() == 0
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "21.3333px"
        colours = page.locator(".er-words p, h1, h2").evaluate_all("all => all.map(e => getComputedStyle(e).color)")
        assert set(colours) == {"rgb(0, 0, 0)"}
        sheets = page.locator("style").first.inner_text()
        assert '"The Test Group"' in sheets
        assert "counter(page)" in sheets


def test_no_other_host(visits: Visits, site_dir: Path, tmp_path: Path) -> None:
    """Every page from a folder alone: the test fails if anything else is asked for, or a script fails."""
    shutil.copytree(site_dir, tmp_path / "stick")
    for name in ("index.html", "rights.html", "search.html?q=rights"):
        with visits.open(f"{(tmp_path / 'stick').as_uri()}/{name}") as page:
            page.wait_for_load_state("networkidle")
            broken = "[...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src)"
            assert page.evaluate(broken) == []
            links = page.locator("a[href]").evaluate_all(
                "all => all.map(a => a.href).filter(a => a.startsWith('file:'))"
            )
            assert [
                a for a in links if not Path(a.removeprefix("file://").partition("#")[0].partition("?")[0]).is_file()
            ] == []
