"""The word lists of this package: plain text files that say where they are from and what their licence is."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

DATA_DIR = Path(__file__).parent / "data"
_NEEDED = ("source", "licence", "holds")


class UnsourcedTableError(ValueError):
    """A word list does not say where it is from, or under which licence."""


def about(name: str) -> dict[str, str]:
    """What the file `name` says of itself: its lines `# key: value`, from the top.

    Raises UnsourcedTableError without a source, a licence, or a word on what it holds.
    """
    text = (DATA_DIR / name).read_text("utf-8")
    said: dict[str, str] = {}
    if name.endswith(".json"):
        said = {key: str(value) for key, value in json.loads(text).items() if isinstance(value, str)}
    else:
        for line in text.split("\n"):
            if not line.startswith("#"):
                break
            key, colon, value = line.removeprefix("#").partition(":")
            if colon:
                said[key.strip()] = value.strip()
    missing = [key for key in _NEEDED if not said.get(key)]
    if missing:
        raise UnsourcedTableError(f"{name} does not say its {' and its '.join(missing)}. Add it to the top.")
    return said


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each split at its tabs; without notes and empty lines."""
    return tuple([tuple(line.split("\t")) for line in _lines(name)])


@cache
def word_set(name: str) -> frozenset[str]:
    """All words of a list, however many stand in a line."""
    return frozenset(" ".join(_lines(name)).split())


def _lines(name: str) -> list[str]:
    text = (DATA_DIR / name).read_text("utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]


def read_model(name: str) -> dict[str, dict[str, float]]:
    """The weights of a model, in its parts."""
    model = json.loads((DATA_DIR / name).read_text("utf-8"))
    return {key: value for key, value in model.items() if isinstance(value, dict)}
