"""What opens a row, what ends it, and how its pictures are described: the fine print, point by point."""

from __future__ import annotations

import pytest

from easyread_plugin.document.model import Describes, Page, Row, RowKind
from easyread_plugin.document.position import Position

from .reading_aids import page


def words(row: Row) -> list[str]:
    """The words of a row."""
    return [statement.text for statement in row.statements]


def rows(text: str) -> list[tuple[int, list[str]]]:
    """For each row of a page, how many pictures it has and its words."""
    return [(len(row.pictures), words(row)) for row in page(text).rows()]


def loose(read: Page) -> list[str]:
    """The sources of the pictures that open no row."""
    return [picture.source for picture in read.loose_pictures]


@pytest.mark.parametrize(
    "start",
    [
        "![-](a.png)\n",
        "![-](a.png) ",
        "![-](a.png)  \n",
        "![-](a.png)\n\n",
        "[![A vote](a.png)](vote.md)\n",
        "![-][a]\n",
        '![-](a.png "Title")\n',
        "![-](a.png){ width=300 }\n",
    ],
)
def test_an_image_first_opens_a_row(start: str) -> None:
    """With words in the same paragraph or after it, plain, linked, by reference, with a title or attributes."""
    assert rows(f"{start}We vote.\n\n[a]: a.png\n") == [(1, ["We vote."])]


def test_two_images_first_are_one_row() -> None:
    """Side by side or on two lines; linked or not."""
    assert rows("![-](a.png) ![-](b.png)\nWe vote.\n") == [(2, ["We vote."])]
    assert rows("![-](a.png)\n[![Vote](b.png)](x.md)\nWe vote.\n") == [(2, ["We vote."])]


def test_a_third_image_is_an_ordinary_one() -> None:
    """Two pictures at most open a row."""
    read = page("![-](a.png) ![-](b.png) ![-](c.png)\nWe vote.\n")
    assert [len(row.pictures) for row in read.rows()] == [2]
    assert loose(read) == ["c.png"]


def test_two_images_in_two_paragraphs_are_two_rows() -> None:
    """Each opens its own, and one may have no words."""
    assert rows("![-](a.png)\n\n![-](b.png)\nWe vote.\n") == [(1, []), (1, ["We vote."])]


@pytest.mark.parametrize("text", ["We ![vote](a.png) here.", "Yes. ![vote](a.png)", "**![vote](a.png)** We vote."])
def test_an_image_elsewhere_is_an_ordinary_image(text: str) -> None:
    """Behind words, or dressed up."""
    read = page(text + "\n")
    assert [row.pictures for row in read.rows()] == [()]
    assert loose(read) == ["a.png"]
    assert not read.loose_pictures[0].opens_row


@pytest.mark.parametrize("start", ["- ", "> ", "!!! note\n    "])
def test_an_image_in_a_block_opens_no_row(start: str) -> None:
    """Rows are at the top level of a page."""
    read = page(f"{start}![v](a.png) We vote.\n")
    assert loose(read) == ["a.png"]
    assert all(not row.pictures for row in read.rows())


def test_a_row_holds_what_follows() -> None:
    """Paragraphs, a list, own words: all belong to the picture before them."""
    own = "> Five is here.\n> — A member"
    read = page(f"![-](a.png)\nOne is here.\n\nTwo is here.\n\n- three\n- four\n\n{own}\n\nSix is here.\n")
    (row,) = read.rows()
    assert words(row) == ["One is here.", "Two is here.", "three", "four", "Five is here.", "Six is here."]
    assert row.list_items == 2
    assert [said.role for said in row.own_words] == ["A member"]
    assert row.position == Position(1, 1, 12, 13)


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        ("## Heading\n\nAfter it.\n", None),
        ("---\n\nAfter it.\n", None),
        ("| a | b |\n|---|---|\n| c | d |\n\nAfter it.\n", RowKind.TABLE),
        ("```\ncode\n```\n\nAfter it.\n", None),
        ('!!! note "Title"\n    Box.\n\nAfter it.\n', RowKind.BOX),
        ('??? note "Title"\n    Box.\n\nAfter it.\n', RowKind.BOX),
        ('=== "Tab"\n    In it.\n\nAfter it.\n', RowKind.TABS),
        ("![-](b.png)\nAfter it.\n", None),
    ],
)
def test_what_ends_a_row(ending: str, kind: RowKind | None) -> None:
    """A heading, a rule, a table, code, a box, a tab, the next image. What follows is a row by itself."""
    found = list(page(f"![-](a.png)\nFirst.\n\n{ending}").rows())
    assert words(found[0]) == ["First."]
    assert words(found[-1]) == ["After it."]
    assert [row.kind for row in found[1:-1]] == ([kind] if kind else [])


