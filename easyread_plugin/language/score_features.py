"""What is measured about a statement for its score: its length, its small words and signs, and its words by hardness.

The hard words of a statement count most. Each thing counts one way only, as a teacher would say: a word that is rarer,
longer or learned later never makes a statement easier.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache

from ..values import Value
from .lemmas import lemmas
from .tables import word_set
from .word_features import INSIDE, Terms, learner_levels
from .word_model import hardness, measured


class Steps(Value):
    """A way up in steps: those below a value count whole, the one that it stands on counts in part."""

    knots: tuple[float, ...]
    names: tuple[str, ...]
    """Of the weight of each step, from the lowest number."""
    is_falling: bool
    """Whether a smaller value is harder."""

    def at(self, value: float) -> Terms:
        """How much of each step counts."""
        found = []
        for name, low, high in zip(self.names, self.knots, self.knots[1:], strict=False):
            share = min(1.0, max(0.0, (value - low) / (high - low)))
            share = 1.0 - share if self.is_falling else share
            if share:
                found.append((name, share))
        return found


def rising(name: str, *knots: float) -> Steps:
    """The more, the harder."""
    return Steps(knots, tuple(f"{name} over {knot:g}" for knot in knots[:-1]), False)


def falling(name: str, *knots: float) -> Steps:
    """The less, the harder."""
    return Steps(knots, tuple(f"{name} under {knot:g}" for knot in knots[1:]), True)


LENGTH = rising("length", 1, 3, 5, 8, 11, 14, 17, 20, 25, 30, 40)
SIGNS = {"comma": ",", "bracket": "(", "semicolon": ";", "dash": " - ", "quote": '"'}
_FREQUENCY = falling("word frequency", 2, 3, 3.5, 4, 4.5, 5, 6)
_LEMMA = falling("word lemma", 2, 3, 3.5, 4, 4.5, 5, 6)
_FAMILY = falling("word family", 2, 3, 3.5, 4, 4.5, 5)
_PARTS = falling("word parts", 2, 3, 4, 5, 6)
_LEVEL = rising("word level", 1, 2, 3, 4, 5)
_LETTERS = rising("word letters", 4, 5, 6, 7, 9, 11, 14, 18)
_SYLLABLES = rising("word syllables", 1, 2, 3, 4, 5, 6, 7)
_FORMS = ("ed", "ing", "s", "er")
"""Endings that make a word longer and rarer, but hardly harder."""
_ENDINGS = (
    "tion", "sion", "ity", "ness", "ment", "ism", "ist", "ous", "al", "ic", "ly", "ance", "ence", "ate", "ase", "in",
    "ine", "ia", "is", "us", "um", "oma",
)  # fmt: skip
_LOOKS = ("has ph", "has y inside", "has x", "has ae or oe", "has th")
_PEOPLE = frozenset("i you we he she me us him her my your our his".split())
"""Small words that are about people. These make a statement easier."""


def way(name: str) -> int:
    """What a teacher expects of a weight: 1 when it makes a statement harder, -1 when easier, 0 for the start."""
    if name == "1":
        return 0
    is_easier = name.removeprefix("small word ") in _PEOPLE or name.removeprefix("word form in ") in _FORMS
    return -1 if is_easier else 1


class Sorted(Value):
    """The words of a statement by what they are; each as its index and the word in small letters."""

    small: tuple[tuple[int, str], ...]
    content: tuple[tuple[int, str], ...]
    """The words with a meaning of their own."""
    names: tuple[int, ...]
    numbers: tuple[int, ...]


@cache
def small_words() -> frozenset[str]:
    """Words such as "of" and "the"."""
    return word_set("small_words.txt")


def sort_words(words: list[str]) -> Sorted:
    """Sort the words of one statement. A capital letter makes a name, but not at the start."""
    known = small_words()
    small, content, names, numbers = [], [], [], []
    for index, word in enumerate(words):
        low = word.lower()
        if low in known:
            small.append((index, low))
        elif not (word.isalpha() or _is_of_letters(word)):
            numbers.append(index)
        elif index and word[0].isupper():
            names.append(index)
        else:
            content.append((index, low))
    return Sorted(tuple(small), tuple(content), tuple(names), tuple(numbers))


def _is_of_letters(word: str) -> bool:
    return word.replace("-", "").replace("'", "").replace("’", "").isalpha()


def together(forces: Sequence[float]) -> float:
    """How many levels the words with a meaning make together; a word's force is e to the power of its own level.

    Between the sum, where many easy words would be as bad as a hard one, and the mean, where they would hide it.
    """
    return math.log((1.0 + math.fsum(forces)) / math.sqrt(1.0 + len(forces)))


def shares(forces: Sequence[float]) -> list[float]:
    """How many levels of `together` each word adds, above as many of the easiest words (force 1)."""
    above = math.fsum(forces) - len(forces)
    for_each = math.log1p(above / (1.0 + len(forces))) / above if abs(above) > _TINY else 1.0 / (1.0 + len(forces))
    return [for_each * (force - 1.0) for force in forces]


_TINY = 1e-12


def other_terms(text: str, words: list[str]) -> Terms:
    """What counts for the score of a statement beside its words with a meaning, by the name of its weight."""
    found = sort_words(words)
    terms = [("1", 1.0), *LENGTH.at(len(words))]
    terms += [(f"small word {word}", 1.0) for _, word in found.small]
    terms += [("names", float(len(found.names))), ("numbers", float(len(found.numbers)))]
    return terms + [(name, float(text.count(sign))) for name, sign in SIGNS.items()]


def word_terms(word: str) -> Terms:
    """What counts about a word in small letters, for its level; of a word with a hyphen, about its hardest part."""
    word = hardest_part(word)
    known = measured(word)
    found = _FREQUENCY.at(known.frequency) + _LEMMA.at(known.lemma_frequency) + _FAMILY.at(known.family_frequency)
    found += _PARTS.at(known.parts_frequency) + _LEVEL.at(known.level)
    found += _LETTERS.at(known.letters) + _SYLLABLES.at(known.syllables)
    found += [(f"word ends in {ending}", 1.0) for ending in _ENDINGS if word.endswith(ending)]
    found += [(f"word form in {ending}", 1.0) for ending in _FORMS if word.endswith(ending)]
    return found + [(f"word {name}", 1.0) for name in _LOOKS if INSIDE[name].search(word)]


def hardest_part(word: str) -> str:
    """The hardest part of "co-production"; another word as it is."""
    return max(filter(None, word.split("-")), key=hardness) if "-" in word else word


@lru_cache(maxsize=100_000)
def shortest_form(word: str) -> str:
    """One form for all the forms of a word, so that a word that comes again is seen."""
    known = learner_levels()
    return min((form for form in lemmas(word) if form in known), key=len, default=word)
