"""A draft as a page in rows: a picture first, the words that belong to it after it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence

from msgspec import Struct, field

from .blocks import Block, Cell, Drawn, Listing, Look, Quote, Table, Words
from .markdown_words import markdown_lines

PicturePath = Callable[[int], str]
"""The path of a picture from the page; empty for one that could not be kept."""
TABLE = "Here was a table. We put its cells one below the other. Is the order right?"
HEADS = "The first line of this table became its headings. Is that right?"
_MOST_IN_A_ROW = 2


def page_in_rows(blocks: Sequence[Block], picture: PicturePath, plain: Container[int] = ()) -> str:
    """The Markdown of these blocks, without front matter.

    `plain`: the places of those that are written without bold words and links, and every sign as a number.
    """
    writer = _Writer(picture, False)
    for at, block in enumerate(blocks):
        writer.is_plain = at in plain
        writer.write([block])
    return "\n\n".join(writer.done()) + "\n"


class _Writer(Struct):
    """Gathers the pieces of one page, which stand an empty line apart."""

    picture: PicturePath
    is_plain: bool
    pieces: list[str] = field(default_factory=list)
    waiting: list[Drawn] = field(default_factory=list)
    """Pictures whose words have not come yet."""
    last: type | None = None
    """What was written last."""

    def done(self) -> list[str]:
        self._show_waiting()
        return self.pieces

    def write(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            if isinstance(block, Words):
                self._words(block)
            elif isinstance(block, Look):
                self._add(_comment(block), Look)
            elif isinstance(block, Listing):
                self._list(block)
            elif isinstance(block, Quote):
                self._quote(block)
            else:
                self._table(block)

    def _add(self, piece: str, kind: type) -> None:
        if piece:
            if kind in (Listing, Quote, Table) and self.last is kind:
                self.pieces.append("<!-- -->")  # without it they would be one
            self.pieces.append(piece)
            self.last = kind

    def _words(self, block: Words) -> None:
        if block.level:
            self._show_waiting()
            line = markdown_lines(block.parts, in_heading=True, is_plain=self.is_plain)[0]
            self._add(f"{'#' * block.level} {line}" if line else "", Words)
            self.waiting += self._kept(block)
            return
        if not block.has_words:
            self.waiting += self._kept(block)
            return
        own = self._kept(block)
        if own:
            self._show_waiting()
        pictures = self.waiting or own
        self.waiting = []
        while len(pictures) > _MOST_IN_A_ROW:
            self._add(self._shown(pictures[:_MOST_IN_A_ROW]), Words)
            pictures = pictures[_MOST_IN_A_ROW:]
        lines = markdown_lines(block.parts, is_plain=self.is_plain)
        shown = self._shown(pictures)
        self._add("\n".join([shown, *lines] if shown else lines), Words)

    def _kept(self, block: Words) -> list[Drawn]:
        return [one for one in block.pictures if self.picture(one.number)]

    def _show_waiting(self) -> None:
        while self.waiting:
            self._add(self._shown(self.waiting[:_MOST_IN_A_ROW]), Words)
            self.waiting = self.waiting[_MOST_IN_A_ROW:]

    def _shown(self, pictures: Sequence[Drawn]) -> str:
        return " ".join(f"![]({path})" for one in pictures if (path := self.picture(one.number)))

    def _list(self, block: Listing) -> None:
        if all(_is_row(item) for item in block.items):
            for item in block.items:
                self.write(item)
            return
        self._show_waiting()
        self._add("\n".join(self._items(block)), Listing)
        for look in _looks_in(block):
            self._add(_comment(look), Look)

    def _items(self, block: Listing) -> list[str]:
        lines: list[str] = []
        number = 0
        for item in block.items:
            inner = self._item(item)
            if not any(inner):
                continue
            number += 1
            lines.append((f"{number}. " if block.is_numbered else "- ") + inner[0])
            lines += [f"    {line}" if line else "" for line in inner[1:]]
        return lines

    def _item(self, item: Sequence[Block]) -> list[str]:
        """The lines of one item, without what stands before them."""
        lines: list[str] = []
        for block in _flat(item):
            if isinstance(block, Look):
                continue
            if isinstance(block, Listing):
                new = self._items(block)
            elif isinstance(block, Words):
                shown = self._shown(block.pictures)
                said = markdown_lines(block.parts, is_plain=self.is_plain) if block.has_words else []
                new = [f"{shown} {said[0]}".strip(" ") if shown else said[0], *said[1:]] if said else [shown]
            else:
                new = []
            if new and any(new):
                lines += ["", *new] if lines and not isinstance(block, Listing) else new
        return lines

    def _quote(self, block: Quote) -> None:
        inner = _Writer(self.picture, self.is_plain)
        flat = list(_flat(block.blocks))
        pictures = [one for words in flat if isinstance(words, Words) for one in self._kept(words)]
        inner.write(_without_pictures(flat))
        self.waiting += pictures
        self._show_waiting()
        lines = "\n\n".join(inner.done()).split("\n")
        self._add("\n".join(f"> {line}" if line else ">" for line in lines) if any(lines) else "", Quote)

    def _table(self, block: Table) -> None:
        if _is_data(block):
            self._show_waiting()
            self._data(block)
            return
        if not _is_rows(block) and len(block.rows) * max(len(row) for row in block.rows) > 1:
            self._show_waiting()
            self._add(_comment(Look(TABLE)), Look)
        for row in block.rows:
            if any(_pictures(cell) for cell in row):
                self._show_waiting()
            for cell in sorted(row, key=lambda one: bool(_has_words(one))):
                self.write(cell.blocks)

    def _data(self, block: Table) -> None:
        width = max(len(row) for row in block.rows)
        lines = []
        for row in block.rows:
            cells = [self._cell(cell) for cell in row] + [""] * (width - len(row))
            lines.append(f"| {' | '.join(cells)} |")
        if not all(cell.is_head for cell in block.rows[0]):
            self._add(_comment(Look(HEADS)), Look)
        lines.insert(1, f"|{' --- |' * width}")
        self._add("\n".join(lines), Table)

    def _cell(self, cell: Cell) -> str:
        words = [one for one in cell.blocks if isinstance(one, Words)]
        return markdown_lines(words[0].parts, in_cell=True, is_plain=self.is_plain)[0] if words else ""


def _comment(look: Look) -> str:
    return f"<!-- easyread: look {look.why} -->"


def _flat(blocks: Iterable[Block]) -> Iterable[Block]:
    """The blocks with those of quotes and tables among them: a list item has no room for such."""
    for block in blocks:
        if isinstance(block, Quote):
            yield from _flat(block.blocks)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from _flat(cell.blocks)
        else:
            yield block


def _looks_in(block: Listing) -> Iterable[Look]:
    for item in block.items:
        for one in _flat(item):
            if isinstance(one, Look):
                yield one
            elif isinstance(one, Listing):
                yield from _looks_in(one)


def _is_row(item: Sequence[Block]) -> bool:
    """Whether a list item is a picture with its words."""
    return all(isinstance(one, Words) for one in item) and any(
        isinstance(one, Words) and one.pictures for one in item
    )


def _without_pictures(blocks: Iterable[Block]) -> list[Block]:
    return [
        Words(tuple(part for part in one.parts if not isinstance(part, Drawn)), 0) if isinstance(one, Words) else one
        for one in blocks
    ]


def _is_data(table: Table) -> bool:
    """Whether Markdown can say it as a table: plain cells, at least 2 by 2, nothing joined."""
    if len(table.rows) < 2 or len({len(row) for row in table.rows}) != 1 or len(table.rows[0]) < 2:
        return False
    for row in table.rows:
        for cell in row:
            words = [one for one in cell.blocks if isinstance(one, Words)]
            if cell.is_joined or len(cell.blocks) > 1 or len(words) != len(cell.blocks):
                return False
            if any(one.level or one.pictures for one in words):
                return False
    return True


def _is_rows(table: Table) -> bool:
    """Whether it is no table for its reader, but pictures with their words beside them."""
    return any(_pictures(cell) for row in table.rows for cell in row) and all(
        sum(_has_words(cell) for cell in row) <= 1 for row in table.rows
    )


def _pictures(cell: Cell) -> list[Drawn]:
    return [one for words in _flat(cell.blocks) if isinstance(words, Words) for one in words.pictures]


def _has_words(cell: Cell) -> bool:
    return any(not isinstance(one, Words) or one.has_words for one in cell.blocks)
