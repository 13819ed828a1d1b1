"""What a file really is, told from its first bytes and never from its name."""

from __future__ import annotations

import re
from enum import StrEnum

_HEAD_BYTES = 65_536
_FTYP_HEIC = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs"}
_FTYP_AVIF = {b"avif", b"avis"}
_SVG = re.compile(r"<(?:[\w.-]+:)?svg[\s>/]")

_SAVE_AGAIN = "Open it in a picture program, and save it as JPEG or PNG."


class Kind(StrEnum):
    """The kinds of picture that can be used."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WebP"
    AVIF = "AVIF"
    GIF = "GIF"
    SVG = "SVG"


SUFFIXES: frozenset[str] = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"})
"""How the name of a picture may end, in small letters."""

NEVER_PUBLISHED: frozenset[str] = SUFFIXES | frozenset(
    ".jpe .jfif .jfi .heic .heif .hif .avifs .tif .tiff .bmp .dib .jxl .jp2 .j2k .psd .xcf .ai .eps .svgz .apng".split()
    + ".dng .raw .arw .cr2 .cr3 .nef .orf .raf .rw2 .srw .pef .insp .jps .mpo .xmp".split()
)
"""How the names of originals end, which may hold notes and are never copied into the site as they are."""


def kind_of(data: bytes) -> Kind | None:
    """The kind of picture that these bytes begin as, or None when they are no picture that can be used."""
    if data.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return Kind.GIF
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    brands = _ftyp_brands(data)
    if brands & _FTYP_AVIF and not brands & _FTYP_HEIC:
        return Kind.AVIF
    return Kind.SVG if _looks_like_svg(data) else None


def what_it_is(data: bytes) -> str:
    """One or two sentences for a person: what a file is that cannot be used as a picture, and what to do."""
    if not data:
        return "The file is empty. Copy the picture again from where it came from."
    if data.startswith(b"version https://git-lfs.github.com/spec/"):
        return "This is a Git LFS pointer. The picture itself is not here yet. Run “git lfs pull”, then try again."
    if data[:4] == b"\x01\x00\x00\x00" and data[40:44] == b" EMF":
        return f"This is a drawing of Windows (EMF). Web browsers cannot show it. {_SAVE_AGAIN}"
    for start, sentence in _STARTS:
        if data.startswith(start):
            return sentence
    brands = _ftyp_brands(data)
    if brands & (_FTYP_HEIC | {b"mif1", b"msf1"}):
        return f"This is a HEIC photo, as some phones make it. Web browsers cannot show it. {_SAVE_AGAIN}"
    if brands:
        return "This is a film or a sound, not a picture. Take one picture out of it, and use that."
    text = _text(data)
    if text is None:
        return f"We cannot tell what this file is. {_SAVE_AGAIN}"
    if re.match(r"\s*(<!doctype html|<html)", text, re.IGNORECASE):
        return "This is a web page, not a picture. Open the picture by itself in your browser, and save that."
    return "This is text, not a picture. Its name ends like the name of a picture. Put the right file here."


_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"BM", f"This is a BMP picture, which is too big for the web. {_SAVE_AGAIN}"),
    (b"II*\x00", f"This is a TIFF picture. Web browsers cannot show it. {_SAVE_AGAIN}"),
    (b"MM\x00*", f"This is a TIFF picture. Web browsers cannot show it. {_SAVE_AGAIN}"),
    (b"\xd7\xcd\xc6\x9a", f"This is a drawing of Windows (WMF). Web browsers cannot show it. {_SAVE_AGAIN}"),
    (b"8BPS", f"This is a Photoshop file. {_SAVE_AGAIN}"),
    (b"gimp xcf", f"This is a GIMP file. {_SAVE_AGAIN}"),
    (b"\x00\x00\x01\x00", f"This is an icon file. {_SAVE_AGAIN}"),
    (b"\x00\x00\x00\x0cjP  ", f"This is a JPEG 2000 picture. Web browsers cannot show it. {_SAVE_AGAIN}"),
    (b"\x00\x00\x00\x0cJXL ", f"This is a JPEG XL picture. Not every browser can show it. {_SAVE_AGAIN}"),
    (b"\xff\x0a", f"This is a JPEG XL picture. Not every browser can show it. {_SAVE_AGAIN}"),
    (b"\xc5\xd0\xd3\xc6", f"This is an EPS drawing. Web browsers cannot show it. {_SAVE_AGAIN}"),
    (b"%!PS", f"This is an EPS drawing. Web browsers cannot show it. {_SAVE_AGAIN}"),
    (b"%PDF", "This is a PDF. Take the picture out of it, and save that as JPEG or PNG."),
    (b"PK\x03\x04", "This is a document or a ZIP file. Take the picture out of it, and save that as JPEG or PNG."),
    (b"\x1f\x8b", "This is a packed file, perhaps an SVGZ drawing. Save the drawing as plain SVG."),
    (b"ID3", "This is a sound, not a picture. Put the right file here."),
    (b"RIFF", "This is a film or a sound, not a picture. Put the right file here."),
)


def _ftyp_brands(data: bytes) -> set[bytes]:
    """The brands of an ISO media file (AVIF, HEIC, MP4), or an empty set. Box: size, `ftyp`, major, minor, others."""
    if data[4:8] != b"ftyp":
        return set()
    end = min(int.from_bytes(data[:4], "big"), len(data), 256)
    return {data[8:12], *(data[at : at + 4] for at in range(16, end - 3, 4))}


def _looks_like_svg(data: bytes) -> bool:
    text = _text(data)
    if text is None or not text.lstrip().startswith("<"):
        return False
    found = _SVG.search(text)
    before = text[: found.start()].lower() if found else ""
    return found is not None and "<html" not in before and "<!doctype html" not in before


def _text(data: bytes) -> str | None:
    """The beginning of the file as text, or None when it is no text."""
    head = data[:_HEAD_BYTES]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace").lstrip("\ufeff")
    if b"\x00" in head:
        return None
    # Drawings in an old 8-bit encoding are text too; what is asked here is written in ASCII in all of them.
    text = head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    odd = sum(1 for char in text if char < " " and char not in "\t\n\r\f")
    return text if odd * 50 <= len(text) else None
