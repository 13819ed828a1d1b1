"""The rules about people: what is held back, what nobody is known to have agreed to, and ids that stand in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.model import Field
from ..document.people import Register, Use, Why, mentions
from ..document.position import Position
from ..document.publishing import Withheld
from .cards import (
    ID_IN_WORDS,
    ID_IS_NAME,
    NAME_WITHHELD,
    NOBODY_KNOWN,
    PAGE_WITHHELD,
    PRIVATE,
    QUOTE_IN_HTML,
    REGISTER,
    WITHHELD,
)

_SHOWN_FACTS = ("title", "description", "summary", "subtitle", "nav_title")
"""Facts of a page that every reader can see."""
_LEFT_OUT = {
    Use.WORDS: "We left out these words.",
    Use.STORY: "We held back this page.",
    Use.NAME: "We left out this name.",
}
_NOT_KNOWN = {
    Use.WORDS: "We do not know who said them.",
    Use.STORY: "We do not know whose story it is.",
    Use.NAME: "We do not know whose name it is.",
}
_NOT_AGREED = {
    Use.WORDS: "The person did not agree that we use their words.",
    Use.STORY: "The person did not agree that we tell their story.",
    Use.NAME: "The person did not agree to be named.",
}


def _withheld(context: PageContext) -> Iterator[Finding]:
    return _held(context, WITHHELD, Use.WORDS)


def _page_withheld(context: PageContext) -> Iterator[Finding]:
    return _held(context, PAGE_WITHHELD, Use.STORY)


def _name_withheld(context: PageContext) -> Iterator[Finding]:
    return _held(context, NAME_WITHHELD, Use.NAME)


def _held(context: PageContext, card: RuleCard, use: Use) -> Iterator[Finding]:
    for held in context.published.withheld:
        if held.use is use:
            reason, help = _reason(held, context.site.register)
            # That somebody wants no name is their right, and nothing to mend.
            level = Level.ADVICE if use is Use.NAME and held.why is not Why.UNKNOWN else None
            said = f"{_LEFT_OUT[use]} {reason}"
            excerpt = f"@{held.person}" if held.person else ""
            yield context.finding(card, held.where, said, help, excerpt=excerpt, row=held.row, level=level)


def _reason(held: Withheld, register: Register) -> tuple[str, str]:
    """Why something is held back, and one thing to try."""
    person = register.find(held.person)
    ask = f'Ask the person. Then change "{held.person}" in the list of people.'
    if held.use is Use.STORY and not held.person:
        return "It does not say whose story it is.", "Write teller: member-7, with the id of the person."
    match held.why:
        case Why.UNKNOWN if " @" in held.person:
            return "Two people signed.", "Give each person a line or a quote of their own."
        case Why.UNKNOWN if not register.people:
            return "The list of people is empty.", f'Write "{held.person}" in people.yml, and what they agreed to.'
        case Why.UNKNOWN:
            return _NOT_KNOWN[held.use], f'Look for "{held.person}" in the list of people. Is it spelled the same?'
        case Why.STOPPED:
            return "The person changed their mind.", f"Type: easyread withdraw {held.person}"
        case Why.NOT_HERE:
            return "The person did not agree to a website.", ask
        case Why.NOT_YET:
            begins = f" on {_in_words(person.since)}" if person is not None and person.since else " later"
            return f"Their yes begins{begins}.", "Wait until then, or ask the person."
        case Why.ENDED:
            ended = f" on {_in_words(person.until)}" if person is not None else ""
            return f"Their yes ended{ended}.", ask
        case _:
            return _NOT_AGREED[held.use], ask


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _nobody_known(context: PageContext) -> Iterator[Finding]:
    for row in context.page.rows():
        for words in row.own_words:
            if words.person is None:
                yield context.finding(
                    NOBODY_KNOWN,
                    words.signature or words.position,
                    "Who said this? Did they agree?",
                    "Sign the words with an id from the list of people.",
                    excerpt=words.role,
                    row=row.id,
                )


def _id_in_words(context: PageContext) -> Iterator[Finding]:
    """Ids in statements, descriptions of pictures and facts that readers see. They are shown as "…"."""
    page, ids = context.page, context.published.ids
    for section in page.sections:
        rows = [("", section.heading), *((row.id, row.statements) for row in section.rows)]
        for row, statements in rows:
            for statement in statements:
                for start, end in mentions(statement.text, ids) if statement.person is None else ():
                    yield _id_found(context, context.place(statement, start, end), statement.text[start:end], row)
    for picture in page.pictures():
        for start, end in mentions(picture.description, ids):
            yield _id_found(context, picture.position, picture.description[start:end], picture.row)
    for name in _SHOWN_FACTS:
        fact = page.front_matter.get(name)
        for item in fact.items() if isinstance(fact, Field) else ():
            for start, end in mentions(item.text, ids):
                yield _id_found(context, item.position, item.text[start:end], "")
    yield from _faults(context, ID_IN_WORDS)


def _id_found(context: PageContext, at: Position | None, id: str, row: str) -> Finding:
    message = "There is an id in these words. Readers see … in its place."
    return context.finding(ID_IN_WORDS, at, message, "Write in plain words who it is.", excerpt=id, row=row)


def _quote_in_html(context: PageContext) -> Iterator[Finding]:
    return _faults(context, QUOTE_IN_HTML)


def _faults(context: PageContext, card: RuleCard) -> Iterator[Finding]:
    """What was seen while the page was read."""
    for fault in context.page.faults:
        if fault.rule == card.id:
            yield context.finding(card, fault.position, fault.message, fault.help, row=fault.row)


def _of_the_project(context: PageContext) -> Iterator[Finding]:
    """The lists of people are no pages: the publication makes these findings."""
    return iter(())


HELD_PAGE_RULES = (Rule(PAGE_WITHHELD, _page_withheld),)
"""What is asked of a page that is not even read, since it is held back."""

RULES = (
    Rule(WITHHELD, _withheld),
    Rule(NOBODY_KNOWN, _nobody_known),
    *HELD_PAGE_RULES,
    Rule(NAME_WITHHELD, _name_withheld),
    Rule(ID_IN_WORDS, _id_in_words),
    Rule(QUOTE_IN_HTML, _quote_in_html),
    Rule(REGISTER, _of_the_project),
    Rule(ID_IS_NAME, _of_the_project),
    Rule(PRIVATE, _of_the_project),
)
