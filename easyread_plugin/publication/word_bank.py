"""The word bank: the page `hard-words.md`, read as words and what they mean."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import field

from ..document.model import Page, Picture
from ..document.site import Meaning
from ..values import Value


class WordBank(Value):
    """Each `## word` of the page, with its meaning and its picture."""

    meanings: Mapping[str, Meaning] = field(default_factory=dict)
    """By the word in small letters."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """By the word in small letters; a picture of the word bank's own page."""


def read_word_bank(page: Page) -> WordBank:
    """The word bank that a page is: each heading below the title is a word, and the row below says what it means."""
    meanings: dict[str, Meaning] = {}
    pictures: dict[str, Picture] = {}
    for section in page.sections:
        row = next((row for row in section.rows if row.statements), None)
        if section.level < 2 or row is None:
            continue
        word = " ".join(statement.text for statement in section.heading)
        key = word.lower()
        if key in meanings:
            continue
        words = " ".join(statement.text for statement in row.statements)
        meanings[key] = Meaning(word, words, file=page.file, position=row.position, anchor=f"{page.uri}#{section.id}")
        if row.pictures:
            pictures[key] = row.pictures[0]
    return WordBank(meanings, pictures)
