"""MP3 files from segments: frames of a constant bit rate, silence, our own header frame.

MPEG-2 layer III, 22,050 samples a second, mono, 48 kbit/s: frames of 576 samples and 156 or 157 bytes. An encoder
and a decoder together delay the sound by 1,105 samples. The header frame says so, and players then leave out just
that: sample 0 of a segment is heard at (frames before it) × 576 samples, to the sample.
Sources: ISO/IEC 13818-3; the description of the LAME tag by G. Bouvigne.
"""

from __future__ import annotations

from collections.abc import Iterable

RATE = 22050
BIT_RATE = 48_000
FRAME_SAMPLES = 576
_DELAY = 576  # the encoder's; a decoder adds 529 by itself
_PADDING = 576  # left out at the end: at least 529, so that a decoder can flush itself
_REST = (FRAME_SAMPLES // 8 * BIT_RATE % RATE, RATE)  # how often a frame has one byte more
_PLAIN, _PADDED = b"\xff\xf3\x60\xc4", b"\xff\xf3\x62\xc4"
_INFO = b"\xff\xf3\x80\xc4"  # 64 kbit/s: one with 48 would have no room for the tag
HEAD_BYTES = 208
"""The size of the header frame."""
_SIDE = 9
_ENCODER = b"LAME3.100"


def count_frames(segment: bytes) -> int:
    """How many frames these bytes are; raises `ValueError` when they are anything but such frames."""
    at = frames = 0
    while at < len(segment):
        head = segment[at : at + 3]
        if head == _PLAIN[:3]:
            at += 156
        elif head == _PADDED[:3]:
            at += 157
        else:
            raise ValueError(f"no MP3 frame of ours at byte {at}")
        frames += 1
    if at != len(segment):
        raise ValueError("the last MP3 frame is cut off")
    return frames


def silence(frames: int) -> bytes:
    """So many frames of silence. A frame with nothing in it is silent: no encoder is needed."""
    part, whole = _REST
    pieces = []
    for index in range(frames):
        padded = (index + 1) * part // whole > index * part // whole
        pieces.append(_PADDED + bytes(153) if padded else _PLAIN + bytes(152))
    return b"".join(pieces)


def silence_size(frames: int) -> int:
    """The bytes of `silence(frames)`."""
    return frames * 156 + frames * _REST[0] // _REST[1]


def duration_samples(frames: int) -> int:
    """How many samples a player plays of a file with so many frames after its header."""
    return frames * FRAME_SAMPLES - _DELAY - _PADDING


def head(frames: int, audio_bytes: int) -> bytes:
    """The header frame, which stands before the others. `audio_bytes` are those of the frames."""
    return _info_frame(frames, audio_bytes)


def _info_frame(frames: int, audio_bytes: int) -> bytes:
    """The frame that tells players how many frames there are and how many samples to leave out."""
    size = audio_bytes + HEAD_BYTES
    tag = b"Info" + (0x0F).to_bytes(4, "big") + frames.to_bytes(4, "big") + size.to_bytes(4, "big")
    tag += bytes(min(255, percent * 256 // 100) for percent in range(100))  # a constant bit rate: a straight line
    tag += (50).to_bytes(4, "big")
    tag += _ENCODER + b"\x01"  # revision 0, constant bit rate
    tag += bytes([0, 0, 0, 0, 0, 0, 0, 0, 0])  # no low-pass, peak or gain stated
    tag += b"\x00" + bytes([BIT_RATE // 1000]) + (_DELAY << 12 | _PADDING).to_bytes(3, "big")
    tag += bytes(4)  # noise shaping, gain, preset: none stated
    tag += size.to_bytes(4, "big") + bytes(2)
    frame = _INFO + bytes(_SIDE) + tag
    frame += _crc16(frame).to_bytes(2, "big")
    return frame + bytes(HEAD_BYTES - len(frame))


def _crc16(data: bytes) -> int:
    """CRC-16 with the polynomial 0x8005, bits reflected, as the LAME tag wants it."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ 0xA001 if crc & 1 else crc >> 1
    return crc


def join(segments: Iterable[tuple[bytes, int]], tag: bytes = b"") -> bytes:
    """The whole file. Each segment goes with the frames of silence after it; `tag` stands before everything."""
    pieces = []
    for segment, quiet in segments:
        pieces += [segment, silence(quiet)]
    audio = b"".join(pieces)
    return tag + head(count_frames(audio), len(audio)) + audio
