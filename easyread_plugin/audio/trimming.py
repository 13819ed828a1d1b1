"""Somebody's recording, made ready to stand beside the others: its ends, its loudness."""

from __future__ import annotations

from array import array

from . import waveform
from .loudness import TARGET, loudness

VERSION = 1
"""Part of the key of a clip: another number when the sound that comes out is another one."""
_WINDOW_S = 0.01
_BEFORE_S, _AFTER_S = 0.06, 0.12  # kept around the voice: a soft first sound, a last breath
_FADE_S = 0.02
_BELOW_PEAK = 100.0  # 40 dB: what is softer than that is no voice
_ABOVE_NOISE = 3.0
_LOST = 0.4  # LU that an MP3 of 48 kbit/s takes away
_LOUDEST = 40.0  # never louder than so many times: what is nearly silent is mostly noise


def spoken_part(samples: array[int], rate: int) -> tuple[int, int] | None:
    """Where the voice starts and ends, as samples; None when there is nothing but silence or an even noise."""
    step = max(1, round(rate * _WINDOW_S))
    loud = [
        max(max(part), -min(part)) for at in range(0, len(samples), step) if (part := samples[at : at + step])
    ]
    if not loud:
        return None
    peak = max(loud)
    noise = sorted(loud)[len(loud) // 10]
    # A file cut close to the voice has no noise to measure: then its softest part may be voice.
    level = max(peak / _BELOW_PEAK, min(noise * _ABOVE_NOISE, peak / 4), 40.0)
    voiced = [at for at, value in enumerate(loud) if value >= level]
    if not voiced or peak < 2 * 40:
        return None
    start = max(0, voiced[0] * step - round(rate * _BEFORE_S))
    return start, min(len(samples), (voiced[-1] + 1) * step + round(rate * _AFTER_S))


def evened(samples: array[int], rate: int) -> array[int] | None:
    """The voice alone, at the loudness of all the others, with soft ends; None when there is none."""
    middle = round(sum(samples) / len(samples)) if samples else 0
    if middle:  # a cheap microphone shifts everything: that would click at both ends
        samples = array("h", (max(-32768, min(32767, value - middle)) for value in samples))
    part = spoken_part(samples, rate)
    if part is None:
        return None
    voice = samples[slice(*part)]
    loud = loudness(voice, rate)
    if loud is None:
        return None
    gain = min(_LOUDEST, 10 ** ((TARGET + _LOST - loud) / 20))
    voice = waveform.scaled(voice, gain)
    # The limiter takes from the loudest: what is missing after it is given back once.
    again = loudness(voice, rate)
    if again is not None and TARGET + _LOST - again > 0.1:
        voice = waveform.scaled(samples[slice(*part)], min(_LOUDEST, gain * 10 ** ((TARGET + _LOST - again) / 20)))
    _fade(voice, min(len(voice) // 2, round(rate * _FADE_S)))
    return voice


def _fade(samples: array[int], count: int) -> None:
    for at in range(count):
        samples[at] = samples[at] * at // count
        samples[-1 - at] = samples[-1 - at] * at // count
