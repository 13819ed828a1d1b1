"""Reads `private/people.yml`: the full record of who agreed. It stays with the group: Git never keeps it.

It has `people:`, then a line for each id, then what is known of that person (`KEYS`).
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path

from ..document.model import Field
from ..document.position import Position
from ..values import PartlyCompared
from .register_file import Entry, RegisterProblem, day_of, read_entries

FILE_IN_HELP = "Put it right in the private list of people."


class HowNamed(StrEnum):
    """How a person wants to be named. What is shown stands in `people.yml`, as `shown_as`."""

    FULL_NAME = "full name"
    FIRST_NAME = "first name"
    ROLE = "role"
    INITIALS = "initials"
    NOT_AT_ALL = "not at all"


class PrivateRecord(PartlyCompared):
    """What the group keeps for itself about one person's yes. None of it may ever reach a site."""

    not_compared = frozenset({"position"})

    id: str
    full_name: str = ""
    how_named: HowNamed | None = None
    """None when it is not said."""
    explained_by: str = ""
    """Who explained it."""
    how: str = ""
    """How it was explained."""
    when: date | None = None
    """The day on which they said yes."""
    form: str = ""
    """Where the form is."""
    changed_mind_on: date | None = None
    """The day on which they took it back; None while they have not."""
    position: Position | None = None
    """Where the id stands in the file."""


KEYS = ("full_name", "how_named", "explained_by", "how", "when", "form", "changed_mind_on")
"""What may be said of a person, in the order in which it is written."""


def read_private_records(file: Path) -> tuple[Mapping[str, PrivateRecord], tuple[RegisterProblem, ...]]:
    """The records in a file by id, and what is not clear in it. A file that is not there has none. Never raises.

    What is not clear is left empty, and the rest of the record stays. But a day of `changed_mind_on` that is not clear
    counts as the first day that there is: the person did change their mind.
    """
    entries, problems = read_entries(file, FILE_IN_HELP)
    found: dict[str, PrivateRecord] = {}
    for entry in entries:
        found[entry.id], wrong = _record(entry)
        problems += wrong
    return found, tuple(problems)


def _record(entry: Entry) -> tuple[PrivateRecord, list[RegisterProblem]]:
    facts, problems = entry.facts, []
    for name, value in facts.items():
        if name not in KEYS:
            near = difflib.get_close_matches(name, KEYS, n=1)
            hint = f'Did you mean "{near[0]}"?' if near else "Known are: " + ", ".join(KEYS) + "."
            problems.append(RegisterProblem(f'"{name}" is not known here. {hint}', FILE_IN_HELP, value.position))

    def words(name: str) -> str:
        value = facts.get(name)
        return " ".join(value.text.split()) if value is not None else ""

    days: dict[str, date | None] = {}
    for name in ("when", "changed_mind_on"):
        days[name] = day_of(facts.get(name))
        if words(name) and days[name] is None:
            problems.append(_not_a_day(name, facts[name]))
            days[name] = date.min if name == "changed_mind_on" else None
    how_named = None
    if words("how_named"):
        try:
            how_named = HowNamed(words("how_named").lower())
        except ValueError:
            message = f'"how_named" is one of: {", ".join(HowNamed)}.'
            problems.append(RegisterProblem(message, FILE_IN_HELP, facts["how_named"].position))
    record = PrivateRecord(
        entry.id,
        full_name=words("full_name"),
        how_named=how_named,
        explained_by=words("explained_by"),
        how=words("how"),
        when=days["when"],
        form=words("form"),
        changed_mind_on=days["changed_mind_on"],
        position=entry.position,
    )
    return record, problems


def _not_a_day(name: str, value: Field) -> RegisterProblem:
    return RegisterProblem(f'"{name}" must be a day such as 2027-08-31.', FILE_IN_HELP, value.position)
