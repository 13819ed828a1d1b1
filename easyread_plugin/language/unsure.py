"""Capitals and figures that nothing says how to read aloud: no reading of ours, no list, no habit of voices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .acronyms import CAPITALS, WORDS, is_spelt
from .dates import date_problems
from .late_pattern import late
from .readings import read_spans
from .sayings import NO_SAYINGS, Sayings
from .tokens import CAPITALS as CAPITALS_CLUE
from .tokens import FIGURE

CLUES = frozenset((FIGURE, CAPITALS_CLUE))
"""A text without any of these has nothing of the kind. As `tokens.clues` gives them."""
_INITIALS = late(rf"(?<![\w&@#/.'’])({CAPITALS})(?:['’]?s)?(?![\w@/])")
_MIXED = late(r"(?<![\w@/.])[^\W\d_]*[a-z][A-Z]{2,}\w*|(?<![\w@/.])[A-Z]{7,}(?![\w@/])")
_FIGURES = re.compile(r"[^\s“”\"‘()\[\]]*\d[^\s“”\"()\[\]]*")
_PLAIN = late(r"(?:£?\d{1,6}|\d{1,2}[ap]m)[.,;:!?…]*")
_CAPITALS = late(r"(?<!\w)\w*?[A-Z]{2}\w*")
_SURE_CAPITALS = late(CAPITALS)
_ENDS = late(r"(?:['’]s?|[.,;:!?…])+\Z")
# What every voice that we know says as people do.
_SURE_FIGURES = late(
    r"\d{1,6}(?:\.\d{1,3})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?"  # 12, 4.5, 1,000
    r"|\d{0,3}(?:1st|2nd|3rd|\dth)"
    r"|\d{1,3}(?:s|\+|°C?|[A-Za-z])"  # 80s, 18+, 20°C, 2b, 3D
    r"|[A-Z]{1,2}\d{1,4}"  # A46, M25, B12
    r"|\d+(?:-[^\W\d_]+)+|(?:[^\W\d_]+-)+\d{1,6}"  # 18-year-old, covid-19
)
_SHOUTED = late(r"(?<!\w)[A-Z]{2,}(?:[,:;!]?\s+(?:[A-Z]{2,}|I|A|\d+))*\s+[A-Z]{2,}(?!\w)")


def unsure(text: str, language: str = "en-GB", sayings: Sayings = NO_SAYINGS) -> list[tuple[int, int]]:
    """(start, end) of each word with capitals or figures that might be said wrong, in order.

    Only English is looked at: what a Welsh voice does with initials, we do not know.
    """
    if not language.lower().startswith("en") or _is_sure_anyway(text):
        return []
    rest = _without_known(text, language, sayings)
    found = list(_figures(rest))
    found += [match.span(1) for match in _INITIALS.finditer(rest) if not _is_sure(match[1])]
    found += [match.span() for match in _MIXED.finditer(rest) if match[0] not in WORDS]
    return sorted(set(found))


def _is_sure_anyway(text: str) -> bool:
    """Whether its capitals are well known and its figures plain numbers, pounds or hours: nothing need be looked up.

    What is read in another way takes each of them whole or not at all, so that nothing unsure is left of it.
    """
    if not all(_SURE_CAPITALS.fullmatch(word) and _is_sure(word) for word in _CAPITALS.findall(text)):
        return False
    return all(_PLAIN.fullmatch(found) for found in _FIGURES.findall(text))


def _without_known(text: str, language: str, sayings: Sayings) -> str:
    """The text with blanks for whatever somebody has said how to read. Every place stays where it is."""
    signs = list(text)
    spans = [*read_spans(text), *((match.start, match.end) for match in date_problems(text))]
    ours = sayings.of(language)
    spans += ours.spans(text) if ours is not None else ()
    # Whole words in capitals, one after the other, are loud but clear: another rule is about them.
    spans += [found.span() for found in _SHOUTED.finditer(text) if re.search(r"[A-Z]{5}", found[0])]
    for start, end in spans:
        signs[start:end] = " " * (end - start)
    return "".join(signs)


def _figures(text: str) -> Iterator[tuple[int, int]]:
    for found in _FIGURES.finditer(text):
        word = _ENDS.sub("", found[0]).lstrip("-–'‘")
        start = found.start() + found[0].index(word) if word else found.start()
        if word and not _SURE_FIGURES.fullmatch(word):
            yield start, start + len(word)


def _is_sure(initials: str) -> bool:
    return initials in WORDS or is_spelt(initials)
