"""The rules about page kinds and their fields."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from datetime import time

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.kinds.asking import tells_to_answer
from ..document.kinds.facts import TOP, KindFacts
from ..document.kinds.reading_fields import Who, Wrong
from ..document.kinds.table import names_of_kinds
from ..document.position import Position
from ..language.days import day_in_words
from ..language.late_pattern import late

KIND_NOT_KNOWN = RuleCard(
    id="ER-F40",
    name="kind-not-known",
    level=Level.WARNING,
    what="A kind of page that easyread does not know.",
    why="The fields of the page are then not shown.",
    sources=(),
    since="0.1.0",
    false_alarms="A kind that only your own theme uses. Allow it before the first heading.",
)
FIELD_NOT_KNOWN = RuleCard(
    id="ER-F41",
    name="field-not-known",
    level=Level.WARNING,
    what="A field that this kind of page does not have.",
    why="What it says is then not shown.",
    sources=(),
    since="0.1.0",
    false_alarms="A field that another program reads, with nearly the same name.",
)
FIELD_MISSING = RuleCard(
    id="ER-F42",
    name="field-missing",
    level=Level.WARNING,
    what="A field that this kind of page needs and does not have.",
    why="Readers then miss something that they need, such as the day.",
    sources=(),
    since="0.1.0",
    false_alarms="A page that says it in its own words. Allow it before the first heading.",
)
FIELD_NOT_USABLE = RuleCard(
    id="ER-F43",
    name="field-not-usable",
    level=Level.ERROR,
    what="A field that cannot be understood, such as a date in figures.",
    why="It is left out, so readers do not see it.",
    sources=(),
    since="0.1.0",
    false_alarms="None known.",
)
FACTS_DISAGREE = RuleCard(
    id="ER-F44",
    name="facts-disagree",
    level=Level.ERROR,
    what="Fields that do not go together, such as a weekday and its date.",
    why="People come on the wrong day, or at the wrong time.",
    sources=(),
    since="0.1.0",
    false_alarms="None known. An event may go on until 6 in the morning.",
)
OUT_OF_DATE = RuleCard(
    id="ER-F45",
    name="page-out-of-date",
    level=Level.WARNING,
    what="A page that somebody should have looked at by now.",
    why="Old facts can send people to the wrong place.",
    sources=(),
    since="0.1.0",
    false_alarms="None known. Look at the page, then write a later day.",
)
SURVEY_STILL_ASKS = RuleCard(
    id="ER-F46",
    name="survey-still-asks",
    level=Level.WARNING,
    what="A survey that is over, with words that still ask people to answer.",
    why="People give their time, and nobody reads what they say. So we leave such rows out.",
    sources=(),
    since="0.1.0",
    false_alarms="Words about another survey that is still open.",
    english_only=True,
)

SURVEY_SAYS_NO_MORE = RuleCard(
    id="ER-F50",
    name="survey-says-no-more",
    level=Level.WARNING,
    what="A survey that is over, and still says what you will do.",
    why="People gave their time. They want to know what happened.",
    sources=(),
    since="0.1.0",
    false_alarms="You have no answers yet. Allow it until you have some.",
)

NAME_WITHOUT_ID = RuleCard(
    id="ER-F47",
    name="name-without-id",
    level=Level.WARNING,
    what="What may be a person's name, in a field for people.",
    why="A name that stands here is shown, whether the person agreed or not.",
    sources=(),
    since="0.1.0",
    false_alarms="The name of a group or a council. Allow it before the first heading.",
)

_NAME = late(r"[A-Z][\w'’\-]+(?: [A-Z][\w'’.\-]+){0,2}")
_NOT_NAMES = frozenset(
    "all anybody anyone both council everybody everyone friends guests members nobody none people some somebody someone"
    " staff supporters visitors volunteers we you".split()
)
_EARLY = time(6)
"""Up to this time, an end before a start is after midnight."""


def _kind(context: PageContext) -> Iterator[Finding]:
    page = context.page
    if not page.kind or context.kind_facts.kind is not None:
        return
    known = names_of_kinds()
    near = difflib.get_close_matches(page.kind.lower(), known, n=1)
    help = f"Did you mean “{near[0]}”?" if near else f"Some kinds are: {', '.join(known[1:7])}."
    entry = page.front_matter.get("kind")
    at = entry.position if entry else TOP
    said = page.kind[:40]
    yield context.finding(KIND_NOT_KNOWN, at, f"There is no kind of page “{said}”.", help, excerpt=said)


def _problems(card: RuleCard, wrong: Wrong) -> Callable[[PageContext], Iterator[Finding]]:
    """The check that makes findings of what is wrong in this way."""

    def check(context: PageContext) -> Iterator[Finding]:
        facts = context.kind_facts
        for problem in facts.problems:
            if problem.wrong is wrong:
                is_film = wrong is Wrong.MISSING and facts.kind is not None and facts.kind.name == "film"
                yield context.finding(
                    card,
                    problem.position,
                    problem.message,
                    problem.help,
                    excerpt=problem.excerpt,
                    # A film without words on it shuts people out.
                    level=Level.ERROR if is_film else None,
                )

    return check


def _disagree(context: PageContext) -> Iterator[Finding]:
    yield from _problems(FACTS_DISAGREE, Wrong.DISAGREES)(context)
    facts = context.kind_facts
    for at, message, help in (*_times(facts), *_days(facts)):
        yield context.finding(FACTS_DISAGREE, at, message, help)


def _times(facts: KindFacts) -> Iterator[tuple[Position, str, str]]:
    again = facts.group("next_meeting")
    for group in (facts, again) if again else (facts,):
        start, end = group.clock("start"), group.clock("end")
        if start is not None and end is not None and end <= start and not end <= _EARLY < start:
            yield group.at("end"), "It stops before it starts.", "Look at “start” and “end”. Is one am and one pm?"


def _days(facts: KindFacts) -> Iterator[tuple[Position, str, str]]:
    """Pairs of days of which the second must not be before the first."""
    day = facts.day("date")
    book, again = facts.group("book"), facts.group("next_meeting")
    if day is not None:
        said = day_in_words(day)
        if book is not None and (by := book.day("by")) is not None and by > day:
            yield book.at("by"), f"The last day to book is after {said}.", "Write a day before it."
        if again is not None and (following := again.day("date")) is not None and following <= day:
            yield again.at("date"), f"The next meeting is not after {said}.", "Write a later day."
        if (agreed := facts.day("agreed_date")) is not None and agreed < day:
            yield facts.at("agreed_date"), f"You agreed on the notes before {said}.", "Write a later day."
        for task in facts.groups("tasks"):
            if (by := task.day("by")) is not None and by < day:
                yield task.at("by"), f"This task ends before the meeting on {said}.", "Write a later day."
    updated, review = facts.day("updated"), facts.day("review_by")
    if updated is not None and review is not None and review < updated:
        yield facts.at("review_by"), "“review_by” is before “updated”.", "Write a later day."


def _names(context: PageContext) -> Iterator[Finding]:
    for who in _people_in(context.kind_facts):
        if _NAME.fullmatch(who.words) and who.words.split()[0].lower() not in _NOT_NAMES:
            yield context.finding(
                NAME_WITHOUT_ID,
                who.position,
                "This may be a person's name. It is shown, whether they agreed or not.",
                'Write their id from people.yml: "@member-7". Or say who they are: “a visitor”.',
                excerpt=who.words,
            )


def _people_in(facts: KindFacts) -> Iterator[Who]:
    """Everybody in these fields, and in the groups of fields in them."""
    for name in facts.values:
        yield from facts.people(name)
        inner = facts.group(name)
        for group in (inner,) if inner is not None else facts.groups(name):
            yield from _people_in(group)


def _out_of_date(context: PageContext) -> Iterator[Finding]:
    facts = context.kind_facts
    day = facts.day("review_by")
    if day is not None and day < context.site.today:
        yield context.finding(
            OUT_OF_DATE,
            facts.at("review_by"),
            f"Somebody should have looked at this page by {day_in_words(day)}.",
            "Read the page. Is it still right? Then write a later day.",
        )


def _still_asks(context: PageContext) -> Iterator[Finding]:
    facts = context.kind_facts
    last = facts.day("closing_date")
    if facts.kind is None or facts.kind.name != "survey" or last is None or last >= context.site.today:
        return
    about = facts.written.get("description")
    if about is not None and tells_to_answer(about.text):
        yield context.finding(
            SURVEY_STILL_ASKS,
            about.position,
            "This survey is over. But the description still asks for an answer.",
            "Say in it that the survey is over. Search engines show it.",
            excerpt=about.text,
        )
    for row in context.page.rows():
        for statement in row.statements:
            if not row.fact and statement.own_words is None and tells_to_answer(statement.text):
                yield context.finding(
                    SURVEY_STILL_ASKS,
                    statement.position,
                    "This survey is over. So we leave out this row, which asks for an answer.",
                    "Take it out. Or say what you did with the answers.",
                    excerpt=statement.text,
                    row=row.id,
                )


def _says_no_more(context: PageContext) -> Iterator[Finding]:
    facts = context.kind_facts
    last = facts.day("closing_date")
    if facts.kind is None or facts.kind.name != "survey" or last is None or last >= context.site.today:
        return
    if "what_happens_next" in facts and "what_happened" not in facts and "results_page" not in facts:
        yield context.finding(
            SURVEY_SAYS_NO_MORE,
            facts.at("closing_date"),
            "This survey is over. It does not say what happened then.",
            "Write it after “what_happened”. Or name the page with the answers: “results_page”.",
        )


RULES: tuple[Rule, ...] = (
    Rule(KIND_NOT_KNOWN, _kind),
    Rule(FIELD_NOT_KNOWN, _problems(FIELD_NOT_KNOWN, Wrong.UNKNOWN)),
    Rule(FIELD_MISSING, _problems(FIELD_MISSING, Wrong.MISSING)),
    Rule(FIELD_NOT_USABLE, _problems(FIELD_NOT_USABLE, Wrong.UNREADABLE)),
    Rule(FACTS_DISAGREE, _disagree),
    Rule(OUT_OF_DATE, _out_of_date),
    Rule(SURVEY_STILL_ASKS, _still_asks),
    Rule(SURVEY_SAYS_NO_MORE, _says_no_more),
    Rule(NAME_WITHOUT_ID, _names),
)
"""The rules about page kinds and their fields."""
