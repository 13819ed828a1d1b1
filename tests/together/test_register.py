"""The list of people and the private list, as values."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from easyread_plugin.document.people import Channel, Use, Why, mentions, without_mentions
from easyread_plugin.together.private import HowNamed, PrivateRecord, read_private_records
from easyread_plugin.together.register import last_day, looks_like_name, read_register

TODAY = date(2030, 6, 15)


def written(folder: Path, text: str) -> Path:
    """A list of people in a file."""
    file = folder / "people.yml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_person_and_a_group(tmp_path: Path) -> None:
    """Everything that can be said of them, each use and each place by itself."""
    text = (
        "people:\n  member-7:\n    shown_as:  Sam  Jones \n    agreed: [words, Photo]\n    where: website\n"
        "    since: 2030-01-01\n    until: 2030-12-31\n"
        "  tuesday-group: {group: yes, agreed: [words, name], where: [paper, feed], since: 2030-02-01}\n"
    )
    register, problems = read_register(written(tmp_path, text))

    assert problems == ()
    sam, group = register.people["member-7"], register.people["tuesday-group"]
    assert (sam.shown_as, sam.is_group, sam.since, sam.until) == (
        "Sam Jones", False, date(2030, 1, 1), date(2030, 12, 31),
    )  # fmt: skip
    assert sam.agreed == {Use.WORDS, Use.PHOTO}
    assert (group.is_group, group.shown_as, group.until) == (True, "", date(2031, 1, 31))
    assert register.agrees("member-7", Use.PHOTO, Channel.WEBSITE, TODAY)
    assert register.why_not("member-7", Use.STORY, Channel.WEBSITE, TODAY) is Why.NOT_AGREED
    assert register.why_not("member-7", Use.PHOTO, Channel.PAPER, TODAY) is Why.NOT_HERE
    assert register.why_not("member-8", Use.PHOTO, Channel.PAPER, TODAY) is Why.UNKNOWN
    assert register.name_of("member-7", Channel.WEBSITE, TODAY) == ""
    assert register.name_of("tuesday-group", Channel.PAPER, TODAY) == ""


@pytest.mark.parametrize(
    ("since", "last"),
    [("2030-01-01", "2030-12-31"), ("2030-03-01", "2031-02-28"), ("2028-02-29", "2029-02-28")],
)
def test_twelve_months(since: str, last: str) -> None:
    """Without an end a yes holds for 12 months, the first day counted."""
    assert last_day(date.fromisoformat(since)) == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("id", "name", "tells"),
    [
        ("ben", "Ben", True),
        ("sam-2", "Sam Jones", True),
        ("jones", "Sam Jones", True),
        ("sjones", "S Jones", True),
        ("Zoe_1", "Zoë", False),
        ("zoë-1", "Zoë", True),
        ("member-7", "Samira", False),
        ("member-7", "A member", False),
        ("member-7", "Member of the board", False),
        ("chair", "our chair", False),
        ("member-7", "", False),
        ("m-7", "M", False),
    ],
)
def test_an_id_that_tells_a_name(id: str, name: str, tells: bool) -> None:
    """Is found by its words and by its letters."""
    assert looks_like_name(id, name) is tells


def test_a_name_in_an_id_is_said_and_the_person_stays(tmp_path: Path) -> None:
    """What they agreed to is clear all the same."""
    register, problems = read_register(written(tmp_path, "people:\n  ben: {shown_as: Ben, until: 2031-01-01}\n"))

    assert list(register.people) == ["ben"]
    assert [(problem.rule, problem.position and problem.position.line) for problem in problems] == [("ER-C06b", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "people: {a: {until: 2031-01-01, agreed: {words: yes}}}",
        "people: {a: {until: 2031-01-01, shown_as: [A]}}",
        "people: {'a b': {until: 2031-01-01}}",
        "people: {'': {until: 2031-01-01}}",
        "people: {? [a] : {until: 2031-01-01}}",
        "people: {a: &x {until: 2031-01-01, where: *x}}",
        "people: {a: {until: 9999-99-99}}",
        "people: {a: {until: 20310101x}}",
        "people: {a: {untill: 2031-01-01}}",
        "people: {a: {<<: {until: 2031-01-01}}}",
        "people:\n  a: {until: 2031-01-01}\n---\npeople:\n",
        "[" * 5000,
        "people: !!python/object:os.system {a: 1}",
        "\x00",
    ],
)
def test_what_is_not_clear_is_nobody(text: str, tmp_path: Path) -> None:
    """And is said in short sentences, with no crash."""
    register, problems = read_register(written(tmp_path, text))

    assert register.people == {}
    assert problems
    assert all(problem.message.endswith((".", "?")) and problem.help for problem in problems)


def test_the_private_list(tmp_path: Path) -> None:
    """Every fact, as the group wrote it."""
    text = (
        "people:\n  member-7:\n    full_name: Samira Jones\n    how_named: First name\n    explained_by: Ruth\n"
        "    how: With the form.\n    when: 2026-09-01\n    form: Red folder\n    changed_mind_on: 2026-12-03\n"
        "  member-8:\n    full_name: Li\n"
    )
    records, problems = read_private_records(written(tmp_path, text))

    assert problems == ()
    assert records["member-7"] == PrivateRecord(
        "member-7", "Samira Jones", HowNamed.FIRST_NAME, "Ruth", "With the form.", date(2026, 9, 1), "Red folder",
        date(2026, 12, 3),
    )  # fmt: skip
    assert records["member-8"] == PrivateRecord("member-8", "Li")
    assert read_private_records(tmp_path / "none.yml") == ({}, ())


def test_a_private_list_that_is_not_clear(tmp_path: Path) -> None:
    """Keeps what is clear; a day of a changed mind that nobody can read counts as long ago."""
    text = "people:\n  member-7:\n    how_named: nick name\n    when: soon\n    changed_mind_on: in May\n    nmae: x\n"
    records, problems = read_private_records(written(tmp_path, text))

    assert records["member-7"].changed_mind_on == date.min
    assert records["member-7"].when is None
    assert len(problems) == 4


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ask @zid or @member-3.", "Ask … or …."),
        ("Mail sam@member-3.org or a.b@zid.org.", "Mail sam@member-3.org or a.b@zid.org."),
        ("See https://example.org/@member-3 and @zid", "See https://example.org/@member-3 and …"),
        ("We are @example on the net.", "We are @example on the net."),
        ("&#64;member-3 &commat;zid &#x40;zid", "… … …"),
        ("@zidx @zid-x @ZID", "@zidx @zid-x @ZID"),
        ("@member-33", "…"),
    ],
)
def test_ids_in_words(text: str, shown: str) -> None:
    """Ids that are known, and what looks like one; addresses and accounts stay."""
    assert without_mentions(text, {"zid"}) == shown
    assert bool(list(mentions(text, {"zid"}))) is (text != shown)
