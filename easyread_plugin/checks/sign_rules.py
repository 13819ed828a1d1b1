"""The rules about signs: punctuation, special signs, and what a voice cannot say well."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.model import Row, Statement, StatementKind
from ..language.amounts import phone_numbers
from ..language.late_pattern import late
from ..language.tokens import FIGURE
from ..language.words import word_spans
from .sources import COGA, EASY_READ_ONLINE, INCLUSION_EUROPE, MENCAP

SEMICOLON = RuleCard(
    id="ER-S07",
    name="semicolon",
    level=Level.WARNING,
    what="A sentence with a semicolon.",
    why="A semicolon joins 2 ideas. Many readers do not know this sign.",
    sources=(MENCAP, INCLUSION_EUROPE),
    since="0.1.0",
    false_alarms="None known.",
)
SPECIAL_SIGN = RuleCard(
    id="ER-S07b",
    name="special-sign",
    level=Level.WARNING,
    what="A special sign in the words, such as & or /.",
    why="Many readers do not know what such a sign means.",
    sources=(INCLUSION_EUROPE, MENCAP, COGA),
    since="0.1.0",
    false_alarms="The name of something with such a sign in it, such as a shop. A capital on both sides is left alone.",
)
BRACKETS = RuleCard(
    id="ER-S07c",
    name="words-in-brackets",
    level=Level.ADVICE,
    what="3 or more words in brackets, or after a dash.",
    why="Such words are a second idea in the middle of the first.",
    sources=(MENCAP, INCLUSION_EUROPE, COGA),
    since="0.1.0",
    false_alarms="The name of a law with its year. Fewer than 3 words in brackets are left alone.",
)
HARD_TO_SAY = RuleCard(
    id="ER-A02",
    name="hard-to-say",
    level=Level.WARNING,
    what="Something that a voice reads badly: emoji, arrows, long numbers with no spaces.",
    why="Many people listen to the page. They hear “one million two hundred thousand” or nothing at all.",
    sources=(COGA, EASY_READ_ONLINE),
    since="0.1.0",
    false_alarms="A long number that people must copy. A phone number with spaces is left alone.",
)

_SEMICOLON = late(r";(?=\s|$)")
_NAMED = late(r"[A-Z]\w*\s?[&/]\s?[A-Z]")
_SIGN = late(
    r"(?<![&\w])&(?!\w+;)|(?<=[a-z\d\s])&(?=[a-z\d\s])|(?<=[^\W\d])/(?=[^\W\d])|(?<=\w )/(?= \w)"
    r"|[§¶†‡#*^|~<>=_\\](?=\s|$)|(?<!\S)[§#<>=~+](?=\s?[\w])"
)
_MEANS = {"&": "and", "/": "or", "#": "number", "§": "section", "+": "and", "<": "less than", ">": "more than"}
_ASIDE = late(r"\(([^()]*)\)|(?<=\w)\s[–—-]\s([^–—]*)(?:\s[–—-]\s|[.!?]?$)|(?<=\w)—([^—]*)(?:—|[.!?]?$)")
_ASIDE_WORDS = 3
_UNSAID = late(
    "[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
    r"|(?<![\w.,/:@\-+#])\d{7,}(?![\w@]|[.,/:\-]\w)"
)
_DIGITS = late(r"\d+")
_SEMICOLONS, _SIGNS, _ASIDES = frozenset(";"), frozenset("&/§¶†‡#*^|~<>=+_\\"), frozenset("(–—-")


def _may_be_unsaid(clue: str) -> bool:
    """Whether a text with this sign may have something that a voice reads badly."""
    return clue == FIGURE or clue >= "\u2190"


def _semicolon(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(_SEMICOLONS):
        found = _SEMICOLON.search(statement.text)
        if found:
            yield context.about(
                SEMICOLON,
                row,
                statement,
                found.span(),
                "This sentence has a semicolon (;). Many readers do not know this sign.",
                "Write 2 sentences.",
            )


def _signs(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(_SIGNS):
        text = statement.text
        for match in _SIGN.finditer(text):
            sign = match[0]
            if _is_kept(text, match.start(), statement):
                continue
            means = _MEANS.get(sign)
            yield context.about(
                SPECIAL_SIGN,
                row,
                statement,
                match.span(),
                f"Many readers do not know the sign {sign} here.",
                f"Write the word “{means}”, or say it in another way." if means else "Say it in words.",
            )


def _is_kept(text: str, at: int, statement: Statement) -> bool:
    """Whether a sign is part of a name, a web address or code."""
    if any(mark.start <= at < mark.end and mark.style == "code" for mark in statement.styled):
        return True
    if any(match.start() <= at < match.end() for match in _NAMED.finditer(text)):
        return True
    return any(
        start <= at < end and ("@" in text[start:end] or "www." in text[start:end] or "://" in text[start:end])
        for start, end in word_spans(text)
    )


def _brackets(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(_ASIDES):
        if statement.kind in (StatementKind.HEADING, StatementKind.TITLE):
            continue
        for match in _ASIDE.finditer(statement.text):
            inside = next(part for part in match.groups() if part is not None)
            if len(word_spans(inside)) >= _ASIDE_WORDS:
                yield context.about(
                    BRACKETS,
                    row,
                    statement,
                    match.span(),
                    "These words stand in brackets or after a dash. That is a second idea.",
                    "Put them in a sentence of their own.",
                )


def _hard_to_say(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(_may_be_unsaid):
        for match in _UNSAID.finditer(statement.text):
            if any(phone.start <= match.start() < phone.end for phone in phone_numbers(statement.text)):
                continue  # ER-K04 says so
            yield _unsaid(context, row, statement, match)


def _unsaid(context: PageContext, row: Row | None, statement: Statement, match: re.Match[str]) -> Finding:
    if _DIGITS.fullmatch(match[0]):
        message = "This long number has no spaces. A voice may read it wrong."
        help = "Put spaces in it, as people say it: 0300 123 456."
    else:
        message = "A voice cannot read this sign well. Some readers do not know it."
        help = "Use words. Or put a picture at the start of the row."
    return context.about(HARD_TO_SAY, row, statement, match.span(), message, help)


RULES: tuple[Rule, ...] = (
    Rule(SEMICOLON, _semicolon),
    Rule(SPECIAL_SIGN, _signs),
    Rule(BRACKETS, _brackets),
    Rule(HARD_TO_SAY, _hard_to_say),
)
"""The rules about signs."""
