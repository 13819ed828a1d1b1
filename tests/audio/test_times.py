"""The times of a page against what is heard: measured from the MP3 that Chromium decodes, never from our numbers."""

from __future__ import annotations

import itertools
from array import array

import pytest

from easyread_plugin.audio import mp3
from easyread_plugin.audio.page_sound import SpokenPage
from easyread_plugin.settings import Settings

from .hearing import RATE, Ear, first_louder
from .pages import STATEMENTS

pytestmark = [pytest.mark.voice, pytest.mark.browser]


def onsets(spoken: SpokenPage, heard: array[float], level: float) -> list[float]:
    """For each statement: how many ms after its own time it is heard (before it: below 0)."""
    found, quiet_from = [], 0
    for time in spoken.sound.times:
        first = first_louder(heard, quiet_from, round(time.end_s * RATE), level)
        assert first is not None, f"{time} is not heard"
        found.append((first / RATE - time.start_s) * 1000)
        quiet_from = round((time.end_s + 0.1) * RATE)
    return found


@pytest.mark.parametrize("level", [0.005, 0.01, 0.02])
def test_a_highlight_begins_with_its_sound(spoken: SpokenPage, heard: array[float], level: float) -> None:
    """Within 30 ms of the first audible sample for 95 of 100 statements, within 50 ms for all; at three levels."""
    late = sorted(abs(ms) for ms in onsets(spoken, heard, level))

    assert len(late) >= 60
    assert late[len(late) * 95 // 100] <= 30
    assert late[-1] <= 50


def test_an_onset_in_the_wrong_place_is_found(spoken: SpokenPage, heard: array[float]) -> None:
    """The test above can fail: 60 ms of silence more at the front, and every onset is that much later."""
    moved = array("f", [0.0] * (RATE * 60 // 1000)) + heard

    assert min(onsets(spoken, moved, 0.02)) > 45


def test_the_end_is_the_end(spoken: SpokenPage, heard: array[float]) -> None:
    """A statement is heard until just before its end, and is quiet after it until the next begins."""
    times = spoken.sound.times
    for time, following in itertools.pairwise(times):
        end, start = round(time.end_s * RATE), round(following.start_s * RATE)
        assert first_louder(heard, end - RATE // 20, end, 0.004) is not None
        assert first_louder(heard, end + RATE // 50, start - RATE // 50, 0.005) is None


def test_the_gaps_are_those_of_the_settings(spoken: SpokenPage) -> None:
    """0.6 s after a heading, 0.9 s after a row, as near as whole frames (26 ms) come."""
    times, settings = spoken.sound.times, Settings()
    gaps = [following.start_s - time.end_s for time, following in itertools.pairwise(times)]

    assert gaps[0] == pytest.approx(settings.gap_ms / 1000, abs=0.0135)
    assert all(gap == pytest.approx((settings.gap_ms + settings.row_gap_ms) / 1000, abs=0.0135) for gap in gaps[1:])


def test_the_length_is_exact(spoken: SpokenPage, heard: array[float], ear: Ear) -> None:
    """The length we say, the length that the decoder gives and the length that a player shows are one."""
    assert len(heard) == round(spoken.sound.seconds * RATE)
    assert ear.seconds(spoken.mp3()) == pytest.approx(spoken.sound.seconds, abs=0.001)
    assert spoken.sound.size_bytes == len(spoken.mp3())


def test_nothing_clips(heard: array[float]) -> None:
    """No decoded sample reaches full scale, and the voice is not faint."""
    peak = max(max(heard), -min(heard))

    assert 0.5 < peak < 0.99


def test_no_click_where_clips_join(spoken: SpokenPage, heard: array[float]) -> None:
    """In the silence between two statements nothing is louder than -60 dB, seams included."""
    times = spoken.sound.times
    for time, following in itertools.pairwise(times):
        middle = heard[round((time.end_s + 0.1) * RATE) : round((following.start_s - 0.1) * RATE)]
        assert max(map(abs, middle)) < 0.001


def test_every_statement_once_and_in_order(spoken: SpokenPage) -> None:
    """Each statement has one time, in reading order, and each ends before the next begins."""
    times = spoken.sound.times
    edges = [edge for time in times for edge in (time.start_s, time.end_s)]

    assert [time.statement for time in times] == [f"s{n}" for n in range(1, len(STATEMENTS) + 1)]
    assert edges == sorted(edges)
    assert edges[0] >= 0
    assert edges[-1] <= spoken.sound.seconds


def test_a_gap_of_nothing(ear: Ear) -> None:
    """Without silence between, segments still join, and their own ends stay whole."""
    quiet = mp3.join([(mp3.silence(7), 0), (mp3.silence(9), 3)])

    assert len(ear.samples(quiet)) == mp3.duration_samples(19)
    assert max(map(abs, ear.samples(quiet))) == 0
