"""Reads and writes `signed-off/<page>.yml`: one file a page, with every check of it, the newest last.

    sign_offs:
      - by: [The Tuesday Group]
        date: 2026-11-03
        people: 3
        note: We read it aloud.
        salt: 5f0c…
        says:
          - title: What is co-production?
          - picture: images/plan-together.svg
            bytes: 9b1d…
            shows: Two people plan at a table
          - words: You plan with the staff.
          - own_words: 77e0…
            said_by: [member-2]
        hash: 1d0a…

A person can read it. Nobody should change it: the hash of a check that was changed by hand does not fit any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath

import yaml

from ..document.front_matter import value_of
from ..document.model import Field
from ..document.position import Position
from ..errors import ProjectError
from ..values import Value
from ..yaml_nodes import compose
from .sign_off import Line, LineKind, SignOff, forget, hash_of

SUFFIX = ".yml"
_HEAD = """\
# Who checked this page, when, and what it said then.
# easyread wrote this file. Please do not change it: a change is found, and then the check does not count.
# What a person said in their own words is not in here. Only a hash of it is.
"""
_PEOPLE = {"said_by", "goes_with", "people_in_it", "names"}
_OF_PICTURES = {"bytes", "shows"}
_KEYS = {"by", "date", "people", "note", "salt", "taken_out", "says", "hash"}
_MOST_BYTES = 20_000_000


class Unclear(Value):
    """Something in a record that is not clear. None of the checks in it counts then."""

    message: str
    help: str
    position: Position | None


def record_file(folder: Path, uri: str) -> Path:
    """Where the checks of a page are kept. `folder` is `signed-off/`."""
    return folder / PurePosixPath(uri).with_suffix(SUFFIX)


def record_files(folder: Path) -> Iterator[Path]:
    """Every record there is, in order."""
    yield from sorted(file for file in folder.rglob(f"*{SUFFIX}") if file.is_file())


def read_record(file: Path) -> tuple[tuple[SignOff, ...], tuple[Unclear, ...]]:
    """The checks in a file, and what is not clear in it. A file that is not there has no checks."""
    if not file.exists():
        return (), ()
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise ValueError
        node = compose(file.read_text(encoding="utf-8-sig"))
        top = value_of(node) if node is not None else None
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        at = Position(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2) if mark else Position(1, 1, 1, 2)
        return (), (_unclear("This record of a check is not understood.", at),)
    entries = top.value.get("sign_offs") if top is not None and isinstance(top.value, Mapping) else None
    if entries is None or not isinstance(entries.value, tuple) or not entries.value:
        return (), (_unclear("There is no check in this record.", Position(1, 1, 1, 2)),)
    checks: list[SignOff] = []
    for entry in entries.value:
        try:
            check, kept = _check(entry)
        except (ValueError, KeyError, TypeError):
            return (), (_unclear("A part of this record is missing, or is not what we wrote.", entry.position),)
        if hash_of(check) != kept:
            return (), (_unclear("Somebody changed this record by hand. So the check does not count.", entry.position),)
        checks.append(check)
    return tuple(checks), ()


def write_record(file: Path, checks: tuple[SignOff, ...]) -> bool:
    """Writes the checks of a page. Says whether a byte changed. Raises `ProjectError` when it cannot be written."""
    text = record_text(checks)
    try:
        if file.is_file() and file.read_bytes() == text.encode():
            return False
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(file)
    except OSError as error:
        raise ProjectError(f"{file}: We cannot write this file. Check that you may write there.") from error
    return True


def record_text(checks: tuple[SignOff, ...]) -> str:
    """The words of a record."""
    entries = {"sign_offs": [_entry(check) for check in checks]}
    return _HEAD + yaml.dump(entries, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000)


def with_check(checks: tuple[SignOff, ...], check: SignOff) -> tuple[SignOff, ...]:
    """The checks with one more, by day. The same people on the same day: the new one takes the place of the old."""
    others = [old for old in checks if (old.by, old.on) != (check.by, check.on)]
    return tuple(sorted([*others, check], key=lambda one: one.on))


class Forgotten(Value):
    """What became of the records when a person was taken out of them."""

    changed: tuple[Path, ...]
    not_understood: tuple[Path, ...]
    """Records that may hold something of the person still: nobody can tell what is in them."""


def forget_person(folder: Path, person: str, *, write: bool = True) -> Forgotten:
    """Takes everything of a person out of every record. `write=False` only says which records that would change."""
    changed, not_understood = [], []
    for file in record_files(folder):
        checks, unclear = read_record(file)
        if unclear:
            not_understood.append(file)
            continue
        without = tuple(forget(check, person) for check in checks)
        if without != checks:
            changed.append(file)
            if write:
                write_record(file, without)
    return Forgotten(tuple(changed), tuple(not_understood))


class _Dumper(yaml.SafeDumper):
    """Short lists of names stand on one line; the rest is indented as people do it; nothing is an alias."""

    def ignore_aliases(self, data: object) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


class _Names(list[str]):
    """A list that stands on one line."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Words with a hidden letter stand in double quotes, where every letter comes back as it was."""
    style = None if all(letter.isprintable() for letter in text) else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(_Names, lambda dumper, names: dumper.represent_sequence("tag:yaml.org,2002:seq", names, True))


