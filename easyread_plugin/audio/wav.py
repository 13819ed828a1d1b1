"""WAV files: what they hold, the sound of them, and whatever they say besides the sound. No library.

Uncompressed sound of 8, 16, 24 or 32 bits, or of 32-bit floating point; up to 8 channels, which become one.
Source: Microsoft's RIFF specification, "Multiple Channel Audio Data and WAVE Files".
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator

from ..errors import VoiceError
from ..values import Value

_PLAIN, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_SOUND = frozenset((b"fmt ", b"data", b"fact", b"PEAK"))
_FILLING = frozenset((b"JUNK", b"junk", b"FLLR", b"PAD "))
LONGEST_S = 300
MOST_BYTES = 120_000_000
_MAGIC = {
    b"ID3": "an MP3", b"\xff\xfb": "an MP3", b"\xff\xf3": "an MP3", b"OggS": "an Ogg file", b"fLaC": "a FLAC file",
    b"FORM": "an AIFF file", b"\x1aE\xdf\xa3": "a WebM film", b"RF64": "a very large WAV", b"#!AMR": "an AMR file",
}  # fmt: skip
_SAVE_AGAIN = "Open it in a sound program, such as Audacity. Save it as WAV with 16 bits."


class Wav(Value):
    """A WAV file, opened."""

    rate: int
    """Samples a second."""
    channels: int
    bits: int
    is_float: bool
    data: memoryview
    """The bytes of the sound."""
    says: tuple[str, ...]
    """The names of the parts that say something besides the sound, such as `LIST`."""

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.data) / (self.rate * self.channels * self.bits // 8)


def open_wav(data: bytes) -> Wav:
    """The file of these bytes. Raises `VoiceError` with a sentence that says what is wrong and what to do."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        kind = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), "")
        if data[4:8] == b"ftyp":
            kind = "an M4A or MP4 file"
        raise VoiceError(f"This is {kind or 'no WAV file'}. Only WAV can be used. {_SAVE_AGAIN}")
    form: tuple[int, int, int, int] | None = None
    sound: memoryview | None = None
    says: list[str] = []
    for name, body in _parts(data):
        if name == b"fmt " and form is None:
            form = _form(body)
        elif name == b"data" and sound is None:
            sound = body
        elif name not in _SOUND and not (name in _FILLING and not any(body)):
            says.append("".join(chr(byte) if 32 <= byte < 127 else "?" for byte in name).strip())
    if form is None or sound is None:
        raise VoiceError("This WAV file is broken: it has no sound in it. Record it again.")
    kind_number, channels, rate, bits = form
    whole = len(sound) - len(sound) % (channels * bits // 8)
    wav = Wav(rate, channels, bits, kind_number == _FLOAT, sound[:whole], tuple(dict.fromkeys(says)))
    if not whole:
        raise VoiceError("This WAV file has no sound in it. Record it again.")
    if wav.seconds > LONGEST_S:
        raise VoiceError("This recording is longer than 5 minutes. A recording says 1 sentence.")
    return wav


def _parts(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """The parts of the file by name. The last may be cut off: then it ends with the file. What comes after is one more.

    A program that writes while it records leaves the length of the sound at 0 or at the largest number.
    """
    view = memoryview(data)
    # Some programs put notes behind the end that the file states.
    at, end = 12, len(data)
    while at + 8 <= end:
        name, size = bytes(view[at : at + 4]), struct.unpack_from("<I", data, at + 4)[0]
        if name == b"data" and size in (0, 0xFFFFFFFF, 0x7FFFFFFF):
            size = end - at - 8
        yield name, view[at + 8 : min(end, at + 8 + size)]
        at += 8 + size + (size & 1)
    if at < end and any(view[at:end]):
        yield b"tail", view[at:end]


def _form(body: memoryview) -> tuple[int, int, int, int]:
    if len(body) < 16:
        raise VoiceError("This WAV file is broken. Record it again.")
    kind, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", body)
    if kind == _EXTENSIBLE and len(body) >= 26:
        kind = struct.unpack_from("<H", body, 24)[0]
    if kind not in (_PLAIN, _FLOAT) or (kind == _FLOAT and bits != 32) or bits not in (8, 16, 24, 32):
        raise VoiceError(f"The sound in this WAV file is packed in a way that we cannot open. {_SAVE_AGAIN}")
    if not 1 <= channels <= 8 or not 8000 <= rate <= 192_000:
        raise VoiceError(f"This WAV file has {channels} channels and {rate} samples a second. {_SAVE_AGAIN}")
    return kind, channels, rate, bits


def mono(wav: Wav) -> array[int]:
    """The sound as 16-bit samples, all channels together."""
    samples = _samples(wav)
    if wav.channels == 1:
        return samples
    parts = [samples[channel :: wav.channels] for channel in range(wav.channels)]
    return array("h", (sum(each) // wav.channels for each in zip(*parts, strict=True)))


def _samples(wav: Wav) -> array[int]:
    raw = bytes(wav.data)
    if wav.bits == 8:
        return array("h", ((value - 128) << 8 for value in raw))
    if wav.is_float:
        floats = array("f", raw)
        if sys.byteorder == "big":
            floats.byteswap()
        # A sample that is no number (NaN) is silence.
        return array("h", (int(max(-1.0, min(1.0, v)) * 32767) if v == v else 0 for v in floats))
    # The two highest bytes of each sample.
    width = wav.bits // 8
    high = bytearray(len(raw) // width * 2)
    high[0::2], high[1::2] = raw[width - 2 :: width], raw[width - 1 :: width]
    samples = array("h", bytes(high))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def wav_bytes(pcm: bytes, rate: int) -> bytes:
    """A WAV file with this sound and nothing else: 16-bit little-endian samples, mono."""
    form = struct.pack("<HHIIHH", _PLAIN, 1, rate, rate * 2, 2, 16)
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", len(pcm)) + pcm
    return b"RIFF" + struct.pack("<I", len(body)) + body
