"""The document model, built once from the tree that Markdown has made.

Reading changes nothing in the tree. What it hands out (`ReadPage`) has the model and, for the layout, which element
belongs to which row, statement, picture and quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ..language.sentences import sentence_spans
from .model import (
    Allow,
    Describes,
    Fault,
    Field,
    OwnWords,
    Page,
    Picture,
    Position,
    Row,
    RowKind,
    Section,
    Statement,
    StatementKind,
)
from .own_words import Quotes
from .places import Origin, Places, Written, line_position, places, written
from .read_lines import STASHED, Place, Seen
from .runs import Run, collapsed, runs_of
from .source_map import RawLine, locate

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown


_ALLOW = re.compile(
    r"<!--\s*easyread:\s*allow\b(?P<rules>(?:[\s,]+ER-\w+)*)\s*(?:because\b(?P<reason>.*?))?-->", re.DOTALL
)
_COMMENT = re.compile(r"\s*<!--")
_HEADING = re.compile(r"h[1-6]")
_KINDS = {
    "li": StatementKind.LIST_ITEM,
    "td": StatementKind.TABLE_CELL,
    "th": StatementKind.TABLE_HEAD,
    "summary": StatementKind.TITLE,
    "label": StatementKind.TITLE,
    "caption": StatementKind.TITLE,
    "figcaption": StatementKind.TITLE,
    "dt": StatementKind.TITLE,
}


SHOWN_FACTS = ("made_up", "credits")
"""What of the front matter is shown at the end of a page, in that order, and so is read, checked and spoken."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of a file before its words are read."""

    uri: str
    """The path inside the content folder, with forward slashes."""
    file: str
    """The path to show to a person."""
    language: str
    front_matter: Mapping[str, Field] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    origin: Origin = field(default_factory=lambda: Origin(()))


@dataclass(slots=True)
class ReadRun:
    """A run and the statements found in its visible text."""

    run: Run
    spans: list[tuple[str, int, int]] = field(default_factory=list)
    """(statement id, start, end) in the run's visible text."""


@dataclass(slots=True)
class ReadRow:
    """A row and the top-level elements that it is made of."""

    id: str
    kind: RowKind
    elements: list[Element]
    openers: list[Element] = field(default_factory=list)
    """The pictures that open it: `<img>`, or the link around one, in its first paragraph."""
    is_quote: bool = False
    """All its words are own words."""


@dataclass(slots=True)
class ReadPage:
    """A page and its tree."""

    page: Page
    runs: list[ReadRun]
    rows: list[ReadRow]
    images: list[tuple[str, Element]]
    """(picture id, `<img>`)."""
    quotes: list[tuple[OwnWords, Element]]


def read_tree(root: Element, md: Markdown, seen: Seen, quotes: Quotes, facts: FileFacts) -> ReadPage:
    """The page that this tree is. Call it when inline Markdown is done and before addresses are rewritten."""
    return _Reader(root, md, seen, quotes, facts).read()


