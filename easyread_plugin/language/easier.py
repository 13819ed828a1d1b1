"""Easier words for hard ones: only where a good one is known and fits as it stands. Nothing is better than wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from ..values import Value
from .inflection import Form, form_of, plural, verb
from .late_pattern import late
from .lemmas import lemmas
from .phrase_list import PhraseFound, anchors, phrases_in
from .word_model import hardness

SOURCES = {"g": "plainlanguage.gov", "o": "our own list", "w": "Open English WordNet"}
_BEFORE = late(r"([\w’']+)\s+\Z")
_AFTER = late(r"\s+([\w’']+)")
_DETERMINERS = frozenset(
    "a an the my your his her its our their this that these those no any some every each another of".split()
)
_SUBJECTS = frozenset("i you we they he she it who to can will would could should may might must not please".split())
_DONE = frozenset("is are was were be been being has have had get got having 's 've".split())


class Easier(Value):
    """An easier word or phrase for the words at one place of a text."""

    start: int
    """Offset of the first character that it stands for, 0-based, in code points."""
    end: int
    """Offset after the last character that it stands for."""
    word: str
    """What to write, in the same number, tense and case."""
    source: str
    """Which list says so."""


def easier_words(text: str) -> list[Easier]:
    """Every word and phrase of a text that can be said in easier words, in order."""
    return list(_kept(text))


def plain_clues() -> Callable[[str], object]:
    """Tells of a word (`tokens.clues`) whether a text with it may have easier words, but for those of a thesaurus."""
    return anchors("plain_words.tsv")


def easier_word(text: str, start: int, end: int) -> Easier | None:
    """The easier words for what stands at a place of a text, or for a phrase that holds it; None when none is good."""
    return next((one for one in _kept(text) if one.start <= start and end <= one.end), None)


@lru_cache(maxsize=256)
def _kept(text: str) -> tuple[Easier, ...]:
    found = [*_from(text, "plain_words.tsv"), *_from(text, "synonyms.tsv")]
    kept: list[Easier] = []
    for one in sorted(found, key=lambda easier: (easier.start, -easier.end, easier.source)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _from(text: str, name: str) -> Iterator[Easier]:
    for match in phrases_in(text, name):
        part, easy, *source = match.cells
        written = text[match.start : match.end]
        if written.isupper() or (written[0].isupper() and _is_name(text, match.start)):
            continue
        said = _fitted(text, match, part, easy)
        if said and not (source == [] and hardness(easy) > hardness(written.lower()) - 0.03):
            yield Easier(match.start, match.end, _cased(said, written), SOURCES[source[0] if source else "w"])


def _is_name(text: str, start: int) -> bool:
    """Whether a capital stands there although no sentence begins."""
    before = text[max(0, start - 40) : start].rstrip(" \t\"'“‘(")
    return bool(before) and before[-1] not in ".!?:•–-\n…"


def _fitted(text: str, match: PhraseFound, part: str, easy: str) -> str:
    """The easier words in the form that fits, or "" when the words around do not allow it."""
    before = _BEFORE.search(text, max(0, match.start - 24), match.start)
    after = _AFTER.match(text, match.end, match.end + 24)
    previous = before[1].lower().replace("’", "'") if before else ""
    following = after[1].lower() if after else ""
    if previous in ("a", "an") and (previous == "an") != (easy[0] in "aeiou"):
        return ""
    first, *rest = text[match.start : match.end].lower().replace("’", "'").split()
    if part == "v":
        return _as_verb(first, easy, previous)
    if part == "n" and not rest:
        if previous in _SUBJECTS:
            return ""
        is_plural = first.endswith("s") and any(plural(base) == first for base in lemmas(first)[1:])
        return plural(easy) if is_plural and " " not in easy and not easy.endswith("s") else "" if is_plural else easy
    if part == "a" and (following == "" and " " in easy):
        return ""
    return easy


def _as_verb(first: str, easy: str, previous: str) -> str:
    form = next(
        (form for base in lemmas(first) if (form := form_of(first, base)) and (form != "base" or base == first)), None
    )
    form = _longest_form(first) or form
    if form is None or previous in _DETERMINERS:
        return ""
    made: Form = "participle" if form == "ed" and previous.removeprefix("it") in _DONE else form
    if form == "ed" and made == "ed" and verb(easy, "ed") != verb(easy, "participle") and previous not in _SUBJECTS:
        return ""
    return verb(easy, made)


def _longest_form(word: str) -> Form | None:
    """The form of a word that is not the base of a verb by itself."""
    for base in lemmas(word)[1:]:
        form = form_of(word, base)
        if form not in (None, "base"):
            return form
    return None


def _cased(said: str, written: str) -> str:
    return said[0].upper() + said[1:] if written[0].isupper() else said
