"""Doors, houses, vehicles, walls. The origin is said for each."""

from __future__ import annotations

from drawing.line import Node, at, band, box, circle, edge, group, number, path
from drawing.palette import BLUE, CORAL, CREAM, GREY, INK, MINT, MUSTARD, NAVY, SLATE, TEAL, WHITE, WOOD


def house() -> Node:
    """Return a small house; the origin is its middle."""
    return group(
        path("M-90-8L0-84L90-8", weight=21),
        path("M-66-14V78H66V-14L0-70Z", CREAM),
        path("M-90-8L0-84L90-8", weight=21),
        path("M-90-8L0-84L90-8", weight=9, colour=CORAL),
        box(-4, 20, 40, 58, 4, NAVY),
        circle(26, 50, 3.5, MUSTARD, 0),
        box(-48, 8, 30, 30, 3, BLUE, 5),
    )


def door(width: float = 110, height: float = 210, fill: str = TEAL, handle_left: bool = False) -> Node:
    """Return a closed door; the origin is the middle of its foot."""
    x = -width / 2 + 16 if handle_left else width / 2 - 16
    return group(
        path(f"M{-width / 2 - 10:g} 0V{-height - 10:g}H{width / 2 + 10:g}V0Z", CREAM),
        path(f"M{-width / 2:g} 0V{-height:g}H{width / 2:g}V0Z", fill),
        circle(x, -height * 0.46, 7, MUSTARD, 4),
    )


def bus() -> Node:
    """Return a bus that goes to the right; the origin is its middle."""
    windows = [box(x, -42, 38, 38, 5, BLUE, 4) for x in (-90, -44, 2)]
    wheels = [group(circle(x, 50, 21, INK), circle(x, 50, 8, GREY, 0)) for x in (-56, 30)]
    return group(
        path("M-104-44Q-104-60-88-60H84Q100-60 102-44L108 6V42Q108 50 100 50H-96Q-104 50-104 42Z", CORAL),
        *windows,
        path("M52-42H86L92 2V50H52Z", BLUE, 4),
        path("M-104 16H52", weight=5),
        *wheels,
    )


def wheelchair_sign() -> Node:
    """Return a step-free sign: a person in a wheelchair on a plate, made of lines."""
    return group(
        box(-30, -30, 60, 60, 8, NAVY),
        circle(-4, -19, 5.5, WHITE, 0),
        path("M-4-10V4H9L15 17M-4-3H8", weight=5, colour=WHITE),
        path("M-9-1A11.5 11.5 0 1 0 8 13", weight=4.5, colour=WHITE),
    )


def centre_front() -> Node:
    """Return the front of a community centre, 360 wide; the origin is the middle of the ground line."""
    return group(
        box(-180, -214, 360, 214, 4, CREAM),
        path("M-204-208L0-320L204-208Z", CORAL),
        circle(0, -250, 24, WHITE),
        path("M0-250V-264M0-250H10", weight=5),
        box(-160, -176, 64, 58, 4, BLUE, 5),
        path("M-128-176V-118", weight=5),
        box(96, -176, 64, 58, 4, BLUE, 5),
        path("M128-176V-118", weight=5),
        path("M-62 0V-170H62V0Z", TEAL),
        path("M0-170V0", weight=6),
        box(-48, -150, 34, 66, 4, BLUE, 4),
        box(14, -150, 34, 66, 4, BLUE, 4),
        path("M-10-70V-46M10-70V-46", weight=7, colour=MUSTARD),
    )


def ramp(width: float = 210, height: float = 60) -> Node:
    """Return a ramp that rises to the left, with a rail; the origin is its low end."""
    slope = height / width
    posts = "".join(f"M{number(-x)} {number(-x * slope)}v-62" for x in (24, width * 0.5, width - 8))
    return group(
        path(posts, weight=7),
        path(f"M-24 {number(-24 * slope - 62)}L{number(-width + 8)} {number(-(width - 8) * slope - 62)}", weight=10),
        path(f"M0 0L{number(-width)} {number(-height)}V0Z", GREY),
    )


def board(width: float = 300, height: float = 200, *inside: Node, fill: str = WHITE) -> Node:
    """Return a board on the wall; the origin is its middle."""
    return group(box(-width / 2 - 10, -height / 2 - 10, width + 20, height + 20, 12, WOOD), box(-width / 2, -height / 2, width, height, 4, fill, 4), *inside)


