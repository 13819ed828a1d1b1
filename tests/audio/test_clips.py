"""The cache of clips: what a clip's name stands for, and what happens to files that are not clips."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from easyread_plugin.audio import clips, encoder, mp3
from easyread_plugin.audio.clip import Clip, clip_from
from easyread_plugin.audio.clips import ClipStore, clip_key
from easyread_plugin.audio.voices import choose_voice
from easyread_plugin.errors import VoiceError
from easyread_plugin.settings import Settings

VOICE = choose_voice(Settings(), "en-GB")
KEY = clip_key(VOICE, "Hello.")
CLIP = Clip(mp3.silence(20), 20, 100, 9000, ((0, 5, 120),))


def test_the_key_stands_for_all_that_changes_the_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text, voice, version, variant, language, speed, volume, encoder and schema each make another key."""
    keys = {KEY, clip_key(VOICE, "Hello!")}
    changes = {
        "engine": "other", "version": "9", "name": "cy", "variant": "f3", "language": "cy", "speed": 99, "volume": 1,
    }  # fmt: skip
    assert set(changes) == set(VOICE.ident)
    for name, value in changes.items():
        keys.add(clip_key(replace(VOICE, **{name: value}), "Hello."))
    for module, name, value in (
        (encoder, "QUALITY", 2),
        (mp3, "BIT_RATE", 64000),
        (clips, "_SCHEMA", 1),
        (clips.waveform, "LIMITER", "none"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(module, name, value)
            keys.add(clip_key(VOICE, "Hello."))

    assert len(keys) == 2 + len(changes) + 4
    assert clip_key(VOICE, "Hello.") == KEY


def test_what_is_put_is_got(tmp_path: Path) -> None:
    """The same clip comes back, and nothing but its file is left in the folder."""
    store = ClipStore(tmp_path)
    store.put(KEY, CLIP)

    assert store.get(KEY) == CLIP
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [store.file(KEY)]


def test_bad_files_are_no_clips(tmp_path: Path) -> None:
    """Missing, empty, cut off anywhere, any byte changed, foreign, another clip's file, a folder: no clip."""
    store = ClipStore(tmp_path)
    assert store.get(KEY) is None
    store.put(KEY, CLIP)
    file = store.file(KEY)
    good = file.read_bytes()
    for cut in (0, 1, 10, 40, 90, 200, len(good) - 1):
        file.write_bytes(good[:cut])
        assert store.get(KEY) is None
    for at in (0, 20, 60, 85, 100, 150, 400, len(good) - 1):
        file.write_bytes(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
        assert store.get(KEY) is None
    for foreign in (b"RIFF" + bytes(500), good + b"\0", "easyread clip 1\n".encode("utf-16")):
        file.write_bytes(foreign)
        assert store.get(KEY) is None
    other = clip_key(VOICE, "Something else.")
    store.file(other).parent.mkdir(exist_ok=True)
    store.file(other).write_bytes(good)
    assert store.get(other) is None
    file.unlink()
    file.mkdir()
    assert store.get(KEY) is None


def test_a_bad_file_is_replaced(tmp_path: Path) -> None:
    """The next clip with this key takes the place of the damaged file."""
    store = ClipStore(tmp_path)
    store.put(KEY, CLIP)
    store.file(KEY).write_bytes(b"damaged")
    store.put(KEY, CLIP)

    assert store.get(KEY) == CLIP


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """One clear error that names the folder."""
    (tmp_path / "clips").write_text("a file, not a folder")

    with pytest.raises(VoiceError, match=r"cannot be kept in .*clips"):
        ClipStore(tmp_path / "clips").put(KEY, CLIP)


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old clip stays whole, the new file is taken away, the error is clear."""
    store = ClipStore(tmp_path)
    store.put(KEY, CLIP)

    def full(handle: int, mode: str) -> object:
        os.close(handle)
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", full)
        with pytest.raises(VoiceError, match="No space left on device"):
            store.put(KEY, replace(CLIP, first=1))

    assert store.get(KEY) == CLIP
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [store.file(KEY)]


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"first": -1, "end": 5, "words": None},
        {"first": 5, "end": 5, "words": None},
        {"first": 0, "end": 999_999, "words": None},
        {"first": "0", "end": 5, "words": None},
        {"first": 0, "end": 5, "words": 7},
        {"first": 0, "end": 5, "words": [[1, 2]]},
        {"first": 0, "end": 5, "words": [[1, 2, "x"]]},
    ],
)
def test_facts_that_cannot_be_true(facts: dict[str, object]) -> None:
    """They make no clip."""
    with pytest.raises(ValueError, match="clip"):
        clip_from(facts, CLIP.segment)
