"""The rows of pages that list others: what is coming and what is over, what there is to do and what is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from ..days import Days
from ..fact import Fact
from ..position import Position
from .facts import TOP, KindFacts
from .gathering_parts import place_sentence, task_row
from .listed import ListedPage
from .lists import MOST_OVER
from .parts import Draft, Line, Maker, Part, Shown, after, leaf, until
from .values import clean

LISTED = "listed"
"""What rows that come from other pages are called (`Row.fact`). They are checked where they are written."""


def events_parts(make: Maker) -> Iterator[Part]:
    """Events that are coming, the next one first; then those that are over, the last one first."""
    words, at = make.words, _place(make)
    dated = [(day, page) for page in make.listed if (day := page.facts.day("date")) is not None]
    dated.sort(key=lambda one: (one[0], _start(one[1]), one[1].title, one[1].uri))
    last = max((day for day, _ in dated), default=None)
    coming = [_coming(make, page, day, at) for day, page in dated]
    none_days = after(last) if last is not None else None
    if last is None or none_days is not None:
        coming.append(_said(words.none_coming, make, at, none_days, "not-yet"))
    yield Part(words.coming, at, tuple(coming))
    happened = [(day, page) for day, page in dated if not page.facts.says("cancelled")]
    most = _most(make, "past")
    over = []
    for number, (day, page) in enumerate(happened if most else ()):
        first = after(day)
        if first is None:
            continue
        # It makes room when as many newer ones are over.
        newer = happened[number + most][0] if number + most < len(happened) else None
        over.append(_over(make, page, day, replace(first, last=newer), at))
    if over:
        yield Part(words.over, at, tuple(reversed(over)))


def actions_parts(make: Maker) -> Iterator[Part]:
    """Tasks that nobody did yet, the first day first; those that are late; those that are done, the last one first."""
    words, at = make.words, _place(make)
    tasks = _latest(make.listed)
    started = [one for one in tasks if one[1].text("status") != "done"]
    started.sort(key=lambda one: (one[1].day("by") or date.max, clean(one[1].text("what"))))
    late, to_do = [], []
    for page, task in started:
        row, by = _task(make, page, task, at), task.day("by")
        to_do.append(replace(row, days=until(by)))
        if by is not None and (gone := after(by)) is not None:
            late.append(replace(row, days=gone))
    if late:
        yield Part(words.late, at, tuple(late))
    yield Part(words.to_do, at, tuple(to_do) or (_said(words.none_to_do, make, at, None, "yes"),))
    done = [_task(make, page, task, at) for page, task in tasks if task.text("status") == "done"]
    done = list(reversed(done))[: _most(make, "done")]
    if done:
        yield Part(words.done, at, tuple(done))


# Events


def _coming(make: Maker, page: ListedPage, day: date, at: Position) -> Draft:
    facts, words = page.facts, make.words
    lines = [_title(page, at)]
    if facts.says("cancelled"):
        lines += [_line("cancelled", text, at) for text in words.cancelled]
        lines.append(_line("date", words.was_planned.format(day=words.day(day)), at, day.isoformat()))
        return Draft(LISTED, tuple(lines), make.picture("no", "no"), until(day))
    lines.append(_line("date", words.on_day.format(day=words.day(day)), at, day.isoformat()))
    start, end = facts.clock("start"), facts.clock("end")
    if start is not None and end is not None:
        said = words.from_to.format(start=words.clock(start), end=words.clock(end))
        lines.append(_line("start", said, at, start.isoformat("minutes")))
    else:
        lines += [replace(line, where=at) for line in make.times(facts)]
    place = facts.group("place")
    if place is not None and clean(place.text("name")):
        lines.append(_line("place", place_sentence(make, clean(place.text("name"))), at))
    return Draft(LISTED, tuple(lines), (Shown(leaf(day), at),), until(day))


def _over(make: Maker, page: ListedPage, day: date, days: Days, at: Position) -> Draft:
    said = _line("date", make.words.was_on_day.format(day=make.words.day(day)), at, day.isoformat())
    return Draft(LISTED, (_title(page, at), said), (Shown(leaf(day), at),), days)


def _start(page: ListedPage) -> str:
    start = page.facts.clock("start")
    return start.isoformat() if start is not None else ""


# Tasks


def _latest(pages: tuple[ListedPage, ...]) -> list[tuple[ListedPage, KindFacts]]:
    """Each task as the latest meeting has it, in the order of those meetings.

    A task is the same one when it is said in the same words. What a later meeting leaves out, such as who does it, is
    taken from the one before.
    """
    found: dict[str, tuple[ListedPage, KindFacts]] = {}
    for page in sorted(pages, key=lambda one: (one.facts.day("date") or date.min, one.uri)):
        for task in page.facts.groups("tasks"):
            key = clean(task.text("what")).rstrip(".").casefold()
            if not key:
                continue
            before = found.pop(key, None)
            if before is not None:
                earlier = before[1]
                task = replace(
                    task, values={**earlier.values, **task.values}, written={**earlier.written, **task.written}
                )
            found[key] = (page, task)
    return list(found.values())


def _task(make: Maker, page: ListedPage, task: KindFacts, at: Position) -> Draft:
    row = task_row(make, task)
    day = page.facts.day("date")
    said = make.words.from_meeting.format(day=make.words.day(day)) if day is not None else page.title
    lines = tuple(replace(line, where=at) for line in row.lines)
    pictures = tuple(replace(picture, where=at) for picture in row.pictures)
    return replace(row, fact=LISTED, lines=(*lines, _line("meeting", said, at, link=page.uri)), pictures=pictures)


# Both


def _title(page: ListedPage, at: Position) -> Line:
    return Line(clean(page.title) or page.uri, at, Fact("title"), link=page.uri, is_title=True)


def _line(name: str, text: str, at: Position, value: str = "", *, link: str = "") -> Line:
    return Line(text, at, Fact(name, value), link)


def _said(text: str, make: Maker, at: Position, days: Days | None, picture: str) -> Draft:
    return Draft(LISTED, (_line(LISTED, text, at),), make.picture(picture), days)


def _most(make: Maker, name: str) -> int:
    number = make.facts.number(name)
    return MOST_OVER if number is None else number


def _place(make: Maker) -> Position:
    """What stands on other pages has no place on this one: findings point to its kind."""
    return make.facts.at("kind") if "kind" in make.facts.written else TOP
