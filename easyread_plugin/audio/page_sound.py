"""The sound of pages: every statement spoken once, in order, one MP3 a page with exact times. The way in."""

from __future__ import annotations

import contextlib
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..document.media import PageSound, StatementTime
from ..document.model import Page, Statement
from ..document.publishing import PublishedPage
from ..errors import VoiceError
from ..language.spoken import spoken_text
from ..settings import Settings
from . import mp3
from .clip import Clip, Outline
from .clips import ClipStore, clip_key
from .speaking import speak_texts
from .voice import ChosenVoice
from .voices import choose_voice

Progress = Callable[[int, int], None]
"""Called with how many clips are made and how many there are to make."""


@dataclass(frozen=True, slots=True)
class Unspoken:
    """A statement that could not be spoken."""

    page: str
    """The page's uri."""
    statement: Statement | None
    """None when the whole page could not: there is no voice for its language."""
    reason: str
    """A sentence or two."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One statement's place in the page's sound."""

    key: str
    quiet: int
    """Frames of silence after it."""


@dataclass(frozen=True, slots=True)
class SpokenPage:
    """A page's sound. The bytes are put together when asked for: a large site would not fit into memory."""

    page: str
    """The page's uri."""
    sound: PageSound
    title: str
    album: str
    _parts: tuple[_Part, ...]
    _store: ClipStore

    def mp3(self) -> bytes:
        """The file, whole; raises `VoiceError` when the cache was changed meanwhile."""
        segments = []
        for part in self._parts:
            clip = self._store.get(part.key)
            if clip is None:
                raise VoiceError("A clip is gone from the cache while the site was built. Try to build again.")
            segments.append((clip.segment, part.quiet))
        return mp3.join(segments, self.title, self.album)


@dataclass(frozen=True, slots=True)
class SpokenPages:
    """What was spoken, and what could not be."""

    pages: tuple[SpokenPage, ...]
    """In the order asked for; a page with nothing to hear is not among them."""
    unspoken: tuple[Unspoken, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A statement with something to say."""

    statement: Statement
    key: str
    row: str
    section: int
    is_heading: bool


def speak_pages(
    pages: Sequence[PublishedPage], settings: Settings, cache_dir: Path, progress: Progress | None = None
) -> SpokenPages:
    """The sound of these pages; clips are kept in `cache_dir`/clips.

    Raises `VoiceError` when there is no voice to be had at all or the clips cannot be kept, and `TypeError` for
    anything but a `PublishedPage`. A statement with nothing to say (only signs) has no clip and no time.
    """
    for published in pages:
        if not isinstance(published, PublishedPage):
            raise TypeError(f"Only a PublishedPage is spoken, not a {type(published).__name__}.")
    if settings.audio == "off":
        return SpokenPages((), ())
    store = ClipStore(cache_dir / "clips")
    choose_voice(settings, settings.language)  # a wrong voice is one problem, not one a page
    unspoken: list[Unspoken] = []
    script: list[tuple[Page, list[_Line]]] = []
    texts: dict[ChosenVoice, dict[str, str]] = {}
    for page in (published.page for published in pages):
        try:
            voice = choose_voice(settings, page.language)
        except VoiceError as error:
            unspoken.append(Unspoken(page.uri, None, str(error)))
            continue
        script.append((page, list(_lines(page, voice, texts.setdefault(voice, {})))))
    clips = _clips(store, texts, progress)
    spoken = []
    for page, lines in script:
        heard = []
        for line in lines:
            clip = clips[line.key]
            if isinstance(clip, VoiceError):
                unspoken.append(Unspoken(page.uri, line.statement, str(clip)))
            else:
                heard.append((line, clip))
        if heard:
            spoken.append(_put_together(page, heard, settings, store))
    return SpokenPages(tuple(spoken), tuple(unspoken))


def _lines(page: Page, voice: ChosenVoice, texts: dict[str, str]) -> Iterator[_Line]:
    """The statements that have something to say, in reading order; what they say goes into `texts`."""
    for number, section in enumerate(page.sections):
        groups = [("", section.heading), *((row.id, row.statements) for row in section.rows)]
        for row, statements in groups:
            for statement in statements:
                text = spoken_text(statement.text, page.language)
                if text:
                    key = clip_key(voice, text)
                    texts[key] = text
                    yield _Line(statement, key, row, number, row == "")


def _clips(
    store: ClipStore, texts: Mapping[ChosenVoice, Mapping[str, str]], progress: Progress | None
) -> dict[str, Outline | VoiceError]:
    """Every clip by its key, or why there is none. What is not kept yet is spoken; else no process is started."""
    clips: dict[str, Outline | VoiceError] = {}
    missing: list[tuple[ChosenVoice, dict[str, str]]] = []
    for voice, said in texts.items():
        to_say = {}
        for key, text in said.items():
            clip = store.get(key)
            if clip is None:
                to_say[key] = text
            else:
                clips[key] = clip.outline
        missing.append((voice, to_say))
    done, total = 0, sum(len(to_say) for _, to_say in missing)
    for voice, to_say in missing:
        with contextlib.closing(speak_texts(to_say, voice)) as results:
            for key, result in results:
                if isinstance(result, Clip):
                    store.put(key, result)
                    clips[key] = result.outline
                else:
                    clips[key] = result
                done += 1
                if progress is not None:
                    progress(done, total)
    return clips


def _put_together(page: Page, heard: list[tuple[_Line, Outline]], settings: Settings, store: ClipStore) -> SpokenPage:
    """Where each clip stands in the page's sound, and the file's name and size."""
    digest = hashlib.sha256(f"{page.title}\n{settings.group}\n".encode("utf-8", "replace"))
    parts, times = [], []
    frames = size = 0
    for index, (line, clip) in enumerate(heard):
        following = heard[index + 1] if index + 1 < len(heard) else None
        quiet = _quiet_frames(line, clip, following, settings)
        start = frames * mp3.FRAME_SAMPLES
        times.append(
            StatementTime(line.statement.id, (start + clip.first) / mp3.RATE, (start + clip.end) / mp3.RATE)
        )
        parts.append(_Part(line.key, quiet))
        digest.update(clip.digest + quiet.to_bytes(4, "big"))
        frames += clip.frames + quiet
        size += clip.size + mp3.silence_size(quiet)
    size += len(mp3.head(frames, size, page.title, settings.group))
    uri = f"easyread/audio/{_slug(page.uri)}-{digest.hexdigest()[:8]}.mp3"
    seconds = mp3.duration_samples(frames) / mp3.RATE
    sound = PageSound(uri, seconds, size, tuple(times))
    return SpokenPage(page.uri, sound, page.title, settings.group, tuple(parts), store)


def _quiet_frames(line: _Line, clip: Outline, following: tuple[_Line, Outline] | None, settings: Settings) -> int:
    """How many silent frames bring the silence nearest to what is set, the quiet ends of both clips counted."""
    silence_ms = settings.gap_ms
    already = clip.samples - clip.end
    if following is not None:
        next_line, next_clip = following
        already += next_clip.first
        if line.row and (line.row != next_line.row or line.section != next_line.section):
            silence_ms += settings.row_gap_ms
        if next_line.is_heading and line.section != next_line.section:
            silence_ms += settings.section_gap_ms
    return max(0, round((silence_ms * mp3.RATE / 1000 - already) / mp3.FRAME_SAMPLES))


def _slug(uri: str) -> str:
    """`guide-start` for `guide/start.md`. Two pages with one slug still differ by their digest, or in nothing."""
    plain = unicodedata.normalize("NFKD", uri.removesuffix(".md")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "page"
