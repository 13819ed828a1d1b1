"""The word that is heard is marked where its time is exact, and nothing about the page changes by that."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .conftest import SLOW, Visits, hold, slowly, until
from .test_player_bar import STATE, begin

pytestmark = pytest.mark.browser

# Writes down, each time that the screen is drawn, which statement and which words are marked.
LOOK = """() => {
  window.seen = [];
  const look = () => {
    const { state, times } = easyread.player;
    const words = [...CSS.highlights.get("er-word")].map(String).join("|");
    const entry = times[state.spoken];
    const last = seen[seen.length - 1];
    const now = [entry ? entry.parts[0].id : "", words];
    if (!last || last[0] !== now[0] || last[1] !== now[1]) seen.push(now);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
GO_TO = """([id, word]) => {
  const { audio, times } = easyread.player;
  const { start, words } = times.find(({ parts }) => parts[0] && parts[0].id === id);
  audio.currentTime = start + words[word] / 100 + 0.02;
}"""
MARKED = '[...CSS.highlights.get("er-word")].map(String).join("|")'


def set_words(page: Page, statement: str, words: list[int]) -> None:
    """Other times for the words of a statement, in hundredths of a second."""
    page.evaluate(
        "([id, words]) => Object.assign(easyread.player.times.find(t => t.parts[0] && t.parts[0].id === id), {words})",
        [statement, words],
    )


def test_each_word_in_turn(visits: Visits, site: str) -> None:
    """Every word of a row is marked when its time has come, with its signs; a bold word and a link are words too."""
    with visits.open(f"{site}/bare/index.html") as page:
        for row, first in (("r1", "Co-production"), ("r3", "You")):
            slowly(page, SLOW).locator(f"#{row} [data-er-listen]").click()
            hold(page, f"{STATE} === 'playing'")
            for entry in page.locator(f"#{row} .er-words > p > .er-s").all():
                words = entry.inner_text().split()
                for n, word in enumerate(words):
                    page.evaluate(GO_TO, [entry.get_attribute("id"), n])
                    page.wait_for_function(f"word => {MARKED} === word", arg=word)
            assert page.locator(f"#{row} .er-s").first.inner_text().split()[0] == first
            page.keyboard.press("Escape")
            until(page, f"{MARKED} === ''")


def test_marks_are_those_of_the_sound(visits: Visits, site: str) -> None:
    """The marked word is the one whose time has come, by the sound's own clock: looked at as it is marked."""
    with visits.open(f"{site}/bare/index.html") as page:
        slowly(page, SLOW).locator("#r2 [data-er-listen]").click()
        until(page, f"{MARKED} === 'want.'")
        early, late = page.evaluate("""() => {
            const { times, state, audio } = easyread.player;
            easyread.player.tick();  // so that a frame that came late changes nothing
            const entry = times[state.spoken], at = [...CSS.highlights.get("er-word")].map(String)[0];
            const words = entry.parts[0].textContent.split(" "), n = words.indexOf(at), now = audio.currentTime;
            const next = n + 1 < words.length ? entry.start + entry.words[n + 1] / 100 : Infinity;
            return [now - entry.start - entry.words[n] / 100, next - now];
        }""")
        assert early >= -0.02
        assert late >= -0.02


def test_words_said_as_one(visits: Visits, site: str) -> None:
    """Words with one time are marked together, across the elements that they stand in."""
    with visits.open(f"{site}/bare/index.html") as page:
        # "You can read more on this page." with a link from its third word on
        set_words(page, "s7", [0, 5, 5, 5, 40, 45, 48])
        slowly(page, SLOW).locator("#r3 [data-er-listen]").click()
        until(page, f"{MARKED} === 'can read more'")
        assert page.locator("#s7").inner_text() == "You can read more on this page."


def test_the_page_stays_as_it_was(visits: Visits, site: str) -> None:
    """No element, no place and no word changes by the mark; what the reader selected stays selected."""
    with visits.open(f"{site}/bare/index.html") as page:
        html = page.locator("#s4").inner_html()
        tree = page.locator("#r1 p").first.aria_snapshot()
        place = page.locator("#s4 ~ *, #s2, #r2").evaluate_all("all => all.map(e => [e.offsetTop, e.offsetHeight])")
        page.evaluate("getSelection().selectAllChildren(document.querySelector('#s5'))")
        chosen = page.evaluate("String(getSelection())")
        slowly(page, SLOW).locator("#r1 [data-er-listen]").click()
        hold(page, f"{STATE} === 'playing'")
        page.evaluate(GO_TO, ["s4", 1])
        until(page, f"{MARKED} === 'plan'")
        assert page.locator("#s4").inner_html() == html
        assert page.locator("#r1 p").first.aria_snapshot() == tree
        assert place == page.locator("#s4 ~ *, #s2, #r2").evaluate_all(
            "all => all.map(e => [e.offsetTop, e.offsetHeight])"
        )
        assert page.evaluate("String(getSelection())") == chosen
        page.keyboard.press("Escape")
        until(page, f"{MARKED} === ''")


def test_only_where_times_are_exact(visits: Visits, site: str) -> None:
    """A statement without times of words, or with other words on the page, is marked as a whole only."""
    with visits.open(f"{site}/bare/index.html") as page:
        set_words(page, "s5", [0, 10, 20])
        page.evaluate("delete easyread.player.times.find(t => t.parts[0] && t.parts[0].id === 's6').words")
        page.evaluate(LOOK)
        slowly(page).locator("#r2 [data-er-listen]").click()
        until(page, "document.querySelector('#s6.is-spoken')")
        until(page, f"{STATE} === 'nothing'")
        assert {word for _, word in page.evaluate("seen")} == {""}


def test_browsers_that_cannot_paint(visits: Visits, site: str) -> None:
    """An older browser marks the statement alone."""
    with visits.open("about:blank") as page:
        page.add_init_script("delete window.Highlight; delete CSS.highlights")
        page.goto(f"{site}/bare/index.html")
        begin(page)
        assert page.locator("#s1.is-spoken").count() == 1
