"""Facts at the top of a page: as written, with their places; nothing raises and no words are lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.document.front_matter import read_source
from easyread_plugin.document.position import Position

from .reading_aids import between, page


@pytest.mark.parametrize("value", "14:30 0300123456 no 012 2026-02-30 1_000 0x10 ~ 1.10 yes 10.30am".split())
def test_values_are_read_as_written(value: str) -> None:
    """YAML would make numbers, dates and truths of them."""
    fact = read_source(f"---\nfact: {value}\n---\n").front_matter["fact"]
    assert fact.text == value
    assert fact.position == Position(2, 7, 2, 7 + len(value))


def test_lists_mappings_and_quotes() -> None:
    """Entries have places of their own; a single value is a list of one; nothing is an empty list."""
    text = '---\nmade_by:\n  - Sam\n  - "a: b"\none: Jo\nnone:\nwhen:\n  open: 14:30\n---\n'
    facts = read_source(text).front_matter
    names = [(entry.text, between(text, entry.position)) for entry in facts["made_by"].items()]
    assert names == [("Sam", "Sam"), ("a: b", '"a: b"')]
    assert [e.text for e in facts["one"].items()] == ["Jo"]
    assert facts["none"].items() == ()
    assert isinstance(facts["when"].value, dict)
    assert facts["when"].value["open"].text == "14:30"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: a: b\n---\nWords.\n", 2),
        ("---\nkind: guide\n\tx: y\n---\nWords.\n", 3),
        ("---\ntitle: [a\n---\nWords.\n", 3),
        ("---\ntitle: a\ntitle: b\n---\nWords.\n", 3),
        ("---\na: &x [*x]\n---\nWords.\n", 2),
        ("---\ntitle: a\nWords.\n", 1),
    ],
)
def test_what_is_not_understood_is_a_fault(text: str, line: int) -> None:
    """With its line; the words of the page stay."""
    read = page(text)
    (fault,) = read.faults
    assert fault.rule == "ER-F02"
    assert fault.position is not None
    assert fault.position.line == line
    assert "Words." in [s.text for s in read.statements()][-1]


@pytest.mark.parametrize("words", ["\nFirst words.\n", "### First words\n"])
def test_words_between_two_rules_are_words(words: str) -> None:
    """A page may begin with a rule: what has no fact in it is no front matter. The fault says what was seen."""
    read = page(f"---\n{words}\n---\n\nMore words.\n")
    assert len(list(read.statements())) == 2
    assert [fault.rule for fault in read.faults] == ["ER-F02"]


def test_a_list_at_the_top_is_a_fault() -> None:
    """And its words are not lost."""
    read = page("---\n- one\n- two\n---\nWords.\n")
    assert [fault.rule for fault in read.faults] == ["ER-F02"]
    assert "Words." in [s.text for s in read.statements()][-1]


def test_empty_facts_are_fine() -> None:
    """Nothing between the dashes is nothing."""
    source = read_source("---\n---\nWords.\n")
    assert (source.body, source.body_line, source.front_matter, source.faults) == ("Words.\n", 3, {}, ())


def test_a_first_line_that_mkdocs_would_eat() -> None:
    """It is a fault for each such line, and the words stay."""
    read = page("Phone: 0300 123 456\nNote: bring this\n    letter\nOur office is open: yes.\n")
    assert [fault.rule for fault in read.faults] == ["ER-F01"] * 3
    assert [fault.position and fault.position.line for fault in read.faults] == [1, 2, 3]
    assert "0300 123 456" in next(iter(read.statements())).text
    assert page("Our office is open: yes.\n").faults == ()
    assert page("\nPhone: 0300 123 456\n").faults == ()


def test_the_title() -> None:
    """It is the h1 unless given; the first heading or the name of the file when there is no h1."""
    assert page("---\ntitle: Given\n---\n# Heading\n").title == "Given"
    assert page("Words.\n\n## Small\n\n# **Big** heading\n").title == "Big heading"
    assert page("## Small\n").title == "Small"
    assert page("Words.\n").title == "page"


def test_facts_that_are_shown_have_places() -> None:
    """They are read like words, with quotes around them or without; in folded ones, the place of the whole fact."""
    text = '---\ncredits:\n  - One is here. Two is here.\n  - "Three is here. Four is here."\n---\n# Page\n'
    found = [s for s in page(text).statements() if s.kind == "fact"]
    assert [s.text for s in found] == ["One is here.", "Two is here.", "Three is here.", "Four is here."]
    assert [between(text, s.position) for s in found if s.position] == [s.text for s in found]
    folded = "---\ncredits: >\n  One is\n  here.\n---\n# Page\n"
    (last,) = [s for s in page(folded).statements() if s.kind == "fact"]
    assert last.position is not None
    assert (last.text, last.position.line, last.position.end_line) == ("One is here.", 2, 4)


yaml_like = st.text(alphabet=st.sampled_from("ab:-#[]{}&*!|>'\"%@`,? \n\t\x00\x07\u2028é0\\"), max_size=60)


@settings(derandomize=True, deadline=None, max_examples=400)
@given(yaml_like, yaml_like)
def test_no_front_matter_raises(facts: str, words: str) -> None:
    """Any text: a page with faults, never an error; the body begins on the line that it says."""
    text = f"---\n{facts}\n---\n{words}"
    source = read_source(text)
    assert text.split("\n")[source.body_line - 1 :] == source.body.split("\n") or not source.body
    for fault in source.faults:
        assert fault.position is not None
        assert 1 <= fault.position.line <= text.count("\n") + 1


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.text(max_size=80))
def test_no_text_raises(text: str) -> None:
    """Any text at all is a page."""
    page(text.replace("\r", ""))
