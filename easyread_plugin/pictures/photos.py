"""The copies of one photo, or of any picture that is made of dots, and what is known of it."""

from __future__ import annotations

from pathlib import Path

from ..document.media import PictureFacts
from .copying import Copy
from .kinds import Kind
from .notes import notes_in
from .opening import moves, open_raster
from .rendering import encode, look_of, render
from .widths import WIDTHS


def copies_of_photo(file: Path, data: bytes, kind: Kind, content: str) -> tuple[list[Copy], PictureFacts]:
    """The copies, narrowest first, and what is known of the original; raises `PictureError`.

    `kind`: what `data` is. `content`: the SHA-256 of `data`.
    """
    raster = open_raster(file, data, WIDTHS[-1])
    is_moving = moves(raster)
    images = render(raster)
    # Only when it is decoded do some formats say that the picture lies on its side.
    size = (raster.width, raster.height)
    lies = (size[0] < size[1]) != (images[-1].width < images[-1].height)
    width, height = reversed(size) if lies else size
    facts = PictureFacts(str(kind), content, width, height, notes_in(kind, data), is_moving, look_of(images[0]))
    return [Copy(f"-{image.width}.webp", image.width, image.height, encode(image)) for image in images], facts
