"""`easyread check`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..document.findings import Finding
from ..errors import EasyReadError
from ..publication.sources import Opened, open_pages, open_project
from .options import Exit, fail
from .reporting import report


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
    """Look for words, rows and pictures that are hard to read."""
    if (dry_run or yes) and not fixes:
        fail("--dry-run and --yes go with --fix. Add --fix")
    if scores and shape not in ("text", "json"):
        fail("--scores goes with --format text and --format json.")
    try:
        opened, findings = _look(paths, config_file, today, changed_since)
        if fixes:
            # Late, here and below: few checks are asked for it.
            from .fixing import fix

            if fix(findings, opened, dry_run=dry_run, yes=yes):
                opened, findings = _look(paths, config_file, today, changed_since)
            elif dry_run:
                raise SystemExit(Exit.FINE)
    except EasyReadError as error:
        fail(error)
    report(findings, opened, shape, strict=strict, output=output, scores=scores)


def _look(
    paths: tuple[Path, ...], config_file: Path | None, today: date, changed_since: str | None
) -> tuple[Opened, list[Finding]]:
    """The pages and what was found on them."""
    project = open_project(Path.cwd(), config_file)
    opened = open_pages(project, paths, today)
    opened.publication.gather()
    findings = opened.publication.find(opened.uris)
    if changed_since is not None:
        from ..publication.changed_lines import changed_lines, in_changed

        findings = in_changed(findings, changed_lines(project.root, changed_since), project.root)
    return opened, findings