def month_board(width: float = 320, height: float = 190, *inside: Node) -> Node:
    """Return a wall planner: a grid of days, with what is put on it."""
    columns, rows = 5, 3
    cell_x, cell_y = width / columns, (height - 30) / rows
    x0, y0 = -width / 2, -height / 2
    lines = "".join(f"M{number(x0 + cell_x * column)} {number(y0 + 30)}V{number(-y0)}" for column in range(1, columns))
    lines += "".join(f"M{number(x0)} {number(y0 + 30 + cell_y * row)}H{number(-x0)}" for row in range(1, rows))
    return group(
        box(x0, y0, width, height, 8),
        path(lines, weight=3.5, colour=SLATE),
        path(f"M{number(x0)} {number(y0 + 32)}V{number(y0 + 8)}Q{number(x0)} {number(y0)} {number(x0 + 8)} {number(y0)}H{number(-x0 - 8)}Q{number(-x0)} {number(y0)} {number(-x0)} {number(y0 + 8)}V{number(y0 + 32)}Z", NAVY),
        *inside,
    )


def taxi_post() -> Node:
    """Return a post with a car on its sign; the origin is the ground."""
    return group(
        path("M0 0V-250", weight=10),
        box(-54, -300, 108, 86, 12, MUSTARD),
        path("M-36-244V-256Q-36-262-28-264L-20-282H18L28-264Q36-262 36-256V-244Z", WHITE, 5),
        path("M-16-264L-10-274H10L16-264Z", BLUE, 3.5),
        circle(-20, -242, 7, INK, 0),
        circle(20, -242, 7, INK, 0),
    )


def moon() -> Node:
    """Return a moon."""
    return path("M18-34A38 38 0 1 0 34 22A32 32 0 0 1 18-34Z", MUSTARD)


def curtain(x: float, width: float) -> Node:
    """Return a stage curtain from the top edge."""
    third = width / 3
    outline = f"M{number(x)} 30H{number(x + width)}V336Q{number(x + width - third / 2)} 350 {number(x + 2 * third)} 336Q{number(x + 1.5 * third)} 350 {number(x + third)} 336Q{number(x + third / 2)} 350 {number(x)} 336Z"
    return group(path(outline, CORAL), path(f"M{number(x + third)} 60V336M{number(x + 2 * third)} 60V336", weight=4))


def car() -> Node:
    """Return a car that goes to the left, 200 wide; the origin is its middle."""
    return group(
        path("M-100 28V6Q-100-8-84-10L-52-14L-22-44H48L82-12Q100-8 100 10V28Q100 34 94 34H-94Q-100 34-100 28Z", MUSTARD),
        path("M-38-14L-16-34H10V-14ZM20-34H44L64-14H20Z", BLUE, 4),
        *[group(circle(x, 34, 19, INK), circle(x, 34, 7, GREY, 0)) for x in (-58, 58)],
    )


def banner(width: float = 340, height: float = 110) -> Node:
    """Return a march banner between two poles; lines stand for its words."""
    x, y = width / 2, height / 2
    poles = f"M{-x:g} {-y - 14:g}V{y + 130:g}M{x:g} {-y - 14:g}V{y + 130:g}"
    return group(
        edge(poles, 7),
        band(poles, 7, WOOD),
        path(f"M{-x:g} {-y:g}Q0 {-y + 16:g} {x:g} {-y:g}V{y:g}Q0 {y + 18:g} {-x:g} {y:g}Z", WHITE),
        path(f"M{-x + 46:g} -18Q0 -4 {x - 46:g} -18", weight=13, colour=NAVY),
        path(f"M{-x + 84:g} 22Q0 36 {x - 84:g} 22", weight=13, colour=CORAL),
    )


def bed() -> Node:
    """Return a bed from the side with a pillow and a cover; the origin is the middle of the ground."""
    return group(
        path("M-150 0V-110M150 0V-76", weight=14),
        box(-150, -52, 300, 34, 6, WHITE),
        path("M-40-56Q-30-86 10-86H150V-30H-40Z", BLUE),
        box(-140, -82, 84, 34, 15, CREAM),
    )


def tree() -> Node:
    """Return a tree; the origin is the ground."""
    return group(path("M-9 0V-70H9V0Z", WOOD), at(0, -110, path("M0-58C-60-58-70 6-36 30C-14 48 14 48 36 30C70 6 60-58 0-58Z", MINT)))
