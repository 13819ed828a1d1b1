"""Every page and every voice is as loud as the others, at a calm pace, and nothing in it cracks."""

from __future__ import annotations

import itertools
from array import array
from datetime import date
from pathlib import Path

import numpy
import pyloudnorm
import pytest

from easyread_plugin.audio.page_sound import SpokenPage, speak_pages
from easyread_plugin.document.model import Page, Row, RowKind, Section, Statement, StatementKind
from easyread_plugin.document.people import Channel, Register
from easyread_plugin.document.publishing import publishable
from easyread_plugin.settings import Settings

from .hearing import RATE, Ear
from .pages import STATEMENTS, published

WELSH = ("Ein cyfarfodydd", "Rydym yn cwrdd bob dydd Mawrth.", "Mae te a bara brith am ddim.", "Dewch â ffrind.",
         "Dywedwch wrthym beth sydd ei angen arnoch.", "Mae croeso i bawb yn y llyfrgell.")  # fmt: skip
VOICES = {
    "usual": (Settings(), "en-GB"),
    "Welsh": (Settings(), "cy"),
    "f1": (Settings(voice_variant="f1"), "en-GB"),
    "f4": (Settings(voice_variant="f4"), "en-GB"),
    "m2": (Settings(voice_variant="m2"), "en-GB"),
    "m8": (Settings(voice_variant="m8"), "en-GB"),
    "American": (Settings(), "en-US"),
    "slow": (Settings(speed=80), "en-GB"),
    "fast": (Settings(speed=160), "en-GB"),
}


def spoken(settings: Settings, language: str, folder: Path) -> SpokenPage:
    """A page of twenty statements in this voice."""
    texts = WELSH if language == "cy" else STATEMENTS[:20]
    return speak_pages([published(texts, language=language)], settings, folder).pages[0]


def lufs(samples: array[float]) -> float:
    """As pyloudnorm measures it."""
    return float(pyloudnorm.Meter(RATE).integrated_loudness(numpy.array(samples)))


@pytest.mark.voice
@pytest.mark.parametrize("voice", VOICES)
def test_every_voice_is_as_loud(voice: str, tmp_path: Path, ear: Ear) -> None:
    """-19 LUFS within 1, as a browser decodes the MP3; no sample reaches full scale."""
    samples = ear.samples(spoken(*VOICES[voice], tmp_path).mp3())

    assert lufs(samples) == pytest.approx(-19, abs=1)
    assert max(map(abs, samples)) < 1.0


@pytest.mark.voice
def test_a_long_page(heard: array[float], spoken: SpokenPage) -> None:
    """The page of more than sixty statements is as loud too, and has no click at any join.

    A click is a step from one sample to the next where there should be silence.
    """
    assert lufs(heard) == pytest.approx(-19, abs=1)
    ends = [0.0, *(time.end_s for time in spoken.sound.times)]
    starts = [*(time.start_s for time in spoken.sound.times), spoken.sound.seconds]
    for end, start in zip(ends, starts, strict=True):
        quiet = heard[round((end + 0.06) * RATE) : max(0, round((start - 0.03) * RATE))]
        steps = [abs(b - a) for a, b in itertools.pairwise(quiet)]
        assert max(steps, default=0) < 0.01


@pytest.mark.voice
def test_no_silence_where_there_are_words(heard: array[float], spoken: SpokenPage) -> None:
    """Inside a statement nothing is silent for longer than a comma's rest."""
    for time in spoken.sound.times:
        part = heard[round(time.start_s * RATE) : round(time.end_s * RATE)]
        quiet = longest = 0
        for value in part:
            quiet = quiet + 1 if abs(value) < 0.003 else 0
            longest = max(longest, quiet)
        assert longest / RATE < 0.5, time.statement


@pytest.mark.voice
def test_a_calm_pace(tmp_path: Path) -> None:
    """Near 140 words a minute as heard, gaps included, with sentences of a usual length; slower with shorter ones."""
    texts = [text for text in STATEMENTS if len(text.split()) > 7]
    row = tuple(Statement(f"s{n}", text, StatementKind.WORDS, None) for n, text in enumerate(texts))
    page = Page("a.md", "a.md", "A", (Section("", 0, (), (Row("r1", RowKind.ROW, row, None),)),))
    made = publishable(page, Register(), date(2030, 1, 1), Channel.WEBSITE)
    (spoken,) = speak_pages([made], Settings(), tmp_path).pages

    assert sum(len(text.split()) for text in texts) / spoken.sound.seconds * 60 == pytest.approx(140, abs=15)
