"""What films and sounds say of themselves: the lists of facts in each kind of file, read from its bytes.

Sizes are bytes. Each function takes the whole file, which may be mapped and larger than the memory: it jumps from part
to part and never reads a film through.
"""

from __future__ import annotations

import mmap
import re
import struct
from collections.abc import Iterable, Iterator

from ..document.media import Note

Data = bytes | mmap.mmap

_MOST = 2_000_000
"""So many bytes of a list of facts are looked at."""
_BOXES_OF_BOXES = frozenset((b"moov", b"trak", b"mdia", b"minf", b"stbl", b"udta", b"ilst"))
_BOXES: dict[bytes, Note] = {
    **dict.fromkeys((b"\xa9xyz", b"loci", b"gps ", b"GPMF"), Note.PLACE),
    **dict.fromkeys((b"\xa9ART", b"aART", b"\xa9aut", b"auth", b"perf", b"\xa9prf", b"\xa9swr", b"cprt"), Note.AUTHOR),
    **dict.fromkeys((b"\xa9cpy", b"\xa9dir", b"\xa9prd", b"\xa9wrt", b"\xa9own", b"ownr", b"apID"), Note.AUTHOR),
    **dict.fromkeys((b"\xa9mak", b"\xa9mod", b"\xa9cam", b"manu", b"modl", b"SNum"), Note.CAMERA),
    **dict.fromkeys((b"\xa9cmt", b"desc", b"ldes", b"\xa9des", b"\xa9inf", b"dscp"), Note.COMMENT),
    **dict.fromkeys((b"covr", b"thmb"), Note.HIDDEN),
    **dict.fromkeys((b"uuid", b"XMP_"), Note.XMP),
}
_KEYS: tuple[tuple[bytes, Note], ...] = (
    (b"location", Note.PLACE),
    (b".make", Note.CAMERA),
    (b".model", Note.CAMERA),
    (b".author", Note.AUTHOR),
    (b".artist", Note.AUTHOR),
    (b".comment", Note.COMMENT),
    (b".description", Note.COMMENT),
)
_SENSORS = re.compile(rb"stsd.{12}(?:gpmd|camm|mebx|rtmd)", re.DOTALL)
_PLAIN_ID3 = re.compile(
    r"T(IT[123]|LEN|SSE|ALB|RCK|POS|CON|BPM|LAN|YER|DRC|DRL|DTG|MED|FLT|SIZ|DLY)|TT[123]|TLE|TSS|CHAP|CTOC|SEEK|MLLT"
)
_ID3: dict[str, Note] = {
    "CO": Note.COMMENT,
    "US": Note.COMMENT,
    "TX": Note.COMMENT,
    "AP": Note.HIDDEN,
    "PI": Note.HIDDEN,
    "GE": Note.HIDDEN,
}
_RIFF_LISTS = {
    b"IART": Note.AUTHOR,
    b"ICOP": Note.AUTHOR,
    b"IENG": Note.AUTHOR,
    b"ITCH": Note.AUTHOR,
    b"ICMS": Note.AUTHOR,
    b"ICMT": Note.COMMENT,
    b"ISBJ": Note.COMMENT,
    b"IKEY": Note.COMMENT,
    b"ISRC": Note.AUTHOR,
}
_RIFF = {b"bext": Note.AUTHOR, b"iXML": Note.XMP, b"aXML": Note.XMP, b"axml": Note.XMP, b"_PMX": Note.XMP}
_WORDS: tuple[tuple[str, Note], ...] = (
    (r"ARTIST|PERFORMER|AUTHOR|COPYRIGHT|CONTACT|ORGANI[SZ]ATION|COMPOSER|DIRECTOR|LEAD_PERFORMER", Note.AUTHOR),
    (r".*LOCATION.*|.*GPS.*|.*LATITUDE.*|.*LONGITUDE.*", Note.PLACE),
    (r"COMMENTS?|DESCRIPTION|SUMMARY|SYNOPSIS", Note.COMMENT),
    (r".*PICTURE|COVERART", Note.HIDDEN),
    (r".*(?:MAKE|MODEL|CAMERA)", Note.CAMERA),
)


def isobmff_notes(data: Data) -> Iterator[Note]:
    """MP4, M4A, MOV and the like: boxes of boxes."""
    for start, end in _named(data, 0, len(data), b"moov"):
        if _SENSORS.search(data, start, end):
            yield Note.PLACE
    yield from _boxes(data, 0, len(data), 0)


def _boxes(data: Data, start: int, end: int, depth: int) -> Iterator[Note]:
    for name, first, last in _each_box(data, start, end):
        if name in _BOXES:
            yield _BOXES[name]
        elif name == b"keys":
            keys = bytes(data[first : min(last, first + _MOST)]).lower()
            yield from (note for word, note in _KEYS if word in keys)
        elif name == b"meta" and depth < 12:
            # In MP4 four bytes come first, in MOV none.
            skip = 0 if data[first + 4 : first + 8] in (b"hdlr", b"keys", b"ilst") else 4
            yield from _boxes(data, first + skip, last, depth + 1)
        elif name in _BOXES_OF_BOXES and depth < 12:
            yield from _boxes(data, first, last, depth + 1)
        elif name == b"----":
            words = bytes(data[first : min(last, first + 400)]).decode("latin-1")
            yield from (note for key in re.findall(r"name....(\w+)", words, re.DOTALL) for note in _said_by(key))


