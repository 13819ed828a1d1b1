"""Who said it: every way of signing own words, and that no character of them changes."""

from __future__ import annotations

import pytest

from easyread_plugin.document.model import Page
from easyread_plugin.document.position import Position

from .reading_aids import page


def said(text: str, *more: str) -> list[tuple[str | None, str, list[str]]]:
    """(id, role, words) of all own words of a page."""
    read = page(text, *more)
    return [
        (own.person, own.role, [s.text for s in read.statements() if s.own_words == own.id]) for own in read.own_words()
    ]


def faults(read: Page) -> list[str]:
    """The rules of a page's faults."""
    return [fault.rule for fault in read.faults]


@pytest.mark.parametrize(
    "line",
    [
        "— @member-7", "– @member-7", "― @member-7", "‒ @member-7", "− @member-7", "- @member-7", "-- @member-7",
        "--- @member-7", "—@member-7", "  — @member-7  ", "&mdash; @member-7", "&#8212; @member-7", r"\- @member-7",
        "* @member-7", "+ @member-7", "@member-7", "— **@member-7**", "— @member-7.", "*— @member-7*",
        "— Sam, @member-7",
    ],
)  # fmt: skip
def test_a_line_that_names_an_id_signs(line: str) -> None:
    """With every dash, as a list item, dressed up, or with no dash at all: an id is never shown as words."""
    assert said(f"> We like it.\n> {line}\n") == [("member-7", "", ["We like it."])]


def test_an_id_behind_the_words_signs() -> None:
    """On the same line as the words."""
    assert said("> We like it. — @member-7\n") == [("member-7", "", ["We like it."])]


@pytest.mark.parametrize("line", ["— A member", "- A member", "-- *A member*", "&ndash; A member"])
def test_a_role_signs(line: str) -> None:
    """Plain words after a dash in the last line."""
    assert said(f"> We like it.\n> {line}\n") == [(None, "A member", ["We like it."])]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("> We like it.\n", ["We like it."]),
        ("> — We like it.\n", ["— We like it."]),
        ("> It was\n> -5 degrees.\n", ["It was -5 degrees."]),
        ("> I need:\n> - a pen\n", ["I need:", "a pen"]),
        ("> It was good.\n>\n> - The food was good.\n", ["It was good.", "The food was good."]),
    ],
)
def test_what_is_no_signature(text: str, words: list[str]) -> None:
    """Nothing behind a dash is lost when it is not the line that signs."""
    assert said(text) == [(None, "", words)]


def test_only_the_last_line_signs_with_a_role() -> None:
    """A dash in the middle is talk, also where a paragraph ends, and the words stay with who signs."""
    text = "> She said\n> — yes\n> and left.\n> — A member\n"
    assert said(text) == [(None, "A member", ["She said — yes and left."])]
    text = "> She asked me\n> — what do you want\n>\n> I said a job.\n> — @member-7\n"
    assert said(text) == [("member-7", "", ["She asked me — what do you want", "I said a job."])]


def test_quotes_that_markdown_runs_together_are_two() -> None:
    """Each keeps its own speaker: with ids, roles, or both."""
    for one, two in (("@a", "@b"), ("A member", "@b"), ("@a", "A member"), ("A member", "A worker")):
        found = said(f"> Yes.\n> — {one}\n\n> Yes.\n> — {two}\n")
        assert ["@" + person if person else role for person, role, _ in found] == [one, two]
        assert [words for _, _, words in found] == [["Yes."], ["Yes."]]


def test_a_signature_after_an_empty_line_signs() -> None:
    """With the mark of a quote or without."""
    assert said("> Yes.\n>\n> — @a\n") == [("a", "", ["Yes."])]
    assert said("> Yes.\n\n> — @a\n") == [("a", "", ["Yes."])]


@pytest.mark.parametrize("signature", ["— @a", "@a", "- @a"])
def test_an_id_below_a_quote_signs(signature: str) -> None:
    """Where the mark of the quote was forgotten, with an empty line between or without."""
    assert said(f"> Yes.\n{signature}\n\nMore.\n") == [("a", "", ["Yes."])]
    if signature[0] != "-":
        assert said(f"> Yes.\n\n{signature}\n\nMore.\n") == [("a", "", ["Yes."])]


