"""A master has the picture in it and nothing else, in every format."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from easyread_plugin.document.media import Note
from easyread_plugin.errors import PictureError
from easyread_plugin.pictures.kinds import kind_of
from easyread_plugin.pictures.master import LONGEST_SIDE, Master, make_master
from easyread_plugin.pictures.notes import notes_in

from .files import SVG_START, hard_to_read, noise, put, saved, scene, swapped_profile
from .test_fuzz import CHANGES, CUT, SEEDS, mutated
from .test_notes import SPEAKING

FILE = Path("a.jpg")


def opened(master: Master) -> Image.Image:
    """The master's picture."""
    image = Image.open(BytesIO(master.data))
    image.load()
    return image


@pytest.mark.parametrize(("data", "notes"), SPEAKING.values(), ids=SPEAKING)
def test_a_master_says_nothing(data: bytes, notes: tuple[Note, ...]) -> None:
    """What a file said is told, and is gone from the master, to the byte."""
    master = make_master(FILE, data)
    kind = kind_of(master.data)
    assert kind is not None
    assert notes_in(kind, master.data) == ()
    assert master.taken_out == notes
    assert b"Secret" not in master.data
    assert opened(master).size == (40, 30)


@pytest.mark.parametrize(
    ("kind", "suffix", "becomes"),
    [
        ("JPEG", ".jpg", "JPEG"),
        ("PNG", ".png", "PNG"),
        ("WEBP", ".webp", "WEBP"),
        ("AVIF", ".webp", "WEBP"),
        ("GIF", ".png", "PNG"),
    ],
)
def test_the_kind_stays_where_it_can(kind: str, suffix: str, becomes: str) -> None:
    """A photo stays a photo and a drawing of pixels stays exact."""
    master = make_master(FILE, saved(scene(300, 200), kind))
    assert (master.suffix, opened(master).format) == (suffix, becomes)
    assert make_master(FILE, saved(scene(300, 200), kind)) == master


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_turned_and_made_smaller(kind: str) -> None:
    """A big picture that lies on its side stands upright, at most 2560 pixels long, and its old size is told."""
    exif = Image.Exif()
    exif[0x0112] = 6
    master = make_master(FILE, saved(scene(3000, 1500).transpose(Image.Transpose.ROTATE_90), kind, exif=exif))
    image = opened(master)
    assert max(image.size) == LONGEST_SIDE
    assert image.size == (master.width, master.height)
    assert max(master.was) == 3000
    assert (master.was[0] > master.was[1]) == (master.width > master.height)


def test_colours_are_those_of_every_screen() -> None:
    """A profile is worked into the colours, not carried along."""
    red_square = Image.new("RGB", (64, 64), (200, 30, 30))
    image = opened(make_master(FILE, saved(red_square, "PNG", icc_profile=swapped_profile())))
    red, green, _ = image.getpixel((30, 30))  # type: ignore[misc]
    assert green > 150 > red
    assert "icc_profile" not in image.info


def test_clear_parts_stay_clear() -> None:
    """Transparency is kept, of PNG, WebP and GIF."""
    clear = Image.new("RGBA", (64, 64), (200, 30, 30, 0))
    clear.paste((0, 0, 200, 255), (0, 0, 32, 64))
    for kind in ("PNG", "WEBP", "GIF"):
        image = opened(make_master(FILE, saved(clear, kind))).convert("RGBA")
        assert [image.getpixel(at)[3] for at in ((5, 5), (60, 60))] == [255, 0]  # type: ignore[index]


def test_what_moves_stands_still() -> None:
    """Of a moving picture the first is kept, and that is told."""
    red, blue = Image.new("RGB", (64, 64), (200, 0, 0)), Image.new("RGB", (64, 64), (0, 0, 200))
    for kind in ("GIF", "WEBP", "PNG"):
        master = make_master(FILE, saved(red, kind, save_all=True, append_images=[blue], duration=100))
        image = opened(master).convert("RGB")
        assert master.stands_still
        assert not getattr(opened(master), "is_animated", False)
        assert image.getpixel((9, 9))[0] > 150  # type: ignore[index]


def test_a_drawing_is_written_anew() -> None:
    """A drawing is cleaned as it is for the site, and cleaning it again changes nothing."""
    master = make_master(FILE, f"{SVG_START}><!-- Secret --><path d='M0 0h9'/></svg>".encode())
    assert (master.suffix, master.taken_out) == (".svg", (Note.COMMENT,))
    assert b"Secret" not in master.data
    assert make_master(FILE, master.data).data == master.data


def test_a_picture_full_of_detail_has_room() -> None:
    """A photo that does not compress is kept too."""
    assert make_master(FILE, saved(noise(600, 400), "JPEG", quality=95)).width == 600


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    """A text, a damaged photo and a huge one are refused with a sentence."""
    for data in (b"Who came: Ben.", saved(scene(), "JPEG")[:900], b"", b"\x00\x00\x00\x18ftypheic" + bytes(40)):
        with pytest.raises(PictureError) as caught:
            make_master(put(tmp_path, "a.jpg", data), data)
        assert hard_to_read(caught.value.reason) == []


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=CHANGES, cut=CUT)
def test_a_mutated_picture_is_a_master_or_a_sentence(
    seed: bytes, changes: list[tuple[float, int, bytes]], cut: float
) -> None:
    """Whatever is done to the bytes, there is a master without notes or a `PictureError`."""
    try:
        master = make_master(FILE, mutated(seed, changes, cut))
    except PictureError:
        return
    kind = kind_of(master.data)
    assert kind is not None
    assert kind == "SVG" or notes_in(kind, master.data) == ()
    assert b"Secret" not in master.data
