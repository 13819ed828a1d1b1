"""Findings that a person decided to keep: what an allow covers."""

from __future__ import annotations

import pytest

from easyread_plugin.document.model import Allow
from easyread_plugin.document.position import Position

from .reading_aids import page

ALLOW = "<!-- easyread: allow ER-S01 ER-N02 because they are the words of the law -->"


def allows(text: str) -> list[tuple[str, ...]]:
    """(rules, what it covers) of each allow."""
    return [(*allow.rules, allow.covers) for allow in page(text).allows]


def test_an_allow_covers_the_next_row() -> None:
    """And no other; it ends no row and is no row."""
    read = page(f"# Page\n\n![-](a.png)\nOne.\n\n{ALLOW}\n\n![-](b.png)\nTwo.\n\n![-](c.png)\nThree.\n")
    assert [row.id for row in read.rows()] == ["r1", "r2", "r3"]
    (allow,) = read.allows
    assert allow == Allow(("ER-S01", "ER-N02"), "they are the words of the law", "r2", allow.position)
    assert allow.position is not None
    assert (allow.position.line, allow.position.column) == (6, 1)


def test_an_allow_waits_for_a_row() -> None:
    """Code has no words: the allow covers what comes after it."""
    assert allows(f"# Page\n\n{ALLOW}\n\n    code\n\nOne.\n") == [("ER-S01", "ER-N02", "r1")]


def test_an_allow_before_the_h1_covers_the_page() -> None:
    """Whatever else stands there."""
    assert allows(f"{ALLOW}\n\n# Page\n\nOne.\n") == [("ER-S01", "ER-N02", "page")]
    assert allows(f"---\nkind: law\n---\n{ALLOW}\n\n# Page\n\nOne.\n") == [("ER-S01", "ER-N02", "page")]


@pytest.mark.parametrize(
    "text",
    [f"One.\n\n{ALLOW}\n", f"- One.\n\n    {ALLOW}\n", f"> One.\n>\n> {ALLOW}\n", f"One {ALLOW} two.\n"],
)
def test_an_allow_that_covers_nothing(text: str) -> None:
    """At the end of the page, or inside a block."""
    assert allows(f"# Page\n\n{text}") == [("ER-S01", "ER-N02", "")]


def test_an_allow_inside_a_block_has_a_place() -> None:
    """Where it is written."""
    (allow,) = page(f"# Page\n\n- One.\n\n    {ALLOW}\n").allows
    assert allow.position is not None
    assert (allow.position.line, allow.position.column) == (5, 5)


@pytest.mark.parametrize("comment", ["<!-- easyread: allow ER-S01 -->", "<!-- easyread: allow ER-S01 because -->"])
def test_an_allow_without_a_reason(comment: str) -> None:
    """It is kept, with an empty reason."""
    (allow,) = page(f"# Page\n\n{comment}\n\nOne.\n").allows
    assert (allow.rules, allow.reason, allow.covers) == (("ER-S01",), "", "r1")


def test_other_comments_are_nothing() -> None:
    """They end no row and say nothing."""
    read = page("![-](a.png)\nOne.\n\n<!-- a note -->\n\nTwo.\n")
    assert [[s.text for s in row.statements] for row in read.rows()] == [["One.", "Two."]]
    assert read.allows == ()


def test_several_lines() -> None:
    """A long reason may be broken."""
    (allow,) = page("# Page\n\n<!-- easyread: allow\nER-S01, ER-N02\nbecause it is\nthe law -->\n\nOne.\n").allows
    assert (allow.rules, allow.reason, allow.covers) == (("ER-S01", "ER-N02"), "it is the law", "r1")
    assert isinstance(allow.position, Position)
