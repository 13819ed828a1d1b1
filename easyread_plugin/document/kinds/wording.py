"""The sentences that fields become. A page is checked and spoken with them.

English is in `english.py`, other languages: `language/catalogue.py`. Days, times and money are said here
too, because each language has its own way.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from ...language.catalogue import Words
from ...language.days import day_in_words
from .values import Money


class KindWording(Words):
    """Every sentence that a field can become, in one language."""

    noon: str
    midnight: str
    am: str
    """The letters after a time in the morning."""
    pm: str
    evening: str
    """The same from 6 in the evening."""
    pence: str
    """An amount under £1. `{pence}` is a number."""

    when: str
    where: str
    cancelled: tuple[str, ...]
    was_planned: str
    on_day: str
    was_on_day: str
    is_over: str
    starts: str
    stops: str
    place: str
    """`{name}` is the place; with an address below it, `place_list` is said."""
    place_in: str
    """The same for a room."""
    place_list: str
    room: str
    cost: str
    costs: str
    free: str
    there: str
    access: Mapping[str, str]
    supporters: str
    book: str
    book_by: str
    book_over: str
    book_link: str
    join_link: str
    test_link: str

    into_calendar: str
    """A link to a file that a calendar takes."""
    meeting_of: str
    """What a meeting is called in a calendar."""
    coming: str
    """The heading above events that are coming."""
    over: str
    none_coming: str
    to_do: str
    """The heading above tasks that nobody did yet."""
    late: str
    done: str
    none_to_do: str
    from_meeting: str
    """A link to the notes of a meeting."""

    when_and_where: str
    group_met: str
    met: str
    started_stopped: str
    started: str
    met_at: str
    met_room: str
    who_came: str
    led: str
    came: str
    came_counts: tuple[str, str, str, str]
    """For 1, for another number, and both when somebody is named as well."""
    supported: str
    supported_counts: tuple[str, str, str, str]
    could_not: str
    could_not_come: str
    could_not_counts: tuple[str, str, str, str]
    decided: str
    next: str
    will_do: str
    did: str
    will_do_counts: tuple[str, str, str, str]
    by_day: str
    status: Mapping[str, str]
    next_meeting: str
    meets_again: str
    from_to: str
    on_web: str
    read_together: str
    agreed_for_web: str

    you_said: str
    told_on: str
    we_did: str
    not_done: str

    about_survey: str
    takes: str
    until: str
    survey_over: str
    closed_on: str
    how_to_answer: str
    answer_link: str
    happened: str
    """The heading above what happened after a survey."""
    results: str

    told_story: str
    helped_story: str
    before_reading: str
    you_can_stop: str
    feel_bad: str

    talk_to: str
    phone_person: str
    phone_us: str
    phone: str
    email: str
    write_to: str

    from_day: str
    wrote: str
    do_now: str
    issue: str
    film: str
    film_words: str
    run_by_us: str
    we_want: str
    we_do: str
    team: str
    ask_about: str
    how_to_join: str
    money: str
    in_place: str
    website: str
    list_checked: str
    law_checked: str
    you_can_do: str
    who_can_help: str
    emergency: str
    complaints: str
    works: str
    works_not: str
    tell_us: str
    who_to_ask: str
    full_version: str
    changed_on: str

    def day(self, day: date) -> str:
        """`Tuesday 3 November 2026`."""
        return day_in_words(day, self.language)

    def clock(self, at: time) -> str:
        """`2.30pm`, or the word for the middle of the day or night."""
        if at.minute == 0 and at.hour in (0, 12):
            return self.midnight if at.hour == 0 else self.noon
        half = self.am if at.hour < 12 else self.pm if at.hour < 18 else self.evening
        minutes = f".{at.minute:02d}" if at.minute else ""
        return f"{(at.hour - 1) % 12 + 1}{minutes}{half}"

    def price(self, money: Money) -> str:
        """`£3`, `£2.50` or `50p`."""
        pounds, pence = divmod(money.pence, 100)
        if not pounds:
            return self.pence.format(pence=pence)
        return f"£{pounds:,}.{pence:02d}" if pence else f"£{pounds:,}"
