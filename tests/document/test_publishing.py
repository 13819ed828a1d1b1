"""The gate: what may be published, for whom, where and when. It fails closed."""

from __future__ import annotations

from datetime import date

import pytest

from easyread_plugin.document.model import StatementKind
from easyread_plugin.document.publishing import Channel, Person, PublishedPage, Register, Use, Why, publishable

from .reading_aids import page

TODAY = date(2030, 6, 15)
YEAR_END = date(2030, 12, 31)


def person(
    id: str = "a",
    agreed: frozenset[Use] = frozenset({Use.WORDS, Use.NAME}),
    where: frozenset[Channel] = frozenset({Channel.WEBSITE}),
    until: date = YEAR_END,
    since: date | None = None,
) -> Person:
    """Somebody who agreed to everything that is asked here, unless said."""
    return Person(id, id.upper(), agreed, where, until, since)


def publish(text: str, *people: Person, channel: Channel = Channel.WEBSITE) -> PublishedPage:
    """A page through the gate."""
    return publishable(page(text), Register({one.id: one for one in people}), TODAY, channel)


def shown(published: PublishedPage) -> list[str]:
    """The words that are published."""
    return [statement.text for statement in published.page.statements()]


QUOTE = "Before.\n\n> Yes.\n> — @a\n\nAfter.\n"


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (person(), None),
        (person("b"), Why.UNKNOWN),
        (person("A"), Why.UNKNOWN),
        (person(agreed=frozenset({Use.NAME, Use.PHOTO, Use.STORY})), Why.NOT_AGREED),
        (person(where=frozenset({Channel.PAPER, Channel.FEED})), Why.NOT_HERE),
        (person(where=frozenset()), Why.NOT_HERE),
        (person(since=date(2030, 6, 16)), Why.NOT_YET),
        (person(since=TODAY), None),
        (person(until=date(2030, 6, 14)), Why.ENDED),
        (person(until=TODAY), None),
    ],
)
def test_who_may_be_heard(who: Person, why: Why | None) -> None:
    """Only somebody in the register who agreed to words, here, from the first day to the last."""
    published = publish(QUOTE, who)
    assert [held.why for held in published.withheld] == ([why] if why else [])
    assert shown(published) == (["Before.", "After."] if why else ["Before.", "Yes.", "A said this.", "After."])


def test_an_empty_register_publishes_nobody() -> None:
    """And says so, for the editor."""
    published = publish(QUOTE)
    (held,) = published.withheld
    assert (held.person, held.why, held.row) == ("a", Why.UNKNOWN, "r2")
    assert published.removed == {"q1", "r2", "s2"}
    assert published.speakers == {}


def test_each_channel_by_itself() -> None:
    """Who agreed to paper is on paper only."""
    who = person(where=frozenset({Channel.PAPER}))
    assert "Yes." in shown(publish(QUOTE, who, channel=Channel.PAPER))
    assert "Yes." not in shown(publish(QUOTE, who, channel=Channel.FEED))


def test_a_name_is_asked_for_by_itself() -> None:
    """Words without a name are shown with no name; a role is shown as written."""
    assert publish(QUOTE, person()).speakers == {"q1": "A"}
    assert publish(QUOTE, person(agreed=frozenset({Use.WORDS}))).speakers == {"q1": ""}
    assert publish("> Yes.\n> — A member\n").speakers == {"q1": "A member"}
    assert publish("> Yes.\n").speakers == {"q1": ""}


def test_a_picture_row_keeps_its_other_words() -> None:
    """Only the own words go, and the picture stays for the rest."""
    published = publish("![-](a.png)\nHere.\n\n> Yes.\n> — @a\n\nMore.\n")
    (row,) = published.page.rows()
    assert [s.text for s in row.statements] == ["Here.", "More."]
    assert len(row.pictures) == 1
    assert row.own_words == ()
    assert published.removed == {"q1", "s2"}


@pytest.mark.parametrize("start", ["![-](a.png)\n\n", "!!! note\n    ", '??? tip "Title"\n    '])
def test_a_row_that_loses_all_its_words_goes(start: str) -> None:
    """With its picture; a box goes with its title."""
    mark = "    " if start[0] in "!?" and start[1] != "[" else ""
    published = publish(f"{start}> Yes.\n{mark}> — @a\n")
    assert list(published.page.rows()) == []
    assert "r1" in published.removed


def test_own_words_in_own_words_that_go() -> None:
    """They go along, whoever said them; the outer ones stay when only the inner go."""
    text = "> Outer.\n>\n> > Inner.\n> > — @b\n>\n> More.\n> — @a\n"
    assert shown(publish(text, person("b"))) == []
    assert shown(publish(text, person("a"))) == ["Outer.", "More.", "A said this."]
    both = publish(text, person("a"), person("b"))
    assert shown(both) == ["Outer.", "Inner.", "B said this.", "More.", "A said this."]
    assert [s.id for s in both.page.statements()] == ["s1", "s2", "s2b", "s3", "s3b"]


