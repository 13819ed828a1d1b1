"""How hard a word is, by a model fitted to people's judgements: a sum of curves, one weight for each point.

0 is a word that everybody knows, 1 a word that nobody does. The weights are in data/word_model.json;
`tools/train_words.py` makes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from .frequency import frequency
from .tables import read_model
from .word_features import Measures, Terms, measures, terms


@cache
def _weights() -> dict[str, float]:
    return read_model("word_model.json")["word"]


@cache
def _phrase_weights() -> dict[str, float]:
    return read_model("word_model.json")["phrase"]


@lru_cache(maxsize=100_000)
def measured(word: str) -> Measures:
    """The numbers of a word in small letters."""
    return measures(word)


@lru_cache(maxsize=100_000)
def hardness(word: str) -> float:
    """How hard a word in small letters is by itself, 0 to 1."""
    weights = _weights()
    return _bounded(sum(weights.get(name, 0.0) * much for name, much in terms(word, measured(word))))


def in_context(word: str, around: Terms) -> float:
    """How hard a word is in its sentence; `around` is what `context_terms` says."""
    weights = _weights()
    return _bounded(hardness(word.lower()) + sum(weights.get(name, 0.0) * much for name, much in around))


def phrase_hardness(parts: Sequence[float]) -> float:
    """How hard words are that belong together, from how hard each is."""
    if len(parts) == 1:
        return parts[0]
    weights = _phrase_weights()
    return _bounded(sum(weights[name] * much for name, much in phrase_terms(parts)))


def phrase_terms(parts: Sequence[float]) -> Terms:
    """What counts for a phrase."""
    return [("1", 1.0), ("hardest word", max(parts)), ("mean word", sum(parts) / len(parts))]


def context_terms(word: str, is_first: bool, others: Iterable[str]) -> Terms:
    """What counts about the place of a word: how it is written, and how hard the sentence is around it.

    Each is 0 in a usual sentence, so that a word by itself needs no sentence.
    """
    found = [(f"written {name}", 1.0) for name, holds in _written(word, is_first) if holds]
    used = [frequency(other) for other in others]
    if used:
        found.append(("mean frequency around", sum(used) / len(used) - 5.5))
        found.append(("rare words around", sum(one < 3.5 for one in used) / len(used) - 0.1))
        found.append(("words around", min(len(used), 60) / 10 - 3))
    return found


def _written(word: str, is_first: bool) -> tuple[tuple[str, bool], ...]:
    return (
        ("as a name", word[:1].isupper() and not is_first and not word.isupper()),
        ("in capitals", len(word) > 1 and word.isupper()),
        ("with a hyphen", "-" in word),
    )


def _bounded(value: float) -> float:
    return min(1.0, max(0.0, value))
