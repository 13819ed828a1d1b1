"""Findings for a person at a terminal."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TextIO

from ...document.findings import Finding, Level
from ...document.own_share import OwnShare
from ...document.position import Position

_WIDEST = 96
"""How many characters of a line of the file are shown at most."""
_MANY = 10
"""From so many findings on, it is said which rules found most."""
_COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.ADVICE: "36"}
_DIM, _BOLD = "2", "1"


def wants_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to use colour: on a terminal that can, unless NO_COLOR is set to anything."""
    return not environment.get("NO_COLOR") and environment.get("TERM") != "dumb" and stream.isatty()


def text_report(
    findings: Sequence[Finding],
    sources: Mapping[str, str],
    pages: int,
    *,
    colour: bool = False,
    names: Mapping[str, str] | None = None,
    own: OwnShare | None = None,
) -> str:
    """The findings by file, each with its line and a mark below the place, and a last line that sums up.

    `sources` has the text of each file by `Finding.file`; a file that is not there is shown without its lines. `pages`
    is how many pages were looked at. `names` has the name of each rule by its id, and `own` how much
    of all the pages people said themselves.
    """
    parts = []
    for file, group in groupby(findings, key=lambda finding: finding.file):
        lines = sources.get(file, "").splitlines()
        parts += [_told(finding, lines, colour) for finding in group]
    if own is not None and own.own:
        parts.append(f"People said {own.own:,} of the {own.all:,} words themselves. We left those as they are.")
    parts.append(summary(findings, pages))
    if len(findings) >= _MANY:
        parts.append(most_often(findings, names or {}))
    return "\n\n".join(parts) + "\n"


def summary(findings: Sequence[Finding], pages: int) -> str:
    """One line for a meeting: how many pages, how much to put right, how much to think about."""
    stop = sum(finding.level is Level.ERROR for finding in findings)
    think = sum(finding.level is Level.WARNING for finding in findings)
    ideas = len(findings) - stop - think
    looked = f"We looked at {_many(pages, 'page')}."
    if not findings:
        return f"{looked} We found nothing to change. Now the group can check it."
    said = [
        f"{_many(stop, 'thing')} to put right." if stop else "",
        f"{_many(think, 'thing')} to think about." if think else "",
        f"{_many(ideas, 'idea')}." if ideas else "",
    ]
    return " ".join([looked, *filter(None, said)])


def most_often(findings: Sequence[Finding], names: Mapping[str, str]) -> str:
    """A line for each of the 3 rules that found most: where it is best to start."""
    counts = Counter(finding.rule for finding in findings)
    most = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:3]
    told = [f"  {count} × {names[rule].replace('-', ' ')} ({rule})" for rule, count in most if rule in names]
    return "\n".join(["We saw these most often:", *told])


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def _told(finding: Finding, lines: Sequence[str], colour: bool) -> str:
    at = finding.position
    place = f"{finding.file}:{at.line}:{at.column}" if at else finding.file
    level = _painted(finding.level.value, _COLOURS[finding.level], colour)
    told = [f"{_painted(place, _BOLD, colour)} {finding.rule} {level}: {_safe(finding.message)}"]
    if at is not None and 0 < at.line <= len(lines):
        shown, mark = _marked(lines[at.line - 1], at, finding.excerpt)
        told += [f"    {shown}", f"    {_painted(mark, _COLOURS[finding.level], colour)}"]
    elif finding.excerpt:
        told.append(f"    {_safe(finding.excerpt)[:_WIDEST]}")
    if finding.help:
        told.append(f"    {_painted('Try:', _DIM, colour)} {_safe(finding.help)}")
    return "\n".join(told)


def _marked(line: str, at: Position, excerpt: str) -> tuple[str, str]:
    """A line of the file, cut to fit, and a second line that marks the place in it."""
    start = min(at.column - 1, len(line))
    end = min(at.end_column - 1, len(line)) if at.end_line == at.line else len(line.rstrip())
    inside = line[start:end]
    if excerpt and excerpt in inside:  # the place is that of the whole sentence: mark the words in it
        start += inside.index(excerpt)
        end = start + len(excerpt)
    first = max(0, min(start - _WIDEST // 4, len(line) - _WIDEST))
    last = min(len(line), first + _WIDEST)
    before, after = ("…" if first else ""), ("…" if last < len(line) else "")
    pad = len(before) + _width(line[first:start])
    mark = max(1, _width(line[start : min(end, last)]))
    return f"{before}{_safe(line[first:last])}{after}", " " * pad + "^" * mark


def _safe(text: str) -> str:
    """The text without signs that a terminal would obey."""
    if text.isprintable():  # nearly every text; the others are looked at letter by letter
        return text
    return "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else "" if _is_unseen(c) else c for c in text)


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Cs", "Co", "Cn")


def _width(text: str) -> int:
    """How many columns the text takes in a terminal."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) or _is_unseen(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _painted(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
