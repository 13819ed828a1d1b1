"""A draft that is a web page, or was a Word file, as a page: each paragraph is a row, each sentence a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from ..language.sentences import sentence_spans
from ..values import Value
from .draft_blocks import Block
from .model import OwnWords, Page, Row, RowKind, Section, Statement, StatementKind
from .position import Position, Where
from .runs import collapsed, collapsed_offsets
from .word_marks import Bold, Link, Style, Styled


def draft_page(blocks: Sequence[Block], uri: str, file: str, language: str, *, by_block: bool = False) -> Page:
    """The page that these blocks are. It has no layout, so nothing is asked of its pictures.

    `by_block`: places are counted in blocks and not in lines of HTML: line 3 is the third paragraph.
    """
    reader = _Drafted(by_block)
    sections = tuple(reader.sections(blocks))
    titles = sorted((section for section in sections if section.heading), key=lambda section: section.level)
    title = titles[0].heading[0].text if titles else uri
    if not titles and sections:
        title = next(statement.text for row in sections[0].rows for statement in row.statements)
    return Page(uri, file, title, sections, language, has_layout=False)


class _Drafted:
    """Numbers rows and statements while it makes them. Lives for one page."""

    def __init__(self, by_block: bool) -> None:
        self.by_block = by_block
        self.rows = self.statements = 0

    def sections(self, blocks: Sequence[Block]) -> Iterator[Section]:
        level, heading = 0, tuple[Statement, ...]()
        rows: list[Row] = []
        group: list[tuple[int, Block]] = []
        for number, block in enumerate(blocks, 1):
            if group and (block.level or self._opens(block, group[-1][1])):
                rows.append(self._row(group))
                group = []
            if block.level:
                if heading or rows:
                    yield Section("", level, heading, tuple(rows))
                level, heading, rows = block.level, tuple(self._said(number, block)), []
            else:
                group.append((number, block))
        if group:
            rows.append(self._row(group))
        if heading or rows:
            yield Section("", level, heading, tuple(rows))

    @staticmethod
    def _opens(block: Block, before: Block) -> bool:
        """Whether a block begins a row of its own."""
        return block.starts_row or block.in_table != before.in_table or block.quote != before.quote

    def _row(self, group: Sequence[tuple[int, Block]]) -> Row:
        self.rows += 1
        statements = tuple(statement for number, block in group for statement in self._said(number, block))
        kind = RowKind.TABLE if group[0][1].in_table else RowKind.ROW
        items = sum(block.kind is StatementKind.LIST_ITEM for _, block in group)
        where = statements[0].where
        quotes = sorted({block.quote for _, block in group if block.quote})
        own = tuple(OwnWords(f"q{quote}", None, "", where) for quote in quotes)
        return Row(f"r{self.rows}", kind, statements, where, own_words=own, list_items=items)

    def _said(self, number: int, block: Block) -> Iterator[Statement]:
        # A line break of HTML is a blank; the offsets stay.
        text = block.text.replace("\n", " ").replace("\r", " ")
        for start, end in sentence_spans(text):
            self.statements += 1
            where = _BlockWords(block, number if self.by_block else 0, start, end)
            bold, links, styled = _marks(block, text, start, end)
            own = f"q{block.quote}" if block.quote else None
            yield Statement(
                f"s{self.statements}",
                collapsed(text[start:end]),
                block.kind,
                where,
                bold,
                own,
                links,
                styled,
                lists=block.lists,
            )


class _BlockWords(Value, dict=True):
    """The place of a stretch of a block's text."""

    block: Block
    number: int
    """The block's number, from 1, when places are counted in blocks; 0 for the place in the HTML."""
    start: int
    end: int

    def position(self) -> Position | None:
        """Both ends are always known."""
        if self.number:
            before = collapsed(self.block.text[: self.start] + "x")
            words = collapsed(self.block.text[self.start : self.end])
            return Position(self.number, len(before), self.number, len(before) + len(words))
        line, column = self.block.place(self.start)
        last_line, last_column = self.block.place(self.end - 1)
        # A line break is a blank to read, and has no column of its own.
        is_break = self.block.text[self.end - 1] == "\n"
        return Position(line, column, last_line, last_column + (not is_break))

    @cached_property
    def _offsets(self) -> list[int]:
        return collapsed_offsets(self.block.text[self.start : self.end])

    def part(self, start: int, end: int) -> Where:
        """The place of a part of it."""
        offsets = self._offsets
        return _BlockWords(self.block, self.number, self.start + offsets[start], self.start + offsets[end - 1] + 1)


def _marks(
    block: Block, text: str, start: int, end: int
) -> tuple[tuple[Bold, ...], tuple[Link, ...], tuple[Styled, ...]]:
    bold: list[Bold] = []
    links: list[Link] = []
    styled: list[Styled] = []
    linked = [(first, last) for first, last, kind, _ in block.marks if kind == "link"]
    for first, last, kind, target in sorted(block.marks):
        low, high = max(first, start), min(last, end)
        words = collapsed(text[low:high]) if low < high else ""
        if not words:
            continue
        at = len(collapsed(text[start:low] + "x")) - 1
        if kind == "bold":
            bold.append(Bold(at, at + len(words), any(a < high and low < b for a, b in linked)))
        elif kind == "link":
            links.append(Link(at, at + len(words), target))
        else:
            styled.append(Styled(at, at + len(words), Style(kind)))
    return tuple(bold), tuple(links), tuple(styled)


def block_lines(blocks: Sequence[Block]) -> str:
    """The words of each block on a line of its own: what places that are counted in blocks are places of."""
    return "\n".join(collapsed(block.text.replace("\n", " ").replace("\r", " ")) for block in blocks)
