"""Until when the parts of a survey that ask for answers are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..days import Days
from ..model import Row, Section
from .facts import KindFacts


def only_while_open(sections: Iterable[Section], facts: KindFacts) -> list[Section]:
    """The sections of a page; in a survey, what asks a question is shown up to its last day.

    A part asks when its heading or its words have a question mark; of the first part, only the rows that have one.
    Own words ask nothing. What fields became knows its days already.
    """
    last = facts.day("closing_date")
    if last is None or facts.kind is None or facts.kind.name != "survey":
        return list(sections)
    return [_with_days(section, Days(last=last)) for section in sections]


def _with_days(section: Section, days: Days) -> Section:
    all_ask = section.level > 1 and (
        any("?" in statement.text for statement in section.heading) or any(_asks(row) for row in section.rows)
    )
    rows = tuple(
        replace(row, days=days) if row.days is None and not row.fact and (all_ask or _asks(row)) else row
        for row in section.rows
    )
    return replace(section, rows=rows)


def _asks(row: Row) -> bool:
    return any("?" in statement.text and statement.own_words is None for statement in row.statements)
