"""The copies of one picture, and what is known of it."""

from __future__ import annotations

from pathlib import Path

from ..document.media import PictureFacts
from ..errors import PictureError
from ..values import Value
from .kinds import Kind, kind_of, what_it_is
from .notes import notes_in
from .opening import moves, open_raster
from .rendering import encode, look_of, render
from .vector import read_vector
from .widths import WIDTHS


class Copy(Value):
    """One copy that was just made."""

    ending: str
    """How its name ends."""
    width: int
    height: int
    """Both in CSS pixels."""
    content: bytes


def copies_of(file: Path, data: bytes, content: str) -> tuple[list[Copy], PictureFacts]:
    """The copies of a picture, and what is known of it; raises `PictureError`. `content`: the SHA-256 of `data`."""
    kind = kind_of(data)
    if kind is not None and file.suffix.lower() != ".svg":
        raster = open_raster(file, data, WIDTHS[-1])
        is_moving = moves(raster)
        images = render(raster)
        # Only when it is decoded do some formats say that the picture lies on its side.
        size = (raster.width, raster.height)
        lies = (size[0] < size[1]) != (images[-1].width < images[-1].height)
        width, height = reversed(size) if lies else size
        look = look_of(images[0])
        facts = PictureFacts(str(kind), content, width, height, notes_in(kind, data), is_moving, look)
        return [Copy(f"-{image.width}.webp", image.width, image.height, encode(image)) for image in images], facts
    if kind is Kind.SVG:
        drawing = read_vector(file, data)
        facts = PictureFacts(str(kind), content, drawing.width, drawing.height, drawing.notes)
        return [Copy(".svg", drawing.width, drawing.height, drawing.data)], facts
    if kind is not None:
        ending = ".jpg" if kind is Kind.JPEG else f".{kind.lower()}"
        raise PictureError(file, f"This is a {kind} picture. Give it a name that ends in “{ending}”.")
    raise PictureError(file, what_it_is(data))
