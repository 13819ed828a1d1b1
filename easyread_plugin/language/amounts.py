"""Amounts that are hard to read or to hear: percentages, fractions, big numbers, money, phone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .late_pattern import late
from .spans import Found
from .tokens import in_plain_letters

_EDGE = r"(?<![\w.,/:£$€\-])"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_PERCENT = late(rf"{_EDGE}(?P<number>{_NUMBER})(?:\s?%|[\s\-]?per\s?cent(?:age\spoints?)?\b)", re.IGNORECASE)
_PERCENT_WORDS = late(r"[Pp](?i:er\s?cent)(?:(?i:age)(?:\s?points?)?)?\b")
_HAS_DIGIT = late(r"\d")
_MAY_BE_FRACTION = late(r"[¼½¾⅐-⅞]|\d/|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)")
_FRACTION = late(
    rf"(?:(?:{_EDGE}\d+\s?)?[¼½¾⅐-⅞])|{_EDGE}(?P<top>\d{{1,2}})/(?P<bottom>\d{{1,3}})(?![\w/]|\.\d)(?=\s+(?:of|a)\b)"
    r"|\b(?P<word>(?:a|one|two|three|\d)[\s\-](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)\b(?=\s+of\b)",
    re.IGNORECASE,
)
_SIGNS = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
_SHARES = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_OF_PARTS = frozenset(("%", "/", *_SIGNS, *_SHARES, *(f"{share}s" for share in _SHARES)))
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3}
_EASY_SHARES = (
    (10, "1 in 10"), (12.5, "1 in 8"), (20, "1 in 5"), (25, "1 in 4"), (30, "3 in 10"), (33.3, "1 in 3"),
    (40, "4 in 10"), (50, "half"), (60, "6 in 10"), (66.7, "2 in 3"), (70, "7 in 10"), (75, "3 in 4"), (80, "8 in 10"),
    (90, "9 in 10"),
)  # fmt: skip
_BIG = late(r"(?<![\w.,/:#+@\-–])(?<!\d\s)(?P<sign>[£$€])?(?P<number>\d{4,9})(?![\w/:@\-–]|[.,]\d)")
_SPACED = late(r"(?<![\w.,/:#+@\-])(?P<sign>[£$€])?(?P<number>[1-9]\d{0,2}(?:[\s\u202f]000){1,3})(?![\w,]|\s\d)")
_YEAR_BEFORE = late(
    r"\b(?:in|since|by|until|till|from|to|of|before|after|during|year|and|spring|summer|autumn|winter|"
    r"jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|19\d\d|20\d\d)\W{0,2}\Z",
    re.IGNORECASE,
)
_LABEL_BEFORE = late(
    r"\b(?:room|flat|number|no|code|pin|ref|reference|id|page|box|bus|call|text|ring)\W{0,3}\Z", re.I
)
_MONEY = late(
    rf"{_EDGE}(?P<short>£\d+\.\d)(?![\d%]|\s?(?:million|billion|m\b|bn\b|k\b))"
    rf"|(?P<zeros>£\d[\d,]*\.00)(?!\d)"
    rf"|{_EDGE}(?P<words>(?:{_NUMBER})\s?(?:pounds?(?:\s(?:sterling|and\s\d+\s?(?:p\b|pence)))?|GBP|quid)\b"
    rf"(?!\s(?:of|in\sweight|heavier)))"
    rf"|\b(?P<code>GBP\s?(?:{_NUMBER}))"
    rf"|(?P<both>£\d+(?:\.\d\d)?p)\b"
    rf"|(?P<large>£\d+(?:\.\d+)?\s?(?:k|m|bn))\b",
    re.IGNORECASE,
)
_LARGE = {"k": "thousand", "m": "million", "bn": "billion"}
_PHONE = late(r"(?<![\w./:+£\-])(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d(?:[\s\-.()]{0,2}\d){8,9}(?![\w/]|[.\-]\d)")


def may_be_part(clue: str) -> bool:
    """Whether a text with this word or sign (`tokens.clues`) may have a percentage or a fraction."""
    return clue in _OF_PARTS or "cent" in clue


def may_be_big(clue: str) -> bool:
    """Whether a text with this word (`tokens.clues`) may have a big number: 1000, or the zeros of 1 000."""
    return len(clue) > 2 and clue.isdecimal()


def may_be_money(clue: str) -> bool:
    """Whether a text with this word or sign (`tokens.clues`) may have money that is written in a hard way."""
    return clue == "£" or "pound" in clue or "gbp" in clue or "quid" in clue


def percentages(text: str) -> list[Found]:
    """Each percentage of a text, in order, with "1 in 4" where that is near enough."""
    if "%" not in text and not _PERCENT_WORDS.search(text):
        return []
    found = []
    for match in _PERCENT.finditer(text):
        share = float(match["number"].replace(",", ""))
        whole = "all" if share == 100 else "none" if share == 0 else ""
        found.append(Found(*match.span(), whole or _in_words(share)))
    taken = [(one.start, one.end) for one in found]
    for match in _PERCENT_WORDS.finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            found.append(Found(*match.span(), ""))
    return sorted(found, key=lambda one: one.start)


def _in_words(share: float) -> str:
    """The nearest easy share; nothing when none is near."""
    near, said = min((abs(share - value), said) for value, said in _EASY_SHARES)
    if near < 0.5:
        return said
    if near <= 2:
        return f"about {said}"
    if share == int(share) and 0 < share < 100:
        return f"{int(share)} in 100"
    return ""


def fractions(text: str) -> list[Found]:
    """Each fraction of a text, in order, with "1 in 4" for it where it is less than a whole. "Half" is easy."""
    found: list[Found] = []
    if not _MAY_BE_FRACTION.search(text):
        return found
    for match in _FRACTION.finditer(text):
        written = match[0]
        if match["top"]:
            top, bottom = int(match["top"]), int(match["bottom"])
        elif match["word"]:
            count, _, part = re.split(r"([\s\-])", in_plain_letters(written))
            top, bottom = _COUNTS.get(count) or int(count), _SHARES[part.removesuffix("s")]
        else:
            top, bottom = _SIGNS.get(written[-1], (0, 1)) if len(written) == 1 else (0, 1)
        said = "half" if top and top * 2 == bottom else f"{top} in {bottom}" if 0 < top < bottom else ""
        found.append(Found(*match.span(), said))
    return found


def big_numbers(text: str) -> list[Found]:
    """Numbers from 1000 up without a comma between the thousands, with it; not years and labels."""
    return sorted(_big_numbers(text), key=lambda one: one.start) if _HAS_DIGIT.search(text) else []


def _big_numbers(text: str) -> Iterator[Found]:
    for match in _BIG.finditer(text):
        number = int(match["number"])
        before = text[max(0, match.start() - 16) : match.start()]
        if match["number"][0] == "0" or _LABEL_BEFORE.search(before):
            continue
        if not match["sign"] and 1500 <= number <= 2100:
            continue  # a year, most likely
        if not match["sign"] and number < 10_000 and _YEAR_BEFORE.search(before):
            continue
        yield Found(*match.span(), f"{match['sign'] or ''}{number:,}")
    for match in _SPACED.finditer(text):
        number = int(re.sub(r"\s", "", match["number"]))
        yield Found(*match.span(), f"{match['sign'] or ''}{number:,}")


def money(text: str) -> list[Found]:
    """Amounts of money that are written in a hard way, in order: "5 pounds", "£5.5", "£5.00", "£2m"."""
    if not _HAS_DIGIT.search(text):
        return []
    return [Found(*match.span(), _money(match)) for match in _MONEY.finditer(text)]


def _money(match: re.Match[str]) -> str:
    written = match[0]
    if match["short"]:
        return f"{written}0"
    if match["zeros"]:
        return written.removesuffix(".00")
    if match["both"]:
        return written[:-1]
    if match["large"]:
        number, unit = re.split(r"\s?(?=[a-z])", written, maxsplit=1, flags=re.IGNORECASE)
        return f"{number} {_LARGE[in_plain_letters(unit)]}"
    number, *pence = re.findall(_NUMBER, written)
    if pence:
        return f"£{number}.{int(pence[0]):02}" if len(pence[0]) < 3 else ""
    return f"£{number}0" if re.fullmatch(r"\d+\.\d", number) else f"£{number}"


def phone_numbers(text: str) -> list[Found]:
    """Each British phone number of a text, in order, in groups as they are said; no suggestion where it has them."""
    found: list[Found] = []
    if not _HAS_DIGIT.search(text):
        return found
    for match in _PHONE.finditer(text):
        said = _grouped(re.sub(r"\D", "", match[0].replace("+44", "0").replace("(0)", "")))
        found.append(Found(*match.span(), "" if said == match[0] else said))
    return found


def _grouped(digits: str) -> str:
    """The digits of a British number in its groups: the area first."""
    if digits.startswith("02"):
        cuts: tuple[int, ...] = (3, 7)
    elif digits.startswith(("03", "08", "09", "011")) or re.match(r"01\d1", digits):
        cuts = (4, 7)
    else:
        cuts = (5, 8)
    return " ".join(filter(None, (digits[: cuts[0]], digits[cuts[0] : cuts[1]], digits[cuts[1] :])))
