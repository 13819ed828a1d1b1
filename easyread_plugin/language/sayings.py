"""How words are said that a voice says wrong: a group's own list, as values. `audio/say_file.py` reads it.

What is said may hold sounds (phonemes) beside the word that they stand for. Such a word stands between two signs that
no text can hold, since `spoken.cleaned` takes them out of everything that people write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from ..values import Value
from .late_pattern import late
from .tokens import in_plain_letters

MOST = 2_000
"""So many entries a list can hold."""
_WORD, _SOUNDS, _END = "\ue000", "\ue002", "\ue001"
_SOUNDED = late(f"{_WORD}([^{_SOUNDS}]*){_SOUNDS}([^{_END}]*){_END}")
_FIRST_PLACE = 0xE010
_PLACE = late(f"([{chr(_FIRST_PLACE)}-{chr(_FIRST_PLACE + MOST)}])('s)?")


class Saying(Value):
    """One entry: a word or a few words, and how they are said."""

    written: str
    """As it stands on pages. All small letters: it fits whatever is in capitals. Else it fits exactly."""
    say: str = ""
    """Other words that sound right; empty when there are phonemes."""
    phonemes: str = ""
    """Sounds, in the letters that espeak-ng has for them."""
    language: str = ""
    """`en`, `en-GB`, `cy`; empty for every language."""


class Sayings(Value, dict=True):
    """The list. The entry for the nearest language wins, then the longest."""

    entries: tuple[Saying, ...] = ()

    @cached_property
    def _of_language(self) -> dict[str, _Chosen]:
        return {}

    def of(self, language: str) -> _Chosen | None:
        """What holds for this language; None when there is nothing."""
        if not self.entries:
            return None
        if language not in self._of_language:
            self._of_language[language] = _Chosen(_nearest(self.entries, language))
        chosen = self._of_language[language]
        return chosen if chosen.is_any else None


NO_SAYINGS = Sayings()


def _nearest(entries: tuple[Saying, ...], language: str) -> Mapping[str, Saying]:
    """By word as it is written: the entry whose language is nearest to this one."""
    wanted = language.lower()
    fitting = [
        entry for entry in entries
        if not entry.language or wanted == entry.language.lower() or wanted.startswith(f"{entry.language.lower()}-")
    ]  # fmt: skip
    return {entry.written: entry for entry in sorted(fitting, key=lambda entry: len(entry.language))}


class _Chosen:
    """The entries of one language, ready to be looked for."""

    def __init__(self, entries: Mapping[str, Saying]) -> None:
        self.is_any = bool(entries)
        self._entries = list(entries.values())
        self._numbers = {_plain(entry.written): number for number, entry in enumerate(self._entries)}
        self._any_capitals = {
            in_plain_letters(word): number for word, number in self._numbers.items() if word == word.lower()
        }
        words = sorted(self._numbers, key=lambda word: (-len(word), word))
        pattern = "|".join(
            f"(?i:{_pattern(word)})" if word == word.lower() else _pattern(word) for word in words
        )
        # Whole words only, and nothing inside an address.
        self._found = re.compile(rf"(?<![\w@./])(?:{pattern})(?P<s>['’]s\b)?(?![\w@/]|\.\w)")

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the words of the list stand."""
        return (found.span() for found in self._found.finditer(text))

    def put_aside(self, text: str) -> str:
        """The text with one sign for each word of the list, so that nothing else looks at it."""
        return self._found.sub(self._sign, text)

    def put_back(self, text: str) -> str:
        """The text with how each is said in place of its sign."""
        return _PLACE.sub(lambda found: self._said(self._entries[ord(found[1]) - _FIRST_PLACE], found[2] or ""), text)

    def _sign(self, found: re.Match[str]) -> str:
        word = _plain(found[0].removesuffix(found["s"] or ""))
        number = self._numbers.get(word)
        sign = chr(_FIRST_PLACE + (self._any_capitals[in_plain_letters(word)] if number is None else number))
        return sign + ("'s" if found["s"] else "")

    @staticmethod
    def _said(entry: Saying, s: str) -> str:
        return sounded(entry.written + s, entry.phonemes + "z" * bool(s)) if entry.phonemes else entry.say + s


def _plain(word: str) -> str:
    return " ".join(word.replace("’", "'").split())


def _pattern(word: str) -> str:
    return re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+")


def sounded(word: str, phonemes: str) -> str:
    """A word that is said with these sounds, by a voice that can."""
    return f"{_WORD}{word}{_SOUNDS}{phonemes}{_END}"


def has_sounds(said: str) -> bool:
    """Whether any word in it has sounds of its own."""
    return _WORD in said


def sounds_in(said: str) -> Iterator[tuple[int, int, str, str]]:
    """Each word that has sounds of its own: where it starts and ends in `said`, the word, the sounds."""
    return ((*found.span(), found[1], found[2]) for found in _SOUNDED.finditer(said))


def without_sounds(said: str) -> str:
    """The words alone: for a voice that knows no phonemes."""
    return _SOUNDED.sub(r"\1", said) if _WORD in said else said


def shown(said: str) -> str:
    """For a person to read: each such word with its sounds behind it."""
    return _SOUNDED.sub(r"\1 [\2]", said) if _WORD in said else said
