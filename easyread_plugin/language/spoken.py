"""What will be said for a statement. What is spoken is what is written: nothing that carries words is dropped."""

from __future__ import annotations

import unicodedata

from .dates import DateProblem, date_problems
from .late_pattern import late
from .readings import read_out
from .sayings import NO_SAYINGS, Sayings
from .welsh_readings import read_out_welsh

_KEPT_SIGNS = frozenset("°©®™№")
_DROPPED = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk", "Me"))
"""Unicode's classes for what no voice can say: controls, invisible signs, half characters, emoji."""
_SPACE = late(r"\s+")
_SPACE_BEFORE_STOP = late(r" ([,.;:!?])")
_VARIATIONS = late("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def spoken_text(text: str, language: str = "en-GB", sayings: Sayings = NO_SAYINGS) -> str:
    """Exactly what will be said for a statement; "" when there is no letter or digit to say.

    The group's own list comes first. In English and in Welsh, signs, times, money and addresses become words then. In
    another language only long numbers change: an English word in a French sentence would be wrong.
    """
    said = cleaned(text)
    ours = sayings.of(language)
    if ours is not None:
        said = ours.put_aside(said)
    said = _single_spaces(_read_out(said, language.lower().replace("_", "-").partition("-")[0]))
    if ours is not None:
        said = _single_spaces(ours.put_back(said))
    return said if any(map(str.isalnum, said)) else ""


def _read_out(text: str, language: str) -> str:
    if language == "en":
        return read_out(_dates_in_words(text))
    return read_out_welsh(text) if language == "cy" else read_out(text, is_english=False)


def cleaned(text: str) -> str:
    """The text without what no voice can say: NFC, no control or invisible characters, no emoji, single spaces."""
    if text.isascii() and text.isprintable() and "^" not in text and "`" not in text:
        return " ".join(text.split())  # most statements; nothing in them has to go
    if not text.isascii():
        text = unicodedata.normalize("NFC", _VARIATIONS.sub("", text))
    return _SPACE.sub(" ", "".join(_kept(character) for character in text)).strip()


def _kept(character: str) -> str:
    if character.isalnum() or character in _KEPT_SIGNS:
        return character
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in _DROPPED else character


def _dates_in_words(text: str) -> str:
    """Dates in figures and short names become words. A wrong day of the week stays: it is what is written."""
    parts, at = [], 0
    for match in date_problems(text):
        if match.problem in (DateProblem.NUMBERS, DateProblem.SHORT, DateProblem.IMPOSSIBLE):
            parts += [text[at : match.start], match.said]
            at = match.end
    return "".join(parts) + text[at:]


def _single_spaces(text: str) -> str:
    return _SPACE_BEFORE_STOP.sub(r"\1", " ".join(text.split()))
