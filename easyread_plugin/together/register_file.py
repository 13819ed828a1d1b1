"""A file with `people:` and an entry for each id: how both lists of people are written. What is not clear is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import yaml

from ..document.front_matter import value_of
from ..document.model import Field
from ..document.people import ID
from ..document.position import Position
from ..values import Value
from ..yaml_nodes import compose

_MOST_BYTES = 2_000_000
_START = Position(1, 1, 1, 2)
_Problem = Callable[[str, Position | None], "RegisterProblem"]


class RegisterProblem(Value):
    """Something in a list of people that is not clear. The person it is about counts as nobody."""

    message: str
    help: str
    position: Position | None
    rule: str = "ER-C06"


class Entry(Value):
    """What the file says of one id, as written."""

    id: str
    facts: Mapping[str, Field]
    position: Position
    """Where the id stands."""


def read_entries(file: Path, help: str) -> tuple[list[Entry], list[RegisterProblem]]:
    """Every clear entry of a file, in its order, and what is not clear. A file that is not there has none.

    Never raises. `help`: the one thing to try, said with each problem.
    """

    def problem(message: str, at: Position | None) -> RegisterProblem:
        return RegisterProblem(message, help, at)

    try:
        if not file.exists():
            return [], []
        data = file.read_bytes()
        if len(data) > _MOST_BYTES:
            return [], [problem("The file is too big for a list of people. Nobody in it is shown.", None)]
        node = compose(data.decode("utf-8-sig"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = Position(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2) if mark else None
        return [], [problem("The file is not understood. Nobody in it is shown.", at)]
    except (OSError, ValueError, RecursionError):
        return [], [problem("The file cannot be read. Nobody in it is shown.", None)]
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return [], []
    lists = [value for key, value in _pairs(node) if key.value == "people"]
    if len(lists) > 1:
        return [], [problem('"people:" is there 2 times. Nobody is shown.', place_of(lists[1]))]
    if not lists:
        return [], [problem('The file must start with "people:" and a list of ids. Nobody is shown.', _START)]
    people = lists[0]
    if not isinstance(people, yaml.MappingNode):
        if not people.value:
            return [], []
        return [], [problem('Under "people:" each id needs a line of its own. Nobody is shown.', place_of(people))]
    return _entries(people, problem)


def _entries(people: yaml.MappingNode, problem: _Problem) -> tuple[list[Entry], list[RegisterProblem]]:
    found: dict[str, Entry] = {}
    problems: list[RegisterProblem] = []
    seen: set[str] = set()
    for key, value in _pairs(people):
        id, at = str(key.value) if isinstance(key, yaml.ScalarNode) else "", place_of(key)
        if not ID.fullmatch(id):
            said = "An id has letters, numbers and hyphens only, such as member-7. This one is left out."
            problems.append(problem(said, at))
            continue
        if id in seen:
            problems.append(problem("This id is there 2 times. Nobody with this id is shown.", at))
            found.pop(id, None)
            continue
        seen.add(id)
        twice = _twice(value)
        if twice is not None:
            said = f'"{twice.value}" is there 2 times. Nobody with this id is shown.'
            problems.append(problem(said, place_of(twice)))
            continue
        entry = value_of(value)
        if entry is None or not isinstance(entry.value, Mapping):
            problems.append(problem("This person has no facts. Nobody with this id is shown.", at))
            continue
        found[id] = Entry(id, entry.value, at)
    return list(found.values()), problems


def day_of(entry: Field | None) -> date | None:
    """The day that a fact is, written as 2027-08-31; None when it is none."""
    try:
        return date.fromisoformat(entry.text.strip()) if entry is not None else None
    except ValueError:
        return None


def place_of(node: yaml.Node) -> Position:
    """Where a node stands in the file."""
    start, end = node.start_mark, node.end_mark
    return Position(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _twice(node: yaml.Node) -> yaml.Node | None:
    """A name that a mapping has a second time: only one of the two could count."""
    seen: set[str] = set()
    for key, _ in _pairs(node):
        name = str(key.value)
        if name in seen:
            return key
        seen.add(name)
    return None


def _pairs(node: yaml.Node) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from node.value
