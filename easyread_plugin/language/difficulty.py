"""How hard each word of a sentence is, which of them a checker should name, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from ..values import Value
from .lemmas import lemmas
from .names import name_starts
from .tables import word_set
from .word_features import UNLISTED, learner_level
from .word_model import context_terms, hardness, in_context, measured, phrase_hardness
from .words import word_spans, words

HARD = 0.27
"""From here on a word is hard: in published easy read, fewer than 5 words in 100 are."""


class WordDifficulty(Value):
    """How hard a word is at one place of a sentence."""

    start: int
    """Offset of its first character, 0-based, in code points."""
    end: int
    """Offset after its last character."""
    word: str
    score: float
    """0 is a word that everybody knows, 1 a word that nobody does."""
    is_hard: bool
    """Whether a checker should name it. The same word is hard everywhere, except in a name."""
    reasons: tuple[str, ...]
    """Why, in short sentences, the most important first; none for an easy word."""


def difficulty(sentence: str, easy_words: Collection[str] = ()) -> list[WordDifficulty]:
    """How hard each word of a sentence is, in order; names, numbers and small words such as "of" are left out.

    `easy_words` are words and phrases that the readers know, in small letters; their other forms count as known too.
    """
    spans = word_spans(sentence)
    around = [sentence[start:end].lower() for start, end in spans]
    known = _known_places(sentence, spans, easy_words)
    first = spans[0][0] if spans else 0
    found = []
    for start, end, word in _meaningful(sentence, spans):
        written = sentence[start:end]
        score = in_context(written, context_terms(written, start == first, around))
        is_hard = start not in known and _is_hard(word)
        found.append(WordDifficulty(start, end, written, score, is_hard, reasons(word) if is_hard else ()))
    return found


def hard_words(sentence: str, easy_words: Collection[str] = ()) -> list[WordDifficulty]:
    """The words of a sentence that a checker should name, in order. Quicker than `difficulty`."""
    if not any(map(_MAY_BE_HARD.__getitem__, words(sentence))):
        return []
    spans = word_spans(sentence)
    hard = [(start, end, word) for start, end, word in _candidates(sentence, spans) if _is_hard(word)]
    if not hard:
        return []
    names = name_starts(sentence, spans)
    known = _known_places(sentence, spans, easy_words)
    return [
        WordDifficulty(start, end, sentence[start:end], hardness(word), True, reasons(word))
        for start, end, word in hard
        if start not in names and start not in known
    ]


def may_be_hard(clue: str) -> bool:
    """Whether a text with this word (`tokens.clues`) may have a word that a checker should name."""
    return _MAY_BE_HARD[clue]


def word_score(sentence: str, start: int, end: int) -> float:
    """How hard the word or phrase at a place of a sentence is, 0 to 1."""
    spans = word_spans(sentence)
    around = [sentence[a:b].lower() for a, b in spans]
    first = spans[0][0] if spans else 0
    parts = [sentence[max(a, start) : min(b, end)] for a, b in spans if a < end and b > start]
    at = [max(a, start) for a, b in spans if a < end and b > start]
    if not parts:
        return 0.0
    scores = [in_context(part, context_terms(part, a <= first, around)) for part, a in zip(parts, at, strict=True)]
    return phrase_hardness(scores)


@lru_cache(maxsize=20_000)
def reasons(word: str) -> tuple[str, ...]:
    """Why a word in small letters is hard, in short sentences."""
    known = measured(word)
    found = []
    if known.lemma_frequency < 3.0:
        found.append("Few people use this word.")
    elif known.lemma_frequency < 4.2:
        found.append("People do not use this word often.")
    if known.level == UNLISTED and known.lemma_frequency >= 3.0:
        found.append("People who learn English do not learn it early.")
    elif known.level == UNLISTED - 1:
        found.append("People who learn English learn it late.")
    if known.syllables > 3:
        found.append(f"It has {known.syllables} beats when you say it.")
    elif known.letters > 9:
        found.append(f"It has {known.letters} letters.")
    return tuple(found) or ("It is harder than most words.",)


@lru_cache(maxsize=100_000)
def _is_hard(word: str) -> bool:
    # Quickest first: most words are met early, and nothing need be measured of those.
    return learner_level(word) > 2 and not _is_easy_core(word) and hardness(word) >= HARD


@cache
def _easy_core() -> frozenset[str]:
    return word_set("easy_words.txt")


def _is_easy_core(word: str) -> bool:
    return any(form in _easy_core() for form in lemmas(word))


class _MayBeHard(dict[str, bool]):
    """Whether a word as it is written may be hard; worked out once for each."""

    def __missing__(self, written: str) -> bool:
        answer = any(_is_hard(word) for _, _, word in _candidates(written, [(0, len(written))]))
        if len(self) < _MOST_KEPT:
            self[written] = answer
        return answer


_MOST_KEPT = 100_000
_MAY_BE_HARD = _MayBeHard()


def _candidates(sentence: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The words of letters that may carry meaning, in small letters; a word with a hyphen in its parts."""
    for start, end in spans:
        word = sentence[start:end]
        if word.isalpha():
            if end - start > 3:
                yield start, end, word.lower()
        else:
            yield from _parts(word, start)


def _parts(word: str, start: int) -> Iterator[tuple[int, int, str]]:
    """The parts of "co-production" or "service's"; nothing of an address, a number or initials."""
    if any(sign in word for sign in "@/_&.0123456789£$€%+:"):
        return
    plain = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    at = start
    for part in plain.replace("\u2010", "-").replace("\u2011", "-").split("-"):
        if len(part) > 3 and part.isalpha():
            yield at, at + len(part), part.lower()
        at += len(part) + 1


def _meaningful(sentence: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    names = name_starts(sentence, spans)
    for start, end, word in _candidates(sentence, spans):
        if start not in names:
            yield start, end, word


def _known_places(sentence: str, spans: list[tuple[int, int]], easy_words: Collection[str]) -> frozenset[int]:
    """The starts of the words that the readers know, by themselves or in a phrase."""
    if not easy_words:
        return frozenset()
    singles, phrases = _known(frozenset(easy_words))
    low = [sentence[start:end].lower().replace("’", "'") for start, end in spans]
    known = set()
    for index, (start, _) in enumerate(spans):
        if not singles.isdisjoint(lemmas(low[index])):
            known.add(start)
            known.update(at for at, _, _ in _parts(sentence[start : spans[index][1]], start))
        known.update(at for at, _, part in _parts(low[index], start) if not singles.isdisjoint(lemmas(part)))
        for phrase in phrases.get(low[index], ()):
            there = low[index : index + len(phrase)]
            if len(there) == len(phrase) and all(a in lemmas(b) for a, b in zip(phrase, there, strict=True)):
                known.update(at for at, _ in spans[index : index + len(phrase)])
    return frozenset(known)


@lru_cache(maxsize=64)
def _known(easy_words: frozenset[str]) -> tuple[frozenset[str], dict[str, list[list[str]]]]:
    phrases: dict[str, list[list[str]]] = {}
    singles: set[str] = set()
    for written in sorted(easy_words):
        parts = written.lower().replace("’", "'").split()
        if len(parts) == 1:
            singles.update(lemmas(parts[0]))
        elif parts:
            phrases.setdefault(parts[0], []).append(parts)
    return frozenset(singles), phrases
