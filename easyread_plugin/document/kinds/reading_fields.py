"""From fields as they are written to typed values, by what the kind of the page says they are."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from ...values import Value
from ..field import Field
from ..position import Position
from . import values as read
from .common import PLAIN
from .specs import FieldSpec, FieldType, PageKind
from .table import KINDS, fields_of

_T = FieldType
_TOP = Position(1, 1, 1, 4)
Grouped = Callable[[Mapping[str, object], Mapping[str, Field], Position], object]
"""Makes the value of a group."""
_ONE: Mapping[FieldType, Callable[[str], object]] = {
    _T.DATE: read.read_date,
    _T.TIME: read.read_time,
    _T.MONEY: read.read_money,
    _T.NUMBER: read.read_number,
    _T.YES_NO: read.read_yes_no,
    _T.LINK: read.read_link,
    _T.PHONE: read.read_phone,
    _T.EMAIL: read.read_email,
    _T.PICTURE: read.clean,
    _T.FILE: read.clean,
}


class Wrong(StrEnum):
    """What can be wrong with a field."""

    UNKNOWN = "unknown"
    """No page of this kind has such a field."""
    MISSING = "missing"
    UNREADABLE = "unreadable"
    """It is there, but nobody can tell what it says."""
    DISAGREES = "disagrees"
    """Two facts do not go together."""


class Problem(Value):
    """One thing that is wrong with a field."""

    wrong: Wrong
    message: str
    help: str
    position: Position
    excerpt: str = ""


class Who(Value):
    """A person in a field: an id, or words, or a number of people."""

    position: Position
    id: str = ""
    words: str = ""
    number: int = 0


def read_fields(
    kind: PageKind | None, front_matter: Mapping[str, Field], grouped: Grouped
) -> tuple[dict[str, object], list[Problem]]:
    """The typed fields of a page, and what is wrong with them."""
    reading = _Reading(grouped)
    specs = fields_of(kind)
    values = reading.fields(specs, front_matter)
    for spec in specs:
        if spec.is_required and not _is_there(front_matter.get(spec.name)):
            reading.missing(spec, _TOP)
    known = [spec.name for spec in (*specs, *PLAIN)]
    for name, entry in front_matter.items():
        if name not in known and (help := _meant(name, known, kind)):
            reading.problem(Wrong.UNKNOWN, f"This kind of page has no “{name}”.", help, entry.position, name)
    return values, sorted(reading.problems, key=lambda p: (p.position.line, p.position.column))


def _meant(name: str, known: Sequence[str], kind: PageKind | None) -> str:
    """What a person may have meant by the name of a field; empty for one that another program may read."""
    near = difflib.get_close_matches(name.lower().replace("-", "_"), known, n=1, cutoff=0.72)
    if near:
        return f"Did you mean “{near[0]}”?"
    others = [other.name for other in KINDS.values() if other.field(name) and other is not kind]
    return f"A page of the kind “{others[0]}” has it. Is “kind” right?" if others and kind else ""


def _is_there(entry: Field | None) -> bool:
    return entry is not None and (bool(entry.value) if not isinstance(entry.value, str) else bool(entry.text.strip()))


class _Reading:
    """Collects values and problems of one page."""

    def __init__(self, grouped: Grouped) -> None:
        self._grouped = grouped
        self.problems: list[Problem] = []

    def problem(self, wrong: Wrong, message: str, help: str, position: Position, excerpt: str = "") -> None:
        self.problems.append(Problem(wrong, message, help, position, excerpt))

    def missing(self, spec: FieldSpec, position: Position, inside: str = "") -> None:
        where = f" in “{inside}”" if inside else ""
        help = f"Write for example: {spec.name}: {spec.example}" if spec.example else spec.says
        self.problem(Wrong.MISSING, f"There is no “{spec.name}”{where}. {spec.says}", help, position, spec.name)

    def fields(self, specs: Iterable[FieldSpec], written: Mapping[str, Field]) -> dict[str, object]:
        found: dict[str, object] = {}
        for spec in specs:
            entry = written.get(spec.name)
            if entry is None or not _is_there(entry):
                continue
            value = self._value(spec, entry)
            if value is not None:
                found[spec.name] = value
        return found

    def _value(self, spec: FieldSpec, entry: Field) -> object | None:
        """The typed value; None when it cannot be used, which is said."""
        if spec.type is _T.GROUP:
            if isinstance(entry.value, tuple) and not spec.main and len(entry.value) == 1:
                entry = entry.value[0]
            return self._group(spec, entry)
        if spec.type is _T.GROUPS:
            entries = entry.value if isinstance(entry.value, tuple) else (entry,)
            return tuple(v for one in entries if (v := self._group(spec, one)) is not None)
        if spec.type in (_T.PERSON, _T.PEOPLE):
            return self._people(spec, entry)
        if spec.type in (_T.WORDS, _T.LINES):
            return self._lines(spec, entry)
        if not isinstance(entry.value, str):
            self._not(spec, entry)
            return None
        if spec.type is _T.CHOICE:
            return self._choice(spec, entry)
        value = _ONE[spec.type](entry.text)
        if isinstance(value, read.Unread):
            wrong = Wrong.DISAGREES if value.disagrees else Wrong.UNREADABLE
            self.problem(wrong, value.message, value.help, entry.position, spec.name)
            return None
        return value

    def _not(self, spec: FieldSpec, entry: Field) -> None:
        what = "a list" if isinstance(entry.value, tuple) else "some facts" if entry.value else "nothing"
        message = f"“{spec.name}” must be {spec.type}. Here it is {what}."
        help = f"Write it like this: {spec.name}: {spec.example}" if spec.example else spec.says
        self.problem(Wrong.UNREADABLE, message, help, entry.position, spec.name)

    def _lines(self, spec: FieldSpec, entry: Field) -> object | None:
        lines = []
        for line in entry.items():
            if not isinstance(line.value, str):
                self._not(spec, line)
            elif read.clean(line.text):
                lines.append(line)
        if not entry.items():
            self._not(spec, entry)
        return tuple(lines) or None

    def _choice(self, spec: FieldSpec, entry: Field) -> str | None:
        said = read.clean(entry.text).lower().replace("-", " ").replace("_", " ")
        if said in spec.choices:
            return said
        near = difflib.get_close_matches(said, spec.choices, n=1)
        known = f"{', '.join(spec.choices[:-1])} or {spec.choices[-1]}"
        help = f"Did you mean “{near[0]}”?" if near else f"It can be: {known}."
        self.problem(Wrong.UNREADABLE, f"“{spec.name}” cannot be “{said[:40]}”.", help, entry.position, spec.name)
        return None

    def _people(self, spec: FieldSpec, entry: Field) -> object | None:
        found = tuple(self._who(spec, entry))
        if len(found) > 1 and spec.type is _T.PERSON:
            self._not(spec, entry)
            return None
        return found or None

    def _who(self, spec: FieldSpec, entry: Field) -> Iterator[Who]:
        if not entry.items():
            self._not(spec, entry)
        for one in entry.items():
            words = read.clean(one.text)
            number = read.read_number(words)
            if not isinstance(one.value, str):
                self._not(spec, one)
            elif isinstance(number, int) and spec.type is _T.PEOPLE:
                yield Who(one.position, number=number)
            elif words.startswith("@") or read.PERSON.fullmatch(words) or spec.name == "teller":
                # Without its sign it is still an id: `teller: member-3` needs no quotes in YAML.
                person = read.PERSON.fullmatch(words) or read.PERSON.fullmatch(f"@{words}")
                if person:
                    yield Who(one.position, id=person["id"])
                else:
                    help = 'Write one id, such as "@member-7".'
                    self.problem(Wrong.UNREADABLE, f"“{words[:40]}” is not an id.", help, one.position, spec.name)
            elif words:
                yield Who(one.position, words=words)

    def _group(self, spec: FieldSpec, entry: Field) -> object | None:
        if isinstance(entry.value, str) and spec.main:
            written: Mapping[str, Field] = {spec.main: entry}
        elif isinstance(entry.value, Mapping):
            written = entry.value
        else:
            self._not(spec, entry)
            return None
        known = [one.name for one in spec.fields]
        for name, inner in written.items():
            if name not in known:
                near = difflib.get_close_matches(name.lower().replace("-", "_"), known, n=1)
                help = f"Did you mean “{near[0]}”?" if near else f"It can have: {', '.join(known)}."
                message = f"“{spec.name}” has no “{name[:40]}”."
                self.problem(Wrong.UNKNOWN, message, help, inner.position, name[:40])
        for one in spec.fields:
            if one.is_required and not _is_there(written.get(one.name)):
                self.missing(one, entry.position, spec.name)
        return self._grouped(self.fields(spec.fields, written), written, entry.position)
