"""Pictures of pixels: whatever the file is, it is either shown right or refused with one sentence."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import PIL.ImageFile
import pytest
from PIL import Image

from easyread_plugin.errors import PictureError
from easyread_plugin.pictures.opening import open_raster
from easyread_plugin.pictures.quiet import quiet
from easyread_plugin.pictures.reading import read_bytes
from easyread_plugin.pictures.rendering import encode, render

from .files import hard_to_read, noise, png, png_chunk, put, saved, scene, srgb_profile, swapped_profile, with_notes

JPEG = saved(scene(), "JPEG")
PNG = saved(scene(), "PNG")
WEBP = saved(scene(), "WEBP")


def made(file: Path, width: int = 960) -> Image.Image:
    """The widest copy of a picture."""
    with quiet():
        return render(open_raster(file, read_bytes(file), width))[-1]


def close(seen: object, wanted: tuple[int, ...], by: int = 14) -> bool:
    """Whether two colours look the same."""
    assert isinstance(seen, tuple)
    return len(seen) == len(wanted) and all(abs(a - b) <= by for a, b in zip(seen, wanted, strict=True))


def webp_head(width: int, height: int) -> bytes:
    """A WebP that says that it is this big, and has nothing inside."""
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    chunk = b"VP8X" + struct.pack("<I", 10) + b"\x00" * 4 + size
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


def gif_head(width: int, height: int) -> bytes:
    """A GIF that says that it is this big."""
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\x00\x00\x00" + b"\x2c" + b"\x00" * 8 + b"\x00\x02\x00\x3b"


HOSTILE = {
    "100 million pixels": ("a.png", png(10_000, 10_000), "10000 by 10000 pixels"),
    "400 million pixels": ("a.png", png(20_000, 20_000), "20000 by 20000 pixels"),
    "2 billion pixels by its head": ("a.png", png(1, 1).replace(struct.pack(">II", 1, 1), b"\x00\x00\xaf\xc8" * 2), ""),
    "a WebP of 268 million pixels": ("a.webp", webp_head(16_384, 16_384), "16384 by 16384 pixels"),
    "a GIF of 4 billion pixels": ("a.gif", gif_head(65_535, 65_535), "65535 by 65535 pixels"),
    "a cut JPEG": ("a.jpg", JPEG[: len(JPEG) // 2], "damaged"),
    "a JPEG cut in its head": ("a.jpg", JPEG[:30], "damaged"),
    "a cut PNG": ("a.png", PNG[: len(PNG) // 2], "damaged"),
    "a PNG cut in its head": ("a.png", PNG[:20], "damaged"),
    "a cut WebP": ("a.webp", WEBP[: len(WEBP) // 2], "damaged"),
    "a bad checksum": ("a.png", PNG.replace(b"IDAT", b"IDAT\x01", 1), "damaged"),
    "a text bomb": (
        "a.png",
        png(20, 20, more=png_chunk(b"zTXt", b"x\x00\x00" + zlib.compress(b"a" * 80_000_000, 9))),
        "damaged",
    ),
    "1 by 1": ("a.png", png(1, 1), "only 1 by 1 pixels"),
    "a sliver": ("a.png", png(3000, 2), "only 3000 by 2 pixels"),
    "a ribbon": ("a.png", png(16_000, 20), "too long and thin"),
    "a tower": ("a.png", png(20, 16_000), "too long and thin"),
    "nothing": ("a.png", b"", "empty"),
    "text": ("a.png", b"Meeting notes.\nWho came: Ben and Lena.\n", "This is text"),
    "a web page": ("a.png", b"<!DOCTYPE html>\n<html><svg></svg></html>", "web page"),
    "a pointer": ("a.png", b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n", "git lfs pull"),
    "a drawing": ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "ends in “.svg”"),
    "a drawing with a preface": ("a.png", b"<?xml version='1.0'?>\n<!-- by us -->\n<svg/>", "ends in “.svg”"),
    "HEIC": ("a.jpg", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 40, "HEIC"),
    "a film": ("a.jpg", b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42" + b"\x00" * 40, "film"),
    "a PDF": ("a.png", b"%PDF-1.7\n" + b"\x00" * 40, "PDF"),
    "TIFF": ("a.png", saved(scene(40, 30), "TIFF"), "TIFF"),
    "BMP": ("a.png", saved(scene(40, 30), "BMP"), "BMP"),
    "EPS, which would start another program": ("a.png", saved(scene(40, 30), "EPS"), "EPS"),
    "a document": ("a.png", b"PK\x03\x04" + b"\x00" * 40, "document"),
    "who knows": ("a.png", bytes(range(256)), "cannot tell"),
}


@pytest.mark.parametrize(("name", "data", "said"), HOSTILE.values(), ids=HOSTILE)
def test_a_bad_file_is_refused_with_a_sentence(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    """Every bad file is refused, and the sentence says what it is and ends as a sentence."""
    file = put(tmp_path, name, data)
    with pytest.raises(PictureError) as caught:
        made(file)
    assert said in caught.value.reason
    assert caught.value.file == file
    assert hard_to_read(caught.value.reason) == []
    assert caught.value.reason.count(". ") >= 1, "it also says what to do"


def test_another_library_cannot_let_half_pictures_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that tells Pillow to take half a picture for a whole one changes nothing here, and keeps its way."""
    monkeypatch.setattr(PIL.ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    with pytest.raises(PictureError, match="damaged"):
        made(put(tmp_path, "a.jpg", JPEG[: len(JPEG) // 2]))
    assert PIL.ImageFile.LOAD_TRUNCATED_IMAGES is True


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A folder, a pipe (which would wait for ever) and nothing at all are refused, each with its own sentence."""
    with pytest.raises(PictureError, match="folder"):
        read_bytes(tmp_path)
    with pytest.raises(PictureError, match="no such file"):
        read_bytes(tmp_path / "none.png")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.png")
        with pytest.raises(PictureError, match="not a file"):
            read_bytes(tmp_path / "pipe.png")


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    """A file with too many bytes is refused by its size."""
    file = tmp_path / "a.jpg"
    with file.open("wb") as stream:
        stream.truncate(4_000_000_000)
    with pytest.raises(PictureError, match="4000 MB"):
        read_bytes(file)


def test_the_bytes_say_what_it_is_not_the_name(tmp_path: Path) -> None:
    """A PNG that is named .jpg is shown."""
    assert made(put(tmp_path, "a.jpg", PNG)).size == (960, 720)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_each_format_is_shown(tmp_path: Path, kind: str) -> None:
    """Each of the five formats keeps its colours where they were."""
    image = made(put(tmp_path, "a.bin", saved(scene(), kind)))
    assert (image.mode, image.size) == ("RGB", (960, 720))
    assert close(image.getpixel((100, 600)), (200, 30, 30), 25)
    assert close(image.getpixel((860, 600)), (30, 30, 200), 25)


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_turned_photo_stands_upright(tmp_path: Path, kind: str, turn: int) -> None:
    """A photo that says how the camera was held is turned, in each of the eight ways and in each format."""
    upright = scene(1200, 900)
    back = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}[turn]  # what undoes each turn
    stored = upright if back is None else upright.transpose(Image.Transpose(back))
    exif = Image.Exif()
    exif[0x0112] = turn
    image = made(put(tmp_path, "a.bin", saved(stored, kind, exif=exif)))
    assert image.size == (960, 720)
    assert close(image.getpixel((100, 600)), (200, 30, 30), 25)
    assert close(image.getpixel((860, 600)), (30, 30, 200), 25)
    assert close(image.getpixel((480, 60)), (255, 255, 255), 25)


def test_camera_notes_that_are_broken_do_no_harm(tmp_path: Path) -> None:
    """A photo with EXIF that cannot be read is shown as it is."""
    data = saved(scene(), "JPEG", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\xff" + b"\xff" * 60)
    assert made(put(tmp_path, "a.jpg", data)).size == (960, 720)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_no_notes_are_published(tmp_path: Path, kind: str) -> None:
    """Place, camera, author, comment and profile of a photo are gone from what is published."""
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SecretXmp</x:xmpmeta>"
    more = {"comment": b"SecretComment"} if kind == "JPEG" else {}
    data = saved(scene(), kind, exif=with_notes(scene()), xmp=xmp, icc_profile=srgb_profile(), **more)
    assert b"Secret" in data
    copy = encode(made(put(tmp_path, "a.bin", data)))
    assert b"Secret" not in copy
    assert not any(mark in copy for mark in (b"EXIF", b"Exif", b"XMP ", b"ICCP", b"GPS"))
    with Image.open(put(tmp_path, "b.webp", copy)) as again:
        assert not again.getexif()
        assert set(again.info) <= {"loop", "background", "timestamp", "duration"}


def test_cmyk_is_shown_in_its_colours(tmp_path: Path) -> None:
    """A JPEG for printers keeps its colours."""
    image = made(put(tmp_path, "a.jpg", saved(scene(mode="CMYK"), "JPEG", quality=95)))
    assert image.mode == "RGB"
    assert close(image.getpixel((100, 600)), (200, 30, 30), 25)


def test_16_bit_grey_is_not_washed_out(tmp_path: Path) -> None:
    """16-bit grey becomes the same grey, and not white."""
    row = b"\x00" + struct.pack(">H", 30_000) * 64
    image = made(put(tmp_path, "a.png", png(64, 64, bits=16, rows=row * 64)))
    assert close(image.getpixel((30, 30)), (116, 116, 116), 2)


def test_16_bit_grey_may_have_a_clear_colour(tmp_path: Path) -> None:
    """The one grey that is named as clear is clear."""
    row = b"\x00" + struct.pack(">H", 30_000) * 32 + struct.pack(">H", 50_000) * 32
    clear = png_chunk(b"tRNS", struct.pack(">H", 50_000))
    image = made(put(tmp_path, "a.png", png(64, 64, bits=16, rows=row * 64, more=clear)))
    assert image.mode == "RGBA"
    assert close(image.getpixel((10, 30)), (116, 116, 116, 255), 2)
    assert close((image.getchannel("A").getpixel((50, 30)) and (1,)) or (0,), (0,), 0)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_profile_is_followed(tmp_path: Path, kind: str) -> None:
    """Where the profile says that red is green, green is shown."""
    image = made(put(tmp_path, "a.bin", saved(scene(), kind, icc_profile=swapped_profile())))
    red, green, _ = image.getpixel((100, 600))
    assert green > 150
    assert red < 80


def test_a_profile_that_does_not_fit_is_left_aside(tmp_path: Path) -> None:
    """A profile for colours on a grey picture, and a profile of rubbish, leave the picture as it is."""
    for profile in (srgb_profile(), b"rubbish" * 30):
        image = made(put(tmp_path, "a.png", saved(scene(mode="L"), "PNG", icc_profile=profile)))
        assert close(image.getpixel((480, 60)), (255, 255, 255))


def test_a_profile_leaves_transparency_alone(tmp_path: Path) -> None:
    """Colours follow the profile, clear parts stay clear."""
    picture = scene(mode="RGBA")
    picture.paste((0, 0, 0, 0), (0, 0, 600, 400))
    image = made(put(tmp_path, "a.png", saved(picture, "PNG", icc_profile=swapped_profile())))
    assert image.mode == "RGBA"
    assert image.getpixel((100, 100))[3] == 0
    red, green, _, alpha = image.getpixel((100, 600))
    assert (green > 150, red < 80, alpha) == (True, True, 255)


SORTS = [("RGBA", "PNG"), ("LA", "PNG"), ("P", "PNG"), ("RGBA", "GIF"), ("RGBA", "WEBP"), ("RGBA", "AVIF")]


@pytest.mark.parametrize(("mode", "kind"), SORTS)
def test_clear_parts_stay_clear(tmp_path: Path, mode: str, kind: str) -> None:
    """Transparency of each sort is kept, with no dark edge."""
    picture = Image.new("RGBA", (1200, 900), (255, 255, 255, 0))
    picture.paste((240, 240, 240, 255), (600, 0, 1200, 900))
    picture = picture.quantize(8) if mode == "P" else picture.convert(mode)
    image = made(put(tmp_path, "a.bin", saved(picture, kind)))
    assert image.mode == "RGBA"
    assert image.getpixel((100, 100))[3] == 0
    assert close(image.getpixel((900, 100)), (240, 240, 240, 255))
    edge = [image.getpixel((x, 100)) for x in range(470, 490)]
    assert all(pixel[0] > 200 for pixel in edge if pixel[3] > 40)


@pytest.mark.parametrize(("mode", "clear"), [("L", 0), ("RGB", (0, 0, 0)), ("1", 0)])
def test_one_clear_colour_is_clear(tmp_path: Path, mode: str, clear: object) -> None:
    """A PNG that names one of its colours as clear shows nothing there."""
    picture = Image.new("L", (600, 400), 255)
    picture.paste(0, (0, 0, 300, 400))
    image = made(put(tmp_path, "a.png", saved(picture.convert(mode), "PNG", transparency=clear)))
    assert (image.getpixel((100, 100))[3], image.getpixel((450, 100))[3]) == (0, 255)


def test_a_picture_with_nothing_clear_has_no_transparency(tmp_path: Path) -> None:
    """RGBA that is solid everywhere is published without it: fewer bytes for the same look."""
    assert made(put(tmp_path, "a.png", saved(scene(mode="RGBA"), "PNG"))).mode == "RGB"


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "AVIF"])
def test_what_moves_is_shown_still(tmp_path: Path, kind: str) -> None:
    """Of an animation its first frame is shown: movement takes readers away from the words."""
    frames = [Image.new("RGB", (600, 400), colour) for colour in ((200, 30, 30), (30, 30, 200), (30, 200, 30))]
    data = saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
    image = made(put(tmp_path, "a.bin", data))
    assert getattr(image, "n_frames", 1) == 1
    assert close(image.getpixel((300, 200)), (200, 30, 30), 25)
    with Image.open(put(tmp_path, "b.webp", encode(image))) as again:
        assert getattr(again, "n_frames", 1) == 1


def test_black_and_white_is_smoothed(tmp_path: Path) -> None:
    """A 1-bit scan becomes greys when it is made smaller, so that thin lines stay."""
    image = made(put(tmp_path, "a.png", saved(noise(1000, 800).convert("1"), "PNG")))
    assert len(image.convert("L").getcolors(256) or []) > 20


def test_a_progressive_jpeg_has_the_small_limit(tmp_path: Path) -> None:
    """A JPEG that is sent in passes has to be held whole, so a very big one is refused; a plain one is not."""
    big = scene(8000, 6000, "L")
    with pytest.raises(PictureError, match="8000 by 6000"):
        made(put(tmp_path, "a.jpg", saved(big, "JPEG", progressive=True)))
    assert made(put(tmp_path, "b.jpg", saved(big, "JPEG"))).size == (960, 720)


MEASURE = """
import re, resource, sys
from pathlib import Path
from easyread_plugin.errors import PictureError
from easyread_plugin.pictures.opening import open_raster
from easyread_plugin.pictures.reading import read_bytes
from easyread_plugin.pictures.rendering import render
unit = 2**20 if sys.platform == "darwin" else 2**10
def peak():
    status = Path("/proc/self/status")  # of this program alone: the other number begins with that of who started it
    if status.exists():
        return int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
before = peak()
for name in sys.argv[1:]:
    file = Path(name)
    try:
        render(open_raster(file, read_bytes(file), 960))
    except PictureError:
        pass
print(peak() - before)
"""


def test_memory_is_bounded(tmp_path: Path) -> None:
    """A photo of 108 million pixels and bombs of 100 and 400 million take less than 150 MB more than nothing."""
    files = [
        put(tmp_path, "photo.jpg", saved(Image.new("RGB", (12_000, 9_000), (90, 120, 60)), "JPEG")),
        *(put(tmp_path, f"{index}.bin", data) for index, (_, data, _) in enumerate(HOSTILE.values())),
    ]
    run = subprocess.run([sys.executable, "-c", MEASURE, *map(str, files)], capture_output=True, text=True, check=True)
    assert 5 < int(run.stdout) < 150
