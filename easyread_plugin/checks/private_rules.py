"""The rules about signs of a person that no id covers: such words cannot be taken back by `easyread withdraw`.

They look at own words too. Nobody changes those: whoever said them is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.model import Row, RowKind, Statement
from ..document.people import Use
from ..language.people_names import organisations
from ..language.signs_of_people import SignKind, plain, signs_in_link, signs_of_people
from ..values import Value
from .sources import CONSENT_STORIES

CONTACT = RuleCard(
    id="ER-C07",
    name="private-contact",
    level=Level.ERROR,
    what="A phone number, e-mail address, postcode or address that is not your group's.",
    why="Strangers could phone, write or come. What is once on the internet can be copied.",
    sources=(CONSENT_STORIES,),
    since="0.1.0",
    false_alarms="The details of your group: put them under “own_contacts:” in mkdocs.yml. Numbers such as 999 and "
    "0800 are left alone. On pages that are no story and no meeting it is advice.",
)
ABOUT_ONE_PERSON = RuleCard(
    id="ER-C07b",
    name="private-facts",
    level=Level.ERROR,
    what="The day when a person was born, or a National Insurance or NHS number.",
    why="With such facts somebody can pretend to be that person.",
    sources=(CONSENT_STORIES,),
    since="0.1.0",
    false_alarms="The birthday of someone who died long ago. On pages that are no story and no meeting it is advice.",
)
FULL_NAME = RuleCard(
    id="ER-C07c",
    name="full-name",
    level=Level.WARNING,
    what="The full name of a person. That is a first name and a family name, or Mr and a name.",
    why="Everybody can look for a full name. Did this person say yes?",
    sources=(CONSENT_STORIES,),
    since="0.1.0",
    false_alarms="A person that everybody knows. An organisation with the name of a person. Put the name under "
    "“own_contacts:” in mkdocs.yml. Rare first names are not known. On other pages than stories and meetings it is "
    "advice.",
)

_CARDS = {
    SignKind.BIRTH: ABOUT_ONE_PERSON,
    SignKind.NUMBER: ABOUT_ONE_PERSON,
    SignKind.NAME: FULL_NAME,
}
_ABOUT_PEOPLE = frozenset(("story", "meeting"))
_ARTICLE = {SignKind.EMAIL: "an", SignKind.ADDRESS: "an"}


class _Words(Value):
    """Words of a page that may give something away."""

    row: Row | None
    statement: Statement


def _private(context: PageContext) -> Iterator[Finding]:
    own = _own(context.site.own_contacts)
    for words in _all_words(context):
        text = words.statement.text
        for sign in signs_of_people(text):
            written = text[sign.start : sign.end]
            if not own.has(sign.kind, written) and not (sign.kind is SignKind.NAME and _is_known(context, written)):
                yield _found(context, words, sign.kind, (sign.start, sign.end))
        for link in words.statement.links:
            said = {kind for kind in signs_in_link(link.target) if not own.has(kind, link.target)}
            inside = {sign.kind for sign in signs_of_people(text[link.start : link.end])}
            for kind in sorted(said - inside):
                yield _found(context, words, kind, (link.start, link.end))


def _all_words(context: PageContext) -> Iterator[_Words]:
    """Every statement, own words too. Credits name who wrote something, and code is kept as it is."""
    for section in context.page.sections:
        for heading in section.heading:
            yield _Words(None, heading)
        for row in section.rows:
            if row.kind is not RowKind.CODE and row.fact != "credits":
                for statement in row.statements:
                    if statement.person is None:
                        yield _Words(row, statement)


def _is_known(context: PageContext, name: str) -> bool:
    return name.casefold() in context.once(_known_names)


def _known_names(context: PageContext) -> frozenset[str]:
    """Names that need no look: of organisations that the page names, and of people who agreed to be named."""
    found = {name for statement in context.page.statements() for name in organisations(statement.text)}
    for person in context.site.register.people.values():
        if Use.NAME in person.agreed and person.shown_as:
            found.add(person.shown_as.casefold())
    return frozenset(found)


class _Own:
    """The details that a group gives out itself, however they are written."""

    def __init__(self, given: tuple[str, ...]) -> None:
        self._whole = f" {' '.join(_bare(one) for one in given)} "
        self._plain = {(kind, plain(kind, one)) for one in given for kind in SignKind}

    def has(self, kind: SignKind, written: str) -> bool:
        """Whether it is one of them, or stands inside one of them."""
        if (kind, plain(kind, written)) in self._plain:
            return True
        # A postcode stands in an address, and a street with its number too.
        return kind not in (SignKind.PHONE, SignKind.EMAIL) and f" {_bare(written)} " in self._whole


@lru_cache(maxsize=8)
def _own(given: tuple[str, ...]) -> _Own:
    """Made once for a site, and not for each of its pages."""
    return _Own(given)


def _bare(written: str) -> str:
    return " ".join(re.findall(r"\w+", written.casefold()))


def _found(context: PageContext, words: _Words, kind: SignKind, span: tuple[int, int]) -> Finding:
    card = _CARDS.get(kind, CONTACT)
    is_about_people = context.page.kind in _ABOUT_PEOPLE
    is_own_words = words.statement.own_words is not None
    message = f"Here is {_ARTICLE.get(kind, 'a')} {kind.value}. Did this person say yes to that?"
    if is_own_words:
        help = "Ask the person who said it. You can leave these own words out."
    elif kind is SignKind.NAME:
        help = "Use the first name only. Or put the name under “own_contacts:” in mkdocs.yml."
    else:
        help = "Leave it out. If it is your group's own, put it under “own_contacts:” in mkdocs.yml."
    level = card.level if is_about_people else Level.ADVICE
    return context.about(card, words.row, words.statement, span, message, help, level=level)


def _all_private(context: PageContext) -> tuple[Finding, ...]:
    return tuple(_private(context))


def _contact(context: PageContext) -> Iterator[Finding]:
    yield from (finding for finding in context.once(_all_private) if finding.rule == CONTACT.id)


def _about_one(context: PageContext) -> Iterator[Finding]:
    yield from (finding for finding in context.once(_all_private) if finding.rule == ABOUT_ONE_PERSON.id)


def _full_name(context: PageContext) -> Iterator[Finding]:
    yield from (finding for finding in context.once(_all_private) if finding.rule == FULL_NAME.id)


RULES: tuple[Rule, ...] = (Rule(CONTACT, _contact), Rule(ABOUT_ONE_PERSON, _about_one), Rule(FULL_NAME, _full_name))
"""The rules about signs of a person."""
