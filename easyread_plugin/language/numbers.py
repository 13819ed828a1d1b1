"""Numbers that are written as words."""

from __future__ import annotations

import re

from .late_pattern import late
from .tokens import in_plain_letters

_UNITS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_ONES = {"one": 1, **{word: number for number, word in enumerate(_UNITS, 2)}}
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {**{word: number for number, word in enumerate(_UNITS, 2)}, **{w: n for n, w in enumerate(_TEENS, 10)}}
_ROUND = {word: 10 * number for number, word in enumerate(_TENS, 2)}

CLUES = frozenset((*_TENS, *_SMALL))
"""A text without any of these has no such number. As `tokens.clues` gives them."""

# "one" is left alone: "one of us", "this one", "no one" are no numbers. So is a word with a hyphen: "two-way".
_NUMBER = late(
    rf"(?<![\w\-’'])(?:(?P<ten>{'|'.join(_TENS)})(?:[\s\-](?P<one>{'|'.join(_ONES)}))?|(?P<small>{'|'.join(_SMALL)}))"
    r"(?:\s(?P<scale>hundred|thousand|million))?(?![\w\-’'])",
    re.IGNORECASE,
)
_SCALES = {"hundred": 100, "thousand": 1000}


def number_words(text: str) -> list[tuple[int, int, str]]:
    """(start, end, figures) of each number from two up that is written as a word, in order.

    A number word with a capital letter in the middle of a sentence belongs to a name ("Channel Four").
    """
    found = []
    first = len(text) - len(text.lstrip("“\"'‘( *"))
    for match in _NUMBER.finditer(text):
        if match[0][0].isupper() and match.start() > first:
            continue
        found.append((match.start(), match.end(), _figures(match)))
    return found


def _figures(match: re.Match[str]) -> str:
    if match["small"]:
        number = _SMALL[in_plain_letters(match["small"])]
    else:
        number = _ROUND[in_plain_letters(match["ten"])] + (_ONES[in_plain_letters(match["one"])] if match["one"] else 0)
    scale = in_plain_letters(match["scale"] or "")
    if scale == "million":
        return f"{number} million"
    return f"{number * _SCALES.get(scale, 1):,}"
