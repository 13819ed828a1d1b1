"""Exact edits of a YAML file that people write: an entry goes, and every other byte stays as it is.

A library that reads YAML and writes it again changes quotes, breaks and indents, and moves the comments around what it
takes out. So the text itself is cut, at the places that the YAML parser gives. Afterwards the new text is parsed, and
must say the same as the old one without that entry; if it does not, nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from ..errors import ProjectError
from ..values import Value
from .yaml_tree import Step, Tree, read_tree

_MARK = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")
_SORRY = "This part cannot be taken out by a program. Open the file, and take it out by hand."


def without(text: str, *way: Step) -> str:
    """The text without the entry at the end of this way. Raises `ProjectError` when that cannot be done exactly.

    `way`: names of a mapping, and numbers of a list, from the outside in: `("people", "member-7")`.
    """
    mark, body = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    tree = _tree(body)
    parent = tree.at(way[:-1])
    if parent is None or parent.child(way[-1]) is None:
        raise ProjectError(_SORRY)
    if parent.is_flow:
        start, end = _flow_range(body, parent, way[-1])
    else:
        start, end = _with_one_gap(body, *_block_range(body, parent, way[-1]))
    return mark + _same(body[:start] + body[end:], tree.without(way).said())


def in_one_line(text: str, written: str, *way: Step) -> str:
    """The text with this value in the place of an entry's, without the comments inside the entry.

    `written`: as YAML, in one line. Raises `ProjectError` when that cannot be done exactly.
    """
    mark, body = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    tree = _tree(body)
    parent = tree.at(way[:-1])
    key = parent.key(way[-1]) if parent is not None else None
    if parent is None or key is None:
        raise ProjectError(_SORRY)
    if parent.is_flow:
        return with_value(text, written, *way)
    start, end = _block_range(body, parent, way[-1])
    newline = next(iter(_LINE_END.findall(body[start:end])), "")
    line = f"{body[start : key.end]}: {written}{newline}"
    return mark + _same(body[:start] + line + body[end:], tree.replaced(way, _tree(written)).said())


def with_value(text: str, written: str, *way: Step) -> str:
    """The text with other words as the value at the end of this way. `written`: as YAML, in one line.

    Raises `ProjectError` when that cannot be done exactly.
    """
    mark, body = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    tree = _tree(body)
    node, value = tree.at(way), _tree(written)
    if node is None:
        raise ProjectError(_SORRY)
    if node.is_block:
        # Below its name: the new value goes behind the name.
        parent = tree.at(way[:-1])
        key = parent.key(way[-1]) if parent is not None else None
        if key is None:
            raise ProjectError(_SORRY)
        colon = body.index(":", key.end)
        changed = f"{body[: colon + 1]} {written}{body[_content_end(body, node) :]}"
    else:
        blank = "" if body[node.start : node.end] or body[: node.start][-1:].isspace() else " "
        changed = body[: node.start] + blank + written + body[node.end :]
    return mark + _same(changed, tree.replaced(way, value).said())


def with_entry(text: str, name: str, written: str, *way: Step) -> str:
    """The text with one more entry at the end of a mapping; an entry of that name gets the new value.

    Raises `ProjectError` when that cannot be done exactly.
    """
    mark, body = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    tree = _tree(body)
    parent = tree.at(way)
    if parent is None or not parent.pairs:
        raise ProjectError(_SORRY)
    if parent.child(name) is not None:
        return with_value(text, written, *way, name)
    first = parent.pairs[0][0]
    last = _content_end(body, parent)
    if parent.is_flow:
        at = parent.pairs[-1][1].end
        changed = f"{body[:at]}, {name}: {written}{body[at:]}"
    else:
        end = _line_after(body, last)
        newline = next(iter(_LINE_END.findall(body)), "\n")
        before = body[:end] if _LINE_END.search(body[:end][-1:]) else body[:end] + newline
        changed = f"{before}{' ' * first.column}{name}: {written}{newline}{body[end:]}"
    return mark + _same(changed, tree.with_pair(way, name, _tree(written)).said())


def _tree(text: str) -> Tree:
    try:
        return read_tree(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ProjectError(_SORRY) from error


def _same(changed: str, said: object) -> str:
    """The new text, when it says just this."""
    if _tree(changed).said() != said:
        raise ProjectError(_SORRY)
    return changed


def _flow_range(text: str, parent: Tree, step: Step) -> tuple[int, int]:
    """From the entry's first letter to the comma that belongs to it."""
    first, last = parent.ends(step)
    start, end = first.start, last.end
    after = re.compile(r"\s*,[^\S\r\n]*").match(text, end)
    if after:
        return start, after.end()
    before = re.search(r",\s*\Z", text[:start])
    return (before.start() if before else start), end