class _Reader:
    """Walks the tree once, in reading order. Lives for one page."""

    def __init__(self, root: Element, md: Markdown, seen: Seen, quotes: Quotes, facts: FileFacts) -> None:
        self.root, self.md, self.facts = root, md, facts
        self.located = locate(md, seen)
        self.lines_given = seen.first
        self.signed_in = quotes.signed_in()
        self.parents = {child: parent for parent in root.iter() for child in parent}
        self.runs: list[ReadRun] = []
        self.rows: list[ReadRow] = []
        self.images: list[tuple[str, Element]] = []
        self.known_images: set[Element] = set()
        self.loose: list[Picture] = []
        self.allows: list[Allow] = []
        self.waiting: list[tuple[tuple[str, ...], str, Position | None]] = []
        self.allowed_stashes: set[int] = set()
        self.statements = 0
        self.quote_of = {quote.element: number for number, quote in enumerate(quotes.quotes, 1)}
        self.signed = quotes.quotes
        self.quotes: list[tuple[OwnWords, Element]] = []
        self.faults = list(facts.faults)

    def read(self) -> ReadPage:
        sections: list[Section] = []
        heading: tuple[Statement, ...] = ()
        anchor, level = "", 0
        rows: list[Row] = []
        group: _Group | None = None

        def close_row() -> None:
            nonlocal group
            if group is not None:
                row = self._row(group)
                if row is not None:
                    rows.append(row)
                group = None

        def close_section() -> None:
            nonlocal rows
            close_row()
            if heading or rows:
                sections.append(Section(anchor, level, heading, tuple(rows)))
            rows = []

        for element in self.root:
            tag = element.tag if isinstance(element.tag, str) else ""
            if _HEADING.fullmatch(tag):
                if tag == "h1" and not any(section.level for section in sections):
                    self._cover_page()
                close_section()
                anchor, level = element.get("id") or "", int(tag[1])
                heading = self._statements(element)
                continue
            stashed = self._stashed(element)
            if stashed is not None:
                if not self._take_comment(element, stashed):
                    close_row()
                continue
            kind = _kind(element, tag)
            if kind is not RowKind.ROW:
                close_row()
                if kind is not None:
                    group = _Group(kind, [element])
                    close_row()
                continue
            openers = _openers(element) if tag == "p" else []
            if openers:
                close_row()
                group = _Group(kind, [element], openers)
            elif group is not None and (group.openers or (tag in ("ul", "ol") and group.elements[-1].tag == "p")):
                group.elements.append(element)
            else:
                close_row()
                group = _Group(kind, [element])
        close_section()
        self._leave_waiting()
        facts = tuple(row for name in SHOWN_FACTS for row in self._facts_rows(name))
        if facts:
            sections.append(Section("", 0, (), facts))
        page = Page(
            uri=self.facts.uri,
            file=self.facts.file,
            title=self._title(sections),
            sections=tuple(sections),
            language=self._fact("language") or self._fact("lang") or self.facts.language,
            kind=self._fact("kind"),
            front_matter=self.facts.front_matter,
            loose_pictures=tuple(self.loose),
            allows=tuple(self.allows),
            faults=tuple(self.faults),
        )
        return ReadPage(page, self.runs, self.rows, self.images, self.quotes)

    # Statements

    def _statements(self, element: Element) -> tuple[Statement, ...]:
        """Every statement of an element. Its runs and its pictures that open no row are noted."""
        found: list[Statement] = []
        for run in runs_of(element, self.md):
            source = written(self._raw(run.place), self.facts.origin, run.visible)
            self._loose_pictures(run, source)
            found += self._sentences(run, source)
        return tuple(found)

    def _sentences(self, run: Run, source: Written) -> list[Statement]:
        visible = run.visible
        if not visible.strip():
            return []
        kind, own_words = self._context(run.block)
        where: Places | None = None
        read = ReadRun(run)
        statements = []
        for start, end in _spans(run, visible):
            if where is None:
                where = places(visible, source)
            self.statements += 1
            id = f"s{self.statements}"
            read.spans.append((id, start, end))
            statements.append(
                Statement(
                    id,
                    collapsed(visible[start:end]),
                    kind,
                    where.of(start, end),
                    run.bold(start, end),
                    own_words,
                )
            )
        self.runs.append(read)
        return statements

    def _context(self, block: Element) -> tuple[StatementKind, str | None]:
        """What kind of statements stand in a block, and in which own words."""
        kind, own = None, None
        at: Element | None = block
        while at is not None and own is None:
            tag = at.tag if isinstance(at.tag, str) else ""
            if kind is None:
                if _HEADING.fullmatch(tag):
                    kind = StatementKind.HEADING
                elif tag == "p" and "admonition-title" in (at.get("class") or ""):
                    kind = StatementKind.TITLE
                else:
                    kind = _KINDS.get(tag)
            if at in self.quote_of:
                own = f"q{self.quote_of[at]}"
            at = self.parents.get(at)
        return kind or StatementKind.WORDS, own

    def _raw(self, place: Place) -> list[RawLine]:
        """The raw lines of the words at a place, without a line that signs them."""
        raw = self.located.get(place, [])
        signature = self.signed_in.get(place[0]) if place[1] == "text" else None
        return raw[:-1] if signature is not None and not signature.words else raw

    # Rows

    def _row(self, group: _Group) -> Row | None:
        number = len(self.rows) + 1
        id = f"r{number}"
        first_loose = len(self.loose)
        pictures: list[Picture] = []
        if group.openers:
            paragraph = group.elements[0]
            source = written(self._raw((paragraph, "text")), self.facts.origin, "")
            where = source.image_positions(sum(1 for _ in paragraph.iter("img")))
            for opener, position in zip(group.openers, where, strict=False):
                image = _image(opener)
                pictures.append(replace(self._picture(image, position, image is not opener, True), row=id))
        statements = tuple(s for element in group.elements for s in self._statements(element))
        if not statements and not pictures and len(self.loose) == first_loose:
            return None
        self.loose[first_loose:] = [replace(picture, row=id) for picture in self.loose[first_loose:]]
        own = tuple(self._own_words(group, statements))
        positions = [p.position for p in pictures] + [s.position for s in statements]
        items = sum(1 for element in group.elements for _ in element.iter("li"))
        row = Row(id, group.kind, statements, _around(positions), tuple(pictures), own, items)
        is_quote = bool(statements) and all(s.own_words for s in statements)
        self.rows.append(ReadRow(id, group.kind, group.elements, group.openers, is_quote))
        self.allows += [Allow(rules, reason, id, position) for rules, reason, position in self.waiting]
        self.waiting = []
        return row

    # Pictures

    def _picture(
        self, image: Element, position: Position | None, linked: bool, opens_row: bool, own_words: str | None = None
    ) -> Picture:
        id = f"p{len(self.images) + 1}"
        self.images.append((id, image))
        self.known_images.add(image)
        alt = collapsed(image.get("alt") or "")
        describes = Describes.SAID if alt == "-" else Describes.WORDS if alt else Describes.BANK
        words = alt if describes is Describes.WORDS else ""
        return Picture(id, unquote(image.get("src") or ""), describes, words, position, opens_row, linked, own_words)

    def _loose_pictures(self, run: Run, source: Written) -> None:
        """Pictures of a run that open no row."""
        images = list(run.pictures())
        own_words = self._context(run.block)[1] if images else None
        for (element, linked), position in zip(images, source.image_positions(len(images)), strict=True):
            if element not in self.known_images:
                self.loose.append(self._picture(element, position, linked, False, own_words))

    # Own words

    def _own_words(self, group: _Group, statements: Sequence[Statement]) -> Iterator[OwnWords]:
        """The own words in a row, in reading order."""
        said: dict[str, list[Position | None]] = {}
        for statement in statements:
            said.setdefault(statement.own_words or "", []).append(statement.position)
        for element in (inner for outer in group.elements for inner in outer.iter("blockquote")):
            number = self.quote_of[element]
            quote = self.signed[number - 1]
            signature = None
            if quote.signatures:
                raw = self.located.get((quote.signatures[-1].element, "text"), [])
                signature = line_position(raw[-1], self.facts.origin) if raw else None
            inside = self.quote_of.get(quote.inside) if quote.inside is not None else None
            words = OwnWords(
                f"q{number}",
                quote.person,
                quote.role,
                _around([*said.get(f"q{number}", ()), signature]),
                signature,
                f"q{inside}" if inside else None,
            )
            if quote.has_more:
                self.faults.append(
                    Fault(
                        "ER-F09",
                        "There are words after the line that says who said it.",
                        "Put the name in the last line. Start a new quote for a new person.",
                        signature,
                    )
                )
            self.quotes.append((words, element))
            yield words

    # Allows

    def _stashed(self, element: Element) -> int | None:
        """The stash number of a paragraph that is one piece of raw HTML, else None."""
        if element.tag != "p" or len(element):
            return None
        match = STASHED.fullmatch((element.text or "").strip())
        number = int(match[1]) if match else 0
        if match is None or str(self.md.htmlStash.rawHtmlBlocks[number]).startswith("&"):
            return None
        return number

    def _take_comment(self, element: Element, number: int) -> bool:
        """Whether the raw HTML is a comment, which ends no row. An allow waits for the next row."""
        html = str(self.md.htmlStash.rawHtmlBlocks[number])
        if not _COMMENT.match(html):
            return False
        match = _ALLOW.fullmatch(html.strip())
        if match:
            self.allowed_stashes.add(number)
            raw = self._raw((element, "text"))
            position = line_position(raw[0], self.facts.origin) if raw else None
            if position is not None:
                position = Position(position.line, position.column, position.line, position.column + 1)
            self.waiting.append((*_allowed(match), position))
        return True

    def _cover_page(self) -> None:
        """An allow before the first heading of the page covers the page."""
        self.allows += [Allow(rules, reason, "page", position) for rules, reason, position in self.waiting]
        self.waiting = []

    def _leave_waiting(self) -> None:
        """Allows that cover nothing: at the end of the page, or inside a block."""
        self.allows += [Allow(rules, reason, "", position) for rules, reason, position in self.waiting]
        for number, html in enumerate(self.md.htmlStash.rawHtmlBlocks):
            if not isinstance(html, str) or number in self.allowed_stashes:
                continue
            match = _ALLOW.fullmatch(html.strip())
            if match:
                line = html.strip().split("\n")[0]
                at = [i for i, text in enumerate(self.lines_given) if line in text]
                position = None
                if len(at) == 1:
                    column = self.lines_given[at[0]].index(line)
                    raw = RawLine(line, at[0], column)
                    position = line_position(raw, self.facts.origin)
                self.allows.append(Allow(*_allowed(match), "", position))

    # Facts of the page

    def _facts_rows(self, name: str) -> Iterator[Row]:
        """The lines of the front matter that a reader sees and hears."""
        entry = self.facts.front_matter.get(name)
        for line in entry.items() if entry is not None else ():
            text = collapsed(line.text)
            at = line.position
            # A plain line on one line of the file: the words stand where they are written.
            is_plain = at.line == at.end_line and at.end_column - at.column == len(text)
            statements = []
            for start, end in sentence_spans(text):
                self.statements += 1
                where = Position(at.line, at.column + start, at.line, at.column + end) if is_plain else at
                statements.append(Statement(f"s{self.statements}", text[start:end], StatementKind.FACT, where))
            if statements:
                row = Row(f"r{len(self.rows) + 1}", RowKind.FACTS, tuple(statements), at, fact=name)
                self.rows.append(ReadRow(row.id, row.kind, []))
                yield row

    def _fact(self, name: str) -> str:
        entry = self.facts.front_matter.get(name)
        return entry.text.strip() if entry is not None else ""

    def _title(self, sections: Sequence[Section]) -> str:
        headings = sorted((s for s in sections if s.heading), key=lambda s: s.level != 1)
        spoken = " ".join(s.text for s in headings[0].heading) if headings else ""
        return self._fact("title") or spoken or PurePosixPath(self.facts.uri).stem


