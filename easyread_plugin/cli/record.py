"""`easyread record`."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import click

from ..audio.keeping import cleaned_wav
from ..audio.kept_files import write_whole
from ..audio.record_server import Reader, RecordPage, RecordServer
from ..audio.recordings import read_sound
from ..audio.script import script_of
from ..document.people import Channel, Use
from ..document.speech import Speech, same_words
from ..errors import EasyReadError
from ..project import Project
from ..publication.sources import open_pages, open_project
from .options import fail


def record(
    pages: tuple[Path, ...], clean: bool, no_browser: bool, config_file: Path | None, today: date
) -> None:
    """Record a member of your group who reads PAGE aloud."""
    try:
        if clean:
            _clean(pages)
            return
        if len(pages) > 1:
            fail("You can record 1 page at a time.")
        project = open_project(Path.cwd(), config_file)
        page = _page(project, pages[0], today)
        with RecordServer(page, project.audio_dir, _told(project)) as server:
            click.echo(f"Read it here: {server.url}")
            click.echo("To stop, press End on the page. Or press Ctrl and C here.")
            if not no_browser:
                webbrowser.open(server.url)
            try:
                server.wait()
            except KeyboardInterrupt:
                click.echo()
        click.echo("Build your site again. Then people can hear it.")
    except EasyReadError as error:
        fail(error)


def _clean(files: Sequence[Path]) -> None:
    for file in files:
        try:
            write_whole(file, cleaned_wav(read_sound(file)))
        except EasyReadError as error:
            fail(f"{file}: {error}")
        click.echo(f"{file} holds the voice and nothing else now.")


def _page(project: Project, path: Path, today: date) -> RecordPage:
    """What of the page is published, and who could read it."""
    opened = open_pages(project, [path], today)
    if opened.unreadable:
        fail(opened.unreadable[0])
    publication = opened.publication
    publication.gather()
    published = [page for page in publication.publishable() if page.page.uri in opened.uris]
    if len(published) != 1:
        fail(f"{path}: Say which page to record. It must be 1 page of your site.")
    page, register = published[0].page, publication.register
    lines = script_of(published[0], Speech())
    statements = tuple(dict.fromkeys(same_words(line.statement.text) for line in lines))
    if not statements:
        fail(f"{path}: There are no words on this page.")
    readers = tuple(
        Reader(
            person.id,
            register.name_of(person.id, Channel.WEBSITE, today) or person.id,
            register.agrees(person.id, Use.VOICE, Channel.WEBSITE, today),
            register.agrees(person.id, Use.HISTORY, Channel.WEBSITE, today),
        )
        for person in register.people.values()
        if not person.is_group
    )
    return RecordPage(page.uri, page.title, statements, readers)


def _told(project: Project) -> Callable[[str], None]:
    def kept(name: str) -> None:
        click.echo(f"{project.shown(project.audio_dir)}/recordings/{name} is new.")

    return kept
