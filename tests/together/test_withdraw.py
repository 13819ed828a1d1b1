"""`easyread withdraw`, on a real site in real Git: afterwards nothing of the person is in the project or the site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from easyread_plugin.cli import main

from .people_site import HERS, PEOPLE, PRIVATE, build, files_of, make_site, run, where

DAY = ("--today", "2026-11-22")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built, and one page of it checked. Copied for each test."""
    root = make_site(tmp_path_factory.mktemp("people"))
    build(root)
    easyread(root, "sign-off", "index.md", "--by", "The Tuesday group", "--on", "2026-11-03", *DAY)
    return root


@pytest.fixture
def site(built_site: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    return shutil.copytree(built_site, tmp_path / "site", symlinks=True)


def easyread(root: Path, *arguments: str, answers: str | None = None) -> Result:
    """Runs the command in a folder."""
    return CliRunner().invoke(main, [*arguments, "-f", str(root / "mkdocs.yml")], input=answers)


def withdraw(root: Path, *arguments: str) -> Result:
    """Takes member-7 out, without asking."""
    return easyread(root, "withdraw", "member-7", "--yes", *DAY, *arguments)


@pytest.fixture(scope="session")
def afterwards(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The site after member-7 left and it was built again; and what the command said."""
    root = shutil.copytree(built_site, tmp_path_factory.mktemp("after") / "site", symlinks=True)
    done = withdraw(root, "--forget")
    assert done.exit_code == 0, done.output
    build(root)
    return root, done.output


def test_before_it_is_all_there(built_site: Path) -> None:
    """The test below can fail: before, her words are in pages, search, sound and cache, and her pictures are shown."""
    assert "site/index.html" in where(built_site, "Wombats are")
    assert "site/her-life.html" in where(built_site, "alpacas")
    assert len([name for name in files_of(built_site) if name.startswith("site/easyread/pictures/")]) > 2
    assert all(where(built_site, word) for word in HERS)


@pytest.mark.parametrize("word", HERS)
def test_nothing_is_left(afterwards: tuple[Path, str], word: str) -> None:
    """No byte of the project or of the site has her id, her words, or what was noted of her."""
    assert where(afterwards[0], word) == []


def test_her_pictures_and_recordings_are_gone(afterwards: tuple[Path, str], built_site: Path) -> None:
    """Also the picture of two, and the copy under another name; no file has the bytes of any of them."""
    root = afterwards[0]
    gone = ["images/us.jpg", "images/her.jpg", "images/copy-of-her.jpg"]
    gone += ["audio/recordings/one.wav", "content/her-life.md", "audio/pages/index.mp3"]
    before, after = files_of(built_site), files_of(root)
    assert all(name in before and name not in after for name in gone)
    pictures = {name for name in after if name.startswith("site/easyread/pictures/")}
    assert len(pictures) == 1, pictures
    assert not {before[name] for name in gone[:3]} & set(after.values())


def test_all_the_rest_is_as_it_was(afterwards: tuple[Path, str], built_site: Path) -> None:
    """Every line that is left stands in the old file too, in its order; other files have the same bytes."""
    before, after = files_of(built_site), files_of(afterwards[0])
    changed = []
    for name, data in after.items():
        if name.startswith(("site/", ".cache/")) or data == before[name]:
            continue
        changed.append(name)
        if name in ("signed-off/index.yml", "content/index.md", "content/who.md"):
            continue
        lines = iter(before[name].splitlines(keepends=True))
        assert all(line in lines for line in data.splitlines(keepends=True)), name
    assert changed == [
        "audio/recordings.yml",
        "content/index.md",
        "content/who.md",
        "images/pictures.yml",
        "mkdocs.yml",
        "people.yml",
        "private/people.yml",
        "signed-off/index.yml",
    ]


def test_the_pages_read_on(afterwards: tuple[Path, str]) -> None:
    """Her lines are cut cleanly: no empty quote, no picture without words, no mark for nothing."""
    who = (afterwards[0] / "content/who.md").read_text()
    assert who == "# Who we are\n\nShe helps us to cook.\n\nLook at this one.\n\n- We sing.\n- We cook.\n"
    index = (afterwards[0] / "content/index.md").read_text()
    assert "people_came: [member-1]\n" in index
    assert "We meet on Tuesdays.\n\nWe talk about books.\n\n## Both of us\n\n> I say kumquat." in index
    assert "> — @member-1\n>\n> We end with quince." in index
    assert "Stories" not in (afterwards[0] / "mkdocs.yml").read_text()
    assert "  # Their pages\n" in (afterwards[0] / "mkdocs.yml").read_text()


def test_the_check_still_counts(afterwards: tuple[Path, str]) -> None:
    """What a group checked stays checked: a withdrawal does not lapse it."""
    page = (afterwards[0] / "site/index.html").read_text()
    assert "The Tuesday group" in page
    assert "Changed since it was checked" not in page


def test_it_says_what_it_did_and_cannot(afterwards: tuple[Path, str]) -> None:
    """Each place with its line; her name in the words of others; and what others have."""
    said = afterwards[1]
    for words in (
        "people.yml:6: their part",
        "content/index.md:12: “Wombats are my best thing. I like them a lot.”",
        "content/lists.md:4: “Zebrina was here with us.”",
        "content/lists.md:5: “[Read about her life](her-life.md).”",
        "Git keeps old versions",
        "Search engines",
        "archive.org",
        "Paper stays",
    ):
        assert words in said


def test_a_look_changes_nothing(site: Path) -> None:
    """`--dry-run` says the same, and no byte is another one; nor when nobody is there to say yes."""
    before = files_of(site)
    look = easyread(site, "withdraw", "member-7", "--dry-run", *DAY)
    assert look.exit_code == 0
    assert "content/who.md:14: “Yes.”" in look.output
    asked = easyread(site, "withdraw", "@member-7", *DAY)
    assert asked.exit_code == 2
    assert "--yes" in asked.output
    assert files_of(site) == before


def test_a_second_time_there_is_nothing_left(site: Path) -> None:
    """The private list keeps the id and the day, so it can say so; the cache is left alone then."""
    assert withdraw(site).exit_code == 0
    private = (site / "private/people.yml").read_text()
    assert private == "people:\n  member-7: {changed_mind_on: 2026-11-22}\n  member-1:\n    full_name: Qwertine Oboe\n"
    build(site)
    before = files_of(site)
    again = withdraw(site)
    assert again.exit_code == 0
    assert "There is nothing left of member-7. They changed their mind on 2026-11-22." in again.output
    assert files_of(site) == before


def test_the_whole_record_may_be_kept(site: Path) -> None:
    """Then the day is written below what was there."""
    assert withdraw(site, "--keep-record").exit_code == 0
    private = (site / "private/people.yml").read_text()
    assert private == PRIVATE.replace("Ruth\n", "Ruth\n    changed_mind_on: 2026-11-22\n")


def test_an_id_that_nobody_has(site: Path) -> None:
    """It says so, and names those that are near."""
    before = files_of(site)
    nobody = easyread(site, "withdraw", "member-9", "--yes")
    assert nobody.exit_code == 0
    assert "There is nothing of member-9 here." in nobody.output
    assert "member-7" in nobody.output
    assert files_of(site) == before


def test_only_the_pictures(site: Path) -> None:
    """`--what photo` leaves the words, and the person stays in the list with less."""
    done = withdraw(site, "--what", "photo")
    assert done.exit_code == 0, done.output
    assert "agreed: [words, name, voice, story]\n" in (site / "people.yml").read_text()
    assert not (site / "images/her.jpg").exists()
    assert "Wombats" in (site / "content/index.md").read_text()
    assert "their record" not in done.output
    assert (site / "private/people.yml").read_text() == PRIVATE


def test_only_the_name(site: Path) -> None:
    """The words stay, and are said by a person in the group."""
    assert withdraw(site, "--what", "name").exit_code == 0
    assert "Zebrina" not in (site / "people.yml").read_text()
    build(site)
    page = (site / "site/index.html").read_text()
    assert "Wombats" in page
    assert "Zebrina" not in page


def test_a_use_that_is_not_known(site: Path) -> None:
    """It says what can be taken back."""
    wrong = withdraw(site, "--what", "phto")
    assert wrong.exit_code == 2
    assert 'Did you mean "photo"?' in wrong.output


def test_pages_may_be_left(site: Path) -> None:
    """With `--keep-words` the files of pages stay, and still nothing of hers is published."""
    done = withdraw(site, "--keep-words")
    assert done.exit_code == 0, done.output
    assert "Wombats" in (site / "content/index.md").read_text()
    build(site)
    assert [name for name in where(site, "Wombats") if name.startswith("site/")] == []
    assert not (site / "site/her-life.html").exists()


def test_a_part_that_does_not_work(site: Path) -> None:
    """The rest is done, what failed is named, and it ends with 1; put right, a second try does it."""
    (site / "people.yml").write_text(PEOPLE.replace(": Zebrina", ": &her Zebrina") + "x: *her\n")
    done = withdraw(site)
    assert done.exit_code == 1
    assert "The list of people: This part cannot be taken out by a program." in done.output
    assert "people.yml:6" in done.output
    assert not (site / "images/her.jpg").exists()
    assert "Wombats" not in (site / "content/index.md").read_text()
    (site / "people.yml").write_text(PEOPLE)
    again = withdraw(site, "--forget")
    assert again.exit_code == 0, again.output
    assert "sister" not in (site / "people.yml").read_text()


def test_windows_line_ends_and_a_mark_at_the_start_stay(site: Path) -> None:
    """Files as Windows writes them are cut in the same places, and stay so."""
    names = ("people.yml", "content/index.md", "content/who.md", "images/pictures.yml", "mkdocs.yml")
    for name in names:
        data = (site / name).read_bytes().replace(b"\n", b"\r\n")
        (site / name).write_bytes(b"\xef\xbb\xbf" + data if name != "mkdocs.yml" else data)
    assert withdraw(site, "--forget").exit_code == 0
    for name in names:
        data = (site / name).read_bytes()
        assert b"\n" not in data.replace(b"\r\n", b""), name
        assert data.startswith(b"\xef\xbb\xbf") is (name != "mkdocs.yml")
    left = [word for word in HERS if [name for name in where(site, word) if not name.startswith("site/")]]
    assert left == []


def test_git_sees_only_what_was_said(site: Path) -> None:
    """No other file is touched, and no new one is left behind."""
    withdraw(site)
    status = run(site, "git", "status", "--porcelain", "-uall").split("\n")
    assert {line[:2] for line in status if line} <= {" M", " D", "??"}
    assert [line for line in status if line.startswith("??")] == ["?? signed-off/index.yml"]


def test_a_link_out_of_the_project_is_not_followed(site: Path, tmp_path: Path) -> None:
    """A built site that is a link to another place is not emptied: it says so."""
    outside = tmp_path / "outside"
    shutil.move(str(site / "site"), outside)
    (site / "site").symlink_to(outside)
    done = withdraw(site)
    assert done.exit_code == 1
    assert "There are other things in this folder" in done.output
    assert (outside / "index.html").exists()
