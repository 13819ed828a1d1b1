"""What can be measured about a word by itself: how often it is used, how early it is learned, how it is built.

The model of difficulty is a sum of curves over these. `terms` gives where the word stands on each curve.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from ..values import Value
from .frequency import frequencies
from .lemmas import lemmas
from .syllables import syllables
from .tables import rows

LEVELS = ("A1", "A2", "B1", "B2")
UNLISTED = len(LEVELS) + 1
"""The level of a word that learners' lists do not have."""

Terms = list[tuple[str, float]]
"""Names of weights, each with how much of it counts."""


class Measures(Value):
    """A word in numbers."""

    frequency: float
    """Zipf's scale, of this very form; 0 when it is rare."""
    lemma_frequency: float
    """The most frequent word that it may be a form of."""
    family_frequency: float
    """The most frequent word that it is made from with an ending or a beginning: "happy" of "unhappiness"."""
    parts_frequency: float
    """The rarer of its two halves when it is two words in one: "bedroom"."""
    level: int
    """1 (A1) to 4 (B2), or UNLISTED."""
    letters: int
    syllables: int


@cache
def learner_levels() -> dict[str, int]:
    """The level at which learners meet each word (CEFR-J)."""
    return {word: LEVELS.index(level) + 1 for level, *words in rows("cefrj.tsv") for word in words}


def learner_level(word: str) -> int:
    """The level at which learners meet a word in small letters, or any word that it may be a form of."""
    levels = learner_levels()
    return min(levels.get(base, UNLISTED) for base in lemmas(word))


def measures(word: str) -> Measures:
    """The numbers of a word in small letters."""
    frequency = frequencies()
    bases = lemmas(word)
    return Measures(
        frequency.get(word, 0.0),
        max(frequency.get(base, 0.0) for base in bases),
        _family_frequency(bases, frequency),
        _parts_frequency(word, frequency),
        learner_level(word),
        len(word),
        syllables(word),
    )


_ENDINGS: dict[str, tuple[str, ...]] = {
    "ness": ("",), "ment": ("",), "ity": ("", "e"), "ation": ("e", "", "ate"), "ion": ("", "e"), "al": ("", "e"),
    "ful": ("",), "less": ("",), "able": ("", "e"), "ous": ("",), "ship": ("",), "hood": ("",), "ism": ("",),
    "ist": ("",), "ive": ("e", ""), "ic": ("",), "ically": ("ic",), "er": ("", "e"), "or": ("", "e"), "y": ("", "e"),
    "en": ("",), "ly": ("",), "ise": ("",), "ize": ("",), "ance": ("",), "ence": ("",), "ant": ("",), "ian": ("",),
}  # fmt: skip
_BEGINNINGS = (
    "un", "in", "im", "re", "dis", "non", "over", "under", "pre", "mis", "inter", "sub", "super", "anti", "fore",
    "out", "up", "ir", "il", "de", "en",
)  # fmt: skip
_LONGEST_WORD = 40


def _family_frequency(bases: tuple[str, ...], frequency: dict[str, float]) -> float:
    best = 0.0
    for base in bases:
        for size in range(1, 7):
            stem = base[:-size]
            if len(stem) < 3:
                break
            for ending in _ENDINGS.get(base[-size:], ()):
                best = max(best, frequency.get(stem + ending, 0.0))
                if not ending and stem[-1] == "i":
                    best = max(best, frequency.get(stem[:-1] + "y", 0.0))
        if base.startswith(_BEGINNINGS):
            for beginning in _BEGINNINGS:
                if base.startswith(beginning) and len(base) - len(beginning) >= 3:
                    best = max(best, frequency.get(base[len(beginning) :], 0.0))
    return best


def _parts_frequency(word: str, frequency: dict[str, float]) -> float:
    if len(word) > _LONGEST_WORD:
        return 0.0
    best = 0.0
    for cut in range(3, len(word) - 2):
        left = frequency.get(word[:cut], 0.0)
        if left > best:
            best = max(best, min(left, frequency.get(word[cut:], 0.0)))
    return best


class Curve(Value):
    """A line through points; between two points, both count."""

    name: str
    knots: tuple[float, ...]
    names: tuple[str, ...]

    def at(self, value: float) -> Terms:
        """How much each of the two points around `value` counts."""
        above = bisect_right(self.knots, value)
        if above == 0:
            return [(self.names[0], 1.0)]
        if above == len(self.knots):
            return [(self.names[-1], 1.0)]
        low, high = self.knots[above - 1], self.knots[above]
        share = (value - low) / (high - low)
        return [(self.names[above - 1], 1 - share), (self.names[above], share)]


def curve(name: str, *knots: float) -> Curve:
    """A curve with its points; the names of the weights are `name@point`."""
    return Curve(name, knots, tuple(f"{name}@{knot:g}" for knot in knots))


_FREQUENCY = curve("frequency", 0, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7)
_LEMMA = curve("lemma", 0, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7)
_FAMILY = curve("family", 0, 2, 3, 3.5, 4, 4.5, 5, 6)
_PARTS = curve("parts", 0, 2, 3, 4, 5, 6)
_LEVEL = curve("level", 1, 2, 3, 4, 5)
_LETTERS = curve("letters", 2, 4, 5, 6, 7, 8, 9, 11, 14, 18)
_SYLLABLES = curve("syllables", 1, 2, 3, 4, 5, 6, 7)
_COARSE = curve("lemma", 0, 2, 3, 4, 5, 6)
_COARSE_LEVEL = curve("level", 1, 3, 5)
_COARSE_LETTERS = curve("letters", 3, 6, 9, 12)
_SHAPES = (
    "tion", "sion", "ity", "ness", "ment", "ism", "ist", "ous", "al", "ic", "ly", "ing", "ed", "s", "ance", "ence",
    "er", "or", "ate", "in", "ase", "ine", "ia", "is", "us", "um", "oma",
)  # fmt: skip
INSIDE = {
    "has ph": re.compile("ph"),
    "has y inside": re.compile(".y."),
    "has x": re.compile("x"),
    "has ae or oe": re.compile("[ao]e"),
    "has th": re.compile("th"),
    "begins with un, in, im or dis": re.compile("^(?:un|in|im|dis)"),
    "has 4 consonants together": re.compile("[^aeiouy]{4}"),
}


def terms(word: str, measured: Measures) -> Terms:
    """Where a word stands on each curve of the model."""
    found = [("1", 1.0)]
    found += _FREQUENCY.at(measured.frequency)
    found += _LEMMA.at(measured.lemma_frequency)
    found += _FAMILY.at(measured.family_frequency)
    found += _PARTS.at(measured.parts_frequency)
    found += _LEVEL.at(measured.level)
    found += _LETTERS.at(measured.letters)
    found += _SYLLABLES.at(measured.syllables)
    coarse = _COARSE.at(measured.lemma_frequency)
    for other in (_COARSE_LEVEL.at(measured.level), _COARSE_LETTERS.at(measured.letters)):
        found += [(f"{one} {two}", much * more) for one, much in coarse for two, more in other]
    found += [(f"ends in {shape}", 1.0) for shape in _SHAPES if word.endswith(shape)]
    found += [(name, 1.0) for name, pattern in INSIDE.items() if pattern.search(word)]
    return found
