"""What all values are made of: fields with names, equal when the fields are, never changed after they are made."""

from __future__ import annotations

from typing import ClassVar, dataclass_transform

from msgspec import Struct, field


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Value(Struct, frozen=True):
    """A value.

    Made of msgspec's structs: easyread has more than 200 kinds of values, and the first finding waits until each kind
    that a check needs is there. That takes 0.02 ms a kind, and 0.8 ms as a frozen dataclass with slots.
    """


@dataclass_transform(frozen_default=True, field_specifiers=(field,), eq_default=False)
class PartlyCompared(Value, eq=False):
    """A value of which some fields do not count when it is compared: mostly where it stands in its file."""

    not_compared: ClassVar[frozenset[str]] = frozenset()

    def __eq__(self, other: object) -> bool:
        """Whether it is the same kind of value and all fields that count are equal."""
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._counting())

    def __hash__(self) -> int:
        """From the fields that count; raises TypeError when one of them has no hash."""
        return hash(tuple(getattr(self, name) for name in self._counting()))

    def _counting(self) -> tuple[str, ...]:
        return tuple(name for name in self.__struct_fields__ if name not in self.not_compared)
