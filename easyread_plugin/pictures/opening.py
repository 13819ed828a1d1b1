"""Opens picture files that nobody has vouched for.

Pillow's own plugin of each format is called, the format being told by the file's first bytes: so nothing starts
Ghostscript, no name is trusted, and no global limit of Pillow has to be changed. Sizes are asked before anything is
decoded. Whatever is wrong becomes a `PictureError` with a sentence that a person can act on.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import PIL.ImageFile
from PIL import Image
from PIL.AvifImagePlugin import AvifImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from ..errors import PictureError
from ..values import Value
from . import limits
from .kinds import Kind, kind_of, what_it_is

_PLUGINS: dict[Kind, type[ImageFile]] = {
    Kind.JPEG: JpegImageFile,
    Kind.PNG: PngImageFile,
    Kind.WEBP: WebPImageFile,
    Kind.AVIF: AvifImageFile,
    Kind.GIF: GifImageFile,
}
_DAMAGED = "The picture is damaged, or a part of it is missing. Copy it again from where it came from."
_ORIENTATION = 0x0112  # the EXIF tag that says how the camera was held
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = {_TURNS[5], _TURNS[6], _TURNS[7], _TURNS[8]}


class Raster(Value):
    """A picture of pixels whose header was read and found safe. Nothing is decoded until `load`."""

    file: Path
    image: ImageFile
    """As stored: not turned yet, and already small when it is a big JPEG."""
    turn: Image.Transpose | None
    """How to turn it so that it stands upright. For other formats than JPEG this is known after `load` only."""
    width: int
    """Pixels of the whole picture, upright."""
    height: int
    """Pixels of the whole picture, upright."""
    sideways: bool
    """Whether turning it swaps its width and its height."""

    @property
    def pixels(self) -> int:
        """How many pixels `load` will decode."""
        return self.image.width * self.image.height


def open_raster(file: Path, data: bytes, width: int) -> Raster:
    """A safe picture of these bytes, to be shown at most `width` pixels wide; raises `PictureError`."""
    kind = kind_of(data)
    if kind is None:
        raise PictureError(file, what_it_is(data))
    if kind is Kind.SVG:
        raise PictureError(file, "This is an SVG drawing. Give it a name that ends in “.svg”.")
    # WebP's decoder makes room for the whole picture as soon as it is opened, so its header is read by hand.
    if kind is Kind.WEBP and (problem := limits.too_many_pixels(*_webp_size(data))):
        raise PictureError(file, problem)
    with _refusing(file):
        image = _PLUGINS[kind](BytesIO(data))
    problem = (
        limits.too_small(*image.size)
        or limits.bad_shape(*image.size)
        or (_jpeg_problem(data, image.size) if kind is Kind.JPEG else limits.too_many_pixels(*image.size))
    )
    if problem:
        raise PictureError(file, problem)
    if kind is not Kind.JPEG:
        return Raster(file, image, None, *image.size, sideways=False)
    raster = _upright(file, image)
    # Twice the size that is wanted keeps it sharp. Both sides are asked for: one alone reduces nothing.
    share = min(1.0, 2 * width / raster.width)
    with _refusing(file):
        image.draft(None, (max(1, round(image.width * share)), max(1, round(image.height * share))))
    if problem := limits.too_many_pixels(*image.size):
        raise PictureError(file, problem)
    return raster


def moves(raster: Raster) -> bool:
    """Whether it is a moving picture; to be asked before `load`. What is broken does not move."""
    try:
        return bool(getattr(raster.image, "is_animated", False))
    except Exception:  # decoders raise what they like; `load` says what is wrong
        return False


def load(raster: Raster) -> Raster:
    """The picture decoded, and how it stands upright; raises `PictureError` when it is damaged or cut off."""
    with _refusing(raster.file):
        raster.image.load()
    # Some formats say it behind the pixels. A JPEG has said it before, and is smaller than it was by now.
    return raster if isinstance(raster.image, JpegImageFile) else _upright(raster.file, raster.image)


def _upright(file: Path, image: ImageFile) -> Raster:
    try:
        # Not `image.getexif()`: for a PNG that would decode the picture, however big it is.
        turn = _TURNS.get(Image.Image.getexif(image).get(_ORIENTATION, 1))
    except Exception:  # notes of a camera that cannot be read do not make the picture worse
        turn = None
    sideways = turn in _SIDEWAYS
    width, height = (image.height, image.width) if sideways else image.size
    return Raster(file, image, turn, width, height, sideways)


class _Strict:
    """While anybody is inside, Pillow does not take half a picture for a whole one.

    That is as Pillow does by itself, but one line of another library in the same process changes it for all.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._before = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._before = PIL.ImageFile.LOAD_TRUNCATED_IMAGES
                PIL.ImageFile.LOAD_TRUNCATED_IMAGES = False
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                PIL.ImageFile.LOAD_TRUNCATED_IMAGES = self._before


_STRICT = _Strict()


@contextmanager
def _refusing(file: Path) -> Iterator[None]:
    """Turns whatever a decoder says of bytes that it does not like into one sentence."""
    try:
        with _STRICT:
            yield
    except Image.DecompressionBombError as error:
        raise PictureError(file, "The picture is too big to open safely. Make it smaller.") from error
    except MemoryError as error:
        raise PictureError(file, "There is not enough memory to open this picture. Make it smaller.") from error
    except Exception as error:  # OSError, SyntaxError, ValueError, struct.error … : decoders raise what they like
        raise PictureError(file, _DAMAGED) from error


def _webp_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels from a WebP header; (0, 0) when there is none, which the decoder then refuses."""
    chunk = data[12:16]
    if chunk == b"VP8X" and len(data) >= 30:
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if chunk == b"VP8L" and len(data) >= 25:
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 " and len(data) >= 30:
        return int.from_bytes(data[26:28], "little") & 0x3FFF, int.from_bytes(data[28:30], "little") & 0x3FFF
    return 0, 0


def _jpeg_problem(data: bytes, size: tuple[int, int]) -> str | None:
    """One sentence when a JPEG is too big: one sent in passes has to be held whole, so it gets the small limit."""
    if not _jpeg_in_passes(data):
        return limits.too_many_pixels(*size, limits.JPEG_PIXELS)
    passes = data.count(b"\xff\xda")
    return limits.too_many_pixels(*size) or limits.too_many_pixels(*size, limits.SCANNED_PIXELS // max(1, passes))


def _jpeg_in_passes(data: bytes) -> bool:
    """Whether the decoder must keep the whole picture: progressive, or its colours one after the other."""
    at, colours = 2, 0
    while at + 4 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xFF:  # a byte of padding
            at += 1
            continue
        if marker == 0xDA:
            return data[at + 4] < colours
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            if marker in (0xC2, 0xC6, 0xCA, 0xCE):
                return True
            colours = data[at + 9] if at + 9 < len(data) else 0
        at += 2 if marker == 0x01 or 0xD0 <= marker <= 0xD8 else 2 + length
    return True
