"""The rules about raw HTML: what plays, moves or asks by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..language.late_pattern import late
from .sources import COGA, WCAG

MOVES = RuleCard(
    id="ER-B05",
    name="something-moves",
    level=Level.ERROR,
    what="A part of a page that plays, moves or opens by itself.",
    why="Things that move take people away from the words. Sound that starts by itself can frighten.",
    sources=(WCAG, COGA),
    since="0.1.0",
    false_alarms="None known. A film or a sound that people start themselves is left alone.",
)
FOREIGN_FRAME = RuleCard(
    id="ER-B05b",
    name="frame-from-elsewhere",
    level=Level.ERROR,
    what="A part of another website inside the page.",
    why="It looks and works in another way. It may watch people. Paper and sound do not have it.",
    sources=(WCAG, COGA),
    since="0.1.0",
    false_alarms="A form or a film of your own that works with keys too. Allow it, with your reason.",
)

_MOVING = late(
    r"<(?:marquee|blink)\b|<(?:video|audio)\b[^>]*\sautoplay\b|<meta\b[^>]*http-equiv=[\"']?refresh"
    r"|<dialog\b[^>]*\sopen\b",
    re.IGNORECASE,
)
_FRAME = late(r"<(?:iframe|frame|frameset|embed|object)\b", re.IGNORECASE)


def _moves(context: PageContext) -> Iterator[Finding]:
    for html in context.page.html:
        match = _MOVING.search(html.text)
        if match:
            yield context.finding(
                MOVES,
                html.position,
                "This part plays or moves by itself. That is hard for many people.",
                "Take it out. Let people start it themselves.",
                excerpt=match[0],
            )


def _frames(context: PageContext) -> Iterator[Finding]:
    for html in context.page.html:
        match = _FRAME.search(html.text)
        if match:
            yield context.finding(
                FOREIGN_FRAME,
                html.position,
                "This shows a part of another website. It may not work for all readers.",
                "Make a link to it, with words that say what it is.",
                excerpt=match[0],
            )


RULES: tuple[Rule, ...] = (Rule(MOVES, _moves), Rule(FOREIGN_FRAME, _frames))
"""The rules about raw HTML."""
