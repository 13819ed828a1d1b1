"""Signs and bubbles: at most one in a picture. The origin is the middle."""

from __future__ import annotations

from math import atan2, cos, sin

from drawing.line import WEIGHT, Node, at, band, box, circle, edge, group, path
from drawing.palette import CORAL, CREAM, GREY, INK, MUSTARD, NAVY, NO, SLATE, WHITE, YES


def tick(colour: str = YES) -> Node:
    """Return a tick, 72 wide."""
    data = "M-34 2L-10 28L38-32"
    return group(edge(data, 22), band(data, 22, colour))


def cross(colour: str = NO) -> Node:
    """Return a cross, 56 wide."""
    data = "M-28-28L28 28M28-28L-28 28"
    return group(edge(data, 22), band(data, 22, colour))


def question(colour: str = NAVY) -> Node:
    """Return a question mark, 120 high."""
    data = "M-24-22C-24-62 30-60 28-24C27 0 2-2 2 24"
    return group(edge(data, 15), circle(2, 52, 9 + WEIGHT, INK, 0), band(data, 15, colour), circle(2, 52, 9, colour, 0))


def equals(fill: str = MUSTARD) -> Node:
    """Return an equals sign in a disc."""
    return group(circle(0, 0, 46, fill), path("M-20-11H20M-20 11H20", weight=11))


def lock() -> Node:
    """Return a closed padlock."""
    bow = "M-26-6V-30C-26-66 26-66 26-30V-6"
    return group(
        path(bow, weight=24),
        path(bow, weight=11, colour=GREY),
        box(-44, -14, 88, 72, 12, MUSTARD),
        circle(0, 16, 9, INK, 0),
        path("M0 18V36", weight=8),
    )


def bulb() -> Node:
    """Return a light bulb: an idea."""
    glass = "M0-62C-52-62-60-8-26 16L-22 38H22L26 16C60-8 52-62 0-62Z"
    return group(path(glass, MUSTARD), box(-20, 38, 40, 24, 7, GREY), path("M-12-14L0-2L12-14M0-2V36", weight=4))


def bubble(width: float = 170, height: float = 120, tail: tuple[float, float] = (-40, 90), *inside: Node, fill: str = WHITE) -> Node:
    """Return a speech bubble; `tail` is its tip, seen from the middle."""
    corner, x, y = 28.0, width / 2, height / 2
    foot = max(-x + 52, min(x - 52, tail[0] * 0.55))
    data = (
        f"M{corner - x:g} {-y:g}H{x - corner:g}Q{x:g} {-y:g} {x:g} {corner - y:g}V{y - corner:g}Q{x:g} {y:g} {x - corner:g} {y:g}"
        f"H{foot + 20:.0f}L{tail[0]:g} {tail[1]:g}L{foot - 20:.0f} {y:g}H{corner - x:g}"
        f"Q{-x:g} {y:g} {-x:g} {y - corner:g}V{corner - y:g}Q{-x:g} {-y:g} {corner - x:g} {-y:g}Z"
    )
    return group(path(data, fill), *inside)


def thought(width: float, height: float, tail: tuple[float, float], *inside: Node) -> Node:
    """Return a thought bubble; `tail` is where its smallest dot is."""
    return group(
        box(-width / 2, -height / 2, width, height, height * 0.46),
        circle(tail[0] * 0.78, tail[1] * 0.8, 13, WHITE),
        circle(tail[0], tail[1], 8, WHITE),
        *inside,
    )


def word_lines(rows: int = 3, width: float = 110, gap: float = 24) -> Node:
    """Return lines that stand for words."""
    data = ""
    for row in range(rows):
        length = width * (0.62 if row == rows - 1 and rows > 1 else 1)
        data += f"M{-width / 2:g} {(row - (rows - 1) / 2) * gap:g}h{length:g}"
    return path(data, weight=8, colour=SLATE)


def arrow(x1: float, y1: float, x2: float, y2: float, weight: float = 9) -> Node:
    """Return a straight arrow from the first point to the second."""
    angle = atan2(y2 - y1, x2 - x1)
    ends = [(x2 - 17 * cos(angle + turn), y2 - 17 * sin(angle + turn)) for turn in (0.65, -0.65)]
    return path(f"M{x1:g} {y1:g}L{x2:g} {y2:g}M{ends[0][0]:.0f} {ends[0][1]:.0f}L{x2:g} {y2:g}L{ends[1][0]:.0f} {ends[1][1]:.0f}", weight=weight)


def turn_arrow() -> Node:
    """Return an arrow over a bow: first this, then that."""
    return path("M-26 8C-14-20 12-22 26 2M30-20L28 6L4 2", weight=9)


def music_note(scale: float = 1.0) -> Node:
    """Return a double note."""
    return at(0, 0, path("M-8 20V-26L22-32V12", weight=7), circle(-17, 22, 9, INK, 0), circle(13, 14, 9, INK, 0), scale=scale)


def sound_waves() -> Node:
    """Return three bows that go out to the right."""
    return path("M0-12Q10 0 0 12M16-24Q34 0 16 24M32-36Q58 0 32 36", weight=7)


def play() -> Node:
    """Return a play sign in a disc."""
    return group(circle(0, 0, 22, MUSTARD), path("M-6-10L11 0L-6 10Z", INK, 3))


def badge_tick(x: float, y: float, scale: float = 1.0) -> Node:
    """Return a tick in a disc: this is right, this is agreed."""
    return at(x, y, circle(0, 0, 30, CREAM), at(-1, 1, tick(), scale=0.4), scale=scale)


def plus() -> Node:
    """Return a plus in a disc: one more."""
    return group(circle(0, 0, 34, CORAL), path("M-14 0H14M0-14V14", weight=10, colour=WHITE))
