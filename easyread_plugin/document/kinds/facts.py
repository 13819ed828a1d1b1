"""The fields of a page, typed by its kind, and everything that is wrong with them.

    facts = page.kind_facts
    facts.day("date"), facts.clock("start"), facts.group("place"), facts.groups("tasks"), facts.people("people_came")

A field that is wrong is left out and said; the others still count.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from msgspec import field

from ...values import Value
from ..field import Field
from ..position import Position
from .reading_fields import Problem, Who, read_fields
from .specs import PageKind
from .table import kind_named
from .values import Money

TOP = Position(1, 1, 1, 4)
"""Where a page's fields begin."""


class KindFacts(Value):
    """The fields of a page, or of a group of fields."""

    kind: PageKind | None = None
    """None for a page whose kind is not known, and for a group."""
    values: Mapping[str, object] = field(default_factory=dict)
    written: Mapping[str, Field] = field(default_factory=dict)
    """Each field that is there, as it was written."""
    position: Position = TOP
    problems: tuple[Problem, ...] = ()
    """What is wrong, those of the groups in it too, in the order of the file."""

    def __contains__(self, name: str) -> bool:
        """Whether the field is there and can be used."""
        return name in self.values

    def at(self, name: str) -> Position:
        """Where the value of a field stands; where the fields begin when it is not there."""
        return self.written[name].position if name in self.written else self.position

    def day(self, name: str) -> date | None:
        """A date, or None."""
        value = self.values.get(name)
        return value if isinstance(value, date) else None

    def clock(self, name: str) -> time | None:
        """A time, or None."""
        value = self.values.get(name)
        return value if isinstance(value, time) else None

    def money(self, name: str) -> Money | None:
        """An amount, or None."""
        value = self.values.get(name)
        return value if isinstance(value, Money) else None

    def says(self, name: str) -> bool | None:
        """Yes or no; None when it is not said."""
        value = self.values.get(name)
        return value if isinstance(value, bool) else None

    def number(self, name: str) -> int | None:
        """A number, or None."""
        value = self.values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def text(self, name: str) -> str:
        """A single value in words: a link, a phone number, a choice; the first line of several. Empty for none."""
        value = self.values.get(name)
        if isinstance(value, str):
            return value
        lines = self.lines(name)
        return lines[0].text.strip() if lines else ""

    def lines(self, name: str) -> tuple[Field, ...]:
        """The lines of words, each with its place."""
        value = self.values.get(name)
        return tuple(v for v in value if isinstance(v, Field)) if isinstance(value, tuple) else ()

    def people(self, name: str) -> tuple[Who, ...]:
        """The people, each with its place."""
        value = self.values.get(name)
        return tuple(v for v in value if isinstance(v, Who)) if isinstance(value, tuple) else ()

    def group(self, name: str) -> KindFacts | None:
        """The fields in a group, or None."""
        value = self.values.get(name)
        return value if isinstance(value, KindFacts) else None

    def groups(self, name: str) -> tuple[KindFacts, ...]:
        """Each of several groups."""
        value = self.values.get(name)
        return tuple(v for v in value if isinstance(v, KindFacts)) if isinstance(value, tuple) else ()


_last: list[tuple[str, Mapping[str, Field], KindFacts]] = []
"""What was asked last: several rules ask for the same page, one after the other."""


def facts_of(kind: str, front_matter: Mapping[str, Field]) -> KindFacts:
    """The typed fields of a page with this kind and this front matter, which never changes. Never raises."""
    for asked_kind, asked, facts in _last:
        if asked is front_matter and asked_kind == kind:
            return facts
    known = kind_named(kind)
    values, problems = read_fields(known, front_matter, _grouped)
    facts = KindFacts(known, values, front_matter, TOP, tuple(problems))
    _last[:] = [(kind, front_matter, facts)]
    return facts


def _grouped(values: Mapping[str, object], written: Mapping[str, Field], position: Position) -> KindFacts:
    return KindFacts(None, values, written, position)
