"""People: who agreed to what, where, and until when. It fails closed: whoever is not known did not agree."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from datetime import date
from enum import StrEnum

from msgspec import field

from ..language.late_pattern import late
from ..values import Value

ID = re.compile(r"\w(?:[\w-]*\w)?")
"""How an id is written: letters, digits and hyphens, such as `member-7`."""
_MENTION = re.compile(r"(?<![\w.@])(?P<sign>@|&#0*64;|&#x0*40;|&commat;)(?P<id>\w(?:[\w-]*\w)?)", re.IGNORECASE)
_SHAPE = late(r"[a-z]+-\d+", re.IGNORECASE)
_ADDRESS = re.compile(r"//\S*\Z")
_HIDDEN = "…"


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


class Why(StrEnum):
    """Why something is held back."""

    UNKNOWN = "unknown"
    """Nobody with this id is in the register."""
    STOPPED = "stopped"
    """They changed their mind."""
    NOT_AGREED = "not-agreed"
    """They did not agree to this use."""
    NOT_HERE = "not-here"
    """They did not agree to this channel."""
    NOT_YET = "not-yet"
    """Their yes begins on a later day."""
    ENDED = "ended"
    """Their yes has ended."""


class Person(Value):
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
    is_group: bool = False
    """Whether the id stands for a group that agreed together."""
    is_stopped: bool = False
    """They changed their mind: nothing holds any more, whatever else is written."""

    def why_not(self, use: Use, channel: Channel, today: date) -> Why | None:
        """Why this use is not agreed there on that day; None when it is."""
        if self.is_stopped:
            return Why.STOPPED
        if use not in self.agreed:
            return Why.NOT_AGREED
        if channel not in self.where:
            return Why.NOT_HERE
        if self.since is not None and today < self.since:
            return Why.NOT_YET
        return Why.ENDED if today > self.until else None

    def agrees(self, use: Use, channel: Channel, today: date) -> bool:
        """Whether this use is agreed there on that day."""
        return self.why_not(use, channel, today) is None


class Register(Value):
    """Who is in it. An empty register publishes nobody."""

    people: Mapping[str, Person] = field(default_factory=dict)
    also_used: frozenset[str] = frozenset()
    """Ids that the pages use besides: perhaps of somebody who took back everything. No reader may see them."""

    @property
    def ids(self) -> frozenset[str]:
        """Every id that no reader may see."""
        return self.also_used | self.people.keys()

    def find(self, person: str) -> Person | None:
        """The person with this id, or None."""
        return self.people.get(person)

    def why_not(self, person: str, use: Use, channel: Channel, today: date) -> Why | None:
        """Why whoever has this id does not agree; None when they do."""
        found = self.people.get(person)
        return Why.UNKNOWN if found is None else found.why_not(use, channel, today)

    def agrees(self, person: str, use: Use, channel: Channel, today: date) -> bool:
        """Whether whoever has this id is known, and agrees to this use there on that day."""
        return self.why_not(person, use, channel, today) is None

    def name_of(self, person: str, channel: Channel, today: date) -> str:
        """How this person is named there on that day; empty for nobody known, and for who wants no name."""
        found = self.people.get(person)
        return found.shown_as if found is not None and found.agrees(Use.NAME, channel, today) else ""


def mentions(text: str, ids: Container[str], *, alike: bool = True) -> Iterator[tuple[int, int]]:
    """Where `@id` stands in a text, as start and end: one of these ids, or (`alike`) anything like `member-7`.

    What is part of a web address or of an e-mail address is no id.
    """
    for match in _MENTION.finditer(text):
        is_id = match["id"] in ids or (alike and _SHAPE.fullmatch(match["id"]) is not None)
        if is_id and not _ADDRESS.search(text, max(0, match.start() - 500), match.start()):
            yield match.span()


def without_mentions(text: str, ids: Container[str], *, alike: bool = True) -> str:
    """The text with "…" in the place of each `@id`: an id never reaches a site. `alike`: see `mentions`."""
    if "@" not in text and "&" not in text:
        return text
    out, at = [], 0
    for start, end in mentions(text, ids, alike=alike):
        out += [text[at:start], _HIDDEN]
        at = end
    return "".join([*out, text[at:]])