def test_pictures_in_own_words_go_along() -> None:
    """A photo of a person is not left behind."""
    text = "![-](row.png)\nHere.\n\n> Me: ![Me](me.png)\n>\n> Yes.\n> — @a\n"
    assert [p.source for p in publish(text).page.pictures()] == ["row.png"]
    assert [p.source for p in publish(text, person()).page.pictures()] == ["row.png", "me.png"]


@pytest.mark.parametrize("inside", ["```\n> secret\n> ```", "<div>secret</div>", "![secret](me.png)"])
def test_own_words_without_a_word_are_held_back_too(inside: str) -> None:
    """Code, raw HTML, a picture."""
    published = publish(f"> {inside}\n>\n> — @a\n")
    assert published.removed >= {"q1", "r1"}
    assert list(published.page.pictures()) == []


def test_somebody_who_signs_below_somebody() -> None:
    """Each quote by itself, also where Markdown runs two together."""
    assert shown(publish("> One.\n> — @a\n\n> Two.\n> — @b\n", person("b"))) == ["Two.", "B said this."]


def test_the_line_that_says_who_said_it() -> None:
    """It is a statement of its own, without a name for somebody who wants none."""
    unnamed = person(agreed=frozenset({Use.WORDS}))
    assert shown(publish("> Yes.\n> — @a\n", unnamed)) == ["Yes.", "A person in our group said this."]
    assert shown(publish("> Yes.\n> — A member\n")) == ["Yes.", "A member said this."]
    assert shown(publish("> Yes.\n")) == ["Yes."]
    (line,) = (s for s in publish("> Yes. No.\n> — A member\n").page.statements() if s.kind is StatementKind.SPEAKER)
    assert (line.id, line.own_words) == ("s2b", "q1")
    assert line.position is not None
    assert line.position.line == 2


def test_headings_and_order_stay() -> None:
    """What is left keeps its ids, so that sign-offs and clips find it."""
    published = publish(f"# Page\n\n{QUOTE}\n## More\n\nLast.\n")
    assert [(s.id, s.text) for s in published.page.statements()] == [
        ("s1", "Page"), ("s2", "Before."), ("s4", "After."), ("s5", "More"), ("s6", "Last."),
    ]  # fmt: skip


STORY = "---\nkind: story\nteller: a\ndescription: Secret.\n---\n# My life\n\nIt is long. @a-1 said so.\n"
ALL = frozenset(Use)


@pytest.mark.parametrize(
    ("facts", "held"),
    [
        ("kind: story\nteller: a", []),
        ('kind: story\nteller: "@a"', []),
        ("kind: Story\nteller: [a, b]", ["b"]),
        ("kind: story\nteller: b", ["b"]),
        ("kind: story\nteller:", [""]),
        ("kind: story\nteller: {id: a}", [""]),
        ("kind: story", [""]),
        ("kind: story\nmade_up: All of it.", []),
        ("kind: story\nmade_up:", [""]),
        ("kind: guide\npeople: [a, b]", ["b"]),
        ("people: a", []),
        ("people: []", []),
        ("kind: guide", []),
    ],
)
def test_whose_story_it_is(facts: str, held: list[str]) -> None:
    """A page is held back as a whole when somebody it depends on does not agree, or is not named."""
    published = publish(f"---\n{facts}\n---\n# My life\n\nIt is long.\n", person("a", ALL))
    assert [one.person for one in published.withheld] == held
    assert published.is_held_back is bool(held)
    if held:
        assert (published.page.title, shown(published), dict(published.page.front_matter)) == ("", [], {})
    else:
        assert "It is long." in shown(published)


def test_a_story_is_asked_for_by_itself() -> None:
    """Words, name and photo are no yes to a story."""
    published = publish(STORY, person("a", ALL - {Use.STORY}))
    assert published.is_held_back
    assert [held.why for held in published.withheld] == [Why.NOT_AGREED]


def test_nothing_holds_when_somebody_stopped() -> None:
    """Whatever else their entry says."""
    stopped = Person("a", "A", ALL, frozenset(Channel), YEAR_END, is_stopped=True)
    published = publish(QUOTE, stopped)
    assert [held.why for held in published.withheld] == [Why.STOPPED]


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (person("a", ALL), ["Told by A.", "And made by us."]),
        (person("a", ALL - {Use.NAME}), ["And made by us."]),
        (person("b", ALL), ["And made by us."]),
        (person("a", ALL, until=date(2030, 6, 14)), ["And made by us."]),
        (Person("a", "", ALL, frozenset(Channel), YEAR_END), ["And made by us."]),
    ],
)
def test_a_name_in_a_statement(who: Person, said: list[str]) -> None:
    """Is filled in while the person agrees to be named; else the statement goes, and its neighbours stay."""
    published = publish("---\ncredits: Told by @a. And made by us.\n---\n# Page\n\nWords.\n", who)
    assert shown(published)[2:] == said


def test_ids_in_other_words_are_not_shown() -> None:
    """Whether they are known or look like one; an account of somebody else stays."""
    published = publish("# Ask @member-3\n\nThanks to @a and @example.\n\n![@a here](a.png) More.\n", person("a", ALL))
    assert published.page.title == "Ask …"
    assert shown(published) == ["Ask …", "Thanks to … and @example.", "More."]
    assert [picture.description for picture in published.page.pictures()] == ["… here"]
