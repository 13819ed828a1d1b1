"""Page kinds: fields are typed, what is wrong is said once, and everything becomes rows of the one model."""

from __future__ import annotations

import string
from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easyread_plugin.document.kinds.facts import facts_of
from easyread_plugin.document.kinds.reading_fields import Wrong
from easyread_plugin.document.kinds.specs import FieldSpec, FieldType
from easyread_plugin.document.kinds.table import KINDS, fields_of, kind_named
from easyread_plugin.document.kinds.values import Money, Unread, read_date, read_money, read_time
from easyread_plugin.document.model import Page, RowKind
from easyread_plugin.document.people import Channel, Person, Register, Use
from easyread_plugin.document.publishing import PublishedPage, publishable
from easyread_plugin.publication.parsing import parse_text

BODY = "# Our page\n\n![-](a.svg)\nWe plan.\n\n## More\n\n![-](a.svg)\nWe vote.\n"
DAY = date(2026, 11, 22)


def page_of(front_matter: str, body: str = BODY) -> Page:
    """The page with this front matter."""
    return parse_text(f"---\n{front_matter.strip()}\n---\n\n{body}")


def shown(page: Page, day: date = DAY, register: Register | None = None) -> PublishedPage:
    """What is published of the page on this day."""
    return publishable(page, register or Register(), day, Channel.WEBSITE)


def texts(page: Page) -> list[str]:
    """The words of every statement, headings too."""
    return [statement.text for statement in page.statements()]


def named(id: str, name: str, *uses: Use) -> Person:
    """Somebody who agreed to these uses."""
    return Person(id, name, frozenset(uses), frozenset([Channel.WEBSITE]), date(2030, 1, 1))


def written(specs: tuple[FieldSpec, ...], indent: str = "") -> str:
    """The examples of these fields, as they stand in a file."""
    lines = []
    for spec in specs:
        if spec.type in (FieldType.GROUP, FieldType.GROUPS) and spec.name != "pictures":
            inner = written(spec.fields, indent + "    ")
            if spec.type is FieldType.GROUPS:
                inner = inner.replace(indent + "    ", indent + "  - ", 1)
            lines.append(f"{indent}{spec.name}:\n{inner}")
        elif spec.example:
            lines.append(f"{indent}{spec.name}: {spec.example}")
    return "\n".join(lines)


@pytest.mark.parametrize("kind", KINDS)
def test_examples_of_a_kind(kind: str) -> None:
    """The example of each field can be used, becomes words on the page, and is numbered in reading order."""
    page = page_of(f"kind: {kind}\n{written(fields_of(KINDS[kind]))}")

    assert page.faults == ()
    assert page.kind_facts.problems == ()
    ids = [int(statement.id[1:]) for statement in page.statements()]
    assert ids == list(range(1, len(ids) + 1))
    assert [row.id for row in page.rows()] == [f"r{n}" for n in range(1, len(list(page.rows())) + 1)]
    names = {statement.fact.name for statement in page.statements() if statement.fact}
    assert not KINDS[kind].fields or names
    for statement in page.statements():
        if statement.fact is not None:
            assert statement.position is not None
            assert statement.text.strip()


def test_every_field_of_an_event_is_said() -> None:
    """Day, time, place, cost, food, access, supporters and booking are rows with pictures, in the kind's order."""
    page = page_of(f"kind: event\n{written(KINDS['event'].fields)}".replace("cancelled: no", ""))
    rows = [row for row in shown(page, date(2027, 1, 1)).page.rows() if row.fact]

    assert [row.fact for row in rows[:4]] == ["date", "start", "place", "place"]
    assert all(row.pictures for row in rows)
    assert rows[0].pictures[0].source == "draw:date-2027-01-22"
    assert rows[1].pictures[0].source == "draw:clock-14-00"
    assert "It is on Friday 22 January 2027." in texts(page)
    assert "It costs £3." in texts(page)
    links = {link.target for statement in page.statements() for link in statement.links}
    assert {"tel:+441632960123", "mailto:hello@tuesday.example"} <= links


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tuesday 3 November 2026", date(2026, 11, 3)),
        ("3 Nov 2026", date(2026, 11, 3)),
        ("Tues, the 3rd of November, 2026", date(2026, 11, 3)),
        ("2026-11-03", date(2026, 11, 3)),
        ("2026-11-03 14:00:00", date(2026, 11, 3)),
        ("29 February 2028", date(2028, 2, 29)),
    ],
)
def test_dates(text: str, day: date) -> None:
    """Dates are read as people write them, and as programs do."""
    assert read_date(text) == day


