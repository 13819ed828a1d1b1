"""`easyread speak`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from ..audio.committed import commit_pages, left_over
from ..audio.page_sound import SpokenPages, speak_pages
from ..audio.script import script_of
from ..document.publishing import PublishedPage
from ..document.speech import Speech
from ..errors import EasyReadError
from ..language.sayings import shown
from ..project import Project
from ..publication.sources import open_pages, open_project
from .options import Exit, fail


def speak(paths: tuple[Path, ...], spoken: bool, commit: bool, config_file: Path | None, today: date) -> None:
    """Make the sound of your pages, or print what will be said."""
    try:
        project = open_project(Path.cwd(), config_file)
        opened = open_pages(project, paths, today)
        publication = opened.publication
        publication.gather()
        pages = [page for page in publication.publishable() if page.page.uri in opened.uris]
        if spoken:
            _print_spoken(pages, publication.speech())
        else:
            _speak(pages, project, publication.speech(is_committed=commit), commit=commit, is_whole=not paths)
    except EasyReadError as error:
        fail(error)
    for sentence in opened.unreadable:
        click.echo(sentence, err=True)
    if opened.unreadable:
        raise SystemExit(Exit.COULD_NOT_RUN)


def _print_spoken(pages: Sequence[PublishedPage], speech: Speech) -> None:
    """Each page, row by row: an empty line between rows. A recording is named behind its words."""
    for page in pages:
        click.echo(f"# {page.page.file}")
        before = None
        for line in script_of(page, speech):
            if (line.section, line.row) != before:
                click.echo()
            before = line.section, line.row
            recorded = f"  ({line.recording.name})" if line.recording else ""
            click.echo(f"{line.statement.text if line.recording else shown(line.said)}{recorded}")
        click.echo()


def _speak(
    pages: Sequence[PublishedPage], project: Project, speech: Speech, *, commit: bool, is_whole: bool
) -> None:
    if project.settings.audio == "off":
        fail("The sound of this site is off. Write “audio: build” in mkdocs.yml.")
    with click.progressbar(length=1, label="Speaking", show_pos=True, show_eta=True) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        # A page may be one of many, so what the others need stays in the cache.
        result = speak_pages(
            pages, project.settings, project.cache_dir, progress, speech=speech, is_whole=False
        )
    for unspoken in result.unspoken:
        what = f"“{unspoken.statement.text}”" if unspoken.statement else "The page"
        click.echo(f"{unspoken.page}: {what} cannot be spoken. {unspoken.reason}", err=True)
    seconds = sum(page.sound.seconds for page in result.pages)
    count = "1 page has" if len(result.pages) == 1 else f"{len(result.pages)} pages have"
    lasts = f"{seconds:.0f} seconds" if seconds < 120 else f"{seconds / 60:.0f} minutes"
    click.echo(f"{count} sound: {lasts}.")
    if commit:
        _commit(pages, result, project, speech, is_whole=is_whole)
    if result.unspoken:
        raise SystemExit(Exit.FINDINGS)


def _commit(
    pages: Sequence[PublishedPage], result: SpokenPages, project: Project, speech: Speech, *, is_whole: bool
) -> None:
    """Puts the sound into the project, and takes out that of pages that are gone."""
    if project.settings.audio != "committed":
        click.echo("So that your site plays it, write “audio: committed” in mkdocs.yml.", err=True)
    # A statement that failed would be missing for ever: such a page is not put in.
    whole = {page.page for page in result.pages} - {lost.page for lost in result.unspoken}
    good = [page for page in pages if page.page.uri in whole]
    written = commit_pages(good, result, project.settings, project.audio_dir, speech)
    for file in written:
        click.echo(f"{project.shown(file)} is new.")
    for file in left_over(pages, project.audio_dir) if is_whole else ():
        file.unlink()
        click.echo(f"{project.shown(file)} is gone: there is no such page.")
    if not written:
        click.echo("The sound in your project is as it should be.")
