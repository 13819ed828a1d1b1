"""What fields become: parts of a page with a heading and rows, not numbered yet. The `..._parts.py` files make them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, time, timedelta

from ...language.sentences import sentence_spans
from ...values import Value
from ..days import Days
from ..fact import Count, Fact
from ..field import Field
from ..position import Position
from .facts import KindFacts
from .listed import ListedPage
from .reading_fields import Who
from .values import clean
from .wording import KindWording

PACK = "pack:"
"""Before the name of a picture that comes with easyread."""
CALENDAR = "calendar"
"""The fact of a statement that leads to the page's calendar file."""
DRAW = "draw:"
"""Before what is drawn when the site is built: a clock, a day, some people of many."""


class Line(Value):
    """A statement to be."""

    text: str
    where: Position
    fact: Fact
    link: str = ""
    """Where its words lead; empty for nowhere."""
    person: str | None = None
    count: Count | None = None
    is_title: bool = False
    is_item: bool = False
    """Whether it is one of a list."""


class Shown(Value):
    """A picture to be."""

    source: str
    where: Position


class Draft(Value):
    """A row to be."""

    fact: str
    lines: tuple[Line, ...]
    pictures: tuple[Shown, ...] = ()
    days: Days | None = None
    look: str = "row"
    """`row`, `people` or `task`."""


class Part(Value):
    """Some rows below a heading of their own."""

    heading: str
    """Empty for rows that go on after what stands before them."""
    where: Position
    rows: tuple[Draft, ...]
    is_last: bool = False
    """Whether it stands at the end of the page; else before its second heading."""
    level: int = 2


class Maker(Value):
    """Makes lines and rows from the fields of one page."""

    facts: KindFacts
    words: KindWording
    listed: tuple[ListedPage, ...] = ()
    """The pages that a list lists, with paths as they are written on its page."""

    # Lines

    def written(self, name: str, facts: KindFacts | None = None, *, is_item: bool = False) -> tuple[Line, ...]:
        """What the author wrote, a sentence each."""
        lines = (facts or self.facts).lines(name)
        return tuple(
            Line(text, where, Fact(name), is_item=is_item) for field in lines for text, where in sentences_of(field)
        )

    def line(self, name: str, text: str, facts: KindFacts | None = None, *, value: str = "", link: str = "") -> Line:
        """One of our sentences about a field."""
        return Line(text, (facts or self.facts).at(name), Fact(name, value), link)

    def day(self, name: str, template: str, facts: KindFacts | None = None) -> tuple[Line, ...]:
        """A sentence about a date, if it is there."""
        day = (facts or self.facts).day(name)
        if day is None:
            return ()
        return (self.line(name, template.format(day=self.words.day(day)), facts, value=day.isoformat()),)

    def times(self, facts: KindFacts | None = None) -> tuple[Line, ...]:
        """When it starts and when it stops, a sentence each."""
        found = []
        for name, template in (("start", self.words.starts), ("end", self.words.stops)):
            at = (facts or self.facts).clock(name)
            if at is not None:
                text = template.format(time=self.words.clock(at))
                found.append(self.line(name, text, facts, value=at.isoformat("minutes")))
        return tuple(found)

    def people(self, name: str, template: str, facts: KindFacts | None = None) -> tuple[Line, ...]:
        """A sentence for each person with an id; for words, those words in its place. Numbers are left out."""
        found = []
        for who in (facts or self.facts).people(name):
            if who.id:
                found.append(Line(template, who.position, Fact(name), person=who.id))
            elif who.words:
                found.append(Line(template.replace("{name}", who.words), who.position, Fact(name)))
        return tuple(found)

    def count(
        self, name: str, forms: tuple[str, str, str, str], facts: KindFacts | None = None, *, others: bool = False
    ) -> tuple[Line, ...]:
        """A sentence that counts who is not named. `others`: whether somebody is named in another field."""
        people = (facts or self.facts).people(name)
        if not any(who.id or who.number for who in people):
            return ()
        count = Count(
            sum(who.number for who in people),
            tuple(who.id for who in people if who.id),
            others or any(who.words for who in people),
            *forms,
        )
        where = next((who.position for who in people if who.number), people[-1].position)
        return (Line(count.words(0), where, Fact(name), count=count),)

    # Pictures

    def picture(self, usual: str, key: str = "", facts: KindFacts | None = None) -> tuple[Shown, ...]:
        """The author's picture for a group of facts, or for all rows of this sort (`pictures:`), or the usual one."""
        own = self.facts.group("pictures")
        if facts is not None and facts.text("picture"):
            return (Shown(facts.text("picture"), facts.at("picture")),)
        if own is not None and own.text(key):
            return (Shown(own.text(key), own.at(key)),)
        return (Shown(PACK + usual, (facts or self.facts).position),)

    def own(self, facts: KindFacts, name: str) -> tuple[Shown, ...]:
        """The author's picture in this field, if there is one."""
        return (Shown(facts.text(name), facts.at(name)),) if facts.text(name) else ()

    def leaf(self, name: str, facts: KindFacts | None = None) -> tuple[Shown, ...]:
        """The leaf of a calendar for a date."""
        day = (facts or self.facts).day(name)
        return (Shown(leaf(day), (facts or self.facts).at(name)),) if day else ()

    def face(self, name: str, facts: KindFacts | None = None) -> tuple[Shown, ...]:
        """The face of a clock for a time."""
        at = (facts or self.facts).clock(name)
        return (Shown(clock(at), (facts or self.facts).at(name)),) if at else ()

    # Parts

    def part(
        self, name: str, heading: str, rows: Iterable[Draft], *, is_last: bool = False, facts: KindFacts | None = None
    ) -> Iterator[Part]:
        """A part with those of the rows that have words, if there are any."""
        full = tuple(row for row in rows if row.lines)
        if full:
            yield Part(heading, (facts or self.facts).at(name), full, is_last)


def leaf(day: date) -> str:
    """What draws the leaf of a calendar for this day."""
    return f"{DRAW}date-{day.isoformat()}"


def clock(at: time) -> str:
    """What draws a clock that shows this time."""
    return f"{DRAW}clock-{at.hour:02d}-{at.minute:02d}"


def until(last: date | None) -> Days | None:
    """The days up to this one."""
    return Days(last=last) if last else None


def after(day: date) -> Days | None:
    """The days after this one; None at the end of time."""
    return Days(first=day + timedelta(days=1)) if day < date.max else None


def sentences_of(field: Field) -> Iterator[tuple[str, Position]]:
    """Each sentence of a line, with its place."""
    text, at = clean(field.text), field.position
    # On one line of the file, perhaps with quotes around: the words stand where they are written.
    marks = at.end_column - at.column - len(text)
    is_plain = at.line == at.end_line and marks in (0, 2)
    for start, end in sentence_spans(text):
        first = at.column + marks // 2
        yield text[start:end], Position(at.line, first + start, at.line, first + end) if is_plain else at


def has_ids(people: Iterable[Who]) -> bool:
    """Whether one of them is in the list of people."""
    return any(who.id for who in people)
