"""A hard word in own words is explained beside them, once, and the own words stay as they were said."""

from __future__ import annotations

import pytest

from easyread_plugin.document.own_hard_words import explained_beside
from easyread_plugin.document.site import Meaning

from .reading_aids import page

BANK = {
    word: Meaning(word, f"What {word} is.", file="content/hard-words.md") for word in ("vote", "easy read", "committee")
}


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("> We have votes. A vote!\n> — A member\n", [("r1", "vote")]),
        ("Before.\n\n> I like Easy Read.\n> — A member\n", [("r2", "easy read")]),
        ("A **vote** is a choice.\n\n> I vote.\n> — A member\n", []),
        ("We **vote**.\n\n> I vote. The committee too.\n> — A member\n", [("r2", "committee")]),
        ("We vote.\n", []),
        ("> I devote my time.\n> — A member\n", []),
        ("> I vote.\n\nMore.\n\n> I vote.\n> — A member\n", [("r1", "vote")]),
        ("> I read easy.\n> — Committee\n", []),
    ],
)
def test_which_words_are_explained(text: str, explained: list[tuple[str, str]]) -> None:
    """Words of the bank, in every form, where they are first; not those that the page explains, nor who said it."""
    assert [(row, meaning.word) for row, meaning in explained_beside(page(text), BANK)] == explained
