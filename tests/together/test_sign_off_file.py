"""The record of a check: a person can read it, the program reads it back, and a change by hand is found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.document.checking import CheckState
from easyread_plugin.document.findings import Finding
from easyread_plugin.publication.sources import open_pages, open_project
from easyread_plugin.together.sign_off import Line, LineKind, SignOff, sealed, sign_off
from easyread_plugin.together.sign_off_file import read_record, record_text, with_check, write_record

from .checked_site import DAY, TODAY, CheckedSite, checked_site

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
IDS = st.lists(st.from_regex(r"[a-z]{1,5}-[0-9]{1,3}", fullmatch=True), max_size=2).map(tuple)
SAID = st.builds(
    Line,
    st.sampled_from([kind for kind in LineKind if kind is not LineKind.PICTURE]),
    ANY,
    speakers=IDS,
    named=IDS,
)
PICTURES = st.builds(
    Line, st.just(LineKind.PICTURE), ANY, st.from_regex(r"[0-9a-f]{32}", fullmatch=True), IDS, IDS, file=ANY
)
CHECKS = st.builds(
    lambda lines, by, on, people, note: sign_off("page.md", lines, by, on, people, note),
    st.lists(SAID | PICTURES, max_size=6),
    st.lists(ANY, max_size=3).map(tuple),
    st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1)),
    st.integers(0, 50),
    ANY,
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One record, written again and again."""
    return tmp_path_factory.mktemp("signed-off") / "page.yml"


@given(st.lists(CHECKS, min_size=1, max_size=3))
def test_what_is_written_is_read(file: Path, checks: list[SignOff]) -> None:
    """Whatever the words are, the same checks come back, and the same checks are the same bytes."""
    kept: tuple[SignOff, ...] = ()
    for check in checks:
        kept = with_check(kept, check)
    write_record(file, kept)
    assert read_record(file) == (kept, ())
    assert not write_record(file, kept)


@given(CHECKS, st.data())
def test_a_change_by_hand_is_found(file: Path, check: SignOff, data: st.DataObject) -> None:
    """Any other letter anywhere: the record says what it said, as in a comment, or it does not count."""
    text = record_text((check,))
    at = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.sampled_from("aZ0: -[]#'\"\n"))
    file.write_text(text[:at] + letter + text[at + 1 :], encoding="utf-8", newline="")
    found, unclear = read_record(file)
    assert (found == (check,)) != bool(unclear)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"sign_offs:\n",
        b"sign_offs: all\n",
        b"sign_offs:\n  - yes\n",
        b"sign_offs: [" + b"[" * 3000,
        b"- " * 3000,
        b"sign_offs: &a\n  - *a\n",
        b"x: " + b"\x07" * 9000,
    ],
)
def test_no_file_breaks_it(file: Path, data: bytes) -> None:
    """One clear sentence with a place, and no check."""
    file.write_bytes(data)
    checks, unclear = read_record(file)
    assert checks == ()
    (problem,) = unclear
    assert problem.message.endswith(".")
    assert problem.position is not None


def test_the_same_check_twice_is_one(tmp_path: Path) -> None:
    """The same people on the same day: the second takes the place of the first, byte for byte."""
    site = checked_site(tmp_path)
    record = site.folder / "signed-off/club.yml"
    before = record.read_bytes()
    site.sign_off()
    assert record.read_bytes() == before


def test_own_words_have_another_hash_in_each_record() -> None:
    """The same words on two pages cannot be told to be the same."""
    words = Line(LineKind.OWN_WORDS, "I like it.", speakers=("member-2",))
    one = sign_off("a.md", [words], ("Us",), DAY, 0, "")
    other = sign_off("b.md", [words], ("Us",), DAY, 0, "")
    assert one.lines[0].mark != other.lines[0].mark
    assert one.lines[0].text == ""
    assert sealed(one.lines[0], "salt") == one.lines[0]


def test_a_broken_record_is_a_finding_and_the_page_is_not_checked(tmp_path: Path) -> None:
    """With file and line; a record of no page is only a warning."""
    site = checked_site(tmp_path)
    record = site.folder / "signed-off/club.yml"
    record.write_text(record.read_text("utf-8").replace("The Tuesday Group", "The Mayor"), "utf-8")
    (site.folder / "signed-off/old.yml").write_bytes(record.read_bytes())
    assert site.check().state is CheckState.NOT
    assert site.box() == ["Not checked yet."]
    found = [f for f in whole(site) if f.rule == "ER-C02c"]
    assert [(f.file, f.level.value, f.position and f.position.line) for f in found] == [
        ("signed-off/club.yml", "error", 5),
        ("signed-off/old.yml", "warning", 1),
    ]
    assert found[0].message == "Somebody changed this record by hand. So the check does not count."


def whole(site: CheckedSite) -> list[Finding]:
    """Every finding of the whole site."""
    opened = open_pages(open_project(site.folder), (), TODAY)
    opened.publication.gather()
    return opened.publication.find()
