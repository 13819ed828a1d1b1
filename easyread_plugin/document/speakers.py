"""The line below own words, which says who said them: "Sam said this." It is a statement: shown, spoken and found.

It is made at the gate, since only the gate knows which name a person wants, and whether they want one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ..language.catalogue import Words, in_language
from .model import OwnWords, Statement, StatementKind

_LETTERS = "bcdefghijklmnopqrstuvwxyz"


class SpeakerWords(Words):
    """The line in one language."""

    said: str
    """`{name}` is who said it."""
    nobody: str
    """The same for a person who wants no name."""


ENGLISH = SpeakerWords("en-GB", "{name} said this.", "A person in our group said this.")


@cache
def _words(language: str) -> SpeakerWords:
    return in_language(ENGLISH, "speakers", language)


def speaker_line(name: str, language: str) -> str:
    """Who said it, in a sentence. An empty name is a person who wants no name."""
    name, words = name.strip(), _words(language)
    return words.said.replace("{name}", name) if name else words.nobody


def with_speakers(
    statements: Sequence[Statement], own_words: Sequence[OwnWords], speakers: Mapping[str, str], language: str
) -> Iterator[Statement]:
    """The statements of a row with a line after all that one person said. `speakers`: own words' id → the name.

    Its id is that of the statement before it and a letter, so that no other id changes.
    """
    known = {words.id: words for words in own_words}
    for number, statement in enumerate(statements):
        yield statement
        following = statements[number + 1].own_words if number + 1 < len(statements) else None
        goes_on = set(_around(following, known))
        ends = [id for id in _around(statement.own_words, known) if id not in goes_on]
        signed = [id for id in ends if known[id].is_signed and id in speakers]
        for letter, id in zip(_LETTERS, signed, strict=False):
            where = known[id].signed
            line = speaker_line(speakers[id], language)
            yield Statement(f"{statement.id}{letter}", line, StatementKind.SPEAKER, where, own_words=id)


def _around(id: str | None, known: Mapping[str, OwnWords]) -> Iterator[str]:
    """The own words with this id, and those that they stand in, from the inside out."""
    while id is not None and id in known:
        yield id
        id = known[id].inside
