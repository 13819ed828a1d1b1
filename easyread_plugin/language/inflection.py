"""Puts an easier word into the form of the word that it stands for."""

from __future__ import annotations

from functools import cache
from typing import Literal

from .tables import rows

Form = Literal["base", "s", "ing", "ed", "participle"]
_DOUBLES = frozenset("stop plan get put let set cut run begin slip drop ban".split())
_VOWELS = "aeiou"


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    """The past and the participle of each irregular verb."""
    forms: dict[str, tuple[str, str]] = {}
    for base, past, participle, kind in rows("irregular.tsv"):
        if kind == "v" and base != "be":
            forms.setdefault(base, (past, participle))
    return forms | {"get": ("got", "got")}


@cache
def _plurals() -> dict[str, str]:
    return {base: plural for base, plural, _, kind in rows("irregular.tsv") if kind == "n"}


def form_of(word: str, base: str) -> Form | None:
    """Which form of the verb `base` a word is; None when it is none. Small letters. -ed is "ed" in both its uses."""
    past, participle = _irregular().get(base, ("", ""))
    if word == base:
        return "base"
    if word in (past, participle):
        return "ed"
    for form in ("s", "ing", "ed"):
        if word == verb(base, form):
            return form
    return None


def verb(base: str, form: Form) -> str:
    """A form of a verb: "carry out" in "ing" is "carrying out"."""
    first, space, rest = base.partition(" ")
    if form == "base":
        return base
    if first == "be":
        made = {"s": "is", "ing": "being", "ed": "was", "participle": "been"}[form]
    elif first == "have" and form == "s":
        made = "has"
    elif form == "s":
        made = plural(first) if first != "do" else "does"
    elif form == "ing":
        made = _stem(first, "ing") + "ing"
    elif first in _irregular():
        made = _irregular()[first][form == "participle"]
    else:
        made = _stem(first, "ed") + "ed"
    return made + space + rest


def _stem(word: str, ending: str) -> str:
    if word.endswith("ie") and ending == "ing":
        return word[:-2] + "y"
    if word.endswith("e") and not word.endswith(("ee", "ye", "oe")):
        return word[:-1]
    if ending == "ed" and word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "i"
    return word + word[-1] if word in _DOUBLES else word


def plural(word: str) -> str:
    """The plural of a noun, or the form of a verb after "he"."""
    if word in _plurals():
        return _plurals()[word]
    if word.endswith(("s", "x", "z", "ch", "sh")) or word == "go":
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"
