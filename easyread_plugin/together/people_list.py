"""Who is in the list of people, and whose yes ends when."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from ..document.people import Person, Register
from ..values import Value


class Standing(StrEnum):
    """How it stands with a person's yes."""

    HOLDS = "holds"
    ENDS_SOON = "ends-soon"
    NOT_YET = "not-yet"
    ENDED = "ended"
    STOPPED = "stopped"
    """They changed their mind, and are still in the list."""


class Listed(Value):
    """One person in the list."""

    person: Person
    standing: Standing
    days_left: int
    """Days on which it still holds, this one included; 0 or less when it has ended."""


def people_list(register: Register, today: date, days: int = 60) -> tuple[Listed, ...]:
    """Everybody, those first whose yes ends first. `days`: how near an end counts as soon."""
    listed = (_listed(person, today, days) for person in register.people.values())
    return tuple(sorted(listed, key=lambda one: (one.person.until, one.person.id)))


def _listed(person: Person, today: date, days: int) -> Listed:
    left = (person.until - today).days + 1
    if person.is_stopped:
        standing = Standing.STOPPED
    elif left <= 0:
        standing = Standing.ENDED
    elif person.since is not None and person.since > today:
        standing = Standing.NOT_YET
    else:
        standing = Standing.ENDS_SOON if left <= days else Standing.HOLDS
    return Listed(person, standing, left)
