"""`easyread pictures`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..document.site import BankEntry
from ..errors import EasyReadError
from ..pictures import rules as picture_rules
from ..pictures.adding import Added, add_picture, key_for, kind_suffix
from ..pictures.bank import read_bank
from ..pictures.licences import BOUGHT, OWN, licence_of
from ..pictures.master import Master, make_master
from ..pictures.offers import find_pictures
from ..pictures.packed import find_in_pack, pack, read_from_pack
from ..pictures.reading import read_bytes
from ..pictures.symbols import symbol_named
from ..project import Project
from ..publication.sources import open_pages, open_project
from .options import fail
from .picture_offers import folders_of
from .reporting import report


def add(
    files: tuple[str, ...],
    people: tuple[str, ...],
    folders: tuple[Path, ...],
    name: str | None,
    replace: bool,
    config_file: Path | None,
    **said: str | None,
) -> None:
    """Put pictures into your pictures folder, cleaned, and describe them in the picture bank."""
    if name is not None and len(files) > 1:
        fail("--as is the name of 1 picture. Add the pictures one by one.")
    try:
        project = open_project(Path.cwd(), config_file)
        for given in files:
            _add(project, given, name, said, people, folders_of(project, folders), replaces=replace)
    except EasyReadError as error:
        fail(error)


def list_pictures(of_pack: bool, config_file: Path | None) -> None:
    """List the pictures of your picture bank, and what each shows."""
    try:
        bank = pack() if of_pack else _bank(open_project(Path.cwd(), config_file))
    except EasyReadError as error:
        fail(error)
    for entry in bank.values():
        click.echo(f"{entry.file.removesuffix('.svg') if of_pack else entry.file}: {entry.shows}")
    if not bank:
        click.echo("There is nothing in your picture bank yet. Type: easyread pictures add vote")


def check(shape: str, strict: bool, config_file: Path | None, today: date) -> None:
    """Look at all your pictures: those on pages, and those in the pictures folder."""
    try:
        opened = open_pages(open_project(Path.cwd(), config_file), (), today)
        opened.publication.gather()
        ours = {rule.card.id for rule in picture_rules.RULES}
        findings = [finding for finding in opened.publication.find() if finding.rule in ours]
    except EasyReadError as error:
        fail(error)
    report(findings, opened, shape, strict=strict)


def _bank(project: Project) -> dict[str, BankEntry]:
    return dict(read_bank(project.images_dir / "pictures.yml").entries)


def _add(
    project: Project,
    given: str,
    name: str | None,
    said: dict[str, str | None],
    people: tuple[str, ...],
    folders: list[Path],
    *,
    replaces: bool,
) -> None:
    """Adds one picture and says what was done; raises `EasyReadError`."""
    path, packed = Path(given), find_in_pack(given)
    if packed is not None and not path.is_file():
        master = make_master(Path(packed.file), read_from_pack(packed.file))
        key = key_for(name or packed.file, master.suffix)
        entry = packed
    elif not path.exists() and (symbol := symbol_named(given, folders)) is not None:
        master = make_master(symbol.file, read_bytes(symbol.file))
        key = key_for(name or symbol.entry.file, master.suffix)
        entry = symbol.entry
    else:
        if not path.exists():
            near = [offer for offer in find_pictures(Path(given).stem) if offer.place == "pack"]
            hint = f"Did you mean {near[0].name}?" if near else "Look at the name."
            fail(f"There is no file {given}, and no picture of that name comes with easyread. {hint}")
        master = make_master(path, read_bytes(path))
        key = key_for(name or path.name, master.suffix)
        within = _within(path, project)
        if name is None and kind_suffix(within) == master.suffix:
            key = within
        known = _bank(project).get(key)
        entry = known or _asked(key, said, people, project)
    added = add_picture(
        master, key, entry, root=project.root, images_dir=project.images_dir, replaces=replaces
    )
    _tell(project, master, added, entry)


def _within(path: Path, project: Project) -> str:
    """The name in the picture bank of a file that lies in the pictures folder already, or an empty string."""
    real, folder = path.resolve(), project.images_dir.resolve()
    return real.relative_to(folder).as_posix() if real.is_relative_to(folder) else ""


def _asked(key: str, said: dict[str, str | None], people: tuple[str, ...], project: Project) -> BankEntry:
    """What is said of a picture; what was not said on the command line is asked."""

    def ask(name: str, question: str, default: str | None = None) -> str:
        value = said.get(name)
        return (value if value is not None else _prompt(name, question, default)).strip()

    shows = ask("shows", f"What does {key} show? One short sentence")
    licence = ask("licence", "Which licence has it? Such as CC0-1.0 or CC-BY-4.0. Or: own. Or: bought")
    if not licence:
        fail("A picture needs a licence: who may use it. Say it with --licence.")
    is_own = licence.lower() == OWN
    group = project.settings.group or project.name
    source = ask("source", "Where is it from?", "Our own picture" if is_own else None)
    credit = ask("credit", "Who made it?", group if is_own else None)
    words = tuple(filter(None, (word.strip() for word in (said.get("words") or "").split(","))))
    return BankEntry(key, shows, source, licence, credit, words, people)


def _prompt(name: str, question: str, default: str | None) -> str:
    try:
        return str(click.prompt(question, default=default, err=True))
    except click.Abort:
        fail(f"Nobody answered. Say it with --{name}.")


def _tell(project: Project, master: Master, added: Added, entry: BankEntry) -> None:
    size = f"{master.width} by {master.height} pixels"
    click.echo(f"{project.shown(added.file)} is there now: {size}, {len(master.data) / 1000:.0f} kB.")
    if master.taken_out:
        click.echo(f"We took out: {', '.join(note.value for note in master.taken_out)}.")
    if master.was != (master.width, master.height):
        click.echo(f"It was {master.was[0]} by {master.was[1]}. We made it smaller.")
    if master.stands_still:
        click.echo("It was a moving picture. We kept its first picture, which stands still.")
    if not added.is_new_entry:
        click.echo("The picture bank had it already. We changed nothing there.")
    licence = licence_of(entry.licence)
    if entry.licence.strip().lower() == BOUGHT:
        click.echo("It was bought. So never put it where others can copy it, such as a public repository.")
    elif licence is None or not licence.is_free:
        click.echo(f"Can you use “{entry.licence}” here? If so, put it under “licences:” in mkdocs.yml.")
    click.echo(f"On a page, write: ![-](../{project.settings.images}/{added.key})")
