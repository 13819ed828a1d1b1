"""Texts that break speech engines: each is spoken whole, or has nothing to say, and takes nothing else along."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread_plugin.audio.clip import Clip
from easyread_plugin.audio.page_sound import speak_pages
from easyread_plugin.audio.speaking import speak_texts
from easyread_plugin.audio.voices import choose_voice
from easyread_plugin.settings import Settings

from .hearing import Ear
from .pages import published

pytestmark = pytest.mark.voice

ODD = {
    "signs": "... !? -- ()",
    "emoji only": "\U0001f600\U0001f44d\U0001f3fd",
    "emoji in words": "We vote \U0001f5f3\ufe0f today \U0001f600.",
    "a NUL": "Before\x00after the NUL.",
    "control characters": "One\x07 two\x1b[31m three\x7f\x85.",
    "markup": "<speak>5 < 6 & <break time='9s'/> & <!-- no --></speak>",
    "phonemes": "[[h@l'oU]] and [[ and ]].",
    "right to left": "مرحبا بكم and שלום.",
    "right to left marks": "\u202eabc\u202c \u2066def\u2069",
    "lone surrogates": "A \ud800 and \udfff here.",
    "only a surrogate": "\ud83d",
    "invisible": "zero\u200bwidth\u2060 and\ufeff marks",
    "combining": "e\u0301" * 50,
    "a long word": "a" * 3000,
    "ideographs": "日本語",
    "numbers": "£1,234.56 on 12/05/2024 at 14:30, phone 0300 123 4567.",
    "an address": "https://example.org/a?b=c&d=[e]#f",
    "quotes": "“It’s ours”, they said — ‘really’.",
}
SILENT_ONES = {"signs", "emoji only", "only a surrogate"}


def test_odd_texts_on_a_page(tmp_path: Path, ear: Ear) -> None:
    """Every statement with a letter or a digit has its time, none is reported, and the MP3 plays."""
    result = speak_pages([published(tuple(ODD.values()))], Settings(), tmp_path)
    (page,) = result.pages
    spoken = {time.statement for time in page.sound.times}

    assert result.unspoken == ()
    assert spoken == {f"s{n}" for n, name in enumerate(ODD, 1) if name not in SILENT_ONES}
    assert len(ear.samples(page.mp3())) == round(page.sound.seconds * 22050)


def test_odd_texts_straight_to_the_voice() -> None:
    """Uncleaned, each gives a clip or a reason; none stops the worker."""
    results = dict(speak_texts(ODD, choose_voice(Settings(), "en-GB")))

    assert set(results) == set(ODD)
    for name, result in results.items():
        assert isinstance(result, Clip) or "no sound for these words" in str(result), (name, result)


def test_a_text_is_not_cut_at_a_nul() -> None:
    """What stands after it is spoken too."""
    voice = choose_voice(Settings(), "en-GB")
    texts = {"short": "Before", "nul": "Before\x00and a good deal more after it."}
    lengths = {key: clip.frames for key, clip in speak_texts(texts, voice) if isinstance(clip, Clip)}

    assert lengths["nul"] > 2 * lengths["short"]


@pytest.mark.slow
def test_fifty_thousand_characters() -> None:
    """They are one clip, as long as its parts, with the last word near its end."""
    text = "Some words and then more of them. " * 1471
    voice = choose_voice(Settings(speed=200), "en-GB")
    ((_, clip),) = speak_texts({"long": text[:50000]}, voice)

    assert isinstance(clip, Clip)
    assert clip.words is not None
    assert clip.words[-1][0] > 49_950
    assert 0 <= clip.end - clip.words[-1][2] < 2 * 22050
    assert [word[2] for word in clip.words] == sorted(word[2] for word in clip.words)
    assert clip.end > 20 * 60 * 22050
