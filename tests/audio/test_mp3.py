"""Frames, silence and the header frame, byte by byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.audio import mp3


@given(st.integers(0, 3000))
def test_silence_is_frames(frames: int) -> None:
    """So many frames, of the size that was said, within one byte of 48 kbit/s."""
    quiet = mp3.silence(frames)

    assert mp3.count_frames(quiet) == frames
    assert len(quiet) == mp3.silence_size(frames)
    assert 0 <= frames * 72 * 48000 / 22050 - len(quiet) < 1


@pytest.mark.parametrize("bad", [b"x", b"\xff\xfb\x60\xc4" + bytes(152), mp3.silence(3)[:-1], mp3.silence(2) + b"\0"])
def test_what_is_no_frame_is_found(bad: bytes) -> None:
    """Foreign bytes, another kind of MP3, and a cut in the middle of a frame."""
    with pytest.raises(ValueError, match="frame"):
        mp3.count_frames(bad)


def test_the_check_sum() -> None:
    """The CRC is CRC-16/ARC: its check value is published with it."""
    assert mp3._crc16(b"123456789") == 0xBB3D


def test_the_header_frame() -> None:
    """208 bytes: counts of frames and bytes, a delay of 576, a padding of 576, its check sum last."""
    frame = mp3.head(1000, 156735)

    assert len(frame) == 208
    assert frame[:4] == b"\xff\xf3\x80\xc4"
    assert frame[13:17] == b"Info"
    assert int.from_bytes(frame[21:25], "big") == 1000
    assert int.from_bytes(frame[25:29], "big") == 156735 + 208
    assert frame[133:137] == b"LAME"
    assert int.from_bytes(frame[154:157], "big") == 576 << 12 | 576
    assert int.from_bytes(frame[167:169], "big") == mp3._crc16(frame[:167])