@pytest.mark.parametrize(
    "text",
    ["", "soon", "03/11/2026", "3.11.26", "31 February 2027", "29 February 2027", "2026-13-01",
     "Wednesday 3 November 2026", "3 Smarch 2026", "Someday 3 November 2026", "3 November", "0 May 2027", "🎂",
     "3 November 20266", "²3 May 2027"],
)  # fmt: skip
def test_bad_dates(text: str) -> None:
    """What is no date, or may be 2 dates, is never guessed."""
    assert isinstance(read_date(text), Unread)


@pytest.mark.parametrize(
    ("text", "at"),
    [("2pm", time(14)), ("2.30 PM", time(14, 30)), ("14:30", time(14, 30)), ("14.30", time(14, 30)), ("12am", time(0)),
     ("12pm", time(12)), ("noon", time(12)), ("9:05 a.m.", time(9, 5)), ("00:00", time(0))],
)  # fmt: skip
def test_times(text: str, at: time) -> None:
    """Times count to 12 or to 24."""
    assert read_time(text) == at


@pytest.mark.parametrize("text", ["", "2", "25:00", "13pm", "0pm", "2:60", "half past 2", "🕑", "2-4pm"])
def test_bad_times(text: str) -> None:
    """What is no time is never guessed."""
    assert isinstance(read_time(text), Unread)


def test_money() -> None:
    """Pounds and pence are amounts; other words stay words."""
    assert read_money("£3") == Money(300)
    assert read_money("£1,250.50") == Money(125050)
    assert read_money("50p") == Money(50)
    assert read_money("Free") == Money()
    assert read_money("Pay what you can.") == Money(words="Pay what you can.")


@pytest.mark.parametrize(
    ("front_matter", "wrong", "message"),
    [
        ("kind: event\ndate: [1 May 2027, 2 May 2027]", Wrong.UNREADABLE, "“date” must be a date. Here it is a list."),
        ("kind: event\ndate: {on: 1 May 2027}", Wrong.UNREADABLE, "“date” must be a date. Here it is some facts."),
        ("kind: event\ndate: 1 May 2027\nfood: {a: b}", Wrong.UNREADABLE, "“food” must be words."),
        ("kind: event\ndate: 1 May 2027\nsupporters_welcome: maybe", Wrong.UNREADABLE, "This must be yes or no."),
        ("kind: event\ndate: 1 May 2027\nbook: Joy", Wrong.UNREADABLE, "“book” must be some facts."),
        ("kind: event\ndate: 1 May 2027\nbook: {emial: x}", Wrong.UNKNOWN, "“book” has no “emial”."),
        ("kind: event\ndate: 1 May 2027\nbook: {email: x}", Wrong.UNREADABLE, "“x” is not an e-mail address."),
        ("kind: event\ndate: 1 May 2027\nonline: {link: 'javascript:x'}", Wrong.UNREADABLE, "not a link that we can"),
        ("kind: event\ndate: 1 May 2027\nplace: {room: 2}", Wrong.MISSING, "There is no “name” in “place”."),
        ("kind: event\ndate: Friday 1 May 2027", Wrong.DISAGREES, "1 May 2027 is a Saturday, not a Friday."),
        ("kind: meeting\ndate: 1 May 2027\nchair: ['@a', '@b']", Wrong.UNREADABLE, "“chair” must be a person."),
        ("kind: meeting\ndate: 1 May 2027\nchair: '@a b'", Wrong.UNREADABLE, "“@a b” is not an id."),
        ("kind: meeting\ndate: 1 May 2027\ntasks: [{who: '@a'}]", Wrong.MISSING, "There is no “what” in “tasks”."),
        ("kind: meeting\ndate: 1 May 2027\npeple_came: [2]", Wrong.UNKNOWN, "has no “peple_came”"),
        ("kind: news\ndate: ''", Wrong.MISSING, "There is no “date”."),
    ],
)
def test_what_is_wrong(front_matter: str, wrong: Wrong, message: str) -> None:
    """A wrong field is said in words, with its place; the others still count."""
    problems = page_of(front_matter).kind_facts.problems

    found = [problem for problem in problems if message in problem.message]
    assert [problem.wrong for problem in found] == [wrong], problems
    assert found[0].help


