"""Facts of the front matter that a reader sees and hears: they become rows at the end of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..language.sentences import sentence_spans
from .model import Field, Row, RowKind, Statement, StatementKind
from .position import Position
from .runs import collapsed

SHOWN_FACTS = ("made_up", "credits")
"""What of the front matter is shown at the end of a page, in that order, and so is read, checked and spoken."""


def shown_facts(front_matter: Mapping[str, Field], statements: int, rows: int) -> tuple[Row, ...]:
    """A row for each line, numbered on after so many statements and rows."""
    found: list[Row] = []
    for name in SHOWN_FACTS:
        entry = front_matter.get(name)
        for line in entry.items() if entry is not None else ():
            said = tuple(_statements(line, statements))
            if said:
                statements += len(said)
                found.append(Row(f"r{rows + len(found) + 1}", RowKind.FACTS, said, line.position, fact=name))
    return tuple(found)


def _statements(line: Field, before: int) -> Iterator[Statement]:
    text, at = collapsed(line.text), line.position
    # On one line of the file, perhaps with quotes around: the words stand where they are written.
    marks = at.end_column - at.column - len(text)
    is_plain = at.line == at.end_line and marks in (0, 2)
    for number, (start, end) in enumerate(sentence_spans(text), before + 1):
        first = at.column + marks // 2
        where = Position(at.line, first + start, at.line, first + end) if is_plain else at
        yield Statement(f"s{number}", text[start:end], StatementKind.FACT, where)
