"""What hard words mean, on the pages that use them; and, in the word bank, which pages those are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..document.hard_words import hard_words, numbered, word_key
from ..document.model import Page, Statement, StatementKind
from ..document.own_hard_words import explained_beside
from ..document.publishing import PublishedPage
from ..document.site import Meaning
from ..language.sentences import sentences
from ..layout.explained import UsedAt
from ..values import Value
from .word_bank import WordBank


class Explained(Value):
    """A hard word that is explained at the end of a row."""

    meaning: Meaning
    lines: tuple[Statement, ...]
    """The word, and each sentence of what it means: what is shown, and what is said."""


def explained_on(page: Page, words: WordBank) -> dict[str, tuple[Explained, ...]]:
    """By row id: what is explained at the end of that row. Each word once, where it is first."""
    bold = ((word.row, word.meaning) for word in hard_words(page, words.meanings) if word.is_first)
    found: dict[str, list[Meaning]] = {}
    for row, meaning in (*bold, *explained_beside(page, words.meanings)):
        if meaning is not None:
            found.setdefault(row, []).append(meaning)
    explained: dict[str, tuple[Explained, ...]] = {}
    number = 0
    for row_id in (row.id for row in page.rows() if row.id in found):
        shown = []
        for meaning in found[row_id]:
            lines = []
            for text in (meaning.word, *sentences(meaning.meaning)):
                number += 1
                lines.append(Statement(f"m{number}", text, StatementKind.WORDS, None))
            shown.append(Explained(meaning, tuple(lines)))
        explained[row_id] = tuple(shown)
    return explained


def spoken_meanings(pages: Iterable[PublishedPage], words: WordBank) -> dict[str, Mapping[str, tuple[Statement, ...]]]:
    """What is said after each row: by the page's uri, then by the row's id."""
    said: dict[str, Mapping[str, tuple[Statement, ...]]] = {}
    for published in pages:
        explained = explained_on(published.page, words)
        if explained:
            said[published.page.uri] = {row: tuple(_lines(of_row)) for row, of_row in explained.items()}
    return said


def at_length(page: Page, words: WordBank) -> dict[str, str]:
    """By the id of a hard word: where the word bank explains it (`hard-words.md#vote`). None on the bank's own page."""
    anchors = _anchors(words)
    found = ((id, anchors.get(word.key, "")) for id, word in numbered(hard_words(page, {})))
    return {id: anchor for id, anchor in found if anchor and anchor.partition("#")[0] != page.uri}


def used_at(bank: Page, pages: Iterable[PublishedPage], words: WordBank) -> dict[str, tuple[UsedAt, ...]]:
    """By row id of the word bank: the pages that have the word of that row. Each page once, at the first place."""
    found: dict[str, dict[str, UsedAt]] = {}
    for published in pages:
        page = published.page
        for id, anchor in at_length(page, words).items():
            found.setdefault(anchor, {}).setdefault(page.uri, UsedAt(f"{page.uri}#{id}", page.title))
    rows = ((section.id, next((row for row in section.rows if row.statements), None)) for section in bank.sections)
    by_row = ((row.id, found.get(f"{bank.uri}#{id}")) for id, row in rows if row is not None)
    return {row: tuple(places.values()) for row, places in by_row if places}


def _anchors(words: WordBank) -> dict[str, str]:
    anchors: dict[str, str] = {}
    for word, meaning in words.meanings.items():
        anchors.setdefault(word_key(word), meaning.anchor)
    return anchors


def _lines(explained: Iterable[Explained]) -> Iterator[Statement]:
    for one in explained:
        yield from one.lines
