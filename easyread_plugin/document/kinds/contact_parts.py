"""Rows about how to reach somebody: who, phone, e-mail, address, a page."""

from __future__ import annotations

from collections.abc import Iterator

from ..fact import Fact
from .facts import KindFacts
from .parts import Draft, Line, Maker
from .values import clean, telephone


def contact_rows(make: Maker, facts: KindFacts, name: str) -> Iterator[Draft]:
    """Who can help: the person, and each way to reach them. `name` is the field that the facts are in."""
    words = make.words
    who = (*make.people("person", words.talk_to, facts), *make.written("when", facts))
    phone, email = phone_lines(make, facts), email_lines(make, facts)
    if who:
        yield Draft(name, (*who, *phone), make.picture("trusted-person", facts=facts))
        phone = ()
    yield Draft(name, phone, make.picture("phone-call", "phone", facts))
    yield Draft(name, email, make.picture("email", "email"))
    yield Draft(name, address_lines(make, facts, "address"), make.picture("front-door", "door"))


def answer_rows(make: Maker, facts: KindFacts, name: str, link_words: str) -> Iterator[Draft]:
    """Each way to answer or to book."""
    words = make.words
    yield Draft(name, make.written("paper", facts), make.picture("print", "paper"))
    phone = phone_lines(make, facts)
    if phone:
        who = make.people("person", words.phone_person, facts) or (make.line("phone", words.phone_us, facts),)
        yield Draft(name, (*who, *phone), make.picture("phone-call", "phone"))
    elif facts.people("person"):
        who = make.people("person", words.talk_to, facts)
        yield Draft(name, who, make.picture("talk", "talk"))
    yield Draft(name, email_lines(make, facts), make.picture("email", "email"))
    yield Draft(name, address_lines(make, facts, "post"), make.picture("write-letter", "post"))
    if facts.text("link"):
        line = make.line("link", link_words, facts, link=facts.text("link"))
        yield Draft(name, (line,), make.picture("keyboard", "link"))


def phone_lines(make: Maker, facts: KindFacts) -> tuple[Line, ...]:
    """The phone number, which phones when it is pressed."""
    number = facts.text("phone")
    text = make.words.phone.format(number=number)
    return (make.line("phone", text, facts, value=number, link=telephone(number)),) if number else ()


def email_lines(make: Maker, facts: KindFacts) -> tuple[Line, ...]:
    """The address, which opens a new e-mail when it is pressed."""
    address = facts.text("email")
    text = make.words.email.format(address=address)
    return (make.line("email", text, facts, value=address, link=f"mailto:{address}"),) if address else ()


def address_lines(make: Maker, facts: KindFacts, name: str) -> tuple[Line, ...]:
    """The lines of an address as a list, after a line that says what it is."""
    lines = tuple(Line(clean(line.text), line.position, Fact(name), is_item=True) for line in facts.lines(name))
    return (make.line(name, make.words.write_to, facts), *lines) if lines else ()
