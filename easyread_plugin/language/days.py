"""A day, written the way that is easy to read: the day of the week, the day, the month and the year in full."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from .catalogue import Words, in_language, languages
from .dates import MONTHS, WEEKDAYS
from .late_pattern import late

_FIGURES = late(r"\d{4}-\d\d-\d\d")
_WORDS = late(
    r"(?:(?:dydd\s)?(?P<weekday>[A-Za-z]+)\s)?(?P<day>\d{1,2})\s(?P<month>[A-Za-z]+)\s(?P<year>\d{4})", re.IGNORECASE
)


class DayNames(Words):
    """The names of days and months in one language."""

    weekdays: tuple[str, ...]
    """From Monday on, as they stand before a date inside a sentence."""
    months: tuple[str, ...]


ENGLISH = DayNames("en-GB", WEEKDAYS, MONTHS)


@cache
def day_names(language: str) -> DayNames:
    """The names in this language; in English when it has none."""
    return in_language(ENGLISH, "days", language)


@cache
def month_names() -> tuple[tuple[str, ...], ...]:
    """In every language; English first."""
    return tuple(day_names(language).months for language in languages())


@cache
def weekday_names() -> tuple[tuple[str, ...], ...]:
    """In every language, from Monday on; English first."""
    return tuple(day_names(language).weekdays for language in languages())


def day_in_words(day: date, language: str = "en-GB") -> str:
    """`Tuesday 3 November 2026`."""
    return f"{day_names(language).weekdays[day.weekday()]} {date_in_words(day, language)}"


def date_in_words(day: date, language: str = "en-GB") -> str:
    """`3 November 2026`."""
    return f"{day.day} {day_names(language).months[day.month - 1]} {day.year}"


def day_from(text: str) -> date | None:
    """The day that is written as `2026-11-03`, `3 November 2026` or `Tuesday 3 November 2026`; None for anything else.

    None too when that day is not on that day of the week.
    """
    plain = " ".join(text.split())
    try:
        found = _WORDS.fullmatch(plain)
        if found is None:
            return date.fromisoformat(plain) if _FIGURES.fullmatch(plain) else None
        day = date(int(found["year"]), _index(found["month"], month_names()) + 1, int(found["day"]))
        is_right = not found["weekday"] or _index(found["weekday"], weekday_names()) == day.weekday()
    except ValueError:
        return None
    return day if is_right else None


def _index(written: str, names: tuple[tuple[str, ...], ...]) -> int:
    """Which name this is, in any language. Raises ValueError when it is none."""
    small = written.lower()
    for of_language in names:
        for number, name in enumerate(of_language):
            if name.lower() == small:
                return number
    raise ValueError(f"There is no day or month “{written}”.")
