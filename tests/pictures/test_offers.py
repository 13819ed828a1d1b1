"""Pictures that are offered for words: the right ones first, and none rather than a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.document.site import BankEntry
from easyread_plugin.pictures.offers import find_pictures
from easyread_plugin.pictures.packed import pack

JUDGED_FILE = Path(__file__).parent / "judged.tsv"
JUDGED = [line.split("\t") for line in JUDGED_FILE.read_text("utf-8").splitlines() if not line.startswith("#")]
NEEDED = 101
"""The first rows: words that open picture sets often miss. After them stand phrases."""


def names(words: str, most: int = 3) -> list[str]:
    """What the first pictures are called."""
    return [offer.name for offer in find_pictures(words, most=most)]


@pytest.mark.parametrize(("words", "offered", "fit"), JUDGED, ids=[row[0] for row in JUDGED])
def test_the_pictures_are_those_that_were_looked_at(words: str, offered: str, fit: str) -> None:
    """The first three are those that were judged. When they change: look at them, then change `judged.tsv`."""
    assert " ".join(names(words)) == offered
    assert set(fit.split()) <= set(offered.split())


def test_words_that_are_often_missing_have_a_picture() -> None:
    """At least 90 of the 101 words have a picture that fits among the first three."""
    assert len({words for words, _, _ in JUDGED[:NEEDED]}) == NEEDED
    assert sum(bool(fit) for _, _, fit in JUDGED[:NEEDED]) >= 90


def test_the_pack_is_large_enough() -> None:
    """At least 120 pictures come along, and each is among the first three for its own idea."""
    assert len(pack()) >= 120
    assert [file for file, entry in pack().items() if file.removesuffix(".svg") not in names(entry.words[0])] == []


@pytest.mark.parametrize(
    ("words", "never"),
    [
        ("rights", ("arrow", "right", "yes")),
        ("your rights", ("arrow", "right", "yes")),
        ("mean", ("average", "mean")),
        ("what does it mean", ("average",)),
        ("book a table", ("book", "table", "library")),
        ("book an appointment", ("book", "library")),
        ("train people", ("train",)),
        ("staff training", ("train",)),
        ("minutes of the meeting", ("time", "timer", "calendar")),
        ("a learning disability", ("wheelchair",)),
        ("turn left", ("left-out", "only-one")),
        ("leave", ("only-one",)),
        ("climate change", ("change",)),
        ("do not agree", ("agree", "consent")),
        ("I do not like it", ("good", "happy")),
        ("not safe", ("safe",)),
        ("stop", ("bus", "square", "stop")),
        ("apple", ("apple",)),
    ],
)
def test_what_is_never_offered(words: str, never: tuple[str, ...]) -> None:
    """A picture that shows something else of the same name is not among all that are offered."""
    offered = {part for name in names(words, 40) for part in (name, name.rpartition("/")[2])}
    assert not offered & set(never)


@pytest.mark.parametrize("words", ["zzz", "", "   ", "?!", "the of and", "xylophone lessons in Ulan Bator", "\0", "🚌"])
def test_nothing_rather_than_something_wrong(words: str) -> None:
    """Nothing is offered for what no picture shows."""
    assert names(words) == []


def test_the_own_bank_comes_first() -> None:
    """A picture of the site comes before one of the pack that fits as well. None stands there twice."""
    own = BankEntry("our-bus.jpg", "Our own bus.", words=("bus",))
    offers = find_pictures("bus", {"our-bus.jpg": own, "bus.svg": pack()["bus.svg"]})
    assert [(offer.name, offer.place) for offer in offers[:3]] == [
        ("bus.svg", "bank"), ("our-bus.jpg", "bank"), ("bus-fare", "pack"),
    ]  # fmt: skip
    assert [offer.place for offer in offers].count("bank") == 2


def test_a_better_picture_comes_before_the_own_bank() -> None:
    """A picture of the pack that has all the words comes before one of the site that has some."""
    own = BankEntry("room.jpg", "A room.", words=("room",))
    assert find_pictures("a quiet room", {"room.jpg": own})[0].place == "pack"


def test_a_bank_without_words_is_searched_by_what_it_shows() -> None:
    """An entry that names no words is found by its description."""
    own = BankEntry("tea.jpg", "Tea and biscuits.")
    assert [offer.name for offer in find_pictures("tea and biscuits", {"tea.jpg": own})] == ["tea.jpg"]


def test_pictures_can_be_read(tmp_path: Path) -> None:
    """The bytes of each offered picture are a drawing, wherever it is from."""
    (tmp_path / "our-bus.svg").write_text("<svg/>")
    bank = {"our-bus.svg": BankEntry("our-bus.svg", "Our bus.", words=("bus",))}
    places = {offer.place: offer.read(tmp_path) for offer in find_pictures("bus", bank)}
    assert list(places) == ["bank", "pack", "icons"]
    assert all(data.startswith(b"<svg") for data in places.values())


@settings(deadline=None, max_examples=15)
@given(st.text(max_size=60))
def test_any_words_are_answered(words: str) -> None:
    """Any text gives a list with nothing in it twice."""
    offered = names(words, 20)
    assert len(offered) == len(set(offered))
