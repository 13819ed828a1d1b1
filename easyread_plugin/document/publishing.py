"""The gate: what may be published.

Layout, speech, search and exports take a `PublishedPage` and nothing else, and `publishable` alone can make one.
It fails closed: whoever is not known, not agreed, or no longer agreed, is not published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import InitVar, dataclass
from datetime import date
from typing import final

from msgspec.structs import replace

from ..values import Value
from .model import Page, Picture, Row, Section, Statement, StatementKind
from .page_people import people_of_page
from .people import Channel, Person, Register, Use, Why, without_mentions
from .position import Position
from .speakers import with_speakers
from .word_marks import Bold

__all__ = ["Channel", "Person", "PublishedPage", "Register", "Use", "Why", "Withheld", "publishable"]

NAME = "{name}"
"""Where the name goes in a statement that has a person."""


class Withheld(Value):
    """Something that is not published. For the editor only: it never reaches the site."""

    use: Use
    """What they would have to agree to: own words, a name, or, for a whole page, their story."""
    person: str
    """The id; empty for a story of which nobody says whose it is."""
    why: Why
    where: Position | None
    row: str = ""
    """The id of the row it stands in; empty for a whole page."""


@final
class _Pass:
    """Held by `publishable` alone, so that nothing else can make a `PublishedPage`."""


_PASS = _Pass()


@final
@dataclass(frozen=True, slots=True)
class PublishedPage:
    """A page with only what may be published in this channel on this day. Made by `publishable`."""

    page: Page
    """Without the statements, own words and rows that are held back. All of it is empty for a page that is held back
    as a whole, its title too."""
    channel: Channel
    speakers: Mapping[str, str]
    """Own words' id → the words that name the speaker. Empty for somebody who wants no name."""
    removed: frozenset[str]
    """Ids of the rows, own words and statements that layout takes out."""
    withheld: tuple[Withheld, ...]
    """What was held back and why: for the editor, never for the site."""
    ids: frozenset[str]
    """Ids of people that must not be seen anywhere in the page."""
    is_held_back: bool
    """Whether the page as a whole is not published. Then no file of the site may tell that it is there."""
    _pass: InitVar[_Pass]
    """Not kept, so that `dataclasses.replace` cannot make another one either."""

    def __post_init__(self, _pass: _Pass) -> None:
        if _pass is not _PASS:
            raise TypeError("A PublishedPage is made by publishable() and by nothing else.")


def publishable(page: Page, register: Register, today: date, channel: Channel) -> PublishedPage:
    """What of this page may be published there on that day.

    - A story, and a page that names `people`, is published only while all of them agree to "story" in this channel.
    - Own words signed with an id are published only while that person agrees to "words". Named or not is their choice
      as well: without "name" the words are shown with no name.
    - A statement that has a person is published only while they agree to "name". One that counts people counts those
      who are not named.
    - A row is published on its days only (`Row.days`). A heading goes when all below it went for that reason.
    - A row that loses all its words goes as a whole, and an id that stands in other words is not shown.
    """
    ids = register.ids | ids_in(page)
    held = tuple(
        Withheld(Use.STORY, id, why, where)
        for id, where in people_of_page(page)
        if (why := register.why_not(id, Use.STORY, channel, today)) is not None
    )
    if held:
        nothing = Page(page.uri, page.file, "", (), language=page.language)
        return PublishedPage(nothing, channel, {}, frozenset(), held, ids, True, _PASS)
    gate = _Gate(register, today, channel, ids, page.language)
    sections = gate.sections(page.sections)
    removed = frozenset(gate.removed)
    pictures = (p for p in page.loose_pictures if p.own_words not in removed and p.row not in removed)
    loose = tuple(gate.picture(p) for p in pictures)
    shown = replace(page, title=without_mentions(page.title, ids), sections=sections, loose_pictures=loose)
    return PublishedPage(shown, channel, gate.speakers, removed, tuple(gate.withheld), ids, False, _PASS)


