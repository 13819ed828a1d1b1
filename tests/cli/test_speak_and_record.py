"""`easyread voices`, and what `easyread record` says without a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from audio.sounds import voice_like
from click.testing import CliRunner

from easyread_plugin.audio.wav import wav_bytes
from easyread_plugin.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "index.md").write_text("# Hello\n\nWe vote.\n")
    config = "site_name: Us\ndocs_dir: content\nplugins:\n  - easyread:\n      voice_variant: f3\n"
    (tmp_path / "mkdocs.yml").write_text(config)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(*arguments: str) -> tuple[int, str]:
    """How the command ended, and all that it said."""
    done = CliRunner().invoke(main, list(arguments))
    return done.exit_code, done.output


def test_voices(folder: Path) -> None:
    """Who speaks on the site, every kind of voice, and one language only when asked."""
    code, output = said("voices")
    assert code == 0
    assert "On your site speaks: bundled, en, variant f3, for en-GB." in output
    assert all(f"voice: {kind}" in output for kind in ("bundled", "system", "silent"))

    code, output = said("voices", "--language", "cy")
    assert "On your site speaks: bundled, cy" in output
    assert "Languages: cy" in output


def test_a_voice_that_is_not_there(folder: Path) -> None:
    """It ends with 1 and says what is near."""
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text().replace("f3", "f33"))
    code, output = said("voices")

    assert code == 1
    assert "Near it are: f3" in output


def test_cleaning_a_recording(folder: Path) -> None:
    """Everything but the voice goes; what is no recording is one sentence, and stays as it is."""
    voice = wav_bytes(voice_like(1.0).tobytes(), 22050)
    (folder / "a.wav").write_bytes(voice + b"LIST\x04\0\0\0INFO")
    assert said("record", "--clean", "a.wav") == (0, "a.wav holds the voice and nothing else now.\n")
    assert (folder / "a.wav").read_bytes() == voice

    (folder / "b.wav").write_bytes(b"OggS")
    code, output = said("record", "--clean", "b.wav")
    assert code == 2
    assert "b.wav: This is an Ogg file. Only WAV can be used." in output
    assert (folder / "b.wav").read_bytes() == b"OggS"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(("nothing.md",), "There is no such file."), (("content/index.md", "b.md"), "1 page at a time")],
)
def test_what_cannot_be_recorded(folder: Path, arguments: tuple[str, ...], says: str) -> None:
    """One sentence each, and 2."""
    code, output = said("record", "--no-browser", *arguments)

    assert code == 2
    assert says in output


def test_sound_that_is_off(folder: Path) -> None:
    """Nothing is spoken when the site wants no sound."""
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text().replace("voice_variant: f3", "audio: 'off'"))
    code, output = said("speak")

    assert code == 2
    assert "The sound of this site is off." in output