def test_did_you_mean() -> None:
    """A slip of the pen is named; a field of another program is left alone."""
    (problem,) = page_of("kind: event\ndate: 1 May 2027\nfodo: Cake.\nrobots: noindex").kind_facts.problems

    assert problem.help == "Did you mean “food”?"
    assert kind_named("You said, we did") is None
    assert kind_named("You_said") is KINDS["you-said"]


def test_lines_have_their_place() -> None:
    """Each sentence of a field stands at its own line and column."""
    page = page_of('kind: event\ndate: 1 May 2027\nfood: "There is cake. There is tea."')
    places = [statement.position for statement in page.statements() if statement.fact and statement.fact.name == "food"]

    assert [(at.line, at.column, at.end_column) for at in places if at] == [(4, 8, 22), (4, 23, 36)]


def test_where_the_rows_stand() -> None:
    """What a kind says first stands before the second heading, tasks and the next meeting at the end."""
    page = page_of("kind: meeting\ndate: 3 November 2026\npeople_came: [4]\ntasks: [Phone Joy]\ncredits: [We did it.]")

    said = texts(page)
    assert said.index("We plan.") < said.index("4 people came.") < said.index("We vote.") < said.index("Phone Joy")
    assert said[-1] == "We did it."
    assert [row.kind for row in page.rows() if row.fact == "tasks"] == [RowKind.TASK]


def test_a_page_of_fields_alone() -> None:
    """A page that has no words of its own still has its rows, below its title."""
    page = parse_text("---\ntitle: Tea\nkind: event\ndate: 1 May 2027\n---\n")

    assert texts(page)[:3] == ["Tea", "When it is", "It is on Saturday 1 May 2027."]


def test_people_who_want_no_name_are_counted() -> None:
    """Who does not agree to a name counts as one of those who are not named, and no id is left."""
    page = page_of("kind: meeting\ndate: 3 November 2026\npeople_came: ['@member-1', '@member-2', 3]")
    both = Register({id: named(id, name, Use.NAME) for id, name in (("member-1", "Ben"), ("member-2", "Lena"))})
    one = Register({"member-1": named("member-1", "Ben", Use.NAME), "member-2": named("member-2", "Lena", Use.WORDS)})

    assert {"Ben came.", "Lena came.", "3 more people came."} <= set(texts(shown(page, register=both).page))
    assert {"Ben came.", "4 more people came."} <= set(texts(shown(page, register=one).page))
    nobody = texts(shown(page).page)
    assert "5 people came." in nobody
    assert not any("member" in text or "{" in text for text in nobody)


@pytest.mark.parametrize("status", ["not started", "doing", "done"])
def test_a_task_without_a_name(status: str) -> None:
    """A task whose person wants no name still says that 1 person does it."""
    task = f"{{what: Phone, who: '@member-2', status: {status}}}"
    page = page_of(f"kind: meeting\ndate: 3 November 2026\ntasks: [{task}]")

    assert "1 person will do this." in texts(shown(page).page) or status == "done"
    assert all("member" not in text for text in texts(shown(page).page))


SURVEY = "kind: survey\nwhy: Letters are hard.\nclosing_date: Friday 29 January 2027\nanswer: {phone: 01632 960123}"
ASKING = (
    "# Our survey\n\n![-](a.svg)\nThis is about letters.\n\n## The questions\n\n### Question 1. What is hard?\n\n"
    "![-](a.svg)\nYou can choose 1.\n\n## Which bus?\n\n![-](a.svg)\nThe 12.\n\n> Why me?\n> — A member\n"
)


def test_a_survey_that_is_over_asks_nobody() -> None:
    """After its last day the questions, their headings and the ways to answer are gone; the day after says so."""
    page = page_of(SURVEY, ASKING)
    last = texts(shown(page, date(2027, 1, 29)).page)
    after = texts(shown(page, date(2027, 1, 30)).page)

    assert {"What is hard?", "The questions", "Which bus?", "Phone: 01632 960123"} <= set(last)
    assert "This survey is over." not in last
    assert {"This survey is over.", "It closed on Friday 29 January 2027.", "This is about letters."} <= set(after)
    assert not any("?" in text for text in after)
    assert not {"The questions", "How to answer", "Phone: 01632 960123", "The 12."} & set(after)


