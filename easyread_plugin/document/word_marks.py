"""What is marked in the words of a statement: bold, links, italics, underlines."""

from __future__ import annotations

from enum import StrEnum

from ..values import Value


class Bold(Value):
    """Bold words inside a statement."""

    start: int
    """Offset in the statement's text, 0-based, in code points."""
    end: int
    """Offset after the last character."""
    in_link: bool = False
    """Whether the bold words are (part of) a link."""


class Link(Value):
    """Words inside a statement that lead somewhere."""

    start: int
    """Offset in the statement's text, 0-based, in code points."""
    end: int
    """Offset after the last character."""
    target: str
    """Where it leads, as written, with escapes undone."""


class Style(StrEnum):
    """What is done to words to make them stand out, besides bold."""

    ITALIC = "italic"
    UNDERLINE = "underline"
    CODE = "code"
    """Kept as it is written."""


class Styled(Value):
    """Words inside a statement that look different."""

    start: int
    """Offset in the statement's text, 0-based, in code points."""
    end: int
    """Offset after the last character."""
    style: Style
