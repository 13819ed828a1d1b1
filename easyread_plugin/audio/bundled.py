"""The bundled voice: espeak-ng as the package espeakng-loader brings it, the same on every computer.

What it can do is read from its data files (`bundled_data.py`), so that a build that has nothing new to say loads no
library.
"""

from __future__ import annotations

import importlib.metadata
import io
import wave
from collections.abc import Mapping
from typing import Any

from ..errors import VoiceError
from ..settings import Settings
from . import waveform
from .bundled_data import check, data_dir, voice_name
from .voice import ChosenVoice, Spoken, Word

# The volume (the library's own is 100) at which the finished MP3 of a voice has -19 LUFS: measured on 30 statements
# with pyloudnorm, -18.5 before encoding. Above 80 the library's own limiter holds the peaks; what that changes lies
# 39 dB below the voice. A variant is some percent of its voice. Whoever is not here is within 2 LU.
_VOLUMES = {"en": 115, "cy": 108, "en-GB-scotland": 111, "en-US": 128, "ga": 107, "gd": 109}
_USUAL_VOLUME = 112
_VARIANT_PERCENT = {
    "f1": 86, "f2": 84, "f3": 97, "f4": 87, "f5": 99,
    "m1": 115, "m2": 117, "m3": 97, "m4": 100, "m5": 109, "m6": 104, "m7": 92, "m8": 174,
    "klatt4": 90, "whisper": 130,
}
_LOUDEST = 200


def choose(settings: Settings, language: str) -> ChosenVoice:
    """The bundled voice for this language; raises `VoiceError` when there is none, or no such variant."""
    variant = settings.voice_variant
    check(language, variant)
    name = voice_name(data_dir(), language)
    version = importlib.metadata.version("espeakng-loader")
    volume = min(_LOUDEST, _VOLUMES.get(name, _USUAL_VOLUME) * _VARIANT_PERCENT.get(variant, 100) // 100)
    return ChosenVoice("bundled", version, name, variant, language, settings.speed, volume)


class BundledVoice:
    """The voice, loaded. For the worker process only: the library keeps one state for its whole process."""

    def __init__(self, chosen: ChosenVoice) -> None:
        from . import driver  # the only place that loads pyttsx3 and the library

        self._chosen = chosen
        self._engine: Any = driver.new_engine()
        self._faults: list[BaseException] = []
        self._words: list[Word] = []
        self._engine.connect("error", self._on_error)
        self._engine.connect("started-word", self._on_word)
        self._engine.setProperty("voice", f"{chosen.name}+{chosen.variant}" if chosen.variant else chosen.name)
        self._engine.setProperty("rate", chosen.speed)
        self._engine.setProperty("volume", chosen.volume / 100)
        self._run()

    @property
    def ident(self) -> Mapping[str, str | int]:
        """All that changes how it sounds."""
        return self._chosen.ident

    def speak(self, text: str) -> Spoken:
        """The sound of this text with its words; raises `VoiceError` when it has none."""
        self._words = []
        sound = io.BytesIO()
        self._engine.save_to_file(text, sound)
        self._run()
        sound.seek(0)
        with wave.open(sound) as reader:
            rate, pcm = reader.getframerate(), reader.readframes(reader.getnframes())
        if waveform.audible(pcm) is None:
            raise VoiceError("The voice has no sound for these words.")
        return Spoken(pcm, rate, tuple(self._words))

    def renew(self) -> None:
        """Forgets all that was said before, so that the same text gives the same bytes."""
        self._engine.setProperty("renew", True)
        self._run()

    def _run(self) -> None:
        """Lets the engine do what it was asked to, and raises what it swallowed."""
        self._faults.clear()
        self._engine.runAndWait()
        if self._faults:
            fault = self._faults[0]
            raise fault if isinstance(fault, VoiceError) else VoiceError(f"The bundled voice stopped: {fault}")

    def _on_error(self, name: object, exception: BaseException) -> None:
        self._faults.append(exception)

    def _on_word(self, name: object, location: int, length: int, at_s: float) -> None:
        self._words.append(Word(location, location + length, at_s))
