"""The player in a real Chromium: what is heard, what is marked, and when it stops."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import SLOW, Visits, hold, slowly, until

pytestmark = pytest.mark.browser

# How many statements were heard before this one: it can be waited for also where a busy computer misses some.
SPOKEN = "easyread.player.state.spoken"
STATE = "easyread.player.state.doing"
NOW = "easyread.player.audio.currentTime"
TIMES = "easyread.player.times"
DRAWN_TWICE = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
# Writes down each mark.
WATCH = """() => {
  window.marks = [];
  new MutationObserver((changes) => changes.forEach(({ target }) => {
    if (target.matches(".er-s.is-spoken")) window.marks.push(target.id);
  })).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["class"] });
}"""

# Writes down, each time that the player has had its turn, what is marked and what is heard: the sound's clock stands
# still for so long. And how often the screen was drawn without such a turn. So a computer that is busy, and gives the
# page few turns, changes nothing.
EACH_TURN = """() => {
  window.turns = [];
  window.idle = 0;
  const { player } = easyread;
  const turn = player.tick;
  player.tick = () => {
    const now = player.audio.currentTime;
    turn.call(player);
    const shown = document.querySelector(".is-spoken");
    if (player.state.doing === "playing") turns.push([shown && shown.id, now]);
  };
  let before = -1;
  const drawn = () => {
    const playing = player.state.doing === "playing";
    if (playing && turns.length === before) idle += 1;
    before = playing ? turns.length : -1;
    requestAnimationFrame(drawn);
  };
  requestAnimationFrame(drawn);
}"""


def press(page: Page, row: str) -> None:
    """Listen on this row."""
    page.locator(f"#{row} [data-er-listen]").click()


def marked_in_time(page: Page) -> list[str]:
    """What was marked, in order, once the page was heard to its end: each within 20 ms of the sound's own clock."""
    until(page, f"{STATE} === 'nothing'")
    turns, idle, times = page.evaluate("[turns, idle, JSON.parse(document.querySelector('.er-sound').dataset.erTimes)]")
    starts = {name: start for name, start, *_ in times}

    def heard(second: float) -> float:
        return max((start for start in starts.values() if start <= second), default=0.0)

    wrong = [
        (shown, now) for shown, now in turns if not heard(now - 0.02) <= starts.get(shown, 0.0) <= heard(now + 0.02)
    ]
    assert wrong == []
    assert idle == 0
    return list(dict.fromkeys(shown for shown, _ in turns if shown))


def is_playing(page: Page) -> Any:
    """Whether anything is heard."""
    return page.evaluate("!easyread.player.audio.paused")


def test_it_never_starts_by_itself(visits: Visits, site: str) -> None:
    """A page that was opened and left alone plays nothing and gets no sound file."""
    with visits.open("about:blank") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{site}/bare/index.html")
        page.wait_for_timeout(500)
        assert not is_playing(page)
        assert not [address for address in asked if address.endswith(".mp3")]


def test_page_plays_pauses_and_goes_on(visits: Visits, site: str) -> None:
    """The large button plays the page, pauses it, and goes on from the statement where it paused."""
    with visits.open(f"{site}/bare/index.html") as page:
        slowly(page)
        button = page.locator("[data-er-play]")
        expect(button).to_have_text("Listen to this page")
        button.click()
        expect(button).to_have_text("Pause")
        until(page, f"{SPOKEN} >= 2")
        button.click()
        expect(button).to_have_text("Go on")
        assert not is_playing(page)
        expect(page.locator(".is-spoken")).to_have_count(1)
        paused_at = page.locator(".is-spoken").get_attribute("id")
        slowly(page, SLOW)
        button.click()
        expect(button).to_have_text("Pause")
        expect(page.locator(".is-spoken")).to_have_attribute("id", str(paused_at))
        until(page, f"{NOW} > 2")
        page.keyboard.press("Escape")
        expect(button).to_have_text("Listen to this page")
        expect(page.locator(".is-spoken, .is-speaking, .is-on:not(.er-btn--big)")).to_have_count(0)


def test_page_is_heard_in_order_once_and_to_its_end(visits: Visits, site: str) -> None:
    """Played to its end, each statement is marked once, in order, and then all is as before."""
    with visits.open(f"{site}/bare/many.html") as page:
        page.evaluate(WATCH)
        page.evaluate(EACH_TURN)
        slowly(page, 0.5)
        page.locator("[data-er-play]").click()
        until(page, f"{STATE} === 'playing'")
        looked_at = marked_in_time(page)
        ids = page.evaluate("marks")
        assert ids == looked_at  # all 16, but for what went by while a busy computer gave the page no turn at all
        assert ids == [name for name in (f"s{n}" for n in range(1, 17)) if name in ids]
        assert len(ids) > 8
        expect(page.locator(".is-spoken, .is-speaking")).to_have_count(0)
        expect(page.locator("[data-er-play]")).to_have_text("Listen to this page")
        page.locator("[data-er-play]").click()
        until(page, f"{SPOKEN} >= 1")


