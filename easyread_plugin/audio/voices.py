"""Which voice speaks, by the settings. A new kind of voice is one module and one line in each table here."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping

from ..errors import VoiceError
from ..settings import Settings
from . import bundled, silent, system
from .bundled import BundledVoice
from .recorded import RecordedVoice
from .silent import SilentVoice
from .system import SystemVoice
from .voice import ChosenVoice, Spoken, Voice, Word

__all__ = ["BundledVoice", "ChosenVoice", "SilentVoice", "Spoken", "Voice", "Word", "choose_voice", "open_voice"]

_CHOOSE: Mapping[str, Callable[[Settings, str], ChosenVoice]] = {
    "bundled": bundled.choose,
    "silent": silent.choose,
    "system": system.choose,
}
_OPEN: Mapping[str, Callable[[ChosenVoice], Voice]] = {
    "bundled": BundledVoice,
    "recording": RecordedVoice,
    "silent": SilentVoice,
    "system": SystemVoice,
}


def choose_voice(settings: Settings, language: str) -> ChosenVoice:
    """The voice that will speak this language. Loads nothing. No such voice: `VoiceError` with near names."""
    choose = _CHOOSE.get(settings.voice)
    if choose is None:
        near = difflib.get_close_matches(settings.voice.lower(), _CHOOSE, n=1)
        hint = f'Did you mean "{near[0]}"?' if near else "The voices are: " + ", ".join(sorted(_CHOOSE)) + "."
        raise VoiceError(f'There is no voice "{settings.voice}". {hint}')
    return choose(settings, language)


def open_voice(chosen: ChosenVoice) -> Voice:
    """The voice, loaded: for the worker process only."""
    return _OPEN[chosen.engine](chosen)
