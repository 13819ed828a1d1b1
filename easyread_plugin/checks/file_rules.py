"""The rules about faults of a file: what was seen while it was read, and allows that do not hold."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard

LOST_LINE = RuleCard(
    id="ER-F01",
    name="line-would-be-lost",
    level=Level.ERROR,
    what="A first line that looks like a fact, such as “Phone: 0300 123 456”.",
    why="MkDocs takes such a line away. Readers never see it.",
    sources=(),
    since="0.1.0",
    false_alarms="None known.",
)
FACTS_NOT_UNDERSTOOD = RuleCard(
    id="ER-F02",
    name="facts-not-understood",
    level=Level.ERROR,
    what="Facts at the top of the page that cannot be read.",
    why="The page then has no title, no date and no credits of its own.",
    sources=(),
    since="0.1.0",
    false_alarms="None known.",
)
LETTERS_NOT_READABLE = RuleCard(
    id="ER-F03",
    name="letters-not-readable",
    level=Level.ERROR,
    what="Letters that are not saved as UTF-8.",
    why="Readers would see a strange sign in the middle of a word.",
    sources=(),
    since="0.1.0",
    false_alarms="None known.",
)
PAGE_EMPTY = RuleCard(
    id="ER-F04",
    name="page-empty",
    level=Level.WARNING,
    what="A page without words.",
    why="A reader who comes to the page finds nothing.",
    sources=(),
    since="0.1.0",
    false_alarms="None known.",
)
OPTION_NOT_USABLE = RuleCard(
    id="ER-F05",
    name="option-not-usable",
    level=Level.ERROR,
    what="A setting of the site or a page that is not known or wrong.",
    why="The setting does nothing, and nobody would see it.",
    sources=(),
    since="0.1.0",
    false_alarms="None known.",
)
WORDS_AFTER_NAME = RuleCard(
    id="ER-F09",
    name="words-after-name",
    level=Level.ERROR,
    what="Own words that go on after the line that says who said them.",
    why="Then nobody can tell who said the rest.",
    sources=(),
    since="0.1.0",
    false_alarms="A line inside own words that starts with a dash and an id.",
)
ALLOW_WITHOUT_REASON = RuleCard(
    id="ER-F06",
    name="allow-without-reason",
    level=Level.WARNING,
    what="An allow that gives no rule or no reason.",
    why="The next person cannot see why it is there. So it does not hold.",
    sources=(),
    since="0.1.0",
    false_alarms="None known.",
)
ALLOW_UNUSED = RuleCard(
    id="ER-F07",
    name="allow-unused",
    level=Level.WARNING,
    what="An allow for something that is not there any more.",
    why="An old allow would hide a new finding.",
    sources=(),
    since="0.1.0",
    false_alarms="None known.",
)
ALLOW_MISPLACED = RuleCard(
    id="ER-F08",
    name="allow-misplaced",
    level=Level.WARNING,
    what="An allow that stands inside a block, or before nothing.",
    why="It covers the next row. Here there is none, so it does not hold.",
    sources=(),
    since="0.1.0",
    false_alarms="None known.",
)
WAITS_FOR_A_LOOK = RuleCard(
    id="ER-F10",
    name="waits-for-a-look",
    level=Level.WARNING,
    what="A place of a page where a note asks somebody to look.",
    why="A page from Word can have places that no program gets right. A person must look at them.",
    sources=(),
    since="0.1.0",
    false_alarms="None known. Delete the note when the place is right.",
)


def _faults_of(card: RuleCard) -> Rule:
    """The rule that makes findings of the faults with this card's id."""

    def check(context: PageContext) -> Iterator[Finding]:
        for fault in context.page.faults:
            if fault.rule == card.id:
                yield context.finding(card, fault.position, fault.message, fault.help, row=fault.row)

    return Rule(card, check)


def _of_the_project(context: PageContext) -> Iterator[Finding]:
    """Nothing: the settings belong to no page, so the publication makes these findings."""
    yield from ()


def _seen_at_the_end(context: PageContext) -> Iterator[Finding]:
    """Nothing: only when all rules have looked is it known which allows were needed (`running.py`)."""
    yield from ()


RULES: tuple[Rule, ...] = (
    *(_faults_of(card) for card in (LOST_LINE, FACTS_NOT_UNDERSTOOD, LETTERS_NOT_READABLE, PAGE_EMPTY)),
    Rule(OPTION_NOT_USABLE, _of_the_project),
    _faults_of(WORDS_AFTER_NAME),
    _faults_of(WAITS_FOR_A_LOOK),
    *(Rule(card, _seen_at_the_end) for card in (ALLOW_WITHOUT_REASON, ALLOW_UNUSED, ALLOW_MISPLACED)),
)
"""The rules about faults of a file."""
