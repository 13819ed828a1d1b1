"""Pictures that a row without one could have: what its words are about, the hard word first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..document.model import Row
from ..document.site import BankEntry
from ..language.likeness import phrase, says_much
from .offers import Offer, find_pictures

MOST = 3
_MOST_WORDS = 8
"""How many words of a row are looked up."""
_MOST_SEARCHES = 400
"""How many words are looked up before `begin` is called again: a big site without pictures should not wait."""
_LEAST = 0.7
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class RowOffers:
    """Finds pictures for rows, and remembers what it found for each word."""

    def __init__(self) -> None:
        self._bank: Mapping[str, BankEntry] = {}
        self._folders: tuple[Path, ...] = ()
        self._found: dict[str, list[Offer]] = {}
        self._searches = 0

    def begin(self, bank: Mapping[str, BankEntry], folders: Iterable[Path]) -> None:
        """Looks in this picture bank and in these folders from now on."""
        if (self._bank, self._folders) != (bank, tuple(folders)):
            self._found.clear()
        self._bank, self._folders, self._searches = dict(bank), tuple(folders), 0

    def of_row(self, row: Row) -> list[Offer]:
        """At most 3 pictures for a row, the best first; each for another word, as long as there are such."""
        found = [offers for asked in _asked(row) if (offers := self._look(asked))]
        picked: dict[str, Offer] = {}
        for place in range(MOST):
            for offers in found:
                if place < len(offers):
                    picked.setdefault(offers[place].entry.file, offers[place])
        return list(picked.values())[:MOST]

    def _look(self, asked: str) -> list[Offer]:
        if asked not in self._found:
            if self._searches >= _MOST_SEARCHES:
                return []
            self._searches += 1
            offers = find_pictures(asked, self._bank, self._folders, MOST)
            self._found[asked] = [offer for offer in offers if offer.score >= _LEAST]
        return self._found[asked]


def _asked(row: Row) -> Iterator[str]:
    """What to look for: bold words, then the words that say most. "Not" stays with the words of its sentence."""
    seen: set[str] = set()
    weighed: list[tuple[float, int, str]] = []
    for statement in row.statements:
        if statement.own_words is not None:
            continue
        for bold in statement.bold:
            words = statement.text[bold.start : bold.end].lower()
            if words not in seen:
                seen.add(words)
                yield words
        before = "not " if phrase(statement.text).negated else ""
        for match in _WORD.finditer(statement.text):
            word = match[0].lower()
            if says_much(word) and len(word) > 2:
                weighed.append((-sum(phrase(word).weights), len(weighed), before + word))
    for _, _, word in sorted(weighed)[:_MOST_WORDS]:
        if word not in seen:
            seen.add(word)
            yield word
