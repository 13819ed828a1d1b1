"""The words of a text in small letters, kept for a while: many functions ask for the same text."""

from __future__ import annotations

import re
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


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


def has_any(text: str, words: frozenset[str]) -> bool:
    """Whether a text has one of these words, in small letters. A quick look before a slow one."""
    return not words.isdisjoint(low_text(text)[1])
