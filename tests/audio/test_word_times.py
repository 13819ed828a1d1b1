"""Which word is heard when."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.audio.page_sound import speak_pages
from easyread_plugin.audio.word_times import word_samples
from easyread_plugin.document.speech import Speech
from easyread_plugin.language.sayings import Saying, Sayings
from easyread_plugin.language.spoken import spoken_text
from easyread_plugin.settings import Settings

from .pages import published

# Written, said, what the voice says of it, the samples expected.
CASES = [
    ("We meet here.", "We meet here.", [(0, 2, 0), (3, 7, 10), (8, 12, 20)], (0, 10, 20)),
    ("I am to be here", "I am to be here", [(0, 1, 5), (5, 7, 20), (11, 15, 30)], (5, 5, 20, 20, 30)),
    ("at 2pm now", "at 2 pm now", [(0, 2, 0), (3, 4, 10), (5, 7, 20), (8, 11, 30)], (0, 10, 30)),
    ("Hi 👋 you", "Hi you", [(0, 2, 0), (3, 6, 10)], (0, 0, 10)),
    ("£5.50 each", "5 pounds 50 each", [(0, 1, 0), (2, 8, 10), (9, 11, 20), (12, 16, 30)], (0, 30)),
    ("Mon 4 Mar", "Monday 4 March", [(0, 6, 0), (7, 8, 10), (9, 14, 20)], (0, 10, 20)),
    ("from 2 pm – 4", "from 2 pm to 4", [(0, 4, 0), (5, 6, 9), (7, 9, 12), (10, 12, 20), (13, 14, 30)],
     (0, 9, 12, 20, 30)),
    ("No words", "No words", None, ()),
    ("No words", "No words", [], ()),
    ("", "", [(0, 1, 1)], ()),
]  # fmt: skip


@pytest.mark.parametrize(("written", "said", "heard", "samples"), CASES)
def test_cases(written: str, said: str, heard: list[tuple[int, int, int]] | None, samples: tuple[int, ...]) -> None:
    """One time a written word; those that are said as one have one time."""
    assert word_samples(written, said, heard) == samples


@pytest.mark.voice
def test_the_real_voice(tmp_path: Path) -> None:
    """Every word has a time inside its statement, none before the word in front of it, most a time of their own."""
    texts = ("Our plans", "We meet on 04/03/27 at 5.30pm.", "Call 0300 123 456 or ask Nguyen, who is 50% here.")
    speech_sayings = Sayings((Saying("Nguyen", phonemes="nw'In"),))
    (page,) = speak_pages([published(texts)], Settings(), tmp_path, speech=Speech(speech_sayings)).pages

    for time, text in zip(page.sound.times, texts, strict=True):
        assert len(time.words) == len(text.split())
        assert time.start_s <= time.words[0] <= time.start_s + 0.05
        assert list(time.words) == sorted(time.words)
        assert time.words[-1] < time.end_s
        assert len(set(time.words)) >= len(time.words) * 0.6


def test_no_times_that_are_not_known(tmp_path: Path) -> None:
    """The silent voice says no words, so no word has a time."""
    (page,) = speak_pages([published(("One two.",))], Settings(voice="silent"), tmp_path).pages

    assert [time.words for time in page.sound.times] == [()]


HEARD = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.integers(0, 99)))


@given(st.text(alphabet="ab 12£.pm–@👋"), HEARD)
def test_anything(written: str, heard: list[tuple[int, int, int]]) -> None:
    """Whatever a voice says: as many times as words or none, in order."""
    samples = word_samples(written, spoken_text(written), heard)

    assert len(samples) in (0, len(written.split()))
    assert list(samples) == sorted(samples)
