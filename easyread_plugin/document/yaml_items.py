"""One more item in a list of a YAML file that people write. Every other byte stays as it is."""

from __future__ import annotations

import re

import yaml
from msgspec.structs import replace

from ..errors import ProjectError
from .yaml_tree import Step, Tree, read_tree

_MARK = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")
_SORRY = "This list cannot be changed by a program. Open the file, and add the line by hand."


def with_item(text: str, written: str, *way: Step, at: int) -> str:
    """The text with one more item in the list at the end of this way. Raises `ProjectError` when that is not exact.

    `written`: as YAML, in one line. `at`: the number that the new item has in the list, 0-based.
    """
    mark, body = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    tree = _tree(body)
    found = tree.at(way)
    if found is None or found.kind != "list" or not found.items or not 0 <= at <= len(found.items):
        raise ProjectError(_SORRY)
    changed = _in_one_line(body, written, found, at) if found.is_flow else _in_lines(body, written, found, at)
    items = (*found.items[:at], _tree(written), *found.items[at:])
    wanted = tree.replaced(way, replace(found, items=items))
    if _tree(changed).said() != wanted.said():
        raise ProjectError(_SORRY)
    return mark + changed


def _tree(text: str) -> Tree:
    try:
        return read_tree(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ProjectError(_SORRY) from error


def _in_one_line(text: str, written: str, found: Tree, at: int) -> str:
    if at:
        end = found.items[at - 1].end
        return f"{text[:end]}, {written}{text[end:]}"
    start = found.items[0].start
    return f"{text[:start]}{written}, {text[start:]}"


def _in_lines(text: str, written: str, found: Tree, at: int) -> str:
    """Behind the item before it, so that a note above the next item stays with that one."""
    newline = next(iter(_LINE_END.findall(text)), "\n")
    dash = re.search(r"-\s+\Z|-\Z", text[: found.items[0].start])
    if dash is None:
        raise ProjectError(_SORRY)
    start = max(text.rfind("\n", 0, dash.start()), text.rfind("\r", 0, dash.start())) + 1
    indent = text[start : dash.start()]
    if indent.strip():
        raise ProjectError(_SORRY)
    if not at:
        return f"{text[:start]}{indent}- {written}{newline}{text[start:]}"
    last = len(text[: found.items[at - 1].end].rstrip())
    ends = _LINE_END.search(text, last)
    if ends is None:
        return f"{text}{newline}{indent}- {written}{newline}"
    return f"{text[: ends.end()]}{indent}- {written}{newline}{text[ends.end() :]}"
