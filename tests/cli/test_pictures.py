"""`easyread pictures`, as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pictures.files import noise, put, saved, scene, with_notes

from easyread_plugin.cli import main
from easyread_plugin.pictures.bank import read_bank

PHOTO = saved(scene(800, 600), "JPEG", exif=with_notes(scene(9, 9)), comment=b"SecretComment")
SAID = ("--shows", "We dance.", "--licence", "own", "--source", "Our photo", "--credit", "Sam")

CONFIG = "site_name: Our group\ndocs_dir: content\nplugins:\n  - easyread:\n      audio: 'off'\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site, which we stand in."""
    put(tmp_path, "mkdocs.yml", CONFIG)
    put(tmp_path, "content/index.md", "# Home\n\n![-](../images/vote.svg)\nWe vote.\n")
    put(tmp_path, "party.jpg", PHOTO)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def easyread(*arguments: str, answers: str | None = None) -> Result:
    """Runs the command."""
    return CliRunner().invoke(main, ["pictures", *arguments], input=answers)


def test_one_of_ours_is_added_and_the_site_is_fine(site: Path) -> None:
    """A name is enough for a picture that comes with easyread; then nothing is left to put right."""
    assert "ER-F20" in easyread("check").output
    added = easyread("add", "vote")
    assert added.exit_code == 0
    assert "![-](../images/vote.svg)" in added.output
    checked = easyread("check", "--strict")
    assert checked.exit_code == 0, checked.output
    assert "We found nothing to change" in checked.output


def test_a_photo_is_cleaned_and_described(site: Path) -> None:
    """What was taken out is said; the person's own file stays; the bank knows it."""
    added = easyread("add", "party.jpg", *SAID, "--words", "dance, party", "--person", "member-7")
    assert added.exit_code == 0, added.output
    assert "We took out: where it was made, who made it, the camera or program, when it was made" in added.output
    assert b"Secret" not in (site / "images/party.jpg").read_bytes()
    assert (site / "party.jpg").read_bytes() == PHOTO
    entry = read_bank(site / "images/pictures.yml").entries["party.jpg"]
    assert (entry.shows, entry.licence) == ("We dance.", "own")
    assert (entry.words, entry.people) == (("dance", "party"), ("member-7",))


def test_what_is_not_said_is_asked(site: Path) -> None:
    """Without flags it asks; with nobody there to answer it says which flag to use, and writes nothing."""
    asked = easyread("add", "party.jpg", answers="We dance.\nown\n\n\n")
    assert asked.exit_code == 0, asked.output
    entry = read_bank(site / "images/pictures.yml").entries["party.jpg"]
    assert (entry.source, entry.credit) == ("Our own picture", "Our group")
    silent = easyread("add", "party.jpg", "--as", "other", "--shows", "We dance.", answers="")
    assert silent.exit_code == 2
    assert "--licence" in silent.output
    assert not (site / "images/other.jpg").exists()


def test_nothing_is_written_over(site: Path) -> None:
    """A second one of the same name is refused, unless it is to take the place of the first."""
    easyread("add", "party.jpg", *SAID)
    first = (site / "images/party.jpg").read_bytes()
    put(site, "party.jpg", saved(noise(600, 400), "JPEG"))
    refused = easyread("add", "party.jpg", *SAID)
    assert refused.exit_code == 2
    assert "--as" in refused.output
    assert (site / "images/party.jpg").read_bytes() == first
    replaced = easyread("add", "party.jpg", "--replace")
    assert replaced.exit_code == 0, replaced.output
    assert (site / "images/party.jpg").read_bytes() != first
    assert "The picture bank had it already" in replaced.output


def test_a_photo_in_the_folder_is_found_and_cleaned_there(site: Path) -> None:
    """`check` finds what a copied photo says, and what nobody said about it; `add --replace` cleans it in its place."""
    easyread("add", "vote")
    file = put(site, "images/Party 1.JPEG", PHOTO)
    found = easyread("check")
    assert found.exit_code == 1
    assert [rule for rule in ("ER-F24", "ER-F25", "ER-F27") if rule not in found.output] == []
    cleaned = easyread("add", str(file), "--replace", *SAID)
    assert cleaned.exit_code == 0, cleaned.output
    assert b"Secret" not in file.read_bytes()
    again = easyread("check")
    assert again.exit_code == 0
    assert "ER-F24" not in again.output


