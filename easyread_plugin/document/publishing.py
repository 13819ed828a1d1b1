"""The gate: what may be published.

Layout, speech, search and exports take a `PublishedPage` and nothing else, and `publishable` alone can make one.
It fails closed: whoever is not known, not agreed, or no longer agreed, is not published.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import InitVar, dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import final

from .model import OwnWords, Page, Row, Section, StatementKind


class Channel(StrEnum):
    """Where something is published. A person agrees to each by itself."""

    WEBSITE = "website"
    PAPER = "paper"
    FEED = "feed"


class Use(StrEnum):
    """What a person can agree to, each by itself."""

    WORDS = "words"
    PHOTO = "photo"
    VOICE = "voice"
    STORY = "story"
    NAME = "name"
    HISTORY = "history"
    """Keeping it in the history of the project's files."""


@dataclass(frozen=True, slots=True)
class Person:
    """What the register says of a person or a group. Nothing else about anyone."""

    id: str
    """Not a name: `member-7`."""
    shown_as: str
    """How they want to be named; empty for "not at all"."""
    agreed: frozenset[Use]
    where: frozenset[Channel]
    until: date
    """The last day on which it holds."""
    since: date | None = None
    """The first day on which it holds."""

    def agrees(self, use: Use, channel: Channel, today: date) -> bool:
        """Whether this use is agreed there on that day."""
        started = self.since is None or self.since <= today
        return use in self.agreed and channel in self.where and started and today <= self.until


@dataclass(frozen=True, slots=True)
class Register:
    """Who is in it. An empty register publishes nobody."""

    people: Mapping[str, Person] = field(default_factory=dict)

    def find(self, person: str) -> Person | None:
        """The person with this id, or None."""
        return self.people.get(person)


class Why(StrEnum):
    """Why something is held back."""

    UNKNOWN = "unknown"
    """Nobody with this id is in the register."""
    NOT_AGREED = "not-agreed"
    """They did not agree to this, here, or not any more."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """Own words that are not published. `person` is for the editor only: it never reaches the site."""

    own_words: OwnWords
    row: str
    person: str
    why: Why


@final
class _Pass:
    """Held by `publishable` alone, so that nothing else can make a `PublishedPage`."""


_PASS = _Pass()


@final
@dataclass(frozen=True, slots=True)
class PublishedPage:
    """A page with only what may be published in this channel on this day. Made by `publishable`."""

    page: Page
    """Without the statements, own words and rows that are held back."""
    channel: Channel
    speakers: Mapping[str, str]
    """Own words' id → the words that name the speaker. Empty for somebody who wants no name."""
    removed: frozenset[str]
    """Ids of the rows, own words and statements that layout takes out."""
    withheld: tuple[Withheld, ...]
    """What was held back and why: for the editor, never for the site."""
    _pass: InitVar[_Pass]
    """Not kept, so that `dataclasses.replace` cannot make another one either."""

    def __post_init__(self, _pass: _Pass) -> None:
        if _pass is not _PASS:
            raise TypeError("A PublishedPage is made by publishable() and by nothing else.")


def publishable(page: Page, register: Register, today: date, channel: Channel) -> PublishedPage:
    """What of this page may be published there on that day.

    Own words signed with an id are published only while that person agrees to "words" in this channel. Named or
    not is their choice as well: without "name" the words are shown with no name. A row that loses all its
    words goes as a whole.
    """
    speakers: dict[str, str] = {}
    withheld: list[Withheld] = []
    removed: set[str] = set()
    sections: list[Section] = []
    for section in page.sections:
        rows = []
        for row in section.rows:
            gone: set[str] = set()
            for words in row.own_words:
                if words.inside in gone:
                    gone.add(words.id)
                    continue
                if words.person is None:
                    speakers[words.id] = words.role
                    continue
                person = register.find(words.person)
                if person is not None and person.agrees(Use.WORDS, channel, today):
                    speakers[words.id] = person.shown_as if Use.NAME in person.agreed else ""
                else:
                    why = Why.UNKNOWN if person is None else Why.NOT_AGREED
                    withheld.append(Withheld(words, row.id, words.person, why))
                    gone.add(words.id)
            if not gone:
                rows.append(row)
                continue
            kept = _without(row, gone)
            removed |= gone | {s.id for s in row.statements if s.own_words in gone}
            if kept is None:
                removed.add(row.id)
            else:
                rows.append(kept)
        sections.append(replace(section, rows=tuple(rows)))
    loose = tuple(p for p in page.loose_pictures if p.own_words not in removed and p.row not in removed)
    shown = replace(page, sections=tuple(sections), loose_pictures=loose)
    return PublishedPage(shown, channel, speakers, frozenset(removed), tuple(withheld), _PASS)


def _without(row: Row, gone: set[str]) -> Row | None:
    """The row without these own words, or None when no words but a title are left."""
    statements = tuple(s for s in row.statements if s.own_words not in gone)
    if all(s.kind is StatementKind.TITLE for s in statements):
        return None
    return replace(row, statements=statements, own_words=tuple(q for q in row.own_words if q.id not in gone))
