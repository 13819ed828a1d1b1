"""What reading a page needs, and what it hands out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .model import Fault, Field, OwnWords, Page, RowKind
from .places import Origin
from .runs import Run

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


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
