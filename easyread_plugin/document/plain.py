"""A draft in plain text as a page: each paragraph is a row, each sentence a statement."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from ..language.sentences import sentence_spans
from ..values import Value
from .model import Page, Row, RowKind, Section, Statement, StatementKind
from .page_places import Around
from .position import Position, Where
from .runs import collapsed, collapsed_offsets

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_BULLET = re.compile(r"[ \t]*(?:[-*+•◦▪–]|\d{1,3}[.)])[ \t]+(?=\S)")
# Lines at least this long were broken by a program or a person in the middle of a sentence.
_WRAPPED = 55


def plain_page(text: str, uri: str, file: str, language: str) -> Page:
    """The page that a plain text is. It has no layout, so nothing is asked of its pictures."""
    rows: list[Row] = []
    statements = 0
    starts = [0]
    for match in re.finditer("\n", text):
        starts.append(match.end())
    lines = tuple(starts)
    for paragraph in _PARAGRAPH.finditer(text):
        found: list[Statement] = []
        items = 0
        for start, end in _blocks(paragraph[0]):
            offset = paragraph.start() + start
            words = paragraph[0][start:end]
            bullet = _BULLET.match(words)
            kind = StatementKind.WORDS
            if bullet:
                items += 1
                kind = StatementKind.LIST_ITEM
                offset, words = offset + bullet.end(), words[bullet.end() :]
            for first, last in sentence_spans(words):
                statements += 1
                where = _PlainWords(text, lines, offset + first, offset + last)
                said = collapsed(words[first:last])
                found.append(Statement(f"s{statements}", said, kind, where, lists=int(bullet is not None)))
        if found:
            around = Around([statement.where for statement in found])
            rows.append(Row(f"r{len(rows) + 1}", RowKind.ROW, tuple(found), around, list_items=items))
    title = rows[0].statements[0].text if rows else uri
    return Page(uri, file, title, (Section("", 0, (), tuple(rows)),) if rows else (), language, has_layout=False)


class _PlainWords(Value, dict=True):
    """The place of a stretch of a plain text."""

    text: str
    lines: tuple[int, ...]
    """Offset of the start of each line."""
    start: int
    end: int

    def position(self) -> Position:
        """Both ends are always known."""
        line, end_line = bisect_right(self.lines, self.start), bisect_right(self.lines, self.end - 1)
        column, end_column = self.start - self.lines[line - 1], self.end - self.lines[end_line - 1]
        return Position(line, column + 1, end_line, end_column + 1)

    @cached_property
    def _offsets(self) -> list[int]:
        return collapsed_offsets(self.text[self.start : self.end])

    def part(self, start: int, end: int) -> Where:
        """The place of a part of it."""
        offsets = self._offsets
        return _PlainWords(self.text, self.lines, self.start + offsets[start], self.start + offsets[end - 1] + 1)


def _blocks(paragraph: str) -> list[tuple[int, int]]:
    """The pieces of a paragraph that sentences are found in: each bullet, each short line, or lines that run on."""
    blocks: list[tuple[int, int]] = []
    at = 0
    previous = ""
    for line in paragraph.split("\n"):
        end = at + len(line)
        runs_on = (
            bool(blocks)
            and not _BULLET.match(line)
            and (len(previous) >= _WRAPPED or line.lstrip()[:1].islower())
        )
        if runs_on:
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((at, end))
        previous, at = line, end + 1
    return blocks
