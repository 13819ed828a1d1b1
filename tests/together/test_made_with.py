"""Who made a page, from the start: read, shown and spoken; what is not clear is said and not shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from easyread_plugin.language.days import day_from, day_in_words
from easyread_plugin.publication.parsing import parse_text
from easyread_plugin.together.made_with import Did, Session, sessions_of

from .checked_site import FILES, PAGE, TODAY, CheckedSite


def page_with(made_with: str) -> str:
    """A page with this in its front matter."""
    return f"---\ntitle: Our club\nmade_with:\n{made_with}\n---\n\n# Our club\n"


def problems_of(made_with: str) -> list[str]:
    """What is not clear in it."""
    return [problem.message for problem in sessions_of(parse_text(page_with(made_with)), TODAY)[1]]


def test_sessions() -> None:
    """A list, in the order of the days; one session may stand alone; a day in figures or in words."""
    page = parse_text(
        page_with(
            '  - {date: 2026-11-03, what: [Checked], who: "3"}\n'
            '  - {date: Tuesday 6 October 2026, what: [decided, drafted, decided], who: [Our group, "@member-2"]}'
        )
    )
    assert sessions_of(page, TODAY) == (
        (
            Session(date(2026, 10, 6), (Did.DECIDED, Did.DRAFTED), ("Our group", "@member-2"), 0),
            Session(date(2026, 11, 3), (Did.CHECKED,), (), 3),
        ),
        (),
    )
    assert sessions_of(parse_text(page_with("  date: 2026-11-03\n  what: checked\n  who: Us")), TODAY)[0] != ()
    assert sessions_of(parse_text("# Our club\n"), TODAY) == ((), ())


@pytest.mark.parametrize(
    ("made_with", "message"),
    [
        ("  Our group", "This says nothing about who made the page."),
        ("  []", "This says nothing about who made the page."),
        ("  - Our group", "This is not a list of facts: when, what and who."),
        ("  - {what: checked, who: 3}", '"date" is missing.'),
        ("  - {date: 2026-11-03, who: 3}", '"what" is missing.'),
        ("  - {date: 2026-11-03, what: checked}", '"who" is missing.'),
        ("  - {date: 2026-11-03, what: chekced, who: 3}", 'We do not know "chekced" here.'),
        ("  - {date: 2026-11-03, what: [], who: 3}", "This does not say what people did."),
        ("  - {date: 2026-11-03, what: checked, who: 0}", "This is not how many people were there."),
        ("  - {date: 2026-11-03, what: checked, who: 99999999999}", "This is not how many people were there."),
        ("  - {date: 2026-11-03, what: checked, who: ''}", "This does not say who was there."),
        ("  - {date: 2026-11-03, what: checked, who: {a: b}}", "This does not say who was there."),
        ("  - {date: 2026-02-30, what: checked, who: 3}", "This is not a day."),
        ("  - {date: Monday 3 November 2026, what: checked, who: 3}", "This is not a day."),
        ("  - {date: 2026-11-23, what: checked, who: 3}", "This day is not here yet."),
        ("  - {date: 2026-11-03, what: checked, whom: 3, who: 3}", 'We do not know "whom" here.'),
    ],
)
def test_what_is_not_clear(made_with: str, message: str) -> None:
    """One sentence each, and no session."""
    assert problems_of(made_with) == [message]
    assert sessions_of(parse_text(page_with(made_with)), TODAY)[0] == ()


def test_the_rest_is_shown_all_the_same() -> None:
    """One session that is not clear does not take the others along."""
    made_with = "  - {date: 2026-11-03, what: oops, who: 3}\n  - {date: 2026-11-03, what: checked, who: 3}"
    sessions, problems = sessions_of(parse_text(page_with(made_with)), TODAY)
    assert len(sessions) == len(problems) == 1


def test_it_is_shown_and_spoken_in_the_order_of_the_box(tmp_path: Path) -> None:
    """Lines of their own before what is made up, with numbers that go on; nobody is named who does not agree."""
    site = CheckedSite(tmp_path)
    for name, text in FILES.items():
        site.put(name, text)
    made = (
        'made_with:\n  - {date: 2026-10-06, what: [decided, drafted], who: ["@member-3", "@member-2"]}\n'
        "  - {date: 2026-11-03, what: checked, who: 1}\n"
    )
    site.write(club=PAGE.replace("made_up:", f"{made}made_up:"))
    published = next(p for p in site.open().publication.publishable() if p.page.uri == "club.md")
    rows = [row for row in published.page.rows() if row.fact]
    assert [" ".join(s.text for s in row.statements) for row in rows] == [
        "Not checked yet.",
        "Tuesday 6 October 2026: Lena and a person in our group decided what to say.",
        "Tuesday 6 October 2026: Lena and a person in our group made the first version.",
        "Tuesday 3 November 2026: 1 person checked it.",
        "The club is made up.",
        "Our group wrote this.",
    ]
    ids = [statement.id for statement in published.page.statements()]
    assert len(set(ids)) == len(ids)
    numbers = [int("".join(filter(str.isdigit, id))) for id in ids]
    assert numbers == sorted(numbers)
    assert len({row.id for row in published.page.rows()}) == len(list(published.page.rows()))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-03", date(2026, 11, 3)),
        (" Tuesday  3 November 2026 ", date(2026, 11, 3)),
        ("3 november 2026", date(2026, 11, 3)),
        ("Monday 3 November 2026", None),
        ("31 June 2026", None),
        ("3 Movember 2026", None),
        ("20261103", None),
        ("2026-W45-2", None),
        ("next week", None),
        ("", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    """A day as people and programs write it, and nothing else."""
    assert day_from(text) == day
    if day is not None:
        assert day_from(day_in_words(day)) == day
