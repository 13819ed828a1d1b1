"""Which voice speaks, by the settings. Nothing is loaded of the kinds of voice that nobody asks for."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from ..errors import VoiceError
from ..settings import Settings

if TYPE_CHECKING:
    from .voice import ChosenVoice

KINDS = ("bundled", "silent", "system")
"""What may be asked for, sorted."""


def choose_voice(settings: Settings, language: str) -> ChosenVoice:
    """The voice that will speak this language. Loads nothing. No such voice: `VoiceError` with near names."""
    _check_kind(settings)
    if settings.voice == "bundled":
        from . import bundled

        return bundled.choose(settings, language)
    if settings.voice == "silent":
        from . import silent

        return silent.choose(settings, language)
    from . import system

    return system.choose(settings, language)


def check_voice(settings: Settings, language: str) -> None:
    """Raises `VoiceError` where `choose_voice` would. It asks for no version, which is slow to find out."""
    _check_kind(settings)
    if settings.voice == "bundled":
        from . import bundled_data

        bundled_data.check(language, settings.voice_variant)
    elif settings.voice != "silent":
        choose_voice(settings, language)


def _check_kind(settings: Settings) -> None:
    if settings.voice not in KINDS:
        near = difflib.get_close_matches(settings.voice.lower(), KINDS, n=1)
        hint = f'Did you mean "{near[0]}"?' if near else "The voices are: " + ", ".join(KINDS) + "."
        raise VoiceError(f'There is no voice "{settings.voice}". {hint}')
