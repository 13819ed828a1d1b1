"""A value of the front matter, as it was written."""

from __future__ import annotations

from collections.abc import Mapping

from ..values import Value
from .position import Position


class Field(Value):
    """A value of the front matter, read as written: no `14:30` becomes 870."""

    value: str | tuple[Field, ...] | Mapping[str, Field]
    position: Position

    @property
    def text(self) -> str:
        """The words of a single value; empty for a list or a mapping."""
        return self.value if isinstance(self.value, str) else ""

    def items(self) -> tuple[Field, ...]:
        """The entries of a list; a single value is a list of one; a mapping has none."""
        if isinstance(self.value, tuple):
            return self.value
        return (self,) if isinstance(self.value, str) and self.value else ()
