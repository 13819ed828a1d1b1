"""What pictures cost, in CPU: a photo of 12 megapixels, and a bank of a thousand pictures that was seen before.

    python tests/benchmarks/bench_pictures.py            # a photo that is made up
    python tests/benchmarks/bench_pictures.py photo.jpg  # one of yours

The photo is measured against the careful way: decode it whole, once, and make each copy from that with Lanczos. Both
sides encode with the same settings. It also says how near the copies are to the careful ones, as PSNR in dB.
"""

from __future__ import annotations

import math
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageStat

sys.path.insert(0, str(Path(__file__).parents[2]))

from easyread_plugin.pictures.opening import open_raster
from easyread_plugin.pictures.rendering import encode, render
from easyread_plugin.pictures.variants import PictureStore
from easyread_plugin.pictures.widths import WIDTHS

ROUNDS = 7
MANY = 1000
Copies = list[Image.Image]


def made_up() -> bytes:
    """A JPEG of 4000 by 3000 pixels with soft light, edges and words, always the same."""
    chance = random.Random(3)
    photo = Image.new("RGB", (4000, 3000), "grey")
    for side, share in ((8, 1.0), (32, 0.4), (128, 0.3), (512, 0.2), (2000, 0.08)):
        light = Image.frombytes("RGB", (side, side * 3 // 4), chance.randbytes(side * (side * 3 // 4) * 3))
        photo = Image.blend(photo, light.resize(photo.size, Image.Resampling.BICUBIC), share)
    draw = ImageDraw.Draw(photo)
    for _ in range(400):
        x, y, size = chance.randrange(4000), chance.randrange(3000), chance.randrange(5, 200)
        draw.ellipse((x, y, x + size, y + size), outline=tuple(chance.randbytes(3)), width=chance.randrange(1, 9))
    for _ in range(200):
        at = (chance.randrange(4000), chance.randrange(3000))
        draw.text(at, "Meeting on Monday", fill=tuple(chance.randbytes(3)), font_size=chance.randrange(20, 120))
    stream = BytesIO()
    photo.save(stream, "JPEG", quality=90)
    return stream.getvalue()


def careful(data: bytes) -> Copies:
    """Each copy from the whole picture."""
    with Image.open(BytesIO(data)) as image:
        image.load()
        sizes = [(width, round(width * image.height / image.width)) for width in WIDTHS]
        return [image.convert("RGB").resize(size, Image.Resampling.LANCZOS) for size in sizes]


def ours(data: bytes) -> Copies:
    """Each copy as the site has it."""
    return list(render(open_raster(Path("photo.jpg"), data, WIDTHS[-1])))


def cpu_s(way: Callable[[bytes], Copies], data: bytes) -> tuple[float, Copies, int]:
    """The least CPU in seconds to make and encode the copies, the copies, and their bytes."""
    best, copies, size = math.inf, [], 0
    for _ in range(ROUNDS):
        start = time.process_time()
        copies = way(data)
        size = sum(len(encode(copy)) for copy in copies)
        best = min(best, time.process_time() - start)
    return best, copies, size


def near(one: Image.Image, other: Image.Image) -> float:
    """PSNR in dB: over 40 nobody sees a difference."""
    stat = ImageStat.Stat(ImageChops.difference(one, other))
    error = sum(square / count for square, count in zip(stat.sum2, stat.count, strict=True)) / 3
    return 10 * math.log10(255**2 / error) if error else math.inf


def second_build_s() -> tuple[float, float]:
    """Seconds for the first and for the second look at a thousand small drawings and photos."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        files = []
        for number in range(MANY):
            file = root / f"p{number}.{'svg' if number % 2 else 'png'}"
            if number % 2:
                file.write_text(
                    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h{number}"/></svg>'
                )
            else:
                Image.new("RGB", (600, 400), (number % 256, number // 256, 9)).save(file)
            os.utime(file, (1_000_000_000, 1_000_000_000))
            files.append(file)
        times = []
        for _ in range(2):
            start = time.perf_counter()
            PictureStore(root / "cache").prepare(files)
            times.append(time.perf_counter() - start)
            time.sleep(2.5)  # what was written in the last two seconds is read again, to be sure
            PictureStore(root / "cache").prepare(files)
        return times[0], times[1]


def main() -> None:
    """Prints it all."""
    data = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else made_up()
    slow, careful_copies, careful_size = cpu_s(careful, data)
    quick, copies, size = cpu_s(ours, data)
    print(f"photo of {len(data) / 1e6:.1f} MB: {quick * 1000:.0f} ms of CPU, with care {slow * 1000:.0f} ms")
    print(f"share: {quick / slow:.2f}; bytes: {size / careful_size:.3f} of the careful copies")
    for copy, other in zip(copies, careful_copies, strict=True):
        print(f"{copy.width} pixels: {near(copy, other):.1f} dB from the careful copy")
    first, second = second_build_s()
    print(f"{MANY} pictures: {first:.1f} s the first time, {second:.2f} s the second")


if __name__ == "__main__":
    main()
