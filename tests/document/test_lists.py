"""Pages that list others: events move from coming to over on their day, tasks are followed to done, nobody is named."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easyread_plugin.document.model import Page
from easyread_plugin.document.people import Channel, Person, Register, Use
from easyread_plugin.document.publishing import publishable
from easyread_plugin.publication.parsing import Reader, SourceText, facts_for
from easyread_plugin.publication.site_lists import SiteLists, without_listed

DAY = date(2026, 11, 22)
EVENTS = "---\nkind: events\n---\n# What is on\n\nCome and see us.\n"
ACTIONS = "---\nkind: actions\n---\n# To do\n\nWe said this.\n"


def event(day: str, more: str = "") -> str:
    """A page about an event."""
    return f"---\nkind: event\ndate: {day}\n{more}\n---\n# Words\n"


def meeting(day: str, *tasks: str) -> str:
    """The notes of a meeting."""
    listed = "".join(f"  - {{{task}}}\n" for task in tasks)
    return f"---\nkind: meeting\ndate: {day}\ntasks:\n{listed}---\n# Notes\n"


def somebody(id: str, name: str, *uses: Use) -> Person:
    """Somebody who agreed to these uses on the website."""
    return Person(id, name, frozenset(uses), frozenset([Channel.WEBSITE]), date(2030, 1, 1))


REGISTER = Register({"member-1": somebody("member-1", "Amina", Use.NAME), "member-3": somebody("member-3", "Lena")})


def listing(text: str, pages: Mapping[str, str], uri: str = "list.md") -> Page:
    """The list `text`, as it is read in a site with these pages."""
    lists = SiteLists(REGISTER, DAY, Channel.WEBSITE)
    for name, words in pages.items():
        facts, body = facts_for(SourceText(name, name, words), "en-GB")
        lists.add(facts, body)
    return Reader().read(SourceText(uri, uri, text), lists.complete)[0]


def shown(page: Page, day: date = DAY) -> list[str]:
    """The words of the list that are published on this day, each section after its heading."""
    said = []
    for section in publishable(page, REGISTER, day, Channel.WEBSITE).page.sections[1:]:
        said += [f"# {statement.text}" for statement in section.heading]
        said += [statement.text for row in section.rows for statement in row.statements]
    return said


def test_coming_first_then_over() -> None:
    """The next event stands first; what is over stands below, the last one first; each day moves them."""
    page = listing(
        EVENTS,
        {
            "a.md": event("1 May 2027", "title: Tea\nstart: 2pm\nend: 4pm\nplace: the Old Library"),
            "b/club.md": event("24 December 2026", "title: Club"),
            "c.md": event("1 May 2026", "title: Picnic"),
            "d.md": event("2 June 2026", "title: Walk"),
        },
    )

    assert shown(page) == [
        "# What is coming", "Club", "It is on Thursday 24 December 2026.", "Tea", "It is on Saturday 1 May 2027.",
        "It is from 2pm to 4pm.", "It is at the Old Library.", "# What is over", "Walk",
        "It was on Tuesday 2 June 2026.", "Picnic", "It was on Friday 1 May 2026.",
    ]  # fmt: skip
    assert shown(page, date(2026, 12, 24))[1] == "Club"
    assert shown(page, date(2026, 12, 25))[:2] == ["# What is coming", "Tea"]
    assert "It was on Thursday 24 December 2026." in shown(page, date(2026, 12, 25))
    assert shown(page, date(2027, 5, 2))[:3] == ["# What is coming", "We have no event planned now.", "# What is over"]
    links = [link.target for statement in page.statements() for link in statement.links]
    assert links == ["c.md", "d.md", "b/club.md", "a.md", "a.md", "b/club.md", "d.md", "c.md"]


@pytest.mark.parametrize(
    "pages", [{}, {"a.md": "---\nkind: event\n---\n# No day\n"}, {"a.md": event("31 February 2027")}]
)
def test_nothing_to_list(pages: Mapping[str, str]) -> None:
    """Without an event that has a day, the page says that there is none."""
    assert shown(listing(EVENTS, pages)) == ["# What is coming", "We have no event planned now."]
    assert shown(listing(ACTIONS, {})) == ["# What we will do", "We did all that we said."]


def test_a_cancelled_event() -> None:
    """Until its day it says that it will not happen. Then it is gone: nothing happened."""
    page = listing(EVENTS, {"a.md": event("1 May 2027", "title: Tea\ncancelled: yes")})

    assert shown(page)[1:4] == ["Tea", "This will not happen.", "Please do not come."]
    assert "Tea" not in shown(page, date(2027, 5, 2))


def test_only_some_that_are_over() -> None:
    """12 of the events that are over are listed, or as many as the page says; each new one takes the place of one."""
    pages = {f"e{n:03d}.md": event(str(date(2026, 1, 1) + timedelta(n)), f"title: Event {n}") for n in range(300)}

    over = [text for text in shown(listing(EVENTS, pages), date(2026, 6, 1)) if text.startswith("It was")]
    assert over[0] == "It was on Sunday 31 May 2026."
    assert len(over) == 12
    fewer = listing(EVENTS.replace("kind: events", "kind: events\npast: 2"), pages)
    assert [text for text in shown(fewer, date(2027, 6, 1)) if text.startswith("Event")] == ["Event 299", "Event 298"]
    assert "# What is over" not in shown(listing(EVENTS.replace("kind: events", "kind: events\npast: 0"), pages))


def test_tasks_are_followed_to_done() -> None:
    """What a later meeting says of a task counts. What it leaves out stays as it was. What is late stands first."""
    pages = {
        "n/may.md": meeting("5 May 2026", 'what: Write, who: ["@member-1", "@member-3"], by: 20 November 2026',
                            "what: Buy tea, by: 12 May 2026", "what: Ask, by: 5 January 2027"),
        "n/june.md": meeting("2 June 2026", "what: Buy  TEA., status: done", "what: Write, status: doing"),
    }  # fmt: skip

    assert shown(listing(ACTIONS, pages)) == [
        "# We are late with this", "Write", "Amina will do this.", "1 more person will do this.",
        "By Friday 20 November 2026.", "We are doing this.", "Read the notes of our meeting on Tuesday 2 June 2026",
        "# What we will do", "Ask", "By Tuesday 5 January 2027.", "Read the notes of our meeting on Tuesday 5 May 2026",
        "# What we did", "Buy TEA.", "By Tuesday 12 May 2026.", "This is done.",
        "Read the notes of our meeting on Tuesday 2 June 2026",
    ]  # fmt: skip
    assert "# We are late with this" not in shown(listing(ACTIONS, pages), date(2026, 11, 20))


def test_paths_are_those_of_the_list() -> None:
    """A link leads to the page from where the list lies, and so does a task's picture."""
    notes = meeting("5 May 2026", "what: Write, picture: ../../images/a.svg", "what: Ask, picture: 'pack:vote'")
    page = listing(ACTIONS, {"n/deep/may.md": notes}, "our/list.md")

    assert {link.target for statement in page.statements() for link in statement.links} == {"../n/deep/may.md"}
    assert [row.pictures[0].source for row in page.rows() if row.pictures] == ["pack:vote", "../images/a.svg"]


