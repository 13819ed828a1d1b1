"""What a picture file says besides the picture is found, in every format, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from easyread_plugin.document.media import Note
from easyread_plugin.pictures.containers import gif_parts, isobmff_parts, jpeg_parts, png_parts, webp_parts
from easyread_plugin.pictures.kinds import Kind, kind_of
from easyread_plugin.pictures.notes import notes_in

from .files import noise, png, png_chunk, saved, srgb_profile, with_notes

SMALL = noise(40, 30)
EXIF = with_notes(SMALL)
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>SecretAuthor</dc:creator></x:xmpmeta>'
ALL_OF_EXIF = (Note.PLACE, Note.AUTHOR, Note.CAMERA, Note.WHEN)
FILM = b"\x00\x00\x00\x18ftypmp42SecretFilm"


def texts(**words: str) -> PngImagePlugin.PngInfo:
    """Texts for a PNG."""
    info = PngImagePlugin.PngInfo()
    for name, text in words.items():
        info.add_text(name, text)
    return info


def only(tag: int, value: object) -> Image.Exif:
    """EXIF of one tag."""
    exif = Image.Exif()
    exif[tag] = value
    return exif


def with_part(marker: int) -> bytes:
    """A JPEG with one more part."""
    plain = saved(SMALL, "JPEG")
    return plain[:2] + bytes((0xFF, marker)) + b"\x00\x08Secret" + plain[2:]


SPEAKING = {
    "JPEG with EXIF": (saved(SMALL, "JPEG", exif=EXIF), ALL_OF_EXIF),
    "JPEG with a remark": (saved(SMALL, "JPEG", comment=b"SecretComment"), (Note.COMMENT,)),
    "JPEG with XMP": (saved(SMALL, "JPEG", xmp=XMP), (Note.XMP,)),
    "JPEG with a film behind it": (saved(SMALL, "JPEG") + FILM, (Note.HIDDEN,)),
    "JPEG with a second one": (saved(SMALL, "JPEG") + saved(SMALL, "JPEG"), (Note.HIDDEN,)),
    "JPEG with an unknown part": (with_part(0xEB), (Note.OTHER,)),
    "JPEG with notes of Photoshop": (with_part(0xED), (Note.XMP,)),
    "JPEG with broken EXIF": (saved(SMALL, "JPEG", exif=b"Exif\0\0" + b"Secret" * 9), (Note.OTHER,)),
    "JPEG with a description": (saved(SMALL, "JPEG", exif=only(0x010E, "Secret words")), (Note.COMMENT,)),
    "PNG with EXIF": (saved(SMALL, "PNG", exif=EXIF), ALL_OF_EXIF),
    "PNG with an author": (saved(SMALL, "PNG", pnginfo=texts(Author="SecretAuthor")), (Note.AUTHOR,)),
    "PNG with a remark": (saved(SMALL, "PNG", pnginfo=texts(Comment="SecretComment")), (Note.COMMENT,)),
    "PNG with a time": (png(40, 30, more=png_chunk(b"tIME", b"\x07\xe8\x05\x06\x07\x08\x09")), (Note.WHEN,)),
    "PNG with an unknown part": (png(40, 30, more=png_chunk(b"seCr", b"Secret")), (Note.OTHER,)),
    "PNG with a film behind it": (saved(SMALL, "PNG") + FILM, (Note.HIDDEN,)),
    "WebP with EXIF": (saved(SMALL, "WEBP", exif=EXIF), ALL_OF_EXIF),
    "WebP with XMP": (saved(SMALL, "WEBP", xmp=XMP), (Note.XMP,)),
    "WebP with a film behind it": (saved(SMALL, "WEBP") + FILM, (Note.HIDDEN,)),
    "AVIF with EXIF": (saved(SMALL, "AVIF", exif=EXIF), ALL_OF_EXIF),
    "AVIF with XMP": (saved(SMALL, "AVIF", xmp=XMP), (Note.XMP,)),
    "GIF with a remark": (saved(SMALL, "GIF", comment=b"SecretComment"), (Note.COMMENT,)),
    "GIF with a film behind it": (saved(SMALL, "GIF") + FILM, (Note.HIDDEN,)),
}


@pytest.mark.parametrize(("data", "notes"), SPEAKING.values(), ids=SPEAKING)
def test_notes_are_found(data: bytes, notes: tuple[Note, ...]) -> None:
    """Place, author, camera, time, remarks, notes of programs and hidden pictures are told apart."""
    kind = kind_of(data)
    assert kind is not None
    assert notes_in(kind, data) == notes


QUIET = {
    "JPEG": saved(SMALL, "JPEG"),
    "JPEG in passes": saved(SMALL, "JPEG", progressive=True),
    "JPEG of four colours": saved(SMALL.convert("CMYK"), "JPEG"),
    "JPEG with its colours": saved(SMALL, "JPEG", icc_profile=srgb_profile()),
    "JPEG on its side": saved(SMALL, "JPEG", exif=only(0x0112, 6)),
    "JPEG with its density": saved(SMALL, "JPEG", dpi=(300, 300)),
    "PNG": saved(SMALL, "PNG", icc_profile=srgb_profile(), dpi=(300, 300)),
    "moving PNG": saved(SMALL, "PNG", save_all=True, append_images=[SMALL.rotate(180)]),
    "PNG with colours": saved(SMALL.quantize(8), "PNG", transparency=1),
    "WebP": saved(SMALL, "WEBP", icc_profile=srgb_profile()),
    "moving WebP": saved(SMALL, "WEBP", save_all=True, append_images=[SMALL.rotate(180)]),
    "AVIF": saved(SMALL, "AVIF", icc_profile=srgb_profile()),
    "moving AVIF": saved(SMALL, "AVIF", save_all=True, append_images=[SMALL.rotate(180)]),
    "GIF": saved(SMALL, "GIF"),
    "moving GIF": saved(SMALL, "GIF", save_all=True, append_images=[SMALL.rotate(180)], loop=0),
}


@pytest.mark.parametrize("data", QUIET.values(), ids=QUIET)
def test_a_quiet_picture_says_nothing(data: bytes) -> None:
    """Colours, density, movement and how the camera was held are no notes."""
    kind = kind_of(data)
    assert kind is not None
    assert notes_in(kind, data) == ()


def test_a_small_copy_inside_is_found() -> None:
    """A camera keeps a small copy of the picture, as it was before somebody cut a part away."""
    head = b"\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    plain = saved(SMALL, "JPEG")
    assert head in plain
    jfif = plain.replace(head, b"\x00\x13" + head[2:-2] + b"\x01\x01Sec")
    assert notes_in(Kind.JPEG, jfif) == (Note.HIDDEN,)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.sampled_from([*(data for data, _ in SPEAKING.values()), *QUIET.values()]),
    at=st.floats(0, 1),
    gone=st.integers(0, 9),
    new=st.binary(max_size=9),
    cut=st.floats(0, 1) | st.just(1.0),
)
def test_no_bytes_stop_the_search(seed: bytes, at: float, gone: int, new: bytes, cut: float) -> None:
    """Whatever is done to a file, in whatever format it is taken for, there is an answer."""
    place = int(at * len(seed))
    data = (seed[:place] + new + seed[place + gone :])[: int(cut * len(seed))]
    for kind in Kind:
        if kind is not Kind.SVG:
            assert set(notes_in(kind, data)) <= set(Note)
    for parts in (jpeg_parts, png_parts, webp_parts, gif_parts, isobmff_parts):
        assert sum(len(content) for _, content in parts(data)) <= 2 * len(data)
