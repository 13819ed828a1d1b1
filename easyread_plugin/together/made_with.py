"""`made_with:` in the front matter: when people met to make a page, what they did, and who was there.

    made_with:
      - date: 2026-10-06
        what: decided
        who: The Tuesday Group
      - {date: 2026-10-20, what: drafted, who: "@member-2"}
      - {date: 2026-11-03, what: checked, who: 3}

`what` is one of these words, or a list of them. `who` is a name, `@id`, how many people, or a list of names.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from ..document.model import Field, Page
from ..document.position import Position
from ..language.days import day_from
from ..values import Value

NAME = "made_with"
_KEYS = ("date", "what", "who")
_EXAMPLE = "Write it like this: {date: 2026-11-03, what: checked, who: Our group}"
_MOST_PEOPLE = 9_999


class Did(StrEnum):
    """What people did when they met."""

    DECIDED = "decided"
    """What the page is about."""
    DRAFTED = "drafted"
    """The first words and pictures."""
    CHECKED = "checked"
    """Whether it is easy to read."""


class Session(Value):
    """One time that people met to make the page."""

    on: date
    did: tuple[Did, ...]
    who: tuple[str, ...]
    """Names of groups, or `@id`."""
    people: int
    """How many people, when that is all that is said; else 0."""


class NotClear(Value):
    """Something in `made_with:` that is not clear."""

    message: str
    help: str
    position: Position


def sessions_of(page: Page, today: date) -> tuple[tuple[Session, ...], tuple[NotClear, ...]]:
    """The sessions of a page by day, and what is not clear. What is not clear is not shown."""
    entry = page.front_matter.get(NAME)
    if entry is None:
        return (), ()
    if isinstance(entry.value, str) or not entry.value:
        return (), (NotClear("This says nothing about who made the page.", _EXAMPLE, entry.position),)
    sessions: list[Session] = []
    problems: list[NotClear] = []
    for item in entry.value if isinstance(entry.value, tuple) else (entry,):
        session, unclear = _session(item, today)
        problems += unclear
        if session is not None:
            sessions.append(session)
    return tuple(sorted(sessions, key=lambda session: session.on)), tuple(problems)


def day_of(entry: Field | None) -> date | None:
    """The day that is written there, in figures or in words; None for anything else."""
    return day_from(entry.text) if entry is not None else None


def _session(item: Field, today: date) -> tuple[Session | None, list[NotClear]]:
    facts = item.value
    if not isinstance(facts, Mapping):
        return None, [NotClear("This is not a list of facts: when, what and who.", _EXAMPLE, item.position)]
    problems = list(_unknown(facts))
    problems += [NotClear(f'"{name}" is missing.', _EXAMPLE, item.position) for name in _KEYS if name not in facts]
    on = day_of(facts.get("date"))
    if "date" in facts and on is None:
        problems.append(NotClear("This is not a day.", "Write it like this: 2026-11-03", facts["date"].position))
    elif on is not None and on > today:
        problems.append(
            NotClear("This day is not here yet.", "Write it when you have met.", facts["date"].position)
        )
    did = tuple(dict.fromkeys(_did(facts["what"], problems))) if "what" in facts else ()
    who, people = _who(facts["who"], problems) if "who" in facts else ((), 0)
    return (Session(on, did, who, people), []) if not problems and on is not None else (None, problems)


def _unknown(facts: Mapping[str, Field]) -> Iterator[NotClear]:
    for name, value in facts.items():
        if name not in _KEYS:
            near = difflib.get_close_matches(name, _KEYS, n=1)
            hint = f'Did you mean "{near[0]}"?' if near else "You can write: date, what and who."
            yield NotClear(f'We do not know "{name}" here.', hint, value.position)


def _did(entry: Field, problems: list[NotClear]) -> Iterator[Did]:
    known = [did.value for did in Did]
    if not entry.items():
        problems.append(NotClear("This does not say what people did.", _EXAMPLE, entry.position))
    for item in entry.items():
        word = item.text.strip().lower()
        if word in known:
            yield Did(word)
            continue
        near = difflib.get_close_matches(word, known, n=1)
        hint = f'Did you mean "{near[0]}"?' if near else f"You can write: {', '.join(known[:-1])} or {known[-1]}."
        problems.append(NotClear(f'We do not know "{item.text}" here.', hint, item.position))


def _who(entry: Field, problems: list[NotClear]) -> tuple[tuple[str, ...], int]:
    """The names, or how many people."""
    items = [item.text.strip() for item in entry.items()]
    if not items or not all(items):
        problems.append(NotClear("This does not say who was there.", _EXAMPLE, entry.position))
    elif len(items) == 1 and items[0].isdecimal():
        people = int(items[0]) if len(items[0]) < 6 else 0
        if not 1 <= people <= _MOST_PEOPLE:
            problems.append(
                NotClear("This is not how many people were there.", "Write a number such as 3.", entry.position)
            )
        return (), people
    return tuple(items), 0
