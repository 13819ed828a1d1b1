"""`easyread check`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from ..checks.reports.json import json_report
from ..checks.reports.text import text_report, wants_colour
from ..document.findings import Finding, Level
from ..errors import EasyReadError
from ..publication.parsing import read_text
from ..publication.publication import Publication
from ..publication.rules import CARDS
from ..publication.sources import Opened, open_pages, open_project
from .options import Exit, config_option, fail, paths_argument, shape_option, strict_option, today_option


@click.command()
@paths_argument
@shape_option
@strict_option
@config_option
@today_option
def check(paths: tuple[Path, ...], shape: str, strict: bool, config_file: Path | None, today: date) -> None:
    """Look for words, rows and pictures that are hard to read.

    PATHS are pages (.md), drafts (.txt) or folders of them. With no PATHS it looks at your whole site.

    \b
    easyread check                       look at every page
    easyread check content/index.md      look at one page
    easyread check draft.txt             look at a draft, with no site
    easyread check --format json         for another program

    It ends with 0 when nothing stops you, with 1 when it found an error, and with 2 when it could not
    look. No program can say that a page is easy read. Only readers can.
    """
    try:
        project = open_project(Path.cwd(), config_file)
        opened = open_pages(project, paths, today)
        opened.publication.gather()
        findings = opened.publication.find(opened.uris)
    except EasyReadError as error:
        fail(error)
    report(findings, opened, shape, strict=strict)


def report(findings: Sequence[Finding], opened: Opened, shape: str, *, strict: bool) -> None:
    """Says what was found, and ends the command when that stops."""
    publication = opened.publication
    pages = [publication.pages[uri].page for uri in opened.uris]
    if shape == "json":
        click.echo(json_report(findings, pages, CARDS), nl=False)
    else:
        colour = wants_colour(sys.stdout, os.environ)
        click.echo(text_report(findings, _texts(findings, publication), len(pages), colour=colour), nl=False)
    for sentence in opened.unreadable:
        click.echo(sentence, err=True)
    if opened.unreadable:
        raise SystemExit(Exit.COULD_NOT_RUN)
    stops = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    if any(finding.level in stops for finding in findings):
        raise SystemExit(Exit.FINDINGS)


def _texts(findings: Iterable[Finding], publication: Publication) -> dict[str, str]:
    """The text of each page with findings, to show the line."""
    named = {finding.file for finding in findings}
    return {
        ready.page.file: read_text(ready.file, ready.page.uri, ready.page.file).text
        for ready in publication.pages.values()
        if ready.page.file in named
    }
