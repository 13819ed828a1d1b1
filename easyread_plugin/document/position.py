"""Places in the author's file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from ..values import Value


class Position(Value):
    """Where something stands in the author's file. 1-based lines and columns, columns in code points."""

    line: int
    """First line, 1-based."""
    column: int
    """First column, 1-based."""
    end_line: int
    """Last line, 1-based."""
    end_column: int
    """The column after the last character, 1-based."""


class Where(Protocol):
    """A place that is worked out when somebody asks for it. Most pages have no finding, and nobody asks."""

    def position(self) -> Position | None:
        """Where it is; None when that is not known: then no place is claimed."""
        ...


class Words(Where, Protocol):
    """The place of a text, which also knows where each part of the text is."""

    def part(self, start: int, end: int) -> Where:
        """The place of the characters between two offsets of the text, blanks collapsed."""
        ...


def found(where: Position | Where | None) -> Position | None:
    """The position, whether it was known or has to be worked out."""
    return where if where is None or isinstance(where, Position) else where.position()


def part(where: Position | Where | None, start: int, end: int, length: int) -> Position | None:
    """The position of a part of a text of this length; None when only that of the whole text is known."""
    if where is None or start >= end:
        return None
    # Not `isinstance`: asking a protocol takes longer than all the rest, and every finding asks.
    known: Callable[[int, int], Where] | None = getattr(where, "part", None)
    if known is not None:
        return known(start, end).position()
    at = found(where)
    if at is None or at.line != at.end_line or at.end_column - at.column != length:
        return None
    return Position(at.line, at.column + start, at.line, at.column + end)


def around(positions: Iterable[Position | None]) -> Position | None:
    """From the first to the last of these places; None when none is known."""
    known = [p for p in positions if p is not None]
    if not known:
        return None
    first = min(known, key=lambda p: (p.line, p.column))
    last = max(known, key=lambda p: (p.end_line, p.end_column))
    return Position(first.line, first.column, last.end_line, last.end_column)
