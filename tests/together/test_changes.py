"""What changed on a page: old beside new, sentence by sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.together.changes import Change, ChangeKind, differing

from .checked_site import PAGE, CheckedSite, checked_site


@pytest.fixture
def site(tmp_path: Path) -> CheckedSite:
    """A page that people checked."""
    return checked_site(tmp_path)


def told(site: CheckedSite, page: str) -> list[tuple[str, str, str]]:
    """What changed when the page is like this."""
    site.write(club=page)
    return [
        (change.kind.value, said(change, "old"), said(change, "new"))
        for change in site.changes()
        if change.kind is not ChangeKind.SAME
    ]


def said(change: Change, side: str) -> str:
    """One side of a change in words."""
    line = change.old if side == "old" else change.new
    if line is None:
        return ""
    return line.text or line.file or line.kind.value


def test_a_new_form_of_a_sentence_stands_beside_the_old_one(site: CheckedSite) -> None:
    """Also when other lines came or went around it."""
    page = PAGE.replace("Everyone has 1 vote.", "We are many.\nEveryone has 2 votes.").replace("- a friend\n", "")
    assert told(site, page) == [
        ("new", "", "We are many."),
        ("other", "Everyone has 1 vote.", "Everyone has 2 votes."),
        ("gone", "a friend", ""),
    ]


def test_a_swapped_picture(site: CheckedSite) -> None:
    """With where it lay and lies."""
    assert told(site, PAGE.replace("images/plan.svg", "images/other.svg").replace("A plan on a table", "-")) == [
        ("other", "A plan on a table", "images/other.svg")
    ]


def test_own_words_have_no_old_text(site: CheckedSite) -> None:
    """The record does not know what was said; the page knows what is said now."""
    assert told(site, PAGE.replace("It is fun", "It is loud")) == [("other", "own_words", "It is loud.")]


def test_facts_title_and_meaning(site: CheckedSite) -> None:
    """Whatever lapses a check is told."""
    page = PAGE.replace("title: Our club", "title: The club").replace("can spend", "have").replace("Our group", "Dev")
    assert told(site, page) == [
        ("other", "Our club", "The club"),
        ("other", "budget: The money that we can spend.", "budget: The money that we have."),
        ("other", "Our group wrote this.", "Dev wrote this."),
    ]


def test_words_that_have_nothing_in_common_are_no_pair(site: CheckedSite) -> None:
    """One went, another came."""
    assert told(site, PAGE.replace("Everyone has 1 vote.", "Biscuits!")) == [
        ("new", "", "Biscuits!"),
        ("gone", "Everyone has 1 vote.", ""),
    ]


@given(st.text(), st.text())
def test_pieces_are_the_whole_text(old: str, new: str) -> None:
    """Not a letter is lost, and what is marked as different is really not in both."""
    olds, news = differing(old, new)
    assert "".join(words for words, _ in olds) == old
    assert "".join(words for words, _ in news) == new
    assert [w for w, other in olds if not other and w.strip()] or not (old == new and old.strip())
    assert all(words == words.strip() for words, other in (*olds, *news) if other)


def test_pieces() -> None:
    """The words that changed, without the blanks around them."""
    assert differing("You do it.", "You all do it.") == (
        [("You", False), (" do it.", False)],
        [("You", False), (" ", False), ("all", True), (" do it.", False)],
    )
