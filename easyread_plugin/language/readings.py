"""How signs, times, money, phone numbers and addresses are said in English.

One pattern for each thing that is not said as it is written, and a function that says it. The first pattern that fits
wins, and what it gives is not looked at again. Every pattern that can grow starts where a word starts, so the time
grows with the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from .acronyms import LETTERS, with_letters
from .dates import MONTHS, WEEKDAYS
from .late_pattern import late


def read_out(text: str, *, is_english: bool = True) -> str:
    """The text with those things in words. Spaces may be double.

    In another language only what needs no words: long numbers, figure by figure.
    """
    if _is_plain(text) or not _WORTH_A_LOOK.search(text):
        return text
    pattern = _ALL if is_english else _FIGURES
    return pattern.sub(lambda found: _READINGS[found.lastgroup or ""][1](found[0]), text)


def read_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where those things stand, so that nobody needs to ask how they are said."""
    return (found.span() for found in _ALL.finditer(text))


_SIGNS = {
    ".": " dot ", "/": " slash ", "@": " at ", "-": " dash ", "_": " underscore ", "?": " question mark ",
    "=": " equals ", "&": " and ", "#": " hash ", "+": " plus ", ":": " colon ", "%": " per cent ", "~": " tilde ",
}  # fmt: skip
_CURRENCIES = {"£": ("pound", "penny", "pence"), "$": ("dollar", "cent", "cents"), "€": ("euro", "cent", "cents")}
_SCALES = {"m": "million", "bn": "billion", "k": "thousand"}
_UNITS = {
    "kg": "kilogram", "km": "kilometre", "cm": "centimetre", "mm": "millimetre", "ml": "millilitre",
    "min": "minute", "hr": "hour", "yr": "year",
}  # fmt: skip
_SHORT = {
    "e.g.": "for example", "eg": "for example", "i.e.": "that is", "ie": "that is", "vs": "versus",
    "approx": "approximately", "etc.": "et cetera", "c/o": "care of", "w/c": "week commencing",
    "tel:": "telephone:", "dr": "Doctor", "prof": "Professor", "rev": "Reverend",
    "revd": "Reverend", "cllr": "Councillor",
}  # fmt: skip
_BETWEEN = late(r"\s?[-–]\s?")


def _address(written: str) -> str:
    """A web or e-mail address, sign by sign. "https://" is not said: nobody says it."""
    shown = re.sub(r"^https?://", "", written, flags=re.I).removesuffix("/")
    shown = re.sub(r"^www\.", "w w w.", shown, flags=re.I)
    return "".join(_SIGNS.get(character, character) for character in shown)


def _money(written: str) -> str:
    found = re.fullmatch(r"([£$€])([\d,]+)(?:\.(\d+))?\s?(\w*)", written)
    assert found, "the pattern that calls this takes nothing else"
    sign, whole, part, scale = found.groups()
    pound, penny, pence = _CURRENCIES[sign]
    if scale:
        return f"{whole}{'.' + part if part else ''} {_SCALES.get(scale, scale)} {pound}s"
    name = pound if whole == "1" else f"{pound}s"
    if part is None or not int(part):
        return f"{whole} {name}"
    if len(part) != 2:
        return f"{whole}.{part} {pound}s"
    small = f"{int(part)} {penny if int(part) == 1 else pence}"
    if not int(whole.replace(",", "")):
        return small
    return f"{whole} {name} {int(part)}" if int(part) > 9 else f"{whole} {name} and {small}"


def _money_range(written: str) -> str:
    first, second = _BETWEEN.split(written)
    return f"{_money(first)} to {_money(second if second[0] in _CURRENCIES else first[0] + second)}"


def _pence(written: str) -> str:
    return f"{written[:-1]} {'penny' if written == '1p' else 'pence'}"


def _digits(written: str) -> str:
    """Digit by digit, with a pause between the groups as they are written."""
    groups = re.findall(r"\d+", written)
    if len(groups) == 1:
        groups = _grouped(groups[0])
    plus = "plus " if written.startswith("+") else ""
    return plus + ", ".join(" ".join(group) for group in groups)