def test_words_about_licences(site: Path) -> None:
    """A bought picture must not go where others can copy it; a licence that is not free is asked about."""
    bought = easyread("add", "party.jpg", *SAID, "--licence", "bought")
    assert "a public repository" in bought.output
    other = easyread("add", "party.jpg", "--as", "other", *SAID, "--licence", "CC-BY-NC-4.0")
    assert "licences:" in other.output
    assert "ER-F26" in easyread("check").output
    put(site, "mkdocs.yml", (site / "mkdocs.yml").read_text() + "      licences: [CC BY NC 4.0]\n")
    assert "ER-F26" not in easyread("check").output


def test_finding_and_listing(site: Path) -> None:
    """Pictures are found in the bank and among those that come along; the list has what each shows."""
    easyread("add", "vote")
    found = easyread("find", "vote").output
    assert "vote.svg: " in found
    assert "These come with easyread" in easyread("find", "complain").output
    assert "Try another word" in easyread("find", "zzz").output
    assert easyread("list").output.count("\n") == 1
    assert easyread("list", "--pack").output.count("\n") >= 60


def test_finding_as_json(site: Path) -> None:
    """A program is told where each picture is from, whose it is, and how to get it."""
    easyread("add", "vote")
    for arguments in (("--json",), ("--format", "json")):
        said = json.loads(easyread("find", "vote", *arguments).output)
        assert (said["version"], said["words"]) == (1, "vote")
        assert (said["pictures"][0]["name"], said["pictures"][0]["place"], said["pictures"][0]["add"]) == (
            "vote.svg", "bank", None,
        )  # fmt: skip
    found = json.loads(easyread("find", "make", "a", "complaint", "--json").output)["pictures"]
    assert found[0]["add"] == "easyread pictures add complaint"
    assert all(one["licence"] and one["source"] and one["credit"] for one in found)
    assert json.loads(easyread("find", "zzz", "--json").output)["pictures"] == []


def test_nothing_is_put_anywhere_by_finding(site: Path) -> None:
    """Finding writes nothing."""
    before = sorted(str(file) for file in site.rglob("*"))
    easyread("find", "bus")
    assert sorted(str(file) for file in site.rglob("*")) == before


def test_an_icon_is_added_with_its_licence(site: Path) -> None:
    """An icon is kept under its own name; the picture bank says whose it is."""
    assert "material/washing-machine" in easyread("find", "washing machine").output
    added = easyread("add", "material/washing-machine")
    assert added.exit_code == 0, added.output
    entry = read_bank(site / "images/pictures.yml").entries["washing-machine.svg"]
    assert (entry.source, entry.licence) == ("Material Design Icons", "Apache-2.0")
    assert easyread("add", "simple/github").exit_code == 2


def test_a_symbol_is_added_from_a_folder(site: Path) -> None:
    """A symbol is found in a folder of the settings or of the command line, and is kept with licence and maker."""
    one = {"hexcode": "1F994", "group": "animals", "annotation": "hedgehog", "openmoji_author": "Ada Maker"}
    put(site, "moji/openmoji.json", json.dumps([one]))
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>'
    put(site, "moji/color/svg/1F994.svg", drawing)
    assert "Try another word" in easyread("find", "hedgehogs").output
    found = easyread("find", "hedgehogs", "--folder", "moji").output
    assert "openmoji/1F994: A sign for “hedgehog”. (CC-BY-SA-4.0)" in found
    put(site, "mkdocs.yml", CONFIG + "      picture_folders: [moji]\n")
    assert "openmoji/1F994" in easyread("find", "hedgehog").output
    assert easyread("add", "openmoji/1F994").exit_code == 0
    entry = read_bank(site / "images/pictures.yml").entries["hedgehog.svg"]
    assert (entry.licence, entry.credit) == ("CC-BY-SA-4.0", "OpenMoji, by Ada Maker")
    assert easyread("check").exit_code in (0, 1)
    put(site, "mkdocs.yml", CONFIG + "      picture_folders: [nowhere]\n")
    broken = easyread("find", "hedgehog")
    assert broken.exit_code == 2
    assert "nowhere: There is no openmoji.json" in broken.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("votte",), "There is no file votte"),
        (("mkdocs.yml", *SAID), "This is text, not a picture."),
        (("party.jpg", "--as", "../party", *SAID), "cannot be the name of a picture"),
        (("vote", "listen", "--as", "x"), "one by one"),
        (("content", *SAID), "This is a folder"),
    ],
)
def test_what_cannot_be_added(site: Path, arguments: tuple[str, ...], said: str) -> None:
    """Each is one sentence and exit code 2, and nothing is written."""
    refused = easyread("add", *arguments)
    assert refused.exit_code == 2
    assert said in refused.output
    assert not (site / "images").exists() or not list((site / "images").iterdir())
