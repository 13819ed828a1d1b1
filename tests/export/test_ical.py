"""Calendar files: a reader of its own takes them, in summer and in winter, with every letter; and nobody is in them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from easyread_plugin.document.people import Channel, Person, Register, Use
from easyread_plugin.document.publishing import publishable
from easyread_plugin.export.calendar_file import calendar_file
from easyread_plugin.export.ical import CalendarEvent, calendar_bytes, folded
from easyread_plugin.publication.parsing import parse_text

DAY = date(2026, 11, 22)
REGISTER = Register(
    {"member-1": Person("member-1", "Amina", frozenset(Use), frozenset(Channel), date(2030, 1, 1))}
)
CLUB = """
kind: event
title: Our club night
date: Friday 22 January 2027
start: 7pm
end: 10pm
place: {name: Leeford Community Centre, address: [7 Mill Lane, Leeford], room: the big room}
cost: £3
online: {how: We meet on Zoom., link: "https://leeford.example/meet"}
book: {person: "@member-1", phone: 01632 960123, by: 15 January 2027}
"""


def file_of(fields: str, uri: str = "club.md", today: date = DAY) -> bytes | None:
    """The calendar file of a page with these fields on this day."""
    page = parse_text(f"---\n{fields.strip()}\n---\n# Words\n", uri)
    published = publishable(page, REGISTER, today, Channel.WEBSITE)
    return calendar_file(published, site="https://example.org/", group="The Tuesday Group", url="https://example.org/c")


def event_of(fields: str, uri: str = "club.md") -> Component:
    """The event in the file, as another program reads it."""
    data = file_of(fields, uri)
    assert data is not None
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    return event


def test_an_event() -> None:
    """Day, times, place, what it costs and how to book are there; who answers the phone is not."""
    event = event_of(CLUB)

    assert event.decoded("DTSTART").astimezone(UTC) == datetime(2027, 1, 22, 19, tzinfo=UTC)
    assert event.decoded("DTEND").astimezone(UTC) == datetime(2027, 1, 22, 22, tzinfo=UTC)
    assert event["SUMMARY"] == "Our club night"
    assert event["LOCATION"] == "the big room, Leeford Community Centre, 7 Mill Lane, Leeford"
    assert event["URL"] == "https://example.org/c"
    told = str(event["DESCRIPTION"]).split("\n")
    assert "It costs £3." in told
    assert "Join here on that day https://leeford.example/meet" in told
    assert "Phone: 01632 960123" in told
    assert "Amina" not in str(event)
    assert "Joy" not in str(event_of(CLUB.replace('"@member-1"', "Joy")))


@pytest.mark.parametrize(
    ("day", "hour"),
    [("27 March 2027", 19), ("28 March 2027", 18), ("30 October 2027", 18), ("31 October 2027", 19)],
)
def test_summer_time(day: str, hour: int) -> None:
    """7pm on the clock in the United Kingdom is 6pm in the world's time while it is summer time."""
    event = event_of(f"kind: event\ndate: {day}\nstart: 7pm")

    assert event.decoded("DTSTART").astimezone(UTC).hour == hour


def test_the_zone_in_the_file_is_right() -> None:
    """The zone that the file itself describes has the same offsets as the world's list of zones."""
    data = file_of(CLUB)
    assert data is not None
    (zone,) = Calendar.from_ical(data).walk("VTIMEZONE")
    ours = zone.to_tz(lookup_tzid=False)

    for days in range(0, 1500, 29):
        at = datetime(2026, 1, 4, 12) + timedelta(days)
        (event,) = Calendar.from_ical(
            calendar_bytes(CalendarEvent("u", DAY, at.date(), "x", at.time()))
        ).walk("VEVENT")
        assert event.decoded("DTSTART").utcoffset() == at.replace(tzinfo=ours).utcoffset()


