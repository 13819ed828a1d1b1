"""The speed of the voice, the keys of the device, and one voice at a time."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import SLOW, Visits, slowly, until
from .test_player_bar import STATE, begin, first_of, speaks

pytestmark = pytest.mark.browser

RATE = "easyread.player.audio.playbackRate"
SPEED = "[data-er-speed-is]"
# What the device is told, and the keys that it was given.
DEVICE = """() => {
  window.keys = {}, window.told = [];
  const device = navigator.mediaSession;
  device.setActionHandler = (name, does) => {
    if (name === "stop") throw new TypeError("no such key");
    keys[name] = does;
  };
  device.setPositionState = (state) => told.push(state);
}"""


def step(page: Page, by: int) -> None:
    """Presses Slower or Faster."""
    page.locator(f"[data-er-speed-by='{by}']").click()


def test_from_half_to_twice_as_fast(visits: Visits, site: str) -> None:
    """Slower and Faster step from 0.5 to 2 and say where they are; the voice keeps its height; it goes on reading."""
    with visits.open(f"{site}/bare/index.html") as page:
        begin(page)
        says = page.locator(SPEED)
        assert says.get_attribute("role") == "status"
        step(page, -1)
        expect(says).to_have_text("Speed: slow")
        assert page.evaluate(RATE) == 0.75
        assert page.evaluate("easyread.player.audio.preservesPitch")
        page.locator("[data-er-pause]").click()
        for rate, words in ((0.5, "very slow"), (0.5, "very slow")):
            page.locator("[data-er-speed-by='-1']").click(force=True)
            expect(says).to_have_text(f"Speed: {words}")
            assert page.evaluate(RATE) == rate
        assert page.locator("[data-er-speed-by='-1']").get_attribute("aria-disabled") == "true"
        seen = []
        for _ in range(5):
            step(page, 1)
            seen.append((page.evaluate(RATE), says.inner_text()))
        assert seen == [
            (0.75, "Speed: slow"),
            (1, "Speed: usual"),
            (1.25, "Speed: a bit fast"),
            (1.5, "Speed: fast"),
            (2, "Speed: very fast"),
        ]
        assert page.locator("[data-er-speed-by='1']").get_attribute("aria-disabled") == "true"


@pytest.mark.parametrize("frame", ["bare", "material"])
def test_it_is_remembered(visits: Visits, site: str, frame: str) -> None:
    """The next page is read at the same speed. Kept on the device beside the reader's other choices; no cookie."""
    with visits.open(f"{site}/{frame}/many.html") as page:
        page.evaluate("localStorage.setItem('easyread', JSON.stringify({colours: 'cream'}))")
        begin(page)
        step(page, 1)
        until(page, f"{RATE} === 1.25")
        assert page.evaluate("JSON.parse(localStorage.getItem('easyread'))") == {"colours": "cream", "speed": "125"}
        page.goto(f"{site}/{frame}/index.html")
        until(page, f"{RATE} === 1.25")
        page.locator("[data-er-play]").click()
        expect(page.locator(SPEED)).to_have_text("Speed: a bit fast")
        until(page, f"{STATE} === 'playing'")
        assert page.evaluate(RATE) == 1.25
        page.locator("[data-er-speed-by='-1']").click()
        assert page.evaluate("JSON.parse(localStorage.getItem('easyread'))") == {"colours": "cream"}
        assert page.context.cookies() == []


def test_what_is_kept_may_be_broken(visits: Visits, site: str) -> None:
    """The page is read at its usual speed, and the speed can be changed."""
    with visits.open(f"{site}/bare/index.html") as page:
        for kept in ("[{", "null", '{"speed": "7000"}', '{"speed": {}}', '"words"'):
            page.evaluate("kept => localStorage.setItem('easyread', kept)", kept)
            page.reload()
            until(page, "easyread.player")
            assert page.evaluate(RATE) == 1
        begin(page)
        step(page, -1)
        until(page, f"{RATE} === 0.75")


def test_keys_of_the_device(visits: Visits, site: str) -> None:
    """A locked phone and headphones know title and group, and have play, pause, next and back, and the place."""
    with visits.open("about:blank") as page:
        page.add_init_script(f"({DEVICE})()")
        page.goto(f"{site}/bare/index.html")
        assert sorted(page.evaluate("Object.keys(keys)")) == ["nexttrack", "pause", "play", "previoustrack"]
        assert page.evaluate("navigator.mediaSession.playbackState") == "none"
        begin(page)
        shown = "(m => [m.title, m.artist])(navigator.mediaSession.metadata)"
        assert page.evaluate(shown) == ["What is co-production?", "The Tuesday Group"]
        page.evaluate("keys.nexttrack()")
        speaks(page, first_of(page, "r2"))
        page.evaluate("keys.pause()")
        until(page, f"{STATE} === 'paused'")
        assert page.evaluate("navigator.mediaSession.playbackState") == "paused"
        page.evaluate("keys.previoustrack()")
        speaks(page, "s1")
        page.evaluate("keys.pause()")
        until(page, f"{STATE} === 'paused'")
        page.evaluate("keys.play()")
        speaks(page, "s1")
        assert page.evaluate("navigator.mediaSession.playbackState") == "playing"
        length, told = page.evaluate("[easyread.player.audio.duration, told]")
        assert {state["duration"] for state in told} == {length}
        assert all(0 <= state["position"] <= length for state in told)
        page.keyboard.press("Escape")
        assert page.evaluate("navigator.mediaSession.metadata") is None
        page.evaluate("keys.play()")  # never by itself
        assert page.evaluate(STATE) == "nothing"


def test_another_sound_of_the_page(visits: Visits, site: str) -> None:
    """Another sound of the page and the voice are never heard together, whichever comes second."""
    with visits.open(f"{site}/bare/index.html") as page:
        page.evaluate("""() => { const film = document.createElement("audio"); film.id = "film"; film.loop = true;
            film.src = "many.mp3"; document.body.append(film) }""")
        begin(page)
        page.evaluate("void film.play()")
        until(page, f"{STATE} === 'nothing' && easyread.player.audio.paused && !film.paused && film.currentTime > 0")
        page.locator("[data-er-play]").click()
        until(page, f"{STATE} === 'playing' && film.paused")
        # One that cannot be heard is no hindrance.
        page.evaluate("film.muted = true; void film.play()")
        until(page, "!film.paused && film.currentTime > 0")
        assert page.evaluate(STATE) == "playing"


def test_another_tab(visits: Visits, site: str) -> None:
    """A second page of the site that begins to speak stops the first."""
    with visits.open(f"{site}/bare/index.html") as page:
        begin(page)
        second = page.context.new_page()
        second.goto(f"{site}/bare/many.html")
        slowly(second, SLOW).locator("[data-er-play]").click()
        until(second, f"{STATE} === 'playing'")
        page.wait_for_function(f"() => {STATE} === 'nothing'", polling=100)
        assert second.evaluate(STATE) == "playing"
