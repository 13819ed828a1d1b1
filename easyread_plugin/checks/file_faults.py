"""Faults of the file itself: each was seen while the page was read, and becomes a finding here."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard

_NONE = "None is known."


def _card(id: str, name: str, level: Level, what: str, why: str, false_alarms: str = _NONE) -> RuleCard:
    return RuleCard(id, name, level, what, why, (), "0.1", false_alarms)


TEXT_LOST = _card(
    "ER-F01",
    "first-line-lost",
    Level.ERROR,
    "It looks for a first line such as “Phone: 0300 123 456”.",
    "MkDocs takes such a line for a fact about the page. Then the line is not on the page.",
)
FACTS_BROKEN = _card(
    "ER-F02",
    "facts-not-understood",
    Level.ERROR,
    "It looks for facts at the top of a page that a program cannot read.",
    "Then none of the facts count: no title, no credits.",
)
NOT_UTF8 = _card(
    "ER-F03",
    "letters-not-readable",
    Level.ERROR,
    "It looks for letters that are not saved as UTF-8.",
    "Readers would see a strange sign in the middle of a word.",
)
EMPTY = _card(
    "ER-F04",
    "page-empty",
    Level.WARNING,
    "It looks for a page without words.",
    "A reader who comes to the page finds nothing.",
)
OPTION = _card(
    "ER-F05",
    "option-not-usable",
    Level.ERROR,
    "It looks for settings that are not known, or that have a wrong value.",
    "The setting does nothing, and nobody would see it.",
)
MORE_WORDS = _card(
    "ER-F09",
    "words-after-the-name",
    Level.WARNING,
    "It looks for words in a quote after the line that says who said it.",
    "Then it is not clear who said these words.",
)


def _rule(card: RuleCard) -> Rule:
    def check(context: PageContext) -> Iterator[Finding]:
        for fault in context.page.faults:
            if fault.rule == card.id:
                yield context.finding(card, fault.position, fault.message, fault.help, row=fault.row)

    return Rule(card, check)


RULES = tuple(_rule(card) for card in (TEXT_LOST, FACTS_BROKEN, NOT_UTF8, EMPTY, OPTION, MORE_WORDS))
