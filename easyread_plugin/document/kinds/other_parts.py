"""The rows of news, films, pages about you, and of what every kind of page can have."""

from __future__ import annotations

from collections.abc import Iterator

from .contact_parts import contact_rows, email_lines, phone_lines
from .facts import KindFacts
from .parts import Draft, Line, Maker, Part


def news_parts(make: Maker) -> Iterator[Part]:
    """The day and who wrote it; at the end what to do now."""
    words = make.words
    by = (*make.day("date", words.from_day), *make.people("author", words.wrote))
    yield from make.part("date", "", [Draft("date", by, make.leaf("date"))])
    rows = [Draft("what_to_do_now", make.written("what_to_do_now"), make.picture("help", "do"))]
    more = make.facts.group("more")
    if more is not None:
        rows.append(Draft("more", _linked(make, more), make.picture("book", "link")))
    yield from make.part("what_to_do_now", words.do_now, rows, is_last=True)


def newsletter_parts(make: Maker) -> Iterator[Part]:
    """The number and the day; then a link to each piece."""
    facts, words = make.facts, make.words
    number = facts.number("issue")
    lines = make.day("date", words.from_day)
    if number is not None:
        lines = (make.line("issue", words.issue.format(number=number), value=str(number)), *lines)
    rows = [Draft("date", lines, make.leaf("date"))]
    rows += [Draft("items", _linked(make, item), make.picture("book", "list", item)) for item in facts.groups("items")]
    yield from make.part("date", "", rows)


def _linked(make: Maker, facts: KindFacts) -> tuple[Line, ...]:
    page = facts.text("page")
    return (make.line("words", facts.text("words") or page, facts, link=page),) if page else ()


def film_parts(make: Maker) -> Iterator[Part]:
    """The film; at the end the words of it."""
    facts, words = make.facts, make.words
    file = facts.text("film")
    if file:
        first = make.line("film", words.film, value=file, link=file)
        length = facts.text("length")
        lines = (first, make.line("length", words.takes.format(time=length.removesuffix(".")))) if length else (first,)
        yield from make.part("film", "", [Draft("film", lines, make.picture("film", "list", facts))])
    said = make.written("words")
    rows = [Draft("words", said[at : at + 3], make.picture("big-text", "long")) for at in range(0, len(said), 3)]
    yield from make.part("words", words.film_words, rows, is_last=True)


def about_parts(make: Maker) -> Iterator[Part]:
    """Who you are, what you want and do, who does what, how to join, and where the money is from."""
    facts, words = make.facts, make.words
    who = make.written("who_we_are")
    if facts.says("run_by_us"):
        who = (*who, make.line("run_by_us", words.run_by_us, value="yes"))
    yield from make.part("who_we_are", "", [Draft("who_we_are", who, make.picture("our-group", "list"))])
    for name, heading, usual, key in (
        ("what_we_want", words.we_want, "rights", "want"),
        ("what_we_do", words.we_do, "share-jobs", "do"),
    ):
        rows = [Draft(name, (line,), make.picture(usual, key)) for line in make.written(name)]
        yield from make.part(name, heading, rows)
    team: list[Line] = []
    for person in facts.groups("team"):
        job = person.text("job").removesuffix(".")
        team += make.people("person", f"{{name}} {job}." if job else "{name}", person)
        if person.text("ask_me_about"):
            text = words.ask_about.format(what=person.text("ask_me_about").removesuffix("."))
            team.append(make.line("ask_me_about", text, person))
    yield from make.part("team", words.team, [Draft("team", tuple(team), look="people")])
    for name, heading, usual, key in (
        ("how_to_join", words.how_to_join, "invite-everyone", "help"),
        ("money", words.money, "cost", "money"),
    ):
        yield from make.part(name, heading, [Draft(name, make.written(name), make.picture(usual, key))], is_last=True)


def groups_parts(make: Maker) -> Iterator[Part]:
    """A part for each group, and when the list was checked."""
    words = make.words
    for group in make.facts.groups("groups"):
        where = group.text("where").removesuffix(".")
        lines = list(make.written("what", group))
        if where:
            text = where if len(where.split()) > 4 else words.in_place.format(name=where)
            lines.append(make.line("where", text, group))
        lines += [*phone_lines(make, group), *email_lines(make, group)]
        if group.text("page"):
            lines.append(make.line("page", words.website, group, link=group.text("page")))
        row = Draft("groups", tuple(lines), make.picture("our-group", "list", group))
        yield from make.part("groups", group.text("name"), [row], facts=group)
    checked = Draft("checked", make.day("checked", words.list_checked), make.leaf("checked"))
    yield from make.part("checked", "", [checked], is_last=True)


def guide_parts(make: Maker) -> Iterator[Part]:
    """What readers can do, who can help, and when the law was checked."""
    facts, words = make.facts, make.words
    rows = [Draft("what_you_can_do", (line,), make.picture("help", "do")) for line in make.written("what_you_can_do")]
    yield from make.part("what_you_can_do", words.you_can_do, rows, is_last=True)
    help = facts.group("get_help")
    if help is not None:
        yield from make.part("get_help", words.who_can_help, contact_rows(make, help, "get_help"), is_last=True)
    law = Draft("checked_law_on", make.day("checked_law_on", words.law_checked), make.leaf("checked_law_on"))
    yield from make.part("checked_law_on", "", [law], is_last=True)


def contact_parts(make: Maker) -> Iterator[Part]:
    """Each way to reach you."""
    facts, words = make.facts, make.words
    yield from make.part("person", "", contact_rows(make, facts, "contact"))
    urgent = Draft("emergency", make.written("emergency"), make.picture("phone-call", "no"))
    yield from make.part("emergency", words.emergency, [urgent])
    if facts.text("complaints"):
        line = make.line("complaints", words.complaints, link=facts.text("complaints"))
        yield from make.part("complaints", "", [Draft("complaints", (line,), make.picture("complaint", "list"))])


def accessibility_parts(make: Maker) -> Iterator[Part]:
    """What works, what does not, and whom to tell."""
    facts, words = make.facts, make.words
    for name, heading, usual, key in (
        ("works", words.works, "yes", "do"),
        ("does_not_work", words.works_not, "not-yet", "no"),
    ):
        rows = [Draft(name, (line,), make.picture(usual, key)) for line in make.written(name)]
        yield from make.part(name, heading, rows)
    tell = facts.group("tell_us")
    if tell is not None:
        yield from make.part("tell_us", words.tell_us, contact_rows(make, tell, "tell_us"), is_last=True)


def first_parts(make: Maker) -> Iterator[Part]:
    """What every page can begin with: its summary."""
    summary = Draft("summary", make.written("summary"), make.picture("read-together", "summary"))
    yield from make.part("summary", "", [summary])


def last_parts(make: Maker) -> Iterator[Part]:
    """What every page can end with: who can help, the long version, when it was last changed."""
    facts, words = make.facts, make.words
    contact = facts.group("contact")
    if contact is not None:
        yield from make.part("contact", words.who_to_ask, contact_rows(make, contact, "contact"), is_last=True)
    rows = []
    if facts.text("full_version"):
        line = make.line("full_version", words.full_version, link=facts.text("full_version"))
        rows.append(Draft("full_version", (line,), make.picture("book", "long")))
    rows.append(Draft("updated", make.day("updated", words.changed_on), make.leaf("updated")))
    yield from make.part("full_version" if len(rows) > 1 else "updated", "", rows, is_last=True)
