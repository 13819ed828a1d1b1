"""The rules about how many ideas a sentence has, and how hard its verbs are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.model import StatementKind
from ..language.clauses import (
    HELPER_CLUES,
    JOINING_CLUES,
    SUBORDINATE_CLUES,
    VERB_CLUES,
    conjunctions,
    subordinates,
    tenses,
)
from ..language.late_pattern import late
from .sources import COGA, GOV20, NORFOLK, PHOTOSYMBOLS, PLAIN_DIN

MANY_IDEAS = RuleCard(
    id="ER-S02",
    name="many-ideas",
    level=Level.WARNING,
    what="A sentence with 2 words such as “and” or “but”. Or with 3 commas.",
    why="Each such word can start a new idea. One idea in a sentence is enough.",
    sources=(GOV20, COGA, PHOTOSYMBOLS, NORFOLK),
    since="0.1.0",
    false_alarms="2 short pairs, such as “tea and cake”. Sentences of 10 words and fewer are left alone.",
    english_only=True,
)
HARD_TENSE = RuleCard(
    id="ER-S04",
    name="hard-tense",
    level=Level.ADVICE,
    what="A hard form of a verb, such as “would have been going”.",
    why="Most things can be said with “is”, “was” or “will be”.",
    sources=(COGA,),
    since="0.1.0",
    false_alarms="Something that really did not happen, such as “We would have come”.",
    english_only=True,
)
CLAUSE_IN_CLAUSE = RuleCard(
    id="ER-S05b",
    name="sentence-in-a-sentence",
    level=Level.WARNING,
    what="A part of a sentence that starts with “which”, “although”, “unless” or “whereas”.",
    why="Such a part is a second sentence inside the first.",
    sources=(COGA, PLAIN_DIN),
    since="0.1.0",
    false_alarms="“The bus that stops here” is left alone. It only says which bus.",
    english_only=True,
)

_EASY_ENOUGH = late(r"\S+ be able\b|\S+ have to\b|\S+ had \w+", re.IGNORECASE)
_SHORT = 10
_JOINED_COMMAS = 3
_COMMA = late(r",(?=\s)")


def _many_ideas(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(JOINING_CLUES | {","}):
        text = statement.text
        if statement.kind is not StatementKind.WORDS or text.count(" ") < _SHORT:
            continue
        joins = conjunctions(text)
        commas = _COMMA.findall(text)
        if len(joins) > 1:
            start, end = joins[1].start, joins[1].end
            message = f"This sentence has {len(joins)} words that join ideas."
        elif len(commas) >= _JOINED_COMMAS:
            start, end = 0, len(text)
            message = f"This sentence has {len(commas)} commas. There may be many ideas in it."
        else:
            continue
        help = "Write a sentence for each idea. Start with “And” if you like."
        yield context.about(MANY_IDEAS, row, statement, (start, end), message, help)


def _hard_tenses(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(HELPER_CLUES, VERB_CLUES):
        for found in tenses(statement.text):
            if _EASY_ENOUGH.match(statement.text, found.start):
                continue
            yield context.about(
                HARD_TENSE,
                row,
                statement,
                (found.start, found.end),
                "This is a hard form of a verb.",
                "Say what happens, what happened or what will happen.",
            )


def _clauses(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(SUBORDINATE_CLUES):
        if statement.kind in (StatementKind.HEADING, StatementKind.TITLE) or statement.text.endswith("?"):
            continue
        for found in subordinates(statement.text):
            yield context.about(
                CLAUSE_IN_CLAUSE,
                row,
                statement,
                (found.start, found.end),
                "A second sentence starts here, inside the first.",
                "Make 2 sentences.",
            )


RULES: tuple[Rule, ...] = (
    Rule(MANY_IDEAS, _many_ideas),
    Rule(HARD_TENSE, _hard_tenses),
    Rule(CLAUSE_IN_CLAUSE, _clauses),
)
"""The rules about ideas and verbs."""
