"""`easyread import`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..checks.reports.text import summary
from ..errors import EasyReadError
from ..project import Project
from ..publication.importing import ImportPlan, PictureFacts, keep_import, plan_import
from ..publication.sources import open_pages, open_project
from .options import fail


def import_command(
    file: Path, to: str, dry_run: bool, config_file: Path | None, today: date, **facts: str
) -> None:
    """Make a page from what somebody wrote in Word, in a web page or as plain text."""
    try:
        project = open_project(Path.cwd(), config_file)
        plan = plan_import(project, file, to)
        if dry_run:
            click.echo(plan.text, nl=False)
            for note in plan.notes:
                click.echo(note, err=True)
            return
        kept = keep_import(plan, project, PictureFacts(**facts))
        _tell(plan, project, kept, PictureFacts(**facts))
        _tell_findings(plan, project, today)
    except EasyReadError as error:
        fail(error)


def _tell(plan: ImportPlan, project: Project, kept: Path, facts: PictureFacts) -> None:
    click.echo(f"{project.shown(plan.page_file)} is there now. It is a draft, so it is not on your site yet.")
    click.echo(f"We kept your file: {project.shown(kept)}. It is never on your site.")
    for note in plan.notes:
        click.echo(note)
    if plan.new:
        names = ", ".join(new.key for new in plan.new)
        click.echo(f"New in your pictures folder: {names}.")
        if any(new.master.taken_out for new in plan.new):
            click.echo("We took out what the pictures said of place, day and camera.")
        if not (facts.source and facts.licence and facts.credit):
            click.echo(f"Where are they from? Write it in {project.settings.images}/pictures.yml.")
    if plan.known:
        click.echo(f"You have these pictures already: {', '.join(dict.fromkeys(plan.known))}.")
    if plan.looks:
        places = "1 place" if plan.looks == 1 else f"{plan.looks} places"
        click.echo(f"Look at {places} of the page. We wrote a note there that readers never see.")


def _tell_findings(plan: ImportPlan, project: Project, today: date) -> None:
    """How much of the new page is hard to read."""
    opened = open_pages(project, [plan.page_file], today)
    opened.publication.gather()
    shown = project.shown(plan.page_file)
    findings = [finding for finding in opened.publication.find(opened.uris) if finding.file == shown]
    click.echo(summary(findings, 1))
    click.echo(f"To see it all, type: easyread check {shown}")
