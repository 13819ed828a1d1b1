"""Makes the small, upright, plain-colour copies of a picture that a browser is given."""

from __future__ import annotations

import threading
from contextlib import nullcontext
from io import BytesIO

from PIL import Image, ImageCms

from .opening import Raster, load
from .widths import widths_for

_QUALITY, _METHOD = 80, 2
"""Method 4 takes twice the time and saves one byte in forty; nobody can see a difference."""
_CLEARLY, _DETAIL = 4, 24
_BIG_PIXELS = 8_000_000
_one_big_picture = threading.Lock()  # so that memory does not grow with the number of threads


def render(raster: Raster) -> tuple[Image.Image, ...]:
    """The picture at each of its widths, upright, RGB or RGBA in sRGB, without any notes; raises `PictureError`."""
    with _one_big_picture if raster.pixels > _BIG_PIXELS else nullcontext():
        raster = load(raster)
        profile = raster.image.info.get("icc_profile")
        plain = _scalable(raster.image)
        *narrower, widest = widths_for(raster.width)
        # The decoder has made a big JPEG smaller already, and well: a quicker filter does the rest.
        small = [_scaled(plain, raster, widest, Image.Resampling.BICUBIC)]
        del plain
        raster.image.close()
    small += [_scaled(small[0], raster, width, Image.Resampling.LANCZOS) for width in reversed(narrower)]
    return tuple(_finished(image, raster.turn, profile) for image in reversed(small))


def upright(raster: Raster, side: int) -> Image.Image:
    """The whole picture, at most `side` pixels long: upright, RGB or RGBA in sRGB, no notes; raises `PictureError`."""
    with _one_big_picture if raster.pixels > _BIG_PIXELS else nullcontext():
        raster = load(raster)
        profile = raster.image.info.get("icc_profile")
        plain = _scalable(raster.image)
        width = min(raster.width, max(1, round(raster.width * side / max(raster.width, raster.height))))
        if width != (plain.height if raster.sideways else plain.width):
            plain = _scaled(plain, raster, width, Image.Resampling.LANCZOS)
    return _finished(plain, raster.turn, profile)


def look_of(image: Image.Image) -> int | None:
    """256 bits, nearly the same for the same picture saved again; None when there is next to nothing to see.

    Each bit says whether one of 16 by 16 fields is clearly brighter than the next.
    """
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
    fields = white.convert("L").resize((17, 16), Image.Resampling.BOX).tobytes()
    steps = [fields[row * 17 + column] - fields[row * 17 + column + 1] for row in range(16) for column in range(16)]
    if sum(abs(step) > _CLEARLY for step in steps) < _DETAIL:
        return None
    return sum(1 << at for at, step in enumerate(steps) if step > _CLEARLY)


def encode(image: Image.Image) -> bytes:
    """The image as WebP: the same bytes for the same pixels, with no metadata."""
    stream = BytesIO()
    image.save(stream, "WEBP", quality=_QUALITY, method=_METHOD, icc_profile=b"", exif=b"", xmp=b"")
    return stream.getvalue()


def _scalable(image: Image.Image) -> Image.Image:
    """The first frame in a mode that can be made smaller without losing its transparency or its greys."""
    if image.mode.startswith("I"):
        # 16-bit grey: a plain conversion would make nearly everything white.
        grey = image.point(lambda value: value / 257).convert("L")
        clear = image.info.get("transparency")
        if isinstance(clear, int):
            grey.info["transparency"] = clear // 257
            return grey.convert("RGBA")
        return grey
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    return image if image.mode in ("RGB", "L", "CMYK") else image.convert("RGB")


def _scaled(image: Image.Image, raster: Raster, width: int, filter: Image.Resampling) -> Image.Image:
    height = max(1, round(width * raster.height / raster.width))
    size = (height, width) if raster.sideways else (width, height)
    return image.resize(size, filter, reducing_gap=2.0)


def _finished(image: Image.Image, turn: Image.Transpose | None, profile: bytes | None) -> Image.Image:
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = _srgb(image.convert("RGB") if alpha else image, profile)
    if alpha is not None and alpha.getextrema() != (255, 255):
        colours.putalpha(alpha)
    colours.info.clear()
    return colours if turn is None else colours.transpose(turn)


def _srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The same colours as every screen shows them. A profile that does not fit the picture is left aside."""
    if profile:
        try:
            given = ImageCms.ImageCmsProfile(BytesIO(profile))
            turned = ImageCms.profileToProfile(image, given, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            turned = None
        if turned is not None:
            return turned
    return image.convert("RGB")
