"""Lines of the front matter that every page shows in its last box: what is made up, and where the facts are from."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from .fact import Fact
from .field import Field
from .kinds.parts import sentences_of
from .model import Row, RowKind, Section, Statement, StatementKind
from .people import ID

SHOWN_FACTS = ("made_up", "credits")
"""What of the front matter is shown at the end of a page, in that order, and so is read, checked and spoken."""


_PERSON = re.compile(rf"(?<![\w.@/])@({ID.pattern})")


class Numbers(Struct):
    """How many statements, rows and pictures there are so far."""

    statements: int
    rows: int
    pictures: int


def shown_facts(front_matter: Mapping[str, Field], numbers: Numbers) -> tuple[Section, ...]:
    """A section with a row for each line, if there are any. Counts on in `numbers`."""
    found: list[Row] = []
    for name in SHOWN_FACTS:
        entry = front_matter.get(name)
        for line in entry.items() if entry is not None else ():
            said = tuple(
                _named(Statement(f"s{number}", text, StatementKind.FACT, where, fact=Fact(name)))
                for number, (text, where) in enumerate(sentences_of(line), numbers.statements + 1)
            )
            if said:
                numbers.statements += len(said)
                numbers.rows += 1
                found.append(Row(f"r{numbers.rows}", RowKind.FACTS, said, line.position, fact=name))
    return (Section("", 0, (), tuple(found)),) if found else ()


def _named(statement: Statement) -> Statement:
    """A line in which an id stands: the gate puts the name there, or takes the line out."""
    people = [match[1] for match in _PERSON.finditer(statement.text)]
    if not people:
        return statement
    # Two ids in a sentence are nobody that a register knows, so it is taken out.
    return replace(statement, text=_PERSON.sub("{name}", statement.text), person=" @".join(people))
