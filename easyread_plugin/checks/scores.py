"""Reading scores with names that editors ask for, from textstat. Information only: no page passes or fails by them."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from ..document.model import Page, RowKind
from ..language.syllables import syllables

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

_STOPS = re.compile(r"[.!?…\n]+")


@dataclass(frozen=True, slots=True)
class PageScores:
    """The scores of one page."""

    file: str
    sentences: int
    words: int
    scores: Mapping[str, float]
    """By the function of textstat."""


def scores_of(page: Page) -> PageScores:
    """The scores of the words of a page: own words too, but no code and no credits.

    textstat counts sentences wrongly in lists, headings and decimals, and fetches a list of syllables from the
    network. So it is given our sentences and our syllables; the formulas are its own.
    """
    statements = [
        statement.text
        for row_kind, statement in (
            *((None, statement) for section in page.sections for statement in section.heading),
            *((row.kind, statement) for row in page.rows() if row.fact != "credits" for statement in row.statements),
        )
        if row_kind is not RowKind.CODE
    ]
    # One sentence a line, with no stop inside it.
    lines = [line for text in statements if (line := _STOPS.sub(" ", text).strip())]
    text = ".\n".join(lines)
    with _ours() as textstat:
        scores = {name: round(float(getattr(textstat, name)(text)), 1) if lines else 0.0 for name in FORMULAS}
        words = int(textstat.lexicon_count(text)) if lines else 0
    return PageScores(page.file, len(lines), words, scores)


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
