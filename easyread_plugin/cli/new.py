"""`easyread new`."""

from __future__ import annotations

import difflib
import sys
from datetime import date
from pathlib import Path

import click

from ..document.kinds.table import KINDS, kind_named, names_of_kinds
from ..errors import EasyReadError
from ..layout.look import COLOURS
from ..project import Project
from ..publication.sources import open_project
from ..publication.starting import NewPage, is_free, start_page, start_site
from ..starter.answers import Answers, Contact, Host
from ..starter.quoting import file_name, plain
from ..starter.requirement import Requirement, from_wheel, usual_requirement
from .new_questions import (
    ask_colour,
    ask_contact,
    ask_host,
    ask_name,
    read_address,
    read_email,
    read_phone,
    warn_public,
)
from .options import fail

_LONGEST = 500
"""Letters of a group's name or of a title."""


def site(
    name: str,
    folder: Path | None,
    colour: str | None,
    phone: str | None,
    email: str | None,
    address: str | None,
    host: str | None,
    wheel: Path | None,
    yes: bool,
    today: date,
) -> None:
    """Make a whole site, ready to look at and to change."""
    asks = sys.stdin.isatty() and not yes
    name = _line(name) or (ask_name() if asks else "")
    if not name:
        fail('Say what your group is called: easyread new site "Our group"')
    target = folder if folder is not None else Path(file_name(name, "our-site"))
    if not is_free(target):
        fail(f"{target}: Something is here already. Choose an empty folder, after the name of your group.")
    try:
        requirement = from_wheel(wheel) if wheel is not None else usual_requirement()
        contact = Contact(read_phone(phone or ""), read_email(email or ""), read_address(address or ""))
    except EasyReadError as error:
        fail(error)
    if asks:
        colour = colour or ask_colour()
        contact = ask_contact(contact, phone=phone is None, email=email is None, address=address is None)
    chosen = Host(host) if host else ask_host() if asks else Host.FOLDER
    if chosen is not Host.FOLDER and not yes:
        chosen = warn_public(chosen, asks=asks)
    answers = Answers(name, today, colour or COLOURS[0], contact, chosen, requirement.line)
    try:
        made = start_site(target, answers, requirement.wheel)
    except EasyReadError as error:
        fail(error)
    _tell_site(target, made.pages, made.pictures, contact, requirement)


def page(kind: str, title: str, config_file: Path | None, today: date) -> None:
    """Make a new page of a kind, with words to write over."""
    if not kind:
        _list_kinds()
        return
    found = kind_named(kind)
    if found is None:
        near = difflib.get_close_matches(kind.lower(), names_of_kinds(), n=1)
        meant = kind_named(near[0]) if near else None
        hint = f"Did you mean “{meant.name}”?" if meant else "To see them all, type: easyread new page"
        fail(f"There is no kind of page “{_line(kind)}”. {hint}")
    try:
        project = open_project(Path.cwd(), config_file)
        if not project.config_file.is_file():
            fail("There is no site here. Go to the folder with mkdocs.yml, or type: easyread new site")
        made = start_page(project, found.name, _line(title), today)
    except EasyReadError as error:
        fail(error)
    _tell_page(project, made)


def _line(text: str) -> str:
    """Words of one line; ends the command when they are far too long."""
    words = plain(text)
    if len(words) > _LONGEST:
        fail(f"These words are too long. Use {_LONGEST} letters or fewer.")
    return words


def _list_kinds() -> None:
    wide = max(map(len, KINDS))
    for kind in KINDS.values():
        click.echo(f"{kind.name:{wide}}  {kind.says}")
    click.echo("\nTo make one, type: easyread new page meeting")


def _tell_page(project: Project, made: NewPage) -> None:
    click.echo(f"The page is there: {project.shown(made.file)}")
    if made.pictures:
        what = "1 picture is" if made.pictures == 1 else f"{made.pictures} pictures are"
        click.echo(f"{what} new in your pictures folder.")
    if made.is_in_menu:
        click.echo(f"It is in the menu, under “{made.part}”." if made.part else "It is in the menu.")
    if made.problem:
        click.echo(made.problem)
    click.echo("Open it, and write your own words over ours. Then type: easyread check")


def _tell_site(folder: Path, pages: int, pictures: int, contact: Contact, requirement: Requirement) -> None:
    shown = str(folder) if " " not in str(folder) else f'"{folder}"'
    click.echo(f"Your site is there: {shown}")
    click.echo(f"It has {pages} pages and {pictures} pictures. The check finds nothing to change.")
    if not contact:
        click.echo("It does not say yet how to reach you. Write that in mkdocs.yml, under contact:")
    click.echo("\nTo look at it, type:")
    if shown != ".":
        click.echo(f"  cd {shown}")
    click.echo("  mkdocs serve")
    click.echo("Then open http://127.0.0.1:8000 in your browser.")
    click.echo("\nThe pages are a start. Open content/index.md, and write your own words over ours.")
    click.echo("Save it, and look again. To make a page more, type: easyread new page")
    click.echo("\nNothing is on the internet yet. README.md says how to put it there.")
    click.echo("On the internet, everybody can read and copy it. So look at every page together first.")
    if requirement.wheel is not None:
        click.echo(f"\nThe file {requirement.wheel.name} is in the folder too. The site needs it. Keep it there.")
    elif requirement.is_only_here:
        click.echo("\nYour easyread comes from a folder of this computer. Other computers need a file of it.")
        click.echo("Make the site with that file: --from FILE. Or write its name into requirements.txt.")
