"""Who may be named as having made or checked a page. Nobody is named who does not agree to it today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..document.publishing import Channel, Register, Use


def names_shown(
    who: Iterable[str], register: Register, today: date, channel: Channel = Channel.WEBSITE
) -> tuple[str, ...]:
    """The names to show for these, each once; `""` for a person who is not named.

    `who`: names of groups, or `@id`. A name that somebody in the register has is that person's name, however it came
    here, and goes the same way.
    """
    by_name = {person.shown_as.casefold(): person.id for person in register.people.values() if person.shown_as}
    shown = []
    for name in who:
        id = name[1:] if name.startswith("@") else by_name.get(name.casefold())
        if id is None:
            shown.append(name)
            continue
        person = register.find(id)
        may_name = person is not None and person.agrees(Use.NAME, channel, today)
        shown.append(person.shown_as.strip() if person is not None and may_name else "")
    return tuple(dict.fromkeys(shown))


def id_of_name(name: str, register: Register) -> str:
    """The id of the person who is named like this, or an empty string."""
    named = (person.id for person in register.people.values() if person.shown_as.casefold() == name.casefold())
    return next(named, "")