def test_marks_follow_the_sound(visits: Visits, site: str) -> None:
    """Whenever the screen is drawn, the mark is at most 20 ms behind the sound's own clock, and never 20 ms before it.

    At the usual speed. Judged turn by turn, so that a busy computer, which draws fewer, changes nothing.
    """
    with visits.open(f"{site}/bare/many.html") as page:
        page.evaluate(EACH_TURN)
        page.locator("[data-er-play]").click()
        until(page, "turns.length")
        assert len(marked_in_time(page)) > 8


def test_row_plays_and_stops_at_its_end(visits: Visits, site: str) -> None:
    """Listen on a row marks that row alone, in order, and stops before the next row is heard."""
    with visits.open(f"{site}/bare/index.html") as page:
        page.evaluate(WATCH)
        slowly(page)
        press(page, "r2")
        expect(page.locator("#r2 [data-er-listen]")).to_have_text("Stop")
        expect(page.locator("#r2")).to_have_class(re.compile("is-speaking"))
        expected = page.locator("#r2 .er-s").evaluate_all("all => all.map(s => s.id)")
        # It is heard to the end of its last statement, and no further: the sound is moved on by hand to both.
        hold(page, f"document.querySelector('#{expected[-1]}.is-spoken')")
        end = page.evaluate(f"{TIMES}.findLast(t => t.row && t.row.id === 'r2').end")
        page.evaluate(f"{NOW} = {end} - 0.01")
        page.evaluate(DRAWN_TWICE)
        assert page.evaluate(STATE) == "playing"
        start_of_next = page.evaluate(f"{TIMES}.find(t => t.row && t.row.id === 'r3').start")
        page.evaluate(f"{NOW} = {start_of_next} - 0.1")
        until(page, f"{STATE} === 'nothing'")
        assert page.evaluate("marks") == expected
        assert page.evaluate(NOW) < start_of_next
        expect(page.locator("#r2 [data-er-listen]")).to_have_text("Listen to part 2")
        expect(page.locator(".is-speaking, .is-spoken")).to_have_count(0)


def test_second_press_stops(visits: Visits, site: str) -> None:
    """The same button stops what it started."""
    with visits.open(f"{site}/bare/index.html") as page:
        slowly(page, SLOW)
        press(page, "r2")
        until(page, f"{STATE} === 'playing'")
        press(page, "r2")
        assert not is_playing(page)
        expect(page.locator(".is-speaking, .is-spoken")).to_have_count(0)


def test_second_row_stops_the_first(visits: Visits, site: str) -> None:
    """One row is heard at a time, also when the second is pressed before the first has begun."""
    with visits.open(f"{site}/bare/index.html") as page:
        slowly(page)
        press(page, "r2")
        press(page, "r4")
        until(page, "document.querySelector('#r4 .is-spoken')")
        expect(page.locator(".is-speaking")).to_have_count(1)
        expect(page.locator("#r2 [data-er-listen]")).to_have_text("Listen to part 2")
        press(page, "r1")
        until(page, "document.querySelector('#r1 .is-spoken')")
        expect(page.locator(".is-speaking")).to_have_count(1)
        expect(page.locator("#r4 [data-er-listen]")).to_have_text("Listen to Sam")


# As soon as the first row's place in the sound is looked for, another row is asked for.
PRESS_WHILE_SEEKING = """() => easyread.player.audio.addEventListener(
  "seeking", () => document.querySelector("#r4 [data-er-listen]").click(), { once: true })"""


def test_second_row_while_the_first_is_looked_for(visits: Visits, site: str) -> None:
    """A row that is pressed while the place of another is looked for is heard, and the sound is got once only."""
    with visits.open(f"{site}/bare/index.html") as page:
        slowly(page)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.resource_type))
        page.evaluate(PRESS_WHILE_SEEKING)
        press(page, "r2")
        until(page, "document.querySelector('#r4 .is-spoken')")
        expect(page.locator(".is-speaking")).to_have_count(1)
        expect(page.locator("#r2 [data-er-listen]")).to_have_text("Listen to part 2")
        assert "fetch" not in asked


