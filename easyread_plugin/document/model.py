"""The one document model: Page › Section › Row › Statement, as plain values.

Everything that looks at a page (checks, pictures, speech, layout) reads these values. Nobody parses HTML again.
The model is built once, in the tree stage (`reading.py`), and never changed: what may be published is a new value
(`publishing.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import field

from ..values import PartlyCompared, Value
from .days import Days
from .fact import Count, Fact
from .field import Field as Field
from .position import Position, Where, found, part
from .word_marks import Bold, Link, Styled

if TYPE_CHECKING:
    from .kinds.facts import KindFacts


class StatementKind(StrEnum):
    """What a statement stands in."""

    HEADING = "heading"
    WORDS = "words"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    TABLE_HEAD = "table-head"
    TITLE = "title"
    """The title of an admonition or of a tab."""
    SPEAKER = "speaker"
    """The line below own words that says who said them. Made at the gate (`speakers.py`)."""
    FACT = "fact"
    """From the front matter, such as a credit."""


class _Placed(PartlyCompared):
    """Words are the same words wherever they stand in a file."""

    not_compared = frozenset({"where", "signed"})


class Statement(_Placed):
    """The smallest thing that is read, checked and spoken: one sentence."""

    id: str
    """`s1`, `s2` … in reading order; also the `id` of the statement on the page."""
    text: str
    """The words as a reader sees them, white space collapsed."""
    kind: StatementKind
    where: Position | Where | None
    bold: tuple[Bold, ...] = ()
    own_words: str | None = None
    """The id of the own words it belongs to (`OwnWords.id`), or None."""
    links: tuple[Link, ...] = ()
    styled: tuple[Styled, ...] = ()
    person: str | None = None
    """The id of the person whose name stands in it, or None. Its text has `{name}` in the place of the name, or is
    nothing but the name. The gate fills it in, or takes the statement out when the person wants no name there."""
    lists: int = 0
    """How many lists it stands in, one inside the other."""
    fact: Fact | None = None
    """The field of the front matter that it is from, or None."""
    count: Count | None = None
    """For words that count people: the gate says how many, when it knows who wants no name."""

    @property
    def position(self) -> Position | None:
        """Where it stands in the file; None when that is not known."""
        return found(self.where)

    def part(self, start: int, end: int) -> Position | None:
        """Where these characters of its text stand in the file; None when that is not known."""
        return part(self.where, start, end, len(self.text))


class Describes(StrEnum):
    """Which of the three ways of describing a picture the author chose."""

    WORDS = "words"
    """`![words](x)`: these words."""
    BANK = "bank"
    """`![](x)`: the description in the picture bank."""
    SAID = "said"
    """`![-](x)`: the row's words say it already; the alternative text is empty."""


class Picture(_Placed):
    """A picture as the author wrote it."""

    id: str
    """`p1`, `p2` … in reading order."""
    source: str
    """The path or address as written, with URL escapes undone."""
    describes: Describes
    description: str
    """The words between the brackets, or an empty string."""
    where: Position | Where | None
    opens_row: bool = True
    """False for a picture in the middle of words: an ordinary image."""
    is_linked: bool = False
    """True for a picture that is a link: then it needs words of its own, whatever the row says."""
    own_words: str | None = None
    """The id of the own words it stands in, or None."""
    row: str = ""
    """The id of the row it stands in; empty in a heading."""

    @property
    def position(self) -> Position | None:
        """Where it stands in the file; None when that is not known."""
        return found(self.where)


class OwnWords(_Placed):
    """A block quote: what a person or group said, kept as they said it."""

    id: str
    """`q1`, `q2` … in reading order."""
    person: str | None
    """The id from the register that signs it (`@id` without the @), or None."""
    role: str
    """The plain words that sign it ("A member"), or an empty string."""
    where: Position | Where | None
    signed: Position | Where | None = None
    """Where the line that signs it stands."""
    inside: str | None = None
    """The id of the own words that these stand in, or None."""

    @property
    def is_signed(self) -> bool:
        """Whether anybody is named as the speaker."""
        return self.person is not None or bool(self.role)

    @property
    def position(self) -> Position | None:
        """Where it stands in the file; None when that is not known."""
        return found(self.where)

    @property
    def signature(self) -> Position | None:
        """Where the line that signs it stands; None when that is not known."""
        return found(self.signed)


