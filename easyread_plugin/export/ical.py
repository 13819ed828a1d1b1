"""The form of calendar files: iCalendar, RFC 5545. Values in, bytes out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from ..values import Value

ZONE = "Europe/London"
"""The zone of every time: groups write the time on the clock in the United Kingdom."""
_MOST_OCTETS = 75
"""A line has no more bytes than this, its end not counted (RFC 5545, 3.1)."""
# The clock goes forward on the last Sunday of March and back on the last Sunday of October, both at 1 o'clock UTC. That
# has been so since 1996.
_ZONE_LINES = (
    "BEGIN:VTIMEZONE", f"TZID:{ZONE}",
    "BEGIN:DAYLIGHT", "DTSTART:19960331T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
)  # fmt: skip


class CalendarEvent(Value):
    """Something on one day, with or without times."""

    uid: str
    """The same for the same event, whatever else changes, and for no other one."""
    stamp: date
    """When it was last changed."""
    day: date
    summary: str
    """What it is called."""
    start: time | None = None
    """None: the whole day."""
    end: time | None = None
    """Not after `start`: on the next day."""
    location: str = ""
    description: str = ""
    """Lines of words."""
    url: str = ""


def calendar_bytes(event: CalendarEvent) -> bytes:
    """A calendar file with one event. The same event gives the same bytes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//easyread//easyread//EN", "CALSCALE:GREGORIAN"]
    if event.start is not None:
        lines += _ZONE_LINES
    lines += ["BEGIN:VEVENT", *_event(event), "END:VEVENT", "END:VCALENDAR"]
    return b"".join(folded(line) for line in lines)


def escaped(text: str) -> str:
    """A text as a value: signs that mean something are escaped, lines become `\\n`, control characters go."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = "\n".join(_plain(line) for line in lines)
    return kept.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A line in lines of at most 75 bytes, with CRLF. No letter is cut in two."""
    out, size = bytearray(), 0
    for char in line:
        data = char.encode("utf-8", "replace")
        if size + len(data) > _MOST_OCTETS:
            out += b"\r\n "
            size = 1
        out += data
        size += len(data)
    return bytes(out) + b"\r\n"


def _event(event: CalendarEvent) -> Iterator[str]:
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_figures(event.stamp)}T000000Z"
    yield from _when(event)
    for name, text in (("SUMMARY", event.summary), ("LOCATION", event.location), ("DESCRIPTION", event.description)):
        if text:
            yield f"{name}:{escaped(text)}"
    if event.url:
        yield f"URL:{_plain(event.url)}"


def _when(event: CalendarEvent) -> Iterable[str]:
    after = event.day + timedelta(days=1) if event.day < date.max else None
    if event.start is None:
        yield f"DTSTART;VALUE=DATE:{_figures(event.day)}"
        if after is not None:
            # The end of a whole day is the day after it.
            yield f"DTEND;VALUE=DATE:{_figures(after)}"
        return
    yield f"DTSTART;TZID={ZONE}:{_moment(datetime.combine(event.day, event.start))}"
    if event.end is not None:
        last = event.day if event.end > event.start else after
        if last is not None:
            yield f"DTEND;TZID={ZONE}:{_moment(datetime.combine(last, event.end))}"


def _plain(text: str) -> str:
    return "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cs"))


def _moment(at: datetime) -> str:
    return f"{_figures(at.date())}T{at:%H%M%S}"


def _figures(day: date) -> str:
    return day.isoformat().replace("-", "")
