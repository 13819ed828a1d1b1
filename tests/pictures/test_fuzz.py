"""Mutated files of each format: a picture or a sentence, never anything else."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image

from easyread_plugin.errors import PictureError
from easyread_plugin.pictures.opening import open_raster
from easyread_plugin.pictures.quiet import quiet
from easyread_plugin.pictures.rendering import encode, render
from easyread_plugin.pictures.vector import read_vector

from .files import SVG_START, noise, saved, srgb_profile, with_notes

SMALL = noise(40, 30)
NOTES = {"exif": with_notes(SMALL), "icc_profile": srgb_profile()}
SEEDS = {
    "JPEG": saved(SMALL, "JPEG", **NOTES),
    "progressive JPEG": saved(SMALL.convert("CMYK"), "JPEG", progressive=True),
    "PNG": saved(SMALL, "PNG", **NOTES),
    "16-bit PNG": saved(SMALL.convert("L").convert("I;16"), "PNG"),
    "palette PNG": saved(SMALL.convert("RGBA").quantize(16), "PNG"),
    "animated PNG": saved(SMALL, "PNG", save_all=True, append_images=[SMALL.rotate(180)]),
    "WEBP": saved(SMALL, "WEBP", **NOTES),
    "animated WEBP": saved(SMALL, "WEBP", save_all=True, append_images=[SMALL.rotate(180)]),
    "AVIF": saved(SMALL, "AVIF", **NOTES),
    "GIF": saved(SMALL, "GIF", save_all=True, append_images=[SMALL.rotate(180)]),
}
DRAWING = (
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg>'
    f'{SVG_START} xmlns:xlink="http://www.w3.org/1999/xlink"><style>.a{{fill:url(#g)}}</style><defs>'
    '<linearGradient id="g"><stop offset="0"/></linearGradient></defs><g id="a" class="a"><text>Caf\u00e9 &amp;</text>'
    '<use xlink:href="#g" style="fill:rgb(1,2,3)"/></g><!-- note --></svg>'
).encode()

# One change: where (as a share of the file), how many bytes go, and what comes in their place.
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 8), st.binary(max_size=8) | st.just(b"\xff" * 4) | st.just(b"\x00" * 4)),
    min_size=1,
    max_size=5,
)
CUT = st.floats(0, 1) | st.just(1.0)


def mutated(seed: bytes, changes: list[tuple[float, int, bytes]], cut: float) -> bytes:
    """The file with these changes, and with its end cut off."""
    data = seed
    for share, gone, new in changes:
        at = int(share * len(data))
        data = data[:at] + new + data[at + gone :]
    return data[: int(cut * len(data))]


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=CHANGES, cut=CUT)
def test_a_mutated_picture_is_a_picture_or_a_sentence(
    seed: bytes, changes: list[tuple[float, int, bytes]], cut: float
) -> None:
    """Whatever is done to the bytes, there is a copy without notes or a `PictureError`."""
    try:
        with quiet():
            images = render(open_raster(Path("a.png"), mutated(seed, changes, cut), 960))
    except PictureError as error:
        assert error.reason.endswith((".", "”."))  # noqa: PT017 - either is right
        return
    for image in images:
        copy = encode(image)
        assert b"Secret" not in copy
        with Image.open(BytesIO(copy)) as again:
            assert again.size == image.size


@settings(max_examples=200, deadline=None)
@given(changes=CHANGES, cut=CUT)
def test_a_mutated_drawing_is_a_drawing_or_a_sentence(changes: list[tuple[float, int, bytes]], cut: float) -> None:
    """Whatever is done to a drawing, there is a clean one, which is read again as it is, or a `PictureError`."""
    try:
        drawing = read_vector(Path("a.svg"), mutated(DRAWING, changes, cut))
    except PictureError as error:
        assert error.reason  # noqa: PT017 - either is right
        return
    again = read_vector(Path("a.svg"), drawing.data)
    assert again == replace(drawing, notes=())


HARM = st.sampled_from([*"url( ( ) //x.y/a http: #a ' /* */ \\ @ fill: ; image-set x \"".split(), " ", "\n"])


@settings(max_examples=300, deadline=None)
@given(parts=st.lists(HARM, max_size=9), place=st.sampled_from(["style", "fill", "href", "sheet"]))
def test_no_style_reaches_out(parts: list[str], place: str) -> None:
    """However a style is put together, every call in what is published is for a part of the drawing itself."""
    text = "".join(parts).replace('"', "&quot;")
    inside = f"<style>{text}</style>" if place == "sheet" else f'<use {place}="{text}"/>'
    try:
        data = read_vector(Path("a.svg"), f"{SVG_START}>{inside}</svg>".encode()).data.decode()
    except PictureError:
        return
    words = data.replace("&quot;", '"').split("<", 2)[2]
    assert "image-set(" not in words
    assert place != "sheet" or "@" not in words
    for call in words.split("url(")[1:]:
        assert call.strip(" \n\"'").startswith("#")
