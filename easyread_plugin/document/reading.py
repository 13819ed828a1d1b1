"""The document model, built once from the tree that Markdown has made.

Reading changes nothing in the tree. What it hands out (`ReadPage`) has the model and, for the layout, which element
belongs to which row, statement, picture and quote.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec.structs import replace

from .allow_comments import AllowComments, HtmlKind
from .fact_sections import FactSections
from .model import Describes, Fault, OwnWords, Page, Picture, Row, RowKind, Section, Statement, StatementKind
from .own_words import Quotes
from .page_places import Around, PagePlaces, RunPlaces
from .position import Position, Where
from .raw_html import html_of
from .read_page import FileFacts, OpenRow, ReadPage, ReadRow, ReadRun
from .row_elements import HEADINGS, image_of, openers_of, quotes_in, row_kind, statement_kind
from .run_marks import marks_in
from .runs import Run, collapsed, runs_of
from .shown_facts import Numbers
from .statement_spans import statement_spans

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown


def read_tree(root: Element, md: Markdown, quotes: Quotes, places: PagePlaces, facts: FileFacts) -> ReadPage:
    """The page that this tree is. Call it when inline Markdown is done and before addresses are rewritten."""
    read = _Reader(root, md, quotes, places, facts).read()
    places.forget_tree()
    return read


class _Reader:
    """Walks the tree once, in reading order. Lives for one page."""

    def __init__(self, root: Element, md: Markdown, quotes: Quotes, places: PagePlaces, facts: FileFacts) -> None:
        self.root, self.md, self.facts, self.places = root, md, facts, places
        self.comments = AllowComments(md, places)
        self.parents = {child: parent for parent in root.iter() for child in parent}
        self.runs: list[ReadRun] = []
        self.rows: list[ReadRow] = []
        self.images: list[tuple[str, Element]] = []
        self.known_images: set[Element] = set()
        self.loose: list[Picture] = []
        self.statements = 0
        self.quote_of = {quote.element: number for number, quote in enumerate(quotes.quotes, 1)}
        self.signed = quotes.quotes
        self.quotes: list[tuple[OwnWords, Element]] = []
        self.faults = list(facts.faults)
        self._language = facts.text("language") or facts.text("lang") or facts.language
        taken = {element.get("id") or "" for element in root.iter()}
        self.fields = FactSections(self.facts.text("kind"), facts.front_matter, self._language, taken, facts.listed)
        self.placed: list[tuple[Element | None, tuple[Section, ...]]] = []

    def read(self) -> ReadPage:
        sections: list[Section] = []
        heading: tuple[Statement, ...] = ()
        anchor, level = "", 0
        rows: list[Row] = []
        group: OpenRow | None = None

        def close_row() -> None:
            nonlocal group
            if group is not None:
                row = self._row(group)
                if row is not None:
                    rows.append(row)
                else:
                    self.comments.wait(group.comments)
                group = None

        def open_row(kind: RowKind, element: Element, openers: Sequence[Element] = ()) -> None:
            nonlocal group
            close_row()
            group = OpenRow(kind, [element], list(openers), self.comments.waiting())

        def close_section() -> None:
            nonlocal rows
            close_row()
            if heading or rows:
                sections.append(Section(anchor, level, heading, tuple(rows)))
            rows = []

        first_heading, is_placed = True, False
        for element in self.root:
            tag = element.tag if isinstance(element.tag, str) else ""
            if tag in HEADINGS:
                if not (is_placed or first_heading):
                    close_section()
                    sections += self._fields(element, is_last=False)
                    heading, is_placed = (), True
                first_heading = False
                if tag == "h1" and not any(section.level for section in sections):
                    self.comments.cover("page")
                close_section()
                anchor, level = element.get("id") or "", int(tag[1])
                heading = self._statements(element)
                continue
            kept_html = self.comments.take(element)
            if kept_html is not None:
                if kept_html is HtmlKind.OTHER:
                    close_row()
                continue
            kind = row_kind(element, tag)
            if kind is None:
                close_row()
                continue
            openers = openers_of(element) if tag == "p" else []
            if kind is not RowKind.ROW:
                open_row(kind, element)
                close_row()
            elif openers:
                open_row(kind, element, openers)
            elif group is not None and (group.openers or (tag in ("ul", "ol") and group.elements[-1].tag == "p")):
                group.elements.append(element)
            else:
                open_row(kind, element)
        close_section()
        if not is_placed:
            sections += self._fields(None, is_last=False)
        sections += self._fields(None, is_last=True)
        page = Page(
            uri=self.facts.uri,
            file=self.facts.file,
            title=self._title(sections),
            sections=self.fields.with_days(sections),
            language=self._language,
            kind=self.facts.text("kind"),
            front_matter=self.facts.front_matter,
            loose_pictures=tuple(self.loose),
            allows=self.comments.allows(),
            faults=(*self.faults, *self.comments.looks),
            html=html_of(self.md.htmlStash.rawHtmlBlocks, self.places),
        )
        return ReadPage(page, self.runs, self.rows, self.images, self.quotes, self.placed)

    # Statements

    def _statements(self, element: Element) -> tuple[Statement, ...]:
        """Every statement of an element. Its runs and its pictures that open no row are noted."""
        found: list[Statement] = []
        for run in runs_of(element, self.md):
            places = self.places.run(run.place, run.visible)
            self._loose_pictures(run, places)
            found += self._sentences(run, places)
        return tuple(found)

    def _sentences(self, run: Run, places: RunPlaces) -> list[Statement]:
        visible = run.visible
        if not visible.strip():
            return []
        kind, own_words, lists = self._context(run.block)
        read = ReadRun(run)
        statements = []
        spans = statement_spans(run, visible)
        for (start, end), marks in zip(spans, marks_in(run, spans, self.md.htmlStash.rawHtmlBlocks), strict=True):
            self.statements += 1
            id = f"s{self.statements}"
            read.spans.append((id, start, end))
            text = collapsed(visible[start:end])
            where = places.words(start, end)
            statements.append(
                Statement(id, text, kind, where, marks.bold, own_words, marks.links, marks.styled, lists=lists)
            )
        self.runs.append(read)
        return statements

    def _context(self, block: Element) -> tuple[StatementKind, str | None, int]:
        """What kind of statements stand in a block, in which own words, and in how many lists."""
        kind, own, lists = None, None, 0
        at: Element | None = block
        while at is not None and own is None:
            kind = kind or statement_kind(at)
            lists += at.tag == "li"
            if at in self.quote_of:
                own = f"q{self.quote_of[at]}"
            at = self.parents.get(at)
        return kind or StatementKind.WORDS, own, lists

    # Rows

    def _row(self, group: OpenRow) -> Row | None:
        number = len(self.rows) + 1
        id = f"r{number}"
        first_loose = len(self.loose)
        pictures: list[Picture] = []
        if group.openers:
            paragraph = group.elements[0]
            places = self.places.run((paragraph, "text"), "")
            count = sum(1 for _ in paragraph.iter("img"))
            for at, opener in enumerate(group.openers):
                image = image_of(opener)
                pictures.append(
                    replace(self._picture(image, places.image(at, count), image is not opener, True), row=id)
                )
        statements = tuple(s for element in group.elements for s in self._statements(element))
        is_said = any(len(e) and self.signed[self.quote_of[e] - 1].signatures for e in quotes_in(group.elements))
        if not (statements or pictures or is_said or len(self.loose) > first_loose):
            return None
        self.loose[first_loose:] = [replace(picture, row=id) for picture in self.loose[first_loose:]]
        own = tuple(self._own_words(group, statements))
        where = Around([*(p.where for p in pictures), *(s.where for s in statements)])
        items = sum(1 for element in group.elements for _ in element.iter("li"))
        row = Row(id, group.kind, statements, where, tuple(pictures), own, items)
        is_quote = bool(statements) and all(s.own_words for s in statements)
        self.rows.append(ReadRow(id, group.kind, group.elements, group.openers, is_quote))
        self.comments.cover(id, group.comments)
        return row

    # Pictures

    def _picture(
        self, image: Element, where: Where, linked: bool, opens_row: bool, own_words: str | None = None
    ) -> Picture:
        id = f"p{len(self.images) + 1}"
        self.images.append((id, image))
        self.known_images.add(image)
        alt = collapsed(image.get("alt") or "")
        describes = Describes.SAID if alt == "-" else Describes.WORDS if alt else Describes.BANK
        words = alt if describes is Describes.WORDS else ""
        return Picture(id, unquote(image.get("src") or ""), describes, words, where, opens_row, linked, own_words)

    def _loose_pictures(self, run: Run, places: RunPlaces) -> None:
        """Pictures of a run that open no row."""
        images = list(run.pictures())
        own_words = self._context(run.block)[1] if images else None
        for at, (element, linked) in enumerate(images):
            if element not in self.known_images:
                where = places.image(at, len(images))
                self.loose.append(self._picture(element, where, linked, False, own_words))

    # Own words

    def _own_words(self, group: OpenRow, statements: Sequence[Statement]) -> Iterator[OwnWords]:
        """The own words in a row, in reading order."""
        said: dict[str, list[Position | Where | None]] = {}
        for statement in statements:
            said.setdefault(statement.own_words or "", []).append(statement.where)
        for element in quotes_in(group.elements):
            number = self.quote_of[element]
            quote = self.signed[number - 1]
            signature = None
            if quote.signatures:
                signature = self.places.signature((quote.signatures[-1].element, "text"))
            inside = self.quote_of.get(quote.inside) if quote.inside is not None else None
            words = OwnWords(
                f"q{number}",
                quote.person,
                quote.role,
                Around([*said.get(f"q{number}", ()), signature]),
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

    # Facts of the page

    def _fields(self, before: Element | None, *, is_last: bool) -> tuple[Section, ...]:
        """The sections that the fields of the page become here, noted for the layout."""
        numbers = Numbers(self.statements, len(self.rows), len(self.images))
        made = self.fields.take(numbers, is_last=is_last)
        self.statements = numbers.statements
        for section in made:
            self.rows += [ReadRow(row.id, row.kind, []) for row in section.rows]
            shown = (picture for row in section.rows for picture in row.pictures)
            self.images += [(p.id, self.root.makeelement("img", {"src": p.source})) for p in shown]
        if made:
            self.placed.append((before, made))
        return made

    def _title(self, sections: Sequence[Section]) -> str:
        headings = sorted((s for s in sections if s.heading), key=lambda s: s.level != 1)
        spoken = " ".join(s.text for s in headings[0].heading) if headings else ""
        return self.facts.text("title") or spoken or PurePosixPath(self.facts.uri).stem
