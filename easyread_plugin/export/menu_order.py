"""The order in which pages follow each other on paper: that of the menu, then the pages outside it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping

from ..values import Value


class Place(Value):
    """A page and the part of the menu that it stands in."""

    uri: str
    part: str = ""
    """What the menu calls that part; empty for a page that is an entry of its own, or stands outside the menu."""


def in_menu_order(nav: object, uris: Iterable[str]) -> list[Place]:
    """Each of these pages once. `nav`: what `mkdocs.yml` says; without it, MkDocs's own order: folder by folder."""
    left = dict.fromkeys(sorted(uris, key=_usual))
    found: list[Place] = []
    for place in _places(nav, ""):
        if place.uri in left:
            del left[place.uri]
            found.append(place)
    return [*found, *map(Place, left)]


def _places(entry: object, part: str) -> Iterator[Place]:
    if isinstance(entry, str):
        yield Place(posixpath.normpath(entry.lstrip("/")), part)
    elif isinstance(entry, list):
        for item in entry:
            yield from _places(item, part)
    elif isinstance(entry, Mapping):
        for title, below in entry.items():
            yield from _places(below, part if isinstance(below, str) else part or str(title))


def _usual(uri: str) -> tuple[tuple[str, ...], bool, str]:
    """The first page of a folder before the others, and a folder's pages before those of folders in it."""
    folder, name = posixpath.split(uri)
    is_first = posixpath.splitext(name)[0].lower() in ("index", "readme")
    return tuple(filter(None, folder.split("/"))), not is_first, name
