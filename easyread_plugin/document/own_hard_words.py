"""Hard words inside own words. They are explained beside the own words: nothing is put into what a person said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..language.words import word_spans
from .hard_words import hard_words, meanings_on_page, word_key
from .model import Page, RowKind, StatementKind
from .site import Meaning

_LONGEST = 3
"""So many words are one hard word at most, such as "easy read"."""


def explained_beside(page: Page, word_bank: Mapping[str, Meaning]) -> Iterator[tuple[str, Meaning]]:
    """(row id, meaning) for each word of own words that `hard_words:` or the word bank explains, where it is first.

    A word that the page explains somewhere else is left out: once is enough. So are all words on the bank's own page.
    """
    known = {word_key(word): meaning for word, meaning in {**word_bank, **meanings_on_page(page)}.items()}
    if not known or any(meaning.file == page.file for meaning in word_bank.values()):
        return
    seen = {word.key for word in hard_words(page, word_bank)}
    for row in page.rows():
        for statement in row.statements:
            if statement.own_words is None or statement.kind is StatementKind.SPEAKER or row.kind is RowKind.CODE:
                continue
            for key in _keys(statement.text):
                if key in known and key not in seen:
                    seen.add(key)
                    yield row.id, known[key]


def _keys(text: str) -> Iterator[str]:
    """What every word, and every few words together, are looked up by; more words first."""
    spans = word_spans(text)
    for at, (start, _) in enumerate(spans):
        for last in range(min(at + _LONGEST, len(spans)), at, -1):
            yield word_key(text[start : spans[last - 1][1]])
