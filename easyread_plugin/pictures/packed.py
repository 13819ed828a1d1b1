"""The pictures that come with easyread: drawn for it, described, and free for everyone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from ..document.site import BankEntry
from .bank import read_bank

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@cache
def _folder() -> Traversable:
    # Late: what finds files in packages is slow to load, and most checks look at no picture of the pack.
    from importlib.resources import files

    return files(__package__) / "pack"


@cache
def pack() -> Mapping[str, BankEntry]:
    """What is said of each picture, by the name of its file."""
    from importlib.resources import as_file

    with as_file(_folder() / "pack.yml") as file:
        return read_bank(file, "pack.yml").entries


def find_in_pack(name: str) -> BankEntry | None:
    """The picture of this name, with or without `.svg`."""
    return pack().get(name) or pack().get(f"{name}.svg")


def read_from_pack(file: str) -> bytes:
    """The bytes of a picture; `file` is a key of `pack()`."""
    return (_folder() / file).read_bytes()
