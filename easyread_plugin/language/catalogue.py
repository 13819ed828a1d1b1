"""The words of the interface in every language.

English stands in the code, beside what each word is for: typed values, a field for each word. Every other language is
one file, `data/interface/cy.toml`, with a table for each of those types and the same names in it. So a new word needs
no change here, a person who knows no Python can mend a language, and a test finds each word that is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from msgspec.structs import replace

from ..values import Value
from .tables import DATA_DIR

INTERFACE_DIR = DATA_DIR / "interface"
ENGLISH = "en-GB"


class Words(Value):
    """The words of one part of the interface."""

    language: str
    """The language of these words, such as `en-GB`."""


W = TypeVar("W", bound=Words)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have words: English, then the others by name."""
    return (ENGLISH, *sorted(file.stem for file in INTERFACE_DIR.glob("*.toml")))


def language_for(wanted: str) -> str:
    """The language in which a page in the language `wanted` is shown: the same region, else the same language.

    A language without words is shown in English.
    """
    small = wanted.lower().replace("_", "-")
    near = {tag.lower(): tag for tag in languages()}
    first = small.partition("-")[0]
    return near.get(small) or next((tag for key, tag in near.items() if key.partition("-")[0] == first), ENGLISH)


def is_english(language: str) -> bool:
    """Whether words are in English, of any country."""
    return language.lower().replace("_", "-").partition("-")[0] == "en"


def in_language(english: W, part: str, wanted: str) -> W:
    """The words of one part of the interface for a page in the language `wanted`.

    `english`: the words in English. `part`: the table of the other languages' files. A word that a file does not have
    stays in English, and a word that English does not have is left out. Raises ValueError for a word in another form.
    """
    language = language_for(wanted)
    return english if language == ENGLISH else replace(english, **_values(english, part, language))


def _values(english: Words, part: str, language: str) -> dict[str, Any]:
    given = interface_file(language).get(part, {})
    names = [name for name in english.__struct_fields__ if name in given]
    values = {name: _shaped(f"{language}.toml: [{part}] {name}", getattr(english, name), given[name]) for name in names}
    return {**values, "language": language}


def _shaped(where: str, english: object, value: object) -> object:
    """The value in the form that English has."""
    if isinstance(english, Mapping) and isinstance(value, Mapping):
        # An enum's member equals its word, so English gives the keys, their order, and what is not translated.
        return {key: _shaped(f"{where}.{key}", said, value.get(str(key), said)) for key, said in english.items()}
    if isinstance(english, tuple) and isinstance(value, list | tuple):
        return tuple(value)
    if isinstance(english, str) and isinstance(value, str):
        return value
    raise ValueError(f"{where} is not written as in English: {type(english).__name__}.")


@cache
def interface_file(language: str) -> Mapping[str, Any]:
    """What the file of a language says, as it stands there. Raises OSError and ValueError."""
    import tomllib  # late: English needs none of it

    return tomllib.loads((INTERFACE_DIR / f"{language}.toml").read_text("utf-8"))
