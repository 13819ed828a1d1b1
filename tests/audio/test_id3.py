"""What a player shows: title, group and chapters."""

from __future__ import annotations

import struct

from easyread_plugin.audio import id3
from easyread_plugin.audio.id3 import Chapter


def frames(tag: bytes) -> list[tuple[str, bytes]]:
    """The frames of a tag, read as ID3v2.3 says."""
    assert tag.startswith(b"ID3\x03\x00\x00")
    size = sum(byte << shift for byte, shift in zip(tag[6:10], (21, 14, 7, 0), strict=True))
    assert len(tag) == 10 + size
    return list(parts(tag[10:]))


def parts(data: bytes) -> list[tuple[str, bytes]]:
    """Frames one after the other."""
    found, at = [], 0
    while at < len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "big")
        found.append((data[at : at + 4].decode(), data[at + 10 : at + 10 + size]))
        at += 10 + size
    assert at == len(data)
    return found


def words(body: bytes) -> str:
    """What a text frame says."""
    assert body[:3] == b"\x01\xff\xfe"
    assert body[-2:] == b"\0\0"
    return body[3:-2].decode("utf-16-le")


def test_title_and_group() -> None:
    """In UTF-16; what no player can show is taken out; the group is album and artist."""
    found = dict(frames(id3.tag("Caf\u00e9 \U0001f600\x00\ud800\n", "Us")))

    assert words(found["TIT2"]) == "Caf\u00e9 \U0001f600 ?"
    assert words(found["TALB"]) == words(found["TPE1"]) == "Us"
    assert id3.tag("", "") == b""


def test_chapters() -> None:
    """A list of all chapters in order, and each with its times in thousandths of a second and its title."""
    chapters = [Chapter("Start", 0, 4_000), Chapter("Who comes?", 4_000, 70_000)]
    found = frames(id3.tag("Page", "Us", chapters))

    assert [name for name, _ in found] == ["TIT2", "TALB", "TPE1", "CTOC", "CHAP", "CHAP"]
    assert found[3][1] == b"toc\0\x03\x02c0\0c1\0"
    for number, (_, body) in enumerate(found[4:]):
        assert body.startswith(b"c%d\0" % number)
        assert struct.unpack(">II", body[3:11]) == (chapters[number].start_ms, chapters[number].end_ms)
        assert body[11:19] == b"\xff" * 8
        ((name, title),) = parts(body[19:])
        assert (name, words(title)) == ("TIT2", chapters[number].title)


def test_one_part_is_no_chapter() -> None:
    """A page of one section has no list of chapters, and 300 sections have as many as a list can hold."""
    assert [name for name, _ in frames(id3.tag("Page", "", [Chapter("Page", 0, 9)]))] == ["TIT2"]

    many = frames(id3.tag("Page", "", [Chapter(str(n), n, n + 1) for n in range(300)]))
    assert sum(name == "CHAP" for name, _ in many) == 255
    assert dict(many)["CTOC"][5] == 255
