"""Changes that a program may make by itself: which there are, and a text with them made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..document.findings import Finding, in_order
from ..values import Value

_LINE_END = re.compile(r"\r\n|\r|\n")


class Fix(Value):
    """One change at one place of a file."""

    finding: Finding
    start: int
    """Offset in the text of the file, 0-based, in code points, line ends as they are saved."""
    end: int
    """Offset after the last character."""
    words: str
    """What to put there."""


def fixes_in(text: str, findings: Iterable[Finding]) -> list[Fix]:
    """The changes that these findings of one file allow, in order, none inside another.

    `text` is the file as it is saved, without a byte order mark. A finding is passed over when the words at its place
    are not exactly those that it is about.
    """
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    fixes: list[Fix] = []
    for finding in in_order(findings):
        at, words = finding.position, finding.replacement
        if words is None or at is None or at.line != at.end_line or not 0 < at.line <= len(starts):
            continue
        start = starts[at.line - 1] + at.column - 1
        end = starts[at.line - 1] + at.end_column - 1
        if text[start:end] != finding.excerpt or words == finding.excerpt:
            continue
        if not fixes or fixes[-1].end <= start:
            fixes.append(Fix(finding, start, end, words))
    return fixes


def fixed(text: str, fixes: Sequence[Fix]) -> str:
    """The text with these changes made. They are in order and do not overlap."""
    parts, at = [], 0
    for fix in fixes:
        parts += [text[at : fix.start], fix.words]
        at = fix.end
    return "".join([*parts, text[at:]])
