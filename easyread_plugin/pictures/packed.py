"""The pictures that come with easyread: drawn for it, described, and free for everyone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files

from ..document.site import BankEntry
from .bank import read_bank

_PACK = files(__package__) / "pack"
_START = 6
"""Letters that words of one family begin with alike."""
_WORD = re.compile(r"[\w-]+")


@cache
def pack() -> Mapping[str, BankEntry]:
    """What is said of each picture, by the name of its file."""
    with as_file(_PACK / "pack.yml") as file:
        return read_bank(file, "pack.yml").entries


def find_in_pack(name: str) -> BankEntry | None:
    """The picture of this name, with or without `.svg`."""
    return pack().get(name) or pack().get(f"{name}.svg")


def read_from_pack(file: str) -> bytes:
    """The bytes of a picture; `file` is a key of `pack()`."""
    return (_PACK / file).read_bytes()


def search_pack(looked_for: str) -> list[BankEntry]:
    """The pictures that stand for these words, the best first; all of them for no words."""
    wanted = set(_WORD.findall(looked_for.lower()))
    if not wanted:
        return list(pack().values())
    scored = []
    for entry in pack().values():
        said = [set(_WORD.findall(word.lower())) for word in entry.words]
        score = sum(4 for word in said if word == wanted) + sum(2 for word in said if word & wanted)
        score += len(wanted & set(_WORD.findall(f"{entry.file} {entry.shows}".lower())))
        # “complain” finds “complaint”.
        starts = {word[:_START] for words in said for word in words if len(word) >= _START}
        score += sum(2 for word in wanted if word[:_START] in starts)
        if score:
            scored.append((-score, entry.file, entry))
    return [entry for _, _, entry in sorted(scored)]
