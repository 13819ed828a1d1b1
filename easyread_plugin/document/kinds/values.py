"""Single values as people write them: dates, times, money, yes and no, addresses.

Each reader returns the value, or a sentence that says what is wrong and one that says what to try.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time

from ...language.dates import MONTHS, WEEKDAYS
from ...language.days import month_names, weekday_names
from ...language.late_pattern import late
from ...values import Value
from ..runs import collapsed

_DATE = late(
    r"(?:(?:dydd\s+)?(?P<weekday>[A-Za-z]{3,9})\.?,?\s+)?(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    r"(?P<month>[A-Za-z]{3,10})\.?,?\s+(?P<year>\d{4})",
    re.IGNORECASE,
)
_ISO = late(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_FIGURES = late(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})")
_TIME = late(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?::\d{2})?\s*(?P<half>[ap]\.?\s?m\.?)?", re.IGNORECASE)
_NAMED_TIMES = {
    **dict.fromkeys(("noon", "12 noon", "midday", "hanner dydd", "12 hanner dydd"), time(12)),
    **dict.fromkeys(("midnight", "12 midnight", "hanner nos", "12 hanner nos"), time(0)),
}
_WELSH_HALVES = {" y bore": "am", " y prynhawn": "pm", " yr hwyr": "pm"}
_MONEY = late(r"(?:£\s?(?P<pounds>\d{1,6}(?:,\d{3})*)(?:\.(?P<pence>\d{2}))?|(?P<only_pence>\d{1,2})p)")
_YES = frozenset(("yes", "true", "on", "y", "ydy", "ie"))
_NO = frozenset(("no", "false", "off", "n", "na", "nac ydy"))
_FREE = frozenset(("free", "0", "£0", "£0.00", "nothing", "am ddim"))
_EMAIL = late(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")
_SCHEME = late(r"[a-zA-Z][a-zA-Z0-9+.\-]*:")
PERSON = late(r"(?:@|(?=[a-z]+(?:-[a-z0-9]+)+\Z))(?P<id>\w(?:[\w-]*\w)?)")
"""An id from the list of people."""


class Unread(Value):
    """Why a value cannot be used."""

    message: str
    help: str
    disagrees: bool = False
    """Whether it is two facts that do not go together, such as a weekday and a date."""


class Money(Value):
    """An amount in pounds and pence; no pence at all is free. `words` when it is said another way."""

    pence: int = 0
    words: str = ""


def clean(text: str) -> str:
    """Words as they may be shown: no control characters, and each run of blanks one space."""
    if text.isprintable():
        return collapsed(text)
    kept = "".join(" " if char in "\t\n\r\f\v" else char for char in text)
    return collapsed("".join(char for char in kept if unicodedata.category(char) not in ("Cc", "Cs")))


def read_date(text: str) -> date | Unread:
    """`Tuesday 3 November 2026`, `3 November 2026` or `2026-11-03`. A weekday must go with its date.

    Days and months may be in any language that has names for them: `dydd Mawrth 3 Tachwedd 2026`.
    """
    text = clean(text)
    if iso := _ISO.fullmatch(text):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]), text)
    words = _DATE.fullmatch(text)
    if words is None:
        if _FIGURES.fullmatch(text):
            return Unread(f"“{text}” can mean 2 different days.", "Write it like this: Tuesday 3 November 2026.")
        return Unread(f"“{_short(text)}” is not a date.", "Write it like this: Tuesday 3 November 2026.")
    month = _named(words["month"], month_names())
    if month is None:
        return Unread(f"There is no month “{words['month']}”.", "Write it like this: Tuesday 3 November 2026.")
    day = _day(int(words["year"]), month + 1, int(words["day"]), text)
    if isinstance(day, Unread) or not words["weekday"]:
        return day
    weekday = _named(words["weekday"], weekday_names())
    if weekday is None:
        return Unread(f"There is no day “{words['weekday']}”.", "Write it like this: Tuesday 3 November 2026.")
    if weekday != day.weekday():
        right = WEEKDAYS[day.weekday()]
        said = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        return Unread(f"{said} is a {right}, not a {WEEKDAYS[weekday]}.", "Look in a calendar. Which is right?", True)
    return day


def _day(year: int, month: int, day: int, text: str) -> date | Unread:
    try:
        return date(year, month, day)
    except ValueError:
        return Unread(f"There is no such day as “{_short(text)}”.", "Look in a calendar.")


def _named(written: str, names: tuple[tuple[str, ...], ...]) -> int | None:
    """The index of the name that this is, in full or cut short after 3 letters or more; English names first."""
    small = written.lower()
    for of_language in names:
        found = [number for number, name in enumerate(of_language) if name.lower().startswith(small)]
        if len(found) == 1 and len(small) >= 3:
            return found[0]
    return None


def read_time(text: str) -> time | Unread:
    """`2pm`, `2.30pm`, `14:30` or `noon`; in Welsh `2.30 y prynhawn`."""
    text = clean(text).lower()
    for words, half in _WELSH_HALVES.items():
        if text.endswith(words):
            text = text.removesuffix(words) + half
    if text in _NAMED_TIMES:
        return _NAMED_TIMES[text]
    found = _TIME.fullmatch(text)
    if found is None or not (found["minute"] or found["half"]):
        return Unread(f"“{_short(text)}” is not a time.", "Write it like this: 2.30pm.")
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"] and hour <= 12:
        hour = hour % 12 + (12 if found["half"].startswith("p") else 0)
    if hour > 23 or minute > 59 or (found["half"] and not 1 <= int(found["hour"]) <= 12):
        return Unread(f"There is no such time as “{_short(text)}”.", "Write it like this: 2.30pm.")
    return time(hour, minute)


def read_money(text: str) -> Money:
    """`£3`, `£2.50`, `50p` or `free`; anything else is kept as words."""
    text = clean(text)
    if text.lower() in _FREE:
        return Money()
    found = _MONEY.fullmatch(text)
    if found is None:
        return Money(words=text)
    if found["only_pence"]:
        return Money(int(found["only_pence"]))
    return Money(int(found["pounds"].replace(",", "")) * 100 + int(found["pence"] or 0))


def read_yes_no(text: str) -> bool | Unread:
    """`yes` or `no`."""
    small = clean(text).lower()
    if small in _YES or small in _NO:
        return small in _YES
    return Unread(f"This must be yes or no. It is “{_short(clean(text))}”.", "Write: yes.")


def read_number(text: str) -> int | Unread:
    """A whole number from 0 to 9,999."""
    text = clean(text)
    if re.fullmatch(r"[0-9]{1,4}", text):
        return int(text)
    return Unread(f"“{_short(text)}” is not a number.", "Write it in figures, such as: 12.")


def read_email(text: str) -> str | Unread:
    """An address with an @ and a dot."""
    text = clean(text)
    if _EMAIL.fullmatch(text):
        return text
    return Unread(f"“{_short(text)}” is not an e-mail address.", "Write it like this: hello@tuesday.example.")


def read_phone(text: str) -> str | Unread:
    """A number of 3 digits or more, written as people read it."""
    text = clean(text)
    if len(re.sub(r"[^0-9]", "", text)) >= 3 and re.fullmatch(r"[0-9 +().\-]+", text):
        return text
    return Unread(f"“{_short(text)}” is not a phone number.", "Write figures and spaces only: 01632 960123.")


def read_link(text: str) -> str | Unread:
    """A page of the site, as a path from the page at hand, or an address that begins with https."""
    text = clean(text)
    scheme = _SCHEME.match(text)
    if not text or " " in text:
        return Unread(f"“{_short(text)}” is not a link.", "Write a page of your site, such as: events.md.")
    if text.startswith("//") or (scheme and scheme[0].lower() not in ("https:", "http:", "mailto:", "tel:")):
        return Unread(f"“{_short(text)}” is not a link that we can use.", "Begin it with https:// or name a page.")
    return text


def telephone(written: str) -> str:
    """The address of a phone number as people in the United Kingdom write it: `tel:+441632960123`."""
    digits = re.sub(r"[^0-9]", "", written.replace("(0)", ""))
    if written.strip().startswith("+"):
        return f"tel:+{digits}"
    return f"tel:+44{digits[1:]}" if digits.startswith("0") and len(digits) > 6 else f"tel:{digits}"


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
