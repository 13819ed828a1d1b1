"""How much two phrases mean the same, so that a picture for one can be offered for the other.

Words count by how rare they are; small words hardly count. Forms of a word are alike, and so are the words of a row in
`alike.tsv`. "Not" turns a phrase round: "do not agree" is never like "agree", but like "disagree".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ..values import Value
from .frequency import frequency
from .lemmas import lemmas
from .tables import rows, word_set

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NEGATORS = frozenset("not no never without nobody none nothing cannot neither nor".split())
_JOINED_NOT = re.compile(r"n['’]t\Z")
_LIGHT = frozenset(
    "get make do have take give bring go come put use let want need keep thing something someone somebody anyone "
    "person people one way lot be know new every more next happen".split()
)
"""Words that say little beside another word: "make a complaint" is about a complaint."""
_PARTICLES = frozenset("up down out off on in away back over through together again".split())
_SMALL, _PARTICLE, _LIGHT_PART = 0.06, 0.3, 0.35
_OTHER_FORM, _ALIKE, _OPPOSITE = 0.95, 0.8, 0.9
_RAREST, _USUAL, _STEP = 3.0, 6.2, 0.5
_LONGEST = 24
"""Words of a phrase. What comes after them is a page, and no phrase."""


class Phrase(Value):
    """A few words, ready to be compared."""

    words: tuple[str, ...]
    """In small letters, without those that turn it round."""
    negated: bool
    """Whether it says that something is not so."""

    @property
    def weights(self) -> tuple[float, ...]:
        """How much each word counts; 0.06 for a small word, up to about 2 for a rare one."""
        return _weights(self.words)


@lru_cache(maxsize=8192)
def phrase(text: str) -> Phrase:
    """The phrase in a text."""
    found = [word.lower().replace("’", "'") for word in _WORD.findall(text)[:_LONGEST]]
    words: list[str] = []
    negated = False
    for place, word in enumerate(found):
        is_last = place == len(found) - 1
        if _JOINED_NOT.search(word) or word == "cannot" or (word in _NEGATORS and not is_last):
            negated = True
        else:
            words.append(word.removesuffix("'s"))
    return Phrase(tuple(words), negated)


def likeness(asked: Phrase, said: Phrase) -> float:
    """From 0, when the two have nothing in common, to 1, when they are the same."""
    if asked == said:
        return 1.0
    best = 0.0
    family = families(said)
    for other, strength in also_said(asked):
        if strength > best and other.negated == said.negated and not family.isdisjoint(families(other)):
            best = max(best, strength * _overlap(other, said))
    return best


def covered(asked: Phrase, said: Phrase) -> tuple[float, ...]:
    """For each word of `asked` how well `said` has it, from 0 to 1. All 0 when one of them turns round what it says."""
    if asked.negated != said.negated:
        return (0.0,) * len(asked.words)
    return tuple(max((_same(word, other) for other in said.words), default=0.0) for word in asked.words)


def _overlap(asked: Phrase, said: Phrase) -> float:
    of_asked = part_in(asked, said)
    return of_asked * (0.2 + 0.8 * part_in(said, asked)) if of_asked else 0.0


def part_in(one: Phrase, other: Phrase) -> float:
    """How much of the one is in the other, from 0 to 1."""
    weights = one.weights
    whole = sum(weights)
    return sum(w * c for w, c in zip(weights, covered(one, other), strict=True)) / whole if whole else 0.0


@lru_cache(maxsize=65536)
def _same(word: str, other: str) -> float:
    if word == other:
        return 1.0
    return _OTHER_FORM if bases(word) & bases(other) else 0.0


@lru_cache(maxsize=8192)
def bases(word: str) -> frozenset[str]:
    """The words that this one may be a form of, and itself. "Rights" is a word of its own, and so is "minutes"."""
    if word in word_set("own_forms.txt"):
        return frozenset({word})
    found = {word}
    for base in lemmas(word)[1:]:
        is_compared = word.endswith(("er", "est")) and not base.endswith(("er", "est"))
        if len(base) > 2 and frequency(base) >= _RAREST and not is_compared:
            found.add(base)
    return frozenset(found)


@lru_cache(maxsize=8192)
def families(one: Phrase) -> frozenset[str]:
    """The bases of all words of a phrase: two phrases with none in common have no word in common."""
    return frozenset().union(*map(bases, one.words))


@lru_cache(maxsize=8192)
def _weights(words: tuple[str, ...]) -> tuple[float, ...]:
    plain = [max(_STEP, (_USUAL - max(frequency(word), _RAREST)) / 1.6) for word in words]
    parts = [_part_of_weight(word) for word in words]
    if all(part < 1 for part in parts):  # "who", "get up": there is nothing else to go by
        parts = [1.0 if part == max(parts) else part for part in parts]
    return tuple(one * part for one, part in zip(plain, parts, strict=True))


def _part_of_weight(word: str) -> float:
    if word in _PARTICLES or word.isdigit():
        return _PARTICLE
    if word in _small():
        return _SMALL
    return _LIGHT_PART if _is_light(word) else 1.0


def says_much(word: str) -> bool:
    """Whether a word says something by itself: "complaint", and not "make" or "the"."""
    return word not in _PARTICLES and not word.isdigit() and word not in _small() and not _is_light(word)


def _is_light(word: str) -> bool:
    return not _LIGHT.isdisjoint(bases(word))


@cache
def _small() -> frozenset[str]:
    more = frozenset("i'm how why it's that's there's let's us yourself myself".split())
    return more | (word_set("small_words.txt") - _NEGATORS)


@lru_cache(maxsize=2048)
def also_said(asked: Phrase) -> tuple[tuple[Phrase, float], ...]:
    """The phrase, and others that mean the same or nearly so, with how nearly; the strongest first."""
    found: dict[Phrase, float] = {asked: 1.0}
    for other, strength in (*_opposites(asked), *_alike(asked)):
        found.setdefault(other, strength)
    if asked.negated:
        for turned in [one for one in found if not one.negated]:
            for other, strength in _alike(turned):
                found.setdefault(other, strength * found[turned])
    return tuple(sorted(found.items(), key=lambda item: (-item[1], item[0].words)))


def _alike(asked: Phrase) -> Iterator[tuple[Phrase, float]]:
    for group in _groups("alike.tsv"):
        for member in group:
            rest = _without(asked, member)
            if rest is not None:
                yield from (
                    (Phrase(rest + other.words, asked.negated != other.negated), _ALIKE)
                    for other in group
                    if other != member
                )


def _opposites(asked: Phrase) -> Iterator[tuple[Phrase, float]]:
    """What “not” turns a phrase into: “not fair” is “unfair”, and the other way round."""
    for yes, *others in _groups("opposites.tsv"):
        rest = _without(asked, yes)
        if asked.negated and rest is not None:
            yield from ((Phrase(rest + other.words, negated=False), _OPPOSITE) for other in others)
        if not asked.negated and any((rest := _without(asked, other)) is not None for other in others):
            yield Phrase((rest or ()) + yes.words, negated=True), _OPPOSITE


def _without(asked: Phrase, part: Phrase) -> tuple[str, ...] | None:
    """The other words of a phrase that has all the words of `part`, else None."""
    left = list(asked.words)
    for word in part.words:
        found = next((one for one in left if word == one or word in bases(one)), None)
        if found is None:
            return None
        left.remove(found)
    if part.negated and not asked.negated:
        return None
    return tuple(left)


@cache
def _groups(name: str) -> tuple[tuple[Phrase, ...], ...]:
    return tuple(tuple(phrase(cell) for cell in row if cell) for row in rows(name))
