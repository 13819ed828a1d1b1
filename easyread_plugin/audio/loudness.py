"""How loud a sound is to people: LUFS, in plain Python. 5 seconds of sound take about a tenth of a second.

Source: Recommendation ITU-R BS.1770-4. The filters are those of its annex, worked out for any number of samples a
second as in the paper by B. De Man, "Evaluation of Implementations of the EBU R128 Loudness Measurement" (2018).
"""

from __future__ import annotations

import math
from array import array

TARGET = -19.0
"""What every page and every voice is brought to, in LUFS."""
_BLOCK_S, _STEP_S = 0.4, 0.1
_ABSOLUTE, _RELATIVE = -70.0, -10.0
_Filter = tuple[float, float, float, float, float]


def loudness(samples: array[int], rate: int) -> float | None:
    """The loudness of 16-bit mono samples in LUFS; None when there is nothing to hear.

    A sound shorter than a block of 0.4 s is one block.
    """
    steps = _step_energies(samples, rate)
    if not steps:
        return None
    wide = max(1, round(_BLOCK_S / _STEP_S))
    wide = min(wide, len(steps))
    blocks = [sum(steps[at : at + wide]) / wide for at in range(len(steps) - wide + 1)]
    loud = [block for block in blocks if _lufs(block) > _ABSOLUTE]
    if not loud:
        return None
    gate = _lufs(sum(loud) / len(loud)) + _RELATIVE
    loud = [block for block in loud if _lufs(block) > gate] or loud
    return _lufs(sum(loud) / len(loud))


def _lufs(energy: float) -> float:
    return -0.691 + 10 * math.log10(energy) if energy > 0 else -math.inf


def _step_energies(samples: array[int], rate: int) -> list[float]:
    """The mean square of each tenth of a second, after both filters. A rest at the end counts if it is all there is."""
    (a0, a1, a2, a3, a4), (b0, b1, b2, b3, b4) = _shelf(rate), _high_pass(rate)
    step = max(1, round(rate * _STEP_S))
    energies: list[float] = []
    x1 = x2 = y1 = y2 = z1 = z2 = 0.0
    for start in range(0, len(samples), step):
        total = 0.0
        part = samples[start : start + step]
        for value in part:
            x = value / 32768
            y = a0 * x + a1 * x1 + a2 * x2 - a3 * y1 - a4 * y2
            z = b0 * y + b1 * y1 + b2 * y2 - b3 * z1 - b4 * z2
            x2, x1, y2, y1, z2, z1 = x1, x, y1, y, z1, z
            total += z * z
        if len(part) == step or not energies:
            energies.append(total / len(part))
    return energies


def _shelf(rate: int) -> _Filter:
    """The first filter: 4 dB more above about 1.7 kHz, as a head does."""
    gain, q, f = 3.999843853973347, 0.7071752369554196, 1681.974450955533
    k = math.tan(math.pi * f / rate)
    high = 10 ** (gain / 20)
    band = high**0.4996667741545416
    over = 1 + k / q + k * k
    return (
        (high + band * k / q + k * k) / over,
        2 * (k * k - high) / over,
        (high - band * k / q + k * k) / over,
        2 * (k * k - 1) / over,
        (1 - k / q + k * k) / over,
    )


def _high_pass(rate: int) -> _Filter:
    """The second filter: less below 38 Hz."""
    q, f = 0.5003270373238773, 38.13547087602444
    k = math.tan(math.pi * f / rate)
    over = 1 + k / q + k * k
    return 1.0, -2.0, 1.0, 2 * (k * k - 1) / over, (1 - k / q + k * k) / over
