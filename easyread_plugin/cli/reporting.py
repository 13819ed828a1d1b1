"""Says what was found, in the shape that was asked for, and how the command ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..checks.reports.text import text_report, wants_colour
from ..document.findings import Finding, Level
from ..document.model import Page
from ..publication.parsing import shown_text
from ..publication.publication import Publication
from ..publication.rules import CARDS
from ..publication.sources import Opened
from .options import Exit

if TYPE_CHECKING:
    from ..checks.scores import PageScores

_OUR_SCORE = "How hard to read"
_ABOUT_SCORES = "Scores are information. No score can say that a page is easy read. Ask readers."


def report(
    findings: Sequence[Finding],
    opened: Opened,
    shape: str,
    *,
    strict: bool,
    output: Path | None = None,
    scores: bool = False,
) -> None:
    """Says what was found, and ends the command when that stops."""
    said = _said(findings, opened, shape, to_terminal=output is None, scores=scores)
    if output is None:
        click.echo(said, nl=False)
    else:
        try:
            output.write_text(said, encoding="utf-8", newline="\n")
        except OSError as error:
            click.echo(f"easyread: {output} cannot be written ({error.strerror}).", err=True)
            raise SystemExit(Exit.COULD_NOT_RUN) from error
    for sentence in (*opened.left_out, *opened.unreadable):
        click.echo(sentence, err=True)
    if opened.unreadable:
        raise SystemExit(Exit.COULD_NOT_RUN)
    stops = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    if any(finding.level in stops for finding in findings):
        raise SystemExit(Exit.FINDINGS)


def _said(findings: Sequence[Finding], opened: Opened, shape: str, *, to_terminal: bool, scores: bool) -> str:
    """The report. Each shape's module is loaded only when it is asked for."""
    publication = opened.publication
    pages = [publication.pages[uri].page for uri in opened.uris]
    scored = _scored(pages) if scores else ()
    if shape == "json":
        from ..checks.reports.json import json_report

        return json_report(findings, pages, CARDS, {page.file: page for page in scored} if scores else None)
    if shape == "sarif":
        from ..checks.reports.sarif import sarif_report

        return sarif_report(findings, CARDS, folder=_from_top(publication.project.root))
    if shape == "github":
        from ..checks.reports.github import github_report

        return github_report(findings, len(pages), CARDS, folder=_from_top(publication.project.root))
    texts = _texts(findings, publication)
    if shape == "html":
        from ..checks.reports.meeting import meeting_report

        return meeting_report(findings, texts, {page.file: page.title for page in pages}, len(pages))
    from ..document.own_share import own_share_of

    colour = to_terminal and wants_colour(sys.stdout, os.environ)
    names = {id: card.name for id, card in CARDS.items()}
    return _told(scored) + text_report(findings, texts, len(pages), colour=colour, names=names, own=own_share_of(pages))


def _scored(pages: Iterable[Page]) -> Sequence[PageScores]:
    from ..checks.scores import scores_of

    return [scores_of(page) for page in pages]


def _told(scored: Sequence[PageScores]) -> str:
    """The scores of each page, and what they are worth."""
    if not scored:
        return ""
    from ..checks.scores import FORMULAS

    width = max(len(name) for name in (*FORMULAS.values(), _OUR_SCORE))
    lines = []
    for page in scored:
        lines.append(f"{page.file}: {page.words} words, {page.sentences} sentences")
        lines.append(f"  {_OUR_SCORE:<{width}}  {page.difficulty:>6.1f}  (0 is very easy, 100 is very hard)")
        lines += [f"  {name:<{width}}  {page.scores[function]:>6.1f}" for function, name in FORMULAS.items()]
        if page.hardest:
            lines.append("  The hardest sentences:")
        for hard in page.hardest:
            place = f"line {hard.position.line}: " if hard.position else ""
            why = "; ".join(f"{reason} ({points:+.0f})" for reason, points in hard.because)
            lines.append(f"  {hard.difficulty:>6.1f}  {place}{hard.text}")
            lines += [f"{'':10}{why}"] if why else []
    return "\n".join([*lines, _ABOUT_SCORES]) + "\n\n"


def _from_top(root: Path) -> str:
    """The project's folder from the top of its repository, with forward slashes; empty when it is the top."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            inside = root.relative_to(folder).as_posix()
            return "" if inside == "." else inside
    return ""


def _texts(findings: Iterable[Finding], publication: Publication) -> dict[str, str]:
    """The text of each page with findings, to show the line."""
    named = {finding.file for finding in findings}
    return {
        ready.page.file: shown_text(ready.file) for ready in publication.pages.values() if ready.page.file in named
    }