def test_a_page_that_is_held_back_is_not_listed() -> None:
    """Somebody on it did not agree to be on a page: its title and its day are not told either."""
    pages = {"a.md": event("1 May 2027", "title: Secret\npeople: [member-3]"), "b.md": event("2 May 2027")}

    said = shown(listing(EVENTS, pages))
    assert "Secret" not in said
    assert "Words" in said


def test_odd_characters() -> None:
    """Signs of HTML stay signs, an id is hidden, a title without words is the name of the file."""
    pages = {
        "a.md": event("1 May 2027", "title: '<b>&amp; @member-3 \u202e*x*'"),
        "b.md": "---\nkind: event\ndate: 2 May 2027\n---\nNo heading.\n",
        "c.md": "---\nkind: event\ndate: 3 May 2027\n---\nOur **big** day\n===\n",
    }

    said = shown(listing(EVENTS, pages))
    assert "<b>&amp; … \u202e*x*" in said
    assert {"b", "Our big day"} <= set(said)


def test_what_is_listed_is_checked_where_it_is_written() -> None:
    """For checks and for what people agree on, the list is only its own words."""
    page = listing(EVENTS, {"a.md": event("1 May 2027", "title: Tea")})
    own = without_listed(page)

    assert [statement.text for statement in own.statements()] == ["What is on", "Come and see us."]
    assert without_listed(own) is own


VALUES = st.one_of(
    st.sampled_from(["1 May 2027", "31 February 2027", "9999-12-31", "0001-01-01", "yes", "@member-1", "'@a @b'", "[]",
                     "{}", "[[]]", "{date: 1 May 2027}", "25pm", "2pm", "<b>", "-1", "99999999", "null", "[{what: }]",
                     "[{what: Write, who: [1, '@member-3'], by: 1 May 2020, status: done}]", "'\\0'", "*x", "a: b"]),
    st.text(st.characters(codec="utf-8"), max_size=30).map(json.dumps),
)  # fmt: skip
NAMES = ("date", "start", "end", "place", "title", "cancelled", "tasks", "past", "done", "people", "updated", "kind")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(("event", "meeting")), st.dictionaries(st.sampled_from(NAMES), VALUES))),
    st.sampled_from(("events", "actions")),
    st.dictionaries(st.sampled_from(NAMES[:-1]), VALUES),
    st.dates(),
)
def test_any_fields(
    pages: list[tuple[str, dict[str, str]]], kind: str, fields: dict[str, str], day: date
) -> None:
    """Whatever stands in the fields of any page, on any day: a list is made, and no id is in it."""

    def page(name: str, values: Mapping[str, str]) -> str:
        return f"---\nkind: {name}\n" + "".join(f"{key}: {value}\n" for key, value in values.items()) + "---\n# A\n"

    made = {f"{number}.md": page(name, values) for number, (name, values) in enumerate(pages)}
    said = shown(listing(page(kind, fields), made), day)
    assert not any("member-" in text for text in said)
