"""Short forms of words: initials, abbreviations, contractions, words in capitals. UK English."""

from __future__ import annotations

import re

from ..values import Value
from .late_pattern import late
from .tokens import in_plain_letters


class ShortForm(Value):
    """A short form at one place of a text."""

    start: int
    """Offset of its first character, 0-based, in code points."""
    end: int
    """Offset after its last character."""
    full: str
    """The full words, or an empty string when nobody can tell."""


KNOWN_INITIALS = frozenset(
    ("UK", "USA", "US", "EU", "UN", "TV", "NHS", "GP", "BBC", "ITV", "OK", "ID", "CD", "DVD", "PC", "SMS", "AM", "PM")
)
"""Initials that most people in the UK know."""

_INITIALS = late(r"(?<![\w&@#/.\-])(?:[A-Z]{2,}|(?:[A-Z]\.){2,})(?=s?(?![\w&@/]))")
_ROMAN = late(r"X{0,3}(?:IX|IV|V?I{1,3}|V|X)")
_LOUD = r"[A-Z][A-Z'’\-]+"
_ALL_CAPITALS = late(rf"(?<![\w'’\-]){_LOUD}(?:[,:;]?\s+(?:{_LOUD}|[AI&]|\d+))*\s+{_LOUD}(?!\w)")

_ABBREVIATIONS = {
    "e.g": "for example", "eg": "for example", "i.e": "that is", "ie": "that is", "etc": "and other things",
    "vs": "against", "approx": "about", "dept": "department", "govt": "government", "mins": "minutes",
    "hrs": "hours", "yrs": "years", "wks": "weeks", "appt": "appointment", "info": "information", "nb": "please note",
    "n.b": "please note", "asap": "as soon as you can", "a.s.a.p": "as soon as you can", "w/c": "the week of",
    "c/o": "care of", "incl": "with", "misc": "other things", "tbc": "we will tell you later",
}  # fmt: skip
CLUES = frozenset(("'", "’", *(re.split(r"\W", word)[-1] for word in _ABBREVIATIONS)))
"""A text without any of these has no abbreviation and no contraction. As `tokens.clues` gives them."""
_FIRST = "".join(sorted({word[0] for word in _ABBREVIATIONS}))
_LONGEST_FIRST = "|".join(re.escape(word) for word in sorted(_ABBREVIATIONS, key=len, reverse=True))
_ABBREVIATION = late(
    # The first letter by itself, so that most places are passed over at once.
    rf"(?<![\w.@/\-])(?=[{_FIRST}])(?:{_LONGEST_FIRST})(?P<stop>\.?)(?![\w@/\-])",
    re.IGNORECASE,
)

_WHOLE = {
    "can't": "cannot", "won't": "will not", "shan't": "shall not", "let's": "let us", "i'm": "I am", "ain't": "is not",
    "it's": "it is", "that's": "that is", "there's": "there is", "here's": "here is", "what's": "what is",
    "who's": "who is", "where's": "where is", "how's": "how is", "he's": "he is", "she's": "she is",
    "y'all": "you all",
}  # fmt: skip
_ENDINGS = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will"}
_CONTRACTION = late(r"(?<!\w)[A-Za-z]+['’](?:t|re|ve|ll|d|m|s|all)(?![\w'’])")
_HAD_OR_WOULD = frozenset(("i", "you", "he", "she", "it", "we", "they", "who", "there", "that"))


def initials(text: str) -> list[ShortForm]:
    """Initials that are not known to nearly everybody, in order. `full` is always empty."""
    return [
        ShortForm(*match.span(), "")
        for match in _INITIALS.finditer(text)
        if match[0].replace(".", "") not in KNOWN_INITIALS and not _ROMAN.fullmatch(match[0])
    ]


def abbreviations(text: str) -> list[ShortForm]:
    """Words cut short, such as "e.g." and "mins", with the full words, in order."""
    found = []
    for match in _ABBREVIATION.finditer(text):
        start, end = match.span()
        if match["stop"] and end == len(text):
            end -= 1  # the full stop of the sentence
        found.append(ShortForm(start, end, _ABBREVIATIONS[in_plain_letters(match[0].rstrip("."))]))
    return found


def contractions(text: str) -> list[ShortForm]:
    """Two words run together, such as "don't", with the full words, in order. "Sam's" is none."""
    found: list[ShortForm] = []
    if "'" not in text and "’" not in text:
        return found
    for match in _CONTRACTION.finditer(text):
        full = _full(match[0].replace("’", "'"))
        if full:
            found.append(ShortForm(*match.span(), full[0].upper() + full[1:] if match[0][0].isupper() else full))
    return found


def _full(word: str) -> str:
    low = word.lower()
    if low in _WHOLE:
        return _WHOLE[low]
    for ending, words in _ENDINGS.items():
        if low.endswith(ending) and len(low) > len(ending):
            return ("I" if low == "i" + ending else low.removesuffix(ending)) + words
    if low.endswith("'d") and low[:-2] in _HAD_OR_WOULD:
        return ("I" if low == "i'd" else low[:-2]) + " would"
    return ""


def capitals(text: str) -> list[tuple[int, int]]:
    """(start, end) of each run of two or more words in capitals that is more than initials."""
    return [
        match.span()
        for match in _ALL_CAPITALS.finditer(text)
        if any(len(word) > 4 for word in re.findall(r"[A-Z]+", match[0])) and len(match[0]) > 7
    ]
