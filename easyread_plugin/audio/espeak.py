"""The bundled espeak-ng library, called directly. Only the worker process makes an `Espeak`.

The library keeps one global state for its whole process: one `Espeak` a process, one thread.
"""

from __future__ import annotations

import _ctypes
import ctypes
import os
from pathlib import Path
from typing import Any

from ..errors import VoiceError
from ..language.sayings import has_sounds, sounds_in
from .voice import Spoken, Word

_SYNCHRONOUS = 2  # the sound comes through the callback, in our own thread
_DONT_EXIT = 0x8000  # without it a missing data file ends the whole process
_UTF_8 = 1
_PHONEMES = 0x100  # [[sounds]] are sounds
_WORD_EVENT = 1
_SPEED, _VOLUME = 1, 2
_SEED = 1
_LONGEST_PATH = 150  # the library cuts its data path at 159 bytes, without a word


class _EventId(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventId),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(_Event))


class Espeak:
    """The library, opened. `library` and `data` are the paths of the shared library and of its data folder."""

    def __init__(self, library: Path, data: Path) -> None:
        self._library, self._data = library, data
        self._voice = ""
        self._parameters: dict[int, int] = {}
        self._open()

    def _open(self) -> None:
        try:
            self._lib: Any = ctypes.CDLL(str(self._library))
        except OSError as error:
            raise VoiceError(f"The bundled voice cannot be loaded on this computer: {error}") from error
        self._lib.espeak_Synth.argtypes = (
            ctypes.c_char_p,
            ctypes.c_size_t,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.c_uint,
            ctypes.c_uint,
            ctypes.c_void_p,
            ctypes.c_void_p,
        )
        # Kept on the object: the library calls it long after this method is over.
        self._callback = _Callback(self._receive)
        self._pcm = bytearray()
        self._words: list[tuple[int, int, int]] = []
        self._fault: BaseException | None = None
        self.rate = int(self._lib.espeak_Initialize(_SYNCHRONOUS, 0, self._data_path(), _DONT_EXIT))
        if self.rate <= 0:
            raise VoiceError(
                f"The bundled voice cannot read its data in {self._data}. Install espeakng-loader again."
            )
        # Breath and whispers are made of chance, which the library takes from the clock when it starts.
        self._check(self._lib.espeak_ng_SetRandSeed(ctypes.c_long(_SEED)), "a seed")
        self._lib.espeak_SetSynthCallback(self._callback)

    def _data_path(self) -> bytes:
        path = os.fsencode(self._data)
        if len(path) <= _LONGEST_PATH and path.isascii():
            return path
        # From inside the folder its path is one character long. Dictionaries are read late, so we stay there.
        os.chdir(self._data)
        return b"."

    def renew(self) -> None:
        """Forgets all that was said: the library is let go and loaded again, with the same voice and settings.

        What it says next is the same, byte for byte, as in a fresh process. Nothing less than this helps.
        """
        handle = self._lib._handle
        self._lib.espeak_Terminate()
        if os.name == "nt":
            _ctypes.FreeLibrary(handle)  # type: ignore[attr-defined]
        else:
            _ctypes.dlclose(handle)
        self._open()
        if self._voice:
            self.set_voice(self._voice)
        for number, value in self._parameters.items():
            self._set_parameter(number, value)

    def version(self) -> str:
        """The library's own version, such as `1.52.0`."""
        info = self._lib.espeak_Info
        info.restype = ctypes.c_char_p
        return str(info(None).decode("ascii", "replace")).split()[0]

    def set_voice(self, name: str) -> None:
        """Speak with this voice: `en`, or `en+f3` with a variant. The library does not notice an unknown variant."""
        self._check(self._lib.espeak_SetVoiceByName(name.encode()), f'the voice "{name}"')
        self._voice = name

    def set_speed(self, words_a_minute: int) -> None:
        """From 80 to 450."""
        self._set_parameter(_SPEED, words_a_minute)

    def set_volume(self, volume: int) -> None:
        """From 0 to 200; the library's own is 100."""
        self._set_parameter(_VOLUME, volume)

    def _set_parameter(self, number: int, value: int) -> None:
        self._check(self._lib.espeak_SetParameter(number, value, 0), f"the setting {number} = {value}")
        self._parameters[number] = value

    def speak(self, text: str) -> Spoken:
        """The sound of this text and when each of its words begins. No markup is read: `<` is said as it stands.

        A word may have sounds of its own (`language/sayings.py`). Words are counted in the text without the sounds.
        """
        text, places = _with_brackets(text) if has_sounds(text) else (text, None)
        self._pcm = bytearray()
        self._words = []
        self._fault = None
        data = text.replace("\0", " ").encode("utf-8", "replace")
        flags = _UTF_8 if places is None else _UTF_8 | _PHONEMES
        status = self._lib.espeak_Synth(data, len(data) + 1, 0, 1, 0, flags, None, None)
        if self._fault is not None:
            raise VoiceError(f"The bundled voice stopped: {self._fault}") from self._fault
        self._check(status, "the text")
        said = [(at, at + length, sample / self.rate) for at, length, sample in self._words]
        if places is not None:
            said = [(places[min(start, len(places) - 1)], places[min(end, len(places) - 1)], at_s)
                    for start, end, at_s in said]  # fmt: skip
        return Spoken(bytes(self._pcm), self.rate, tuple(Word(*word) for word in said))

    def _receive(self, samples: int | None, count: int, events: Any) -> int:
        """Called by the library for each piece. 0 means go on, 1 means stop; nothing may be raised through C."""
        try:
            if samples and count > 0:
                self._pcm += ctypes.string_at(samples, count * 2)
            index = 0
            while events[index].type:
                event = events[index]
                if event.type == _WORD_EVENT:
                    self._words.append((event.text_position - 1, event.length, event.sample))
                index += 1
        except BaseException as fault:
            self._fault = fault
            return 1
        return 0

    def _check(self, status: int, what: str) -> None:
        if status != 0:
            raise VoiceError(f"The bundled voice does not take {what} (espeak-ng says {status}).")


def _with_brackets(text: str) -> tuple[str, list[int]]:
    """The text with sounds as the library wants them, and for each of its places the one without the sounds."""
    pieces: list[str] = []
    places: list[int] = []
    at = plain = 0

    def as_it_is(end: int) -> None:
        nonlocal plain
        # Brackets that people wrote must not be taken for sounds.
        pieces.append(text[at:end].replace("[[", "( ").replace("]]", " )"))
        places.extend(range(plain, plain + end - at))
        plain += end - at

    for start, end, word, sounds in sounds_in(text):
        as_it_is(start)
        pieces.append(f"[[{sounds}]]")
        places.extend([plain] * (len(sounds) + 4))
        at, plain = end, plain + len(word)
    as_it_is(len(text))
    return "".join(pieces), [*places, plain]
