"""Hard words: the meaning beside them, the way to the word bank, and back to the same place. Nothing on hover alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import Visits, slowly
from building.conftest import Built
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LEVELS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MEANING = "aside.er-mean"
WORD = "a.er-lead"
BACK = "a[data-er-back]:visible"
IN_ROW_3 = "document.activeElement.closest('.er-row')?.id === 'r3'"


def axe(page: Page) -> dict[str, list[str]]:
    """What the axe engine finds at AAA and best practice."""
    options: Any = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response
    return {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found["violations"]}


def test_the_meaning_is_there(visits: Visits, address: str) -> None:
    """Picture, word, meaning and Listen stand in the row of the word's first place, once; without script too."""
    with visits.open(f"{address}/vote.html") as page:
        meaning = page.locator(MEANING)
        expect(meaning).to_have_count(1)
        expect(meaning).to_be_visible()
        assert meaning.aria_snapshot().splitlines() == [
            "- 'note \"Hard word: Card\"':",
            "  - paragraph: Card",
            "  - paragraph: A piece of paper. It has your name.",
            '  - button "Listen to what “Card” means"',
        ]
        assert meaning.locator("img").evaluate("e => e.getBoundingClientRect().width") >= 100
        assert page.locator(".er-row", has=meaning).locator(WORD).inner_text() == "card"
    with visits.open(f"{address}/vote.html", java_script_enabled=False) as page:
        expect(page.locator(MEANING)).to_be_visible()
        assert page.locator(f"{MEANING} button:visible").count() == 0


def test_the_meaning_can_be_heard(visits: Visits, address: str) -> None:
    """Its button speaks the word and each line of the meaning; the row's own button only the row."""

    def heard(page: Page, button: str) -> list[str]:
        page.evaluate(
            "window.heard = []; new MutationObserver(() => document.querySelectorAll('.er-s.is-spoken').forEach(e =>"
            " heard.includes(e.id) || heard.push(e.id)))"
            ".observe(document.body, {subtree: true, attributeFilter: ['class']})"
        )
        page.locator(button).click()
        page.wait_for_function("heard.length > 0 && easyread.player.state.doing === 'nothing'")
        return list(page.evaluate("heard"))

    with visits.open(f"{address}/vote.html") as page:
        slowly(page, 0.4)
        assert heard(page, f"{MEANING} [data-er-listen]") == ["m1", "m2", "m3"]
        assert heard(page, "#r2 > .er-words > .er-acts [data-er-listen]") == ["s4", "s5"]


@pytest.mark.parametrize("by", ["mouse", "keyboard", "touch"])
def test_there_and_back(visits: Visits, address: str, by: str) -> None:
    """The word leads to the word bank, and "Back to where I was" to the same word, with the focus on it."""
    with visits.open(f"{address}/vote.html", width=360, has_touch=by == "touch") as page:

        def press(selector: str) -> None:
            if by == "keyboard":
                page.locator(selector).focus()
                page.keyboard.press("Enter")
            elif by == "touch":
                page.locator(selector).tap()
            else:
                page.locator(selector).click()

        press(f"#r3 {WORD}")
        page.wait_for_url("**/hard-words.html?*#card")
        expect(page.locator("#card")).to_be_in_viewport()
        assert page.locator(BACK).inner_text() == "Back to where I was"
        assert page.locator(BACK).count() == 1
        press(BACK)
        page.wait_for_url("**/vote.html#*")
        page.wait_for_function(IN_ROW_3)  # a browser puts the focus there when it draws the page
        expect(page.locator("#r3")).to_be_in_viewport()


def test_without_script_and_from_a_folder(visits: Visits, site_dir: Path) -> None:
    """The word leads there, and the word bank says which pages have the word: each link leads to the word itself."""
    with visits.open(f"{site_dir.as_uri()}/vote.html", java_script_enabled=False) as page:
        page.locator(f"#r3 {WORD}").click()
        page.wait_for_url("**/hard-words.html#card")
        assert page.locator(BACK).count() == 0
        page.locator("summary", has_text="Pages with this word").first.click()
        page.get_by_role("link", name="How to vote", exact=True).first.click()
        page.wait_for_url("**/vote.html#*")
        assert page.locator(f"{WORD}:target").inner_text() == "card"
    with visits.open(f"{site_dir.as_uri()}/vote.html") as page:
        page.locator(f"#r3 {WORD}").click()
        page.locator(BACK).click()
        page.wait_for_url("**/vote.html#*")
        page.wait_for_function(IN_ROW_3)


@pytest.mark.parametrize(
    "back", ["javascript:alert(1)", "//evil.example/", "https://evil.example/", "%00", "/../x.html"]
)
def test_only_this_site_is_followed(visits: Visits, address: str, back: str) -> None:
    """What anybody wrote into the address is not followed."""
    with visits.open(f"{address}/hard-words.html?back={back}#card") as page:
        hrefs = page.locator("a[data-er-back]").evaluate_all("all => all.map(a => a.href)")
        assert all(href.startswith(address) for href in hrefs)


def test_only_when_the_reader_asks(visits: Visits, address: str) -> None:
    """A choice folds meanings away: then a button shows one; the choice is kept; paper has them all."""
    with visits.open(f"{address}/vote.html") as page:
        page.locator("#er-open-looks").click()
        page.locator("input[name=means][value=ask]").check()
        page.reload()
        meaning = page.locator(f"{MEANING} .er-mean__words")
        button = page.get_by_role("button", name="What “Card” means", exact=True)
        expect(meaning).to_be_hidden()
        assert axe(page) == {}
        for expanded in ("true", "false", "true"):
            button.press("Enter")
            assert button.get_attribute("aria-expanded") == expanded
            expect(meaning).to_be_visible(visible=expanded == "true")
        assert axe(page) == {}
        button.press("Enter")
        page.emulate_media(media="print")
        expect(meaning).to_be_visible()
        expect(button).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_the_word_bank(visits: Visits, address: str, width: int) -> None:
    """With the way back and the list of pages open, in each colour."""
    with visits.open(f"{address}/hard-words.html?back=/vote.html%23s4h0#card", width=width) as page:
        page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
        assert page.locator(BACK).is_visible()
        for colours in ("light", "dark", "cream", "yellow"):
            page.evaluate("c => document.documentElement.setAttribute('data-er-colours', c)", colours)
            assert axe(page) == {}, colours


def test_what_is_written(built: Built) -> None:
    """A word has one meaning on a page; every place of it leads on; nobody finds a page by the words of buttons."""
    page = built.page("vote.html")
    assert page.count('class="er-mean"') == 1
    assert page.count('class="er-lead"') == 2
    assert "data-er-ask" in page
    words = (built.folder / "site/search/easyread_words.js").read_text("utf-8")
    index = (built.folder / "site/search/search_index.json").read_text("utf-8")
    for text in (words, index):
        assert "Back to where" not in text
        assert "Pages with this word" not in text
        assert "What “Card”" not in text
    # A word that its own sentence explains leads to the word bank too, and has no box.
    rights = built.page("rights.html")
    assert 'href="hard-words.html#right"' in rights
    assert 'class="er-mean"' not in rights
