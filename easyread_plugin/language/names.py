"""Which words of a sentence are names. A name may be rare, and nobody can say it in easier words."""

from __future__ import annotations

import re
from functools import cache

from .tables import word_set
from .word_model import measured

_FIRST_WORD = re.compile(r"[^\W_]")
_AFTER_A_STOP = re.compile(r"[.!?:•…\n][\s\"'“‘(\[]*\Z")


@cache
def known_names() -> frozenset[str]:
    """Words that are names wherever they stand, in small letters."""
    return word_set("names.txt") | word_set("british_names.txt")


def name_starts(text: str, spans: list[tuple[int, int]]) -> frozenset[int]:
    """The starts of those words of a sentence that are names; `spans` are its words.

    A capital letter in the middle of a sentence makes a name. At its start, and in a title where all but the small
    words have a capital, only a known name, or a word that no list has, is one.
    """
    capitals = [start for start, _ in spans if text[start].isupper()]
    if not capitals:
        return frozenset()
    small = word_set("small_words.txt")
    titled = len(capitals) > 2 and all(text[start].isupper() or text[start:end] in small for start, end in spans)
    names = set()
    first = spans[0][0]
    for start, end in spans:
        if not text[start].isupper():
            continue
        word = text[start:end].lower().replace("’", "'").removesuffix("'s")
        begins = start == first or _AFTER_A_STOP.search(text, max(0, start - 5), start)
        if word in known_names() or (not titled and (not begins or _is_unlisted(word))):
            names.add(start)
    return frozenset(names)


def _is_unlisted(word: str) -> bool:
    """Whether a word with a capital is in no list of learners and made from no known word: "Birmingham"."""
    known = measured(word)
    return known.level > 4 and known.family_frequency < 3.5 and known.lemma_frequency <= known.frequency
