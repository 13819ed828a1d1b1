"""The bundled voice: espeak-ng as the package espeakng-loader brings it, the same on every computer.

What it can do is read from its data files, so that a build that has nothing new to say loads no library.
"""

from __future__ import annotations

import difflib
import functools
import importlib.metadata
import importlib.util
import io
import re
import wave
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import VoiceError
from ..settings import Settings
from . import waveform
from .voice import ChosenVoice, Spoken, Word

_LANGUAGE_LINE = re.compile(r"^language\s+(\S+)(?:\s+(\d+))?", re.MULTILINE)
_USUAL_PRIORITY = 5
_NEEDED = {"espeakng_loader": "espeakng-loader", "pyttsx3": "pyttsx3", "lameenc": "lameenc"}

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
    data = data_dir()
    name = _voice_name(data, language)
    variant = settings.voice_variant
    if variant:
        _check_variant(data, variant)
    version = importlib.metadata.version("espeakng-loader")
    volume = min(_LOUDEST, _VOLUMES.get(name, _USUAL_VOLUME) * _VARIANT_PERCENT.get(variant, 100) // 100)
    return ChosenVoice("bundled", version, name, variant, language, settings.speed, volume)


def data_dir() -> Path:
    """The folder of the voice's data; raises `VoiceError` when a package that it needs is not installed."""
    for module, package in _NEEDED.items():
        if importlib.util.find_spec(module) is None:
            raise VoiceError(f"The bundled voice needs the package {package}. Try: pip install {package}")
    spec = importlib.util.find_spec("espeakng_loader")
    origin = None if spec is None else spec.origin
    data = Path(origin or "").parent / "espeak-ng-data"
    if not data.is_dir():
        raise VoiceError("The data of the bundled voice is missing. Try: pip install --force-reinstall espeakng-loader")
    return data


def languages() -> list[str]:
    """The languages that the bundled voice speaks, sorted, in small letters: `cy`, `en-gb`."""
    return sorted(_languages(data_dir()))


def variants() -> list[str]:
    """The variants of the bundled voice, sorted."""
    return _variants(data_dir())


def _variants(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "voices" / "!v").iterdir() if path.is_file())


def _voice_name(data: Path, language: str) -> str:
    """The voice that knows this language best: `en` for `en-GB`."""
    voices = _languages(data)
    wanted = language.strip().lower().replace("_", "-")
    for known in (wanted, wanted.partition("-")[0]):
        if known in voices:
            return voices[known]
    raise VoiceError(f'The bundled voice does not speak "{language}". {_near(wanted, list(voices))}')


@functools.lru_cache(maxsize=4)
def _languages(data: Path) -> dict[str, str]:
    """Language tag in small letters → the voice that puts it first."""
    found: dict[str, tuple[int, str]] = {}
    for file in sorted(path for path in (data / "lang").rglob("*") if path.is_file()):
        for tag, priority in _LANGUAGE_LINE.findall(file.read_text("utf-8", "replace")):
            candidate = (int(priority or _USUAL_PRIORITY), file.name)
            found[tag.lower()] = min(found.get(tag.lower(), candidate), candidate)
    return {tag: name for tag, (_, name) in sorted(found.items())}


def _check_variant(data: Path, variant: str) -> None:
    """Raises when there is no such variant: the library itself would say nothing and speak without it."""
    known = _variants(data)
    if variant not in known:
        raise VoiceError(f'The bundled voice has no variant "{variant}". {_near(variant, known)}')


def _near(wanted: str, known: list[str]) -> str:
    by_small = {name.lower(): name for name in known}
    near = [by_small[small] for small in difflib.get_close_matches(wanted.lower(), by_small, n=3, cutoff=0.4)]
    if near:
        return "Near it are: " + ", ".join(near) + "."
    return "Some that it has: " + ", ".join(known[:: max(1, len(known) // 8)]) + "."


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
