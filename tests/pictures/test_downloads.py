"""Papers, films and sounds that say more than they show are found, whatever hides it, and never published."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from easyread_plugin.document.media import Note
from easyread_plugin.pictures.downloads import SUFFIXES, downloads_in, look_into


def box(name: bytes, inside: bytes = b"") -> bytes:
    """A part of an MP4."""
    return struct.pack(">I", 8 + len(inside)) + name + inside


def film(*said: bytes) -> bytes:
    """An MP4 with these parts in its list of facts."""
    track = box(b"trak", box(b"tkhd", bytes(84)))
    facts = box(b"udta", b"".join(said)) if said else b""
    return (
        box(b"ftyp", b"isom\0\0\0\0isom")
        + box(b"mdat", bytes(64))
        + box(b"moov", box(b"mvhd", bytes(100)) + track + facts)
    )


def items(*entries: bytes) -> bytes:
    """A list as ffmpeg and music programs write it."""
    return box(b"meta", bytes(4) + box(b"hdlr", bytes(25)) + box(b"ilst", b"".join(entries)))


def keys(name: bytes) -> bytes:
    """A list as phones write it."""
    return box(b"meta", box(b"hdlr", bytes(25)) + box(b"keys", bytes(4) + b"\0\0\0\1" + box(b"mdta", name)))


def sound(*frames: tuple[str, bytes], tail: bytes = b"") -> bytes:
    """An MP3 with these facts."""
    body = b"".join(name.encode() + struct.pack(">IH", len(value), 0) + value for name, value in frames)
    size = len(body)
    head = b"ID3\x03\0\0" + bytes([size >> 21 & 127, size >> 14 & 127, size >> 7 & 127, size & 127]) if frames else b""
    return head + body + b"\xff\xfb\x90\0" + bytes(400) + tail


def wav(*chunks: tuple[bytes, bytes]) -> bytes:
    """A WAV with these parts."""
    body = b"WAVE" + b"".join(
        name + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)
        for name, data in ((b"fmt ", bytes(16)), (b"data", bytes(100)), *chunks)
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def comments(*words: str) -> bytes:
    """A list of facts as Ogg and FLAC have it."""
    entries = b"".join(struct.pack("<I", len(word.encode())) + word.encode() for word in words)
    return struct.pack("<I", 3) + b"lib" + struct.pack("<I", len(words)) + entries


def flac(*words: str) -> bytes:
    """A FLAC with this list."""
    body = comments(*words)
    return b"fLaC" + b"\0\0\0\x22" + bytes(34) + b"\x84" + len(body).to_bytes(3, "big") + body + bytes(50)


def paper(text: str, more: bytes = b"") -> bytes:
    """A PDF with this list of facts."""
    return b"%PDF-1.5\n1 0 obj << " + text.encode() + b" >> endobj\n" + more + b"trailer << /Info 1 0 R >>\n%%EOF\n"


def packed(words: bytes) -> bytes:
    """A part of a PDF in which the facts are packed."""
    data = zlib.compress(words)
    return b"5 0 obj << /Type /ObjStm /N 1 /Length %d >>\nstream\n" % len(data) + data + b"\nendstream\nendobj\n"


def office(**parts: str | bytes) -> bytes:
    """A document of an office program. `__` stands for a slash, `_dot_` for a dot."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), words)
    return stream.getvalue()


def photo() -> bytes:
    """A photo that says where it was taken."""
    image = Image.new("RGB", (20, 20), "red")
    exif = image.getexif()
    exif[0x010F] = "Phone"
    exif.get_ifd(0x8825)[1] = "N"
    stream = io.BytesIO()
    image.save(stream, "JPEG", exif=exif)
    return stream.getvalue()


