"""Lines and shapes: what every picture is made of.

A picture is a tree of shapes and groups on a canvas of 480 by 480 units. An outline keeps its weight of 6 units
(2 px when the picture is shown at 160 px) whatever the scale of the group it stands in; a limb or a strap grows
with its group. The tree is written as SVG once, at the end, when every scale is known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from drawing.palette import INK, WHITE

WEIGHT = 6.0
"""Outline in units of the canvas."""


@dataclass(frozen=True, slots=True)
class Line:
    """A stroke: `weight` stays the same at every scale, `grows` is as large as the drawing."""

    colour: str = INK
    weight: float = WEIGHT
    grows: float = 0.0
    cap: str = "round"
    dash: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """One SVG element, with its geometry as written attributes."""

    tag: str
    geometry: str
    fill: str = "none"
    line: Line | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Parts moved, turned (degrees), scaled and perhaps mirrored together."""

    parts: tuple[Node, ...]
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    turn: float = 0.0
    flip: bool = False


Node: TypeAlias = Shape | Group
Point: TypeAlias = tuple[float, float]


def number(value: float) -> str:
    """Return a length with at most one decimal, and none when it is long."""
    text = f"{value:.0f}" if abs(value) >= 25 else f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def spot(point: Point) -> str:
    """Return a point as path data."""
    return f"{number(point[0])} {number(point[1])}"


def group(*parts: Node) -> Group:
    """Return parts drawn in this order, where they are."""
    return Group(tuple(parts))


def at(x: float, y: float, *parts: Node, scale: float = 1.0, turn: float = 0.0, flip: bool = False) -> Group:
    """Return parts moved so that their origin is at x, y."""
    return Group(tuple(parts), x, y, scale, turn, flip)


def path(data: str, fill: str = "none", weight: float = WEIGHT, colour: str = INK, cap: str = "round") -> Shape:
    """Return a path; `weight` 0 means no outline."""
    return Shape("path", f'd="{data}"', fill, Line(colour, weight, cap=cap) if weight else None)


def circle(x: float, y: float, radius: float, fill: str = "none", weight: float = WEIGHT, colour: str = INK) -> Shape:
    """Return a circle."""
    geometry = f'cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"'
    return Shape("circle", geometry, fill, Line(colour, weight) if weight else None)


def ellipse(x: float, y: float, rx: float, ry: float, fill: str = "none", weight: float = WEIGHT) -> Shape:
    """Return an ellipse."""
    geometry = f'cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}"'
    return Shape("ellipse", geometry, fill, Line(INK, weight) if weight else None)


def box(x: float, y: float, width: float, height: float, radius: float = 8, fill: str = WHITE, weight: float = WEIGHT, colour: str = INK) -> Shape:
    """Return a box with round corners; x, y is its upper left corner."""
    geometry = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" rx="{number(radius)}"'
    return Shape("rect", geometry, fill, Line(colour, weight) if weight else None)


def band(data: str, width: float, colour: str, cap: str = "round", dash: str = "") -> Shape:
    """Return a stroke whose width grows with the drawing: a limb, a strap, a stripe."""
    return Shape("path", f'd="{data}"', "none", Line(colour, 0, width, cap, dash))


def edge(data: str, width: float, cap: str = "round") -> Shape:
    """Return the ink that shows round a band of the same width."""
    return Shape("path", f'd="{data}"', "none", Line(INK, 2 * WEIGHT, width, cap))


def tubes(segments: Iterable[tuple[str, float]], fill: str, cap: str = "round") -> Group:
    """Return limbs or fingers that share one outline: all the ink first, then all the fill."""
    by_width: dict[float, str] = {}
    for data, width in segments:
        by_width[width] = by_width.get(width, "") + data
    listed = list(by_width.items())
    return Group(tuple([edge(d, w, cap) for w, d in listed] + [band(d, w, fill, cap) for w, d in listed]))


def _stroke(line: Line | None, scale: float) -> str:
    if line is None:
        return ' stroke="none"'
    text = "" if line.colour == INK else f' stroke="{line.colour}"'
    if line.grows or line.weight != WEIGHT:
        width = f"{line.grows + line.weight / scale:.1f}".removesuffix(".0")
        text += f' stroke-width="{width}"'
    if line.cap != "round":
        text += f' stroke-linecap="{line.cap}"'
    return text + line.dash


def written(node: Node, scale: float = 1.0) -> str:
    """Return a node as SVG. The parent gives round, ink-coloured lines of the right weight and no fill."""
    if isinstance(node, Shape):
        fill = "" if node.fill == "none" else f' fill="{node.fill}"'
        return f"<{node.tag} {node.geometry}{fill}{_stroke(node.line, scale)}/>"
    inner = scale * node.scale
    body = "".join(written(part, inner) for part in node.parts)
    moves = []
    if node.x or node.y:
        moves.append(f"translate({spot((node.x, node.y))})")
    if node.turn:
        moves.append(f"rotate({number(node.turn)})")
    if node.scale != 1 or node.flip:
        size = f"{node.scale:.3g}"
        moves.append(f"scale(-{size} {size})" if node.flip else f"scale({size})")
    if not moves:
        return body
    weight = f' stroke-width="{WEIGHT / inner:.3g}"' if node.scale != 1 else ""
    return f'<g transform="{" ".join(moves)}"{weight}>{body}</g>'
