"""The site's sound: what became of each page. What speech is given stands in `sound_lists.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import field

from ..audio.committed import committed_pages, why_old
from ..audio.page_sound import SpokenPage, SpokenPages, speak_pages
from ..document.publishing import PublishedPage
from ..document.speech import Speech
from ..errors import VoiceError
from ..project import Project
from ..values import Value
from .credits_page import URI as CREDITS_URI
from .pages import SiteFile
from .sound_lists import wrong_voice

Progress = Callable[[int, int], None]


class SiteSound(Value):
    """What is heard on the site."""

    pages: Mapping[str, SpokenPage] = field(default_factory=dict)
    """By uri."""
    files: tuple[SiteFile, ...] = ()
    warnings: tuple[str, ...] = ()
    """A sentence for each statement and each page that could not be spoken."""


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
        if wrong_voice(settings) is not None:
            return SiteSound()  # A finding has said it already, with the line.
        return SiteSound(warnings=(f"The site has no sound. {error}",))
    files = []
    for page in spoken.pages:
        sound = page.sound
        files += [SiteFile(sound.uri, page.mp3, sound.size_bytes), SiteFile(sound.captions_uri, page.captions)]
    return SiteSound({page.page: page for page in spoken.pages}, tuple(files), tuple(_warnings(spoken, published)))


def old_sound(published: Sequence[PublishedPage], project: Project, speech: Speech) -> Iterator[tuple[str, str]]:
    """For each page whose committed sound cannot be played: the page's file, and why. For `audio: committed` only."""
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