def _entry(check: SignOff) -> dict[str, object]:
    entry: dict[str, object] = {"by": _Names(check.by), "date": check.on}
    if check.people:
        entry["people"] = check.people
    if check.note:
        entry["note"] = check.note
    entry["salt"] = check.salt
    if check.taken_out:
        entry["taken_out"] = check.taken_out
    entry["says"] = [_said(line) for line in check.lines]
    return {**entry, "hash": hash_of(check)}


def _said(line: Line) -> dict[str, object]:
    if line.kind is LineKind.PICTURE:
        said: dict[str, object] = {"picture": line.file, "bytes": line.mark}
        if line.text:
            said["shows"] = line.text
    else:
        said = {line.kind.value: line.mark or line.text}
    if line.speakers:
        said["said_by" if line.kind is LineKind.OWN_WORDS else "goes_with"] = _Names(line.speakers)
    if line.seen:
        said["people_in_it"] = _Names(line.seen)
    if line.named:
        said["names"] = _Names(line.named)
    return said


def _check(entry: Field) -> tuple[SignOff, str]:
    """A check and its hash. Raises ValueError, KeyError or TypeError for anything that was not written by us."""
    facts = _mapping(entry)
    if facts.keys() - _KEYS:
        raise ValueError
    says = facts["says"].value
    if not isinstance(says, tuple):
        raise ValueError
    check = SignOff(
        by=_names(facts.get("by")),
        on=date.fromisoformat(facts["date"].text),
        people=int(facts["people"].text) if "people" in facts else 0,
        note=facts["note"].text if "note" in facts else "",
        salt=facts["salt"].text,
        lines=tuple(_line(line) for line in says),
        taken_out=int(facts["taken_out"].text) if "taken_out" in facts else 0,
    )
    return check, facts["hash"].text


def _line(entry: Field) -> Line:
    facts = _mapping(entry)
    (kind,) = (LineKind(name) for name in facts if name in set(LineKind))
    if facts.keys() - _PEOPLE - {kind.value, *(_OF_PICTURES if kind is LineKind.PICTURE else ())}:
        raise ValueError
    speakers = _names(facts.get("said_by")) + _names(facts.get("goes_with"))
    seen, named = _names(facts.get("people_in_it")), _names(facts.get("names"))
    if kind is LineKind.PICTURE:
        shows = facts["shows"].text if "shows" in facts else ""
        return Line(kind, shows, facts["bytes"].text, speakers, seen, named, facts["picture"].text)
    if kind is LineKind.OWN_WORDS:
        return Line(kind, "", facts[kind.value].text, speakers, seen, named)
    return Line(kind, facts[kind.value].text, "", speakers, seen, named)


def _mapping(entry: Field) -> Mapping[str, Field]:
    if not isinstance(entry.value, Mapping):
        raise TypeError
    return entry.value


def _names(entry: Field | None) -> tuple[str, ...]:
    if entry is None:
        return ()
    if not isinstance(entry.value, tuple):
        raise TypeError
    return tuple(item.text for item in entry.value)


def _unclear(message: str, at: Position) -> Unclear:
    return Unclear(message, "Get the old file back, or delete it and let people check the page again.", at)