def test_words_after_the_signature_belong_to_who_signed() -> None:
    """They are a fault, and go when that person takes their words back."""
    read = page("> Yes.\n> — @a\n> No.\n\n> Maybe.\n")
    (own,) = read.own_words()
    assert own.person == "a"
    assert {s.own_words for s in read.statements()} == {own.id}
    assert [s.text for s in read.statements()] == ["Yes.", "No.", "Maybe."]
    assert faults(read) == ["ER-F09"]


def test_two_ids_are_nobody() -> None:
    """One speaker a quote: two ids are in no register, so the words are held back."""
    assert said("> Yes.\n> — @a\n> — @b\n")[0][0] == "a @b"
    assert said("> Yes.\n> — @a and @b\n")[0][0] == "a @b"


def test_lists_that_markdown_runs_together_are_nobodys() -> None:
    """Two people sign one list, so the words of both are held back, and no id is among the words."""
    assert said("> - Yes.\n> - @a\n\n> - No.\n> - @b\n") == [("a @b", "", ["Yes.", "No."])]
    assert said("> - Yes. — @a\n> - No.\n>\n> - Maybe.\n") == [("a", "", ["Yes.", "No.", "Maybe."])]


def test_a_mail_address_is_no_id() -> None:
    """`sam@example.org` has no id in it."""
    assert said("> Yes.\n> — Sam, sam@example.org\n") == [(None, "Sam, sam@example.org", ["Yes."])]


def test_own_words_with_lists() -> None:
    """The last line signs wherever Markdown puts it."""
    for text in ("> - Yes.\n> - No.\n> — @a\n", "> - Yes.\n> - No.\n> - @a\n", "> - Yes.\n>\n> - No.\n>\n> — @a\n"):
        assert said(text) == [("a", "", ["Yes.", "No."])]


def test_own_words_in_own_words() -> None:
    """The inner ones have a speaker of their own and say where they are."""
    read = page("> Outer.\n>\n> > Inner.\n> > — @b\n>\n> More.\n> — @a\n")
    outer, inner = read.own_words()
    assert (outer.person, outer.inside, inner.person, inner.inside) == ("a", None, "b", outer.id)
    assert [(s.text, s.own_words) for s in read.statements()] == [
        ("Outer.", outer.id), ("Inner.", inner.id), ("More.", outer.id),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "start", ["- Item\n\n", "!!! note\n", '=== "Tab"\n\n', "Word\n\n:   Meaning\n\n", "Note[^1].\n\n[^1]:\n"]
)
def test_own_words_in_other_blocks(start: str) -> None:
    """In a list, a box, a tab, a definition, a footnote."""
    assert said(f"{start}    > Yes.\n    > — @a\n") == [("a", "", ["Yes."])]


def test_a_heading_in_own_words_is_words() -> None:
    """The outline of a page must not tell what a person may take back."""
    read = page("# Page\n\n> ## My story\n> Yes.\n> — @a\n")
    assert [section.level for section in read.sections] == [1]
    assert [s.kind for s in read.statements()] == ["heading", "words", "words"]


def test_no_character_changes() -> None:
    """Smart quotes, symbols, dashes, abbreviations: all stay as the person wrote them."""
    words = '"It\'s" (c) 1/2 -- NHS, x --> y...'
    text = f"> {words}\n> {{: .cat }}\n>\n> Ok -- *so* 'yes'.\n> — @a\n\nThe NHS.\n\n*[NHS]: Health\n"
    assert said(text, "pymdownx.smartsymbols") == [("a", "", [words, "Ok -- so 'yes'."])]


def test_own_words_have_places() -> None:
    """The words with their signature, and the signature by itself."""
    read = page("> Yes I do.\n> No.\n> — @a\n\n> Yes.\n> - A member\n")
    assert [(own.position, own.signature) for own in read.own_words()] == [
        (Position(1, 3, 3, 7), Position(3, 3, 3, 7)),
        (Position(5, 3, 6, 13), Position(6, 5, 6, 13)),
    ]


def test_a_signature_without_words_is_nobody() -> None:
    """It is not shown, and nothing is said."""
    read = page("> — @a\n\nYes.\n")
    assert [s.text for s in read.statements()] == ["Yes."]
    assert list(read.own_words()) == []
