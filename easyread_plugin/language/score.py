"""One difficulty score for a statement and for a page, with each point traced to a word or to the statement.

It is information: nothing passes or fails by it, and no page is easy read because of it.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..values import Value
from .score_features import (
    LENGTH,
    SIGNS,
    Sorted,
    hardest_part,
    shares,
    shortest_form,
    sort_words,
    together,
    word_terms,
)
from .tables import read_model
from .word_model import hardness
from .words import word_spans, words

_TAIL = 1.0
"""How much more the hard statements of a page count: 0 would be the plain mean."""
_REPEATS = 5.0
"""What it is worth that words come again, on the scale of the weights (1 is the easiest level, 6 the hardest)."""
_WINDOW = 50
"""So many words with a meaning back, a reader still knows a word."""
_USUAL_REPEATS = 0.12
_SURE_AFTER = 20.0
"""A short page has few chances to repeat a word: as if it had so many more usual words."""


class Part(Value):
    """What one word, or the whole statement, adds to a score."""

    start: int
    """Offset of its first character, 0-based, in code points."""
    end: int
    """Offset after its last character."""
    points: float
    """Below 0 when it makes the statement easier."""
    reason: str
    """A few easy words: "hard word", "long sentence"."""


class StatementScore(Value):
    """How hard a statement is to read."""

    points: float
    """About 0 is very easy, about 100 very hard."""
    parts: tuple[Part, ...]
    """They add up to `points`; the biggest first."""


class PageScore(Value):
    """How hard a page is to read."""

    points: float
    """About 0 is very easy, about 100 very hard."""
    statements: tuple[float, ...]
    """The points of each statement of the page, in order."""
    repeats: float
    """How many of its words came a short while before, 0 to 1. Using the same word again makes a page easier."""


def points_of(text: str) -> float:
    """The points of a statement alone; the quickest."""
    return _to_points(_level(text, words(text))[0])


def score_statement(text: str) -> StatementScore:
    """The points of a statement, and where each comes from."""
    spans = word_spans(text)
    found = sort_words([text[start:end] for start, end in spans])
    whole = (0, len(text))
    by_word = [0.0] * len(spans)
    weights = _weights()
    for index, word in found.small:
        by_word[index] += weights.get(f"small word {word}", 0.0)
    for index in found.names:
        by_word[index] += weights.get("names", 0.0)
    for index in found.numbers:
        by_word[index] += weights.get("numbers", 0.0)
    forces = [_force(word) for _, word in found.content]
    for (index, _), share in zip(found.content, shares(forces), strict=True):
        by_word[index] += share
    count = together([1.0] * len(forces)) - together([1.0] * _USUAL_MEANINGS)
    parts = [Part(*whole, _to_points(weights["1"] + together([1.0] * _USUAL_MEANINGS)), "every sentence")]
    length = _STEP * (_length_level(len(spans)) + count)
    parts.append(Part(*whole, length, "long sentence" if len(spans) > 10 else "its length"))
    for name, sign in SIGNS.items():
        count = text.count(sign)
        if count:
            parts.append(Part(*whole, _STEP * count * weights.get(name, 0.0), f"a {name}"))
    kinds = _kinds(found, len(spans))
    parts += [
        Part(*span, _STEP * level, kind) for span, level, kind in zip(spans, by_word, kinds, strict=True) if level
    ]
    parts.sort(key=lambda part: (-part.points, part.start, part.end, part.reason))
    return StatementScore(math.fsum(part.points for part in parts), tuple(parts))


def score_page(statements: Iterable[str]) -> PageScore:
    """The points of a page from its statements: hard statements count more, words that come again make it easier."""
    levels: list[float] = []
    met = _Met()
    for text in statements:
        found = words(text)
        if found:
            level, meanings = _level(text, found)
            levels.append(level)
            met.read(meanings)
    if not levels:
        return PageScore(0.0, (), 0.0)
    top = max(levels)
    page = top + math.log(sum(math.exp(_TAIL * (level - top)) for level in levels) / len(levels)) / _TAIL
    page -= _REPEATS * (met.share() - _USUAL_REPEATS)
    return PageScore(_to_points(page), tuple(_to_points(level) for level in levels), met.share())


_USUAL_MEANINGS = 3
"""Words with a meaning in a short statement; what so many easy words make together is no reason for anything."""
_HARD = 0.25
"""A word above this is called hard when a reason is given."""
_STEP = 20.0  # the weights count from 1 (A1) to 6 (C2)


def _to_points(level: float) -> float:
    return (level - 1.0) * _STEP


class _Met:
    """The words with a meaning that a reader met a short while ago."""

    def __init__(self) -> None:
        self._last: deque[str] = deque(maxlen=_WINDOW)
        self._count: dict[str, int] = {}
        self._again = 0
        self._chances = 0.0

    def read(self, content: Sequence[str]) -> None:
        """The next words."""
        for word in content:
            form = shortest_form(word)
            self._chances += len(self._last) / _WINDOW
            self._again += self._count.get(form, 0) > 0
            if len(self._last) == _WINDOW:
                self._count[self._last[0]] -= 1
            self._last.append(form)
            self._count[form] = self._count.get(form, 0) + 1

    def share(self) -> float:
        """How many of the words came before, as if every word had had the same chance."""
        return min(1.0, (self._again + _USUAL_REPEATS * _SURE_AFTER) / (self._chances + _SURE_AFTER))


class _Read(NamedTuple):
    """What the score needs to know of a word as it is written."""

    level: float
    """What it adds by itself, when it is a small word or a number."""
    meaning: str
    """The word in small letters when it has a meaning of its own, or an empty string."""
    force: float
    is_capital: bool


class _Readings(dict[str, _Read]):
    """Each word as it is written; worked out once."""

    def __missing__(self, written: str) -> _Read:
        found = sort_words([written])
        if found.content:
            word = found.content[0][1]
            read = _Read(0.0, word, _force(word), written[0].isupper())
        else:
            small = sum(_weights().get(f"small word {word}", 0.0) for _, word in found.small)
            read = _Read(small + len(found.numbers) * _weights().get("numbers", 0.0), "", 0.0, False)
        if len(self) < _MOST_KEPT:
            self[written] = read
        return read


_MOST_KEPT = 100_000
_READINGS = _Readings()


def _level(text: str, found: list[str]) -> tuple[float, list[str]]:
    """The level of a statement, and its words that have a meaning of their own."""
    weights = _weights()
    level = weights["1"] + _length_level(len(found))
    forces: list[float] = []
    meanings: list[str] = []
    name_level, is_first = weights.get("names", 0.0), True
    for read in map(_READINGS.__getitem__, found):
        if not read.meaning:
            level += read.level
        elif read.is_capital and not is_first:
            level += name_level
        else:
            forces.append(read.force)
            meanings.append(read.meaning)
        is_first = False
    for name, sign in SIGNS.items():
        if sign in text:
            level += text.count(sign) * weights.get(name, 0.0)
    return level + together(forces), meanings


@cache
def _weights() -> dict[str, float]:
    return read_model("score_model.json")["statement"]


@lru_cache(maxsize=1_000)
def _length_level(count: int) -> float:
    return sum(_weights().get(name, 0.0) * much for name, much in LENGTH.at(count))


@lru_cache(maxsize=100_000)
def _force(word: str) -> float:
    """How hard a word with a meaning pulls its statement up."""
    return math.exp(sum(_weights().get(name, 0.0) * much for name, much in word_terms(word)))


def _kinds(found: Sorted, count: int) -> list[str]:
    kinds = ["small word"] * count
    for index, _ in found.content:
        kinds[index] = "word"
    for index in found.names:
        kinds[index] = "name"
    for index in found.numbers:
        kinds[index] = "number"
    for index, word in found.content:
        if hardness(hardest_part(word)) > _HARD:
            kinds[index] = "hard word"
    return kinds
