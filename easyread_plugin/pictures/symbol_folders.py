"""Reads a folder that somebody downloaded: OpenMoji (`openmoji.json`) or Mulberry (`symbol-info.csv`)."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..document.site import BankEntry
from ..errors import ProjectError

_LISTS = ("openmoji.json", "data/openmoji.json", "symbol-info.csv", "scripts/data/symbol-info.csv")
_OPENMOJI_FOLDERS = ("color/svg", "openmoji-svg-color", "black/svg", "")
_MULBERRY_FOLDERS = ("EN-symbols", "EN", "")
_NOT_PICTURES = frozenset({"flags", "extras-openmoji", "extras-unicode", "component"})
_VERB = re.compile(r"_*,_to\Z")
_PERSON = re.compile(r"(?: (?:lady|man|woman|boy|girl|person))?(?: \d+[a-z]?)?\Z")
_MOST_BYTES = 50_000_000

Found = tuple[str, BankEntry, Path]
"""The name to add it by, what is known of it, and its file."""


def read_folder(folder: Path) -> list[Found]:
    """Every symbol of an OpenMoji or Mulberry folder whose file is there, sorted by name.

    Raises `ProjectError` with one sentence when the folder is neither, or its list cannot be read.
    """
    listed = next((folder / name for name in _LISTS if (folder / name).is_file()), None)
    if listed is None:
        raise ProjectError(
            f"{folder.name}: There is no openmoji.json and no symbol-info.csv in this folder. "
            "Name the folder that OpenMoji or Mulberry came in."
        )
    try:
        if listed.stat().st_size > _MOST_BYTES:
            raise ValueError
        text = listed.read_text("utf-8-sig")
        found = list(_openmoji(folder, text) if listed.suffix == ".json" else _mulberry(folder, text))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, csv.Error) as error:
        raise ProjectError(f"{folder.name}: We cannot read {listed.name}. Download the folder again.") from error
    if not found:
        raise ProjectError(f"{folder.name}: The symbols named in {listed.name} are not there. Download them too.")
    return sorted(found, key=lambda one: one[0])


def _openmoji(folder: Path, text: str) -> Iterator[Found]:
    for one in json.loads(text):
        if one["group"] in _NOT_PICTURES or one.get("skintone"):
            continue
        code, shown = str(one["hexcode"]), str(one["annotation"])
        file = _first(folder, _OPENMOJI_FOLDERS, f"{code}.svg")
        if file is None:
            continue
        tags = [tag.strip() for key in ("tags", "openmoji_tags") for tag in str(one.get(key) or "").split(",")]
        words = tuple(dict.fromkeys(filter(None, (_plain(shown), *tags))))
        author = str(one.get("openmoji_author") or "").strip()
        credit = f"OpenMoji, by {author}" if author else "OpenMoji"
        name = re.sub(r"[^a-z0-9]+", "-", shown.lower()).strip("-") or code.lower()
        entry = BankEntry(
            f"{name}.svg", f"A sign for “{shown}”.", "OpenMoji, openmoji.org", "CC-BY-SA-4.0", credit, words
        )  # fmt: skip
        yield f"openmoji/{code}", entry, file


def _mulberry(folder: Path, text: str) -> Iterator[Found]:
    for row in csv.DictReader(text.splitlines()):
        written = _cell(row, "symbol-en")
        if not written or _cell(row, "rated") not in ("", "0"):
            continue
        file = _first(folder, _MULBERRY_FOLDERS, f"{written}.svg")
        if file is None:
            continue
        said = _VERB.sub("", written).replace("_", " ").strip()
        plain = _PERSON.sub("", said).strip() or said
        name = re.sub(r"[^a-z0-9]+", "-", said.lower()).strip("-")
        if name:
            entry = BankEntry(
                f"{name}.svg", f"A sign for “{plain}”.", "Mulberry Symbols, mulberrysymbols.org", "CC-BY-SA-2.0-UK",
                "Mulberry Symbols, by Steve Lee", (plain,),
            )  # fmt: skip
            yield f"mulberry/{name}", entry, file


def _cell(row: Mapping[str, str | None], name: str) -> str:
    return (row[name] or "").strip()


def _plain(annotation: str) -> str:
    """“man: curly hair” is about a man; “person walking” about walking is said by its tags."""
    return annotation.partition(":")[0].strip()


def _first(folder: Path, inner: tuple[str, ...], name: str) -> Path | None:
    """The file of this name in the first of these folders that has it; never outside `folder`."""
    if "/" in name or "\\" in name or "\0" in name or name.startswith("."):
        return None
    return next((file for file in (folder / one / name for one in inner) if file.is_file()), None)
