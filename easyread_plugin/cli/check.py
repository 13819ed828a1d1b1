"""`easyread check`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import EasyReadError
from .options import (
    Exit,
    config_option,
    fail,
    paths_argument,
    shape_option,
    strict_option,
    today_option,
)

if TYPE_CHECKING:
    from ..document.findings import Finding
    from ..publication.sources import Opened


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
def check(
    paths: tuple[Path, ...],
    shape: str,
    output: Path | None,
    strict: bool,
    changed_since: str | None,
    fixes: bool,
    dry_run: bool,
    yes: bool,
    scores: bool,
    config_file: Path | None,
    today: date,
) -> None:
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
    if (dry_run or yes) and not fixes:
        fail("--dry-run and --yes go with --fix. Add --fix")
    if scores and shape not in ("text", "json"):
        fail("--scores goes with --format text and --format json.")
    try:
        opened, findings = _look(paths, config_file, today, changed_since)
        if fixes:
            from .fixing import fix

            if fix(findings, opened, dry_run=dry_run, yes=yes):
                opened, findings = _look(paths, config_file, today, changed_since)
            elif dry_run:
                raise SystemExit(Exit.FINE)
    except EasyReadError as error:
        fail(error)
    from .reporting import report

    report(findings, opened, shape, strict=strict, output=output, scores=scores)


def _look(
    paths: tuple[Path, ...], config_file: Path | None, today: date, changed_since: str | None
) -> tuple[Opened, list[Finding]]:
    """The pages and what was found on them."""
    # Late, so that help and a mistyped option do not wait for it.
    from ..publication.sources import open_pages, open_project

    project = open_project(Path.cwd(), config_file)
    opened = open_pages(project, paths, today)
    opened.publication.gather()
    findings = opened.publication.find(opened.uris)
    if changed_since is not None:
        from ..publication.changed_lines import changed_lines, in_changed

        findings = in_changed(findings, changed_lines(project.root, changed_since), project.root)
    return opened, findings
