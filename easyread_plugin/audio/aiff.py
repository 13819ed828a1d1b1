"""AIFF files, which the voices of a Mac write: uncompressed 16-bit sound, either byte order. No library.

Source: Apple, "Audio Interchange File Format: AIFF, version 1.3", and "AIFF-C".
"""

from __future__ import annotations

import struct
import sys
from array import array

from ..errors import VoiceError

_SMALL_FIRST = (b"sowt",)


def open_aiff(data: bytes) -> tuple[array[int], int]:
    """The samples, all channels together, and how many there are a second. Raises `VoiceError`."""
    channels = bits = rate = 0
    order, sound = "big", b""
    at = 12
    if data[:4] != b"FORM" or data[8:12] not in (b"AIFF", b"AIFC"):
        raise VoiceError("The voice wrote a file that is no sound.")
    while at + 8 <= len(data):
        name, size = data[at : at + 4], struct.unpack_from(">I", data, at + 4)[0]
        body = data[at + 8 : at + 8 + size]
        if name == b"COMM" and len(body) >= 18:
            channels, _, bits = struct.unpack_from(">hIh", body)
            rate = _extended(body[8:18])
            if data[8:12] == b"AIFC" and body[18:22] in _SMALL_FIRST:
                order = "little"
        elif name == b"SSND" and len(body) >= 8:
            sound = body[8 + struct.unpack_from(">I", body)[0] :]
        at += 8 + size + (size & 1)
    if bits != 16 or channels < 1 or not 8000 <= rate <= 192_000 or not sound:
        raise VoiceError("The voice wrote a sound that we cannot open.")
    samples = array("h", sound[: len(sound) - len(sound) % (2 * channels)])
    if order != sys.byteorder:
        samples.byteswap()
    if channels > 1:
        parts = [samples[channel::channels] for channel in range(channels)]
        samples = array("h", (sum(each) // channels for each in zip(*parts, strict=True)))
    return samples, rate


def _extended(ten: bytes) -> int:
    """An 80-bit number, as a whole one."""
    power, digits = struct.unpack(">HQ", ten)
    return int(digits * 2.0 ** ((power & 0x7FFF) - 16383 - 63))
