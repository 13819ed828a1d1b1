"""The voice of a recording: its text is the path of a file, and what comes out is that file, evened out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..errors import VoiceError
from .recordings import read_sound
from .trimming import VERSION, evened
from .voice import ChosenVoice, Spoken
from .wav import mono, open_wav

RECORDED = ChosenVoice("recording", str(VERSION), "recording", "", "", 0, 0)
"""It speaks no language and knows no speed: a person does."""
LIMIT_S = 120.0
"""How long one file may take, in seconds: 5 minutes of sound take about 20."""


class RecordedVoice:
    """Plays files of members."""

    def __init__(self, chosen: ChosenVoice) -> None:
        self._chosen = chosen

    @property
    def ident(self) -> Mapping[str, str | int]:
        """All that changes how it sounds. The file itself is the text of the clip's key."""
        return self._chosen.ident

    def speak(self, text: str) -> Spoken:
        """The sound of the file at this path. It has no times of words; raises `VoiceError` when it has no voice."""
        wav = open_wav(read_sound(Path(text)))
        voice = evened(mono(wav), wav.rate)
        if voice is None:
            raise VoiceError("There is nothing to hear in this recording. Record it again.")
        return Spoken(voice.tobytes(), wav.rate)
