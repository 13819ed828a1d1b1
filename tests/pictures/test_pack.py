"""The pictures that come with easyread, and the site's masters of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread_plugin.pictures.bank import read_bank
from easyread_plugin.pictures.licences import licence_of
from easyread_plugin.pictures.master import make_master
from easyread_plugin.pictures.packed import find_in_pack, pack, read_from_pack

IMAGES_DIR = Path(__file__).parents[2] / "images"
SITE = sorted(file.name for file in IMAGES_DIR.glob("*.svg"))


def test_every_picture_is_described() -> None:
    """Each has what it shows, words, a source, a free licence and a credit."""
    for entry in pack().values():
        assert all((entry.shows, entry.words, entry.source, entry.licence, entry.credit))
        assert licence_of(entry.licence) is not None
        assert read_from_pack(entry.file).startswith(b"<svg")


@pytest.mark.parametrize("name", SITE)
def test_the_site_has_masters_from_the_pack(name: str) -> None:
    """A picture of the demonstration site is, to the byte, what `easyread pictures add` makes of that in the pack."""
    assert (IMAGES_DIR / name).read_bytes() == make_master(Path(name), read_from_pack(name)).data


def test_the_site_describes_them_as_the_pack_does() -> None:
    """The entries of the site's picture bank are those of the pack, but for their places."""
    bank = read_bank(IMAGES_DIR / "pictures.yml").entries
    assert sorted(bank) == SITE
    for name, entry in bank.items():
        ours, theirs = entry, pack()[name]
        assert (ours.shows, ours.words, ours.source, ours.licence, ours.credit, ours.people) == (
            theirs.shows, theirs.words, theirs.source, theirs.licence, theirs.credit, ()
        )  # fmt: skip


def test_finding_one() -> None:
    """A picture is found by its name, with and without its ending."""
    assert find_in_pack("vote") == find_in_pack("vote.svg") != None  # noqa: E711 - both are the same entry
    assert find_in_pack("nothing-like-it") is None
