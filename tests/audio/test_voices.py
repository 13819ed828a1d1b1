"""Choosing a voice: by the settings, without loading it, and never in silence when it is not there."""

from __future__ import annotations

import importlib.util
from array import array

import pytest

from easyread_plugin.audio.voices import SilentVoice, choose_voice, open_voice
from easyread_plugin.errors import VoiceError
from easyread_plugin.settings import Settings


@pytest.mark.parametrize(
    ("language", "name"),
    [("en-GB", "en"), ("en", "en"), ("EN_gb", "en"), ("cy", "cy"), ("cy-GB", "cy"), ("gd", "gd"), ("en-AU", "en")],
)
def test_the_language_chooses_the_voice(language: str, name: str) -> None:
    """The voice that puts this language first; without it, the one for the language before the hyphen."""
    assert choose_voice(Settings(), language).name == name


@pytest.mark.parametrize(
    ("settings", "language", "says"),
    [
        (Settings(voice="bundeld"), "en-GB", 'There is no voice "bundeld". Did you mean "bundled"?'),
        (Settings(voice="zzz"), "en-GB", 'There is no voice "zzz". The voices are: bundled, silent'),
        (Settings(voice_variant="F3"), "en-GB", 'no variant "F3". Near it are: f3'),
        (Settings(voice_variant="../en"), "en-GB", 'no variant "../en".'),
        (Settings(voice_variant="lynda"), "en-GB", "linda"),
        (Settings(), "welsh", 'does not speak "welsh".'),
        (Settings(), "", 'does not speak "".'),
    ],
)
def test_what_is_not_there_is_said(settings: Settings, language: str, says: str) -> None:
    """An unknown voice, variant or language is one clear sentence with near names."""
    with pytest.raises(VoiceError) as caught:
        choose_voice(settings, language)

    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_package_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library there is one sentence that says what to install."""
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "espeakng_loader" else real(name))

    with pytest.raises(VoiceError, match="Try: pip install espeakng-loader"):
        choose_voice(Settings(), "en-GB")


def test_what_makes_a_voice_itself() -> None:
    """The ident names the library's version and the voice as it will be, not as it was wished for."""
    ident = choose_voice(Settings(voice_variant="f3", speed=90), "en-GB").ident

    assert ident["name"] == "en"
    assert ident["variant"] == "f3"
    assert ident["speed"] == 90
    assert str(ident["version"]).count(".") >= 1
    assert choose_voice(Settings(), "en").volume != choose_voice(Settings(), "cy").volume


def test_the_silent_voice() -> None:
    """As long as the text would take, near silence, the same bytes each time, slower at a lower speed."""
    settings = Settings(voice="silent")
    voice = open_voice(choose_voice(settings, "en-GB"))
    text = "We meet on the first Tuesday of the month."
    spoken = voice.speak(text)

    assert isinstance(voice, SilentVoice)
    assert 2 < len(spoken.pcm) / 2 / spoken.rate < 4
    assert 0 < max(array("h", spoken.pcm)) < 50
    assert voice.speak(text) == spoken
    slow = open_voice(choose_voice(Settings(voice="silent", speed=80), "en-GB"))
    assert len(slow.speak(text).pcm) > len(spoken.pcm)
