"""Some names or words in one phrase: `Ben, Lena and Sam`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .catalogue import Words, in_language
from .late_pattern import late

# In Welsh, "i" and "w" before another vowel are no vowels: "a Iolo", but "ac Ifan".
_VOWEL = late(r"[aeouâêôûáéóúàèòùäëöü]|[iyîŷíï](?![aeiouwyâêîôûŵŷ])", re.IGNORECASE)


class ListWords(Words):
    """How words are put together in one language."""

    and_: str
    """Between the last two."""
    and_before_vowel: str
    """The same before a vowel, for a language in which that is another word."""


ENGLISH = ListWords("en-GB", "and", "and")


@cache
def list_words(language: str) -> ListWords:
    """The words for this language; in English when it has none."""
    return in_language(ENGLISH, "lists", language)


def all_of(names: Sequence[str], language: str) -> str:
    """The names in one phrase: `Ben, Lena and Sam`. Nothing for nobody."""
    if len(names) < 2:
        return "".join(names)
    words, last = list_words(language), names[-1]
    between = words.and_before_vowel if _VOWEL.match(last) else words.and_
    return f"{', '.join(names[:-1])} {between} {last}"
