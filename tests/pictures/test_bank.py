"""The picture bank: read as written, and every mistake said with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.document.position import Position
from easyread_plugin.pictures.bank import Bank, read_bank

from .files import hard_to_read, put


def read(tmp_path: Path, text: str | bytes) -> Bank:
    """A bank of this text."""
    return read_bank(put(tmp_path, "pictures.yml", text))


def test_a_bank_is_read(tmp_path: Path) -> None:
    """What each picture shows, where it is from, its licence and its credit, and where that stands."""
    bank = read(
        tmp_path,
        "# Our pictures\nvote.svg:\n  shows: A vote.\n  source: Drawn by us\n  licence: CC0-1.0\n  credit: The group\n"
        '"people/ben.png": {shows: "Ben:\\na photo"}\n',
    )
    assert bank.problems == ()
    vote = bank.entries["vote.svg"]
    assert (vote.file, vote.shows, vote.source, vote.licence, vote.credit) == (
        "vote.svg", "A vote.", "Drawn by us", "CC0-1.0", "The group",
    )  # fmt: skip
    assert vote.position == Position(2, 1, 2, 9)
    assert bank.entries["people/ben.png"].shows == "Ben: a photo"


def test_values_are_as_written(tmp_path: Path) -> None:
    """`no`, a date, a number and a time stay the words that they are."""
    bank = read(tmp_path, "a.png: {shows: no, source: 2024-05-06, licence: 1.0, credit: 14:30}\n0123.png: {shows: ~}")
    one = bank.entries["a.png"]
    assert (one.shows, one.source, one.licence, one.credit) == ("no", "2024-05-06", "1.0", "14:30")
    assert bank.entries["0123.png"].shows == "~"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_bank_is_right(tmp_path: Path, text: str) -> None:
    """A bank with nothing in it, and no bank at all, are no problem."""
    assert read(tmp_path, text) == Bank()
    assert read_bank(tmp_path / "none.yml") == Bank()


BAD = {
    "a list": ("- vote.svg\n", 1, "is a list"),
    "words": ("\nvote.svg\n", 2, "only words"),
    "a tab": ("vote.svg:\n\tshows: A vote\n", 2, "begins with a tab"),
    "two colons": ("vote.svg:\n  shows: A vote: hands up\n", 2, "two colons"),
    "an open bracket": ("vote.svg: {shows: A vote\n", 2, "cannot be understood"),
    "two documents": ("a.png: {shows: A}\n---\nb.png: {shows: B}\n", 2, "cannot be understood"),
    "a shortcut that is not there": ("vote.svg: *a\n", 1, "cannot be understood"),
    "old letters": (b"a.png:\n  shows: Caf\xe9\n", 2, "not UTF-8"),
    "a hidden letter": ("a.png:\n  shows: A\x07\n", 2, "hidden letter"),
    "an unknown field": ("a.png:\n  shows: A\n  license: CC0\n", 3, "Did you mean “licence”?"),
    "an unlikely field": (
        "a.png:\n  qqq: A\n",
        2,
        "You can write: shows, source, licence, credit, words, people, portrait_of.",
    ),
    "a field with a capital": ("a.png:\n  Shows: A\n", 2, "Did you mean “shows”?"),
    "a list as words": ("a.png:\n  shows:\n    - A\n", 3, "not a list"),
    "a field twice": ("a.png:\n  shows: A\n  shows: B\n", 3, "two times"),
    "a picture twice": ("a.png: {shows: A}\n./a.png: {shows: B}\n", 2, "two times"),
    "nothing under it": ("a.png:\nb.png: {shows: B}\n", 1, "Nothing is said"),
    "words under it": ("a.png: A vote\n", 1, "Nothing is said"),
    "a name that is a list": ("[a, b]: {shows: A}\n", 1, "not the name of a picture"),
    "a way out": ("../a.png: {shows: A}\n", 1, "not in the pictures folder"),
    "an absolute path": ("/etc/a.png: {shows: A}\n", 1, "not in the pictures folder"),
    "a drive": ("'C:\\a.png': {shows: A}\n", 1, "not in the pictures folder"),
    "very deep": ("[" * 20_000, 1, "cannot be understood"),
}


@pytest.mark.parametrize(("text", "line", "said"), BAD.values(), ids=BAD)
def test_a_mistake_is_said_with_its_line(tmp_path: Path, text: str | bytes, line: int, said: str) -> None:
    """Each mistake has the line where it stands and a sentence that says what to do."""
    bank = read(tmp_path, text)
    assert [(problem.file, problem.line) for problem in bank.problems] == [("images/pictures.yml", line)]
    assert said in bank.problems[0].message
    assert bank.problems[0].message.count(". ") >= 1
    assert hard_to_read(bank.problems[0].message) == []


def test_a_mistake_leaves_the_rest(tmp_path: Path) -> None:
    """What is right in a bank with mistakes still counts."""
    bank = read(tmp_path, "a.png:\n  shows: A\n  sauce: us\nb.png: 3\n../c.png: {shows: C}\nd.png: {shows: D}\n")
    assert {name: entry.shows for name, entry in bank.entries.items()} == {"a.png": "A", "d.png": "D"}
    assert [problem.line for problem in bank.problems] == [3, 4, 5]


def test_a_folder_is_no_bank(tmp_path: Path) -> None:
    """A folder in the bank's place is said."""
    assert "cannot read" in read_bank(tmp_path).problems[0].message


@settings(deadline=None)
@given(data=st.one_of(st.binary(max_size=200), st.text("ab:-[]{}&*!|>'\"%@`#? \n\t~,.0/\\", max_size=60)))
def test_no_bank_is_a_crash(tmp_path_factory: pytest.TempPathFactory, data: bytes | str) -> None:
    """Any bytes at all are a bank or a problem."""
    bank = read(tmp_path_factory.getbasetemp(), data)
    assert all(problem.line >= 1 for problem in bank.problems)
