"""Reads `people.yml`: who agreed to what. It fails closed: an entry that is not clear counts as nobody."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from ..document.front_matter import value_of
from ..document.model import Field
from ..document.position import Position
from ..document.publishing import Channel, Person, Register, Use
from ..yaml_nodes import compose

KEYS = ("shown_as", "agreed", "where", "since", "until")
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class RegisterProblem:
    """Something in the register that is not clear. The person it is about counts as nobody."""

    message: str
    help: str
    position: Position | None


def read_register(file: Path) -> tuple[Register, tuple[RegisterProblem, ...]]:
    """The register in a file, and what is not clear in it. A file that is not there is an empty register."""
    if not file.exists():
        return Register(), ()
    try:
        node = compose(file.read_text(encoding="utf-8-sig"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = Position(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2) if mark else None
        return Register(), (_broken("The file is not understood. Nobody in it is shown.", at),)
    except (OSError, ValueError, RecursionError):
        return Register(), (_broken("The file cannot be read. Nobody in it is shown.", None),)
    if node is None:
        return Register(), ()
    top = _pairs(node)
    people = next((value for key, value in top if key.value == "people"), None)
    if people is None or not isinstance(people, yaml.MappingNode):
        if people is not None and not people.value:
            return Register(), ()
        return Register(), (_broken('The file must start with "people:" and a list of ids.', Position(1, 1, 1, 2)),)
    found: dict[str, Person] = {}
    problems: list[RegisterProblem] = []
    twice: set[str] = set()
    for key, value in _pairs(people):
        id, at = str(key.value), _position(key)
        if id in found or id in twice:
            problems.append(_broken("This id is there 2 times. Nobody with this id is shown.", at))
            found.pop(id, None)
            twice.add(id)
            continue
        person, unclear = _person(id, value_of(value), at)
        problems += unclear
        if person is not None:
            found[id] = person
    return Register(found), tuple(problems)


def _person(id: str, entry: Field | None, at: Position) -> tuple[Person | None, list[RegisterProblem]]:
    if entry is None or not isinstance(entry.value, dict):
        return None, [_broken("This person has no facts. Nobody with this id is shown.", at)]
    facts, problems = entry.value, []
    for name, value in facts.items():
        if name not in KEYS:
            near = difflib.get_close_matches(name, KEYS, n=1)
            hint = f'Did you mean "{near[0]}"?' if near else "Known are: " + ", ".join(KEYS) + "."
            problems.append(_broken(f'"{name}" is not known here. {hint}', value.position))
    agreed, wrong = _choices(facts.get("agreed"), Use)
    where, wrong_places = _choices(facts.get("where"), Channel)
    problems += wrong + wrong_places
    since, until = _day(facts.get("since")), _day(facts.get("until"))
    for name, day in (("since", since), ("until", until)):
        if name in facts and day is None:
            problems.append(_broken(f'"{name}" must be a day such as 2027-08-31.', facts[name].position))
    if "until" not in facts:
        problems.append(_broken('"until" is missing. A yes needs a last day.', at))
    if since and until and since > until:
        problems.append(_broken("The yes ends before it begins.", facts["until"].position))
    if problems or until is None:
        return None, problems
    shown = facts.get("shown_as")
    return Person(id, shown.text.strip() if shown else "", agreed, where, until, since), []


def _choices(entry: Field | None, kind: type[_Choice]) -> tuple[frozenset[_Choice], list[RegisterProblem]]:
    found: set[_Choice] = set()
    problems: list[RegisterProblem] = []
    for item in entry.items() if entry is not None else ():
        try:
            found.add(kind(item.text.strip().lower()))
        except ValueError:
            known = ", ".join(choice.value for choice in kind)
            problems.append(_broken(f'"{item.text}" is not known here. Known are: {known}.', item.position))
    return frozenset(found), problems


def _day(entry: Field | None) -> date | None:
    try:
        return date.fromisoformat(entry.text.strip()) if entry is not None else None
    except ValueError:
        return None


def _broken(message: str, at: Position | None) -> RegisterProblem:
    return RegisterProblem(message, "Put it right in people.yml. Until then the person is left out.", at)


def _pairs(node: yaml.Node) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from node.value


def _position(node: yaml.Node) -> Position:
    start, end = node.start_mark, node.end_mark
    return Position(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
