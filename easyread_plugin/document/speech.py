"""What a group gives to the voice: its list of how words are said, and recordings of its members.

A recording is somebody's voice. Speech takes `AgreedRecordings` and nothing else, and `agreed_recordings` alone can
make them: it fails closed, as the gate for words does (`publishing.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import InitVar, dataclass
from datetime import date
from pathlib import Path
from typing import final

from msgspec import field

from ..language.sayings import NO_SAYINGS, Sayings
from ..values import Value
from .model import Statement
from .people import Channel, Register, Use
from .position import Position


class Recording(Value):
    """A file in which somebody says one statement."""

    name: str
    """As it stands in the list: the path inside the folder of recordings, with forward slashes."""
    file: Path
    says: str
    """The exact statement, single spaces."""
    person: str
    """The id of who reads it."""
    page: str = ""
    """The page for which it was recorded (a uri), or an empty string. It is played wherever its words stand."""
    content: str = ""
    """The SHA-256 of the file, in hexadecimal."""
    position: Position | None = None


class SpeechFault(Value):
    """Something wrong in a list or a file of the sound."""

    rule: str
    """The rule whose finding it is."""
    file: str
    """As it is shown to a person."""
    line: int | None
    """1-based; None for a file that has no lines."""
    message: str
    """One sentence, then one thing to try."""


class SpeechLists(Value):
    """What lies in the folder of sound."""

    sayings: Sayings = NO_SAYINGS
    recordings: tuple[Recording, ...] = ()
    """Those that can be played, in the order of the list."""
    faults: tuple[SpeechFault, ...] = ()
    list_file: str = "audio/recordings.yml"
    """The list of recordings, as it is shown to a person."""


@final
class _Pass:
    """Held by `agreed_recordings` alone."""


_PASS = _Pass()


@final
@dataclass(frozen=True, slots=True)
class AgreedRecordings:
    """Recordings of people who agree to be heard here today. Made by `agreed_recordings`."""

    _by_words: Mapping[str, tuple[Recording, ...]]
    credits: Mapping[str, str]
    """The id of who reads → how they want to be named; empty for "not at all"."""
    _pass: InitVar[_Pass | None] = None

    def __post_init__(self, _pass: _Pass | None) -> None:
        if _pass is not _PASS:
            raise TypeError("AgreedRecordings are made by agreed_recordings() and by nothing else.")

    def of(self, words: str, page: str) -> Recording | None:
        """The recording that says exactly these words: the one made for this page before the others."""
        found = self._by_words.get(same_words(words), ())
        return next((one for one in found if one.page == page), found[0] if found else None)


def agreed_recordings(
    recordings: Iterable[Recording],
    register: Register,
    today: date,
    channel: Channel,
    uses: Collection[Use] = (Use.VOICE,),
) -> AgreedRecordings:
    """Only those of people who agree to all of this, "voice" in any case, in this channel on that day."""
    by_words: dict[str, tuple[Recording, ...]] = {}
    credits: dict[str, str] = {}
    for recording in recordings:
        if all(register.agrees(recording.person, use, channel, today) for use in {Use.VOICE, *uses}):
            words = same_words(recording.says)
            by_words[words] = (*by_words.get(words, ()), recording)
            credits[recording.person] = register.name_of(recording.person, channel, today)
    return AgreedRecordings(by_words, credits, _PASS)


NO_RECORDINGS = AgreedRecordings({}, {}, _PASS)


class Speech(Value):
    """What speech is given beside the pages."""

    sayings: Sayings = NO_SAYINGS
    recordings: AgreedRecordings = NO_RECORDINGS
    meanings: Mapping[str, Mapping[str, tuple[Statement, ...]]] = field(default_factory=dict)
    """What is said after a row: what its hard words mean. By the page's uri, then by the row's id."""


def same_words(words: str) -> str:
    """What is compared: the words as they are, white space as one space."""
    return " ".join(words.split())
