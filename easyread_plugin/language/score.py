"""One difficulty score for a statement and for a page, with each point traced to a word or to the sentence.

It is information: nothing passes or fails by it, and no page is easy read because of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """What one word, or the whole statement, adds to a score."""

    start: int
    """Offset of its first character, 0-based, in code points."""
    end: int
    """Offset after its last character."""
    points: float
    reason: str
    """A few easy words: "hard word", "long sentence"."""


@dataclass(frozen=True, slots=True)
class StatementScore:
    """How hard a statement is to read."""

    points: float
    """0 is very easy, 100 very hard."""
    parts: tuple[Part, ...]
    """They add up to `points`; the biggest first."""


@dataclass(frozen=True, slots=True)
class PageScore:
    """How hard a page is to read."""

    points: float
    """0 is very easy, 100 very hard."""
    statements: tuple[StatementScore, ...]
    """One for each statement of the page, in order."""
