"""The calendar file of a page: the event that it is about, or when the group meets again."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from ..document.calendar import calendar_uri
from ..document.kinds.facts import KindFacts
from ..document.kinds.languages import kind_wording
from ..document.kinds.values import clean
from ..document.people import without_mentions
from ..document.publishing import PublishedPage
from .ical import CalendarEvent, calendar_bytes

_TOLD = frozenset("place online cost what_we_pay food supporters_welcome book next_meeting".split())
"""Rows of which the words stand in the calendar too."""
_NOT_TOLD = frozenset("calendar date start end name address person".split())


def calendar_file(published: PublishedPage, *, site: str, group: str, url: str = "") -> bytes | None:
    """What is put into a calendar; None when the page offers nothing for it today.

    Only what is published of the page is in it, and no person: a calendar is kept for long. `site`: what tells this
    site from others. `group`: who meets. `url`: the whole address of the page, or nothing.
    """
    if not isinstance(published, PublishedPage):
        raise TypeError("A calendar file is made of a PublishedPage and of nothing else.")
    page, facts = published.page, published.page.kind_facts
    again = facts.group("next_meeting")
    part = again or facts
    day = part.day("date")
    if not calendar_uri(published) or day is None:
        return None
    words = kind_wording(page.language)
    who = clean(facts.text("group")) or group
    event = CalendarEvent(
        uid=f"{uuid5(NAMESPACE_URL, f'{site} {page.uri}')}@easyread",
        stamp=facts.day("updated") or facts.day("date") or day,
        day=day,
        summary=_shown(words.meeting_of.format(group=who) if again else page.title, published),
        start=part.clock("start"),
        end=part.clock("end"),
        location=_shown(", ".join(_place(part)), published),
        description="\n".join(_told(published)),
        url=url,
    )
    return calendar_bytes(event)


def _place(facts: KindFacts) -> Iterator[str]:
    place = facts.group("place")
    if place is not None:
        lines = (place.text("room"), place.text("name"), *(line.text for line in place.lines("address")))
        yield from filter(None, map(clean, lines))


def _told(published: PublishedPage) -> Iterator[str]:
    """The sentences that help on the day, links written out."""
    for row in published.page.rows():
        for statement in row.statements if row.fact in _TOLD else ():
            name = statement.fact.name if statement.fact else ""
            # Who is named, and who is counted, may change; the words that lead to a list mean nothing without it.
            if statement.person is not None or statement.count is not None or name in _NOT_TOLD:
                continue
            leads = " ".join(link.target for link in statement.links if link.target.startswith("https://"))
            yield f"{statement.text} {leads}".strip()


def _shown(text: str, published: PublishedPage) -> str:
    return without_mentions(clean(text), published.ids)
