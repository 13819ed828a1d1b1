"""Pages that nobody would write, and somebody will: large, deep, empty, broken. Nothing raises, no place is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.document.model import Page
from easyread_plugin.publication.parsing import Reader, SourceText

from .reading_aids import between, page, reader
from .sizes import SHAPES

LARGEST = ("one paragraph", "equal lines", "list items", "rows with code between")


@pytest.mark.parametrize("shape", SHAPES)
def test_many_statements(shape: str) -> None:
    """5,000 statements in the shapes that are likeliest, 1,000 in the others: each in its place."""
    many = 5_000 if shape in LARGEST else 1_000
    text = SHAPES[shape](many)
    found = list(page(text).statements())
    assert len(found) == many
    positions = [statement.position for statement in found]
    assert None not in positions
    starts = [(at.line, at.column) for at in positions if at]
    assert starts == sorted(set(starts))
    plain = [(s.text, between(text, at)) for s, at in zip(found, positions, strict=True) if at][:: many // 50]
    assert all(written.strip("*<b>/[")[:2] == words[:2] for words, written in plain)


@pytest.mark.slow
def test_a_line_of_a_megabyte() -> None:
    """Many sentences, and the last has its place."""
    text = "We met some people today. " * 40_000
    found = list(Reader().read(SourceText("page.md", "page.md", text))[0].statements())
    assert len(found) == 40_000
    last = found[-1].position
    assert last is not None
    assert between(text, last) == "We met some people today."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("> " * 200 + "We met.\n", ["We met."]),
        (">" * 100 + " We met.\n", ["We met."]),
        ("".join("    " * depth + f"- Item {depth}\n" for depth in range(100)), [f"Item {n}" for n in range(100)]),
        ("<b>" * 1_000 + "We met." + "</b>" * 1_000 + "\n", ["We met."]),
        ("#" * 60 + "a we\n\nwe\n", ["#" * 54 + "a we", "we"]),
        ("c" * 1_000_000 + "\n", ["c" * 1_000_000]),
        ("Yes" + " " * 100_000 + "no.\n", ["Yes no."]),
    ],
    ids=["200 quotes", "100 quotes", "100 lists", "1000 tags", "60 hashes", "a long word", "a long blank"],
)
def test_deep_and_long(text: str, words: list[str]) -> None:
    """As deep as a slip of the hand can make it."""
    found = list(page(text).statements())
    assert [statement.text for statement in found] == words
    assert all(statement.position for statement in found)


@pytest.mark.parametrize(
    "piece", ["[", "![", "`", "<a ", "<!--", '[a](b "', "](", "*a ", "_", "{:", "&", "\\", "|", "\x00"]
)
def test_marks_without_end(piece: str) -> None:
    """Marks that open and never close cost no more than Markdown itself takes."""
    assert isinstance(page(piece * 1_000 + "\n"), Page)


@pytest.mark.parametrize("text", ["", "\n", "   \n\n", "<!-- only a comment -->\n", "***\n"])
def test_pages_without_words(text: str) -> None:
    """There is a page, with nothing on it."""
    read = page(text)
    assert list(read.statements()) == []
    assert read.title == "page"


def test_only_a_picture() -> None:
    """A row with a picture and no words."""
    (row,) = page("![-](a.png)\n").rows()
    assert (len(row.pictures), row.statements) == (1, ())


def test_nobody_can_write_a_mark() -> None:
    """The control characters of our marks and of Markdown's are taken out of what an author writes."""
    text = "\x02er:open:q1\x03 and \x02wzxhzdk:0\x03 and \x02er:sound:\x03.\n\n> Yes\x00.\n> — @a\n"
    html = reader().read(SourceText("page.md", "page.md", text))[2]
    assert html.count("\x02er:open:q1\x03") == 1
    assert "\x02wzx" not in html


marks = st.sampled_from(
    "# > - * _ ` [ ] ( ) ! | < > \n \n\n : = { } & ; \\ . ? word Cat. @a — ~ ^ 1. \t 😀 e\u0301 \x0c".split(" ")
)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.lists(marks, max_size=40).map(" ".join) | st.lists(marks, max_size=60).map("".join))
def test_any_marks_are_a_page(text: str) -> None:
    """Whatever marks in whatever order: a page, with no two statements in one place, and none outside of the text."""
    read = page(text)
    lines = text.split("\n")
    places = [s.position for s in read.statements() if s.position]
    assert len({(at.line, at.column) for at in places}) == len(places)
    for at in places:
        assert 1 <= at.line <= at.end_line <= len(lines)
        assert (at.line, at.column) < (at.end_line, at.end_column)
        assert at.end_column <= len(lines[at.end_line - 1]) + 1
