"""What is measured about a statement for its score: its length, its small words and signs, and its words by hardness.

The hard words of a statement count most: a word's share grows with its hardness.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache

from .lemmas import lemmas
from .tables import word_set
from .word_features import Terms, curve, learner_levels, terms
from .word_model import hardness, measured

LENGTH = curve("length", 1, 3, 5, 8, 11, 14, 17, 20, 25, 30, 40)
PLACES = (
    curve("hardest", 0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6),
    curve("second hardest", 0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5),
    curve("third hardest", 0, 0.1, 0.2, 0.25, 0.3, 0.4),
)
SIGNS = {"comma": ",", "bracket": "(", "semicolon": ";", "dash": " - ", "quote": '"'}
_SHARPNESS = 7.0
"""How much more a hard word counts than an easy one."""


@dataclass(frozen=True, slots=True)
class Sorted:
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


def shares(content: tuple[tuple[int, str], ...]) -> list[float]:
    """How much each of the words counts; together 1."""
    pulls = [pull(word) for _, word in content]
    whole = sum(pulls)
    return [one / whole for one in pulls]


@lru_cache(maxsize=100_000)
def pull(word: str) -> float:
    """How hard a word pulls a statement to its level."""
    return math.exp(_SHARPNESS * hardness(word))


def by_hardness(content: tuple[tuple[int, str], ...]) -> list[tuple[float, int]]:
    """(hardness, index) of the three hardest words, the hardest first."""
    return sorted(((hardness(word), index) for index, word in content), key=lambda one: (-one[0], one[1]))[:3]


def statement_terms(text: str, words: list[str]) -> Terms:
    """Everything that counts for the score of a statement, by the name of its weight."""
    found: dict[str, float] = {"1": 1.0}
    sorted_words = sort_words(words)

    def add(name: str, much: float) -> None:
        found[name] = found.get(name, 0.0) + much

    for _, word in sorted_words.small:
        add(f"small word {word}", 1.0)
    for name, much in LENGTH.at(len(words)):
        add(name, much)
    add("names", len(sorted_words.names))
    add("numbers", len(sorted_words.numbers))
    add("words with meaning", len(sorted_words.content))
    for name, sign in SIGNS.items():
        add(name, text.count(sign))
    for (_, word), share in zip(sorted_words.content, shares(sorted_words.content), strict=True):
        for name, much in word_terms(word):
            add(name, much * share)
    hardest = by_hardness(sorted_words.content)
    for place, one in enumerate(PLACES):
        for name, much in one.at(hardest[place][0] if place < len(hardest) else 0.0):
            add(name, much)
    return list(found.items())


def word_terms(word: str) -> Terms:
    """What counts about a word for the statement that it stands in."""
    return [(f"word {name}", much) for name, much in terms(word, measured(word)) if name != "1"]


@lru_cache(maxsize=100_000)
def shortest_form(word: str) -> str:
    """One form for all the forms of a word, so that a word that comes again is seen."""
    known = learner_levels()
    return min((form for form in lemmas(word) if form in known), key=len, default=word)
