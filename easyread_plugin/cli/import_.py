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
from .options import config_option, fail, today_option


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--to", default="", metavar="PAGE", help="Where the page goes: content/minutes/ or content/may.md.")
@click.option("--source", default="", help="Where all its pictures are from, if you know.")
@click.option("--licence", default="", help="Who may use all its pictures: own, bought, CC-BY-4.0 and so on.")
@click.option("--credit", default="", help="Who made all its pictures, as they want to be named.")
@click.option("--dry-run", is_flag=True, help="Show the page only. Write nothing.")
@config_option
@today_option
def import_command(
    file: Path, to: str, dry_run: bool, config_file: Path | None, today: date, **facts: str
) -> None:
    """Make a page from what somebody wrote in Word, in a web page or as plain text.

    FILE can be .docx, .html or .txt. No word is changed. The page is a draft: it is not on your site
    until you take out the line “draft: true”. Pictures go into your pictures folder, cleaned. Your own
    file is kept in the folder “drafts”, which Git leaves out.

    \b
    easyread import minutes.docx
    easyread import minutes.docx --to content/minutes/ --licence own
    easyread import minutes.docx --dry-run
    """
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
