"""Pages in, sound out: who may come in, what is said, what is kept, what is reported."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from easyread_plugin.audio import page_sound, workers
from easyread_plugin.audio.page_sound import SpokenPages, speak_pages
from easyread_plugin.document.model import OwnWords, Page, Row, RowKind, Section, Statement, StatementKind
from easyread_plugin.document.publishing import Channel, Register, publishable
from easyread_plugin.errors import VoiceError
from easyread_plugin.settings import Settings

from .pages import published

SILENT = Settings(voice="silent", group="Speak Out")
FEW = ("Our meetings", "We meet on Tuesdays.", "Tea is free.", "Bring a friend.")


def files(result: SpokenPages) -> dict[str, bytes]:
    """Each sound's uri and bytes."""
    return {page.sound.uri: page.mp3() for page in result.pages}


def forbid_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, starting a process fails the test."""

    def refuse(*args: Any, **kwargs: Any) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(workers.subprocess, "Popen", refuse)


@pytest.mark.parametrize("wrong", [published().page, None, "a page", published().page.sections[0]])
def test_only_published_pages_are_spoken(wrong: Any, tmp_path: Path) -> None:
    """Anything else is a TypeError, and nothing is written."""
    with pytest.raises(TypeError, match="PublishedPage"):
        speak_pages([published(), wrong], SILENT, tmp_path)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.voice
def test_two_clean_builds_are_the_same(tmp_path: Path) -> None:
    """Two empty caches, another order of pages, some clips already there: the same names, bytes and times."""
    pages = [published(FEW), published(("Other", *FEW[2:], "Goodbye."), "other.md")]
    first = speak_pages(pages, Settings(), tmp_path / "a")
    second = speak_pages(pages[::-1], Settings(), tmp_path / "b")
    speak_pages([published(FEW[2:])], Settings(), tmp_path / "c")
    third = speak_pages(pages, Settings(), tmp_path / "c")

    assert files(first) == files(second) == files(third)
    assert {p.page: p.sound for p in first.pages} == {p.page: p.sound for p in second.pages}


@pytest.mark.voice
def test_a_warm_build_starts_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When every clip is kept, no process is started, no file is written, and the result is the same."""
    cold = speak_pages([published(FEW)], Settings(), tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    forbid_processes(monkeypatch)
    warm = speak_pages([published(FEW)], Settings(), tmp_path)

    assert files(warm) == files(cold)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
    with pytest.raises(AssertionError, match="a process was started"):
        speak_pages([published(("New words.",))], Settings(), tmp_path)


def test_one_changed_statement_is_one_new_clip(tmp_path: Path) -> None:
    """The rest is taken from the cache."""
    speak_pages([published(FEW)], SILENT, tmp_path)
    made: list[tuple[int, int]] = []
    speak_pages([published((*FEW[:3], "Bring two friends."))], SILENT, tmp_path, lambda *done: made.append(done))

    assert made == [(1, 1)]


@pytest.mark.voice
def test_a_poisoned_cache_is_healed(tmp_path: Path) -> None:
    """Damaged, cut off, empty and foreign clips are spoken again: the page is as if built clean."""
    clean = speak_pages([published(FEW)], Settings(), tmp_path)
    kept = sorted(tmp_path.rglob("*.clip"))
    good = [file.read_bytes() for file in kept]
    kept[0].write_bytes(good[0][:-100])
    kept[1].write_bytes(b"")
    kept[2].write_bytes(good[3])
    kept[3].write_bytes(bytes(500))
    healed = speak_pages([published(FEW)], Settings(), tmp_path)

    assert files(healed) == files(clean)
    assert [file.read_bytes() for file in kept] == good


def test_the_same_words_are_spoken_once(tmp_path: Path) -> None:
    """A text on three pages is one clip."""
    made: list[tuple[int, int]] = []
    pages = [published(FEW, f"page{n}.md") for n in range(3)]
    result = speak_pages(pages, SILENT, tmp_path, lambda *done: made.append(done))

    assert made == [(n, len(FEW)) for n in range(1, len(FEW) + 1)]
    assert len(result.pages) == 3


def test_nothing_to_say_is_no_fault(tmp_path: Path) -> None:
    """Statements of signs only have no time, the others keep theirs; a page of signs only has no sound."""
    signs = ("Title", "...", "\U0001f600", "—", "", "Words.")
    pages = [published(signs), published(("!!!", "?"), "signs.md"), published((), "empty.md")]
    result = speak_pages(pages, SILENT, tmp_path)

    assert result.unspoken == ()
    assert [page.page for page in result.pages] == ["guide/start.md"]
    assert [time.statement for time in result.pages[0].sound.times] == ["s1", "s6"]


def test_an_unspoken_statement_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named with its page and why; the rest of the page has its sound."""
    real = page_sound.speak_texts

    def one_lost(texts: Any, voice: Any, **more: Any) -> Any:
        for key, result in real(texts, voice, **more):
            yield (key, VoiceError("The voice stopped.")) if "Tuesdays" in texts[key] else (key, result)

    monkeypatch.setattr(page_sound, "speak_texts", one_lost)
    result = speak_pages([published(FEW)], SILENT, tmp_path)

    (lost,) = result.unspoken
    assert (lost.page, lost.reason) == ("guide/start.md", "The voice stopped.")
    assert lost.statement is not None
    assert lost.statement.text == "We meet on Tuesdays."
    assert [time.statement for time in result.pages[0].sound.times] == ["s1", "s3", "s4"]


@pytest.mark.voice
def test_a_page_in_a_language_nobody_speaks(tmp_path: Path) -> None:
    """It is reported once, and the other pages are spoken."""
    pages = [published(("One",)), published(FEW, "k.md", language="klingon")]
    result = speak_pages(pages, Settings(), tmp_path)

    assert [page.page for page in result.pages] == ["guide/start.md"]
    (lost,) = result.unspoken
    assert (lost.page, lost.statement) == ("k.md", None)
    assert 'does not speak "klingon"' in lost.reason


@pytest.mark.voice
def test_welsh_has_the_welsh_voice(tmp_path: Path) -> None:
    """The same words on a Welsh page sound otherwise, and so do they with a variant."""
    words = ("Bore da.", "Te a bara brith.")
    pages = [published(words, "en.md"), published(words, "cy.md", language="cy")]
    english, welsh = (page.mp3() for page in speak_pages(pages, Settings(), tmp_path).pages)
    (female,) = speak_pages(pages[:1], Settings(voice_variant="f3"), tmp_path).pages

    assert len({english, welsh, female.mp3()}) == 3


def test_no_voice_at_all_is_one_error(tmp_path: Path) -> None:
    """A voice that does not exist is one VoiceError for the whole build, and nothing is written."""
    with pytest.raises(VoiceError, match="There is no voice"):
        speak_pages([published(FEW)], Settings(voice="nobody"), tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_sound_can_be_off(tmp_path: Path) -> None:
    """Then nothing is spoken and nothing is written."""
    assert speak_pages([published(FEW)], Settings(audio="off", voice="nobody"), tmp_path) == SpokenPages((), ())
    assert list(tmp_path.iterdir()) == []


def test_withheld_words_are_not_spoken(tmp_path: Path) -> None:
    """Own words of somebody who is not in the register have no clip and no time."""
    said = Statement("s2", "My secret story.", StatementKind.WORDS, None, own_words="q1")
    row = Row("r1", RowKind.ROW, (Statement("s1", "Hello.", StatementKind.WORDS, None), said), None,
              own_words=(OwnWords("q1", "member-7", "", None),))  # fmt: skip
    page = Page("a.md", "content/a.md", "A", (Section("", 0, (), (row,)),))
    result = speak_pages([publishable(page, Register(), date(2030, 1, 1), Channel.WEBSITE)], SILENT, tmp_path)

    assert [time.statement for time in result.pages[0].sound.times] == ["s1"]
    assert len(list(tmp_path.rglob("*.clip"))) == 1


def gaps(settings: Settings, cache_dir: Path) -> list[float]:
    """The silences of a page: a heading, a row of two, a row, a heading, a row."""
    s = [Statement(f"s{n}", f"Statement {n}.", StatementKind.WORDS, None) for n in range(1, 7)]
    sections = (
        Section("a", 1, (s[0],), (Row("r1", RowKind.ROW, (s[1], s[2]), None), Row("r2", RowKind.ROW, (s[3],), None))),
        Section("b", 2, (s[4],), (Row("r3", RowKind.ROW, (s[5],), None),)),
    )
    page = publishable(Page("a.md", "a.md", "A", sections), Register(), date(2030, 1, 1), Channel.WEBSITE)
    (spoken,) = speak_pages([page], settings, cache_dir).pages
    times = spoken.sound.times
    return [b.start_s - a.end_s for a, b in itertools.pairwise(times)] + [spoken.sound.seconds - times[-1].end_s]


@pytest.mark.voice
def test_gaps(tmp_path: Path) -> None:
    """After a statement, more after a row, more again before a heading; each within half a frame."""
    measured = gaps(Settings(gap_ms=400, row_gap_ms=200, section_gap_ms=1000), tmp_path)

    assert measured[:5] == pytest.approx([0.4, 0.4, 0.6, 1.6, 0.4], abs=0.0135)
    assert measured[5] == pytest.approx(0.4, abs=0.07)
    assert all(gap > 0 for gap in gaps(Settings(gap_ms=0, row_gap_ms=0, section_gap_ms=0), tmp_path))


def test_names(tmp_path: Path) -> None:
    """A file's name says its page and its sound: other words, gaps or title give another, the same give the same."""
    def uri(page_uri: str = "guide/My páge.md", texts: tuple[str, ...] = FEW, **changes: Any) -> str:
        (page,) = speak_pages([published(texts, page_uri)], replace(SILENT, **changes), tmp_path).pages
        return page.sound.uri

    assert uri().startswith("easyread/audio/guide-my-page-")
    assert uri() == uri()
    assert len({uri(), uri(texts=FEW[:3]), uri(gap_ms=900), uri(group="Others")}) == 4
    assert uri("日本.md").startswith("easyread/audio/page-")
