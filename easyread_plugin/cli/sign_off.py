"""`easyread sign-off`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from ..document.findings import Finding
from ..errors import EasyReadError
from ..language.days import day_in_words
from ..publication.one_page import OpenedPage, open_page
from ..publication.sources import open_project
from ..together.naming import id_of_name, names_shown
from ..together.sign_off import Line, LineKind, SignOff, newest_of, sign_off, with_consent
from ..together.sign_off_file import record_text, with_check, write_record
from .options import fail

_COUNTED = {
    LineKind.WORDS: ("sentence", "sentences"),
    LineKind.PICTURE: ("picture", "pictures"),
    LineKind.OWN_WORDS: ("sentence of own words", "sentences of own words"),
    LineKind.MEANING: ("meaning of a hard word", "meanings of hard words"),
    LineKind.FACT: ("fact at the end", "facts at the end"),
}


def sign_off_command(
    page: str,
    by: tuple[str, ...],
    people: int | None,
    on: date | None,
    note: str,
    dry_run: bool,
    config_file: Path | None,
    today: date,
) -> None:
    """Keep that people checked a page, with its words and pictures as they are now."""
    try:
        opened = open_page(page, open_project(Path.cwd(), config_file), Path.cwd(), today)
        check = _check(opened, by, people or 0, on or today, note)
        checks = with_check(opened.checks, check)
        if dry_run:
            click.echo(record_text(checks), nl=False)
            return
        click.echo("\n".join(_told(opened, check)))
        is_new = write_record(opened.record, checks)
    except EasyReadError as error:
        fail(error)
    shown = opened.publication.project.shown(opened.record)
    click.echo(f"{'This is kept in' if is_new else 'It was kept already in'} {shown}")
    newest = newest_of(checks, today)
    if newest is not None and newest.on > check.on:
        click.echo(f"There is a newer check of {day_in_words(newest.on)}. That one still counts.")
    _tell_findings(opened.publication.find([opened.page.uri]), opened)


def _check(opened: OpenedPage, by: Sequence[str], people: int, on: date, note: str) -> SignOff:
    """The check that is asked for; ends the command when it cannot be one."""
    site = opened.publication.site
    names = tuple(dict.fromkeys(filter(None, (" ".join(name.split()) for name in by))))
    if not names:
        fail("Nobody is named. Say who checked it: --by and a name.")
    for name in names:
        id = name[1:] if name.startswith("@") else ""
        if id and site.register.find(id) is None:
            fail(f'Nobody in the list of people has the id "{id}". Look at how it is spelled.')
        known = id_of_name(name, site.register)
        if known:
            fail(f"{name} is in the list of people. Type: --by @{known}. Then the name goes when they want it to go.")
    if on > site.today:
        fail(f"{day_in_words(on)} is not here yet. Say the day when people have checked the page.")
    if opened.unclear:
        unclear = opened.unclear[0]
        at = f":{unclear.position.line}" if unclear.position else ""
        file = opened.publication.project.shown(opened.record)
        fail(f"{file}{at}: {unclear.message} {unclear.help}")
    if opened.is_held_back:
        fail(f"{opened.page.file}: This page is held back. Somebody in it did not agree. So we keep nothing of it.")
    said = with_consent(opened.said, site.register, site.today)
    if not any(line.kind in (LineKind.WORDS, LineKind.OWN_WORDS) for line in said):
        fail(f"{opened.page.file}: There are no words on this page yet. So there is nothing to check.")
    return sign_off(opened.page.uri, said, names, on, people, " ".join(note.split()))


def _told(opened: OpenedPage, check: SignOff) -> Iterator[str]:
    """What will be kept."""
    yield f"{opened.page.title} ({opened.page.file})"
    people = f", {check.people} {'person' if check.people == 1 else 'people'}" if check.people else ""
    yield f"Checked by {', '.join(check.by)}{people}, on {day_in_words(check.on)}."
    site = opened.publication.site
    if "" in names_shown(check.by, site.register, site.today):
        yield "Somebody did not agree to be named. So the page says: a person in our group."
    yield f"We keep what the page says now: {', '.join(_counts(check.lines))}."
    said = [line for line in opened.said if line.kind in (LineKind.WORDS, LineKind.OWN_WORDS)]
    kept = [line for line in check.lines if line.kind in (LineKind.WORDS, LineKind.OWN_WORDS)]
    if len(kept) < len(said):
        yield "Some words are not part of it. The person did not agree to show them."
    if any(line.kind is LineKind.OWN_WORDS for line in kept):
        yield "Own words are kept as a hash, not as words. So they can be taken back."


def _counts(lines: Sequence[Line]) -> Iterator[str]:
    for kind, (one, many) in _COUNTED.items():
        count = sum(line.kind is kind for line in lines)
        if count:
            yield f"{count} {one if count == 1 else many}"
    yield "the title and the description" if any(x.kind is LineKind.DESCRIPTION for x in lines) else "the title"


def _tell_findings(findings: Sequence[Finding], opened: OpenedPage) -> None:
    """What the rules say of the page: people agreed to it all the same."""
    ours = [finding for finding in findings if finding.file == opened.page.file]
    if not ours:
        click.echo("The rules find nothing to change on this page.")
        return
    things = "1 thing" if len(ours) == 1 else f"{len(ours)} things"
    click.echo(f"The rules find {things} on this page. You can still change it, and check it again:")
    for finding in ours:
        at = f"{finding.position.line}:{finding.position.column}" if finding.position else ""
        click.echo(f"  {finding.file}:{at} {finding.rule} {finding.level.value}: {finding.message}")
    sys.stdout.flush()
