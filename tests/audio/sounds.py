"""Sounds for tests: something like a voice, and whole recordings."""

from __future__ import annotations

import math
import random
from array import array


def voice_like(
    seconds: float, rate: int = 22050, *, level: float = 0.3, before_s: float = 0.0, after_s: float = 0.0,
    noise: float = 0.0, pitch: float = 140.0,
) -> array[int]:  # fmt: skip
    """A tone with overtones that swells four times a second, as syllables do; noise all the way."""
    made = random.Random(7)
    samples = array("h")
    for at in range(round((before_s + seconds + after_s) * rate)):
        t = at / rate - before_s
        value = 0.0
        if 0 <= t < seconds:
            swell = 0.25 + 0.75 * abs(math.sin(math.pi * 4 * t + 0.4))
            value = level * swell * sum(math.sin(2 * math.pi * pitch * n * t) / n for n in (1, 2, 3, 5, 8)) / 2
        value += noise * made.uniform(-1, 1)
        samples.append(round(max(-1.0, min(1.0, value)) * 32767))
    return samples