def test_words_before_any_picture_are_rows_without_one() -> None:
    """One row for each paragraph; a list goes with the line before it; own words by themselves."""
    text = "One. Two.\n\nThree.\n\nYou need:\n- a pen\n\n> Four.\n> — A member\n\n![-](a.png)\nFive.\n"
    assert rows(text) == [
        (0, ["One.", "Two."]),
        (0, ["Three."]),
        (0, ["You need:", "a pen"]),
        (0, ["Four."]),
        (1, ["Five."]),
    ]


@pytest.mark.parametrize("mark", ["-", "*", "+"])
def test_a_list_right_after_a_line_is_a_list(mark: str) -> None:
    """With every bullet, and with a number if it is 1."""
    (row,) = page(f"You need:\n{mark} a pen\n{mark} a cup\n").rows()
    assert (words(row), row.list_items) == (["You need:", "a pen", "a cup"], 2)


def test_numbers_after_a_line() -> None:
    """1 begins a list; another number is words, as in "2027. A year"."""
    assert [row.list_items for row in page("You need:\n1. a pen\n2. a cup\n").rows()] == [2]
    assert rows("That was in\n2027. A year ago.\n") == [(0, ["That was in 2027.", "A year ago."])]


def test_a_list_after_a_line_keeps_items_whole() -> None:
    """Inside a list item nothing changes; a dash without a blank or in the middle of a line is a dash."""
    (row,) = page("- One\n- Two\n").rows()
    assert row.list_items == 2
    assert [row.list_items for row in page("It is\n-5 degrees.\n\nA pen - a cup.\n").rows()] == [0, 0]


def test_three_ways_of_describing_a_picture() -> None:
    """Words; nothing, for the bank's words; a dash, when the words say it already."""
    read = page("![Two people vote](a.png)\nA.\n\n![](b.png)\nB.\n\n![-](c%20d.png)\nC.\n")
    found = [(p.describes, p.description, p.source) for p in read.pictures()]
    assert found == [
        (Describes.WORDS, "Two people vote", "a.png"),
        (Describes.BANK, "", "b.png"),
        (Describes.SAID, "", "c d.png"),
    ]


def test_a_linked_picture_is_known() -> None:
    """It needs words of its own: it is a link."""
    read = page("[![Vote](a.png)](x.md)\nWe vote.\n\n![Vote](b.png)\nWe vote.\n")
    assert [picture.is_linked for picture in read.pictures()] == [True, False]


def test_pictures_have_places() -> None:
    """From the exclamation mark to the bracket; by reference too."""
    read = page("![-](a.png) ![x [y]](b (1).png 'T')\nWe ![z][z] vote.\n\n[z]: z.png\n")
    assert [p.position for p in read.pictures()] == [
        Position(1, 1, 1, 12),
        Position(1, 13, 1, 36),
        Position(2, 4, 2, 11),
    ]


def test_bold_words_are_known_by_place() -> None:
    """With their offsets in the statement, and whether they are a link."""
    (row,) = page("A  **hard\nword** is [**here**](x.md). **All of it.**\n").rows()
    first, second = row.statements
    assert [(first.text[b.start : b.end], b.in_link) for b in first.bold] == [("hard word", False), ("here", True)]
    assert [second.text[b.start : b.end] for b in second.bold] == ["All of it."]


def test_a_line_break_ends_a_statement() -> None:
    """Unless the next line goes on in small letters."""
    (row,) = page("One line  \nTwo lines  \nand more\n").rows()
    assert words(row) == ["One line", "Two lines and more"]