# Where a server sends whole files, a browser can jump or cannot, as the file comes sooner or later. Here it cannot,
# until the whole is kept, and the whole comes a moment after the reader has pressed Listen to this page.
PRESS_WHILE_FETCHING = """() => {
  const { audio } = easyread.player;
  const seekable = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "seekable").get;
  Object.defineProperty(audio, "seekable", {
    get: () => (audio.src.startsWith("blob:") ? seekable.call(audio) : { length: 0 }),
  });
  const real = window.fetch;
  window.fetch = async (address) => {
    await new Promise((done) => setTimeout(done));
    document.querySelector("[data-er-play]").click();
    await new Promise((done) => setTimeout(done, 300));
    return real(address);
  };
}"""


def test_page_while_the_whole_sound_is_fetched(visits: Visits, site: str) -> None:
    """The page that is pressed while a row waits for the whole sound is heard on, also once the sound has come."""
    with visits.open(f"{site}/bare/index.html") as page:
        slowly(page)
        page.evaluate(PRESS_WHILE_FETCHING)
        press(page, "r2")
        until(page, "document.querySelector('#s2.is-spoken')")
        expect(page.locator("[data-er-play]")).to_have_text("Pause")
        assert is_playing(page)


def test_row_takes_over_from_the_page(visits: Visits, site: str) -> None:
    """Listen on another row while the page is played plays that row and stops at its end."""
    with visits.open(f"{site}/bare/index.html") as page:
        slowly(page)
        page.locator("[data-er-play]").click()
        until(page, "document.querySelector('#r1.is-speaking')")
        expect(page.locator("#r1 [data-er-listen]")).to_have_text("Stop")
        press(page, "r3")
        expect(page.locator("[data-er-play]")).to_have_text("Listen to this page")
        hold(page, "document.querySelector('#r3 .is-spoken')")
        start_of_next = page.evaluate(f"{TIMES}.find(t => t.row && t.row.id === 'r4').start")
        page.evaluate(f"{NOW} = {start_of_next} - 0.1")
        until(page, f"{STATE} === 'nothing'")
        assert page.evaluate(NOW) < start_of_next


@pytest.mark.parametrize("place", ["#r2 .er-pic", "#r2 .er-s >> nth=1"])
def test_tap_on_picture_or_words_plays_the_row(visits: Visits, site: str, place: str) -> None:
    """A finger on a row's picture or words plays the row; a second one stops it."""
    with visits.open(f"{site}/bare/index.html", width=360, has_touch=True, is_mobile=True) as page:
        slowly(page, SLOW)
        page.locator(place).tap()
        hold(page, "document.querySelector('#r2 .is-spoken')")
        page.wait_for_timeout(600)  # two at once are one
        page.locator(place).tap()
        until(page, f"{STATE} === 'nothing'")  # the sound stood still, so it was the finger that stopped it
        assert not is_playing(page)


def test_double_press_is_one_press(visits: Visits, site: str) -> None:
    """Many people press twice by habit: the row plays, and is not stopped by the second."""
    with visits.open(f"{site}/bare/index.html") as page:
        slowly(page)
        page.locator("#r2 [data-er-listen]").dblclick()
        until(page, "document.querySelector('#r2 .is-spoken')")


def test_tap_leaves_links_and_chosen_words_alone(visits: Visits, site: str) -> None:
    """A link is followed, words can be chosen, and a meaning can be touched, all without a sound."""
    with visits.open(f"{site}/bare/index.html") as page:
        page.locator("#r3 a").click()
        expect(page).to_have_url(re.compile("#what$"))
        box = page.locator("#s6").bounding_box()
        assert box
        page.mouse.move(box["x"] + 2, box["y"] + box["height"] / 2)
        page.mouse.down()
        page.mouse.move(box["x"] + 150, box["y"] + box["height"] / 2, steps=5)
        page.mouse.up()
        assert page.evaluate("String(getSelection())")
        page.evaluate("getSelection().removeAllRanges()")
        page.locator(".er-mean__word").click()
        assert page.evaluate(STATE) == "nothing"


