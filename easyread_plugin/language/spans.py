"""A place in a text, with what to write instead: what most of the language functions find."""

from __future__ import annotations

from ..values import Value


class Found(Value):
    """Something at one place of a text."""

    start: int
    """Offset of its first character, 0-based, in code points."""
    end: int
    """Offset after its last character."""
    suggestion: str
    """What to write instead, or an empty string when nobody can tell."""
    kind: str = ""
    """What it is, where a function finds more than one kind."""