@dataclass(slots=True)
class _Group:
    """The elements of a row while it is open."""

    kind: RowKind
    elements: list[Element]
    openers: list[Element] = field(default_factory=list)


def _kind(element: Element, tag: str) -> RowKind | None:
    """What kind of row an element makes; None when it only ends one."""
    classes = (element.get("class") or "").split()
    if tag in ("p", "ul", "ol", "blockquote"):
        return RowKind.ROW
    if tag == "table":
        return RowKind.TABLE
    if tag == "pre" or "highlight" in classes or "codehilite" in classes:
        return RowKind.CODE
    if tag == "details" or "admonition" in classes:
        return RowKind.BOX
    if "tabbed-set" in classes:
        return RowKind.TABS
    if "footnote" in classes:
        return RowKind.NOTES
    return None if tag == "hr" else RowKind.OTHER


def _openers(paragraph: Element) -> list[Element]:
    """The pictures at the start of a paragraph, two at most: `<img>`, or a link with nothing but one in it."""
    found: list[Element] = []
    if (paragraph.text or "").strip():
        return found
    for child in paragraph:
        if _image(child).tag != "img" or len(found) == 2:
            break
        found.append(child)
        if (child.tail or "").strip():
            break
    return found


def _image(element: Element) -> Element:
    """The `<img>` of an opener; the element itself when it is none."""
    if element.tag == "a" and len(element) == 1 and not ((element.text or "") + (element[0].tail or "")).strip():
        return element[0]
    return element


