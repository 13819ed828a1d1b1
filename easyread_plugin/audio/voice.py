"""What a voice is, and what it hands over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from msgspec.structs import asdict

from ..values import Value


class Word(NamedTuple):
    """When one word of a spoken text begins."""

    start: int
    """Offset of its first character in the text without sounds (`sayings.without_sounds`), 0-based, code points."""
    end: int
    """Offset after its last character."""
    at_s: float
    """Seconds from the first sample."""


class Spoken(Value):
    """What a voice made of a text."""

    pcm: bytes
    """16-bit signed little-endian samples, mono."""
    rate: int
    """Samples a second."""
    words: tuple[Word, ...] | None = None
    """When each word begins; None when the voice does not say."""


class ChosenVoice(Value):
    """A voice as it will really be used: nothing in it is a wish. Made by `voices.choose_voice`, without loading it."""

    engine: str
    """`bundled`, `system`, `recording` or `silent`."""
    version: str
    """The version of the library that makes the sound."""
    name: str
    """The name that the engine knows it by, such as `en`."""
    variant: str
    """Such as `f3`; empty for the usual one."""
    language: str
    """The language asked for, such as `en-GB`."""
    speed: int
    """Words a minute, as the engine counts them."""
    volume: int
    """As the engine counts it: the one that brings this voice to -19 LUFS."""

    @property
    def ident(self) -> Mapping[str, str | int]:
        """All that changes how it sounds: part of the key of every clip."""
        return asdict(self)


class Voice(Protocol):
    """Something that speaks. A new kind of voice needs these two and an entry in `voices.py`."""

    @property
    def ident(self) -> Mapping[str, str | int]:
        """All that changes how it sounds, the version of its library included."""

    def speak(self, text: str) -> Spoken:
        """The sound of this text, which holds a letter or a digit. Raises `VoiceError` when it cannot."""
