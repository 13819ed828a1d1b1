"""What a picture file says besides the picture: where, when and with what it was made, by whom, and remarks.

Read from the bytes of each format and never from a decoder alone: decoders pass over what they do not know, and that
can be a whole film. Whatever cannot be read counts as a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..document.media import Note
from .containers import gif_parts, isobmff_parts, jpeg_parts, png_parts, webp_parts
from .kinds import Kind

_HARMLESS_TAGS = {
    0x0112,  # how the camera was held
    *(0x011A, 0x011B, 0x0128, 0x0213, 0x0103, 0x0106, 0x0100, 0x0101, 0x0102, 0x0115, 0x8769),
    *(0x9000, 0x9101, 0xA000, 0xA001, 0xA002, 0xA003),
}
"""EXIF tags that say how to show the pixels: size, density, colours, and the address of a second list."""
_TAGS: dict[int, Note] = {
    **dict.fromkeys((0x010F, 0x0110, 0x0131, 0x013C, 0x927C, *range(0xA431, 0xA436), 0xC614), Note.CAMERA),
    **dict.fromkeys((0x013B, 0x8298, 0x9C9D, 0xA430), Note.AUTHOR),
    **dict.fromkeys((0x0132, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292), Note.WHEN),
    **dict.fromkeys((0x010E, 0x9286, 0x9C9B, 0x9C9C, 0x9C9E, 0x9C9F, 0x010D), Note.COMMENT),
    **dict.fromkeys((0x02BC, 0x83BB, 0x8649), Note.XMP),
    0x8825: Note.PLACE,
}
_PNG_WORDS = {"author": Note.AUTHOR, "copyright": Note.AUTHOR, "software": Note.CAMERA, "creation time": Note.WHEN}
_PLAIN_PNG = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP bKGD pHYs sBIT hIST cICP mDCV cLLI acTL fcTL fdAT".split()
)
_PLAIN_WEBP = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_PLAIN_BOXES = frozenset((b"ftyp", b"meta", b"mdat", b"moov", b"free"))
_TIFF = re.compile(rb"II\*\0|MM\0\*")
_AVIF_NOTES = re.compile(rb"infe.{8,12}(Exif|mime|uri )", re.DOTALL)


def notes_in(kind: Kind, data: bytes) -> tuple[Note, ...]:
    """What a file of pixels of this kind says besides the picture, the gravest first. Never raises an error."""
    find = {
        Kind.JPEG: _jpeg,
        Kind.PNG: _png,
        Kind.WEBP: _webp,
        Kind.GIF: _gif,
        Kind.AVIF: _avif,
    }[kind]
    found = set(find(data))
    return tuple(note for note in Note if note in found)


def _jpeg(data: bytes) -> Iterator[Note]:
    for marker, part in jpeg_parts(data):
        if marker == 0xFE:
            yield Note.COMMENT
        elif marker == 0xE1 and part.startswith(b"Exif\0"):
            yield from _exif(part[6:])
        elif marker == 0xED or (marker == 0xE1 and part.startswith(b"http://ns.adobe.com/")):
            yield Note.XMP
        elif marker == 0xE2 and part.startswith(b"MPF\0"):
            yield Note.HIDDEN
        elif marker == 0xE0 and part.startswith(b"JFIF\0"):
            if len(part) > 14:  # a small copy of the picture, as it was before it was cut
                yield Note.HIDDEN
        elif marker is None:
            yield Note.HIDDEN
        elif not _is_colour(marker, part):
            yield Note.OTHER


def _is_colour(marker: int, part: bytes) -> bool:
    """Whether this part says only how to show the colours."""
    return (marker == 0xE2 and part.startswith(b"ICC_PROFILE\0")) or (marker == 0xEE and part.startswith(b"Adobe"))


def _png(data: bytes) -> Iterator[Note]:
    for name, part in png_parts(data):
        if name in (b"tEXt", b"zTXt", b"iTXt"):
            word = part.partition(b"\0")[0].decode("latin-1").lower()
            is_of_a_program = "xmp" in word or "raw profile" in word
            yield Note.XMP if is_of_a_program else _PNG_WORDS.get(word, Note.COMMENT)
        elif name == b"eXIf":
            yield from _exif(part)
        elif name == b"tIME":
            yield Note.WHEN
        elif name is None:
            yield Note.HIDDEN
        elif name not in _PLAIN_PNG:
            yield Note.OTHER


def _webp(data: bytes) -> Iterator[Note]:
    for name, part in webp_parts(data):
        if name == b"EXIF":
            yield from _exif(part.removeprefix(b"Exif\0\0"))
        elif name == b"XMP ":
            yield Note.XMP
        elif name is None:
            yield Note.HIDDEN
        elif name not in _PLAIN_WEBP:
            yield Note.OTHER


def _gif(data: bytes) -> Iterator[Note]:
    for label, part in gif_parts(data):
        if label == 0xFE:
            yield Note.COMMENT
        elif label == 0xFF:
            if part.startswith(b"XMP Data"):
                yield Note.XMP
            elif not part.startswith((b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")):
                yield Note.OTHER
        elif label is None:
            yield Note.HIDDEN
        else:
            yield Note.COMMENT  # plain text, drawn by no browser


def _avif(data: bytes) -> Iterator[Note]:
    for name, part in isobmff_parts(data):
        if name == b"meta":
            kinds = {found.group(1) for found in _AVIF_NOTES.finditer(part)}
            if b"Exif" in kinds:
                # Where in the file the notes are is a tangle of tables; the notes begin like this.
                begins = _TIFF.search(data)
                yield from _exif(data[begins.start() :]) if begins else (Note.OTHER,)
            if kinds - {b"Exif"}:
                yield Note.XMP
        elif name is None or name not in _PLAIN_BOXES:
            yield Note.OTHER


def photo_notes(exif: bytes) -> tuple[Note, ...]:
    """What notes of a camera say that were found in another file."""
    found = set(_exif(exif))
    return tuple(note for note in Note if note in found)


def _exif(data: bytes) -> Iterator[Note]:
    """What notes of a camera say; whether the picture must be turned is no note."""
    from PIL import Image

    try:
        exif = Image.Exif()
        exif.load(data)
        second = exif.get_ifd(0x8769)
        place, small = exif.get_ifd(0x8825), exif.get_ifd(1)
    except Exception:  # whatever the reader says of bytes that it does not like
        yield Note.OTHER
        return
    tags: Iterable[int] = {*exif, *second}
    for tag in tags:
        if tag == 0x8825:
            if place:
                yield Note.PLACE
        elif tag not in _HARMLESS_TAGS:
            yield _TAGS.get(tag, Note.OTHER if not 0x8290 <= tag < 0xA500 else Note.CAMERA)
    if small:
        yield Note.HIDDEN
    if not exif and len(data) > 16:
        yield Note.OTHER
