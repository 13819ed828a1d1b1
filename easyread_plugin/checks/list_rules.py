"""The rules about lists: things that should be one, and lists inside lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.model import StatementKind
from ..language.late_pattern import late
from ..language.words import word_spans
from .sources import COGA, MENCAP, NEW_ZEALAND

LIST_IN_SENTENCE = RuleCard(
    id="ER-T06",
    name="list-in-a-sentence",
    level=Level.WARNING,
    what="A sentence that lists 4 or more things with commas.",
    why="A list is easier to read with each thing on its own line.",
    sources=(COGA, MENCAP, NEW_ZEALAND),
    since="0.1.0",
    false_alarms="An address in 1 line. 3 things in a short sentence are left alone.",
    english_only=True,
)
LIST_IN_LIST = RuleCard(
    id="ER-T06b",
    name="list-in-a-list",
    level=Level.ERROR,
    what="A list inside another list.",
    why="Nobody can tell any more what belongs to what.",
    sources=(COGA, MENCAP),
    since="0.1.0",
    false_alarms="None known.",
)

# One thing of a series: up to 5 words, without a verb that would start a new thought.
_THING = r"(?:[^\s,;:.!?()]+ ){0,4}[^\s,;:.!?()]+"
_SERIES = late(rf"{_THING}(?:, {_THING}){{2,}},? (?:and|or) {_THING}|{_THING}(?:, {_THING}){{3,}}")
_COMMAS = frozenset(",")
_PLACE = late(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d+[a-z]? [A-Z]")
_VERBS = frozenset(
    "i you he she it we they is are was were will can may must do does did have has had there who which when if but "
    "because so".split()
)
_LEADS = ("such as", "like", "including", "for example", "with", "from", "for", "in", "to")


def _series(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(_COMMAS):
        text = statement.text
        if statement.kind is not StatementKind.WORDS or text.count(",") < 2:
            continue
        for match in _SERIES.finditer(text):
            parts = _things(match[0])
            if len(parts) < 4 or _PLACE.search(match[0]) or _are_thoughts(parts[1:]):
                continue
            yield context.about(
                LIST_IN_SENTENCE,
                row,
                statement,
                match.span(),
                f"This sentence lists {len(parts)} things. That is a lot to keep in mind.",
                "Make a list. Put each thing on its own line, after a dash.",
            )
            break


def _things(series: str) -> list[str]:
    """The things of a series. It starts behind words such as “such as”."""
    parts = re.split(r", (?:and |or )?| (?:and|or) ", series)
    leads = [number for number, part in enumerate(parts) if part.startswith(_LEADS)]
    return parts[leads[-1] :] if leads else parts


def _are_thoughts(parts: list[str]) -> bool:
    """Whether most parts are small sentences, and not names of things."""
    thoughts = sum(any(part[a:b].lower() in _VERBS for a, b in word_spans(part)) for part in parts)
    return thoughts * 2 >= len(parts)


def _nested(context: PageContext) -> Iterator[Finding]:
    told: set[str] = set()
    for row, statement in context.words():
        if statement.lists > 1 and row is not None and row.id not in told:
            told.add(row.id)
            yield context.about(
                LIST_IN_LIST,
                row,
                statement,
                (0, len(statement.text)),
                "This list is inside another list. It is hard to see what belongs together.",
                "Make 1 list. Or make 2 lists with a sentence before each.",
            )


RULES: tuple[Rule, ...] = (Rule(LIST_IN_SENTENCE, _series), Rule(LIST_IN_LIST, _nested))
"""The rules about lists."""