class _Gate:
    """Goes through the sections of one page. Lives for one call of `publishable`."""

    def __init__(
        self, register: Register, today: date, channel: Channel, ids: frozenset[str], language: str
    ) -> None:
        self._register, self._today, self._channel, self._ids = register, today, channel, ids
        self._language = language
        self.speakers: dict[str, str] = {}
        self.removed: set[str] = set()
        self.withheld: list[Withheld] = []

    def sections(self, sections: Sequence[Section]) -> tuple[Section, ...]:
        """What is left of all sections."""
        kept: list[Section] = []
        kept_level, gone_level = 0, 0  # of the sections right after the one at hand
        for section in reversed(sections):
            rows = tuple(row for row in section.rows if row.days is None or row.days.hold(self._today))
            is_over = len(rows) < len(section.rows) or (not rows and gone_level > section.level)
            self.removed |= {row.id for row in section.rows} - {row.id for row in rows}
            if is_over and not rows and kept_level <= section.level:
                self.removed |= {statement.id for statement in section.heading}
                gone_level = section.level
                continue
            kept.append(section if len(rows) == len(section.rows) else replace(section, rows=rows))
            kept_level, gone_level = section.level, 0
        return tuple(self._section(section) for section in reversed(kept))

    def _section(self, section: Section) -> Section:
        """What is left of a section that is shown."""
        heading = tuple(said for s in section.heading if (said := self._statement(s, "")) is not None)
        rows = tuple(kept for row in section.rows if (kept := self._row(row)) is not None)
        return replace(section, heading=heading, rows=rows)

    def _row(self, row: Row) -> Row | None:
        """The row without what is held back, or None when no words but a title are left."""
        gone = self._held_words(row)
        kept = (s for s in row.statements if s.own_words not in gone)
        statements = tuple(said for s in kept if (said := self._statement(s, row.id)) is not None)
        self.removed |= gone | {s.id for s in row.statements if s.own_words in gone}
        lost = len(statements) < len(row.statements) or bool(gone)
        if lost and all(s.kind is StatementKind.TITLE for s in statements):
            self.removed.add(row.id)
            return None
        pictures = tuple(self.picture(p) for p in row.pictures)
        own_words = tuple(q for q in row.own_words if q.id not in gone)
        spoken = tuple(with_speakers(statements, own_words, self.speakers, self._language)) if own_words else statements
        if (spoken, pictures, own_words) == (row.statements, row.pictures, row.own_words):
            return row
        return replace(row, statements=spoken, pictures=pictures, own_words=own_words)

    def picture(self, picture: Picture) -> Picture:
        """The picture with no id in its description."""
        description = without_mentions(picture.description, self._ids)
        return picture if description == picture.description else replace(picture, description=description)

    def _held_words(self, row: Row) -> set[str]:
        """The ids of the own words in a row that are not published."""
        gone: set[str] = set()
        for words in row.own_words:
            if words.inside in gone:
                gone.add(words.id)
                continue
            if words.person is None:
                self.speakers[words.id] = words.role
                continue
            why = self._register.why_not(words.person, Use.WORDS, self._channel, self._today)
            if why is None:
                self.speakers[words.id] = self._register.name_of(words.person, self._channel, self._today)
            else:
                where = words.signature or words.position
                self.withheld.append(Withheld(Use.WORDS, words.person, why, where, row.id))
                gone.add(words.id)
        return gone

    def _statement(self, statement: Statement, row: str) -> Statement | None:
        """The statement as it is published; None when the person in it wants no name there."""
        if statement.count is not None:
            names = (self._register.name_of(one, self._channel, self._today) for one in statement.count.people)
            counted = statement.count.words(sum(1 for name in names if name))
            if not counted:
                self.removed.add(statement.id)
            return replace(statement, text=counted) if counted else None
        if statement.person is None:
            text = without_mentions(statement.text, self._ids)
            return statement if text == statement.text else _reworded(statement, text)
        why = self._register.why_not(statement.person, Use.NAME, self._channel, self._today)
        name = self._register.name_of(statement.person, self._channel, self._today)
        if not name:
            where = statement.position
            self.withheld.append(Withheld(Use.NAME, statement.person, why or Why.NOT_AGREED, where, row))
            self.removed.add(statement.id)
            return None
        at = max(0, statement.text.find(NAME))
        text = statement.text.replace(NAME, name) if NAME in statement.text else name
        # The name stands out, as a person's name does in a list.
        return replace(_reworded(statement, text), bold=(Bold(at, at + len(name)),))


def _reworded(statement: Statement, text: str) -> Statement:
    """The statement with other words: what is marked in it has no place any more."""
    return replace(statement, text=text, bold=(), links=(), styled=())


def ids_in(page: Page) -> frozenset[str]:
    """Every id that a page uses: in its facts, to sign own words, and in a statement."""
    return frozenset([*(id for id, _ in people_of_page(page)), *_signed(page)]) - {""}


def _signed(page: Page) -> Iterator[str]:
    for row in page.rows():
        for words in row.own_words:
            # Two who sign together are kept as one.
            yield from (words.person or "").split(" @")
        for statement in row.statements:
            yield statement.person or ""
            yield from statement.count.people if statement.count is not None else ()
