"""`easyread check --fix`: shows what would change, asks, and writes."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Sequence

import click

from ..checks.reports.text import wants_colour
from ..document.findings import Finding
from ..publication.fixing import FixedFile, fixed_files
from ..publication.parsing import reader_for
from ..publication.sources import Opened
from .options import Exit, fail

_COLOURS = {"+": "32", "-": "31", "@": "36"}


def fix(findings: Sequence[Finding], opened: Opened, *, dry_run: bool, yes: bool) -> bool:
    """Shows every change and makes them when that is agreed to. Says whether any file was changed."""
    publication = opened.publication
    pages = [publication.pages[uri] for uri in opened.uris]
    files = list(fixed_files(pages, findings, reader_for(publication.project)))
    if not files:
        click.echo("There is nothing that we can change by ourselves.")
        return False
    colour = wants_colour(sys.stdout, os.environ)
    for file in files:
        click.echo(_difference(file, colour), nl=False)
    told = _counted(files)
    if dry_run:
        click.echo(f"We would make {told}. Nothing is changed.")
        return False
    if not yes:
        if not sys.stdin.isatty():
            fail(f"We would make {told}. To make them without being asked, add --yes")
        if not click.confirm(f"Shall we make {told}?"):
            click.echo("Nothing is changed.")
            raise SystemExit(Exit.FINE)
    for file in files:
        file.write()
    click.echo(f"We made {told}.\n")
    return True


def _counted(files: Sequence[FixedFile]) -> str:
    count = sum(len(file.fixes) for file in files)
    changes = "1 change" if count == 1 else f"{count} changes"
    return f"{changes} in {'1 file' if len(files) == 1 else f'{len(files)} files'}"


def _difference(file: FixedFile, colour: bool) -> str:
    """The change as `diff -u` shows it. Line ends are not part of it."""
    before, after = file.text.splitlines(), file.new_text.splitlines()
    lines = difflib.unified_diff(before, after, f"a/{file.shown}", f"b/{file.shown}", lineterm="", n=1)
    return "".join(f"{_painted(line, colour)}\n" for line in lines)


def _painted(line: str, colour: bool) -> str:
    code = _COLOURS.get(line[:1])
    return f"\x1b[{code}m{line}\x1b[0m" if colour and code else line
