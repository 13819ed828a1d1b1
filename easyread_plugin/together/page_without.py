"""Cuts a person out of the text of one page: their own words, the pictures of them, and what stands for these only.

The text is cut by lines and places, so that all the rest stays as it was written. Whoever calls this reads the new text
again and compares (`says`): where that does not fit, nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from ..document.front_matter import FENCE
from ..document.model import OwnWords, Page, Picture, Row, RowKind, StatementKind
from ..document.position import Position
from ..document.yaml_edits import without_name
from ..errors import ProjectError
from ..values import Value

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_QUOTED = re.compile(r"\s*(?:(?:[-*+]|\d+[.)])\s+)*>")
_ONLY_MARKS = re.compile(r"[\s>]*>\s*\Z")
_CLOSING = re.compile(r"^(?:-{3}|\.{3})[ \t]*\r?$", re.MULTILINE)
_BEHIND = re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)")
_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}")
_BY_HAND = "These words cannot be cut out by a program. Take them out by hand."


class Cut(Value):
    """Something that goes from a page."""

    line: int
    """1-based, in the text as it is now."""
    said: str
    """The words, or the path of the picture."""
    is_picture: bool = False


class Parts(Value):
    """What of a page belongs to a person."""

    own_words: tuple[OwnWords, ...]
    """The outer ones only."""
    ids: frozenset[str]
    """Of all own words that go, inner ones too."""
    rows: tuple[Row, ...]
    """Rows that have nothing else: their pictures go as well."""
    pictures: tuple[Picture, ...]


def is_by(words: OwnWords, person: str) -> bool:
    """Whether this person signs these words, alone or with another."""
    return words.person is not None and person in words.person.split(" @")


def parts_of(page: Page, person: str, pictures: Container[str], *, with_words: bool) -> Parts:
    """What of a page belongs to a person. `pictures`: the ids of pictures of them."""
    gone: dict[str, OwnWords] = {}
    outer = []
    for words in page.own_words() if with_words else ():
        if words.inside in gone:
            gone[words.id] = words
        elif is_by(words, person):
            gone[words.id] = words
            outer.append(words)
    rows = tuple(row for row in page.rows() if row.kind is RowKind.ROW and _is_only(row, gone))
    alone = {picture.id for row in rows for picture in row.pictures}
    going = tuple(p for p in page.pictures() if p.own_words not in gone and (p.id in pictures or p.id in alone))
    return Parts(tuple(outer), frozenset(gone), rows, going)


def singly(page: Page, parts: Parts) -> list[Parts]:
    """The same parts one by one, the last of the page first."""
    around = {words.id: words.inside for words in page.own_words()}

    def is_in(id: str | None, outer: str) -> bool:
        while id is not None and id != outer:
            id = around.get(id)
        return id == outer

    found = []
    for words in parts.own_words:
        ids = frozenset(id for id in parts.ids if is_in(id, words.id))
        found.append((words.position, Parts((words,), ids, (), ())))
    found += [(picture.position, Parts((), frozenset(), (), (picture,))) for picture in parts.pictures]
    return [one for _, one in sorted(found, key=lambda pair: -(pair[0].line if pair[0] else 0))]


def cuts_of(page: Page, parts: Parts) -> list[Cut]:
    """What goes, for a person to read."""
    found = []
    for words in parts.own_words:
        said = " ".join(s.text for s in page.statements() if s.own_words == words.id)
        at = words.position or words.signature
        found.append(Cut(at.line if at else 0, said))
    found += [Cut(p.position.line if p.position else 0, p.source, is_picture=True) for p in parts.pictures]
    return sorted(found, key=lambda cut: cut.line)


def says(page: Page, parts: Parts | None = None) -> list[tuple[str, ...]]:
    """What a page says and shows, without these parts: to compare before and after. Front matter is no part of it."""
    gone = parts.ids if parts is not None else frozenset()
    pictures = {picture.id for picture in parts.pictures} if parts is not None else set()
    signed = {words.id: words.person or words.role for words in page.own_words()}
    found: list[tuple[str, ...]] = []
    for section in page.sections:
        found += [("heading", s.text) for s in section.heading]
        for row in section.rows:
            if row.kind is RowKind.FACTS:
                continue
            for statement in row.statements:
                if statement.own_words not in gone or statement.own_words is None:
                    found.append((statement.kind, statement.text, signed.get(statement.own_words or "", "")))
    shown = [("picture", p.source) for p in page.pictures() if p.id not in pictures and p.own_words not in gone]
    return found + sorted(shown)


def cut(text: str, parts: Parts, page: Page, *, leaves_gap: bool = False, with_attributes: bool = True) -> str:
    """The text without these parts. `leaves_gap`: with an empty line where words stood on both sides.

    `with_attributes`: whether what stands in curly brackets behind a picture belongs to it, and is no word.
    Raises `ProjectError` when the place of a part is not known.
    """
    mark, body = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    lines = _LINES.findall(body)
    dropped: set[int] = set()
    for one in singly(page, parts):
        for words in one.own_words:
            inside = [p.position for p in page.pictures() if p.own_words in one.ids]
            dropped |= _lines_of([words.position, words.signature, *inside], lines)
    rows = {row.id for row in parts.rows}
    for allow in page.allows:
        if allow.covers in rows and allow.position is not None:
            dropped |= _comment_lines(allow.position, lines)
    for picture in sorted(parts.pictures, key=_place, reverse=True):
        at = picture.position
        if at is None or at.line != at.end_line:
            raise ProjectError(_BY_HAND)
        line = _without_picture(lines[at.line - 1], at, with_attributes=with_attributes)
        lines[at.line - 1] = line
        if not line.strip() or _ONLY_MARKS.match(line):
            dropped.add(at.line)
    return mark + _joined(lines, dropped, leaves_gap=leaves_gap)


def without_in_facts(text: str, person: str) -> str:
    """The text, where no fact at its top is just this person's id any more. Raises `ProjectError`."""
    mark, body = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    opening = FENCE.match(body.replace("\r\n", "\n", 1))
    first = _LINES.match(body)
    closing = _CLOSING.search(body, first.end()) if first else None
    if opening is None or first is None or closing is None:
        return text
    block = body[first.end() : closing.start()]
    return f"{mark}{body[: first.end()]}{without_name(block, person)}{body[closing.start() :]}"