def test_keyboard_reaches_and_works_everything(visits: Visits, site: str) -> None:
    """Tab reaches the page's button and each row's in order; Enter and Space work them; nothing else is a stop."""
    with visits.open(f"{site}/bare/index.html") as page:
        stops = []
        for _ in range(11):
            page.keyboard.press("Tab")
            stops.append(page.evaluate("document.activeElement.textContent.trim()"))
        assert stops[0] == "Listen to this page"
        assert stops[1].startswith("Save the sound")
        assert [stop for stop in stops if stop.startswith("Listen")][1:4] == [f"Listen to part {n}" for n in (1, 2, 3)]
        slowly(page)
        page.locator("#r2 [data-er-listen]").focus()
        page.keyboard.press("Enter")
        until(page, f"{STATE} === 'playing'")
        assert page.evaluate("document.activeElement.textContent") == "Stop"
        page.keyboard.press("Space")
        assert page.evaluate(STATE) == "nothing"
        assert page.locator("[tabindex], .er-row[role], .er-plate[role]").count() == 0


@pytest.mark.parametrize("row", ["r2", "r5"])
def test_server_that_sends_only_whole_files(visits: Visits, whole_files_site: str, row: str) -> None:
    """Without Range, as in `mkdocs serve`, a row in the middle of the sound plays all the same."""
    with visits.open(f"{whole_files_site}/bare/index.html") as page:
        slowly(page)
        press(page, row)
        until(page, f"document.querySelector('#{row} .is-spoken')")
        start = page.evaluate(f"{TIMES}.find(t => t.row && t.row.id === '{row}').start")
        assert page.evaluate(NOW) >= start - 0.06
        until(page, f"{STATE} === 'nothing'")
        page.locator("[data-er-play]").click()
        until(page, "document.querySelector('#s1.is-spoken')")


def test_from_a_folder_without_a_server(visits: Visits, site_dir: Path) -> None:
    """Opened from the disk, the page and its rows play."""
    with visits.open((site_dir / "bare" / "index.html").as_uri()) as page:
        slowly(page)
        press(page, "r5")
        until(page, "document.querySelector('#r5 .is-spoken')")
        page.locator("[data-er-play]").click()
        until(page, "document.querySelector('#s1.is-spoken')")


def test_missing_sound_is_said_in_plain_words(visits: Visits, site: str) -> None:
    """No sound file: one sentence in a live region, and the button is as before."""
    with visits.open(f"{site}/bare/missing.html") as page:
        press(page, "r2")
        says = "The sound does not work now. Please try again later."
        expect(page.locator(".er-status[role=status]")).to_have_text(says)
        expect(page.locator("#r2 [data-er-listen]")).to_have_text("Listen to part 2")
        expect(page.locator(".is-speaking")).to_have_count(0)


@pytest.mark.parametrize("frame", ["bare", "material", "mkdocs"])
def test_without_javascript_a_plain_player_and_a_link(visits: Visits, site: str, frame: str) -> None:
    """No script: the browser's own player with a name, a link that says the size, no button that does nothing."""
    with visits.open(f"{site}/{frame}/index.html", java_script_enabled=False) as page:
        expect(page.locator(".er-sound audio")).to_be_visible()
        expect(page.locator(".er-sound audio")).to_have_attribute(
            "aria-label", "Listen to this page: What is co-production?"
        )
        expect(page.get_by_role("link", name="Save the sound (MP3, 1.2 MB)")).to_be_visible()
        assert page.locator(".er-btn:visible").count() == 0
        assert page.locator(".er-s:visible").count() == page.locator(".er-s").count()


def test_script_that_does_not_come_leaves_the_plain_player(visits: Visits, site: str) -> None:
    """When the script cannot be had, the plain player comes back and the buttons go."""
    with visits.open("about:blank") as page:
        page.route("**/easyread.js", lambda route: route.abort())
        page.goto(f"{site}/bare/index.html")
        expect(page.locator(".er-sound audio")).to_be_visible()
        assert page.locator(".er-btn:visible").count() == 0


def test_outside_pause_is_understood(visits: Visits, site: str) -> None:
    """Headphones or a phone call that pause the sound leave the page ready to go on."""
    with visits.open(f"{site}/bare/index.html") as page:
        slowly(page)
        page.locator("[data-er-play]").click()
        until(page, f"{SPOKEN} >= 1")
        page.evaluate("easyread.player.audio.pause()")
        expect(page.locator("[data-er-play]")).to_have_text("Go on")
        page.evaluate("void easyread.player.audio.play()")
        expect(page.locator("[data-er-play]")).to_have_text("Pause")
        until(page, f"{SPOKEN} >= 2")


