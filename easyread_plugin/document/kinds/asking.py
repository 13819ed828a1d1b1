"""Until when the parts of a survey that ask for answers are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from ...language.late_pattern import late
from ..days import Days
from ..model import Row, RowKind, Section
from .facts import KindFacts

_ANSWER = late(
    r"\b(?:please|you can|you must) (?:answer|fill|reply)|\b(?:answer|fill in|send us|give us|tell \w+) your\b"
    r"|\b(?:answer|fill in|send back) (?:our|the|this|these) (?:questions?|survey|form)\b"
    r"|\banswer (?:by|until|before)\b"
    r"|\btake part\b|\btell us what (?:you (?:think|want|like|need)|matters)\b",
    re.IGNORECASE,
)


def only_while_open(sections: Iterable[Section], facts: KindFacts) -> list[Section]:
    """The sections of a page; in a survey, what asks a question is shown up to its last day.

    A part asks when its heading or its words have a question mark; of the first part, only the rows that have one. So
    does a row that tells people to answer. Own words ask nothing, and neither does what a credit says.
    """
    last = facts.day("closing_date")
    if last is None or facts.kind is None or facts.kind.name != "survey":
        return list(sections)
    return [_with_days(section, Days(last=last)) for section in sections]


def tells_to_answer(text: str) -> bool:
    """Whether a sentence tells people to answer, without a question mark."""
    return _ANSWER.search(text) is not None


def _with_days(section: Section, days: Days) -> Section:
    all_ask = section.level > 1 and (
        any("?" in statement.text for statement in section.heading) or any(_asks(row) for row in section.rows)
    )
    rows = tuple(
        replace(row, days=days) if row.days is None and (_asks(row) or (all_ask and not row.fact)) else row
        for row in section.rows
    )
    return replace(section, rows=rows)


def _asks(row: Row) -> bool:
    said = (statement.text for statement in row.statements if statement.own_words is None)
    return row.kind is not RowKind.FACTS and any("?" in text or tells_to_answer(text) for text in said)
