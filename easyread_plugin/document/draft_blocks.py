"""The blocks of words in HTML: paragraphs, headings, list items, cells. Each character knows where it is written."""

from __future__ import annotations

import re
from html import unescape
from typing import Literal

from msgspec import Struct, field

from .lenient_html import LenientParser
from .model import StatementKind
from .runs import BLOCKS
from .word_marks import Style

_KINDS = {
    "li": StatementKind.LIST_ITEM,
    "td": StatementKind.TABLE_CELL,
    "th": StatementKind.TABLE_HEAD,
    "summary": StatementKind.TITLE,
}
_SKIPPED = frozenset("script style template noscript svg math title nav iframe object select textarea button".split())
_STYLES = {"em": Style.ITALIC, "i": Style.ITALIC, "u": Style.UNDERLINE, "ins": Style.UNDERLINE, "code": Style.CODE}
_MARKS = frozenset(("strong", "b", "a", *_STYLES))
_HEADING = re.compile(r"h[1-6]")

MarkKind = Literal["bold", "link", "italic", "underline", "code"]


class Block(Struct):
    """One block of words."""

    kind: StatementKind
    level: int = 0
    """1 to 6 for a heading."""
    starts_row: bool = True
    """False for what goes on: a list after its sentence, a line after a line break, a cell of a table."""
    in_table: bool = False
    lists: int = 0
    quote: int = 0
    """The number of the quote that it stands in, from 1; 0 for none."""
    text: str = ""
    """As a reader sees it, but for blanks."""
    places: list[tuple[int, int, int]] = field(default_factory=list)
    """(offset in the text, 1-based line, 1-based column) of each piece."""
    marks: list[tuple[int, int, MarkKind, str]] = field(default_factory=list)
    """(start, end, what it is, where a link leads)."""

    def place(self, offset: int) -> tuple[int, int]:
        """(line, column) in the HTML of a character of the text."""
        start, line, column = next(place for place in reversed(self.places) if place[0] <= offset)
        before = self.text[start:offset]
        breaks = before.count("\n")
        return line + breaks, (len(before) - before.rindex("\n") if breaks else column + len(before))


class _Reader(LenientParser):
    """Gathers the blocks of one HTML text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = html.split("\n")
        self.blocks: list[Block] = []
        self._block: Block | None = None
        self._open: list[str] = []
        self._skipped: list[str] = []
        self._marks: list[tuple[str, int, str]] = []
        self._quotes = 0
        self._breaks = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipped or tag in _SKIPPED:
            if tag in _SKIPPED:
                self._skipped.append(tag)
            return
        if tag == "br":
            self._close()
            self._breaks = True
        elif tag in BLOCKS:
            self._close()
            if tag not in ("hr",):
                self._open.append(tag)
            self._quotes += tag == "blockquote"
        elif tag in _MARKS:
            target = dict(attrs).get("href") or ""
            self._marks.append((tag, len(self._block.text) if self._block else 0, target))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br" and not self._skipped:
            self._close()
            self._breaks = True

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            if tag in self._skipped:
                while self._skipped and self._skipped.pop() != tag:
                    pass
            return
        if tag in BLOCKS and tag in self._open:
            self._close()
            while self._open.pop() != tag:
                pass
        elif tag in _MARKS:
            at = next((k for k in reversed(range(len(self._marks))) if self._marks[k][0] == tag), None)
            if at is not None:
                name, start, target = self._marks.pop(at)
                self._mark(name, start, target)

    def handle_data(self, data: str) -> None:
        self._add(data)

    def handle_entityref(self, name: str) -> None:
        self._add(unescape(self._as_written(f"&{name}")))

    def handle_charref(self, name: str) -> None:
        self._add(unescape(self._as_written(f"&#{name}")))

    def _as_written(self, start: str) -> str:
        """What stands here, with the `;` if there is one: “&copy” and “R&D” have none."""
        line, column = self.getpos()
        return start + ";" if self._lines[line - 1].startswith(start + ";", column) else start

    def done(self) -> list[Block]:
        self.close()
        self._close()
        return self.blocks

    def _add(self, text: str) -> None:
        if self._skipped or (self._block is None and not text.strip()):
            return
        block = self._block
        if block is None:
            block = self._block = self._new()
            self._marks = [(name, 0, target) for name, _, target in self._marks]
        line, column = self.getpos()
        block.places.append((len(block.text), line, column + 1))
        block.text += text

    def _new(self) -> Block:
        inner = [tag for tag in self._open if tag in _KINDS or _HEADING.fullmatch(tag)]
        tag = inner[-1] if inner else ""
        kind = StatementKind.HEADING if _HEADING.fullmatch(tag) else _KINDS.get(tag, StatementKind.WORDS)
        goes_on = self._breaks or (kind is StatementKind.LIST_ITEM) or "table" in self._open
        self._breaks = False
        return Block(
            kind,
            level=int(tag[1]) if kind is StatementKind.HEADING else 0,
            starts_row=not goes_on,
            in_table="table" in self._open,
            lists=self._open.count("ul") + self._open.count("ol"),
            quote=self._quotes if "blockquote" in self._open else 0,
        )

    def _close(self) -> None:
        block = self._block
        if block is None:
            return
        for name, start, target in self._marks:
            self._mark(name, start, target)
        self._marks = [(name, 0, target) for name, _, target in self._marks]
        if block.text.strip():
            self.blocks.append(block)
        self._block = None

    def _mark(self, name: str, start: int, target: str) -> None:
        if self._block is None or len(self._block.text) <= start:
            return
        kind: MarkKind = "bold" if name in ("strong", "b") else "link" if name == "a" else _STYLES[name].value
        self._block.marks.append((start, len(self._block.text), kind, target))


def blocks_of(html: str) -> list[Block]:
    """The blocks of words of an HTML text, in order. Menus, scripts and what is not shown are left out."""
    reader = _Reader(html)
    reader.feed(html)
    return reader.done()
