"""`easyread review`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..errors import EasyReadError
from ..layout.meeting_words import meeting_words_for
from ..layout.review_sheet import review_html
from ..layout.sheet import sheet_html
from ..publication.page_names import find_page
from ..publication.sheets import Sheets
from ..publication.sources import open_pages, open_project
from .options import fail, write_text


def review(pages: tuple[str, ...], output: Path, config_file: Path | None, today: date) -> None:
    """Make sheets to check pages with: large, with room to mark hard words and bad pictures."""
    try:
        project = open_project(Path.cwd(), config_file)
        files = list(dict.fromkeys(find_page(page, project, Path.cwd()) for page in pages))
        opened = open_pages(project, files, today)
        if opened.unreadable:
            fail(" ".join(opened.unreadable))
        opened.publication.gather()
        sheets = Sheets(opened.publication)
        shown = {page.page.uri for page in opened.publication.publishable()}
        parts, titles, language = [], [], project.settings.language
        steps = sheets.steps()
        for uri in opened.uris:
            page = opened.publication.pages[uri].page
            if uri not in shown:
                fail(f"{page.file}: This page is held back. Somebody in it did not agree. So we make no sheet of it.")
            words = meeting_words_for(page.language)
            parts.append(review_html(sheets.review(page), words, steps))
            titles.append(page.title)
            language = page.language
        words = meeting_words_for(language)
        title = words.title_of_sheet.format(sheet=words.review, title=", ".join(titles))
        write_text(output, sheet_html(title, language, parts))
    except EasyReadError as error:
        fail(error)
    click.echo(f"{'The sheet is' if len(parts) == 1 else 'The sheets are'} in {output}.")
    click.echo("Open it in a browser to print it. Paper size: A4.")
