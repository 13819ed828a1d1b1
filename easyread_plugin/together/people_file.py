"""Changes `people.yml` and `private/people.yml`: one person's part, and not a letter of the rest."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum

from ..document.people import Use
from ..document.yaml_edits import in_one_line, with_entry, with_value, without
from ..document.yaml_tree import Tree, read_tree

_PEOPLE = "people"


class Keep(StrEnum):
    """What the private list keeps of a person who took back."""

    DAY = "day"
    """Only the id, and the day on which they changed their mind."""
    NOTHING = "nothing"
    ALL = "all"
    """The whole record, and the day."""


def line_of(text: str, person: str) -> int | None:
    """The 1-based line on which a person's part begins; None when there is none, or nobody can tell."""
    try:
        people = read_tree(text.removeprefix("\ufeff")).child(_PEOPLE)
    except Exception:  # whatever a broken file does
        return None
    key = people.key(person) if people is not None else None
    return text.removeprefix("\ufeff").count("\n", 0, key.start) + 1 if key is not None else None


def without_person(text: str, person: str) -> str:
    """The list without this person's part, however often it is there. Raises `ProjectError`."""
    while line_of(text, person) is not None:
        text = without(text, _PEOPLE, person)
    return text


def with_less(text: str, person: str, taken_back: Collection[Use]) -> str:
    """The list, where this person agrees to less than before. Raises `ProjectError`."""
    tree = read_tree(text.removeprefix("\ufeff"))
    agreed = tree.at((_PEOPLE, person, "agreed"))
    if agreed is not None:
        kept = [value for value in _values(agreed) if value.strip().lower() not in taken_back]
        if len(kept) != len(list(_values(agreed))):
            text = with_value(text, f"[{', '.join(kept)}]", _PEOPLE, person, "agreed")
    if Use.NAME in taken_back and tree.at((_PEOPLE, person, "shown_as")) is not None:
        text = without(text, _PEOPLE, person, "shown_as")
    return text


def changed_mind(text: str, person: str, day: date, keep: Keep) -> str:
    """The private list after a person changed their mind. Raises `ProjectError`."""
    if line_of(text, person) is None:
        return text
    if keep is Keep.NOTHING:
        return without_person(text, person)
    if keep is Keep.DAY or _is_empty(read_tree(text.removeprefix("\ufeff")), person):
        return in_one_line(text, f"{{changed_mind_on: {day}}}", _PEOPLE, person)
    return with_entry(text, "changed_mind_on", str(day), _PEOPLE, person)


def notes_above(text: str, person: str) -> list[int]:
    """The 1-based lines of the comments right above a person's part: they may be about the person, or about all."""
    line = line_of(text, person)
    lines = re.split(r"\r\n|\r|\n", text)
    found: list[int] = []
    while line is not None and line > 1 and lines[line - 2].lstrip().startswith("#"):
        line -= 1
        found.insert(0, line)
    return found


def _is_empty(tree: Tree, person: str) -> bool:
    record = tree.at((_PEOPLE, person))
    return record is None or not record.pairs


def _values(tree: Tree) -> Iterable[str]:
    return [item.value for item in tree.items] if tree.kind == "list" else [tree.value] if tree.value else []
