"""`easyread withdraw`."""

from __future__ import annotations

import difflib
import sys
from datetime import date
from pathlib import Path

import click

from ..document.people import Use
from ..errors import EasyReadError
from ..project import Project
from ..publication.sources import open_project
from ..publication.withdrawing import plan_withdrawal
from ..together.people_file import Keep
from ..together.private import read_private_records
from ..together.register import read_register
from ..together.withdrawal import Failure, Part, Thing, Withdrawal, carry_out
from .options import Exit, fail

_MOST_BY_HAND = 40
_CANNOT = """\
What we can not do
  Git keeps old versions of your files. What was there once is still there.
    Ask someone who knows Git to take it out of the history. Then everybody makes a new copy.
    Also ask the place that keeps your files, such as GitHub. They can delete their old copies.
  Other websites may have a copy. Write to them. Say that the person took back their yes.
  Search engines show old pages for a while. Ask them to take the page out of their results.
  Web archives keep old pages. Write to info@archive.org with the address of the page.
  Paper stays. Collect what you gave out. Print it again.
More about each stands in the documentation: “How to take a person out”."""


def withdraw(
    person: str,
    dry_run: bool,
    yes: bool,
    uses: frozenset[Use],
    keep_words: bool,
    forget: bool,
    keep_record: bool,
    config_file: Path | None,
    today: date,
) -> None:
    """Take a person out of your site, everywhere."""
    if forget and keep_record:
        fail("Choose 1: --forget or --keep-record.")
    person = person.removeprefix("@")
    keep = Keep.NOTHING if forget else Keep.ALL if keep_record else Keep.DAY
    try:
        project = open_project(Path.cwd(), config_file)
        plan = plan_withdrawal(project, person, uses, today, keep, cuts_words=not keep_words)
    except EasyReadError as error:
        fail(error)
    if plan.is_empty:
        _nothing(plan, project)
        return
    _show(plan, project)
    if dry_run:
        click.echo("Nothing is changed. This was only a look.")
        return
    if not yes:
        if not sys.stdin.isatty():
            fail("Nobody is here to say yes. Look first with --dry-run. Then add --yes.")
        if not click.confirm("Take all this out now?", default=False):
            click.echo("Nothing is changed.")
            return
    failures = carry_out(plan)
    _tell(plan, failures)
    if failures:
        raise SystemExit(Exit.FINDINGS)


def _show(plan: Withdrawal, project: Project) -> None:
    known = read_register(project.people_file)[0].find(plan.person)
    name = f", who is shown as “{known.shown_as}”" if known is not None and known.shown_as else ""
    back = "" if plan.is_whole else f" They take back: {', '.join(sorted(plan.uses))}."
    click.echo(f"This will go for {plan.person}{name}.{back}")
    for part, things in plan.things().items():
        click.echo(f"\n{part.value}")
        for thing in things:
            click.echo(f"  {_place(thing)}: {thing.said}")
    click.echo()


def _tell(plan: Withdrawal, failures: tuple[Failure, ...]) -> None:
    done = len(plan.steps) - len(failures)
    if failures:
        click.echo(f"{done} of {len(plan.steps)} parts are done. These did not work:", err=True)
        for failure in failures:
            click.echo(f"  {failure.step.part.value}: {failure.reason}", err=True)
            for thing in failure.step.things:
                click.echo(f"    {_place(thing)}", err=True)
        click.echo("Put this right. Then type the same again.\n", err=True)
    else:
        click.echo(f"Done. {plan.person} is taken out of these files.")
    if plan.by_hand:
        click.echo("\nLook at these yourself. They may be about the person:")
        _list(plan.by_hand)
    click.echo("\nWhat to do now")
    if any(part in plan.things() for part in (Part.SITE, Part.STORY, Part.PAGES, Part.PICTURES, Part.REGISTER)):
        click.echo("  1. Check the pages: easyread check")
        click.echo("  2. Build the site again: mkdocs build --strict")
        click.echo("  3. Put it on the internet, as you always do.")
    click.echo("  Tell the person when it is done. Do not use their id for anybody else.\n")
    click.echo(_CANNOT)


def _nothing(plan: Withdrawal, project: Project) -> None:
    """There is nothing of this person: it is done already, or the id is not right."""
    record = read_private_records(project.private_people_file)[0].get(plan.person)
    if record is not None and record.changed_mind_on is not None:
        click.echo(f"There is nothing left of {plan.person}. They changed their mind on {record.changed_mind_on}.")
    else:
        click.echo(f"There is nothing of {plan.person} here.")
        known = sorted(read_register(project.people_file)[0].people)
        near = difflib.get_close_matches(plan.person, known, n=3)
        if near:
            click.echo(f"Is the id right? There is also: {', '.join(near)}.")
    if plan.by_hand:
        click.echo("\nLook at these yourself. They may be about the person:")
        _list(plan.by_hand)


def _list(things: tuple[Thing, ...]) -> None:
    for thing in things[:_MOST_BY_HAND]:
        click.echo(f"  {_place(thing)}: {thing.said}")
    if len(things) > _MOST_BY_HAND:
        click.echo(f"  and {len(things) - _MOST_BY_HAND} more")


def _place(thing: Thing) -> str:
    return f"{thing.file}:{thing.line}" if thing.line else thing.file
