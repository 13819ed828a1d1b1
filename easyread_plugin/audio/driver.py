"""The driver that makes espeak-ng's exact times reach us through pyttsx3. Only the worker process imports it.

pyttsx3's own espeak driver looks for a library of the system, returns before its file is written, and drops the
times of words. This one has none of these faults, and its file may be any binary file object.
"""

from __future__ import annotations

import sys
import types
import wave
from pathlib import Path
from typing import IO, Any

import espeakng_loader
import pyttsx3

from ..errors import VoiceError
from .espeak import Espeak

_NAME = "easyread_bundled"


def new_engine() -> Any:
    """A pyttsx3 engine that speaks with the bundled library. One a process."""
    module = types.ModuleType(f"pyttsx3.drivers.{_NAME}")
    module.buildDriver = Driver  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
    return pyttsx3.init(_NAME)


def system_engine(driver: str | None = None) -> Any:
    """A pyttsx3 engine with one of its own drivers, the usual one of this system unless said. Raises what it raises."""
    return pyttsx3.init(driver)


def wait_for_espeak() -> None:
    """Until pyttsx3's own espeak driver has done all that it was asked: it goes on in a thread of its own."""
    from pyttsx3.drivers import _espeak

    _espeak.Synchronize()


class Driver:
    """What pyttsx3 asks of a driver. `started-word` carries one thing more: `at_s`, seconds from the first sample."""

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._espeak = Espeak(Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path()))
        self._properties: dict[str, object] = {"voice": "en", "rate": 175, "volume": 1.0, "voices": []}

    def save_to_file(self, text: str, filename: str | IO[bytes]) -> None:
        """Write the sound as WAV, whole before this returns."""
        self._proxy.setBusy(True)
        try:
            self._proxy.notify("started-utterance")
            spoken = self._espeak.speak(text)
            for word in spoken.words or ():
                self._proxy.notify("started-word", location=word.start, length=word.end - word.start, at_s=word.at_s)
            with wave.open(filename, "wb") as writer:
                writer.setnchannels(1)
                writer.setsampwidth(2)
                writer.setframerate(spoken.rate)
                writer.writeframes(spoken.pcm)
            self._proxy.notify("finished-utterance", completed=True)
        finally:
            self._proxy.setBusy(False)

    def say(self, text: str) -> None:
        """Never: this driver writes sound, it plays none."""
        raise VoiceError("This voice writes sound to a file. It does not play it.")

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        """`voice` (a name of the library), `rate` in words a minute, `volume` (1.0 is usual), `renew`."""
        if name == "voice":
            self._espeak.set_voice(value)
        elif name == "rate":
            self._espeak.set_speed(int(value))
        elif name == "volume":
            self._espeak.set_volume(round(value * 100))
        elif name == "renew":
            self._espeak.renew()
            return
        else:
            raise KeyError(f"unknown property {name}")
        self._properties[name] = value

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """As it was set last."""
        return self._properties[name]

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Do all that is queued. Every command is over when it returns, so there is nothing to wait for."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Nothing is left to end."""

    def iterate(self) -> Any:
        """For a caller with a loop of its own."""
        self._proxy.setBusy(False)
        yield

    def stop(self) -> None:
        """Nothing goes on after a command returns."""

    def destroy(self) -> None:
        """The library lives as long as its process."""
