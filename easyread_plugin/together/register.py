"""Reads `people.yml`: who agreed to what. It fails closed: an entry that is not clear counts as nobody."""

from __future__ import annotations

import difflib
import re
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from ..document.model import Field
from ..document.people import Channel, Person, Register, Use
from .register_file import Entry, RegisterProblem, day_of, read_entries

KEYS = ("shown_as", "agreed", "where", "since", "until", "group", "stopped")
"""What may be said of a person, in the order in which it is written."""
_HELP = "Put it right in people.yml. Until then the person is left out."
_YES_AND_NO = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_NOT_NAMES = frozenset("a an and the of our member members person people group team somebody one role".split())
"""Words in `shown_as` that an id may have as well."""
_Choice = TypeVar("_Choice", bound=StrEnum)


def read_register(file: Path) -> tuple[Register, tuple[RegisterProblem, ...]]:
    """The register in a file, and what is not clear in it. A file that is not there is an empty register.

    Never raises. `until` that is missing is 12 months after `since`.
    """
    entries, problems = read_entries(file, _HELP)
    found: dict[str, Person] = {}
    for entry in entries:
        person, unclear = _person(entry)
        problems += unclear
        if person is not None:
            found[person.id] = person
    return Register(found), tuple(problems)


def looks_like_name(id: str, name: str) -> bool:
    """Whether an id tells a name: the whole of it, or a word of it that begins with a capital letter."""
    parts = {part.casefold() for part in re.split(r"[\W\d_]+", id)}
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper() and len(word) > 1}
    letters, whole = "".join(re.findall(r"[^\W\d_]", id)).casefold(), "".join(re.findall(r"[^\W\d_]", name)).casefold()
    return bool((words - _NOT_NAMES) & parts) or (len(whole) > 2 and whole not in _NOT_NAMES and whole in letters)


def last_day(since: date) -> date:
    """The last day of a yes that has no end: 12 months hold, the first day is counted."""
    try:
        return since.replace(year=since.year + 1) - timedelta(days=1)
    except ValueError:
        # It began on 29 February.
        return date(since.year + 1, 2, 28)


def _person(entry: Entry) -> tuple[Person | None, list[RegisterProblem]]:
    facts = entry.facts
    problems: list[RegisterProblem] = []
    for name, value in facts.items():
        if name not in KEYS:
            near = difflib.get_close_matches(name, KEYS, n=1)
            hint = f'Did you mean "{near[0]}"?' if near else "Known are: " + ", ".join(KEYS) + "."
            problems.append(RegisterProblem(f'"{name}" is not known here. {hint}', _HELP, value.position))
    agreed, wrong = _choices(facts.get("agreed"), Use)
    where, wrong_places = _choices(facts.get("where"), Channel)
    problems += wrong + wrong_places
    since, until = day_of(facts.get("since")), day_of(facts.get("until"))
    for name, day in (("since", since), ("until", until)):
        if name in facts and day is None:
            problems.append(RegisterProblem(f'"{name}" must be a day such as 2027-08-31.', _HELP, facts[name].position))
    answers = {}
    for name in ("group", "stopped"):
        answers[name] = _YES_AND_NO.get(facts[name].text.strip().lower()) if name in facts else False
        if answers[name] is None:
            problems.append(RegisterProblem(f'"{name}" is true or false.', _HELP, facts[name].position))
    shown = facts.get("shown_as")
    if shown is not None and not isinstance(shown.value, str):
        problems.append(RegisterProblem('"shown_as" must be words, not a list.', _HELP, shown.position))
    if until is None and since is not None and "until" not in facts and since.year < date.max.year:
        until = last_day(since)
    elif until is None and "until" not in facts:
        problems.append(RegisterProblem('"until" is missing. A yes needs a last day.', _HELP, entry.position))
    if since and until and since > until:
        problems.append(RegisterProblem("The yes ends before it begins.", _HELP, facts["until"].position))
    if problems or until is None:
        return None, problems
    name = " ".join(shown.text.split()) if shown else ""
    is_group, is_stopped = answers["group"] is True, answers["stopped"] is True
    return Person(entry.id, name, agreed, where, until, since, is_group, is_stopped), _name_in_id(entry, name, is_group)


def _name_in_id(entry: Entry, name: str, is_group: bool) -> list[RegisterProblem]:
    """An id that tells a name. The person still counts: it is no fault in what they agreed to."""
    if is_group or not looks_like_name(entry.id, name):
        return []
    message = "This id looks like a name. Ids can be seen by everybody who has the files."
    help = "Use an id such as member-7, here and on every page."
    return [RegisterProblem(message, help, entry.position, "ER-C06b")]


def _choices(entry: Field | None, kind: type[_Choice]) -> tuple[frozenset[_Choice], list[RegisterProblem]]:
    found: set[_Choice] = set()
    problems: list[RegisterProblem] = []
    if entry is not None and not isinstance(entry.value, str | tuple):
        return frozenset(), [RegisterProblem("This must be a list such as [words, name].", _HELP, entry.position)]
    for item in entry.items() if entry is not None else ():
        try:
            found.add(kind(item.text.strip().lower()))
        except ValueError:
            known = ", ".join(choice.value for choice in kind)
            problems.append(
                RegisterProblem(f'"{item.text}" is not known here. Known are: {known}.', _HELP, item.position)
            )
    return frozenset(found), problems
