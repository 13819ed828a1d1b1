"""Sound that is kept in the project: `audio/pages/`, for hosts that cannot speak.

For `guide/start.md` there are `guide/start.mp3` and `guide/start.json`, with times and a digest of all that was to be
heard. A page that says something else by now has no sound: old words are never played beside new ones.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..document.media import PageSound, StatementTime
from ..document.publishing import PublishedPage
from ..document.speech import Speech
from ..errors import VoiceError
from ..settings import Settings
from ..values import Value
from . import mp3
from .assembly import FOLDER, slug
from .captions import captions
from .kept_files import write_whole
from .page_sound import SpokenPage, SpokenPages, Unspoken
from .script import Line, script_digest, script_of

PAGES = "pages"
_VERSION = 1
_SPEAK = "Speak it again: easyread speak --commit"


class _Kept(Value):
    """What the file beside the MP3 says."""

    seconds: float
    size: int
    digest: str
    """SHA-256 of the MP3."""
    times: Sequence[tuple[int, int, tuple[int, ...]]]
    """In samples."""


def committed_pages(pages: Sequence[PublishedPage], settings: Settings, audio_dir: Path, speech: Speech) -> SpokenPages:
    """The sound of these pages as it was committed. What is missing or old is not played, and given back."""
    spoken, unspoken = [], []
    for published in pages:
        if not isinstance(published, PublishedPage):
            raise TypeError(f"Only a PublishedPage is spoken, not a {type(published).__name__}.")
        lines = script_of(published, speech)
        if not lines:
            continue
        found = _found(published, lines, settings, audio_dir)
        if isinstance(found, str):
            unspoken.append(Unspoken(published.page.uri, None, found))
        else:
            spoken.append(_page(published, lines, found, audio_dir, speech))
    return SpokenPages(tuple(spoken), tuple(unspoken))


def why_old(published: PublishedPage, settings: Settings, audio_dir: Path, speech: Speech) -> str:
    """Why the committed sound of this page cannot be played, and what to do; an empty string when it can."""
    lines = script_of(published, speech)
    found = _found(published, lines, settings, audio_dir) if lines else ""
    return found if isinstance(found, str) else ""


def commit_pages(
    pages: Sequence[PublishedPage], spoken: SpokenPages, settings: Settings, audio_dir: Path, speech: Speech
) -> list[Path]:
    """Writes the sound of these pages into the project. The files that are new or changed. Raises `VoiceError`."""
    sounds = {page.page: page for page in spoken.pages}
    written: list[Path] = []
    for published in pages:
        page = sounds.get(published.page.uri)
        if page is None:
            continue
        data = page.mp3()
        facts = {
            "version": _VERSION,
            "script": script_digest(published, script_of(published, speech), settings),
            "mp3": hashlib.sha256(data).hexdigest(),
            "seconds": round(page.sound.seconds, 3),
            "size": len(data),
            "times": [[round(time.start_s * mp3.RATE), round(time.end_s * mp3.RATE),
                       [round(word * mp3.RATE) for word in time.words]] for time in page.sound.times],
        }  # fmt: skip
        sound_file, facts_file = _files(published.page.uri, audio_dir)
        # The facts last: without them the sound is not played.
        for file, content in ((sound_file, data), (facts_file, (json.dumps(facts) + "\n").encode())):
            if not file.is_file() or file.read_bytes() != content:
                write_whole(file, content)
                written.append(file)
    return written


def left_over(pages: Sequence[PublishedPage], audio_dir: Path) -> list[Path]:
    """Committed sound of pages that are not among these, sorted."""
    known = {file for published in pages for file in _files(published.page.uri, audio_dir)}
    folder = audio_dir / PAGES
    files = (file for file in folder.rglob("*") if file.suffix in (".mp3", ".json") and file.is_file())
    return sorted(file for file in files if file not in known)


def _files(uri: str, audio_dir: Path) -> tuple[Path, Path]:
    name = uri.removesuffix(".md")
    return audio_dir / PAGES / f"{name}.mp3", audio_dir / PAGES / f"{name}.json"


def _found(
    published: PublishedPage, lines: Sequence[Line], settings: Settings, audio_dir: Path
) -> _Kept | str:
    """What is committed for this page, or why that cannot be played."""
    sound_file, facts_file = _files(published.page.uri, audio_dir)
    if not sound_file.is_file() or not facts_file.is_file():
        return f"Its sound is not in the project yet. {_SPEAK}"
    try:
        facts = json.loads(facts_file.read_text("utf-8"))
        kept = _kept(facts)
        is_ours = facts["script"] == script_digest(published, lines, settings) and len(kept.times) == len(lines)
        is_whole = hashlib.sha256(sound_file.read_bytes()).hexdigest() == kept.digest
    except (OSError, ValueError, TypeError, KeyError):
        return f"Its sound in the project is broken. {_SPEAK}"
    if not is_ours:
        return f"Its sound is old: the page says something else now. {_SPEAK}"
    return kept if is_whole else f"Its sound in the project is broken. {_SPEAK}"


def _kept(facts: Mapping[str, Any]) -> _Kept:
    times = [(int(start), int(end), tuple(map(int, words))) for start, end, words in facts["times"]]
    return _Kept(float(facts["seconds"]), int(facts["size"]), str(facts["mp3"]), times)


def _page(
    published: PublishedPage, lines: Sequence[Line], kept: _Kept, audio_dir: Path, speech: Speech
) -> SpokenPage:
    page = published.page
    times = tuple(
        StatementTime(line.statement.id, start / mp3.RATE, end / mp3.RATE, tuple(word / mp3.RATE for word in words))
        for line, (start, end, words) in zip(lines, kept.times, strict=True)
    )
    uri = f"{FOLDER}/{slug(page.uri)}-{kept.digest[:8]}.mp3"
    readers = dict.fromkeys(line.recording.person for line in lines if line.recording)
    names = tuple(dict.fromkeys(speech.recordings.credits[person] for person in readers))
    is_read_whole = all(line.recording for line in lines)
    sound = PageSound(uri, kept.seconds, kept.size, times, uri.removesuffix("mp3") + "vtt", names, is_read_whole)
    sound_file, _ = _files(page.uri, audio_dir)

    def whole() -> bytes:
        data = sound_file.read_bytes()
        if hashlib.sha256(data).hexdigest() != kept.digest:
            raise VoiceError("The committed sound changed while the site was built. Try to build again.")
        return data

    def with_words() -> bytes:
        cues = zip(times, lines, strict=True)
        return captions(((time.start_s, time.end_s, line.statement.text) for time, line in cues), page.language)

    return SpokenPage(page.uri, sound, whole, with_words)
