"""The rules about amounts: parts of a whole, big numbers, money, Roman numerals, phone numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..document.clue_index import Clues
from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..language import amounts
from ..language.late_pattern import late
from ..language.roman_numerals import may_be_numeral, roman_numerals
from ..language.spans import Found
from ..language.tokens import FIGURE
from .sources import COGA, EASY_READ_ONLINE_SURVEY, INCLUSION_EUROPE, NHS_NUMBERS

PART = RuleCard(
    id="ER-N02",
    name="percentage-or-fraction",
    level=Level.WARNING,
    what="A percentage or a fraction, such as 25% or ½.",
    why="Many people find “1 in 4” easier to picture.",
    sources=(COGA, NHS_NUMBERS, INCLUSION_EUROPE),
    since="0.1.0",
    false_alarms="The exact words of a form or a bill. Allow them, with your reason.",
)
BIG_NUMBER = RuleCard(
    id="ER-N03",
    name="big-number",
    level=Level.ADVICE,
    what="A number over 1,000 with nothing to compare it with.",
    why="A big number says little by itself.",
    sources=(EASY_READ_ONLINE_SURVEY, COGA),
    since="0.1.0",
    false_alarms="A year, a price or a number to copy. Numbers with “about” or “nearly” are left alone.",
)
NUMBER_FORM = RuleCard(
    id="ER-N06",
    name="number-form",
    level=Level.WARNING,
    what="A Roman numeral, money without £, or a big number without its comma.",
    why="Roman numerals look like letters. “12000” is hard to read and to say.",
    sources=(COGA, INCLUSION_EUROPE),
    since="0.1.0",
    false_alarms="A number that people must copy, such as that of a form.",
)
PHONE = RuleCard(
    id="ER-K04",
    name="phone-number-form",
    level=Level.WARNING,
    what="A phone number that is not in groups, as people say it.",
    why="In groups, a number is easier to read, to say and to press.",
    sources=(COGA,),
    since="0.1.0",
    false_alarms="A long number that is no phone number, but starts with 0.",
)

_ABOUT = late(
    r"(?:about|around|nearly|almost|over|more than|less than|under|at least|up to|£)\s*\Z", re.IGNORECASE
)
_IN_ONE_PIECE = late(r"\d{7}")
_NUMBER = late(r"(?<![\w.,£$€/:+\-])(?<!\d )(\d{1,3}(?:,\d{3})+|[1-9]\d{4,5})(?![\w,/:\-]|\.\d| \d)")
_COMPARED = late(r"\b(?:as (?:many|big|much|long|far) as|that is|like|each|every)\b", re.IGNORECASE)
_MANY = 1000
_FIGURES = frozenset((FIGURE,))


def _parts(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(amounts.may_be_part):
        for found in (*amounts.percentages(statement.text), *amounts.fractions(statement.text)):
            yield context.about(
                PART,
                row,
                statement,
                (found.start, found.end),
                "This is a part of a whole. Many people find such numbers hard.",
                f"Write: {found.suggestion}." if found.suggestion else "Say “1 in 4”, “half”, “few” or “most”.",
            )


def _big_numbers(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(_FIGURES):
        text = statement.text
        if _COMPARED.search(text):
            continue
        for match in _NUMBER.finditer(text):
            at = match.start()
            if int(match[1].replace(",", "")) > _MANY and not _ABOUT.search(text, max(0, at - 20), at):
                yield context.about(
                    BIG_NUMBER,
                    row,
                    statement,
                    match.span(1),
                    "This is a big number. It says little by itself.",
                    "Round it: “about 2,000”. Compare it with something that people know.",
                )


_FORMS: tuple[tuple[Callable[[str], list[Found]], Clues, str], ...] = (
    (roman_numerals, may_be_numeral, "This is a Roman numeral. It looks like letters."),
    (amounts.money, amounts.may_be_money, "This amount of money is hard to read."),
    (amounts.big_numbers, amounts.may_be_big, "This number needs a comma. Then it is easier to read and to say."),
)


def _forms(context: PageContext) -> Iterator[Finding]:
    for find, clues, message in _FORMS:
        for row, statement in context.words(clues):
            for found in find(statement.text):
                yield context.about(
                    NUMBER_FORM,
                    row,
                    statement,
                    (found.start, found.end),
                    message,
                    f"Write: {found.suggestion}." if found.suggestion else "Write it in figures.",
                    replacement=found.suggestion or None,
                )


def _phones(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(_FIGURES):
        for found in amounts.phone_numbers(statement.text):
            if found.suggestion and _IN_ONE_PIECE.search(statement.text, found.start, found.end):
                yield context.about(
                    PHONE,
                    row,
                    statement,
                    (found.start, found.end),
                    "This phone number is hard to read in one piece.",
                    f"Write it in groups: {found.suggestion}.",
                    replacement=found.suggestion,
                )


RULES: tuple[Rule, ...] = (
    Rule(PART, _parts),
    Rule(BIG_NUMBER, _big_numbers),
    Rule(NUMBER_FORM, _forms),
    Rule(PHONE, _phones),
)
"""The rules about amounts."""
