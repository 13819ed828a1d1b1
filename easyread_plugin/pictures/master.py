"""The cleaned master of a picture: what a group keeps of it, with the picture in it and nothing else."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from ..document.media import Note
from ..errors import PictureError
from ..values import Value
from .kinds import Kind, kind_of, what_it_is
from .notes import notes_in
from .opening import moves, open_raster
from .quiet import quiet
from .rendering import upright
from .vector import read_vector

LONGEST_SIDE = 2560
"""Pixels. Enough for a whole sheet of paper at 220 dots an inch."""
_JPEG_QUALITY, _WEBP_QUALITY = 92, 92
_NO_NOTES = {"exif": b"", "icc_profile": b"", "xmp": b""}


class Master(Value):
    """A picture without anything besides the picture."""

    data: bytes
    """The whole file: the same bytes for the same picture."""
    suffix: str
    """How its name must end, with the dot."""
    width: int
    """Pixels; CSS pixels for a drawing."""
    height: int
    """Pixels; CSS pixels for a drawing."""
    taken_out: tuple[Note, ...]
    """What the file said besides the picture."""
    was: tuple[int, int]
    """Width and height of the picture as it was given, upright."""
    stands_still: bool
    """Whether it moved, and only its first picture was kept."""


def make_master(file: Path, data: bytes) -> Master:
    """The cleaned master of the picture in these bytes; raises `PictureError` with one sentence.

    A JPEG stays a JPEG and a PNG a PNG; so does a WebP. An AVIF becomes a WebP, and a GIF a PNG.
    """
    kind = kind_of(data)
    if kind is None:
        raise PictureError(file, what_it_is(data))
    if kind is Kind.SVG:
        drawing = read_vector(file, data)
        size = (drawing.width, drawing.height)
        return Master(drawing.data, ".svg", *size, drawing.notes, size, stands_still=False)
    with quiet():
        raster = open_raster(file, data, LONGEST_SIDE)
        is_moving = moves(raster)
        image = upright(raster, LONGEST_SIDE)
    was = (raster.width, raster.height)
    if (was[0] < was[1]) != (image.width < image.height):
        was = (was[1], was[0])
    suffix, content = _saved(image, kind)
    return Master(content, suffix, *image.size, notes_in(kind, data), was, stands_still=is_moving)


def _saved(image: Image.Image, kind: Kind) -> tuple[str, bytes]:
    stream = BytesIO()
    if kind is Kind.JPEG:
        # Not `optimize`: Pillow then keeps room for a small file only, and a picture full of detail breaks it.
        image.save(stream, "JPEG", quality=_JPEG_QUALITY, subsampling="4:4:4", comment=b"", **_NO_NOTES)
        return ".jpg", stream.getvalue()
    if kind in (Kind.PNG, Kind.GIF):
        image.save(stream, "PNG", optimize=True)
        return ".png", stream.getvalue()
    image.save(stream, "WEBP", quality=_WEBP_QUALITY, method=4, **_NO_NOTES)
    return ".webp", stream.getvalue()
