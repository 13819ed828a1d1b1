"""What a draft is made of, whatever program wrote it: blocks of words and pictures, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from ...values import Value


class Text(Value):
    """Some words of a paragraph. A line break is a newline; other white space counts as one blank."""

    words: str
    bold: bool = False
    link: str = ""
    """Where it leads, or an empty string."""
    height: Literal["", "sup", "sub"] = ""
    """Set higher or lower, as the 2 of a square metre."""


class Drawn(Value):
    """A picture in a paragraph."""

    number: int
    """Which of the draft's pictures, from 0."""
    shows: str = ""
    """The words that the draft has for those who cannot see it."""


Inline: TypeAlias = Text | Drawn


class Words(Value):
    """A paragraph, or a heading."""

    parts: tuple[Inline, ...]
    level: int = 0
    """1 to 6 for a heading."""

    @property
    def pictures(self) -> tuple[Drawn, ...]:
        """Its pictures, in order."""
        return tuple(part for part in self.parts if isinstance(part, Drawn))

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read in it."""
        return any(isinstance(part, Text) and part.words.strip() for part in self.parts)


class Listing(Value):
    """A list."""

    items: tuple[tuple[Block, ...], ...]
    is_numbered: bool = False


class Quote(Value):
    """What somebody said."""

    blocks: tuple[Block, ...]


class Cell(Value):
    """One cell of a table."""

    blocks: tuple[Block, ...]
    is_head: bool = False
    is_joined: bool = False
    """Whether it reaches over several columns or rows."""


class Table(Value):
    """A table, row by row."""

    rows: tuple[tuple[Cell, ...], ...]


class Look(Value):
    """A place that somebody has to look at: a comment on the page, which readers never see."""

    why: str


Block: TypeAlias = Words | Listing | Quote | Table | Look


def each_words(blocks: Iterable[Block]) -> Iterator[Words]:
    """Every paragraph and heading, in reading order."""
    for block in blocks:
        if isinstance(block, Words):
            yield block
        elif isinstance(block, Listing):
            for item in block.items:
                yield from each_words(item)
        elif isinstance(block, Quote):
            yield from each_words(block.blocks)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from each_words(cell.blocks)


def words_of(blocks: Iterable[Block]) -> list[str]:
    """Every word, in reading order: what stands between blanks."""
    return [
        word
        for block in each_words(blocks)
        for word in "".join(part.words for part in block.parts if isinstance(part, Text)).split()
    ]