def _grouped(number: str) -> list[str]:
    """A long number without spaces, in the groups that people in the UK use."""
    if len(number) < 7:
        return [number]
    if len(number) == 11 and number.startswith("0"):
        a, b = (3, 7) if number.startswith("02") else (5, 8)
        return [number[:a], number[a:b], number[b:]]
    if len(number) == 10 and number.startswith("0"):
        return [number[:4], number[4:7], number[7:]]
    return [number[i : i + 4] for i in range(0, len(number), 4)]


def _long_number(written: str) -> str:
    return written if written.endswith("000") and written[0] != "0" else _digits(written)


def _text_code(written: str) -> str:
    words, code = written.rsplit(" ", 1)
    return f"{words} {_digits(code)}"


def _clock(written: str) -> str:
    found = re.fullmatch(r"(\d{1,2})(?:[.:](\d\d))?\s?(?:([AaPp])\.?[Mm]\.?)?", written)
    assert found, "the pattern that calls this takes nothing else"
    hour, minute, half = found.groups()
    after = f" {half.lower()}m" if half else ""
    if minute is None or (minute == "00" and half):
        return f"{int(hour)}{after}"
    if minute == "00":
        return f"{int(hour)} o'clock" if 0 < int(hour) < 13 else f"{int(hour)} hundred"
    return f"{int(hour)} {'oh ' + minute[1] if minute[0] == '0' else minute}{after}"


def _clock_range(written: str) -> str:
    first, second = _BETWEEN.split(written, maxsplit=1)
    return f"{_clock(first)} to {_clock(second)}"


def _range(written: str) -> str:
    return _BETWEEN.sub(" to ", written.rstrip("%")) + (" per cent" if written.endswith("%") else "")


def _year(written: str) -> str:
    """A year as people say it: "19 98"."""
    first, last = written[:2], written[2:]
    return f"{first} hundred" if last == "00" else f"{first} {'oh ' + last[1] if last[0] == '0' else last}"


_DECADES = {
    "1": "tens", "2": "twenties", "3": "thirties", "4": "forties", "5": "fifties", "6": "sixties", "7": "seventies",
    "8": "eighties", "9": "nineties",
}  # fmt: skip


def _decade(written: str) -> str:
    """The years that begin alike: "19 eighties"."""
    figures = written.rstrip("s'’")
    return f"{figures[:2]} {_DECADES[figures[2]]}" if figures[2] != "0" else f"{figures[:2]} hundreds"


def _postcode(written: str) -> str:
    """Letters and figures one by one, with a rest in the middle."""
    first, last = written.split()
    area = re.match("[A-Z]+", first)
    letters = area[0] if area else ""
    return f"{' '.join((*_spelt(letters), first[len(letters):]))}, {last[0]} {'.'.join(last[1:])}"


def _spelt(letters: str) -> list[str]:
    # A single A would be said as in "a house".
    return ["eh" if letter == "A" else letter for letter in letters]


def _fraction(written: str) -> str:
    top, bottom = written.split("/")
    name = {"2": "half", "3": "third", "4": "quarter"}[bottom]
    return f"{top} {name}{'' if top == '1' else 's'}"


def _measure(written: str) -> str:
    found = re.fullmatch(r"([\d.,]+)\s?([a-z]+)\.?", written)
    assert found, "the pattern that calls this takes nothing else"
    number, unit = found.groups()
    if unit == "mph":
        return f"{number} miles an hour"
    return f"{number} {_UNITS[unit.removesuffix('s')]}{'' if number == '1' else 's'}"


def _short(written: str) -> str:
    low = written.lower()
    return _SHORT.get(low) or _SHORT.get(low.rstrip(".")) or written.rstrip(".")


