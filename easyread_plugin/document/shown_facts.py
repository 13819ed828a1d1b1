"""Lines of the front matter that every page shows in its last box: what is made up, and where the facts are from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .fact import Fact
from .field import Field
from .kinds.parts import sentences_of
from .model import Row, RowKind, Section, Statement, StatementKind

SHOWN_FACTS = ("made_up", "credits")
"""What of the front matter is shown at the end of a page, in that order, and so is read, checked and spoken."""


@dataclass(slots=True)
class Numbers:
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
                Statement(f"s{number}", text, StatementKind.FACT, where, fact=Fact(name))
                for number, (text, where) in enumerate(sentences_of(line), numbers.statements + 1)
            )
            if said:
                numbers.statements += len(said)
                numbers.rows += 1
                found.append(Row(f"r{numbers.rows}", RowKind.FACTS, said, line.position, fact=name))
    return (Section("", 0, (), tuple(found)),) if found else ()