def _block_range(text: str, parent: Tree, step: Step) -> tuple[int, int]:
    """The whole lines of the entry, with the comments inside it."""
    first, last = parent.ends(step)
    start, indent = first.start, first.column
    if parent.kind == "list":
        dash = re.search(r"-\s+\Z|-\Z", text[:start])
        if dash is None:
            raise ProjectError(_SORRY)
        start = dash.start()
        indent = start - _line_start(text, start)
    begins = _line_start(text, start)
    if text[begins:start].strip():
        # The first name behind a dash: what follows takes its place.
        following = parent.following(step)
        if following is None:
            raise ProjectError(_SORRY)
        return start, following.start
    end = _line_after(text, _content_end(text, last) if last.end > first.end else first.end)
    for at, line in _lines(text, end):
        if line.strip() and not (line.lstrip().startswith("#") and len(line) - len(line.lstrip()) > indent):
            break
        if line.strip():
            end = at + len(line)
    return begins, end


def _with_one_gap(text: str, begins: int, end: int) -> tuple[int, int]:
    """The lines, and one of the two gaps around them."""
    if _line_start(text, begins) != begins:
        return begins, end
    gap_before = re.search(r"(?:\A|\n|\r(?!\n))((?:[^\S\r\n]*(?:\r\n|\r|\n))+)\Z", text[:begins])
    gap_after = re.compile(r"(?:[^\S\r\n]*(?:\r\n|\r|\n))+").match(text, end)
    if gap_before and end == len(text):
        begins = gap_before.start(1)
    elif gap_after and (gap_before or begins == 0):
        end = gap_after.end()
    return begins, end


def _content_end(text: str, node: Tree) -> int:
    """Where the last of its words ends: behind it, YAML counts the lines up to the next entry as well."""
    return len(text[: node.end].rstrip())


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_after(text: str, at: int) -> int:
    """Where the line that has this place is over."""
    found = _LINE_END.search(text, at)
    return found.end() if found else len(text)


def _lines(text: str, at: int) -> Iterator[tuple[int, str]]:
    """Each line from here on, with its end, and where it begins."""
    while at < len(text):
        end = _line_after(text, at)
        yield at, text[at:end]
        at = end


class Named(Value):
    """An entry of a YAML file that names somebody."""

    way: tuple[Step, ...]
    line: int
    """1-based."""
    words: tuple[str, ...]
    """Every name and value in it, its own name first."""


def entries_naming(text: str, person: str) -> list[Named]:
    """The entries that name this person (`member-7` or `@member-7`) as a value, the last first.

    An entry is what stands in a list, or under a name, and has facts of its own. Raises `ProjectError`.
    """
    text = text.removeprefix(_MARK)
    tree = _tree(text)
    found = [
        Named(way, text.count("\n", 0, tree.begins(way)) + 1, (str(way[-1]), *node.scalars()))
        for way, node in tree.entries()
        if way and person in (way[-1], *(value.strip().removeprefix("@") for value in node.own_scalars()))
    ]
    return sorted(found, key=lambda one: one.line, reverse=True)


def without_name(text: str, person: str) -> str:
    """The text without the single values that name this person: an item of a list, or a fact with its name.

    For the facts of a page, where what stands around a name is not about the person. Raises `ProjectError`.
    """
    mark, body = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    while True:
        way = next(iter(_ways_to(_tree(body), person, ())), None)
        if way is None:
            return mark + body
        body = without(body, *way)


def _ways_to(tree: Tree, person: str, way: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
    if tree.kind == "words" and tree.value.strip().removeprefix("@") == person and way:
        yield way
    for key, value in tree.pairs:
        # A mapping with nothing else in it goes as a whole.
        is_alone = len(tree.pairs) == 1 and value.kind == "words" and way
        yield from _ways_to(value, person, way if is_alone else (*way, key.value))
    for number, item in enumerate(tree.items):
        yield from _ways_to(item, person, (*way, number))
