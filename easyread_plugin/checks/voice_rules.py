"""The rules about who does something, and about saying “not”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.model import StatementKind
from ..language.late_pattern import late
from ..language.negatives import CLUES as NEGATIVE_CLUES
from ..language.negatives import double_negatives, negatives
from ..language.passives import HELPER_CLUES, may_be_participle, passives
from .sources import COGA, GOV20, INCLUSION_EUROPE, NEW_ZEALAND

PASSIVE = RuleCard(
    id="ER-S03",
    name="who-does-it",
    level=Level.WARNING,
    what="A sentence that does not start with who does it: “The letter was sent”.",
    why="People want to know first who does something.",
    sources=(GOV20, COGA, NEW_ZEALAND),
    since="0.1.0",
    false_alarms="“The shop is closed”, if nobody closes it now. Most such words are known and left alone.",
    english_only=True,
)
NEGATIVES = RuleCard(
    id="ER-S05",
    name="said-with-not",
    level=Level.ERROR,
    what="2 words such as “not” in 1 sentence, which is an error.",
    why="Two such words turn each other round. Many readers then take the wrong meaning.",
    sources=(COGA, INCLUSION_EUROPE),
    since="0.1.0",
    false_alarms="2 clear sentences that are joined by “and”.",
    english_only=True,
)


# Said of how something is, or what its name is: there is nobody to name who does it.
_NO_DOER = frozenset(
    "called named born closed opened done started finished made married based known allowed supposed gone lost left "
    "broken interested used meant disabled related divorced dead tired spelt spelled".split()
)
_QUOTED = late(r"“[^”]*”|\"[^\"]*\"")
_SAYING = late(r"\b(?:say(?:s|ing)?|said|answer(?:s|ed)?|means?)\W*\Z", re.IGNORECASE)


def _passives(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(HELPER_CLUES, may_be_participle):
        if statement.kind in (StatementKind.HEADING, StatementKind.TITLE):
            continue
        for passive in passives(statement.text):
            participle = statement.text[passive.start : passive.end].split()[-1].lower()
            if participle in _NO_DOER and not passive.is_by:
                continue
            yield context.about(
                PASSIVE,
                row,
                statement,
                (passive.start, passive.end),
                "This sentence does not say first who does it.",
                "Start with who does it: “We wrote a letter”.",
            )


def _negatives(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(NEGATIVE_CLUES):
        if len(negatives(statement.text)) < 2:
            continue
        quoted = [match.span() for match in _QUOTED.finditer(statement.text)]
        for start, end in double_negatives(statement.text):
            if _SAYING.search(statement.text, max(0, start - 20), start) or _is_in(quoted, start, end):
                continue  # "Saying no must not cost you anything": the word "no" is what is said. A motto is kept
            yield context.about(
                NEGATIVES,
                row,
                statement,
                (start, end),
                "This sentence says “not” in 2 ways. Many readers take it the wrong way round.",
                "Say it with no “not”, or with one.",
            )


def _is_in(quoted: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a place is between quotation marks: a motto, or what somebody said."""
    return any(opening < start and end < closing for opening, closing in quoted)


RULES: tuple[Rule, ...] = (Rule(PASSIVE, _passives), Rule(NEGATIVES, _negatives))
"""The rules about who does something, and about “not”."""
