"""Sound that is kept in the project, captions beside it, and chapters in it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from easyread_plugin.audio.committed import commit_pages, committed_pages, left_over, why_old
from easyread_plugin.audio.page_sound import SpokenPages, speak_pages
from easyread_plugin.document.model import Page, Row, RowKind, Section, Statement, StatementKind
from easyread_plugin.document.people import Channel, Register
from easyread_plugin.document.publishing import PublishedPage, publishable
from easyread_plugin.document.speech import Speech
from easyread_plugin.language.sayings import Saying, Sayings
from easyread_plugin.settings import Settings

from .pages import published
from .test_id3 import frames, parts, words

SILENT = Settings(voice="silent", group="Us", audio="committed")
FEW = ("Our meetings", "We meet on Tuesdays.", "Tea & cake <are> free.", "--> Bring a friend.")


def commit(pages: list[PublishedPage], folder: Path, settings: Settings = SILENT) -> list[Path]:
    """Speaks and commits."""
    spoken = speak_pages(pages, settings, folder / "cache")
    return commit_pages(pages, spoken, settings, folder / "audio", Speech())


def committed(pages: list[PublishedPage], folder: Path, settings: Settings = SILENT) -> SpokenPages:
    """What is played."""
    return committed_pages(pages, settings, folder / "audio", Speech())


def test_committed_is_what_was_spoken(tmp_path: Path) -> None:
    """The same bytes, times and captions, without any voice; a second time nothing is written."""
    pages = [published(FEW), published(FEW[:2], "other.md")]
    files = commit(pages, tmp_path)
    spoken = speak_pages(pages, SILENT, tmp_path / "cache")
    played = committed(pages, tmp_path, replace(SILENT, voice="silent"))

    names = [file.relative_to(tmp_path).as_posix() for file in files]
    kept = ("guide/start.mp3", "guide/start.json", "other.mp3", "other.json")
    assert names == [f"audio/pages/{name}" for name in kept]
    assert played.unspoken == ()
    for one, other in zip(played.pages, spoken.pages, strict=True):
        assert one.mp3() == other.mp3()
        assert one.captions() == other.captions()
        assert [t.statement for t in one.sound.times] == [t.statement for t in other.sound.times]
        assert one.sound.times[1].start_s == pytest.approx(other.sound.times[1].start_s, abs=0.001)
        assert one.sound.size_bytes == len(one.mp3())
    assert commit(pages, tmp_path) == []


@pytest.mark.parametrize(
    "changed",
    [
        published((*FEW[:3], "Bring two friends.")),
        published((FEW[0], FEW[2], FEW[1], FEW[3])),
        published(FEW, title="Another title"),
        published(FEW, language="cy"),
    ],
)
def test_old_sound_is_not_played(changed: PublishedPage, tmp_path: Path) -> None:
    """Another word, another order, another title, another language: one sentence, and nothing is heard."""
    commit([published(FEW)], tmp_path)
    played = committed([changed], tmp_path)

    assert played.pages == ()
    (lost,) = played.unspoken
    assert lost.reason.startswith("Its sound is old")
    assert why_old(changed, SILENT, tmp_path / "audio", Speech()) == lost.reason


def test_settings_and_lists_make_it_old_too(tmp_path: Path) -> None:
    """Another speed, gap or saying is heard: the committed sound is no longer that of the page."""
    commit([published(FEW)], tmp_path)
    page, audio_dir = published(FEW), tmp_path / "audio"

    assert why_old(page, SILENT, audio_dir, Speech()) == ""
    assert why_old(page, replace(SILENT, speed=99), audio_dir, Speech())
    assert why_old(page, replace(SILENT, gap_ms=99), audio_dir, Speech())
    assert why_old(page, SILENT, audio_dir, Speech(Sayings((Saying("Tea", "Tee"),))))


@pytest.mark.parametrize("name", ["start.mp3", "start.json"])
@pytest.mark.parametrize("data", [None, b"", b"{}", b"[1]", b'{"times": 3}', b"\xff\x00", b"null"])
def test_broken_files_are_not_played(name: str, data: bytes | None, tmp_path: Path) -> None:
    """Missing, empty, foreign: a sentence, no error."""
    commit([published(FEW)], tmp_path)
    file = tmp_path / "audio" / "pages" / "guide" / name
    file.unlink() if data is None else file.write_bytes(data)
    (lost,) = committed([published(FEW)], tmp_path).unspoken

    assert "Speak it again: easyread speak --commit" in lost.reason


def test_sound_of_pages_that_are_gone(tmp_path: Path) -> None:
    """It is named, so that it can be taken out."""
    commit([published(FEW), published(FEW, "old.md")], tmp_path)

    assert [file.name for file in left_over([published(FEW)], tmp_path / "audio")] == ["old.json", "old.mp3"]


def test_captions(tmp_path: Path) -> None:
    """WebVTT: one cue a statement with its times; signs of its own are escaped."""
    (page,) = speak_pages([published(FEW)], Settings(voice="silent"), tmp_path).pages
    text = page.captions().decode()
    cues = re.findall(r"(?m)^(\d\d):(\d\d):(\d\d)\.(\d{3}) --> (\d\d):(\d\d):(\d\d)\.(\d{3})\n(.+)\n$", text)

    assert text.startswith("WEBVTT\nLanguage: en-GB\n\n")
    assert [cue[8] for cue in cues] == [
        "Our meetings", "We meet on Tuesdays.", "Tea &amp; cake &lt;are&gt; free.", "--&gt; Bring a friend.",
    ]  # fmt: skip
    starts = [int(h) * 3600 + int(m) * 60 + int(s) + int(ms) / 1000 for h, m, s, ms, *_ in cues]
    assert starts == pytest.approx([time.start_s for time in page.sound.times], abs=0.001)
    assert page.sound.captions_uri == page.sound.uri.removesuffix("mp3") + "vtt"


def test_chapters(tmp_path: Path) -> None:
    """A chapter for each section with a heading; the first begins with the file, the last ends with it."""

    def words_of(first: int, *texts: str) -> tuple[Statement, ...]:
        return tuple(Statement(f"s{first + n}", text, StatementKind.WORDS, None) for n, text in enumerate(texts))

    sections = (
        Section("a", 1, words_of(1, "Our club"), (Row("r1", RowKind.ROW, words_of(2, "Hello."), None),)),
        Section("b", 2, words_of(3, "When?"), (Row("r2", RowKind.ROW, words_of(4, "On Tuesday.", "At 2."), None),)),
        Section("c", 2, words_of(6, "..."), ()),
        Section("d", 2, words_of(7, "Where?", "Here."), ()),
    )
    page = Page("a.md", "a.md", "Our club", sections)
    made = publishable(page, Register(), date(2030, 1, 1), Channel.WEBSITE)
    (spoken,) = speak_pages([made], Settings(voice="silent", group="Us"), tmp_path).pages
    data = spoken.mp3()
    size = sum(byte << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    found = [body for name, body in frames(data[: 10 + size]) if name == "CHAP"]

    assert [words(parts(body[19:])[0][1]) for body in found] == ["Our club", "When?", "Where? Here."]
    times = [(int.from_bytes(body[3:7], "big"), int.from_bytes(body[7:11], "big")) for body in found]
    assert times[0][0] == 0
    assert [end for _, end in times[:-1]] == [start for start, _ in times[1:]]
    assert times[1][0] == pytest.approx(spoken.sound.times[2].start_s * 1000, abs=1)
    assert times[-1][1] == pytest.approx(spoken.sound.seconds * 1000, abs=1)
    assert len(data) == spoken.sound.size_bytes
