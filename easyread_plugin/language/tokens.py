"""The words of a text in small letters, kept for a while: many functions ask for the same text."""

from __future__ import annotations

import re
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


FIGURE, CAPITALS = "0", "AA"
"""Clues that are no word and no sign."""
_LETTERS = frozenset(" ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_PART = re.compile(r"[^\W_]+")
_CAPITALS = re.compile(r"[A-Z]\.?[A-Z]")
_ALIKE = "ſıİ\u212a"
"""Letters that a pattern takes for s, i or k when it does not care about capitals."""
_AS_PLAIN = str.maketrans(_ALIKE, "siik")
_MOST_KEPT = 4_000
"""Longer texts are read anew each time, so that a few of them do not fill the memory. In characters."""


def low_text(text: str) -> tuple[str, tuple[str, ...]]:
    """The text in small letters with straight apostrophes, as long as before, and its words in order."""
    return _kept(text) if len(text) <= _MOST_KEPT else _low_text(text)


@lru_cache(maxsize=2048)
def _kept(text: str) -> tuple[str, tuple[str, ...]]:
    return _low_text(text)


def _low_text(text: str) -> tuple[str, tuple[str, ...]]:
    low = text.lower()
    if len(low) != len(text):  # one letter of Turkish becomes two
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    low = low.replace("’", "'")
    return low, tuple(WORD.findall(low))


def clues(text: str) -> set[str]:
    """What a text is made of, so that a function need not look where nothing is for it.

    Its words in small letters with straight apostrophes, the parts of those with a hyphen or an apostrophe, and its
    signs as they are; besides `FIGURE` for any figure, and `CAPITALS` where two capitals come together.
    """
    low, tokens = low_text(text)
    found = set(tokens)
    signs = set(text).difference(_LETTERS)
    found |= signs
    if not signs.isdisjoint("'’-"):
        found.update(_PART.findall(low))
    if any(map(str.isdecimal, signs)):
        found.add(FIGURE)
    if not text.isascii() and not signs.isdisjoint(_ALIKE):
        found.update(_PART.findall(low.translate(_AS_PLAIN)))
    if _CAPITALS.search(text):
        found.add(CAPITALS)
    return found


def in_plain_letters(word: str) -> str:
    """A word in small letters as the lists have it, for what a pattern found that does not care about capitals."""
    return word.translate(_AS_PLAIN).lower()


def has_any(text: str, words: frozenset[str]) -> bool:
    """Whether a text has one of these words, in small letters. A quick look before a slow one."""
    return not words.isdisjoint(low_text(text)[1])
