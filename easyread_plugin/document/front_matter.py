"""Front matter, read by ourselves: with line numbers, as written, and with a finding for what MkDocs loses in silence.

MkDocs reads a first line such as `Phone: 0300 123 456` as old-style metadata and drops it, and prints broken YAML on
the page. Here the words stay and a fault says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml
from msgspec.structs import replace

from ..language.late_pattern import late
from ..values import Value
from ..yaml_nodes import compose
from .model import Fault, Field
from .position import Position

FENCE = re.compile(r"-{3}[ \t]*(?:\n|\Z)")
_END = re.compile(r"^(?:-{3}|\.{3})[ \t]*$", re.MULTILINE)
# A line that is a fact, however wrong it is. A block without one is words between two rules.
_FACT = late(r"^[^\S\n]*(?:- )?[\"']?[\w-]+[\"']?[ \t]*:(?:\s|$)", re.MULTILINE)
_ID_NEEDS_QUOTES = 'Look at this line. An id needs quotes: "@member-7".'
# What MkDocs takes for old-style metadata when it opens a page (a key without spaces, a colon, a value).
_EATEN = late(r"[ ]{0,3}[A-Za-z0-9_-]+:")
_EATEN_MORE = late(r"(?:[ ]{4}|\t)\s*\S")


class Source(Value):
    """A file of Markdown, taken apart."""

    body: str
    """The words after the front matter."""
    body_line: int
    """The 1-based line on which the body starts."""
    front_matter: Mapping[str, Field]
    faults: tuple[Fault, ...]


def read_source(text: str) -> Source:
    """The parts of a file. `text` has `\\n` line ends and no byte order mark. Never raises for any text."""
    opening = FENCE.match(text)
    if opening is None:
        return Source(text, 1, {}, _eaten_lines(text))
    closing = _END.search(text, opening.end())
    if closing is None:
        fault = Fault(
            "ER-F02",
            "The facts at the top of the page have no end. They start with 3 dashes.",
            "Put a line with 3 dashes after the last fact.",
            Position(1, 1, 1, 4),
        )
        return Source(text[opening.end() :], 2, {}, (fault,))
    block = text[opening.end() : closing.start()]
    body = text[closing.end() :].removeprefix("\n")
    body_line = text.count("\n", 0, len(text) - len(body)) + 1
    fields, faults = _fields(block)
    if faults and not fields and not _FACT.search(block):
        # Words between two rules. They stay on the page, and the fault says what was seen.
        return Source(text, 1, {}, faults)
    return Source(body, body_line, fields, faults)


def _eaten_lines(text: str) -> tuple[Fault, ...]:
    """A fault for each first line that MkDocs would take away, and its continuation."""
    faults: list[Fault] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not (_EATEN.match(line) or (faults and _EATEN_MORE.match(line))):
            break
        faults.append(
            Fault(
                "ER-F01",
                "MkDocs would lose this line. It takes the line for a fact about the page.",
                "Put an empty line, a heading or a picture before it.",
                Position(number, 1, number, len(line) + 1),
            )
        )
    return tuple(faults)


def _fields(block: str) -> tuple[Mapping[str, Field], tuple[Fault, ...]]:
    """The fields of a YAML block that starts on line 2."""
    try:
        node = compose(block)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line = (mark.line if mark else 0) + 2
        column = (mark.column if mark else 0) + 1
        at = Position(line, column, line, column + 1)
        lines = block.split("\n")
        if "@" in (lines[line - 2] if line - 2 < len(lines) else ""):
            return {}, (replace(_not_understood(at), help=_ID_NEEDS_QUOTES),)
        return {}, (_not_understood(at),)
    except (ValueError, RecursionError):
        # A character that YAML does not allow, or nesting without end.
        return {}, (_not_understood(Position(1, 1, 1, 4)),)
    if node is None and not block.strip():
        return {}, ()
    if not isinstance(node, yaml.MappingNode):
        return {}, (
            Fault(
                "ER-F02",
                "The facts at the top of the page are not understood. They are not a list of names and facts.",
                "Write each fact on its own line: a name, a colon and the fact.",
                _position(node) if node is not None else Position(1, 1, 1, 4),
            ),
        )
    fields: dict[str, Field] = {}
    faults: list[Fault] = []
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        if not name or name in fields:
            why = f'The fact "{name}" is there 2 times.' if name else "A fact has no name."
            faults.append(Fault("ER-F02", why, "Keep one of them.", _position(key)))
            continue
        read = _field(value, frozenset())
        if read is None:
            faults.append(Fault("ER-F02", f'The fact "{name}" points to itself.', "Write it out.", _position(value)))
        else:
            fields[name] = read
    return fields, tuple(faults)


def value_of(node: yaml.Node) -> Field | None:
    """The value of a YAML node of a whole file, scalars as written; None when it contains itself."""
    return _field(node, frozenset(), 1)


def _not_understood(position: Position) -> Fault:
    return Fault(
        "ER-F02",
        "The facts at the top of the page are not understood. None of them is used.",
        'Look at this line. Words with a colon in them need quotes: "like: this".',
        position,
    )


def _field(node: yaml.Node, above: frozenset[int], first: int = 2) -> Field | None:
    """The value of a node, or None when it contains itself. `first` is the line on which the YAML starts."""
    if id(node) in above:
        return None
    inside = above | {id(node)}
    at = _position(node, first)
    if isinstance(node, yaml.ScalarNode):
        # `key:` with nothing behind it is read as an empty string.
        return Field(str(node.value), at)
    if isinstance(node, yaml.SequenceNode):
        entries = [_field(child, inside, first) for child in node.value]
        return Field(tuple(e for e in entries if e is not None), at) if None not in entries else None
    pairs = {str(key.value): _field(child, inside, first) for key, child in node.value}
    if None in pairs.values():
        return None
    return Field({name: value for name, value in pairs.items() if value is not None}, at)


def _position(node: yaml.Node, first: int = 2) -> Position:
    """Where a node stands in the file, for YAML that starts on line `first`."""
    start, end = node.start_mark, node.end_mark
    end_line, end_column = end.line, end.column
    if end_column == 0 and end_line > start.line:
        # A block ends at the start of the next line: say the end of its own last line instead.
        return Position(start.line + first, start.column + 1, end_line + first - 1, start.column + 2)
    return Position(start.line + first, start.column + 1, end_line + first, end_column + 1)