_N = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_ALONE = r"(?<![\w.,£$€/\-–])"
_MONEY = rf"[£$€]{_N}(?:\s?(?:million|billion|thousand|[mk]|bn)\b)?"
_TIME = r"\d{1,2}(?:[.:][0-5]\d)?"
_HALF = r"\s?(?i:[ap]\.?m)\b"
_TO = r"\s?[-–]\s?"
_MONTH_BEFORE = r"(?<=uary |arch |pril | May |June |July |gust |mber |ober )"
_NAMES = "|".join((*WEEKDAYS, *MONTHS))
_CALL = r"(?:(?<=\b[Cc]all )|(?<=\b[Rr]ing )|(?<=\b[Pp]hone )|(?<=\b[Dd]ial )|(?<=\bNHS ))"

_READINGS: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "email": (r"(?<![\w.+\-])[A-Za-z0-9][\w.+\-]*@[\w\-]+(?:\.[\w\-]+)+", _address),
    "address": (r"\b(?i:https?://|www\.)[^\s<>\"”’)\]]*[\w/]", _address),
    "site": (
        r"(?<![\w@.\-])(?:[a-z0-9][a-z0-9\-]*\.)+(?:org|com|net|uk|cymru|wales|scot|info|eu|co)\b(?!@)"
        r"(?:/[^\s<>\"”’)\]]*[\w/])?",
        _address,
    ),
    "money_range": (rf"{_MONEY}{_TO}(?:{_MONEY}|{_N})(?!\w)", _money_range),
    "money": (rf"{_MONEY}(?!\w)", _money),
    "pence": (rf"{_ALONE}\d{{1,3}}p\b", _pence),
    "phone": (
        r"(?<![\w.,£$€])(?=\+?(?:[ \-()]{0,2}\d){8,15}(?!\d))"
        r"(?:\+\d{1,3}[ \-]?(?:\(0\)[ \-]?)?\d{1,5}|\(0\d{1,5}\)|0\d{1,5})(?:[ \-]?\d{2,})+(?!\w)",
        _digits,
    ),
    "short_phone": (
        rf"{_CALL}\d{{3}}\b(?! \d)|\b116 123\b|{_ALONE}999(?=[.,;!?]?(?:$| (?:or|and|if|now|for|in)\b))",
        _digits,
    ),
    "text_code": (r"\b[Tt]ext (?:\S{1,20} ){0,4}?(?:to )?\d{5,6}\b", _text_code),
    "long_number": (rf"{_ALONE}(?:0\d{{2,}}|\d{{7,}})(?![\w,]|\.\d)", _long_number),
    "one_to_one": (
        r"(?<![\w\-])\d-2-\d(?![\w\-])|(?<![\w:.])\d:\d(?![\w:])",
        lambda written: f"{written[0]} to {written[-1]}",
    ),
    "clock_range": (
        rf"(?<![\w.:])(?:{_TIME}(?:{_HALF})?{_TO}{_TIME}{_HALF}|{_TIME}{_HALF}{_TO}{_TIME}(?![\w:])"
        r"|\d{1,2}:[0-5]\d\s?[-–]\s?\d{1,2}:[0-5]\d(?![\w:]))",
        _clock_range,
    ),
    "clock": (
        rf"(?<![\w.:]){_TIME}{_HALF}(?:\.(?=\s+[a-z]))?|(?<![\w.:/])(?:[01]?\d|2[0-3]):[0-5]\d(?![\w:])",
        _clock,
    ),
    "names": (rf"\b(?:{_NAMES}){_TO}(?:{_NAMES})\b", lambda written: _BETWEEN.sub(" to ", written)),
    "range": (rf"(?<![\w.,\-–/:]){_N}{_TO}{_N}%?(?![\w–/:]|-\w)", _range),
    "years": (r"(?<![\w.,\-–/:])[12]\d{3}/\d\d(?!\w)", lambda written: written.replace("/", " to ")),
    "year": (rf"(?:(?<=\bin )|(?<=\bsince )|{_MONTH_BEFORE})1[1-9]\d\d(?![\w,]|\.\d)", _year),
    "per_cent": (rf"(?<![\d.,]){_N}\s?%", lambda written: written.rstrip("% ") + " per cent"),
    "thousands": (r"(?<![\w.,])\d{1,3}(?: \d{3})+(?!\w| \d)", lambda written: written.replace(" ", ",")),
    "fraction": (r"(?<![\w/.,])(?:1/2|1/3|2/3|1/4|3/4)(?![\w/])", _fraction),
    "measure": (rf"(?<![\w.,]){_N}\s?(?:kg|km|cm|mm|ml|mph|mins?|hrs?|yrs?)\b(?:\.(?=\s+[a-z]))?", _measure),
    "decade": (r"(?<![\w.,])[12]\d\d0['’]?s\b", _decade),
    "postcode": (r"(?<![\w@./\-])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\w@/])", _postcode),
    "gas": (r"(?<![\w@./\-])(?:CO2|H2O)(?!\w)", lambda written: "C.O 2" if written == "CO2" else "H 2 O"),
    "halves": (r"(?<![\w./,])50/50(?![\w/])", lambda written: "50 50"),
    "number": (r"\bNos?\.\s?(?=\d)", lambda written: "numbers " if written[2] == "s" else "number "),
    "short": (
        r"\b(?:(?i:e\.g\.|i\.e\.|eg\b|ie\b|vs\b\.?(?=\s)|approx\b\.?(?=\s)|etc\.(?=\s+[a-z]|,)|c/o\b|w/c\b|tel:)"
        r"|(?:Dr|Mr|Mrs|Ms|Mx|Prof|Rev|Revd|Cllr)\b\.?(?=\s+[A-Z]))",
        _short,
    ),
    "letters": (r"\b(?:[A-Z]\.){2,}(?=\s+[a-z])", lambda written: written.removesuffix(".")),
    "initials": (
        rf"(?<![\w&@#./\-'’])(?:{'|'.join(sorted(LETTERS, key=lambda word: (-len(word), word)))})"
        r"(?:['’]?s)?(?![\w&@/]|[.\-]\w)",
        with_letters,
    ),
    "and_or": (r"\b[Aa]nd/or\b", lambda written: "and or"),
    "or": (r"(?<=[^\W\d])\s?/\s?(?=[^\W\d])", lambda written: " or "),
    "slash": (r"(?<=\d)/(?=\d)", lambda written: " "),
    "and": (r"&", lambda written: " and "),
    "mark": (r"[*_|~^`\\•·●▪‣]+", lambda written: " "),
    "arrow": (r"[→⇒➜]", lambda written: ", "),
}
_ALL = late("|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in _READINGS.items()))
FIGURES: Mapping[str, tuple[str, Callable[[str], str]]] = {name: _READINGS[name] for name in ("phone", "long_number")}
"""What is said figure by figure in every language: patterns, and what says them."""
_FIGURES = late("|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in FIGURES.items()))
# Most statements have nothing of the kind. This finds out soon.
_SHORTENED, _TITLES = "eg|ie|vs|approx|etc|tel", "Dr|Mr|Mrs|Ms|Mx|Prof|Rev|Revd|Cllr"
_WORTH_A_LOOK = late(
    r"[\d&/@*_|~^`\\•·●▪‣→⇒➜]|[A-Z]{2}|\w\.\w|day\s?[-–]|[a-z]\s[-–]|"
    rf"\b(?:(?i:{_SHORTENED})|{_TITLES})\b|[a-z][-–][A-Z]"
)
# And this at once for words, single spaces and commas, which are nearly all that is written.
_PLAIN_WORDS = late(r"[A-Za-z][a-z]*(?:,? [A-Za-z][a-z]*)*[.!?]?")
_SHORT_WORDS = frozenset(f"{_SHORTENED}|{_TITLES}".lower().split("|"))


def _is_plain(text: str) -> bool:
    """Whether it is words alone, none of them shortened: `_WORTH_A_LOOK` would find nothing."""
    if not _PLAIN_WORDS.fullmatch(text):
        return False
    return _SHORT_WORDS.isdisjoint(text.lower().rstrip(".!?").replace(",", "").split(" "))
