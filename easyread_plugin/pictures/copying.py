"""The copies of one picture, and what is known of it."""

from __future__ import annotations

from pathlib import Path

from ..document.media import PictureFacts
from ..errors import PictureError
from ..values import Value
from .kinds import Kind, kind_of, what_it_is
from .vector import read_vector


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
        # What opens photos is slow to load, and most pictures are drawings.
        from .photos import copies_of_photo

        return copies_of_photo(file, data, kind, content)
    if kind is Kind.SVG:
        drawing = read_vector(file, data)
        facts = PictureFacts(str(kind), content, drawing.width, drawing.height, drawing.notes)
        return [Copy(".svg", drawing.width, drawing.height, drawing.data)], facts
    if kind is not None:
        ending = ".jpg" if kind is Kind.JPEG else f".{kind.lower()}"
        raise PictureError(file, f"This is a {kind} picture. Give it a name that ends in “{ending}”.")
    raise PictureError(file, what_it_is(data))
