"""The computer's own voices, through pyttsx3's real driver: here it finds the library that the bundled voice brings."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from pathlib import Path

import espeakng_loader
import pytest

from easyread_plugin.audio import system
from easyread_plugin.audio.aiff import open_aiff
from easyread_plugin.audio.page_sound import speak_pages
from easyread_plugin.audio.voices import choose_voice
from easyread_plugin.errors import VoiceError
from easyread_plugin.settings import Settings

from .hearing import Ear
from .pages import STATEMENTS, published
from .sounds import voice_like
from .test_loudness import lufs

OWN = Settings(voice="system")


@pytest.fixture
def own_voices(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer that has espeak."""
    folder = tmp_path_factory.mktemp("library")
    (folder / "libespeak-ng.so.1").symlink_to(espeakng_loader.get_library_path())
    monkeypatch.setenv("LD_LIBRARY_PATH", str(folder))
    monkeypatch.setenv("ESPEAK_DATA_PATH", str(espeakng_loader.get_data_path()))
    system.system_voices.cache_clear()
    yield
    system.system_voices.cache_clear()


@pytest.mark.voice
@pytest.mark.usefixtures("own_voices")
def test_it_speaks(tmp_path: Path, ear: Ear) -> None:
    """Every statement is whole, as loud as the other voices, and a second build has the same words."""
    texts = STATEMENTS[:20]
    result = speak_pages([published(texts)], OWN, tmp_path)
    (page,) = result.pages

    assert result.unspoken == ()
    assert len(page.sound.times) == len(texts)
    assert lufs(ear.samples(page.mp3())) == pytest.approx(-19, abs=1)
    for time, text in zip(page.sound.times, texts, strict=True):
        assert (time.end_s - time.start_s) > 0.035 * len(text), text
        assert time.words == ()


@pytest.mark.voice
@pytest.mark.usefixtures("own_voices")
def test_languages_and_names() -> None:
    """English gets an English voice and Welsh the Welsh one; a name holds for its own language only."""
    assert choose_voice(OWN, "en-GB").name == "gmw/en"
    assert choose_voice(OWN, "cy").name == "cel/cy"
    scottish = Settings(voice="system", voice_name="English (Scotland)")
    assert choose_voice(scottish, "en-GB").name == "gmw/en-gb-scotland"
    assert choose_voice(scottish, "cy").name == "cel/cy"
    with pytest.raises(VoiceError, match=r'no voice "English \(Scottland\)"\. Near it are: English \(Scotland\)'):
        choose_voice(Settings(voice="system", voice_name="English (Scottland)"), "en-GB")
    with pytest.raises(VoiceError, match='no voice for "tlh"'):
        choose_voice(OWN, "tlh")


def test_a_computer_without_voices(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says so, with one thing to try."""
    monkeypatch.setattr(system, "system_voices", lambda: ())
    with pytest.raises(VoiceError, match="Try: voice: bundled"):
        choose_voice(OWN, "en-GB")


@pytest.mark.parametrize("command", [b"", b"nonsense", b"[[1]]", b"{}"])
def test_a_list_that_is_none(command: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the process that asks answers, there is no error: there are no voices."""
    system.system_voices.cache_clear()
    monkeypatch.setattr(system.subprocess, "run", lambda *_, **__: type("Done", (), {"stdout": b"\n\n" + command})())
    assert system.system_voices() == ()
    system.system_voices.cache_clear()


@pytest.mark.parametrize(
    ("said", "tag"),
    [("en_GB", "en-GB"), (b"\x05en-gb", "en-GB"), ("809", "en-GB"), ("452", "cy-GB"), ("cy", "cy"),
     ("en-gb-scotland", "en-gb-scotland"), ("", "")],
)  # fmt: skip
def test_tags(said: object, tag: str) -> None:
    """Each driver says languages in its own way."""
    assert system._tag(said) == tag


@pytest.mark.parametrize("kind", [b"AIFF", b"sowt", b"NONE"])
def test_what_a_mac_writes(kind: bytes) -> None:
    """AIFF and AIFF-C, both orders of bytes, are the same sound; what is cut off has a sentence."""
    sound = voice_like(0.2)
    little = kind == b"sowt"
    raw = sound.tobytes() if little else array("h", sound)
    if not little:
        assert isinstance(raw, array)
        raw.byteswap()
        raw = raw.tobytes()
    rate = struct.pack(">HQ", 16383 + 14, 22050 << 49)
    common = struct.pack(">hIh", 1, len(sound), 16) + rate + (b"" if kind == b"AIFF" else kind + b"\0\0")
    body = b"COMM" + struct.pack(">I", len(common)) + common
    body += b"SSND" + struct.pack(">III", len(raw) + 8, 0, 0) + raw
    data = b"FORM" + struct.pack(">I", len(body) + 4) + (b"AIFF" if kind == b"AIFF" else b"AIFC") + body

    assert open_aiff(data) == (sound, 22050)
    for cut in (0, 8, 20, 40):
        with pytest.raises(VoiceError):
            open_aiff(data[:cut])
