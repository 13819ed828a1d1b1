"""The computer's own voices, through pyttsx3: SAPI5 on Windows, NSSpeechSynthesizer on a Mac, espeak elsewhere.

Which there are is asked of a process of its own (`python -m easyread_plugin.audio.system`), since loading them can
crash or hang. They say no times of words. What pyttsx3's drivers do wrong while they write a file is put right here.
"""

from __future__ import annotations

import contextlib
import difflib
import functools
import importlib.metadata
import json
import locale
import os
import platform
import subprocess
import sys
import tempfile
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import VoiceError
from ..language.sayings import without_sounds
from ..settings import Settings
from . import waveform
from .aiff import open_aiff
from .loudness import TARGET, loudness
from .voice import ChosenVoice, Spoken
from .wav import mono, open_wav

_LIST_LIMIT_S = 60.0
_AS_PEOPLE_COUNT = 1.45  # asked for 110 words a minute, espeak says 159; the others say what they are asked for
_SAMPLES = {
    "en": "We meet on the first Tuesday of the month. You have the same power as the staff. Tell us what you need.",
    "cy": "Rydym yn cwrdd bob dydd Mawrth. Mae croeso i bawb yn y llyfrgell. Dywedwch wrthym beth sydd ei angen.",
}
_COUNTING = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12."  # every voice can say it in its language
_COUNTING_IS_SOFTER = 1.0  # LU, than sentences are
_LOST = 0.4  # LU that an MP3 of 48 kbit/s takes away
_NONE = "This computer has no voice of its own that we can use. Try: voice: bundled"


class SystemVoiceInfo(NamedTuple):
    """One of the computer's own voices."""

    id: str
    name: str
    languages: tuple[str, ...]
    """Such as `en-GB`."""
    driver: str
    """`espeak`, `nsss` or `sapi5`."""


@functools.lru_cache(maxsize=1)
def system_voices() -> tuple[SystemVoiceInfo, ...]:
    """The computer's own voices, in its order; none when there are none. Asks once."""
    command = (sys.executable, "-P", "-m", __name__)
    try:
        done = subprocess.run(command, capture_output=True, timeout=_LIST_LIMIT_S, check=True, stdin=subprocess.DEVNULL)
        voices = json.loads(done.stdout.decode("utf-8", "replace").rpartition("\n\n")[2])
        return tuple(SystemVoiceInfo(id, name, tuple(tags), driver) for id, name, tags, driver in voices)
    except (OSError, subprocess.SubprocessError, ValueError, TypeError):
        return ()


def choose(settings: Settings, language: str) -> ChosenVoice:
    """The computer's voice for this language; raises `VoiceError` when there is none, or none of that name."""
    voices = system_voices()
    if not voices:
        raise VoiceError(_NONE)
    fitting = [voice for voice in voices if _fits(voice, language)]
    chosen = _named(voices, settings.voice_name) if settings.voice_name else None
    if chosen is None or not _fits(chosen, language):
        if not fitting:
            raise VoiceError(f'This computer has no voice for "{language}". Try: voice: bundled')
        exact = [voice for voice in fitting if language.lower() in map(str.lower, voice.languages)]
        chosen = (exact or fitting)[0]
    # A new kernel changes no voice; a new macOS or Windows may.
    release = "" if platform.system() == "Linux" else f" {platform.release()}"
    version = f"pyttsx3 {importlib.metadata.version('pyttsx3')}, {platform.system()}{release}"
    speed = settings.speed if chosen.driver == "espeak" else round(settings.speed * _AS_PEOPLE_COUNT)
    return ChosenVoice("system", version, chosen.id, chosen.driver, language, speed, 100)


def _fits(voice: SystemVoiceInfo, language: str) -> bool:
    """Whether the voice speaks this language, whichever country it is from."""
    wanted = language.lower().partition("-")[0]
    return any(tag.lower().partition("-")[0] == wanted for tag in voice.languages)


def _named(voices: Iterable[SystemVoiceInfo], name: str) -> SystemVoiceInfo:
    by_name = {known.lower(): voice for voice in voices for known in (voice.id, voice.name)}
    found = by_name.get(name.lower())
    if found is None:
        near = difflib.get_close_matches(name.lower(), by_name, n=3, cutoff=0.4)
        hint = "Near it are: " + ", ".join(dict.fromkeys(by_name[one].name for one in near)) + "." if near else ""
        raise VoiceError(f'This computer has no voice "{name}". {hint or "To see them, type: easyread voices"}')
    return found