CORE = "<cp:coreProperties><dc:title>Plan</dc:title><dc:creator>{}</dc:creator></cp:coreProperties>"
CLEAN = {
    "film.mp4": film(),
    "encoder.mp4": film(items(box(b"\xa9too", box(b"data", bytes(8) + b"Lavf")), box(b"\xa9nam", box(b"data", b"Us")))),
    "sound.mp3": sound(("TIT2", b"\0Our song"), ("TSSE", b"\0Lavf60"), ("TLEN", b"\x0012")),
    "plain.mp3": sound(),
    "sound.wav": wav((b"LIST", b"INFOISFT\x04\0\0\0Lavf")),
    "sound.flac": flac("TITLE=Our song", "ENCODER=x"),
    "sound.ogg": b"OggS" + bytes(24) + b"\x03vorbis" + comments("TITLE=Our song") + b"\1",
    "film.webm": b"\x1a\x45\xdf\xa3\x80" + bytes(50),
    "paper.pdf": paper("/Title (Plan) /Creator (Writer) /Producer (LibreOffice) /Author ()"),
    "plan.docx": office(docProps__core_dot_xml=CORE.format(""), word__document_dot_xml="<w:p>Hello</w:p>"),
    "plan.odt": office(meta_dot_xml="<meta:generator>x</meta:generator>", content_dot_xml="<p>Hello</p>"),
    "plan.rtf": rb"{\rtf1 {\info{\title Plan}{\author }} We plan}",
    "empty.pdf": b"",
}
SAYS: dict[str, tuple[bytes, Note]] = {
    "place.mp4": (film(box(b"\xa9xyz", b"\0\x12\x15\xc7+54.97-001.61/")), Note.PLACE),
    "loci.3gp": (film(box(b"loci", bytes(30))), Note.PLACE),
    "phone.mov": (film(keys(b"com.apple.quicktime.location.ISO6709")), Note.PLACE),
    "make.mov": (film(keys(b"com.apple.quicktime.make")), Note.CAMERA),
    "artist.m4a": (film(items(box(b"\xa9ART", box(b"data", bytes(8) + b"Sam")))), Note.AUTHOR),
    "comment.mp4": (film(items(box(b"\xa9cmt", box(b"data", bytes(8) + b"At home")))), Note.COMMENT),
    "helmet.mp4": (film(box(b"stsd", bytes(12) + b"gpmd")), Note.PLACE),
    "xmp.mp4": (film() + box(b"uuid", bytes(40)), Note.XMP),
    "artist.mp3": (sound(("TPE1", b"\0Sam")), Note.AUTHOR),
    "comment.mp3": (sound(("COMM", b"\0engFor Ali")), Note.COMMENT),
    "cover.mp3": (sound(("APIC", bytes(50))), Note.HIDDEN),
    "private.mp3": (sound(("PRIV", b"XMP\0<x>")), Note.OTHER),
    "old.mp3": (sound(tail=b"TAG" + b"Our song".ljust(30, b"\0") + b"Sam".ljust(30, b"\0") + bytes(65)), Note.AUTHOR),
    "ape.mp3": (sound(tail=b"APETAGEX" + bytes(24)), Note.OTHER),
    "artist.wav": (wav((b"LIST", b"INFOIART\x04\0\0\0Sam\0")), Note.AUTHOR),
    "recorder.wav": (wav((b"bext", b"Sam's recorder")), Note.AUTHOR),
    "id3.wav": (wav((b"id3 ", sound(("TPE1", b"\0Sam"))[:30])), Note.AUTHOR),
    "artist.flac": (flac("artist=Sam"), Note.AUTHOR),
    "place.ogg": (b"OggS" + bytes(24) + b"\x03vorbis" + comments("LOCATION=Leeford"), Note.PLACE),
    "artist.opus": (b"OggS" + bytes(24) + b"OpusTags" + comments("Artist=Sam"), Note.AUTHOR),
    "cut.ogg": (b"OggS" + bytes(24) + b"\x03vorbis" + comments("TITLE=x")[:-3], Note.OTHER),
    "artist.mkv": (b"\x1a\x45\xdf\xa3\x12\x54\xc3\x67\x90" + b"\x45\xa3\x86ARTIST\x44\x87\x83Sam", Note.AUTHOR),
    "inside.mkv": (b"\x1a\x45\xdf\xa3" + b"\x19\x41\xa4\x69" + bytes(9), Note.HIDDEN),
    "author.pdf": (paper("/Author (Sam Sample)"), Note.AUTHOR),
    "hex.pdf": (paper("/Author <FEFF00530061>"), Note.AUTHOR),
    "elsewhere.pdf": (paper("/Author 7 0 R"), Note.AUTHOR),
    "packed.pdf": (paper("", packed(b"7 0 << /Author (Sam) >>")), Note.AUTHOR),
    "before.pdf": (paper("/Author (Sam)") + paper("/Title (Cleaned)"), Note.AUTHOR),
    "xmp.pdf": (paper("", b"<dc:creator><rdf:Seq><rdf:li>Sam</rdf:li></rdf:Seq></dc:creator>"), Note.AUTHOR),
    "remark.pdf": (paper("", b"9 0 obj << /Type /Annot /Subtype /Popup >> endobj"), Note.COMMENT),
    "inside.pdf": (paper("", b"9 0 obj << /Type /EmbeddedFile >> endobj"), Note.HIDDEN),
    "locked.pdf": (paper("") + b"<< /Encrypt 8 0 R >>", Note.OTHER),
    "photo.pdf": (paper("", b"stream\n" + photo() + b"\nendstream"), Note.PLACE),
    "author.docx": (office(docProps__core_dot_xml=CORE.format("Sam Sample")), Note.AUTHOR),
    "company.xlsx": (office(docProps__app_dot_xml="<Company>The Council</Company>"), Note.AUTHOR),
    "changes.docx": (office(word__document_dot_xml='<w:ins w:id="1" w:author="Sam">new</w:ins>'), Note.AUTHOR),
    "remarks.docx": (office(word__comments_dot_xml="<w:comment>Ask Ali</w:comment>"), Note.COMMENT),
    "photo.pptx": (office(ppt__media__image1_dot_jpg=photo()), Note.PLACE),
    "author.odt": (office(meta_dot_xml="<meta:initial-creator>Sam</meta:initial-creator>"), Note.AUTHOR),
    "broken.docx": (b"This is no document.", Note.OTHER),
    "author.rtf": (rb"{\rtf1 {\info{\author Sam}} We plan}", Note.AUTHOR),
}


