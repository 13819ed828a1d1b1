"""Icons and symbols by others: those of Material for MkDocs, and a folder with OpenMoji or Mulberry.

Only a symbol with exactly the words asked for is had, because their names are short and have many meanings.
Simple Icons and other trade marks are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from itertools import islice, product
from pathlib import Path

from ..document.site import BankEntry
from ..language.likeness import Phrase, bases, phrase
from ..values import Value
from .symbol_folders import read_folder

_EXACT, _TAG = 0.72, 0.62
"""What a symbol counts that is called so, and one that only has the word as a tag: never more than a good drawing."""
_MOST_FORMS = 64
_STYLE = frozenset("outline variant solid regular simple filled circle box alt".split())
_SETS: tuple[tuple[str, str, str, str], ...] = (
    ("material", "Material Design Icons", "Apache-2.0", "Pictogrammers"),
    ("fontawesome/solid", "Font Awesome Free", "CC-BY-4.0", "Fonticons"),
)
"""Folder, source, licence and maker. The other folders there hold trade marks."""


class Symbol(Value):
    """One icon or symbol by others."""

    name: str
    """What `easyread pictures add` takes: `material/bus`."""
    entry: BankEntry
    """What the picture bank will say of it."""
    file: Path
    score: float
    """How well it fits what was asked, from 0 to 1."""


def icon_symbols(asked: Phrase) -> list[Symbol]:
    """The icons that are called so; an empty list when Material for MkDocs is not installed."""
    return _with_words(asked, _icons())


def folder_symbols(folder: Path, asked: Phrase) -> list[Symbol]:
    """The symbols with these words in an OpenMoji or Mulberry folder; raises `ProjectError` when it is neither."""
    return _with_words(asked, _folder(folder))


def symbol_named(name: str, folders: Iterable[Path]) -> Symbol | None:
    """The icon or symbol of this name; None when there is none. Raises `ProjectError` for a folder that is neither."""
    for index in (_icons(), *map(_folder, folders)):
        for symbols in index.values():
            for symbol in symbols:
                if symbol.name == name:
                    return symbol
    return None


_Index = Mapping[frozenset[str], list[Symbol]]


def _with_words(asked: Phrase, index: _Index) -> list[Symbol]:
    """The symbols whose words are those asked for, in any form; the shortest names first."""
    main = [word for word, weight in zip(asked.words, asked.weights, strict=True) if weight >= 0.2]
    found: dict[str, Symbol] = {}
    for words in islice(product(*(sorted(bases(word)) for word in main)), _MOST_FORMS):
        for symbol in index.get(frozenset(words), ()):
            if symbol.name not in found or found[symbol.name].score < symbol.score:
                found[symbol.name] = symbol
    return sorted(found.values(), key=lambda symbol: (-symbol.score, len(symbol.name), symbol.name))[:6]


def _indexed(symbols: Iterable[Symbol]) -> _Index:
    index: dict[frozenset[str], list[Symbol]] = {}
    for symbol in symbols:
        for place, words in enumerate(symbol.entry.words):
            score = _EXACT if place == 0 else _TAG
            same = Symbol(symbol.name, symbol.entry, symbol.file, score)
            key = frozenset(word for word in phrase(words).words if word not in ("to", "a", "the"))
            index.setdefault(key, []).append(same)
    return index


@cache
def _icons() -> _Index:
    return _indexed(_installed_icons())


def _installed_icons() -> Iterator[Symbol]:
    spec = find_spec("material")
    if spec is None or spec.origin is None:
        return
    top = Path(spec.origin).parent / "templates" / ".icons"
    for folder, source, licence, maker in _SETS:
        taken: set[tuple[str, ...]] = set()
        # The shortest name of one idea is the plainest drawing of it: “bus”, and not “bus-outline”.
        for file in sorted((top / folder).glob("*.svg"), key=lambda one: (len(one.stem), one.stem)):
            words = tuple(file.stem.split("-"))
            while len(words) > 1 and words[-1] in _STYLE:
                words = words[:-1]
            if words in taken or "off" in words or any(re.search(r"\d", word) for word in words):
                continue
            taken.add(words)
            said = " ".join(words)
            entry = BankEntry(file.name, f"A sign for “{said}”.", source, licence, f"{source}, by {maker}", (said,))
            yield Symbol(f"{folder}/{file.stem}", entry, file, _EXACT)


@cache
def _folder(folder: Path) -> _Index:
    return _indexed(Symbol(name, entry, file, _EXACT) for name, entry, file in read_folder(folder))
