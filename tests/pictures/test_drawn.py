"""Clocks, calendar leaves and people: drawn the same each time, right for every time and day, and safe to publish."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from easyread_plugin.errors import MissingPictureError, PictureError
from easyread_plugin.pictures.drawn import MUSTARD, TOPS, draw
from easyread_plugin.pictures.given import given_entry, given_file, is_given, source_of
from easyread_plugin.pictures.variants import PictureStore

ROOT = Path(__file__).parents[2]


def test_every_time_and_day_can_be_drawn(tmp_path: Path) -> None:
    """Each quarter of an hour and each day of two years gives a drawing of its own; some go through the store whole."""
    times = [f"clock-{hour:02d}-{minute:02d}" for hour in range(24) for minute in (0, 15, 30, 45)]
    days = [f"date-{date(2027, 1, 1) + timedelta(days=n)}" for n in range(730)]
    drawings = {name: draw(name) for name in (*times, *days)}

    assert all(drawn == draw(name) for name, drawn in drawings.items())
    # The same clock shows the morning and the afternoon, on another ground in the dark.
    assert drawings["clock-09-00"].svg != drawings["clock-21-00"].svg
    assert drawings["clock-14-30"].entry.shows == "A clock shows 2.30pm."
    assert drawings["date-2027-01-22"].entry.shows == "A calendar shows Friday 22 January 2027."
    store = PictureStore(tmp_path)
    for name in ("clock-14-30", "date-2027-01-22", "1-in-4"):
        (copy,) = store.variants(store.given(f"draw:{name}", tmp_path))
        assert (copy.variant.width, copy.variant.height) == (480, 480)
        assert copy.file.read_bytes().count(b"<path") == draw(name).svg.count("<path")


@pytest.mark.parametrize(("some", "everyone"), [(1, 4), (0, 2), (3, 3), (3, 10), (7, 20), (1, 100), (99, 100)])
def test_so_many_people(some: int, everyone: int) -> None:
    """As many people as are said, and as many of them stand out."""
    svg = draw(f"{some}-in-{everyone}").svg

    assert svg.count("<ellipse") == everyone
    assert svg.count(f'fill="{MUSTARD}" stroke="none"') == some
    assert sum(svg.count(f'fill="{top}"') for top in TOPS) == some
    for x, y in re.findall(r"translate\((-?[\d.]+) (-?[\d.]+)\)", svg):
        assert 0 <= float(x) <= 480
        assert 0 <= float(y) <= 480


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("1-in-101", "from 2 to 100"),
        ("5-in-4", "not bigger"),
        ("1-in-1", "from 2 to 100"),
        ("clock-25-00", "no such time"),
        ("clock-12-60", "no such time"),
        ("date-2027-02-30", "no such day"),
        ("date-0000-01-01", "no such day"),
        ("cat", "We cannot draw “cat”"),
        ("", "We cannot draw"),
        ("clock-2-30", "We cannot draw"),
        ("../../people", "We cannot draw"),
    ],
)
def test_what_cannot_be_drawn(name: str, message: str) -> None:
    """One clear sentence, and one thing to try."""
    with pytest.raises(PictureError) as error:
        draw(name)

    assert message in error.value.reason


def test_pictures_that_come_along(tmp_path: Path) -> None:
    """A picture of the pack is put into the cache; the project's own copy of it goes first; nothing else is read."""
    images = tmp_path / "images"
    images.mkdir()
    from_pack = given_file("pack:vote", tmp_path / "given", images)
    assert from_pack.is_relative_to(tmp_path / "given")
    assert source_of(from_pack, tmp_path / "given") == "pack:vote"
    entry = given_entry(from_pack, tmp_path / "given")
    assert entry is not None
    assert entry.licence == "CC0-1.0"
    (images / "vote.svg").write_bytes(b"<svg/>")

    assert given_file("pack:vote", tmp_path / "given", images) == images / "vote.svg"
    assert given_entry(images / "vote.svg", tmp_path / "given") is None
    assert not is_given("../images/vote.svg")
    with pytest.raises(MissingPictureError, match=r"No picture “\.\./secret”"):
        given_file("pack:../secret", tmp_path / "given", images)
