"""`easyread people`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from ..document.people import Use
from ..errors import EasyReadError, ProjectError
from ..project import Project
from ..publication.review_dates import ReviewDate, review_dates
from ..publication.sources import open_project
from ..publication.who_is_shown import WhoIsShown, as_facts, who_is_shown
from ..together.people_list import Listed, Standing
from .options import Exit, fail

_HEADS = ("id", "shown as", "agreed to", "where", "until")
_USES = {
    Use.WORDS: "their words",
    Use.NAME: "their name",
    Use.PHOTO: "a picture of them",
    Use.STORY: "their story",
    Use.VOICE: "their voice",
}


def people(days: int, shape: str, config_file: Path | None, today: date) -> None:
    """Show who is in your list of people, whose yes ends soon, and which pages to look at again."""
    try:
        project = open_project(Path.cwd(), config_file)
        if not project.people_file.exists() and not project.content_dir.is_dir():
            raise ProjectError(f"There is no {project.settings.people} here. Go to the folder of your site.")
        who, reviews = who_is_shown(project, today, days), review_dates(project, today, days)
    except EasyReadError as error:
        fail(error)
    if shape == "json":
        pages = [{"file": one.file, "review_by": one.by.isoformat()} for one in reviews]
        facts = {**as_facts(who, project, today, days), "pages": pages}
        click.echo(json.dumps(facts, indent=2, ensure_ascii=False))
    else:
        _say(who, project, days)
        _tell(f"Look at these pages again. Their day is over, or comes in {days} days:", map(_review, reviews))
    if who.shown:
        raise SystemExit(Exit.FINDINGS)


def _say(who: WhoIsShown, project: Project, days: int) -> None:
    file = project.shown(project.people_file)
    if who.people:
        click.echo(_table([_HEADS, *(_cells(one) for one in who.people)]))
    else:
        click.echo(f"There is nobody in {file}.")
    groups = {standing: [one for one in who.people if one.standing is standing] for standing in Standing}
    _tell(f"Ends in the next {days} days. Talk to them soon:", map(_soon, groups[Standing.ENDS_SOON]))
    _tell("Has ended. They are left out:", (_since(one) for one in groups[Standing.ENDED]))
    _tell("Changed their mind. Take them out:", (f"easyread withdraw {o.person.id}" for o in groups[Standing.STOPPED]))
    _tell("Begins later. Until then they are left out:", (_begins(one) for one in groups[Standing.NOT_YET]))
    if who.people and not any(groups[standing] for standing in Standing if standing is not Standing.HOLDS):
        click.echo(f"\nNobody ends in the next {days} days.")
    problems = (f"{p.file}:{p.position.line if p.position else 1}: {p.message} {p.help}" for p in who.problems)
    _tell("Not clear:", problems)
    _say_build(who, project)


def _say_build(who: WhoIsShown, project: Project) -> None:
    folder = project.shown(who.site_dir)
    if not who.is_built:
        click.echo(f"\nThere is no built site in {folder}. So we could not look at it.")
        return
    if who.shown:
        click.echo(f"\nThe site that you built last shows what it should not ({folder}):")
        for one in who.shown:
            said = one.trace.said if len(one.trace.said) <= 60 else f"{one.trace.said[:59].rstrip()}…"
            click.echo(f"  {one.trace.person}: {_USES.get(one.trace.use, one.trace.use)}, in {one.file}: {said}")
        click.echo("Build again, and publish: mkdocs build --strict")
    else:
        click.echo(f"\nThe site that you built last shows nobody whom it should not ({folder}).")
    if who.not_read:
        click.echo(f"We can not look into these. Look yourself: {', '.join(who.not_read)}")


def _cells(one: Listed) -> tuple[str, ...]:
    person = one.person
    name = person.shown_as or "no name"
    uses = ", ".join(use.value for use in Use if use in person.agreed) or "nothing"
    places = ", ".join(sorted(person.where)) or "nowhere"
    return person.id, name, uses, places, person.until.isoformat()


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "\n".join(lines)


def _tell(head: str, lines: Iterable[str]) -> None:
    said = list(lines)
    if said:
        click.echo("\n" + head + "\n" + "\n".join(f"  {line}" for line in said))


def _soon(one: Listed) -> str:
    left = "today is the last day" if one.days_left == 1 else f"{one.days_left} days left"
    return f"{one.person.id}: until {_day(one.person.until)}, {left}"


def _since(one: Listed) -> str:
    return f"{one.person.id}: it ended on {_day(one.person.until)}"


def _begins(one: Listed) -> str:
    since = one.person.since
    return f"{one.person.id}: from {_day(since) if since else '?'}"


def _review(one: ReviewDate) -> str:
    return f"{one.file}: by {_day(one.by)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
