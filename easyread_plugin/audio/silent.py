"""A voice that says nothing, at the right length: for tests, and for builds where nobody listens."""

from __future__ import annotations

from collections.abc import Mapping

from ..language.sayings import without_sounds
from ..settings import Settings
from .voice import ChosenVoice, Spoken

_RATE = 22050
_SECONDS_A_CHARACTER = 0.066  # the bundled voice at speed 110 takes as long
_SHORTEST_S = 0.3
_PERIOD = ((12).to_bytes(2, "little", signed=True) * 50) + ((-12).to_bytes(2, "little", signed=True) * 50)


def choose(settings: Settings, language: str) -> ChosenVoice:
    """The silent voice. It speaks every language."""
    return ChosenVoice("silent", "1", "silent", "", language, settings.speed, 0)


class SilentVoice:
    """A hum 68 dB below full scale, as long as the text would take to say. The same text gives the same bytes."""

    def __init__(self, chosen: ChosenVoice) -> None:
        self._chosen = chosen

    @property
    def ident(self) -> Mapping[str, str | int]:
        """All that changes how it sounds."""
        return self._chosen.ident

    def speak(self, text: str) -> Spoken:
        """The hum. It has no words in it, so it has no times of words."""
        seconds = max(_SHORTEST_S, len(without_sounds(text)) * _SECONDS_A_CHARACTER * 110 / self._chosen.speed)
        periods = round(seconds * _RATE * 2 / len(_PERIOD))
        return Spoken(_PERIOD * periods, _RATE)
