"""A picture comes into a project without changing what people wrote, and never over another one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.document.site import BankEntry
from easyread_plugin.errors import ProjectError
from easyread_plugin.pictures.adding import add_picture, entry_text, key_for
from easyread_plugin.pictures.bank import read_bank
from easyread_plugin.pictures.master import make_master

from .files import SVG_START, put

MASTER = make_master(Path("a.svg"), f"{SVG_START}/>".encode())
ENTRY = BankEntry("", "We vote.", "Drawn for us", "CC0-1.0", "Sam", ("vote", "choose"), ("member-7",))
WRITTEN = "# Our pictures\r\n\r\ntea.svg:   # with milk\r\n  shows: 'Tea: hot'\r\n  words: [tea]\r\n"


def add(root: Path, key: str = "vote.svg", *, replaces: bool = False) -> None:
    """Adds the picture to the project."""
    add_picture(MASTER, key, ENTRY, root=root, images_dir=root / "images", replaces=replaces)


def test_the_first_picture(tmp_path: Path) -> None:
    """Folder, bank and picture are made."""
    add(tmp_path, "people/vote.svg")
    assert (tmp_path / "images/people/vote.svg").read_bytes() == MASTER.data
    bank = read_bank(tmp_path / "images/pictures.yml")
    assert bank.problems == ()
    entry = bank.entries["people/vote.svg"]
    assert (entry.shows, entry.source, entry.licence, entry.credit) == ("We vote.", "Drawn for us", "CC0-1.0", "Sam")
    assert (entry.words, entry.people) == (("vote", "choose"), ("member-7",))


BANKS = [WRITTEN, WRITTEN.rstrip(), "tea.svg: {shows: Tea}\n", "# Nothing yet", "\ufeff# Hi\n"]
ELSEWHERE = ["", ".", "../a", "/a", "a/../b", ".hidden", "a/.b", "a\\b", "C:a", "a\nb", "x" * 200, "a//b"]


@pytest.mark.parametrize("written", BANKS)
def test_what_was_written_stays(tmp_path: Path, written: str) -> None:
    """Comments, order, quotes and line ends of the bank stay, to the byte."""
    bank = put(tmp_path, "images/pictures.yml", written)
    bank.chmod(0o640)
    add(tmp_path)
    after = bank.read_bytes()
    assert after.startswith(written.encode())
    assert after.count(b"\n") == after.count(b"\r\n") or b"\r\n" not in after
    assert bank.stat().st_mode & 0o777 == 0o640
    assert "vote.svg" in read_bank(bank).entries


def test_an_entry_that_is_there_stays(tmp_path: Path) -> None:
    """A picture that the bank knows already is put beside its entry."""
    bank = put(tmp_path, "images/pictures.yml", "vote.svg: {shows: Hands up}\n")
    add(tmp_path)
    assert bank.read_text() == "vote.svg: {shows: Hands up}\n"
    assert (tmp_path / "images/vote.svg").exists()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """A picture of that name stays as it is, unless it is to be replaced."""
    file = put(tmp_path, "images/vote.svg", "mine")
    with pytest.raises(ProjectError, match="--as"):
        add(tmp_path)
    assert file.read_text() == "mine"
    assert not (tmp_path / "images/pictures.yml").exists()
    add(tmp_path, replaces=True)
    assert file.read_bytes() == MASTER.data


def test_no_link_leads_out(tmp_path: Path) -> None:
    """A link in the place of a folder, a picture, the bank or the pictures folder is refused; nothing is written."""
    other = tmp_path / "other"
    other.mkdir()
    places = {"images/out": other, "images/vote.svg": other / "x.svg", "images/pictures.yml": other / "x.yml"}
    for name, target in places.items():
        root = tmp_path / name.replace("/", "-").replace(".", "-")
        (root / "images").mkdir(parents=True)
        (root / name).symlink_to(target)
        with pytest.raises(ProjectError):
            add(root, "out/vote.svg" if name == "images/out" else "vote.svg")
    (tmp_path / "root").mkdir()
    (tmp_path / "root/images").symlink_to(other)
    with pytest.raises(ProjectError):
        add(tmp_path / "root")
    assert list(other.iterdir()) == []


@pytest.mark.parametrize("written", ["- a\n- b\n", "a: [\n", "tea.svg: {shows: Tea\n", "tea.svg: {shows: Tea}\n...\n"])
def test_a_bank_that_is_not_clear_stays(tmp_path: Path, written: str) -> None:
    """Below a bank that cannot be understood, or that has ended, nothing is added."""
    bank = put(tmp_path, "images/pictures.yml", written)
    with pytest.raises(ProjectError):
        add(tmp_path)
    assert bank.read_text() == written
    assert not (tmp_path / "images/vote.svg").exists()


def test_names() -> None:
    """The ending is that of the kind; folders are kept; letters of any language may be used."""
    assert key_for("Our Group.JPEG", ".jpg") == "Our Group.jpg"
    assert key_for("people/sam", ".png") == "people/sam.png"
    assert key_for("cyfarfod-â", ".svg") == "cyfarfod-â.svg"


@pytest.mark.parametrize("name", ELSEWHERE)
def test_names_that_lead_elsewhere(name: str) -> None:
    """A name that could be a path out of the folder, a hidden file or no name at all is refused."""
    with pytest.raises(ProjectError, match="cannot be the name"):
        key_for(name, ".svg")


@settings(max_examples=200, deadline=None)
@given(texts=st.lists(st.text(max_size=40), min_size=5, max_size=5), words=st.lists(st.text(max_size=12), max_size=3))
def test_any_words_are_read_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], words: list[str]
) -> None:
    """Whatever somebody says of a picture, the bank is understood, and no word of it becomes anything else."""
    shows, source, licence, credit, other = texts
    entry = BankEntry("vote.svg", shows, source, licence, credit, tuple(words), (other,))
    bank = put(tmp_path_factory.getbasetemp(), "any.yml", entry_text(entry))
    read = read_bank(bank)
    assert read.problems == ()
    assert set(read.entries) == {"vote.svg"}
    plain = "".join(char for char in shows if char.isprintable() or char.isspace())
    if plain == shows and "\ufeff" not in shows:
        assert read.entries["vote.svg"].shows == " ".join(shows.split())
