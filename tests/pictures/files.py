"""Makes real picture files, good and bad."""

from __future__ import annotations

import random
import re
import struct
import zlib
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageDraw

from easyread_plugin.language.sentences import sentences
from easyread_plugin.language.short_forms import contractions
from easyread_plugin.language.words import count_words

SVG_START = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"'


def scene(width: int = 1200, height: int = 900, mode: str = "RGB") -> Image.Image:
    """A picture with soft and hard edges: red on the left, blue on the right, a white disc at the top."""
    image = Image.new("RGB", (width, height), (200, 30, 30))
    draw = ImageDraw.Draw(image)
    draw.rectangle((width // 2, 0, width, height), fill=(30, 30, 200))
    draw.ellipse((width // 2 - width // 8, 0, width // 2 + width // 8, height // 4), fill=(255, 255, 255))
    return image if mode == "RGB" else image.convert(mode)


def noise(width: int, height: int) -> Image.Image:
    """A picture that does not compress, always the same."""
    return Image.frombytes("RGB", (width, height), random.Random(7).randbytes(width * height * 3))


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """The bytes of an image in one format."""
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def png_chunk(name: bytes, data: bytes) -> bytes:
    """One chunk of a PNG, with its checksum."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(
    width: int, height: int, *, bits: int = 1, colour: int = 0, rows: bytes | None = None, more: bytes = b""
) -> bytes:
    """A PNG written by hand, all black unless `rows` says otherwise: small however many pixels it has."""
    packed = zlib.compressobj(9)
    if rows is None:
        per_row = b"\x00" * (1 + (width * bits * {0: 1, 2: 3, 6: 4}[colour] + 7) // 8)
        data = b"".join(packed.compress(per_row) for _ in range(height)) + packed.flush()
    else:
        data = packed.compress(rows) + packed.flush()
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + more + png_chunk(b"IDAT", data) + png_chunk(b"IEND", b"")


def with_notes(image: Image.Image) -> Image.Exif:
    """EXIF as a phone writes it: where, when, who, with what."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "SecretCamera", "SecretModel"
    exif[0x013B], exif[0x0132] = "SecretAuthor", "2024:05:06 07:08:09"
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 26.0), 3: "W", 4: (0.0, 7.0, 39.0)})
    return exif


def srgb_profile() -> bytes:
    """The colour profile that most cameras write."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def swapped_profile() -> bytes:
    """An sRGB profile with its red and green swapped: whoever ignores it shows red for green."""
    data = bytearray(srgb_profile())
    count = struct.unpack(">I", data[128:132])[0]
    at = {bytes(data[132 + 12 * i : 136 + 12 * i]): 136 + 12 * i for i in range(count)}
    red, green = data[at[b"rXYZ"] : at[b"rXYZ"] + 8], data[at[b"gXYZ"] : at[b"gXYZ"] + 8]
    data[at[b"rXYZ"] : at[b"rXYZ"] + 8], data[at[b"gXYZ"] : at[b"gXYZ"] + 8] = green, red
    return bytes(data)


def put(folder: Path, name: str, data: bytes | str) -> Path:
    """Writes a file and says where it is."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


def hard_to_read(message: str) -> list[str]:
    """The sentences of a message that are not easy to read, names and quoted words counted as one word each."""
    plain = re.sub(r"“[^”]*”", "name", message)
    return [
        sentence
        for sentence in sentences(plain)
        if count_words(sentence) > 15 or contractions(sentence) or ";" in sentence or not sentence.endswith((".", "?"))
    ]