def test_whole_days_and_nights() -> None:
    """Without a time it is the whole day. An end before the start is on the next day. Without an end there is none."""
    whole = event_of("kind: event\ndate: 31 December 2026")
    assert (whole.decoded("DTSTART"), whole.decoded("DTEND")) == (date(2026, 12, 31), date(2027, 1, 1))
    night = event_of("kind: event\ndate: 31 December 2026\nstart: 9pm\nend: 2am")
    assert night.decoded("DTEND").replace(tzinfo=None) == datetime(2027, 1, 1, 2)
    assert "DTEND" not in event_of("kind: event\ndate: 31 December 2026\nstart: 9pm")


def test_the_next_meeting() -> None:
    """The notes of a meeting offer the next one."""
    event = event_of(
        "kind: meeting\ndate: 3 November 2026\ngroup: The Tuesday Group\n"
        "next_meeting: {date: 1 December 2026, start: 2pm, end: 4pm, place: room 2}"
    )

    assert event["SUMMARY"] == "Meeting of The Tuesday Group"
    assert event["LOCATION"] == "room 2"
    assert event.decoded("DTSTART").date() == date(2026, 12, 1)


@pytest.mark.parametrize(
    "fields",
    ["kind: event", "kind: event\ndate: 31 February 2027", "kind: event\ndate: 21 November 2026",
     "kind: event\ndate: 1 May 2027\ncancelled: yes", "kind: news\ndate: 1 May 2027",
     "kind: meeting\ndate: 1 May 2026"],
)  # fmt: skip
def test_nothing_for_a_calendar(fields: str) -> None:
    """No day, a day that is over, an event that will not happen, another kind of page: there is no file."""
    assert file_of(fields) is None


def test_the_same_event_is_known_again() -> None:
    """What identifies an event stays when it moves, and no other event has it. The same page gives the same bytes."""
    moved = CLUB.replace("Friday 22 January 2027", "Saturday 23 January 2027").replace("Our club", "Your club")

    assert event_of(CLUB)["UID"] == event_of(moved)["UID"]
    assert len({str(event_of(CLUB, f"club-{n}.md")["UID"]) for n in range(50)}) == 50
    assert file_of(CLUB) == file_of(CLUB)
    assert event_of(CLUB + "updated: 20 November 2026")["DTSTAMP"].dt.date() == date(2026, 11, 20)


def test_signs_and_ids() -> None:
    """Signs that mean something in HTML or in a calendar are words here. An id is hidden."""
    event = event_of(
        'kind: event\ntitle: "Tea; cake, \\\\n <b>&amp; @member-1 🎂"\ndate: 1 May 2027\nplace: "A, B; C: \\"D\\""'
    )

    assert event["SUMMARY"] == "Tea; cake, \\n <b>&amp; … 🎂"
    assert event["LOCATION"] == 'A, B; C: "D"'


@given(st.text(max_size=300), st.text(max_size=300), st.dates(), st.none() | st.times(), st.none() | st.times())
def test_any_words(summary: str, words: str, day: date, start: time | None, end: time | None) -> None:
    """Any words, days and times make a file that can be read: lines of 75 bytes at most, each ended as it must be."""
    data = calendar_bytes(CalendarEvent("u@easyread", DAY, day, summary, start, end, words, f"{words}\n{summary}"))

    assert data.endswith(b"\r\n")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        line.decode("utf-8")
    if 1970 <= day.year < 9000:
        (event,) = Calendar.from_ical(data).walk("VEVENT")
        lines = summary.replace("\r\n", "\n").replace("\r", "\n")
        kept = "".join(char for char in lines if char == "\n" or not (ord(char) < 32 or 126 < ord(char) < 160))
        assert str(event.get("SUMMARY", "")) == kept


def test_folding() -> None:
    """A long line goes on after a blank; no letter is cut in two."""
    line = folded("SUMMARY:" + "é🎂" * 40)

    assert line.replace(b"\r\n ", b"").decode() == "SUMMARY:" + "é🎂" * 40 + "\r\n"
