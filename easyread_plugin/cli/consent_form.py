"""`easyread consent-form`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..document.people import ID
from ..errors import EasyReadError
from ..pictures.packed import read_from_pack
from ..project import Project
from ..publication.site_settings import setting, words
from ..publication.sources import open_project
from ..together.consent_form import Contact, FormFacts, consent_form
from ..together.private import read_private_records
from ..together.register import read_register
from .options import fail


def consent_form_command(person: str, output: Path | None, config_file: Path | None, today: date) -> None:
    """Make a form with pictures, to print: what may we show, where, and until when."""
    person = person.removeprefix("@")
    if person and not ID.fullmatch(person):
        fail(f"“{person}” is no id. An id has letters, numbers and hyphens only, such as member-7.")
    try:
        project = open_project(Path.cwd(), config_file)
        register = read_register(project.people_file)[0]
        records = read_private_records(project.private_people_file)[0]
    except EasyReadError as error:
        fail(error)
    known = register.find(person) if person else None
    facts = FormFacts(
        group=project.settings.group or project.name,
        today=today,
        contact=_contact(project),
        id=person,
        person=known,
        record=records.get(person) if person else None,
        language=project.settings.language,
    )
    file = output or project.private_people_file.parent / f"consent-form{'-' if person else ''}{person}.html"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(consent_form(facts, lambda name: read_from_pack(f"{name}.svg")), encoding="utf-8")
    except OSError as error:
        fail(f"{file} cannot be written: {error.strerror}. Choose another place with -o.")
    click.echo(f"The form is there: {project.shown(file)}")
    if person and known is None:
        click.echo(f"{person} is not in {project.settings.people} yet. So the form is empty.")
    if facts.contact == Contact():
        click.echo("The form does not say whom to tell. Write it under theme: contact: in mkdocs.yml.")
    click.echo("Open it in your browser, and print it. Then read it together.")
    if project.content_dir.resolve() in file.resolve().parents:
        click.echo("Take it out of this folder: it would be published.", err=True)


def _contact(project: Project) -> Contact:
    """Whom to ask, as the look shows it on every page."""
    found = setting(project, "theme", "contact")
    if found is None or not isinstance(found.value, dict):
        return Contact()
    address = found.value.get("address")
    lines = tuple(item.text for item in address.items()) if address is not None else ()
    return Contact(
        words(found, "name"), words(found, "when"), words(found, "phone"), words(found, "email"), lines
    )
