"""The rules about links: their words, and web addresses that stand in the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.model import Row, Statement
from ..document.word_marks import Link
from ..language.late_pattern import late
from ..language.tokens import low_text
from .sources import AUSTRALIA, COGA, WCAG

LINK_WORDS = RuleCard(
    id="ER-K01",
    name="link-words",
    level=Level.ERROR,
    what="Link words that do not say where the link goes, such as “click here”.",
    why="Some people hear only the links of a page, one after the other.",
    sources=(WCAG, AUSTRALIA),
    since="0.1.0",
    false_alarms="A page whose name is “More”. Say more in the link.",
)
BARE_ADDRESS = RuleCard(
    id="ER-K01b",
    name="bare-web-address",
    level=Level.ERROR,
    what="A web address in the middle of the words.",
    why="A web address is hard to read. A voice spells it out.",
    sources=(AUSTRALIA, WCAG),
    since="0.1.0",
    false_alarms="A short address by itself, such as www.gov.uk, is left alone. People may have to type it.",
)
SAME_WORDS = RuleCard(
    id="ER-K01c",
    name="same-words-other-link",
    level=Level.WARNING,
    what="Links with the same words that go to different places.",
    why="Nobody can tell from the words which of them is wanted.",
    sources=(WCAG, COGA),
    since="0.1.0",
    false_alarms="2 addresses of the same page.",
)

_SAYS_NOTHING = late(
    r"(?:please )?(?:(?:click|press|tap|look|go|see) )?(?:on )?(?:here|this|there|this (?:link|page|website|site))"
    r"|(?:read|learn|find out|see|know|get|click for|for)? ?more(?: information| info| details| about this)?(?: here)?"
    r"|(?:the |a )?(?:link|website|web site|web page|page|click|details|info|information|continue|go|next|download)"
    r"|(?:read|open|download|see) (?:it|this|the (?:page|file|document|pdf))",
    re.IGNORECASE,
)
_EDGES = " \t.,:;!?…>»→“”‘’\"'()[]"
_ADDRESS = late(r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,:;!?)\]’']", re.IGNORECASE)
_SHORT = late(r"(?:https?://)?(?:www\.)?[a-z0-9\-]+(?:\.[a-z0-9\-]+){1,2}/?", re.IGNORECASE)
_SHORT_LENGTH = 30


def _links(context: PageContext) -> Iterator[tuple[Row | None, Statement, Link, str]]:
    for row, statement in context.words():
        for link in statement.links:
            yield row, statement, link, statement.text[link.start : link.end].strip(_EDGES)


def _link_words(context: PageContext) -> Iterator[Finding]:
    for row, statement, link, words in _links(context):
        if _SAYS_NOTHING.fullmatch(words):
            yield context.about(
                LINK_WORDS,
                row,
                statement,
                (link.start, link.end),
                "These link words do not say where the link goes.",
                "Use the name of the place: “Read about our meetings”.",
            )


def _bare_addresses(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words():
        if "://" not in statement.text and "www." not in low_text(statement.text)[0]:
            continue
        for match in _ADDRESS.finditer(statement.text):
            if len(match[0]) <= _SHORT_LENGTH and _SHORT.fullmatch(match[0]):
                continue
            yield context.about(
                BARE_ADDRESS,
                row,
                statement,
                match.span(),
                "This is a web address. It is hard to read and to say.",
                "Make a link with words: [The name of the website](the address).",
            )


def _same_words(context: PageContext) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for row, statement, link, words in _links(context):
        if not words or not link.target or _SAYS_NOTHING.fullmatch(words):
            continue
        target = first.setdefault(words.lower(), link.target)
        if target.rstrip("/") != link.target.rstrip("/"):
            yield context.about(
                SAME_WORDS,
                row,
                statement,
                (link.start, link.end),
                "2 links have these words, but they go to different places.",
                "Give each link its own words.",
            )


RULES: tuple[Rule, ...] = (
    Rule(LINK_WORDS, _link_words),
    Rule(BARE_ADDRESS, _bare_addresses),
    Rule(SAME_WORDS, _same_words),
)
"""The rules about links."""
