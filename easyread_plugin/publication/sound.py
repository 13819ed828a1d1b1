"""The site's sound: the group's own lists, what speech is given, and what became of each page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..audio.committed import committed_pages, why_old
from ..audio.page_sound import SpokenPage, SpokenPages, speak_pages
from ..audio.recordings import LIST, read_recordings
from ..audio.say_file import read_sayings
from ..audio.voices import choose_voice
from ..document.people import Channel, Register, Use
from ..document.publishing import PublishedPage
from ..document.speech import Speech, SpeechFault, SpeechLists, agreed_recordings
from ..errors import VoiceError
from ..project import Project
from ..settings import Settings
from .credits_page import URI as CREDITS_URI
from .pages import SiteFile

SAY, VOICE, OLD = "ER-A02c", "ER-A03", "ER-A01d"
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SiteSound:
    """What is heard on the site."""

    pages: Mapping[str, SpokenPage] = field(default_factory=dict)
    """By uri."""
    files: tuple[SiteFile, ...] = ()
    warnings: tuple[str, ...] = ()
    """A sentence for each statement and each page that could not be spoken."""


def read_speech(project: Project) -> SpeechLists:
    """The lists in the folder of sound, and what is wrong with them and with the voice."""
    shown = project.shown(project.audio_dir)
    said = read_sayings(project.audio_dir / "say.yml", f"{shown}/say.yml")
    recordings = read_recordings(project.audio_dir, shown)
    faults = [SpeechFault(SAY, problem.file, problem.line, problem.message) for problem in said.problems]
    faults += recordings.faults
    settings = project.settings
    error = _wrong_voice(settings) if settings.audio == "build" else None
    if error is not None:
        options = ("voice_variant", "voice_name", "voice", "language")
        named = [name for name in options if name in project.option_lines]
        wrong = next((name for name in named if f'"{getattr(settings, name)}"' in str(error)), None)
        line = project.option_lines[wrong] if wrong else None
        faults.append(SpeechFault(VOICE, project.shown(project.config_file), line, str(error)))
    return SpeechLists(said.sayings, recordings.found, tuple(faults), f"{shown}/{LIST}")


def _wrong_voice(settings: Settings) -> VoiceError | None:
    """Why nobody can speak as the settings ask."""
    try:
        choose_voice(settings, settings.language)
    except VoiceError as error:
        return error
    return None


def speech_of(lists: SpeechLists, register: Register, today: date, *, is_committed: bool) -> Speech:
    """What of it may be heard. Committed sound stays in the project's history, so that must be agreed as well."""
    uses = (Use.VOICE, Use.HISTORY) if is_committed else (Use.VOICE,)
    return Speech(lists.sayings, agreed_recordings(lists.recordings, register, today, Channel.WEBSITE, uses))


def make_sound(
    published: Sequence[PublishedPage],
    project: Project,
    speech: Speech,
    progress: Progress | None = None,
    *,
    is_whole: bool = False,
) -> SiteSound:
    """The sound of these pages, made or taken from the project. No voice at all is one warning."""
    settings = project.settings
    try:
        if settings.audio == "committed":
            # The page about the pictures is made anew with each build, so nobody can commit its sound.
            written = [page for page in published if page.page.uri != CREDITS_URI]
            spoken = committed_pages(written, settings, project.audio_dir, speech)
        else:
            spoken = speak_pages(published, settings, project.cache_dir, progress, speech=speech, is_whole=is_whole)
    except VoiceError as error:
        if _wrong_voice(settings) is not None:
            return SiteSound()  # A finding has said it already, with the line.
        return SiteSound(warnings=(f"The site has no sound. {error}",))
    files = []
    for page in spoken.pages:
        sound = page.sound
        files += [SiteFile(sound.uri, page.mp3, sound.size_bytes), SiteFile(sound.captions_uri, page.captions)]
    return SiteSound({page.page: page for page in spoken.pages}, tuple(files), tuple(_warnings(spoken, published)))


def old_sound(published: Sequence[PublishedPage], project: Project, speech: Speech) -> Iterator[tuple[str, str]]:
    """For each page whose committed sound cannot be played: the page's file, and why."""
    if project.settings.audio != "committed":
        return
    for page in published:
        old = why_old(page, project.settings, project.audio_dir, speech)
        if old:
            yield page.page.file, old


def _warnings(spoken: SpokenPages, published: Sequence[PublishedPage]) -> list[str]:
    files = {page.page.uri: page.page.file for page in published}
    warnings = []
    for missing in spoken.unspoken:
        at = missing.statement.position if missing.statement else None
        place = f"{files[missing.page]}:{at.line}:{at.column}" if at else files[missing.page]
        what = f"“{missing.statement.text}” cannot be spoken." if missing.statement else "It cannot be spoken."
        warnings.append(f"{place}: {what} {missing.reason}")
    return warnings
