"""Icons that come with Material for MkDocs, and folders with OpenMoji or Mulberry."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from easyread_plugin.errors import ProjectError
from easyread_plugin.language.likeness import phrase
from easyread_plugin.pictures.licences import licence_of
from easyread_plugin.pictures.offers import find_pictures
from easyread_plugin.pictures.symbols import folder_symbols, icon_symbols, symbol_named

from .files import put

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><path d="M1 1h9v9z"/></svg>'


def one_of_openmoji(
    code: str, name: str, tags: str = "", group: str = "animals-nature", skin: str = ""
) -> dict[str, str]:
    """One entry of openmoji.json."""
    return {
        "hexcode": code, "group": group, "annotation": name, "tags": tags, "openmoji_tags": "",
        "openmoji_author": "Ada Maker", "skintone": skin,
    }  # fmt: skip


OPENMOJI = [
    one_of_openmoji("1F994", "hedgehog", "spiny, animal"),
    one_of_openmoji("1F3F3", "white flag", group="flags"),
    one_of_openmoji("1F9D7-1F3FB", "climber", skin="1"),
    one_of_openmoji("27A1", "right arrow", "right, rights", group="symbols"),
    one_of_openmoji("1F9A6", "otter"),
    one_of_openmoji("../../secret", "secret"),
]
MULBERRY = """symbol-id,category-id,grammar,rated,tags,symbol-en,category-en
1,1,Noun,0,,hedgehog_1,Animal
2,1,Verb,0,,"dig_,_to",Garden
3,1,Noun,1,,dinghy,Boats
4,1,Noun,0,,afraid_lady,People
"""


@pytest.fixture
def openmoji(tmp_path: Path) -> Path:
    """A small OpenMoji folder: one file of the list is not there."""
    put(tmp_path, "moji/data/openmoji.json", json.dumps(OPENMOJI))
    for code in ("1F994", "1F3F3", "1F9D7-1F3FB", "27A1"):
        put(tmp_path, f"moji/color/svg/{code}.svg", SVG)
    put(tmp_path, "secret.svg", SVG)
    return tmp_path / "moji"


@pytest.fixture
def mulberry(tmp_path: Path) -> Path:
    """A small Mulberry folder."""
    put(tmp_path, "berry/symbol-info.csv", MULBERRY)
    for name in ("hedgehog_1", "dig_,_to", "dinghy", "afraid_lady"):
        put(tmp_path, f"berry/EN-symbols/{name}.svg", SVG)
    return tmp_path / "berry"


def test_icons_are_had_by_their_own_words() -> None:
    """An icon is offered for the words that it is called by, in any form, and says whose it is."""
    assert [symbol.name for symbol in icon_symbols(phrase("washing machines"))] == ["material/washing-machine"]
    for symbol in icon_symbols(phrase("bus")):
        assert symbol.name in ("material/bus", "fontawesome/solid/bus")
        assert symbol.entry.credit
        assert licence_of(symbol.entry.licence) is not None


@pytest.mark.parametrize("words", ["bus arrow", "github", "facebook", "rights", "arrow right of people"])
def test_trade_marks_and_near_words_are_not_offered(words: str) -> None:
    """Trade marks, and icons that have only some of the words, are never offered."""
    assert [offer.name for offer in find_pictures(words, most=40) if offer.place == "icons"] == []


def test_openmoji(openmoji: Path) -> None:
    """A symbol is found by its name and its tags, and says whose it is; flags and other skins are left out."""
    (found,) = folder_symbols(openmoji, phrase("hedgehogs"))
    assert (found.name, found.file.name, found.entry.file) == ("openmoji/1F994", "1F994.svg", "hedgehog.svg")
    assert (found.entry.licence, found.entry.credit) == ("CC-BY-SA-4.0", "OpenMoji, by Ada Maker")
    assert [one.name for one in folder_symbols(openmoji, phrase("spiny"))] == ["openmoji/1F994"]
    for words in ("white flag", "climber", "otter", "secret"):
        assert folder_symbols(openmoji, phrase(words)) == []
    assert find_pictures("rights", folders=[openmoji])[-1].place == "pack"


def test_mulberry(mulberry: Path) -> None:
    """A symbol is found by its word, without the number, “to” or who does it; rated ones are left out."""
    assert [one.name for one in folder_symbols(mulberry, phrase("hedgehog"))] == ["mulberry/hedgehog-1"]
    assert [one.name for one in folder_symbols(mulberry, phrase("digging"))] == ["mulberry/dig"]
    assert [one.name for one in folder_symbols(mulberry, phrase("afraid"))] == ["mulberry/afraid-lady"]
    assert folder_symbols(mulberry, phrase("dinghy")) == []
    found = symbol_named("mulberry/dig", [mulberry])
    assert found is not None
    assert found.entry.licence == "CC-BY-SA-2.0-UK"
    assert licence_of(found.entry.licence) is not None


def test_folders_come_last(openmoji: Path, mulberry: Path) -> None:
    """What is drawn for easy read comes before symbols; each folder is asked."""
    assert [offer.place for offer in find_pictures("hedgehog", folders=[openmoji, mulberry])] == ["folder", "folder"]
    assert [offer.place for offer in find_pictures("afraid", folders=[mulberry])] == ["pack", "folder"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("notes.txt", "", "There is no openmoji.json"),
        ("openmoji.json", "{", "We cannot read openmoji.json"),
        ("openmoji.json", "[1]", "We cannot read openmoji.json"),
        ("openmoji.json", "[" * 100_000, "We cannot read openmoji.json"),
        ("openmoji.json", json.dumps(OPENMOJI), "are not there"),
        ("symbol-info.csv", "a,b\n1,2\n", "We cannot read symbol-info.csv"),
        ("symbol-info.csv", "symbol-en,rated\nhat,0\n", "are not there"),
    ],
)
def test_a_folder_that_is_neither(tmp_path: Path, name: str, text: str, said: str) -> None:
    """A folder that cannot be used is one clear sentence and one thing to try."""
    put(tmp_path, f"folder/{name}", text)
    with pytest.raises(ProjectError, match=said) as caught:
        folder_symbols(tmp_path / "folder", phrase("hat"))
    assert str(caught.value).startswith("folder: ")
