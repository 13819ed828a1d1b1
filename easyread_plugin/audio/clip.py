"""A clip: one spoken text, encoded, with its times."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from ..values import Value
from . import mp3


class Outline(Value):
    """A clip without its sound. All clips of a large site fit into memory like this."""

    frames: int
    first: int
    """The first audible sample."""
    end: int
    """The sample after the last audible one."""
    size: int
    """Bytes of its segment."""
    digest: bytes
    """Of its segment."""
    words: tuple[tuple[int, int, int], ...] | None = None
    """As in `Clip`."""

    @property
    def samples(self) -> int:
        """How long it is, quiet parts included."""
        return self.frames * mp3.FRAME_SAMPLES


class Clip(Value):
    """One spoken text. Times are in samples of the MP3's rate, counted from the clip's own beginning."""

    segment: bytes
    """MP3 frames of a constant bit rate that begin and end in quiet."""
    frames: int
    first: int
    """The first audible sample."""
    end: int
    """The sample after the last audible one."""
    words: tuple[tuple[int, int, int], ...] | None
    """For each word: where it starts and ends in the text that was said, and its sample. None when not known."""

    @property
    def outline(self) -> Outline:
        """What a page needs to know of it to place it."""
        digest = hashlib.sha256(self.segment).digest()
        return Outline(self.frames, self.first, self.end, len(self.segment), digest, self.words)

    def facts(self) -> dict[str, object]:
        """All but the sound, for JSON."""
        return {"first": self.first, "end": self.end, "words": self.words}


def clip_from(facts: Mapping[str, object], segment: bytes) -> Clip:
    """The clip of these facts and this sound; raises `ValueError` when they cannot belong together."""
    first, end, words = facts.get("first"), facts.get("end"), facts.get("words")
    frames = mp3.count_frames(segment)
    if not (isinstance(first, int) and isinstance(end, int) and 0 <= first < end):
        raise ValueError("the times of a clip are wrong")
    if end > mp3.duration_samples(frames):
        raise ValueError("a clip ends before its last word does")
    return Clip(segment, frames, first, end, None if words is None else _words(words))


def _words(words: object) -> tuple[tuple[int, int, int], ...]:
    if not isinstance(words, list | tuple):
        raise ValueError("the words of a clip are no list")
    checked = []
    for word in words:
        if not (isinstance(word, list | tuple) and len(word) == 3 and all(isinstance(n, int) for n in word)):
            raise ValueError("a word of a clip is wrong")
        checked.append((word[0], word[1], word[2]))
    return tuple(checked)
