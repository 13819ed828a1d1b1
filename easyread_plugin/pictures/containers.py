"""The parts that each format of picture is made of, without decoding a pixel.

Every function goes through untrusted bytes once, never reads behind their end, and gives `None` as the name of a part
for bytes that belong to no part: what stands behind the end of the picture, or what is broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NEXT_MARKER = re.compile(rb"\xff+([\x01-\xcf\xd8-\xfe])")
_BARE = {0x01, *range(0xD0, 0xD9)}
"""JPEG markers that have no content."""


def jpeg_parts(data: bytes) -> Iterator[tuple[int | None, bytes]]:
    """Marker and content of every APP part and comment of a JPEG, those between its passes too."""
    at = 2
    while found := _NEXT_MARKER.search(data, at):
        marker, at = found.group(1)[0], found.end()
        if marker == 0xD9:
            if data[at:].strip(b"\0"):
                yield None, data[at:]
            return
        if marker in _BARE:
            continue
        length = int.from_bytes(data[at : at + 2], "big")
        if marker == 0xFE or 0xE0 <= marker <= 0xEF:
            yield marker, data[at + 2 : at + length]
        at += max(2, length)


def png_parts(data: bytes) -> Iterator[tuple[bytes | None, bytes]]:
    """Name and content of every chunk of a PNG."""
    at = 8
    while at + 8 <= len(data):
        length, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        yield name, data[at + 8 : at + 8 + length]
        at += 12 + length
        if name == b"IEND":
            break
    if data[at:].strip(b"\0"):
        yield None, data[at:]


def webp_parts(data: bytes) -> Iterator[tuple[bytes | None, bytes]]:
    """Name and content of every chunk of a WebP."""
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    at = 12
    while at + 8 <= end:
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
    if data[max(end, 12) :].strip(b"\0"):
        yield None, data[end:]


def gif_parts(data: bytes) -> Iterator[tuple[int | None, bytes]]:
    """Label and content of every extension of a GIF, but for those that say how a frame is shown."""
    at = 13 + _table(data, 10)
    while at < len(data):
        block = data[at]
        if block == 0x21 and at + 1 < len(data):
            label = data[at + 1]
            content, at = _sub_blocks(data, at + 2)
            if label != 0xF9:
                yield label, content
        elif block == 0x2C:
            at += 10 + _table(data, at + 9) + 1
            _, at = _sub_blocks(data, at)
        elif block == 0x3B:
            if data[at + 1 :].strip(b"\0"):
                yield None, data[at + 1 :]
            return
        else:
            yield None, data[at:]
            return


def isobmff_parts(data: bytes) -> Iterator[tuple[bytes | None, bytes]]:
    """Name and content of every outermost box of an AVIF."""
    at = 0
    while at + 8 <= len(data):
        length, name, head = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], 8
        if length == 1:
            length, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        elif length == 0:
            length = len(data) - at
        if length < head:
            break
        yield name, data[at + head : at + length]
        at += length
    if data[at:].strip(b"\0"):
        yield None, data[at:]


def _table(data: bytes, at: int) -> int:
    """How many bytes the colours take that a GIF announces at this place."""
    flags = data[at] if at < len(data) else 0
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _sub_blocks(data: bytes, at: int) -> tuple[bytes, int]:
    """The content of a chain of blocks of a GIF, and where it ends."""
    content = []
    while at < len(data) and data[at]:
        content.append(data[at + 1 : at + 1 + data[at]])
        at += 1 + data[at]
    return b"".join(content), at + 1
