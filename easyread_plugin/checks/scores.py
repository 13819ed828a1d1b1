"""How hard a page is: our own score with its reasons, and those with known names, from textstat. Information only."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from ..document.model import Page, RowKind, Statement
from ..document.position import Position
from ..language.score import Part, score_page, score_statement
from ..language.syllables import syllables
from ..values import Value

FORMULAS: Mapping[str, str] = {
    "flesch_reading_ease": "Flesch reading ease",
    "flesch_kincaid_grade": "Flesch-Kincaid grade",
    "gunning_fog": "Gunning fog",
    "smog_index": "SMOG",
    "coleman_liau_index": "Coleman-Liau",
    "automated_readability_index": "Automated readability index",
    "dale_chall_readability_score": "Dale-Chall",
    "lix": "LIX",
    "rix": "RIX",
}
"""The function of textstat → the name that people know."""

HARDEST = 3
"""So many of a page's hardest sentences are shown."""
_REASONS = 3
_STOPS = re.compile(r"[.!?…\n]+")


class PageScores(Value):
    """The scores of one page."""

    file: str
    sentences: int
    words: int
    scores: Mapping[str, float]
    """By the function of textstat."""
    difficulty: float
    """Our own: 0 is very easy, 100 very hard."""
    hardest: tuple[HardStatement, ...]
    """At most `HARDEST`, the hardest first. Own words are left out: nobody changes them."""


class HardStatement(Value):
    """One of the hardest statements of a page."""

    text: str
    position: Position | None
    difficulty: float
    because: tuple[tuple[str, float], ...]
    """What adds most, such as (“hard word: commission”, 31.0), in points of `difficulty`."""


def scores_of(page: Page) -> PageScores:
    """The scores of the words of a page: own words too, but no code and no credits.

    textstat counts sentences wrongly in lists, headings and decimals, and fetches a list of syllables from the
    network. So it is given our sentences and our syllables; the formulas are its own.
    """
    statements = [
        statement
        for row_kind, statement in (
            *((None, statement) for section in page.sections for statement in section.heading),
            *((row.kind, statement) for row in page.rows() if row.fact != "credits" for statement in row.statements),
        )
        if row_kind is not RowKind.CODE
    ]
    # One sentence a line, with no stop inside it.
    lines = [line for one in statements if (line := _STOPS.sub(" ", one.text).strip())]
    text = ".\n".join(lines)
    with _ours() as textstat:
        scores = {name: round(float(getattr(textstat, name)(text)), 1) if lines else 0.0 for name in FORMULAS}
        words = int(textstat.lexicon_count(text)) if lines else 0
    points = score_page(one.text for one in statements).points
    return PageScores(page.file, len(lines), words, scores, _in_bounds(points), tuple(_hardest(statements)))


def _hardest(statements: Iterable[Statement]) -> Iterator[HardStatement]:
    ours = (statement for statement in statements if statement.own_words is None)
    scored = [(score_statement(statement.text), statement) for statement in ours]
    scored.sort(key=lambda pair: -pair[0].points)
    for score, statement in scored[:HARDEST]:
        adds = [(_reason(part, statement.text), round(part.points, 1)) for part in score.parts if _is_reason(part)]
        at = statement.position
        yield HardStatement(statement.text, at, _in_bounds(score.points), tuple(adds[:_REASONS]))


def _in_bounds(points: float) -> float:
    return round(min(max(points, 0.0), 100.0), 1)


def _is_reason(part: Part) -> bool:
    return part.points >= 1 and part.reason not in ("every sentence", "its length", "small word")


def _reason(part: Part, text: str) -> str:
    """“hard word: commission”; of the whole statement, the reason alone."""
    return part.reason if part.end - part.start == len(text) else f"{part.reason}: {text[part.start : part.end]}"


class _Syllables(dict[str, list[list[str]]]):
    """Looks like the list that textstat wants: word → one way to say it → its sounds, a figure at each syllable."""

    def __missing__(self, word: str) -> list[list[str]]:
        return [["0"] * max(1, syllables(word))]


@contextmanager
def _ours() -> Iterator[Any]:
    """The module textstat with our counts in the place of its own; put back at the end."""
    import textstat

    said = _Syllables()
    ours: Mapping[str, Callable[..., object]] = {
        "count_sentences": lambda text: text.count("\n") + 1,
        "get_cmudict": lambda lang: said,
    }
    changed = [
        (module, name, getattr(module, name))
        for module_name, module in sorted(sys.modules.items())
        if module_name.startswith("textstat.")
        for name in ours
        if callable(getattr(module, name, None))
    ]
    try:
        for module, name, _ in changed:
            setattr(module, name, ours[name])
        yield textstat
    finally:
        for module, name, old in changed:
            setattr(module, name, old)
