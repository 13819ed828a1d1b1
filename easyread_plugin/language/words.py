"""Words, as a reader counts them."""

from __future__ import annotations

import re
from functools import lru_cache

# Accents and vowel signs that stand by themselves, joiners, the soft hyphen: they are part of the word around them.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f"
    "\u200c\u200d\u00ad"
)
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"”’)\]]*[\w/]|(?<![\w.+\-])[^\W_][\w.+\-]*+@[\w\-]++(?>(?:\.[\w\-]++)*)"
_PART = rf"[^\W_](?>(?:[^\W_]|[{_MARKS}])*)"
_WORD = re.compile(
    rf"{_ADDRESS}"
    rf"|[£$€]?+{_PART}(?>(?:(?:['’.&_\-\u2010\u2011]|(?<=\d)[,:/–](?=\d)){_PART})*)(?>(?:%|\+(?!\w))?)"
    r"|&"
)
_PLAIN = re.compile(r"[A-Za-z0-9 ]*(?:, [A-Za-z0-9 ]*)*[.?!:]?")
"""A text in which words are what stands between blanks: most are."""


def word_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) offsets of each word, in order.

    "co-production", "don't", "1-2-1", "£5.50" and a web address are one word each; a dash, an emoji and a bullet
    are none; "and/or" is two, and so is "&" one, because it is read out.
    """
    return [match.span() for match in _WORD.finditer(text)]


def words(text: str) -> list[str]:
    """The words themselves, without the punctuation around them."""
    return _WORD.findall(text)


@lru_cache(maxsize=256)
def count_words(text: str) -> int:
    """How many words a reader reads."""
    if _PLAIN.fullmatch(text):
        return len(text.replace(",", "").rstrip(".?!:").split())
    return len(_WORD.findall(text))
