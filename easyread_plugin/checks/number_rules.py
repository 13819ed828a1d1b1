"""The rules about numbers, dates and times."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..language.dates import CLUES as DATE_CLUES
from ..language.dates import DateMatch, DateProblem, date_problems
from ..language.numbers import CLUES as NUMBER_CLUES
from ..language.numbers import number_words
from .sources import COGA, EASY_READ_ONLINE_SURVEY, INCLUSION_EUROPE

DATE_FORMAT = RuleCard(
    id="ER-N04",
    name="date-format",
    level=Level.ERROR,
    what="A date that is not in full words, or that does not exist.",
    why="04/03/27 can mean 2 different days. People go on the wrong day, and voices read it wrong.",
    sources=(COGA,),
    since="0.1.0",
    false_alarms="The number of a form may look like a date, if it has 2 stops.",
    english_only=True,
)
TIME_24_HOURS = RuleCard(
    id="ER-N05",
    name="24-hour-time",
    level=Level.WARNING,
    what="A time that counts to 24, such as 14:30.",
    why="Most people say “half past 2”. Many do not know what 14:30 is.",
    sources=(INCLUSION_EUROPE,),
    since="0.1.0",
    false_alarms="A score or a ratio with 2 figures after the colon.",
    english_only=True,
)
NUMBER_WORD = RuleCard(
    id="ER-N01",
    name="number-as-word",
    level=Level.WARNING,
    what="A number that is written as a word, such as “three”.",
    why="A figure is quick to find and easy to read: 3.",
    sources=(EASY_READ_ONLINE_SURVEY, INCLUSION_EUROPE),
    since="0.1.0",
    false_alarms="A name with a number word in it. A name in the middle of a sentence is left alone.",
    english_only=True,
)


def _dates(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(DATE_CLUES):
        for match in date_problems(statement.text):
            if match.problem is DateProblem.CLOCK_24:
                continue
            message, help = _about(match, statement.text[match.start : match.end])
            is_sure = match.problem in (DateProblem.SHORT, DateProblem.NUMBERS) and not match.other
            yield context.about(
                DATE_FORMAT,
                row,
                statement,
                (match.start, match.end),
                message,
                help,
                level=Level.WARNING if match.problem is DateProblem.SHORT else Level.ERROR,
                replacement=match.suggestion if is_sure else None,
            )


def _about(match: DateMatch, written: str) -> tuple[str, str]:
    if match.problem is DateProblem.IMPOSSIBLE:
        return f"There is no such day as {written}.", "Check the date."
    if match.problem is DateProblem.WEEKDAY:
        return (
            "The day of the week does not go with this date.",
            f"It may be {match.suggestion}. Check the date in a calendar.",
        )
    if match.problem is DateProblem.SHORT:
        return "This date has short words. Full words are easier to read.", f"Write: {match.suggestion}."
    if match.other:
        return (
            f"This date can be {match.said} or {match.other}.",
            f"Write the date in full words: {match.suggestion}.",
        )
    return "This date is in figures. Words are easier to read.", f"Write: {match.suggestion}."


def _times(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(DATE_CLUES):
        for match in date_problems(statement.text):
            if match.problem is DateProblem.CLOCK_24:
                yield context.about(
                    TIME_24_HOURS,
                    row,
                    statement,
                    (match.start, match.end),
                    "This time counts to 24. Many people do not use such times.",
                    f"Write: {match.suggestion}.",
                    replacement=match.suggestion,
                )


def _number_words(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(NUMBER_CLUES):
        for start, end, figure in number_words(statement.text):
            yield context.about(
                NUMBER_WORD,
                row,
                statement,
                (start, end),
                "This number is a word. Figures are easier to read.",
                f"Write: {figure}.",
                replacement=figure,
            )


RULES: tuple[Rule, ...] = (Rule(DATE_FORMAT, _dates), Rule(TIME_24_HOURS, _times), Rule(NUMBER_WORD, _number_words))
"""The rules about numbers, dates and times."""
