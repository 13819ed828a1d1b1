"""How times, money, numbers and addresses are said in Welsh. Not yet checked by a Welsh speaker.

The voice says figures in Welsh by itself. But it knows no pounds, and no time of day: "2.30pm" would be a decimal
number and 2 English letters. A word after "am", "i" or "tan" has its soft form, and after "a" its breathed one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from .late_pattern import late
from .readings import FIGURES

_HOURS = (
    "deuddeg", "un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg", "un ar ddeg",
)  # fmt: skip
_WEDI = {
    5: "pum munud wedi", 10: "deg munud wedi", 15: "chwarter wedi", 20: "ugain munud wedi",
    25: "pum munud ar hugain wedi", 30: "hanner awr wedi",
}  # fmt: skip
_I = {
    35: "pum munud ar hugain i", 40: "ugain munud i", 45: "chwarter i", 50: "deg munud i", 55: "pum munud i",
}  # fmt: skip
_SOFT = {"p": "b", "d": "dd", "t": "d"}
"""The letters that these words can begin with, and their soft form. "ch" stays."""
_BREATHED = {"p": "ph", "t": "th"}
_POUNDS = (
    "dim punt", "un bunt", "dwy bunt", "tair punt", "pedair punt", "pum punt", "chwe phunt", "saith punt",
    "wyth punt", "naw punt", "deg punt",
)  # fmt: skip
_PENCE = (
    "", "1 geiniog", "dwy geiniog", "tair ceiniog", "pedair ceiniog", "pum ceiniog", "chwe cheiniog",
)  # fmt: skip
_SIGNS = {
    ".": " dot ", "/": " slaes ", "@": " at ", "-": " cysylltnod ", "_": " tanlinell ", "?": " marc cwestiwn ",
    "=": " hafal ", "&": " ac ", "#": " hash ", "+": " plws ", ":": " colon ", "%": " y cant ", "~": " tild ",
}  # fmt: skip


def read_out_welsh(text: str) -> str:
    """The text with those things in Welsh words. Spaces may be double."""
    if not _WORTH_A_LOOK.search(text):
        return text
    return _ALL.sub(lambda found: _READINGS[found.lastgroup or ""][1](found[0]), text)


def _soft(words: str) -> str:
    """The words after "am", "i", "o" or "tan"."""
    return _SOFT.get(words[0], words[0]) + words[1:]


def _breathed(words: str) -> str:
    """The words after "a"."""
    return _BREATHED.get(words[0], words[0]) + words[1:]


def _of_day(hour: int) -> str:
    return "y bore" if hour < 12 else "y prynhawn" if hour < 18 else "yr hwyr"


def _time(written: str) -> str:
    """One time of day: `hanner awr wedi dau y prynhawn`."""
    found = _TIME.fullmatch(written)
    assert found, "the pattern that calls this takes nothing else"
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half, after = (found["half"] or "").lower(), found["after"] or ""
    if half and hour < 13:
        hour = hour % 12 + (12 if half == "p" else 0)
    is_known = bool(half) or hour > 12 or found["hour"][0] == "0"
    part = after if after else _of_day(hour) if is_known else ""
    if minute == 0 and is_known and hour in (0, 12):
        return "hanner dydd" if hour else "hanner nos"
    now, then = _HOURS[hour % 12], _HOURS[(hour + 1) % 12]
    if minute == 0:
        said = f"{now} o’r gloch"
    elif minute in _WEDI:
        said = f"{_WEDI[minute]} {now}"
    elif minute in _I:
        said = f"{_I[minute]} {_soft(then)}"
    else:
        said = f"{now} {minute}"
    return f"{said} {part}".strip()


def _times(written: str) -> str:
    """A time, or 2 with a line between them; perhaps after a word that makes it soft."""
    found = _AFTER.match(written)
    before, rest = (found[0], written[found.end() :]) if found else ("", written)
    first, *second = _BETWEEN.split(rest)
    if second and not _HAS_HALF.search(first) and (half := _HAS_HALF.search(second[0])):
        first += half[0]
    change = _breathed if before[:2].lower() == "a " else _soft if before else str
    said = change(_time(first))
    return before + (f"{said} tan {_soft(_time(second[0]))}" if second else said)


def _money(written: str) -> str:
    whole, _, part = written.removeprefix("£").strip().replace(",", "").partition(".")
    pounds, pence = int(whole), int(part or 0)
    small = _pence(f"{pence}c") if pence else ""
    if not pounds and small:
        return small
    return f"{_POUNDS[pounds] if pounds < len(_POUNDS) else f'{pounds} o bunnoedd'} {small}".strip()


def _pence(written: str) -> str:
    pence = int(re.findall(r"\d+", written)[0])
    return _PENCE[pence] if 0 < pence < len(_PENCE) else f"{pence} ceiniog"


def _address(written: str) -> str:
    shown = re.sub(r"^https?://", "", written, flags=re.I).removesuffix("/")
    return "".join(_SIGNS.get(character, character) for character in shown)


_HALF = r"\s?(?i:[ap]\.?m\b(?:\.(?=\s+[a-z]))?)"
_PARTS = r"\s(?:y\s(?:bore|prynhawn|nos)|yr\shwyr)\b"
_ONE = r"\d{1,2}(?:[.:][0-5]\d)?"
_TO = r"\s?[-–]\s?"
_BEFORE = r"(?:\b(?i:am|i|tan|o|a)\s)?"
_TIME = late(
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?(?:\s?(?P<half>[ap])\.?m\.?|\s(?P<after>y.*))?", re.IGNORECASE
)
_AFTER = late(r"(?:am|i|tan|o|a)\s", re.IGNORECASE)
_BETWEEN = late(_TO)
_HAS_HALF = late(rf"{_HALF}|{_PARTS}")
_HOUR = r"(?:1[0-2]|0?[1-9])(?:[.:][0-5]\d)?"
_HOUR_24 = r"(?:[01]?\d|2[0-3]):[0-5]\d"
_EDGE = r"(?<![\w.,:£/])"

_READINGS: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "email": (r"(?<![\w.+\-])[A-Za-z0-9][\w.+\-]*@[\w\-]+(?:\.[\w\-]+)+", _address),
    "site": (r"\b(?i:https?://|www\.)[^\s<>\"”’)\]]*[\w/]", _address),
    "money": (r"£\s?(?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d\d)?(?![\w.,]*\d|\s?(?:[mk]|bn|mil)\b)", _money),
    "pence": (r"(?<![\w.,£/])\d{1,3}[pc]\b", _pence),
    **FIGURES,
    "middle": (rf"{_EDGE}12 (?=hanner (?:dydd|nos)\b)", lambda written: ""),
    "times": (
        rf"{_BEFORE}{_EDGE}(?:{_HOUR}(?:{_HALF})?{_TO})?{_HOUR}(?:{_HALF}|{_PARTS})"
        rf"|{_BEFORE}{_EDGE}(?:{_HOUR_24}{_TO})?{_HOUR_24}(?![\w:]|[.,]\d)",
        _times,
    ),
    "per_cent": (r"(?<=\d)\s?%", lambda written: " y cant"),
    "and": (r"&", lambda written: " a "),
    "mark": (r"[*_|~^`\\•·●▪‣]+", lambda written: " "),
    "arrow": (r"[→⇒➜]", lambda written: ", "),
}
_ALL = late("|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in _READINGS.items()))
_WORTH_A_LOOK = late(r"[\d&/@*_|~^`\\•·●▪‣→⇒➜]|www")
