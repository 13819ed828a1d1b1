"""PCM to MP3 segments that can be joined by their bytes. Only the worker process loads the encoder."""

from __future__ import annotations

import importlib.metadata
import itertools
from collections.abc import Iterable, Mapping

from . import mp3

QUALITY = 5  # LAME's own scale: 2 is best, 7 is fastest
_TAIL = mp3.FRAME_SAMPLES  # samples: a segment ends in quiet, so that joins are not heard


def encoder_ident() -> Mapping[str, str | int]:
    """All that changes the bytes that come out: part of the key of every clip."""
    return {
        "encoder": "lameenc " + importlib.metadata.version("lameenc"),
        "bit_rate": mp3.BIT_RATE,
        "rate": mp3.RATE,
        "quality": QUALITY,
        "tail": _TAIL,
    }


def encode(pieces: Iterable[bytes], rate: int) -> bytes:
    """One segment: MP3 frames of a constant bit rate, without a header frame. `pieces` are PCM, in order.

    `rate` is theirs: another one than ours is brought to it.
    """
    import lameenc

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_bit_rate(mp3.BIT_RATE // 1000)
    encoder.set_in_sample_rate(rate)
    encoder.set_out_sample_rate(mp3.RATE)
    encoder.set_quality(QUALITY)
    tail = bytes(2 * -(-_TAIL * rate // mp3.RATE))
    segment = b"".join(bytes(encoder.encode(piece)) for piece in itertools.chain(pieces, (tail,)) if piece)
    return segment + bytes(encoder.flush())
