"""What a YAML file says, with the place of each part. Aliases stay aliases, so no file can make itself large."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct, field
from msgspec.structs import replace

from ..values import Value

Step = str | int
"""A name in a mapping, or a 0-based number in a list."""


class Tree(Value):
    """One part: `map`, `list`, `words` or `alias`."""

    kind: str
    start: int
    """Offset of its first letter, 0-based, in code points."""
    end: int
    """Offset after its last letter."""
    column: int
    """0-based."""
    value: str = ""
    anchor: str | None = None
    tag: str | None = None
    is_flow: bool = False
    """Between brackets, in one line as a rule."""
    is_literal: bool = False
    """Words on lines of their own, behind `|` or `>`."""
    pairs: tuple[tuple[Tree, Tree], ...] = ()
    """Of a mapping."""
    items: tuple[Tree, ...] = ()
    """Of a list."""

    @property
    def is_block(self) -> bool:
        """Whether it stands on lines of its own."""
        return self.is_literal or (self.kind in ("map", "list") and not self.is_flow)

    def child(self, step: Step) -> Tree | None:
        """The part under this name or number, the first one if there are more."""
        if isinstance(step, int):
            return self.items[step] if step < len(self.items) else None
        return next((value for key, value in self.pairs if key.value == step), None)

    def key(self, step: Step) -> Tree | None:
        """The name itself; None in a list."""
        return next((key for key, _ in self.pairs if key.value == step), None)

    def at(self, way: tuple[Step, ...]) -> Tree | None:
        """The part at the end of this way."""
        found: Tree | None = self
        for step in way:
            found = found.child(step) if found is not None else None
        return found

    def ends(self, step: Step) -> tuple[Tree, Tree]:
        """The first and the last part of an entry: its name and its value, or the item twice."""
        if isinstance(step, int):
            return self.items[step], self.items[step]
        return next((key, value) for key, value in self.pairs if key.value == step)

    def begins(self, way: tuple[Step, ...]) -> int:
        """Where the entry at the end of this way begins: its name, or itself in a list."""
        parent, here = self.at(way[:-1]), self.at(way)
        key = parent.key(way[-1]) if parent is not None else None
        return key.start if key is not None else here.start if here is not None else 0

    def following(self, step: Step) -> Tree | None:
        """The name of the entry after this one; None after the last, and in a list."""
        names = [key for key, _ in self.pairs]
        number = next((n for n, key in enumerate(names) if key.value == step), len(names))
        return names[number + 1] if number + 1 < len(names) else None

    def without(self, way: tuple[Step, ...]) -> Tree:
        """The same without the entry at the end of this way."""
        step, *rest = way
        if rest:
            child = self.child(step)
            return self if child is None else self._with_child(step, child.without(tuple(rest)))
        if isinstance(step, int):
            return replace(self, items=self.items[:step] + self.items[step + 1 :])
        number = next((n for n, (key, _) in enumerate(self.pairs) if key.value == step), len(self.pairs))
        return replace(self, pairs=self.pairs[:number] + self.pairs[number + 1 :])

    def replaced(self, way: tuple[Step, ...], value: Tree) -> Tree:
        """The same with another value at the end of this way."""
        if not way:
            return value
        child = self.child(way[0])
        return self if child is None else self._with_child(way[0], child.replaced(way[1:], value))

    def with_pair(self, way: tuple[Step, ...], name: str, value: Tree) -> Tree:
        """The same with one more entry at the end of the mapping there."""
        if way:
            child = self.child(way[0])
            return self if child is None else self._with_child(way[0], child.with_pair(way[1:], name, value))
        return replace(self, pairs=(*self.pairs, (Tree("words", 0, 0, 0, name), value)))

    def _with_child(self, step: Step, child: Tree) -> Tree:
        if isinstance(step, int):
            return replace(self, items=(*self.items[:step], child, *self.items[step + 1 :]))
        number = next(n for n, (key, _) in enumerate(self.pairs) if key.value == step)
        return replace(
            self, pairs=(*self.pairs[:number], (self.pairs[number][0], child), *self.pairs[number + 1 :])
        )

    def said(self) -> Any:
        """What it says, without places. Nothing, an empty list and an empty mapping are the same."""
        if self.kind in ("words", "alias"):
            return (self.kind, self.anchor, self.tag, self.value) if self.value or self.kind == "alias" else None
        inner = [(k.said(), v.said()) for k, v in self.pairs] if self.kind == "map" else [i.said() for i in self.items]
        return (self.kind, self.anchor, self.tag, inner) if inner else None

    def scalars(self) -> Iterator[str]:
        """Every name and value in it."""
        if self.kind == "words":
            yield self.value
        for key, value in self.pairs:
            yield from key.scalars()
            yield from value.scalars()
        for item in self.items:
            yield from item.scalars()

    def own_scalars(self) -> Iterator[str]:
        """The values of a mapping, and those in lists of values: not what mappings inside it have."""
        for _, value in self.pairs:
            if value.kind == "words":
                yield value.value
            yield from (item.value for item in value.items if item.kind == "words")

    def entries(self, way: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Tree]]:
        """Every mapping in it, with the way to it."""
        if self.kind == "map":
            yield way, self
        for key, value in self.pairs:
            yield from value.entries((*way, key.value))
        for number, item in enumerate(self.items):
            yield from item.entries((*way, number))


class _Reading(Struct):
    events: Iterator[Any]
    anchors: set[str] = field(default_factory=set)

    def part(self, event: Any) -> Tree:
        start, end_mark = event.start_mark, event.end_mark
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in self.anchors:
                raise ValueError(event.anchor)
            return Tree("alias", start.index, end_mark.index, start.column, str(event.anchor))
        if event.anchor:
            self.anchors.add(event.anchor)
        if isinstance(event, yaml.ScalarEvent):
            end = end_mark.index
            is_literal = event.style in ("|", ">")
            return Tree(
                "words", start.index, end, start.column, event.value, event.anchor, event.tag, False, is_literal
            )
        parts: list[Tree] = []
        inner: Any = next(self.events)
        while not isinstance(inner, yaml.CollectionEndEvent):
            parts.append(self.part(inner))
            inner = next(self.events)
        closes: Any = inner.end_mark
        is_flow = bool(event.flow_style)
        end = closes.index if is_flow else max([start.index, *(part.end for part in parts)])
        is_map = isinstance(event, yaml.MappingStartEvent)
        pairs = tuple(zip(parts[::2], parts[1::2], strict=True)) if is_map else ()
        return Tree(
            "map" if is_map else "list",
            start.index,
            end,
            start.column,
            anchor=event.anchor,
            tag=event.tag,
            is_flow=is_flow,
            pairs=pairs,
            items=() if is_map else tuple(parts),
        )


def read_tree(text: str) -> Tree:
    """What a text says; nothing at all is empty words. `text` has no byte order mark.

    Raises `yaml.YAMLError`, ValueError (more than one document, letters that YAML cannot hold) or RecursionError.
    """
    events = iter(list(yaml.parse(text, Loader=yaml.BaseLoader)))
    found: Tree | None = None
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            if found is not None:
                raise ValueError("more than one document")
            found = _Reading(events).part(event)
    return found or Tree("words", 0, 0, 0)