def _is_only(row: Row, gone: Container[str]) -> bool:
    said = [s for s in row.statements if s.kind is not StatementKind.TITLE]
    return bool(said) and all(s.own_words in gone for s in said)


def _place(picture: Picture) -> tuple[int, int]:
    at = picture.position
    return (at.line, at.column) if at else (0, 0)


def _lines_of(places: Iterable[Position | None], lines: list[str]) -> set[int]:
    """The 1-based lines of own words, with the empty quoted lines around them that nothing else needs."""
    known = [at for at in places if at is not None]
    if not known:
        raise ProjectError(_BY_HAND)
    first, last = min(at.line for at in known), max(at.end_line for at in known)
    while last < len(lines) and _ONLY_MARKS.match(lines[last]):
        last += 1
    is_more = last < len(lines) and _QUOTED.match(lines[last])
    while not is_more and first > 1 and _ONLY_MARKS.match(lines[first - 2]):
        first -= 1
    return set(range(first, last + 1))


def _comment_lines(at: Position, lines: list[str]) -> set[int]:
    """The lines of a comment that begins there and has them for itself."""
    last = next((n for n in range(at.line, len(lines) + 1) if "-->" in lines[n - 1]), at.line)
    is_alone = lines[at.line - 1].lstrip().startswith("<!--") and lines[last - 1].rstrip().endswith("-->")
    return set(range(at.line, last + 1)) if is_alone else set()


def _without_picture(line: str, at: Position, *, with_attributes: bool) -> str:
    """The line without the picture, and without the link around it or the attributes behind it."""

    def behind(end: int) -> int:
        attributes = _ATTRIBUTES.match(line, end) if with_attributes else None
        return attributes.end() if attributes else end

    start, end = at.column - 1, behind(at.end_column - 1)
    link = _BEHIND.match(line, end)
    if link and line[:start].endswith("["):
        start, end = start - 1, behind(link.end())
    rest = line[end:]
    if not line[:start].strip() or line[:start].endswith((" ", "\t")):
        rest = rest.lstrip(" \t")
    return line[:start] + rest


def _joined(lines: list[str], dropped: Iterable[int], *, leaves_gap: bool) -> str:
    gone = set(dropped)
    kept: list[str] = []
    is_open = False
    for number, line in enumerate(lines, 1):
        if number in gone:
            is_open = True
            continue
        if is_open:
            is_open = False
            above_is_empty = not kept or not kept[-1].strip()
            if above_is_empty and not line.strip():
                continue
            if leaves_gap and not above_is_empty and line.strip():
                kept.append("\n" if not kept[-1].endswith("\r\n") else "\r\n")
        kept.append(line)
    if is_open:
        while kept and not kept[-1].strip():
            kept.pop()
    return "".join(kept)