@pytest.mark.parametrize("name", CLEAN)
def test_nothing_about_a_person(tmp_path: Path, name: str) -> None:
    """A title, a date and the name of a program are no notes."""
    (tmp_path / name).write_bytes(CLEAN[name])
    facts = look_into(tmp_path / name)
    assert facts.notes == ()
    assert facts.is_known


@pytest.mark.parametrize("name", SAYS)
def test_what_it_says(tmp_path: Path, name: str) -> None:
    """Names, places, cameras, remarks and things left inside are found, packed and in older versions too."""
    data, note = SAYS[name]
    (tmp_path / name).write_bytes(data)
    assert note in look_into(tmp_path / name).notes


@settings(deadline=None, max_examples=120)
@given(data=st.data())
def test_broken_files_are_no_crash(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Any bytes, and any damage, are an answer."""
    name = data.draw(st.sampled_from([*CLEAN, *SAYS]))
    whole = CLEAN.get(name) or SAYS.get(name, (b"x",))[0]
    at = data.draw(st.integers(0, len(whole)))
    with_damage = whole[:at] + data.draw(st.binary(max_size=12)) + whole[at + data.draw(st.integers(0, 40)) :]
    file = tmp_path_factory.getbasetemp() / name
    file.write_bytes(with_damage)
    assert isinstance(look_into(file).notes, tuple)


def test_which_files_are_looked_into(tmp_path: Path) -> None:
    """Those below the folder, in order; not hidden ones, pages, pictures or what a browser needs."""
    for name in ("b/Form.PDF", "a.doc", ".git/x.pdf", "page.md", "photo.jpg", "style.css", "list.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = downloads_in(tmp_path)
    assert [file.name for file in found] == ["a.doc", "Form.PDF"]
    assert not found[tmp_path / "a.doc"].is_known
    assert {".pdf", ".mp4", ".mp3", ".docx"} <= SUFFIXES
