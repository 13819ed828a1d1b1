"""The picture bank: `images/pictures.yml`, which says what each picture shows and where it is from.

    vote.svg:
      shows: A vote. People put up a hand.
      source: Drawn for this site
      licence: CC0-1.0
      credit: The easyread pictures
      words: [vote, choose]
      people: [member-7]

`words` are those that the picture stands for; the first is its idea. `people` are the ids of those who can be known in
it. Values are read as written: `no` stays a word and a date stays a date. Whatever is wrong is said with its line, and
the rest of the bank still counts.
"""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

import yaml
from msgspec import field

from ..document.position import Position
from ..document.site import BankEntry
from ..values import Value
from ..yaml_nodes import compose

_FIELDS = ("shows", "source", "licence", "credit", "words", "people", "portrait_of")
_LISTS = ("words", "people")
_EXAMPLE = "Write the name of the picture's file and a colon. Below it, further in, write “shows: A vote”."
_MOST_BYTES = 5_000_000


class BankProblem(Value):
    """Something in the bank that cannot be understood."""

    file: str
    """As it is shown to a person."""
    line: int
    """1-based."""
    message: str
    """What is wrong and one thing to try."""


class Bank(Value):
    """What was read, and what could not be."""

    entries: Mapping[str, BankEntry] = field(default_factory=dict)
    """By path inside the pictures folder, with forward slashes."""
    problems: tuple[BankProblem, ...] = ()
    """In the order of their lines."""


def read_bank(file: Path, shown_as: str = "images/pictures.yml") -> Bank:
    """The bank in this file; a file that is not there is an empty bank. Nothing in the file can raise an error."""
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return Bank()
    except OSError:
        return _unreadable(shown_as, 1, "We cannot read this file. Check that it is a file, and that you may read it.")
    if len(data) > _MOST_BYTES:
        return _unreadable(shown_as, 1, "This file is too big for a list of pictures. Take out what does not belong.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _unreadable(shown_as, line, "This line has letters that are not UTF-8. Save the file again as UTF-8.")
    try:
        root = compose(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line if mark else 0
        return _unreadable(shown_as, line + 1, _why_broken(text, line, error.problem or ""))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        return _unreadable(shown_as, line, "This line has a hidden letter that cannot be used. Type the line again.")
    except (yaml.YAMLError, RecursionError, ValueError):
        return _unreadable(shown_as, 1, f"This file cannot be understood. {_EXAMPLE}")
    return _Reading(shown_as).bank(root)


def _unreadable(shown_as: str, line: int, message: str) -> Bank:
    return Bank({}, (BankProblem(shown_as, line, message),))


def _why_broken(text: str, line: int, problem: str) -> str:
    lines = text.splitlines()
    near = lines[max(0, line - 1) : line + 1]
    if any(re.match(r" *\t", one) for one in near):
        return "This line begins with a tab. Use spaces in its place."
    if problem.startswith("mapping values"):
        return 'This line has two colons. Put the words after the first colon between "straight quotes".'
    return f"This line cannot be understood. {_EXAMPLE}"


def _one(found: Mapping[str, str | tuple[str, ...]], word: str) -> str:
    value = found.get(word, "")
    return value if isinstance(value, str) else ""


def _many(found: Mapping[str, str | tuple[str, ...]], word: str) -> tuple[str, ...]:
    value = found.get(word, ())
    return value if isinstance(value, tuple) else ()


class _Reading:
    """Collects entries and problems while the file is gone through."""

    def __init__(self, shown_as: str) -> None:
        self._shown_as = shown_as
        self._entries: dict[str, BankEntry] = {}
        self._problems: list[BankProblem] = []

    def bank(self, root: yaml.Node | None) -> Bank:
        if isinstance(root, yaml.MappingNode):
            for key, value in root.value:
                self._entry(key, value)
        elif root is not None and not (isinstance(root, yaml.ScalarNode) and not root.value):
            what = "a list" if isinstance(root, yaml.SequenceNode) else "only words"
            self._problem(root, f"This file is {what}, so we do not know which picture is which. {_EXAMPLE}")
        return Bank(self._entries, tuple(sorted(self._problems, key=lambda one: one.line)))

    def _entry(self, key: yaml.Node, value: yaml.Node) -> None:
        if not isinstance(key, yaml.ScalarNode) or not key.value:
            return self._problem(key, f"This is not the name of a picture. {_EXAMPLE}")
        name = posixpath.normpath(key.value)
        if "\\" in name or name.startswith(("/", "..")) or re.match(r"[a-zA-Z][\w+.-]*:", name):
            return self._problem(
                key, f"“{key.value}” is not in the pictures folder. Write the path from that folder, with “/”."
            )
        if name in self._entries:
            return self._problem(key, f"“{name}” is here two times. Keep one of them.")
        if not isinstance(value, yaml.MappingNode):
            return self._problem(key, f"Nothing is said about “{name}”. {_EXAMPLE}")
        found = self._fields(name, value)
        people = [person.removeprefix("@") for person in _many(found, "people")]
        portrait_of = _one(found, "portrait_of").removeprefix("@")
        if portrait_of and portrait_of not in people:
            people.append(portrait_of)
        start, end = key.start_mark, key.end_mark
        position = Position(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        self._entries[name] = BankEntry(
            name,
            shows=_one(found, "shows"),
            source=_one(found, "source"),
            licence=_one(found, "licence"),
            credit=_one(found, "credit"),
            words=_many(found, "words"),
            people=tuple(people),
            portrait_of=portrait_of,
            position=position,
        )
        return None

    def _fields(self, name: str, node: yaml.MappingNode) -> dict[str, str | tuple[str, ...]]:
        found: dict[str, str | tuple[str, ...]] = {}
        for key, value in node.value:
            word = key.value if isinstance(key, yaml.ScalarNode) else ""
            if word not in _FIELDS:
                near = difflib.get_close_matches(word.lower(), _FIELDS, n=1, cutoff=0.5)
                hint = f"Did you mean “{near[0]}”?" if near else f"You can write: {', '.join(_FIELDS)}."
                self._problem(key, f"“{name}” has “{word}”, which we do not know. {hint}")
            elif word in found:
                self._problem(key, f"“{name}” has “{word}” two times. Keep one of them.")
            elif word in _LISTS:
                words = self._list(word, name, value)
                if words:
                    found[word] = words
            elif not isinstance(value, yaml.ScalarNode):
                self._problem(value, f"“{word}” of “{name}” must be words, not a list. Write one line of words.")
            else:
                found[word] = " ".join(value.value.split())
        return found

    def _list(self, word: str, name: str, node: yaml.Node) -> tuple[str, ...]:
        entries = node.value if isinstance(node, yaml.SequenceNode) else [node]
        if all(isinstance(entry, yaml.ScalarNode) for entry in entries):
            return tuple(" ".join(entry.value.split()) for entry in entries if entry.value.strip())
        example = "[vote, choose]" if word == "words" else "[member-7]"
        self._problem(node, f"“{word}” of “{name}” must be a list of words. Write them like this: {example}.")
        return ()

    def _problem(self, node: yaml.Node, message: str) -> None:
        self._problems.append(BankProblem(self._shown_as, node.start_mark.line + 1, message))
