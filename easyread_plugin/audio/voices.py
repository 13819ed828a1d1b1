"""The kinds of voice. A new kind is one module, one line in the table here, and a name in `choosing.py`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .bundled import BundledVoice
from .choosing import choose_voice
from .recorded import RecordedVoice
from .silent import SilentVoice
from .system import SystemVoice
from .voice import ChosenVoice, Spoken, Voice, Word

__all__ = ["BundledVoice", "ChosenVoice", "SilentVoice", "Spoken", "Voice", "Word", "choose_voice", "open_voice"]

_OPEN: Mapping[str, Callable[[ChosenVoice], Voice]] = {
    "bundled": BundledVoice,
    "recording": RecordedVoice,
    "silent": SilentVoice,
    "system": SystemVoice,
}


def open_voice(chosen: ChosenVoice) -> Voice:
    """The voice, loaded: for the worker process only."""
    return _OPEN[chosen.engine](chosen)
