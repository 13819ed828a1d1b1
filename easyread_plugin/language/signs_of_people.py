"""Signs of a person in a text: phone numbers, addresses, birth dates, full names. For the United Kingdom.

A sign is not a fault. It asks for a look, because what is once on the internet cannot be taken back. Helplines and
numbers of services (0300, 0800, 116 123, 999) are nobody's own, and names of organisations and places are no people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from ..values import Value
from .late_pattern import late
from .people_names import full_names
from .tokens import low_text


class SignKind(StrEnum):
    """What can point to a person. The value is how it is called in a message."""

    PHONE = "phone number"
    EMAIL = "e-mail address"
    POSTCODE = "postcode"
    ADDRESS = "address"
    BIRTH = "birth date"
    NUMBER = "number of a person"
    """National Insurance and NHS numbers."""
    NAME = "full name"


class Sign(Value):
    """One sign of a person."""

    kind: SignKind
    start: int
    """Offset in the text, 0-based, in code points."""
    end: int
    """Offset after the last character."""


_GAP = r"[ \u00a0\u2009\u202f.\-\u2010\u2011\u2013()]"
_PHONE = late(
    rf"(?<![\w£$€.,/:#\-])(?:\(?(?:\+|00)\d{{1,3}}\)?{_GAP}{{0,2}}(?:\(0\){_GAP}?)?|\(?0{_GAP}?)"
    rf"\d(?:{_GAP}{{0,2}}\d){{6,12}}(?![\d%]|[.,:/\-]\d)"
)
_SHORT_PHONE = late(
    r"\b(?:phone|telephone|tel|ring|call|text|mobile|fax)(?:\s+(?:me|us|him|her|them|number|is|on|at|no))*[.:]?\s+"
    r"(?:on\s+)?(?P<number>[1-9]\d{2}[ \u00a0]?\d{3,5})(?![\d%]|[.,:/\-]\d)(?!\s*(?:people|times|members|pounds))",
    re.IGNORECASE,
)
_OF_SERVICES = late(r"0(?:3\d\d|800|808|84\d|87\d|9\d\d)|116\d{3}$")
_EMAIL = late(r"(?<![\w.+\-])[\w.+'’\-]+@[\w\-]+(?:\.[\w\-]+)+", re.IGNORECASE)
_SAID_EMAIL = late(
    r"\b[\w.\-]+ (?:at|[(\[]at[)\]]) [a-z][\w\-]*(?: (?:dot|[(\[]dot[)\]]) [a-z]{2,})+", re.IGNORECASE
)
_AREAS = (
    "ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy"
    " g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr"
    " nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa"
    " wc wd wf wn wr ws wv yo ze"
)
_ANY_AREA = "|".join(sorted(_AREAS.split(), key=len, reverse=True))
_POSTCODE = late(
    rf"(?<![\w/.\-])(?:{_ANY_AREA})\d[\da-z]?[ \u00a0]?\d[abd-hjlnp-uw-z]{{2}}(?![\w/])", re.IGNORECASE
)
_ORDER = ("st", "nd", "rd", "th")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|\d{1,2}[./\-]\d{1,2}[./\-]\d{2,4})(?:,? \d{4})?"
)
_BORN = r"\b(?:born|birthday|birth ?date|date of birth|d\.?o\.?b\b\.?)"
_BIRTH = late(
    rf"{_BORN}[^.!?\n]{{0,24}}?{_DAY}|\b(?:date of birth|d\.?o\.?b\b\.?)[^.!?\n]{{0,12}}?\d{{4}}", re.IGNORECASE
)
_BIRTH_YEAR = late(r"\b(?:I|[Hh]e|[Ss]he|[A-Z][a-z]+) (?:was|am|is) born (?:in|on) (?:\w+ )?(?:19|20)\d\d\b")
_INSURANCE = late(r"(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D](?!\w)", re.IGNORECASE)
_NHS = late(r"(?<![\d\w£.,\-])\d{3}[ \-]\d{3}[ \-]\d{4}(?!\d|[.,]\d)|(?<=NHS number )\d{10}\b")
_STREETS = (
    "Road|Rd|Street|Lane|Avenue|Ave|Close|Drive|Crescent|Terrace|Gardens|Grove|Place|Square|Way|Court|Mews|Row|Rise"
    "|Hill|Parade|Villas|Walk|Green|View|Mount"
)
_ADDRESS = late(
    r"(?<![\w£.,/])(?:(?:Flat|Apartment|Room) \d+\w?,? )?\d{1,4}[a-zA-Z]?,? "
    rf"(?:(?:St\.?|The|[A-Z][\w'’\-]+) ){{1,3}}(?:{_STREETS})\b(?! Day)"
)


_DIGIT = late(r"\d")
"""Most statements have none. Then no number is looked for."""
_LONG = late(r"(?:\d\D*){6}")
"""No phone number and no number of a person has fewer figures."""
_END_OF_POSTCODE = late(r"\d\w?[ \u00a0]?\d\w\w")
"""Every postcode ends so, and little else does."""
_SIMPLE = (
    (_BIRTH, SignKind.BIRTH),
    (_BIRTH_YEAR, SignKind.BIRTH),
    (_ADDRESS, SignKind.ADDRESS),
)


def signs_of_people(text: str) -> list[Sign]:
    """Every sign of a person in a text, in order; none lies inside another."""
    found = list(_signs(text))
    if not found:
        return found
    found.sort(key=lambda sign: (sign.start, -sign.end))
    kept: list[Sign] = []
    for sign in found:
        if not kept or sign.start >= kept[-1].end:
            kept.append(sign)
    return kept


def signs_in_link(target: str) -> list[SignKind]:
    """What the address of a link gives away, such as `mailto:` and an address."""
    scheme, _, rest = target.partition(":")
    scheme = scheme.strip().lower()
    if scheme == "mailto" and "@" in rest:
        return [SignKind.EMAIL]
    if scheme in ("tel", "sms", "callto") or "wa.me/" in target.lower():
        digits = re.sub(r"\D", "", rest)
        return [SignKind.PHONE] if _is_private(digits) else []
    return []


def plain(kind: SignKind, written: str) -> str:
    """A sign in one way of writing, to compare two: `+44 1632 960123` and `(01632) 960123` are the same."""
    if kind is SignKind.PHONE:
        return _digits(written)
    if kind is SignKind.EMAIL:
        return written.partition("?")[0].removeprefix("mailto:").strip().casefold()
    return re.sub(r"[\W_]", "", written).casefold()


def _signs(text: str) -> Iterator[Sign]:
    if "@" in text or "dot" in low_text(text)[0]:
        for pattern in (_EMAIL, _SAID_EMAIL):
            for found in pattern.finditer(text):
                yield Sign(SignKind.EMAIL, found.start(), found.end())
    if _DIGIT.search(text):
        yield from _signs_with_digits(text)
    for start, end in full_names(text):
        yield Sign(SignKind.NAME, start, end)


def _signs_with_digits(text: str) -> Iterator[Sign]:
    if _LONG.search(text):
        yield from _long_numbers(text)
    if _END_OF_POSTCODE.search(text):
        for found in _POSTCODE.finditer(text):
            if found[0].isupper() or not found[0].lower().endswith(_ORDER):
                yield Sign(SignKind.POSTCODE, found.start(), found.end())
    for pattern, kind in _SIMPLE:
        for found in pattern.finditer(text):
            yield Sign(kind, found.start(), found.end())


def _long_numbers(text: str) -> Iterator[Sign]:
    for found in _PHONE.finditer(text):
        if _is_private(re.sub(r"\D", "", found[0].replace("(0)", ""))):
            yield Sign(SignKind.PHONE, found.start(), found.end())
    for found in _SHORT_PHONE.finditer(text):
        if not _OF_SERVICES.match(re.sub(r"\D", "", found["number"])):
            yield Sign(SignKind.PHONE, *found.span("number"))
    for found in _INSURANCE.finditer(text):
        yield Sign(SignKind.NUMBER, found.start(), found.end())
    for found in _NHS.finditer(text):
        if _is_nhs_number(re.sub(r"\D", "", found[0])):
            yield Sign(SignKind.NUMBER, found.start(), found.end())


def _digits(written: str) -> str:
    """A phone number as it is dialled here: `+44 (0)1632` is `01632`."""
    digits = re.sub(r"\D", "", written.replace("(0)", ""))
    is_whole = "+" in written or digits.startswith("00")
    digits = digits.removeprefix("00") if digits.startswith("00") else digits
    return "0" + digits[2:].removeprefix("0") if is_whole and digits.startswith("44") else digits


def _is_private(digits: str) -> bool:
    """Whether these digits can be the number of a person, and not that of a service."""
    if digits.startswith("00"):
        digits = digits[2:]
    if digits.startswith("44") and len(digits) in (11, 12):
        digits = "0" + digits[2:]
    if digits.startswith("0"):
        return len(digits) in (10, 11) and not _OF_SERVICES.match(digits)
    return 8 <= len(digits) <= 15


def _is_nhs_number(digits: str) -> bool:
    """The last digit of such a number follows from the others."""
    check = 11 - sum(int(digit) * (10 - at) for at, digit in enumerate(digits[:9])) % 11
    return len(digits) == 10 and check % 11 == int(digits[9]) and check != 10
