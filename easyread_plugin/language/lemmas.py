"""The words that a form may come from: "studies" from "study". Guesses; a caller keeps those that it knows."""

from __future__ import annotations

from functools import cache, lru_cache

from .tables import rows

_DOUBLED = frozenset("bdgklmnprtz")


@cache
def irregular_bases() -> dict[str, tuple[str, ...]]:
    """The base words of each irregular form: "went" of "go"."""
    bases: dict[str, list[str]] = {}
    for base, *forms, _kind in rows("irregular.tsv"):
        for form in forms:
            if form and form != base and base not in bases.setdefault(form, []):
                bases[form].append(base)
    bases.update({"better": ["good"], "best": ["good"], "worse": ["bad"], "worst": ["bad"]})
    bases.update({form: ["be"] for form in ("am", "is", "are")} | {"has": ["have"]})
    return {form: tuple(found) for form, found in bases.items()}


@lru_cache(maxsize=50_000)
def lemmas(word: str) -> tuple[str, ...]:
    """The word itself, then each word that it may be a form of. Small letters, straight or curly apostrophe."""
    return tuple(_lemmas(word))


def _lemmas(word: str) -> list[str]:
    found = [word]
    if word[-2:] in ("'s", "’s"):
        word = word[:-2]
        found.append(word)
    found += irregular_bases().get(word, ())
    if len(word) < 4:
        return found
    last = word[-1]
    if last == "s":
        _of_plural(word, found)
    elif last == "d" and word[-2] == "e":
        _without(word, 2, found)
        if word[-3] == "i":
            found.append(word[:-3] + "y")
    elif word.endswith("ing"):
        if len(word) > 4:
            _without(word, 3, found)
            if word[-4] == "y":
                found.append(word[:-4] + "ie")
    elif word.endswith("er"):
        _compared(word, 2, found)
    elif word.endswith("est"):
        _compared(word, 3, found)
    elif word.endswith("ly"):
        _of_adverb(word, found)
    return found


def _of_plural(word: str, found: list[str]) -> None:
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    if word[-2] == "e":
        found.append(word[:-2])
    if word[-2] not in "su":
        found.append(word[:-1])


def _without(word: str, ending: int, found: list[str]) -> None:
    base = word[:-ending]
    found += [base + "e", base]
    if len(base) > 2 and base[-1] == base[-2] and base[-1] in _DOUBLED:
        found.append(base[:-1])


def _compared(word: str, ending: int, found: list[str]) -> None:
    if len(word) - ending < 3:
        return
    _without(word, ending, found)
    if word[-ending - 1] == "i":
        found.append(word[: -ending - 1] + "y")


def _of_adverb(word: str, found: list[str]) -> None:
    base = word[:-2]
    found.append(base)
    if base.endswith("i"):
        found.append(base[:-1] + "y")
    if base.endswith("al"):
        found.append(base[:-2])
    found.append(base + "le")
