"""Findings for a program. The shape is a contract; a change that can break a reader is a new version."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import NotRequired, TypedDict

from ...document.findings import Finding, RuleCard
from ...document.model import Page
from ...document.own_share import own_share
from ...language.words import count_words
from ..scores import PageScores

VERSION = 1


class _FindingEntry(TypedDict):
    rule: str
    name: str
    level: str
    file: str
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    message: str
    help: str
    excerpt: str
    source: str
    replacement: str | None


class _PageEntry(TypedDict):
    uri: str
    file: str
    statements: int
    words: int
    own_words: int
    own_words_share: float
    scores: NotRequired[Mapping[str, float]]
    difficulty: NotRequired[float]
    hardest: NotRequired[list[_HardEntry]]


class _HardEntry(TypedDict):
    line: int | None
    text: str
    difficulty: float
    because: Mapping[str, float]


def json_report(
    findings: Iterable[Finding],
    pages: Iterable[Page],
    cards: Mapping[str, RuleCard],
    scores: Mapping[str, PageScores] | None = None,
) -> str:
    """The findings and what was looked at, as JSON that ends with a line break.

    Lines and columns are 1-based, in code points; null where the place is not known. `cards` is by rule id. `source` is
    the address of the first guideline that asks for it, or empty. `replacement` is what `--fix` would put in place of
    the `excerpt`; null where a person must decide. `own_words` counts quotes; `words` counts all words.
    `own_words_share`, from 0 to 1, is how much of the page's words stand in quotes.
    `scores`, by file, are added to the pages when they are given: `scores` by the name of the formula, `difficulty`
    from 0 (very easy) to 100 (very hard), and the `hardest` statements with what adds most points.
    """
    report = {
        "version": VERSION,
        "findings": [_finding(finding, cards.get(finding.rule)) for finding in findings],
        "pages": [_page(page, (scores or {}).get(page.file)) for page in pages],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, card: RuleCard | None) -> _FindingEntry:
    at = finding.position
    return {
        "rule": finding.rule,
        "name": card.name if card else "",
        "level": finding.level.value,
        "file": finding.file,
        "line": at.line if at else None,
        "column": at.column if at else None,
        "end_line": at.end_line if at else None,
        "end_column": at.end_column if at else None,
        "message": finding.message,
        "help": finding.help,
        "excerpt": finding.excerpt,
        "source": card.sources[0].url if card and card.sources else "",
        "replacement": finding.replacement,
    }


def _page(page: Page, scores: PageScores | None) -> _PageEntry:
    statements = list(page.statements())
    entry: _PageEntry = {
        "uri": page.uri,
        "file": page.file,
        "statements": len(statements),
        "words": sum(count_words(statement.text) for statement in statements),
        "own_words": sum(1 for _ in page.own_words()),
        "own_words_share": round(own_share(page).share, 3),
    }
    if scores is not None:
        entry["scores"] = scores.scores
        entry["difficulty"] = scores.difficulty
        entry["hardest"] = [
            {
                "line": hard.position.line if hard.position else None,
                "text": hard.text,
                "difficulty": hard.difficulty,
                "because": dict(hard.because),
            }
            for hard in scores.hardest
        ]
    return entry
