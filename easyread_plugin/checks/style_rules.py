"""The rules about how words look: italics and underlines."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.word_marks import Style
from .sources import AUSTRALIA, INCLUSION_EUROPE, STOCKTON

ITALICS = RuleCard(
    id="ER-L03b",
    name="words-in-italics",
    level=Level.ERROR,
    what="Words in italics: letters that lean to one side.",
    why="Letters that lean are hard to tell apart.",
    sources=(STOCKTON, AUSTRALIA),
    since="0.1.0",
    false_alarms="The name of a book or a film. Put it in quotation marks.",
)
UNDERLINED = RuleCard(
    id="ER-L03c",
    name="words-underlined",
    level=Level.ERROR,
    what="Words with a line under them that are no link.",
    why="A line under words means a link. People press it, and nothing happens.",
    sources=(AUSTRALIA, INCLUSION_EUROPE),
    since="0.1.0",
    false_alarms="None known.",
)
_TOLD = {
    Style.ITALIC: (
        ITALICS,
        "These words are in italics. Such letters are hard to read.",
        "Take the stars or low lines around the words away.",
    ),
    Style.UNDERLINE: (
        UNDERLINED,
        "These words have a line under them. That looks like a link.",
        "Take the line away. Use bold for a hard word.",
    ),
}


def _styled(style: Style) -> Rule:
    card, message, help = _TOLD[style]

    def check(context: PageContext) -> Iterator[Finding]:
        for row, statement in context.words():
            for mark in statement.styled:
                if mark.style is style:
                    yield context.about(card, row, statement, (mark.start, mark.end), message, help)

    return Rule(card, check)


RULES: tuple[Rule, ...] = (_styled(Style.ITALIC), _styled(Style.UNDERLINE))
"""The rules about how words look."""
