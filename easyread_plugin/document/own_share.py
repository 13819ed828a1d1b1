"""How much of a page people said themselves."""

from __future__ import annotations

from collections.abc import Iterable

from ..language.words import count_words
from ..values import Value
from .model import Page, RowKind, StatementKind


class OwnShare(Value):
    """Words in own words, and all words; without headings, facts and code."""

    own: int
    all: int

    @property
    def share(self) -> float:
        """From 0 to 1; 0 for a page without words."""
        return self.own / self.all if self.all else 0.0


def own_share(page: Page) -> OwnShare:
    """How many of the words of a page stand in own words."""
    own = whole = 0
    for row in page.rows():
        if row.fact or row.kind in (RowKind.CODE, RowKind.FACTS):
            continue
        for statement in row.statements:
            if statement.kind is not StatementKind.SPEAKER:
                count = count_words(statement.text)
                whole += count
                own += count if statement.own_words is not None else 0
    return OwnShare(own, whole)


def own_share_of(pages: Iterable[Page]) -> OwnShare:
    """The same for several pages together."""
    shares = [own_share(page) for page in pages]
    return OwnShare(sum(share.own for share in shares), sum(share.all for share in shares))