def test_an_event_knows_when_it_is_over() -> None:
    """On its day it is still to come; on the next day it was, and nobody can book."""
    page = page_of(
        "kind: event\ndate: Friday 22 January 2027\nstart: 7pm\n"
        "book: {phone: 01632 960123, by: Friday 15 January 2027}"
    )
    before, late, gone = (
        texts(shown(page, day).page) for day in (date(2027, 1, 15), date(2027, 1, 22), date(2027, 1, 23))
    )

    assert {"It is on Friday 22 January 2027.", "Book by Friday 15 January 2027.", "How to book"} <= set(before)
    assert {"It is on Friday 22 January 2027.", "You cannot book any more."} <= set(late)
    assert {"It was on Friday 22 January 2027.", "It is over."} <= set(gone)
    assert not any("book" in text.lower() or "starts" in text for text in gone)


def test_a_cancelled_event() -> None:
    """A cancelled event says so and nothing else about coming."""
    page = page_of("kind: event\ndate: Friday 22 January 2027\nstart: 7pm\ncancelled: yes\nbook: {phone: 01632 960123}")

    said = texts(page)
    assert {"This will not happen.", "Please do not come.", "It was planned for Friday 22 January 2027."} <= set(said)
    assert not any("starts" in text or "Phone" in text for text in said)


def test_typed_access() -> None:
    """Programs get dates, times, people and groups, not words."""
    facts = page_of(
        "kind: meeting\ndate: 3 November 2026\nstart: 14:00\npeople_came: ['@member-1', 2, Somebody]\n"
        "tasks:\n  - {what: Phone, by: 13 November 2026, status: Not-Started}"
    ).kind_facts

    assert facts.kind is KINDS["meeting"]
    assert (facts.day("date"), facts.clock("start")) == (date(2026, 11, 3), time(14))
    assert [(who.id, who.number, who.words) for who in facts.people("people_came")] == [
        ("member-1", 0, ""), ("", 2, ""), ("", 0, "Somebody"),
    ]  # fmt: skip
    (task,) = facts.groups("tasks")
    assert (task.text("what"), task.day("by"), task.text("status")) == ("Phone", date(2026, 11, 13), "not started")


def test_a_thousand_tasks() -> None:
    """A page with 1,000 tasks has 1,000 rows, each with all its words."""
    tasks = "".join(f"  - {{what: Task {n}, who: Joy, by: 13 November 2026, status: doing}}\n" for n in range(1000))
    page = page_of(f"kind: meeting\ndate: 3 November 2026\ntasks:\n{tasks}")

    rows = [row for row in page.rows() if row.kind is RowKind.TASK]
    assert len(rows) == 1000
    assert [statement.text for statement in rows[-1].statements] == [
        "Task 999", "Joy will do this.", "By Friday 13 November 2026.", "We are doing this.",
    ]  # fmt: skip


def test_control_characters_are_left_out() -> None:
    """No field can bring a mark of the layout into the page."""
    page = page_of('kind: event\ndate: 1 May 2027\nfood: "Cake\\x02er:picture:p1\\x03 \\0 🎂 is here."')

    assert "Cakeer:picture:p1 🎂 is here." in texts(page)


_NAMES = sorted({spec.name for kind in KINDS.values() for spec in fields_of(kind)})
_WORDS = st.text(string.ascii_letters + string.digits + " @-:./£{}🎂é'\"\\\x02", max_size=30)
_VALUES = st.recursive(
    _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_NAMES), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    kind=st.sampled_from(sorted(KINDS)), fields=st.dictionaries(st.sampled_from(_NAMES), _VALUES, max_size=5)
)
def test_any_fields_at_all(kind: str, fields: dict[str, object]) -> None:
    """Whatever is written: a page, no error, statements with words, and the same twice."""
    import json

    text = "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items() if name != "kind")
    first, second = page_of(f"kind: {kind}\n{text}"), page_of(f"kind: {kind}\n{text}")

    assert first == second
    assert all(statement.text.strip() for statement in first.statements())
    assert all("\x02" not in statement.text for statement in first.statements())
    published = shown(first)
    assert all("{name}" not in s.text or "{name}" in text for s in published.page.statements())
    assert facts_of(kind, first.front_matter).problems == first.kind_facts.problems
