"""What fields of the front matter become on the page: facts, the people who came, tasks, a film.

The elements are made here, in the tree stage. Names, counts and pictures are marks, as everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any
from xml.etree.ElementTree import Element, SubElement, fromstring

from ..document.kinds.parts import CALENDAR
from ..document.model import Row, RowKind, Section, Statement, StatementKind
from ..document.read_page import ReadPage
from ..language.late_pattern import late
from . import icons
from .tokens import Mark, mark

STATUS: Mapping[str, tuple[str, str]] = {
    "done": ("is-done", icons.TICK),
    "doing": ("is-doing", icons.HALF),
    "not started": ("is-todo", icons.DASHES),
    "cannot": ("is-todo", icons.CLOSE),
}
"""The class and the sign of each way that a task can be going. There is always a word as well."""
_HEADING = re.compile(r"h[1-6]")
_FIGURE = late(
    r"(?:only )?(?:£\d[\d,]*(?:\.\d\d)?|\d[\d,.]*(?: in | out of | of )\d[\d,]*|\d[\d,.]*\s?%?)\.?", re.IGNORECASE
)


def place_facts(root: Element, read: ReadPage) -> None:
    """Puts what the fields became where it belongs: before a heading of the page, or at its end."""
    for before, sections in read.fields:
        at = list(root).index(before) if before is not None else len(root)
        for section in sections:
            if section.heading:
                root.insert(at, _heading(section))
                at += 1
            for row in section.rows:
                if row.kind is not RowKind.FACTS:
                    root.insert(at, _ROWS[row.kind](row))
                    at += 1
    _mark_ends(root, read)


def mark_headings(root: Element, read: ReadPage) -> None:
    """Lets headings go with what stands below them, on a page of which some is shown on some days only."""
    if not any(row.days is not None for row in read.page.rows()):
        return
    for number, element in enumerate(root):
        tag = element.tag if isinstance(element.tag, str) else ""
        span = element.find(".//span[@class='er-s']") if _HEADING.fullmatch(tag) and tag != "h1" else None
        if span is not None:
            _around(root, number, span.get("id") or "")


def mark_figures(root: Element, read: ReadPage) -> None:
    """A row that begins with a figure and nothing else, such as "1 in 4.", shows it big."""
    figures = {
        row.statements[0].id
        for row in read.page.rows()
        if row.kind is RowKind.ROW and len(row.statements) > 1 and _is_figure(row.statements[0])
    }
    for span in root.iter("span") if figures else ():
        if span.get("id") in figures and not len(span):
            number = SubElement(span, "b", {"class": "er-num"})
            number.text, span.text = span.text, None


def add_to_toc(tokens: list[dict[str, Any]], read: ReadPage) -> None:
    """Adds the headings that fields became to the table of contents of Python-Markdown."""
    for before, sections in read.fields:
        made = [
            {"level": s.level, "id": s.id, "name": _words(s), "html": _words(s), "data-toc-label": "", "children": []}
            for s in sections
            if s.heading
        ]
        entries = tokens[0]["children"] if tokens and tokens[0]["level"] == 1 else tokens
        anchor = before.get("id") if before is not None else None
        at = next((n for n, token in enumerate(entries) if anchor and token["id"] == anchor), len(entries))
        entries[at:at] = made


def _words(section: Section) -> str:
    return " ".join(statement.text for statement in section.heading)


def _is_figure(statement: Statement) -> bool:
    return statement.own_words is None and _FIGURE.fullmatch(statement.text) is not None


def _heading(section: Section) -> Element:
    element = Element(f"h{section.level}", {"id": section.id})
    for statement in section.heading:
        _say(element, statement)
    return element


def _mark_ends(root: Element, read: ReadPage) -> None:
    """The marks between which a row can be held back."""
    ids = {row.id for _, sections in read.fields for section in sections for row in section.rows}
    for number, element in enumerate(root):
        if element.get("id") in ids:
            _around(root, number, element.get("id") or "")


def _around(root: Element, at: int, id: str) -> None:
    """Marks before and after the child number `at`."""
    text = mark(Mark.OPEN, id)
    if at:
        root[at - 1].tail = (root[at - 1].tail or "") + text
    else:
        root.text = (root.text or "") + text
    root[at].tail = mark(Mark.CLOSE, id) + (root[at].tail or "\n")


# Rows


def _block(row: Row, look: str = "") -> tuple[Element, Element]:
    """The block of a row and the place for its words."""
    kinds = f"er-row {look}".strip()
    block = Element("div", {"class": kinds if row.pictures else f"{kinds} er-row--plain", "id": row.id})
    if row.pictures:
        SubElement(block, "div", {"class": "er-plate"}).text = "".join(mark(Mark.PICTURE, p.id) for p in row.pictures)
    return block, SubElement(block, "div", {"class": "er-words"})


def _end(words: Element, row: Row) -> None:
    words[-1].tail = (words[-1].tail or "") + mark(Mark.ROW_END, row.id)


def _fact(row: Row) -> Element:
    """Sentences, and a list of those that belong in one."""
    block, words = _block(row, "er-fact")
    if row.fact == "film":
        SubElement(words, "div", {"class": "er-film"}).text = mark(Mark.FILM, row.id)
    for (is_item, is_title, is_status), some in groupby(row.statements, _how):
        statements = list(some)
        if is_item:
            _listed(SubElement(words, "ul"), statements)
        elif is_status:
            _status(words, statements)
        else:
            paragraph = SubElement(words, "p", {"class": "er-label"} if is_title else {})
            _said(paragraph, statements)
    _end(words, row)
    return block


def _how(statement: Statement) -> tuple[bool, bool, bool]:
    """Whether it is in a list, a title, or says how something is going."""
    kind = statement.kind
    return kind is StatementKind.LIST_ITEM, kind is StatementKind.TITLE, _name(statement) == "status"


def _people(row: Row) -> Element:
    """A face and a sentence for each person."""
    block, words = _block(row, "er-came")
    people = SubElement(words, "ul", {"class": "er-people"})
    for statement in row.statements:
        _kept_apart(people, statement, lambda place, one: _with_face(SubElement(place, "li"), one))
    _end(words, row)
    return block


def _task(row: Row) -> Element:
    """What there is to do; below it who, by when, and how it is going, each with a sign."""
    block, words = _block(row, "er-task")
    titles = [s for s in row.statements if s.kind is StatementKind.TITLE]
    if titles:
        _said(SubElement(words, "h3"), titles)
    rest = [s for s in row.statements if s.kind is not StatementKind.TITLE]
    for name, some in groupby(rest, _name):
        statements = list(some)
        if name == "who":
            who = SubElement(words, "ul", {"class": "er-people er-people--task"})
            for statement in statements:
                _kept_apart(who, statement, lambda place, one: _with_face(SubElement(place, "li"), one))
        elif name == "by":
            line = SubElement(words, "p", {"class": "er-by-when"})
            line.append(fromstring(icons.CALENDAR))
            _said(line, statements)
        elif name == "status":
            _status(words, statements)
        else:
            _said(SubElement(words, "p"), statements)
    _end(words, row)
    return block


def _status(words: Element, statements: Sequence[Statement]) -> None:
    for statement in statements:
        look, sign = STATUS.get(statement.fact.value if statement.fact else "", STATUS["not started"])
        line = SubElement(words, "p", {"class": f"er-status {look}"})
        line.append(fromstring(sign))
        _say(line, statement)


def _listed(place: Element, statements: Sequence[Statement]) -> None:
    for statement in statements:
        _say(SubElement(place, "li"), statement)


def _said(place: Element, statements: Sequence[Statement]) -> None:
    for statement in statements:
        if statement.person is None and statement.count is None:
            _say(place, statement)
        else:
            _kept_apart(place, statement, _say)


def _with_face(place: Element, statement: Statement) -> None:
    """A round face, which the name fills in, and the sentence."""
    SubElement(place, "span", {"class": "er-face", "aria-hidden": "true"}).text = mark(Mark.FACE, statement.id)
    _say(place, statement)


def _kept_apart(place: Element, statement: Statement, make: Callable[[Element, Statement], None]) -> None:
    """What can be held back by itself: between marks."""
    before = len(place)
    make(place, statement)
    if before:
        place[before - 1].tail = (place[before - 1].tail or "") + mark(Mark.OPEN, statement.id)
    else:
        place.text = (place.text or "") + mark(Mark.OPEN, statement.id)
    place[-1].tail = mark(Mark.CLOSE, statement.id) + (place[-1].tail or "")


def _say(place: Element, statement: Statement) -> None:
    """The statement in an element of its own, with its link."""
    if len(place):
        place[-1].tail = (place[-1].tail or "") + " "
    span = SubElement(place, "span", {"class": "er-s", "id": statement.id})
    if statement.person is not None or statement.count is not None:
        span.text = mark(Mark.NAME, statement.id)
        return
    if _name(statement) == CALENDAR:
        span.text = mark(Mark.CALENDAR, statement.id)
        return
    at = 0
    span.text = ""
    for link in statement.links:
        _text(span, statement.text[at : link.start])
        SubElement(span, "a", {"href": link.target}).text = statement.text[link.start : link.end]
        at = link.end
    _text(span, statement.text[at:])


def _text(place: Element, text: str) -> None:
    if len(place):
        place[-1].tail = (place[-1].tail or "") + text
    else:
        place.text = (place.text or "") + text


def _name(statement: Statement) -> str:
    return statement.fact.name if statement.fact else ""


_ROWS: Mapping[RowKind, Callable[[Row], Element]] = {
    RowKind.ROW: _fact,
    RowKind.PEOPLE: _people,
    RowKind.TASK: _task,
}
