"""A group's own list beside its sound, in YAML: opened so that nothing in the file can raise an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from ..values import Value
from ..yaml_nodes import compose

_MOST_BYTES = 2_000_000


class ListProblem(Value):
    """Something in a list that cannot be understood."""

    file: str
    """As it is shown to a person."""
    line: int
    """1-based."""
    message: str
    """What is wrong, in one sentence, and one thing to try."""


def open_list(file: Path, shown_as: str, example: str) -> tuple[yaml.Node | None, ListProblem | None]:
    """The first node of the file, or why there is none. A file that is not there, or is empty, is an empty list."""
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return None, None
    except OSError:
        return None, ListProblem(shown_as, 1, "We cannot read this file. Check that it is a file, and yours to read.")
    if len(data) > _MOST_BYTES:
        return None, ListProblem(shown_as, 1, "This file is too big for a list. Take out what does not belong.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "This line has letters that are not UTF-8. Save the file again as UTF-8."
        return None, ListProblem(shown_as, line, message)
    try:
        root = compose(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line if mark else 0
        return None, ListProblem(shown_as, line + 1, _why_broken(text, line, error.problem or "", example))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position)
        message = "This line has a hidden letter that cannot be used. Type the line again."
        return None, ListProblem(shown_as, line + 1, message)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None, ListProblem(shown_as, 1, f"This file cannot be understood. {example}")
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value):
        return None, None
    if not isinstance(root, yaml.MappingNode):
        what = "a list with dashes" if isinstance(root, yaml.SequenceNode) else "only words"
        return None, ListProblem(shown_as, 1, f"This file is {what}. {example}")
    return root, None


def _why_broken(text: str, line: int, problem: str, example: str) -> str:
    lines = text.splitlines()
    if any(re.match(r" *\t", one) for one in lines[max(0, line - 1) : line + 1]):
        return "This line begins with a tab. Use spaces in its place."
    if problem.startswith("mapping values"):
        return 'This line has two colons. Put the words after the first colon between "straight quotes".'
    return f"This line cannot be understood. {example}"


def pairs(node: yaml.Node) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    """The names and values of a mapping; nothing for anything else."""
    if isinstance(node, yaml.MappingNode):
        yield from node.value


def words_of(node: yaml.Node) -> str | None:
    """The words of one value, single spaces; None for a list or a mapping."""
    return " ".join(str(node.value).split()) if isinstance(node, yaml.ScalarNode) else None


def line_of(node: yaml.Node) -> int:
    """The 1-based line on which it begins."""
    return int(node.start_mark.line) + 1
