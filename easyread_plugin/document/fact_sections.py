"""The fields of a page as sections of the one model, numbered in reading order."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from msgspec.structs import replace

from .field import Field
from .kinds.asking import only_while_open
from .kinds.facts import facts_of
from .kinds.kind_parts import parts_of
from .kinds.listed import ListedPage
from .kinds.parts import Draft, Line, Part
from .model import Describes, Picture, Row, RowKind, Section, Statement, StatementKind
from .shown_facts import Numbers, shown_facts
from .word_marks import Link

_NOT_WORDS = re.compile(r"[^\w]+")
_LOOKS = {"row": RowKind.ROW, "people": RowKind.PEOPLE, "task": RowKind.TASK}


class FactSections:
    """The parts that the fields of one page become."""

    def __init__(
        self,
        kind: str,
        front_matter: Mapping[str, Field],
        language: str,
        taken: Collection[str],
        listed: tuple[ListedPage, ...] = (),
    ) -> None:
        """`taken`: the anchors that the page has already. `listed`: see `parts_of`."""
        self._written = front_matter
        self._facts = facts_of(kind, front_matter)
        self._parts = parts_of(self._facts, language, listed)
        self._taken = set(taken)

    def take(self, numbers: Numbers, *, is_last: bool) -> tuple[Section, ...]:
        """The sections for the middle or for the end of the page. Counts on in `numbers`."""
        made = tuple(self._section(part, numbers) for part in self._parts if part.is_last == is_last)
        return (*made, *shown_facts(self._written, numbers)) if is_last else made

    def with_days(self, sections: list[Section]) -> tuple[Section, ...]:
        """The sections of the whole page, where what asks is shown as long as it may be answered."""
        return tuple(only_while_open(sections, self._facts))

    def _section(self, part: Part, numbers: Numbers) -> Section:
        heading: tuple[Statement, ...] = ()
        anchor = ""
        if part.heading:
            numbers.statements += 1
            id = f"s{numbers.statements}"
            heading = (Statement(id, part.heading, StatementKind.HEADING, part.where),)
            anchor = self._anchor(part.heading)
        rows = tuple(_row(draft, numbers) for draft in part.rows)
        return Section(anchor, part.level if heading else 0, heading, rows)

    def _anchor(self, heading: str) -> str:
        """`who-came`; with a number behind it when the page has one like it."""
        plain = _NOT_WORDS.sub("-", heading.lower()).strip("-") or "part"
        anchor, number = plain, 1
        while anchor in self._taken:
            anchor, number = f"{plain}-{number}", number + 1
        self._taken.add(anchor)
        return anchor


def _row(draft: Draft, numbers: Numbers) -> Row:
    numbers.rows += 1
    id = f"r{numbers.rows}"
    pictures = []
    for shown in draft.pictures:
        numbers.pictures += 1
        pictures.append(Picture(f"p{numbers.pictures}", shown.source, Describes.SAID, "", shown.where, row=id))
    statements = tuple(_statement(line, numbers) for line in draft.lines)
    kind = _LOOKS[draft.look]
    items = sum(line.is_item for line in draft.lines)
    where = draft.lines[0].where
    return Row(id, kind, statements, where, tuple(pictures), list_items=items, fact=draft.fact, days=draft.days)


def _statement(line: Line, numbers: Numbers) -> Statement:
    numbers.statements += 1
    kind = StatementKind.TITLE if line.is_title else StatementKind.LIST_ITEM if line.is_item else StatementKind.FACT
    made = Statement(f"s{numbers.statements}", line.text, kind, line.where, fact=line.fact)
    if line.person is not None or line.count is not None:
        return replace(made, person=line.person, count=line.count)
    if line.link:
        value = line.fact.value
        start = line.text.find(value) if value and value in line.text else 0
        end = start + len(value) if start else len(line.text)
        return replace(made, links=(Link(start, end, line.link),))
    return made