class RowKind(StrEnum):
    """What a row is made of."""

    ROW = "row"
    """An idea block: pictures and the words that belong to them, or one paragraph without a picture."""
    TABLE = "table"
    CODE = "code"
    BOX = "box"
    """An admonition or a folded part."""
    TABS = "tabs"
    NOTES = "notes"
    """Footnotes."""
    FACTS = "facts"
    """Lines of the front matter that are shown at the end of the page."""
    PEOPLE = "people"
    """Who came: one person a statement."""
    TASK = "task"
    """Something to do: what, who, by when, how it is going."""
    OTHER = "other"
    """Raw HTML with Markdown inside, definition lists and the like."""


class Row(_Placed):
    """One picture (two at most) with the words that belong to it."""

    id: str
    """`r1`, `r2` … in reading order."""
    kind: RowKind
    statements: tuple[Statement, ...]
    where: Position | Where | None
    pictures: tuple[Picture, ...] = ()
    own_words: tuple[OwnWords, ...] = ()
    list_items: int = 0
    """How many list items its words have."""
    fact: str = ""
    """The name in the front matter, for a row of facts."""
    days: Days | None = None
    """The days on which it is shown; None for every day."""

    @property
    def position(self) -> Position | None:
        """Where it stands in the file; None when that is not known."""
        return found(self.where)


class Section(Value):
    """A heading and the rows below it. The first section of a page may have no heading."""

    id: str
    """The anchor of its heading, or an empty string."""
    level: int
    """1 to 6; 0 for what stands before the first heading."""
    heading: tuple[Statement, ...]
    rows: tuple[Row, ...]


class Allow(_Placed):
    """`<!-- easyread: allow ER-S01 because … -->`: findings that a person decided to keep."""

    rules: tuple[str, ...]
    reason: str
    covers: str
    """The id of the row it covers; `page` for the whole page; empty when it stands inside a block or before nothing."""
    where: Position | Where | None

    @property
    def position(self) -> Position | None:
        """Where it stands in the file; None when that is not known."""
        return found(self.where)


class RawHtml(_Placed):
    """HTML as the author wrote it, which Markdown hands through."""

    text: str
    where: Position | Where | None

    @property
    def position(self) -> Position | None:
        """Where it begins in the file; None when that is not known."""
        return found(self.where)


class Fault(_Placed):
    """Something wrong with the file itself, seen while it was read. A rule with the same id makes it a finding."""

    rule: str
    message: str
    help: str
    where: Position | Where | None
    row: str = ""

    @property
    def position(self) -> Position | None:
        """Where it stands in the file; None when that is not known."""
        return found(self.where)


class Page(Value):
    """One file of words."""

    uri: str
    """The path inside the content folder, with forward slashes."""
    file: str
    """The path to show to a person, with forward slashes, from the project's folder where it lies inside."""
    title: str
    sections: tuple[Section, ...]
    language: str = "en-GB"
    kind: str = ""
    """The page kind from the front matter (`guide`, `meeting` …), or an empty string."""
    front_matter: Mapping[str, Field] = field(default_factory=dict)
    loose_pictures: tuple[Picture, ...] = ()
    """Pictures that open no row."""
    allows: tuple[Allow, ...] = ()
    faults: tuple[Fault, ...] = ()
    html: tuple[RawHtml, ...] = ()
    """HTML that does more than mark words, such as a frame or a film."""
    has_layout: bool = True
    """False for a plain text draft, which has no pictures yet: rules about pictures leave it alone."""

    @property
    def kind_facts(self) -> KindFacts:
        """The fields of its kind, typed."""
        from .kinds.facts import facts_of

        return facts_of(self.kind, self.front_matter)

    def rows(self) -> Iterator[Row]:
        """Every row, in reading order."""
        for section in self.sections:
            yield from section.rows

    def statements(self) -> Iterator[Statement]:
        """Every statement, headings included, in reading order."""
        for section in self.sections:
            yield from section.heading
            for row in section.rows:
                yield from row.statements

    def pictures(self) -> Iterator[Picture]:
        """Every picture, those that open a row first."""
        for row in self.rows():
            yield from row.pictures
        yield from self.loose_pictures

    def own_words(self) -> Iterator[OwnWords]:
        """All own words, in reading order."""
        for row in self.rows():
            yield from row.own_words
