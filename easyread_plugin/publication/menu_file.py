"""The menu as it stands in `mkdocs.yml`, and a new page in it. Notes and order stay as they are."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from ..document.yaml_items import with_item
from ..document.yaml_tree import Step, Tree, read_tree
from ..starter.quoting import yaml_value
from ..values import Value

_NEWEST_FIRST = frozenset({"meeting", "event", "survey", "news", "newsletter", "story", "film"})
"""The kinds of pages of which the newest is what readers look for. It opens when its part of the menu does."""
_TOGETHER = (
    ("meeting", "actions"), ("event", "events"), ("news", "newsletter", "story", "film"), ("survey", "you-said"),
    ("guide", "questions", "word-bank"), ("about", "contact", "groups", "accessibility"), ("home",),
)  # fmt: skip
"""The kinds of pages that belong together in a menu."""


class _Place(Value):
    """A page in the menu."""

    uri: str
    way: tuple[Step, ...]
    """To the list that it stands in."""
    number: int
    """Its number in that list."""
    part: str
    """What the menu calls that list, or empty for the menu itself."""


class Menu(Value):
    """`mkdocs.yml` with the new page in the menu."""

    text: str
    part: str
    """The entry of the menu that the page stands under; empty when it is an entry of its own."""


def with_page(text: str, uri: str, kind: str, kinds: Mapping[str, str]) -> Menu | None:
    """The settings with this page in the menu; None when no menu is written there, or it has the page already.

    `kinds`: the kinds of the pages, by path. The page comes beside those of its kind, else beside those that belong
    together with it, else last. Raises `ProjectError` when the menu cannot be changed exactly.
    """
    tree = read_tree(text.removeprefix("\ufeff"))
    nav = tree.child("nav")
    if nav is None or nav.kind != "list" or not nav.items:
        return None
    places = list(_places(nav, ("nav",), ""))
    if any(place.uri == uri for place in places):
        return None
    way: tuple[Step, ...] = ("nav",)
    number, part = len(nav.items), ""
    beside = [place for place in places if place.part and kinds.get(place.uri) == kind]
    family = next((names for names in _TOGETHER if kind in names), ())
    if beside:
        one = beside[0] if kind in _NEWEST_FIRST else beside[-1]
        way, number, part = one.way, one.number + (kind not in _NEWEST_FIRST), one.part
    else:
        near = [place for place in places if place.part and kinds.get(place.uri) in family]
        if near:
            way, number, part = near[-1].way, near[-1].number + 1, near[-1].part
    return Menu(with_item(text, yaml_value(uri), *way, at=number), part)


def _places(items: Tree, way: tuple[Step, ...], part: str) -> Iterator[_Place]:
    for number, item in enumerate(items.items):
        if item.kind == "words":
            yield _Place(posixpath.normpath(item.value), way, number, part)
        for name, value in item.pairs:
            if value.kind == "words":
                yield _Place(posixpath.normpath(value.value), way, number, part)
            elif value.kind == "list":
                yield from _places(value, (*way, number, name.value), name.value)
