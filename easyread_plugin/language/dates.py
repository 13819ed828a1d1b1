"""Dates and times that are hard to read, and how to write them instead. British order: the day comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import lru_cache

from ..values import Value
from .late_pattern import late
from .tokens import FIGURE, in_plain_letters

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class DateProblem(StrEnum):
    """What makes a date or a time hard to read, or wrong."""

    NUMBERS = "numbers"
    """`04/03/27`: the month is a number."""
    SHORT = "short"
    """`Mon 4 Mar`: a name is cut short."""
    WEEKDAY = "weekday"
    """`Tuesday 4 March 2027`: that day is a Thursday."""
    IMPOSSIBLE = "impossible"
    """`31 February`: there is no such day."""
    CLOCK_24 = "24-hour"
    """`14:30`: the time counts to 24."""


class DateMatch(Value):
    """One date or time with a problem."""

    start: int
    """Offset of its first character, 0-based, in code points."""
    end: int
    """Offset after its last character."""
    problem: DateProblem
    suggestion: str | None
    """The easy form, with the day of the week where it is known; None when nobody can tell."""
    said: str
    """The same date in full words with nothing added; for speech. The words as written when nobody can tell."""
    other: str = ""
    """The other date that the numbers could mean (month first), or an empty string."""


_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_SHORT_DAYS = "Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun"
CLUES = frozenset((FIGURE, *_SHORT_DAYS.lower().split("|")))
"""A text without any of these has no such date. As `tokens.clues` gives them."""
_DOT = r"(?:\.(?=\s?(?-i:[a-z\d–\-])))?"  # not the full stop of the sentence
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{_SHORT_MONTHS})\b{_DOT})"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|(?:{_SHORT_DAYS})\b{_DOT})"
_YEAR = r"(?>(?:(?:,?\s?(?P<{0}>[12]\d\d\d)(?![\d:]))|(?:\s?['’](?P<{0}s>\d\d)(?!\w)))?)"
_DAY = r"(?P<{0}>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_EDGE = r"(?<![\w/.\-–:@£#])"
_STOP = r"(?![\w/]|[.\-:]\w)"

# Few statements have a date at all: the long pattern is tried only where a figure or a short day is near.
_WORTH_A_LOOK = late(rf"\d|\b(?:{_SHORT_DAYS})\b")
# And of those with a figure, few have figures that are joined, or name a month or a short day.
_MAY_BE_DATE = late(
    rf"\d[-/.:]\d|{'|'.join(month[:3] for month in MONTHS)}|\b(?:{_SHORT_DAYS})\b", re.IGNORECASE
)
_FOUND = late(
    rf"(?=[\dADFJMNOSTW]){_EDGE}(?:"
    rf"(?P<iso>(?P<iy>[12]\d\d\d)(?P<isep>[-/.])(?P<im>0\d|1[0-2])(?P=isep)(?P<iday>[0-3]\d)){_STOP}"
    rf"|(?P<figures>(?P<a>\d\d?)(?P<sep>[/.\-])(?P<b>\d\d?)(?P=sep)(?P<y>[12]\d\d\d|\d\d)){_STOP}"
    rf"|(?P<bare>(?P<c>0\d|\d\d?(?=/0))/(?P<d>\d\d?)){_STOP}"
    rf"|(?P<words>(?:(?P<wd>{_WEEKDAY}),?\s(?:the\s)?)?{_DAY.format('wday')}\s(?:of\s)?(?P<wm>{_MONTH})"
    rf"(?!\w){_YEAR.format('wy')})"
    rf"|(?P<american>(?:(?P<ad>{_WEEKDAY}),?\s)?(?P<am>{_MONTH})\s{_DAY.format('aday')}(?![\w:]|\.\d|\s?[ap]\.?m)"
    rf"{_YEAR.format('ay')})"
    rf"|(?P<month>(?P<mm>(?:{_SHORT_MONTHS})\b\.?)\s(?P<my>[12]\d\d\d)(?!\w))"
    rf"|(?P<days>(?P<d1>{_WEEKDAY})(?P<to>\s?[-–]\s?|\sto\s|\sand\s|\s?&\s?)(?P<d2>{_WEEKDAY})(?!\w))"
    rf"|(?P<clock>(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d))(?![\w:/]|\s?[ap]\.?m\b|[.\-]\w)"
    r")",
    re.IGNORECASE,
)
# What makes "4.3.27" a number of something and no date.
_NUMBERED = late(r"(?:version|release|section|rule|paragraph|part|chapter|clause|article|step)s?\s\Z", re.I)


def date_problems(text: str) -> list[DateMatch]:
    """Every date or time in `text` that is hard to read or wrong, in order. Dates in full words are fine."""
    if not _WORTH_A_LOOK.search(text) or not _MAY_BE_DATE.search(text):
        return []
    return list(_kept_problems(text))


@lru_cache(maxsize=256)
def _kept_problems(text: str) -> tuple[DateMatch, ...]:
    """Two rules and speech ask about the same sentence, one soon after the other."""
    return tuple(_problems(text))


def _problems(text: str) -> Iterator[DateMatch]:
    for found in _FOUND.finditer(text):
        match = _READERS[found.lastgroup or ""](text, found)
        if match is not None:
            yield match


def _iso(text: str, found: re.Match[str]) -> DateMatch | None:
    return _in_figures(found, int(found["iy"]), int(found["im"]), int(found["iday"]), ambiguous=False)


def _figures(text: str, found: re.Match[str]) -> DateMatch | None:
    if found["sep"] == "." and _NUMBERED.search(text, max(0, found.start() - 12), found.start()):
        return None
    first, second, year = int(found["a"]), int(found["b"]), _year(found["y"])
    if second > 12 >= first:  # only month first makes sense
        return _in_figures(found, year, first, second, ambiguous=False)
    return _in_figures(found, year, second, first, ambiguous=first != second and first <= 12)


def _bare(text: str, found: re.Match[str]) -> DateMatch | None:
    day, month = int(found["c"]), int(found["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    said = f"{day} {MONTHS[month - 1]}"
    other = f"{month} {MONTHS[day - 1]}" if day != month and day <= 12 else ""
    return DateMatch(found.start(), found.end(), DateProblem.NUMBERS, said, said, other)


def _in_figures(found: re.Match[str], year: int, month: int, day: int, *, ambiguous: bool) -> DateMatch | None:
    """A date in figures, or None when the figures are no date at all."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    said = f"{day} {MONTHS[month - 1]} {year}"
    try:
        weekday = WEEKDAYS[date(year, month, day).weekday()]
    except ValueError:
        return DateMatch(found.start(), found.end(), DateProblem.IMPOSSIBLE, None, said)
    other = f"{month} {MONTHS[day - 1]} {year}" if ambiguous else ""
    return DateMatch(found.start(), found.end(), DateProblem.NUMBERS, f"{weekday} {said}", said, other)


