"""Marks in the HTML of a page, put there by the tree stage and filled in when the whole site is known.

They are made of two control characters that Python-Markdown removes from every text it reads, so no author and no
included file can write one.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Mark(StrEnum):
    """What is filled in where a mark stands."""

    OPEN = "open"
    """What begins here goes if the row, the own words or the statement with this id is held back."""
    CLOSE = "close"
    PICTURE = "picture"
    SPEAKER = "speaker"
    """Who said the own words."""
    NAME = "name"
    """The words of a statement that has a person (`Statement.person`). The name is known at the gate only."""
    FACE = "face"
    """The first letter of a person's name, or a sign for several people."""
    FILM = "film"
    """The film of a page of films."""
    CALENDAR = "calendar"
    """A link to the calendar file of the page."""
    ROW_END = "row-end"
    """After the words of a row: meanings and the Listen button."""
    HARD = "hard"
    """A hard word begins here. It leads to the word bank, if the word stands there."""
    HARD_END = "hard-end"
    TITLE_END = "title-end"
    """After the page's title: the page's sound."""
    HEAD = "head"
    """The page's title begins here. It, the sound and the row right after them are the head of the page."""
    HEAD_END = "head-end"


MARK = re.compile("\x02er:(?P<mark>[a-z-]+):(?P<id>[a-z0-9]*)\x03")


def mark(kind: Mark, id: str = "") -> str:
    """The mark as it stands in the HTML."""
    return f"\x02er:{kind}:{id}\x03"
