"""Where a sound begins and ends, and what the limiter does to it."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.audio import waveform

samples = st.lists(st.integers(-32768, 32767), max_size=300)


def pcm(values: list[int]) -> bytes:
    """These samples as bytes."""
    return array("h", values).tobytes()


@given(samples)
def test_audible(values: list[int]) -> None:
    """The first and the last sample at or above the level, as a plain loop finds them."""
    loud = [at for at, value in enumerate(values) if not -waveform.QUIET <= value < waveform.QUIET]

    assert waveform.audible(pcm(values)) == ((loud[0], loud[-1] + 1) if loud else None)


@given(samples)
def test_the_limiter(values: list[int]) -> None:
    """Below the knee nothing changes; above it the sign stays, and nothing passes -1 dB."""
    softened = array("h", waveform.limited(pcm(values)))

    assert len(softened) == len(values)
    for before, after in zip(values, softened, strict=True):
        if abs(before) <= 0.6 * 32768:
            assert after == before
        else:
            assert 0.59 * 32768 <= abs(after) <= 0.892 * 32768
            assert (after > 0) == (before > 0)


def test_louder_stays_louder() -> None:
    """The limiter turns no peak into a dip."""
    rising = array("h", waveform.limited(pcm(list(range(0, 32768, 7)))))

    assert list(rising) == sorted(rising)
