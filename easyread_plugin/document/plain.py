"""A draft in plain text as a page: each paragraph is a row, each sentence a statement."""

from __future__ import annotations

import re

from ..language.sentences import sentence_spans
from .model import Page, Row, RowKind, Section, Statement, StatementKind
from .position import Position
from .runs import collapsed

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
    line = 0
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
                while line + 1 < len(starts) and starts[line + 1] <= offset + first:
                    line += 1
                end_line = line
                while end_line + 1 < len(starts) and starts[end_line + 1] < offset + last:
                    end_line += 1
                position = Position(
                    line + 1, offset + first - starts[line] + 1, end_line + 1, offset + last - starts[end_line] + 1
                )
                found.append(Statement(f"s{statements}", collapsed(words[first:last]), kind, position))
        if found:
            first_at, last_at = found[0].position, found[-1].position
            assert first_at is not None and last_at is not None
            around = Position(first_at.line, first_at.column, last_at.end_line, last_at.end_column)
            rows.append(Row(f"r{len(rows) + 1}", RowKind.ROW, tuple(found), around, list_items=items))
    title = rows[0].statements[0].text if rows else uri
    return Page(uri, file, title, (Section("", 0, (), tuple(rows)),) if rows else (), language, has_layout=False)


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
