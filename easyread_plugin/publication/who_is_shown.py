"""Who is in the list of people until when, and whether the last build shows somebody whom it should not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from ..document.findings import Finding
from ..project import Project
from ..together.people_list import Listed, people_list
from ..values import Value
from .built_site import BuiltSite, Shown
from .every_page import every_page
from .parsing import reader_for
from .people import read_people
from .site_settings import site_dir_of
from .traces import traces


class WhoIsShown(Value):
    """What `easyread people` tells."""

    people: tuple[Listed, ...]
    """Everybody, those first whose yes ends first."""
    problems: tuple[Finding, ...]
    """What is not clear in the lists of people."""
    site_dir: Path
    is_built: bool
    shown: tuple[Shown, ...]
    """What the last build has and must not have."""
    not_read: tuple[str, ...]
    """Files of the last build that nobody can look into from here."""


def who_is_shown(project: Project, today: date, days: int = 60) -> WhoIsShown:
    """Reads the lists, the pages and the last build. Changes nothing."""
    people = read_people(project, today)
    pages, _ = every_page(project, reader_for(project))
    built = BuiltSite(site_dir_of(project))
    is_built = built.is_there
    return WhoIsShown(
        people_list(people.register, today, days),
        people.findings,
        built.folder,
        is_built,
        tuple(built.find(traces(project, pages, people.register, today))) if is_built else (),
        tuple(built.cannot_be_read()) if is_built else (),
    )


def as_facts(who: WhoIsShown, project: Project, today: date, days: int) -> Mapping[str, object]:
    """All of it for another program."""
    return {
        "version": 1,
        "today": today.isoformat(),
        "days": days,
        "people": [_person(one) for one in who.people],
        "problems": [
            {
                "rule": found.rule,
                "file": found.file,
                "line": found.position.line if found.position else None,
                "message": found.message,
                "help": found.help,
            }
            for found in who.problems
        ],
        "last_build": {
            "folder": project.shown(who.site_dir),
            "is_there": who.is_built,
            "shows": [
                {"person": one.trace.person, "what": one.trace.use, "said": one.trace.said, "file": one.file}
                for one in who.shown
            ],
            "not_read": list(who.not_read),
        },
    }


def _person(one: Listed) -> Mapping[str, object]:
    person = one.person
    return {
        "id": person.id,
        "shown_as": person.shown_as,
        "group": person.is_group,
        "agreed": sorted(person.agreed),
        "where": sorted(person.where),
        "since": person.since.isoformat() if person.since else None,
        "until": person.until.isoformat(),
        "standing": one.standing,
        "days_left": max(0, one.days_left),
    }
