"""What a player shows while it plays: title, group and chapters, as an ID3v2.3 tag.

2.3 and not 2.4, since several players and Windows do not read that.
Sources: ID3v2.3.0; ID3v2 Chapter Frame Addendum 1.0.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from typing import NamedTuple

_UNKNOWN_OFFSET = b"\xff" * 4
_TOP_AND_ORDERED = 3
_MOST_CHAPTERS = 255
_LONGEST = 250


class Chapter(NamedTuple):
    """One part of a sound."""

    title: str
    start_ms: int
    end_ms: int


def tag(title: str, group: str, chapters: Sequence[Chapter] = ()) -> bytes:
    """The tag; empty when there is nothing to say. A player reads the first 255 chapters."""
    texts = ((b"TIT2", title), (b"TALB", group), (b"TPE1", group))
    frames = b"".join(_text(name, words) for name, words in texts if words)
    chapters = chapters[:_MOST_CHAPTERS]
    if len(chapters) > 1:
        ids = b"".join(b"c%d\0" % number for number in range(len(chapters)))
        frames += _frame(b"CTOC", b"toc\0" + bytes((_TOP_AND_ORDERED, len(chapters))) + ids)
        for number, chapter in enumerate(chapters):
            times = struct.pack(">II", chapter.start_ms, chapter.end_ms) + _UNKNOWN_OFFSET * 2
            frames += _frame(b"CHAP", b"c%d\0" % number + times + _text(b"TIT2", chapter.title))
    if not frames:
        return b""
    size = len(frames)
    return b"ID3\x03\x00\x00" + bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0)) + frames


def _text(name: bytes, words: str) -> bytes:
    shown = re.sub(r"[\x00-\x1f\x7f-\x9f\s]+", " ", words).strip()[:_LONGEST]
    return _frame(name, b"\x01\xff\xfe" + shown.encode("utf-16-le", "replace") + b"\x00\x00")


def _frame(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "big") + b"\x00\x00" + body
