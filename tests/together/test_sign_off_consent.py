"""A person who takes something back lapses no check, is named no more, and leaves nothing in the records."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from easyread_plugin.document.checking import CheckState
from easyread_plugin.together.sign_off_file import forget_person, read_record

from .checked_site import PAGE, PEOPLE, CheckedSite, checked_site

QUOTE = "> I like the club.\n> It is fun.\n> — @member-2\n\n"
PHOTO = "![-](../images/lena.svg)\n"
WITH_PHOTO = PAGE.replace("![](../images/vote.svg)", f"{PHOTO}We are here.\n\n![](../images/vote.svg)")
SPEAKS_ALONE = PAGE + "\n![-](../images/other.svg)\n\n> We meet on Monday.\n> — @member-2\n"
NOBODY = "people: {}\n"


@pytest.fixture
def site(tmp_path: Path) -> CheckedSite:
    """A page that people checked."""
    return checked_site(tmp_path)


@pytest.mark.parametrize(
    "people",
    [NOBODY, PEOPLE.replace("words, name, photo", "name"), PEOPLE.replace("2027-12-31", "2026-11-10")],
    ids=["gone", "no words", "ended"],
)
def test_a_withdrawal_does_not_lapse_it(site: CheckedSite, people: str) -> None:
    """The words go from the page, and it says that something was taken out; in the file they may stay or go."""
    site.write(people=people)
    for page in (PAGE, PAGE.replace(QUOTE, "")):
        site.write(club=page)
        assert site.check().state is CheckState.CHECKED
        assert site.check().something_taken_out
        assert site.box() == [
            "Checked by The Tuesday Group on Tuesday 3 November 2026.",
            "3 people checked it.",
            "Something was taken out since then.",
        ]
    site.write(club=PAGE.replace(QUOTE, "").replace("1 vote", "2 votes"))
    assert site.check().state is CheckState.CHANGED


def test_words_that_staff_take_out_lapse_it(site: CheckedSite) -> None:
    """The person still agrees: then it is a change like any other."""
    site.write(club=PAGE.replace(QUOTE, ""))
    assert site.check().state is CheckState.CHANGED


def test_words_that_were_not_shown_then_lapse_it_when_they_are(tmp_path: Path) -> None:
    """People did not see them when they checked the page."""
    site = checked_site(tmp_path)
    site.write(people=NOBODY)
    site.sign_off()
    assert site.check().state is CheckState.CHECKED
    assert not site.check().something_taken_out
    site.write(people=PEOPLE)
    assert site.check().state is CheckState.CHANGED


def test_a_photo_that_is_taken_back_does_not_lapse_it(site: CheckedSite) -> None:
    """The picture goes; the words beside it stay."""
    site.write(club=WITH_PHOTO)
    site.sign_off()
    site.write(people=PEOPLE.replace("words, name, photo", "words, name"))
    assert site.check().state is CheckState.CHECKED
    assert site.check().something_taken_out
    site.write(club=WITH_PHOTO.replace(PHOTO, ""))
    assert site.check().state is CheckState.CHECKED


def test_a_row_that_goes_with_its_words_does_not_lapse_it(site: CheckedSite) -> None:
    """The picture beside own words goes with them."""
    site.write(club=SPEAKS_ALONE)
    site.sign_off()
    site.write(people=NOBODY)
    for page in (SPEAKS_ALONE, PAGE, PAGE.replace(QUOTE, "")):
        site.write(club=page)
        assert site.check().state is CheckState.CHECKED


def test_another_name_does_not_lapse_it(site: CheckedSite) -> None:
    """How a person is named is for that person alone."""
    site.write(people=PEOPLE.replace("Lena", "L."))
    assert site.check().state is CheckState.CHECKED
    site.write(people=PEOPLE.replace("words, name, photo", "words"))
    assert site.check().state is CheckState.CHECKED


def test_forgetting_a_person(site: CheckedSite) -> None:
    """Nothing of them stays in any record: no id, no hash. The check still holds, and the record is still whole."""
    site.write(club=WITH_PHOTO)
    record = site.sign_off(by=("@member-2", "Our group"))
    hashes = [line.mark for line in read_record(record)[0][-1].lines if line.speakers or line.seen]
    assert len(hashes) == 3
    preview = forget_person(site.folder / "signed-off", "member-2", write=False)
    assert preview.changed == (record,)
    assert "member-2" in record.read_text("utf-8")
    assert forget_person(site.folder / "signed-off", "member-2") == preview
    text = record.read_text("utf-8")
    assert not [gone for gone in ["member-2", *hashes] if gone in text]
    assert read_record(record)[1] == ()
    site.write(people=NOBODY, club=WITH_PHOTO.replace(QUOTE, "").replace(PHOTO, ""))
    checked = site.check()
    assert checked == replace(checked, state=CheckState.CHECKED, something_taken_out=True, by=("Our group",))
    assert forget_person(site.folder / "signed-off", "member-2").changed == ()


def test_a_record_that_is_not_understood_is_said(site: CheckedSite) -> None:
    """Nobody can tell what is in it, so the person who takes out must look."""
    record = site.folder / "signed-off/club.yml"
    record.write_text(record.read_text("utf-8").replace("2026-11-03", "2026-11-04"), "utf-8")
    assert forget_person(site.folder / "signed-off", "member-2").not_understood == (record,)


@pytest.mark.parametrize(
    ("by", "people", "shown"),
    [
        (("@member-2",), PEOPLE, "Lena"),
        (("@member-3",), PEOPLE, "a person in our group"),
        (("@member-9",), PEOPLE, "a person in our group"),
        (("@member-2",), NOBODY, "a person in our group"),
        (("@member-2",), PEOPLE.replace("2027-12-31", "2026-11-10"), "a person in our group"),
        (("Dev",), PEOPLE, "a person in our group"),
        (("The Friday Group", "@member-2"), PEOPLE, "The Friday Group and Lena"),
        (("@member-9", "Our group", "@member-3", "@member-2"), PEOPLE, "Our group, Lena and a person in our group"),
    ],
)
def test_nobody_is_named_who_does_not_agree(site: CheckedSite, by: tuple[str, ...], people: str, shown: str) -> None:
    """A name is looked up each time the site is built."""
    site.sign_off(by=by)
    site.write(people=people)
    assert site.box()[0] == f"Checked by {shown} on Tuesday 3 November 2026."
