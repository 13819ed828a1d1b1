"""The blocks of an HTML text: a web page, or what a Word file became."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from .blocks import Block, Cell, Drawn, Inline, Listing, Look, Quote, Table, Text, Words
from .html_tree import Child, Node

LEFT_OUT = frozenset(
    "script style template noscript svg math title nav iframe object select textarea button video audio canvas".split()
)
"""Elements whose words are no words of a page."""
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu ol p pre search section summary table tbody"
    " td tfoot th thead tr ul".split()
)
_HEADING = re.compile(r"h[1-6]")
_LINK = re.compile(r"(?:https?|mailto|tel):[^\s<>]+", re.IGNORECASE)
_NOTE = re.compile(r"(?:foot|end)note-(\d+)")
CROSSED_OUT = "Some words here were crossed out. Do they belong on the page?"
FOOTNOTE = "The next words were a note at the foot of the sheet. Where do they belong?"

PictureNumber = Callable[[str], int | None]
"""The number of a picture by its source; None for one that cannot be had."""


class HtmlDraft(Struct):
    """What was read."""

    blocks: tuple[Block, ...]
    title: str
    """What the page calls itself, or an empty string."""
    left_out: list[str] = field(default_factory=list)
    """Words of menus and buttons."""


def html_draft(root: Node, picture: PictureNumber) -> HtmlDraft:
    """The draft that this tree is."""
    reader = _Blocks(picture, _notes(root))
    title = next((" ".join(node.text().split()) for node in root.each("title")), "")
    return HtmlDraft(tuple(reader.blocks(root.children)), title, reader.left_out)


def _notes(root: Node) -> dict[str, Node]:
    """Takes the notes that a Word file has at its end out of the tree; by their names."""
    notes: dict[str, Node] = {}
    for listed in [child for child in root.children if isinstance(child, Node) and child.tag == "ol"]:
        items = [item for item in listed.children if isinstance(item, Node)]
        if items and all(_NOTE.fullmatch(item.attributes.get("id", "")) for item in items):
            notes.update((item.attributes["id"], item) for item in items)
            root.children.remove(listed)
    return notes


class _Blocks:
    """Goes through one tree."""

    def __init__(self, picture: PictureNumber, notes: dict[str, Node]) -> None:
        self._picture, self._notes = picture, notes
        self.left_out: list[str] = []
        self._after: list[Block] = []

    def blocks(self, children: Iterable[Child]) -> list[Block]:
        """The blocks of these children. Words that stand in no paragraph are one."""
        found: list[Block] = []
        loose: list[Child] = []

        def flush() -> None:
            self._words(found, loose, 0)
            loose.clear()

        for child in children:
            if isinstance(child, str) or not self._holds_blocks(child):
                loose.append(child)
            else:
                flush()
                found += self._block(child)
        flush()
        return found

    def _holds_blocks(self, node: Node) -> bool:
        return node.tag in _BLOCKS or any(isinstance(one, Node) and self._holds_blocks(one) for one in node.children)

    def _block(self, node: Node) -> list[Block]:
        tag = node.tag
        if tag in LEFT_OUT:
            self._leave_out(node)
            return []
        found: list[Block] = []
        if tag in ("p", "dt", "summary", "legend", "caption") or _HEADING.fullmatch(tag):
            if any(isinstance(one, Node) and self._holds_blocks(one) for one in node.children):
                return self.blocks(node.children)
            level = int(tag[1]) if _HEADING.fullmatch(tag) else 0
            self._words(found, node.children, level)
            return found
        if tag in ("ul", "ol", "menu"):
            return self._list(node)
        if tag == "table":
            return self._table(node)
        if tag == "blockquote":
            inner = self.blocks(node.children)
            return [Quote(tuple(part)) for part in _speakers(inner)]
        if tag == "pre":
            self._words(found, node.children, 0, keeps_lines=True)
            return found
        return self.blocks(node.children)

    def _words(
        self, found: list[Block], children: Iterable[Child], level: int, *, keeps_lines: bool = False
    ) -> None:
        """Adds a paragraph, and after it what belongs behind it."""
        parts: list[Inline] = []
        self._inline(children, Text(""), parts, keeps_lines)
        words = Words(_merged(parts), level)
        after, self._after = self._after, []
        if words.has_words or words.pictures:
            found.append(words)
        found += after

    def _inline(self, children: Iterable[Child], style: Text, parts: list[Inline], keeps_lines: bool) -> None:
        for child in children:
            if isinstance(child, str):
                words = child if keeps_lines else re.sub(r"[ \t\r\n\f]+", " ", child)
                parts.append(replace(style, words=words))
            elif child.tag in LEFT_OUT:
                self._leave_out(child)
            elif child.tag == "br":
                parts.append(replace(style, words="\n"))
            elif child.tag == "img":
                number = self._picture(child.attributes.get("src", ""))
                if number is not None:
                    parts.append(Drawn(number, " ".join(child.attributes.get("alt", "").split())))
            elif child.tag == "input" and child.attributes.get("type") == "checkbox":
                parts.append(replace(style, words="☑" if "checked" in child.attributes else "☐"))
            elif (note := self._note_of(child)) is not None:
                self._after += [Look(FOOTNOTE), *self.blocks(_without_way_back(note).children)]
            else:
                self._inline(child.children, self._styled(child, style), parts, keeps_lines)

    def _styled(self, node: Node, style: Text) -> Text:
        tag = node.tag
        if tag in ("strong", "b"):
            return replace(style, bold=True)
        if tag == "a":
            target = node.attributes.get("href", "").strip()
            return replace(style, link=target) if _LINK.fullmatch(target) else style
        if tag == "sup" and not any(self._note_of(one) for one in node.each("a")):
            return replace(style, height="sup")
        if tag == "sub":
            return replace(style, height="sub")
        if tag in ("s", "strike", "del") and Look(CROSSED_OUT) not in self._after:
            self._after.append(Look(CROSSED_OUT))
        return style

    def _note_of(self, node: Node) -> Node | None:
        """The note that a link leads to."""
        target = node.attributes.get("href", "").removeprefix("#") if node.tag == "a" else ""
        return self._notes.get(target)

    def _list(self, node: Node) -> list[Block]:
        items: list[tuple[Block, ...]] = []
        for child in node.children:
            if isinstance(child, Node) and child.tag == "li":
                items.append(tuple(self.blocks(child.children)))
            elif isinstance(child, Node) or child.strip():
                more = tuple(self.blocks([child]))
                if items and isinstance(child, Node):  # a list that stands beside its item, as some programs write
                    items[-1] += more
                elif more:
                    items.append(more)
        items = [item for item in items if item]
        return [Listing(tuple(items), node.tag == "ol")] if items else []

    def _table(self, node: Node) -> list[Block]:
        before: list[Block] = []
        rows: list[tuple[Cell, ...]] = []

        def walk(part: Node, in_head: bool) -> None:
            for child in part.children:
                if isinstance(child, str):
                    if child.strip():
                        before.extend(self.blocks([child]))
                elif child.tag == "tr":
                    rows.append(tuple(self._cell(one, in_head) for one in child.children if _is_cell(one)))
                elif child.tag in ("thead", "tbody", "tfoot", "colgroup", "col"):
                    walk(child, child.tag == "thead")
                else:
                    before.extend(self._block(child) if self._holds_blocks(child) else self.blocks([child]))

        walk(node, False)
        kept = tuple(row for row in rows if any(cell.blocks for cell in row))
        return [*before, Table(kept)] if kept else before

    def _cell(self, node: Child, in_head: bool) -> Cell:
        assert isinstance(node, Node)
        joined = any(node.attributes.get(name, "1") not in ("", "1") for name in ("colspan", "rowspan"))
        return Cell(tuple(self.blocks(node.children)), in_head or node.tag == "th", joined)

    def _leave_out(self, node: Node) -> None:
        words = " ".join(node.text().split())
        if words and node.tag not in ("script", "style", "title", "template"):
            self.left_out.append(words)


def _is_cell(node: Child) -> bool:
    return isinstance(node, Node) and node.tag in ("td", "th")


def _without_way_back(note: Node) -> Node:
    """A note without the arrow that leads back to its place."""

    def kept(node: Node) -> Node:
        children = [
            kept(one) if isinstance(one, Node) else one
            for one in node.children
            if not (isinstance(one, Node) and one.tag == "a" and "note-ref-" in one.attributes.get("href", ""))
        ]
        return Node(node.tag, node.attributes, children)

    return kept(note)


def _speakers(blocks: list[Block]) -> Iterable[list[Block]]:
    """A quote taken apart after each line that names who said it: a quote has one speaker."""
    part: list[Block] = []
    for block in blocks:
        part.append(block)
        if isinstance(block, Words) and block.has_words:
            said = "".join(one.words for one in block.parts if isinstance(one, Text)).lstrip()
            last = said.rsplit("\n", 1)[-1].lstrip()
            if re.match(r"[–—-]\s*\S", last):
                yield part
                part = []
    if part:
        yield part


def _merged(parts: Iterable[Inline]) -> tuple[Inline, ...]:
    """Neighbours that look the same as one; blanks at the ends and around line breaks go."""
    merged: list[Inline] = []
    for part in parts:
        last = merged[-1] if merged else None
        if isinstance(part, Text) and isinstance(last, Text) and replace(last, words="") == replace(part, words=""):
            merged[-1] = replace(last, words=last.words + part.words)
        elif not isinstance(part, Text) or part.words:
            merged.append(part)
    return tuple(merged)
