"""What reading a page needs, and what it hands out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from ..values import Value
from .allow_comments import AllowComment
from .model import Fault, Field, OwnWords, Page, RowKind, Section
from .places import Origin
from .runs import Run

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .kinds.listed import ListedPage


class FileFacts(Value):
    """What is known of a file before its words are read."""

    uri: str
    """The path inside the content folder, with forward slashes."""
    file: str
    """The path to show to a person."""
    language: str
    front_matter: Mapping[str, Field] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    origin: Origin = field(default_factory=lambda: Origin(()))
    listed: tuple[ListedPage, ...] = ()
    """For a page that lists others: what it lists, with paths as they are written on this page."""

    def text(self, name: str) -> str:
        """The words of a field of the front matter; empty when it is not there."""
        entry = self.front_matter.get(name)
        return entry.text.strip() if entry is not None else ""


class OpenRow(Struct):
    """The elements of a row while they are gathered."""

    kind: RowKind
    elements: list[Element]
    openers: list[Element] = field(default_factory=list)
    comments: list[AllowComment] = field(default_factory=list)
    """The allows that stand before it."""


class ReadRun(Struct):
    """A run and the statements found in its visible text."""

    run: Run
    spans: list[tuple[str, int, int]] = field(default_factory=list)
    """(statement id, start, end) in the run's visible text."""


class ReadRow(Struct):
    """A row and the top-level elements that it is made of."""

    id: str
    kind: RowKind
    elements: list[Element]
    openers: list[Element] = field(default_factory=list)
    """The pictures that open it: `<img>`, or the link around one, in its first paragraph."""
    is_quote: bool = False
    """All its words are own words."""


class ReadPage(Struct):
    """A page and its tree."""

    page: Page
    runs: list[ReadRun]
    rows: list[ReadRow]
    images: list[tuple[str, Element]]
    """(picture id, `<img>`)."""
    quotes: list[tuple[OwnWords, Element]]
    fields: list[tuple[Element | None, tuple[Section, ...]]] = field(default_factory=list)
    """What the fields of the page become, and the heading that it stands before; None at the end."""