class SystemVoice:
    """The voice, loaded. For the worker process only. It cannot be copied by a fork: it has threads of its own."""

    can_be_copied = False

    def __init__(self, chosen: ChosenVoice) -> None:
        from . import driver

        self._driver = driver
        self._chosen = chosen
        self._faults: list[BaseException] = []
        try:
            self._engine: Any = driver.system_engine(chosen.variant)
        except Exception as error:
            raise VoiceError(_NONE) from error
        self._engine.connect("error", self._on_error)
        self._settle(rate=chosen.speed, voice=chosen.name)
        self._gain = 1.0
        self._gain = self._measured()

    @property
    def ident(self) -> Mapping[str, str | int]:
        """All that changes how it sounds."""
        return self._chosen.ident

    def speak(self, text: str) -> Spoken:
        """The sound of this text, without the silence around it; raises `VoiceError` when it has none."""
        said = without_sounds(text)
        if self._chosen.variant == "sapi5":
            said = said.replace("<", " ")  # it would be read as markup
        samples, rate = self._written(said)
        ends = waveform.audible(samples.tobytes())
        if ends is None:
            raise VoiceError("The voice has no sound for these words.")
        return Spoken(waveform.scaled(samples[slice(*ends)], self._gain).tobytes(), rate)

    def _written(self, text: str) -> tuple[array[int], int]:
        """What the driver writes. One text a run: of several, only the last would be written."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "said.wav"
            self._faults.clear()
            self._engine.save_to_file(text, str(file))
            self._engine.runAndWait()
            self._wait()
            if self._faults:
                raise VoiceError(f"The voice of this computer stopped: {self._faults[0]}")
            data = file.read_bytes() if file.is_file() else b""
        if data[:4] == b"FORM":  # a Mac writes AIFF, whatever the file is called
            return open_aiff(data)
        wav = open_wav(data)
        return mono(wav), wav.rate

    def _settle(self, **properties: object) -> None:
        """Sets the voice and its speed. The espeak driver would lose them without waiting."""
        self._faults.clear()
        for name, value in properties.items():
            self._engine.setProperty(name, value)
            self._wait()
        if self._faults:
            raise VoiceError(f"The voice of this computer cannot be used: {self._faults[0]}")

    def _wait(self) -> None:
        """Until everything is written: the espeak driver goes on in a thread of its own."""
        if self._chosen.variant == "espeak":
            self._driver.wait_for_espeak()

    def _measured(self) -> float:
        """How many times as loud it has to be: measured on a sample, so that it is the same for every statement."""
        sample = _SAMPLES.get(self._chosen.language.lower().partition("-")[0])
        spoken = self.speak(sample or _COUNTING)
        loud = loudness(array("h", spoken.pcm), spoken.rate)
        if loud is None:
            return 1.0
        return float(10 ** ((TARGET + _LOST - loud - (0 if sample else _COUNTING_IS_SOFTER)) / 20))

    def _on_error(self, name: object, exception: BaseException) -> None:
        self._faults.append(exception)


def _listed() -> list[tuple[str, str, list[str], str]]:
    """The voices of this process's own pyttsx3. An empty list when it has no driver here."""
    from . import driver

    try:
        engine: Any = driver.system_engine()
        name = str(engine.proxy._module.__name__.rpartition(".")[2])
        found = [
            (str(voice.id), str(voice.name), [tag for one in voice.languages or () if (tag := _tag(one))], name)
            for voice in engine.getProperty("voices")
        ]
    except Exception:
        return []
    # Shells that speak with recordings of their own are not installed with it.
    return [voice for voice in found if not voice[0].startswith("mb/")]


def _tag(language: object) -> str:
    """`en-GB`, however the driver says it: `en_GB`, `\\x05en-gb`, or Windows's number `809`."""
    said = language.decode("utf-8", "ignore") if isinstance(language, bytes) else str(language)
    said = "".join(sign for sign in said if sign.isalnum() or sign in "-_").replace("_", "-")
    with contextlib.suppress(ValueError):
        said = locale.windows_locale.get(int(said, 16), said).replace("_", "-") if said[:1].isdigit() else said
    first, _, rest = said.partition("-")
    return f"{first.lower()}-{rest.upper() if len(rest) == 2 else rest}" if rest else first.lower()


if __name__ == "__main__":
    # Libraries print on stdout, so the answer comes last, after an empty line.
    answer = json.dumps(_listed())
    sys.stdout.write(f"\n\n{answer}")
    sys.stdout.flush()
    os._exit(0)  # a driver may hang while it is taken down
