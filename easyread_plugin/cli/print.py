"""`easyread print`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from ..errors import EasyReadError
from ..export.booklet import Booklet
from ..export.making import make_booklet
from ..export.pdf import make_pdf
from ..publication.page_names import find_page
from ..publication.sources import open_project
from .options import fail

_LONG = 24
"""Sheets. A booklet with more is too long for most people (GOV.UK, making accessible documents)."""


def print_command(
    pages: tuple[str, ...], site: bool, output: Path | None, address: str, config_file: Path | None, today: date
) -> None:
    """Make a PDF that prints well: A4, large letters, pictures beside the words."""
    if bool(pages) == site:
        fail("Say which page to print, or --site for all of them." if not pages else "Name pages, or say --site.")
    if address and not address.startswith(("http://", "https://")):
        fail(f'"{address}" is no web address. It begins with https://.')
    try:
        project = open_project(Path.cwd(), config_file)
        files = list(dict.fromkeys(find_page(page, project, Path.cwd()) for page in pages))
        booklet = make_booklet(project, files, today, address)
        for sentence in booklet.held_back:
            click.echo(sentence, err=True)
        content, sheets = make_pdf(booklet, _Steps() if sys.stderr.isatty() else None)
    except EasyReadError as error:
        fail(error)
    file = output or Path(f"{_usual_name(booklet)}.pdf")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        fail(f"{file}: We cannot write this file ({error.strerror}).")
    click.echo(f"{_pages(len(booklet.pages))} on {_sheets(sheets)}: {file}")
    if not booklet.pages[0].address:
        click.echo("There are no square codes. Write site_url into mkdocs.yml, or use --address.", err=True)
    if sheets > _LONG:
        click.echo("That is a lot to read. You can print only the pages that somebody needs.", err=True)


class _Steps:
    """Shows in one line of the terminal what is being done."""

    def __call__(self, step: str) -> None:
        """One more step, as WeasyPrint says it."""
        name, _, sheet = step.partition(" - Page ")
        said = f"Laying out sheet {sheet}" if sheet else "Writing the file" if "Creating PDF" in name else ""
        if said:
            click.echo(f"\r{said:<30}", nl=False, err=True)
        if "metadata" in name:
            click.echo("\r" + " " * 30 + "\r", nl=False, err=True)


def _usual_name(booklet: Booklet) -> str:
    """The name of the page, or of the site: small letters, digits and hyphens."""
    if not booklet.is_whole and len(booklet.pages) == 1:
        return Path(booklet.pages[0].uri).stem
    letters = (letter if letter.isalnum() else "-" for letter in booklet.name.casefold())
    return "-".join(filter(None, "".join(letters).split("-"))) or "booklet"


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count} pages"


def _sheets(count: int) -> str:
    return "1 sheet" if count == 1 else f"{count} sheets"
