"""Findings on paper, for a meeting: one HTML file with big letters, a picture beside each thing, and boxes to tick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby

from ...document.findings import Finding, Level
from ...document.position import Position
from .text import summary

_STEPS = {
    Level.ERROR: ("pencil", "To put right"),
    Level.WARNING: ("think", "To think about"),
    Level.ADVICE: ("idea", "An idea"),
}
_WIDEST = 240
"""How many characters of a line are shown at most on each side of the words."""


def meeting_report(
    findings: Sequence[Finding], sources: Mapping[str, str], titles: Mapping[str, str], pages: int
) -> str:
    """The findings as one HTML file that needs nothing else, to print and talk about.

    `sources` has the text of each file by `Finding.file`, and `titles` the title of its page; a file that is not there
    is named by its path. `pages` is how many pages were looked at.
    """
    said = "".join(f"<p>{escape(sentence)}.</p>" for sentence in summary(findings, pages).rstrip(".").split(". "))
    parts = [
        f'<section class="first">{_picture("group")}<div><h1>What we can make easier</h1>{said}'
        "<p>A program looked at the words. It can be wrong.</p><p>You decide what to change.</p></div></section>"
    ]
    for file, group in groupby(findings, key=lambda finding: finding.file):
        lines = sources.get(file, "").splitlines()
        parts.append(f"<h2>{escape(titles.get(file) or file)}</h2>")
        if file in titles:
            parts.append(f'<p class="file">The page is here: {escape(file)}</p>')
        parts += [_told(number, finding, lines) for number, finding in enumerate(group, 1)]
    parts.append(
        f'<section class="row last">{_picture("pencil")}<div><h2>What we decided</h2>'
        "<p>Who was there:</p><hr><hr><p>The day:</p><hr><p>Who makes the changes:</p><hr></div></section>"
    )
    shell = (files(__package__) / "meeting.html").read_text("utf-8")
    return shell.replace("{{pictures}}", _pictures()).replace("{{words}}", "\n".join(parts))


def _told(number: int, finding: Finding, lines: Sequence[str]) -> str:
    picture, step = _STEPS[finding.level]
    at = finding.position
    place = f'<span class="line">Line {at.line}</span>' if at else ""
    return (
        f'<section class="row {finding.level.value}">{_picture(picture)}<div>'
        f'<p class="step">{number}. {step} {place}</p>{_quoted(finding, lines)}'
        f"<p>{escape(finding.message)}</p><p><b>Try:</b> {escape(finding.help)}</p>"
        '<p class="ticks"><span class="box"></span> We change it. <span class="box"></span> We keep it.</p>'
        f'<p class="rule">{escape(finding.rule)}</p></div></section>'
    )


def _quoted(finding: Finding, lines: Sequence[str]) -> str:
    """The line of the file with the words marked; the words alone when their line is not known."""
    at = finding.position
    if at is None or not 0 < at.line <= len(lines):
        return f"<blockquote>{escape(finding.excerpt)}</blockquote>" if finding.excerpt else ""
    before, words, after = _cut(lines[at.line - 1], at)
    return f"<blockquote>{escape(before)}<mark>{escape(words)}</mark>{escape(after)}</blockquote>"


def _cut(line: str, at: Position) -> tuple[str, str, str]:
    start = min(at.column - 1, len(line))
    end = max(start, min(at.end_column - 1, len(line)) if at.end_line == at.line else len(line))
    before, words, after = line[:start], line[start:end], line[end:]
    if len(before) > _WIDEST:
        before = "… " + before[-_WIDEST:]
    if len(after) > _WIDEST:
        after = after[:_WIDEST] + " …"
    return before.lstrip("#>-*+ ") if not before.strip("#>-*+ ") else before, words[: 4 * _WIDEST], after


_DRAWN = {
    "pencil": '<path d="M22 74 66 30l14 14-44 44-20 6zM71 25l8-8 14 14-8 8z"/>',
    "think": (
        '<path d="M30 24h44c12 0 20 8 20 18s-8 18-20 18H46L30 72l2-13c-12-1-18-8-18-17s6-18 16-18z"/>'
        '<path class="on" d="M50 44c0-12 16-12 16-2 0 6-8 6-8 12m0 5v3"/>'
    ),
    "idea": (
        '<path d="M52 14c18 0 30 13 30 28 0 12-8 18-12 26H34c-4-8-12-14-12-26 0-15 12-28 30-28z"/>'
        '<path d="M38 74h28v6H38zm4 10h20v6H42z"/>'
    ),
    "group": (
        '<circle cx="30" cy="36" r="12"/><circle cx="74" cy="36" r="12"/><circle cx="52" cy="28" r="13"/>'
        '<path d="M10 84c0-22 10-30 20-30s13 4 15 8c-6 6-9 14-9 22zM94 84c0-22-10-30-20-30s-13 4-15 8c6 6 9 14 9 22z'
        'M34 90c0-26 6-42 18-42s18 16 18 42z"/>'
    ),
}


def _pictures() -> str:
    """Every picture once, to be used by its name. Drawn for this report."""
    drawn = "".join(f'<symbol id="{name}" viewBox="0 0 104 104">{shape}</symbol>' for name, shape in _DRAWN.items())
    return f'<svg class="store" aria-hidden="true">{drawn}</svg>'


def _picture(name: str) -> str:
    return f'<svg class="picture" aria-hidden="true"><use href="#{name}"/></svg>'
