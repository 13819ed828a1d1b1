"""The pictures on disk are the ones the kit draws, each is described, and each can stand in an `<img>`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

import drawing.scenes  # noqa: F401  (reading it fills SCENES)
from drawing.bank import CREDIT, LICENCE, SOURCE, listing
from drawing.palette import PALETTE
from drawing.scene import SCENES

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "easyread_plugin" / "pictures" / "pack"
SVG = "{http://www.w3.org/2000/svg}"
LARGEST = 16_000
"""Bytes of one picture. Four people need most of it; nine in ten pictures are under 12,000."""

NAMES = sorted(SCENES)


def on_disk(name: str) -> str:
    """Return a picture as it stands in the pack."""
    return (PACK / f"{name}.svg").read_text(encoding="utf-8")


def described() -> dict[str, dict[str, object]]:
    """Return pack.yml."""
    return yaml.safe_load((PACK / "pack.yml").read_text(encoding="utf-8"))


def test_there_are_enough_pictures() -> None:
    """The pack has at least 120 pictures."""
    assert len(SCENES) >= 120


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_what_the_kit_draws(name: str) -> None:
    """`python -m drawing` would write these very bytes."""
    assert on_disk(name) == SCENES[name].svg()


def test_the_list_is_what_the_kit_writes() -> None:
    """pack.yml is written from the scenes."""
    assert (PACK / "pack.yml").read_text(encoding="utf-8") == listing()


def test_each_picture_has_its_entry_and_back() -> None:
    """No picture of ours without a description, no description without its picture, sorted by file."""
    entries = list(described())
    assert entries == sorted(entries)
    assert set(entries) == {f"{name}.svg" for name in NAMES}
    assert set(entries) == {file.name for file in PACK.glob("*.svg")}


def test_each_entry_is_whole() -> None:
    """A description has one short sentence, its words, a source, a licence and a credit."""
    for file, entry in described().items():
        assert set(entry) == {"shows", "words", "source", "licence", "credit"}, file
        shows = str(entry["shows"])
        assert shows.endswith("."), file
        assert shows.count(".") == 1, file
        assert len(shows.split()) <= 15, file
        words = entry["words"]
        assert isinstance(words, list), file
        assert words, file
        assert all(isinstance(word, str) and word for word in words), file
        assert (entry["source"], entry["licence"], entry["credit"]) == (SOURCE, LICENCE, CREDIT), file


def test_no_two_pictures_show_the_same() -> None:
    """Each description belongs to one picture only."""
    sentences = [scene.shows for scene in SCENES.values()]
    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize("name", NAMES)
def test_the_picture_can_stand_in_an_img(name: str) -> None:
    """480 by 480, titled, nothing from elsewhere, nothing that runs, no id that another picture has."""
    text = on_disk(name)
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SVG}svg"
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("480", "480", "0 0 480 480")
    titles = root.findall(f"{SVG}title")
    assert [title.text for title in titles] == [SCENES[name].shows]
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {"svg", "title", "g", "path", "circle", "ellipse", "rect", "clipPath"}
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert ids in ([], [f"edge-{name}"])
    for element in root.iter():
        for attribute, value in element.attrib.items():
            assert "href" not in attribute
            assert not attribute.startswith("on")
            if "url(" in value:
                assert value == f"url(#edge-{name})"


@pytest.mark.parametrize("name", NAMES)
def test_only_colours_of_the_palette(name: str) -> None:
    """A picture has no colour of its own, so that all of them print alike."""
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", on_disk(name))) <= PALETTE


@pytest.mark.parametrize("name", NAMES)
def test_small_and_plain_numbers(name: str) -> None:
    """A picture is small, and no length has more than one decimal."""
    text = on_disk(name)
    assert len(text.encode()) <= LARGEST
    geometry = " ".join(re.findall(r'\b(?:d|cx|cy|r|rx|ry|x|y|width|height)="([^"]*)"', text))
    assert not re.search(r"\.\d{3}", geometry)
    assert not re.search(r"nan|inf|e-", geometry)


def test_most_pictures_are_very_small() -> None:
    """Nine in ten are under 12,000 bytes."""
    sizes = [len(on_disk(name).encode()) for name in NAMES]
    assert sum(size < 12_000 for size in sizes) >= 0.9 * len(sizes)


def test_writing_again_changes_nothing() -> None:
    """The command is repeatable: a second run writes no file."""
    done = subprocess.run([sys.executable, "-m", "drawing"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == f"{len(SCENES)} pictures, 0 files changed.\n"
