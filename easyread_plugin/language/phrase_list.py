"""Finds the phrases of a list in a text, each in the forms that it may take.

Every phrase hangs on its rarest word, its anchor. A text without any anchor, which nearly all are, is read once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from .lemmas import lemmas
from .tables import rows
from .tokens import WORD, low_text

_ANYBODY = frozenset("my your his her its our their one's someone's somebody's everyone's people's".split())
_ANYONE = frozenset("me you him her it us them someone somebody everyone people".split())
_SMALL = frozenset(
    "a an the of to in on at by for from with as and or but is are be it no not all up out off down over under into "
    "that this you i we they get have make take do go come put keep give see say set let way time day one two good "
    "back round head hand hands eye eyes".split()
)


class Phrase(NamedTuple):
    """One row of a list."""

    parts: tuple[str, ...]
    anchor: int
    """The index of the part that a text is looked through for."""
    cells: tuple[str, ...]
    """What the row says of the phrase."""


class PhraseFound(NamedTuple):
    """A phrase at one place of a text."""

    start: int
    end: int
    cells: tuple[str, ...]


def anchors(name: str) -> Callable[[str], object]:
    """Tells of a word (`tokens.clues`) whether a phrase of the list `name` may hang on it."""
    return _finder(name).__getitem__


def phrases_in(text: str, name: str) -> list[PhraseFound]:
    """The phrases of the list `name` in a text, in order; of two at one place, the longer.

    In the list, a word stands for all its forms ("kick" for "kicked"), `=word` for itself alone, `~` for a person
    ("it", "them") and `~'s` for a person's ("my", "Sam's").
    """
    low, tokens = low_text(text)
    if not any(map(_finder(name).__getitem__, tokens)):
        return []
    fitting = list(_fitting(tokens, name))
    if not fitting:
        return []
    spans = [match.span() for match in WORD.finditer(low)]
    found = sorted(_joined(text, spans, fitting), key=lambda one: (one.start, -one.end))
    kept: list[PhraseFound] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _fitting(words: tuple[str, ...], name: str) -> Iterator[tuple[int, Phrase]]:
    """The phrases whose words stand in a text, each with the index of its first word."""
    anchored = _finder(name)
    for index, word in enumerate(words):
        for phrase in anchored[word]:
            first = index - phrase.anchor
            if first >= 0 and _fits(phrase.parts, words[first : first + len(phrase.parts)]):
                yield first, phrase


def _joined(
    text: str, spans: list[tuple[int, int]], fitting: list[tuple[int, Phrase]]
) -> Iterator[PhraseFound]:
    """Those of the phrases that have nothing but blanks between their words. `spans`: the words of the text."""
    for first, phrase in fitting:
        there = spans[first : first + len(phrase.parts)]
        if all(_is_gap(text[one[1] : other[0]]) for one, other in pairwise(there)):
            yield PhraseFound(there[0][0], there[-1][1], phrase.cells)


@cache
def _by_anchor(name: str) -> dict[str, list[tuple[str, ...]]]:
    """The rows of a list by the anchor of their phrase, as the list has it."""
    anchored: dict[str, list[tuple[str, ...]]] = {}
    rareness = _Rareness()
    for row in rows(name):
        anchored.setdefault(max(row[0].split(), key=rareness.__getitem__), []).append(row)
    return anchored


class _Rareness(dict[str, tuple[bool, bool, int]]):
    """How rare each part of a phrase is, to be compared. Most of a list is the same few small words."""

    def __missing__(self, part: str) -> tuple[bool, bool, int]:
        word = part.removeprefix("=")
        found = self[part] = part[0] != "~", word not in _SMALL, len(word)
        return found


class _Finder(dict[str, tuple[Phrase, ...]]):
    """From a word to the phrases that it may be the anchor of; worked out once for each word."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._anchored = _by_anchor(name)

    def __missing__(self, word: str) -> tuple[Phrase, ...]:
        forms = [f"={word}", *dict.fromkeys(lemmas(word))]
        found = tuple(_phrase(row, form) for form in forms for row in self._anchored.get(form, ()))
        if len(self) < _MOST_KEPT:
            self[word] = found
        return found


def _phrase(row: tuple[str, ...], anchor: str) -> Phrase:
    parts = tuple(row[0].split())
    return Phrase(parts, parts.index(anchor), row[1:])


_MOST_KEPT = 50_000


@cache
def _finder(name: str) -> _Finder:
    return _Finder(name)


def _fits(parts: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether these are the words of a phrase, each in a form that it may take."""
    if len(parts) > len(words):
        return False
    for part, word in zip(parts, words, strict=True):
        if part == "~":
            if word not in _ANYONE:
                return False
        elif part == "~'s":
            if word not in _ANYBODY and not word.endswith(("'s", "s'")):
                return False
        elif word != part.removeprefix("=") and (part[0] == "=" or part not in lemmas(word)):
            return False
    return True


def _is_gap(between: str) -> bool:
    """Only white space, within one block, stands between the words of a phrase."""
    return 0 < len(between) < 4 and between.isspace()
