"""`easyread check`: what may be typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..options import config_option, paths_argument, shape_option, strict_option, today_option


@click.command()
@paths_argument
@shape_option("text", "json", "sarif", "github", "html")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write the report to this file."
)
@strict_option
@click.option("--changed-since", metavar="REV", help="Say only what is new since this branch or revision of Git.")
@click.option("--fix", "fixes", is_flag=True, help="Make the changes that are safe. You see them first.")
@click.option("--dry-run", is_flag=True, help="With --fix: only show the changes.")
@click.option("--yes", "-y", is_flag=True, help="With --fix: do not ask.")
@click.option("--scores", is_flag=True, help="Show reading scores of each page too. They never stop anything.")
@config_option
@today_option
def check(**asked: Any) -> None:
    """Look for words, rows and pictures that are hard to read.

    PATHS are pages (.md), drafts (.txt, .html, .docx) or folders of them. With no PATHS it looks at your
    whole site.

    \b
    easyread check                       look at every page
    easyread check content/index.md      look at one page
    easyread check draft.docx            look at a draft, with no site
    easyread check --fix                 change what is safe to change
    easyread check --format html -o meeting.html
                                         a report on paper, for a meeting
    easyread check --changed-since main  look at what is new

    It ends with 0 when nothing stops you, with 1 when it found an error, and with 2 when it could not
    look. No program can say that a page is easy read. Only readers can.
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..check import check as work

    work(**asked)