def _spans(run: Run, visible: str) -> list[tuple[int, int]]:
    """The sentences of a run.

    A line break that the author made ends one, unless the next line goes on in small letters. Raw inline HTML is never
    cut: sentences that share an element of it stay one.
    """
    breaks, at, depth = [], 0, 0
    open_at: list[tuple[int, int]] = []
    for token in run.tokens:
        if token.depth:
            if depth == 0:
                open_at.append((at, len(visible)))
            depth = max(0, depth + token.depth)
            if depth == 0:
                open_at[-1] = (open_at[-1][0], at)
        if token.kind == "whole" and token.visible == "\n":
            after = visible[at + 1 :].lstrip()[:1]
            if not after.islower():
                breaks.append(at)
        at += len(token.visible)
    spans, start = [], 0
    for end in [*breaks, len(visible)]:
        spans += [(start + a, start + b) for a, b in sentence_spans(visible[start:end])]
        start = end
    return list(_uncut(spans, open_at))


def _uncut(spans: Sequence[tuple[int, int]], whole: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that cut none of the `whole` stretches, in order. One of blanks only goes with the words behind it."""
    number = 0
    open_span: tuple[int, int] | None = None
    for start, end in spans:
        while number < len(whole) and whole[number][0] < end:
            first, last = whole[number]
            if last >= start:
                start, end = min(start, first), max(end, last)
            number += 1
        if open_span is not None and start < open_span[1]:
            open_span = (open_span[0], max(end, open_span[1]))
        else:
            if open_span is not None:
                yield open_span
            open_span = (start, end)
    if open_span is not None:
        yield open_span


def _allowed(match: re.Match[str]) -> tuple[tuple[str, ...], str]:
    rules = tuple(re.findall(r"ER-\w+", match["rules"] or ""))
    return rules, collapsed(match["reason"] or "")


def _around(positions: Sequence[Position | None]) -> Position | None:
    """From the first to the last of these places; None when none is known."""
    known = [p for p in positions if p is not None]
    if not known:
        return None
    first = min(known, key=lambda p: (p.line, p.column))
    last = max(known, key=lambda p: (p.end_line, p.end_column))
    return Position(first.line, first.column, last.end_line, last.end_column)