def _named(data: Data, start: int, end: int, name: bytes) -> Iterator[tuple[int, int]]:
    yield from ((first, last) for found, first, last in _each_box(data, start, end) if found == name)


def _each_box(data: Data, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name, and where the inside begins and ends. Stops at what is no box."""
    while start + 8 <= end:
        size, first = int.from_bytes(data[start : start + 4], "big"), start + 8
        if size == 1:
            size, first = int.from_bytes(data[start + 8 : start + 16], "big"), start + 16
        last = end if size == 0 else start + size
        if last < first:
            return
        yield bytes(data[start + 4 : start + 8]), first, min(last, end)
        start = last


def mp3_notes(data: Data) -> Iterator[Note]:
    """MP3: a list of facts before the sound, others behind it."""
    if data[:3] == b"ID3":
        yield from id3_notes(bytes(data[: min(len(data), _MOST)]))
    tail = bytes(data[-128:])
    if tail[:3] == b"TAG":
        if tail[33:63].strip(b"\0 "):
            yield Note.AUTHOR
        if tail[97:125].strip(b"\0 "):
            yield Note.COMMENT
    if b"APETAGEX" in data[-_MOST:]:
        yield Note.OTHER


def id3_notes(tag: bytes) -> Iterator[Note]:
    """The list of facts that MP3 files begin with, and others may hold."""
    version = tag[3]
    end = min(len(tag), 10 + _synchsafe(tag[6:10]))
    at, name_size, head = 10, 3 if version == 2 else 4, 6 if version == 2 else 10
    while at + head <= end:
        name = tag[at : at + name_size].decode("latin-1")
        if not re.fullmatch(r"[A-Z0-9]+", name):
            break
        raw = tag[at + name_size : at + 2 * name_size]
        size = _synchsafe(raw) if version == 4 else int.from_bytes(raw, "big")
        at += head + size
        if not size or _PLAIN_ID3.fullmatch(name):
            continue
        yield _ID3.get(name[:2], Note.AUTHOR if name[0] in "TW" else Note.OTHER)


def _synchsafe(raw: bytes) -> int:
    size = 0
    for byte in raw:
        size = size << 7 | byte & 0x7F
    return size


def riff_notes(data: Data) -> Iterator[Note]:
    """WAV and AVI: chunks, some of them lists."""
    yield from _chunks(data, 12, len(data), 0)


def _chunks(data: Data, at: int, end: int, depth: int) -> Iterator[Note]:
    while at + 8 <= end:
        name, size = bytes(data[at : at + 4]), int.from_bytes(data[at + 4 : at + 8], "little")
        first, last = at + 8, min(end, at + 8 + size)
        if name == b"LIST" and data[first : first + 4] != b"movi" and depth < 8:
            yield from _chunks(data, first + 4, last, depth + 1)
        elif name in _RIFF or name in _RIFF_LISTS:
            if bytes(data[first : min(last, first + 256)]).strip(b"\0 "):
                yield _RIFF.get(name) or _RIFF_LISTS[name]
        elif name.lower() == b"id3 " and data[first : first + 3] == b"ID3":
            yield from id3_notes(bytes(data[first : min(last, first + _MOST)]))
        at = first + size + size % 2


def flac_notes(data: Data) -> Iterator[Note]:
    """FLAC: blocks before the sound."""
    at, is_last = 4, False
    while not is_last and at + 4 <= len(data):
        is_last, kind, size = bool(data[at] & 0x80), data[at] & 0x7F, int.from_bytes(data[at + 1 : at + 4], "big")
        if kind == 4:
            yield from _comments(bytes(data[at + 4 : at + 4 + min(size, _MOST)]))
        elif kind == 6:
            yield Note.HIDDEN
        at += 4 + size


def ogg_notes(data: Data) -> Iterator[Note]:
    """Ogg: the second part of each track is its list of facts."""
    head = bytes(data[:_MOST])
    for found in re.finditer(rb"\x03vorbis|OpusTags|\x81theora", head):
        yield from _comments(head[found.end() :])


def _comments(data: bytes) -> Iterator[Note]:
    """Lists of `NAME=words`, each with its length before it."""
    try:
        (size,) = struct.unpack_from("<I", data)
        (count,) = struct.unpack_from("<I", data, 4 + size)
        at = 8 + size
        for _ in range(min(count, 1000)):
            (size,) = struct.unpack_from("<I", data, at)
            key, _, words = data[at + 4 : at + 4 + size].partition(b"=")
            if words.strip():
                yield from _said_by(key.decode("latin-1"))
            at += 4 + size
        if at > len(data):
            yield Note.OTHER
    except struct.error:
        # Cut short, or split over two pages of the file.
        yield Note.OTHER


def matroska_notes(data: Data) -> Iterator[Note]:
    """MKV and WebM: a list of names and values, and files inside."""
    for found in re.finditer(rb"\x12\x54\xc3\x67", data):
        part = bytes(data[found.end() : found.end() + 65_536])
        for name in re.finditer(rb"\x45\xa3([\x81-\xbf])", part):
            size = name[1][0] & 0x3F
            yield from _said_by(part[name.end() : name.end() + size].decode("latin-1"))
    if re.search(rb"\x19\x41\xa4\x69", data):
        yield Note.HIDDEN


def _said_by(key: str) -> Iterable[Note]:
    return (note for pattern, note in _WORDS if re.fullmatch(pattern, key.upper()))
