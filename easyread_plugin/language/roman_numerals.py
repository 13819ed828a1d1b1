"""Roman numerals, with the figures for them."""

from __future__ import annotations

import re

from .late_pattern import late
from .spans import Found

_NUMERAL = late(r"(?<![\w'’.\-/&])(?=[IVXLC]{1,8}(?:[.):]?(?!\w)))[IVXLC]+(?![\w'’\-/&])")
_VALID = late(r"(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LABEL = late(
    r"\b(?:part|chapter|section|act|book|volume|vol|phase|stage|type|class|grade|level|article|annex|appendix|schedule|"
    r"table|figure|title|world\swar|war|page|step|unit|module|scene|tier|category)s?\.?\s\Z",
    re.IGNORECASE,
)
_RULER = late(
    r"\b(?:king|queen|pope|emperor|saint|prince|tsar|henry|edward|george|james|charles|william|elizabeth|richard|john|"
    r"paul|pius|louis|mary|philip|alexander|nicholas|napoleon)\s\Z",
    re.IGNORECASE,
)
_DIGITS = frozenset("ivxlc")
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_LETTERS = frozenset(("I", "V", "X", "L", "C", "CV", "XL", "CC", "CI", "LI", "XX", "MI", "CL", "LC", "IC", "CC", "CIC"))
"""Words, sizes and initials that are written with these letters; Roman numerals only after a word such as "Part"."""


def may_be_numeral(clue: str) -> bool:
    """Whether a text with this word (`tokens.clues`) may have a Roman numeral."""
    return _DIGITS.issuperset(clue)


def roman_numerals(text: str) -> list[Found]:
    """The Roman numerals of a text, in order, with figures; after a ruler's name with "the": "Henry VIII".

    One letter by itself is a numeral only after a word such as "Part" or a ruler's name: "I" is a word.
    """
    found = []
    for match in _NUMERAL.finditer(text):
        numeral = match[0]
        if not _VALID.fullmatch(numeral):
            continue
        before = text[max(0, match.start() - 24) : match.start()]
        labelled, ruler = bool(_LABEL.search(before)), bool(_RULER.search(before))
        if numeral in _LETTERS and not labelled and not ruler:
            continue
        if numeral == "I" and not labelled and not _ends_after(text, match.end()):
            continue
        value = _value(numeral)
        found.append(Found(*match.span(), f"the {value}{_ordinal(value)}" if ruler and not labelled else str(value)))
    return found


def _ends_after(text: str, at: int) -> bool:
    """Whether the words after a ruler's "I" show that it is a number: "George I was", not "George I am"."""
    return not re.match(
        r"\s(?:am|have|had|will|would|can|could|do|did|think|know|want|like|love|[a-z]+ed)\b", text[at : at + 20]
    )


def _value(numeral: str) -> int:
    values = [_VALUES[letter] for letter in numeral]
    return sum(
        -value if index + 1 < len(values) and values[index + 1] > value else value for index, value in enumerate(values)
    )


def _ordinal(value: int) -> str:
    return "th" if value % 100 in (11, 12, 13) else _ORDINALS.get(value % 10, "th")