def _words(text: str, found: re.Match[str]) -> DateMatch | None:
    return _in_words(found, found["wd"], found["wday"], found["wm"], found["wy"], found["wys"])


def _american(text: str, found: re.Match[str]) -> DateMatch | None:
    return _in_words(found, found["ad"], found["aday"], found["am"], found["ay"], found["ays"])


def _in_words(
    found: re.Match[str], weekday: str | None, day: str, month: str, year: str | None, short_year: str | None
) -> DateMatch | None:
    if month.islower() and not weekday and not year and not short_year:
        return None  # "4 mar", "1 may come": too little to go by
    number = _of(MONTHS, month)
    full_day = WEEKDAYS[_of(WEEKDAYS, weekday)] if weekday else ""
    known = int(year) if year else _year(short_year) if short_year else None
    said = " ".join(filter(None, (full_day, str(int(day)), MONTHS[number], str(known) if known else "")))
    start, end = found.span()
    try:
        right = WEEKDAYS[date(known or 2000, number + 1, int(day)).weekday()]  # 2000 had a 29 February
    except ValueError:
        return DateMatch(start, end, DateProblem.IMPOSSIBLE, None, said)
    if known and full_day and right != full_day:
        suggestion = f"{right} {int(day)} {MONTHS[number]} {known}"
        return DateMatch(start, end, DateProblem.WEEKDAY, suggestion, said)
    if short_year or _is_short(month, MONTHS) or (weekday and _is_short(weekday, WEEKDAYS)):
        return DateMatch(start, end, DateProblem.SHORT, said, said)
    return None


def _month(text: str, found: re.Match[str]) -> DateMatch | None:
    if found["mm"].islower():
        return None
    said = f"{MONTHS[_of(MONTHS, found['mm'])]} {found['my']}"
    return DateMatch(found.start(), found.end(), DateProblem.SHORT, said, said)


def _days(text: str, found: re.Match[str]) -> DateMatch | None:
    first, second = found["d1"], found["d2"]
    if first.islower() or second.islower() or not (_is_short(first, WEEKDAYS) or _is_short(second, WEEKDAYS)):
        return None
    joined = "and" if found["to"].strip().lower() in ("and", "&") else "to"
    said = f"{WEEKDAYS[_of(WEEKDAYS, first)]} {joined} {WEEKDAYS[_of(WEEKDAYS, second)]}"
    return DateMatch(found.start(), found.end(), DateProblem.SHORT, said, said)


def _clock(text: str, found: re.Match[str]) -> DateMatch | None:
    hour, minute = int(found["h"]), found["min"]
    if not (hour > 12 or found["h"][0] == "0"):
        return None  # "9:30" and "12:30" do not say that they count to 24
    twelve = f"{(hour - 1) % 12 + 1}{'' if minute == '00' else '.' + minute}{'am' if hour < 12 else 'pm'}"
    return DateMatch(found.start(), found.end(), DateProblem.CLOCK_24, twelve, found[0])


_READERS = {
    "iso": _iso, "figures": _figures, "bare": _bare, "words": _words,
    "american": _american, "month": _month, "days": _days, "clock": _clock,
}  # fmt: skip


def _of(names: tuple[str, ...], written: str) -> int:
    """The index of the name that these letters begin."""
    begins = in_plain_letters(written.rstrip("."))[:3]
    return next(i for i, name in enumerate(names) if name[:3].lower() == begins)


def _is_short(written: str, names: tuple[str, ...]) -> bool:
    return in_plain_letters(written) not in {name.lower() for name in names}


def _year(written: str) -> int:
    """The year of two or four figures: 69 and less is after 2000."""
    number = int(written)
    return number if number > 99 else number + (2000 if number < 70 else 1900)