def test_scrolls_along_until_the_reader_scrolls(visits: Visits, site: str) -> None:
    """The page follows the marked row; once the reader has scrolled, it stays where they are."""
    with visits.open(f"{site}/bare/many.html", width=360, height=500, reduced_motion="reduce") as page:
        page.locator("[data-er-play]").click()
        hold(page, f"{SPOKEN} >= 5 && scrollY > 100")
        expect(page.locator(".is-spoken")).to_be_in_viewport()
        expect(page.locator("[data-er-pause]")).to_be_in_viewport()
        page.mouse.move(100, 300)
        page.mouse.wheel(0, -5000)
        until(page, "scrollY === 0")
        page.evaluate("easyread.player.audio.playbackRate = 1")
        until(page, f"{SPOKEN} >= 12 || {STATE} === 'nothing'")
        assert page.evaluate("scrollY") == 0


# Scrolls as ever, and is then too busy to tell of it for a while.
BUSY_AFTER_SCROLLING = """() => {
  const real = Element.prototype.scrollIntoView;
  Element.prototype.scrollIntoView = function (how) {
    real.call(this, how);
    for (const end = performance.now() + 300; performance.now() < end; );
  };
}"""


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_a_busy_phone_scrolls_along_too(visits: Visits, site: str, motion: Any) -> None:
    """The page's own scrolling is not taken for the reader's, however late the browser tells of it."""
    with visits.open(f"{site}/bare/many.html", width=360, height=500, reduced_motion=motion) as page:
        slowly(page)
        page.evaluate(BUSY_AFTER_SCROLLING)
        page.locator("[data-er-play]").click()
        hold(page, f"{SPOKEN} >= 6")
        assert page.evaluate("easyread.player.state.following")
        expect(page.locator(".is-spoken")).to_be_in_viewport()


def test_nothing_moves_when_it_speaks(visits: Visits, site: str) -> None:
    """Marks, frames and changed buttons move nothing, and loading moves nothing."""
    shifts = """new Promise(done => new PerformanceObserver(list => done(list.getEntries().map(e => e.value)))
        .observe({type: "layout-shift", buffered: true}) || setTimeout(() => done([]), 300))"""
    for width in (360, 1280):
        with visits.open(f"{site}/bare/index.html", width=width) as page:
            slowly(page)
            parts = "document.querySelectorAll('.er-s, .er-acts .er-btn, .er-row')"
            where = f"[...{parts}].map(e => [e.offsetTop, e.offsetHeight])"
            before = page.evaluate(where)
            for row in ("r2", "r4"):
                press(page, row)
                until(page, f"document.querySelector('#{row} .is-spoken')")
                assert page.evaluate(where) == before
            page.locator("[data-er-play]").click()
            until(page, "document.querySelector('#r1 .is-spoken')")
            assert page.evaluate(where) == before
            assert page.evaluate(shifts) == []


def test_swapped_page_stops_and_is_not_wired_twice(visits: Visits, site: str, site_dir: Path) -> None:
    """Material's instant navigation swaps the words: the old sound stops, and one press is still one press."""
    # Material swaps pages that the site map names; ours was made before the server had its port.
    site_map = (site_dir / "material" / "sitemap.xml").read_text("utf-8")
    site_map = site_map.replace("http://127.0.0.1/", f"{site}/material/")
    with visits.open("about:blank") as page:
        page.route("**/sitemap.xml", lambda route: route.fulfill(body=site_map, content_type="text/xml"))
        with page.expect_response("**/sitemap.xml"):
            page.goto(f"{site}/material/index.html")
        page.evaluate("window.stayed = true")
        page.locator("[data-er-play]").click()
        until(page, f"{STATE} === 'playing'")
        page.evaluate("window.before = easyread.player.audio")
        for name in ("many", "index", "many"):
            page.evaluate(f"document.querySelector('.md-nav__link[href$=\"{name}.html\"]').click()")
            sound = "many.mp3" if name == "many" else "page.mp3"
            until(page, f"easyread.player.box.isConnected && easyread.player.audio.src.endsWith('/{sound}')")
        assert page.evaluate("window.stayed && before.paused")
        expect(page.locator(".er-bar.is-on")).to_have_count(0)
        assert page.evaluate("navigator.mediaSession.metadata") is None
        slowly(page, SLOW)
        press(page, "r2")
        until(page, f"{STATE} === 'playing'")
        press(page, "r2")
        assert page.evaluate(STATE) == "nothing"


def test_leaving_the_page_stops(visits: Visits, site: str) -> None:
    """A page that is left is silent when the reader comes back."""
    with visits.open(f"{site}/bare/index.html") as page:
        slowly(page, SLOW)
        page.locator("[data-er-play]").click()
        until(page, f"{STATE} === 'playing'")
        page.goto(f"{site}/bare/many.html")
        page.go_back()
        assert not is_playing(page)
        assert page.evaluate(STATE) == "nothing"
