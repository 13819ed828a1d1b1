"""`easyread speak`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..audio.page_sound import speak_pages
from ..errors import EasyReadError
from ..language.spoken import spoken_text
from ..publication.sources import open_pages, open_project
from .options import Exit, config_option, fail, paths_argument, today_option


@click.command()
@paths_argument
@click.option("--spoken", is_flag=True, help="Print what will be said, row by row. Nothing is spoken.")
@config_option
@today_option
def speak(paths: tuple[Path, ...], spoken: bool, config_file: Path | None, today: date) -> None:
    """Make the sound of your pages, or print what will be said.

    PATHS are pages or folders of pages. With no PATHS it speaks your whole site. The sound is kept, so
    the next build of the site is quick.

    \b
    easyread speak                       speak every page
    easyread speak --spoken content/index.md
                                         print what will be said on one page
    """
    try:
        project = open_project(Path.cwd(), config_file)
        opened = open_pages(project, paths, today)
        publication = opened.publication
        publication.gather()
        pages = [page for page in publication.publishable() if page.page.uri in opened.uris]
        if spoken:
            for page in pages:
                click.echo(f"# {page.page.file}")
                for section in page.page.sections:
                    for statements in (section.heading, *(row.statements for row in section.rows)):
                        said = [spoken_text(statement.text, page.page.language) for statement in statements]
                        click.echo("\n".join(text for text in said if text) + "\n" if any(said) else "", nl=False)
                        if any(said):
                            click.echo()
        else:
            with click.progressbar(length=1, label="Speaking", show_pos=True) as bar:

                def progress(done: int, total: int) -> None:
                    bar.length = total
                    bar.update(done - bar.pos)

                result = speak_pages(pages, project.settings, project.cache_dir, progress)
            for unspoken in result.unspoken:
                what = f"“{unspoken.statement.text}”" if unspoken.statement else "The page"
                click.echo(f"{unspoken.page}: {what} cannot be spoken. {unspoken.reason}", err=True)
            seconds = sum(page.sound.seconds for page in result.pages)
            click.echo(f"{len(result.pages)} pages have sound: {seconds / 60:.0f} minutes.")
            if result.unspoken:
                raise SystemExit(Exit.FINDINGS)
        for sentence in opened.unreadable:
            click.echo(sentence, err=True)
        if opened.unreadable:
            raise SystemExit(Exit.COULD_NOT_RUN)
    except EasyReadError as error:
        fail(error)
