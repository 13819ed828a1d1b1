"""Things to use: telephones, computers, kitchen things, a key. The origin is the middle unless it says otherwise."""

from __future__ import annotations

from math import cos, radians, sin

from drawing.line import Node, at, band, box, circle, edge, ellipse, group, number, path
from drawing.palette import BLUE, CORAL, CREAM, GREY, INK, MINT, MUSTARD, NAVY, SLATE, TEAL, WHITE, WOOD
from drawing.papers import paper
from drawing.signs import tick


def mug(fill: str = CORAL) -> Node:
    """Return a mug, 36 wide; the origin is the middle of its side."""
    return group(path("M14-10h10v16h-12", weight=5.5), path("M-16-20H16V16Q16 22 10 22H-10Q-16 22-16 16Z", fill))


def clock(hour: int = 2, minute: int = 0, radius: float = 50) -> Node:
    """Return a clock with hands."""
    turn, long_turn = radians(hour * 30 + minute / 2 - 90), radians(minute * 6 - 90)
    marks = "".join(
        f"M{number(radius * 0.8 * cos(radians(angle)))} {number(radius * 0.8 * sin(radians(angle)))}L{number(radius * 0.86 * cos(radians(angle)))} {number(radius * 0.86 * sin(radians(angle)))}"
        for angle in range(0, 360, 90)
    )
    return group(
        circle(0, 0, radius, WHITE),
        path(marks, weight=6),
        path(f"M0 0L{number(radius * 0.44 * cos(turn))} {number(radius * 0.44 * sin(turn))}", weight=9),
        path(f"M0 0L{number(radius * 0.68 * cos(long_turn))} {number(radius * 0.68 * sin(long_turn))}", weight=7),
        circle(0, 0, 5, CORAL, 4),
    )


def phone(*inside: Node) -> Node:
    """Return a mobile phone seen from the front, 64 by 116."""
    return group(box(-32, -58, 64, 116, 12, INK), box(-24, -46, 48, 84, 4, WHITE, 0), path("M-7 48H7", weight=4, colour=WHITE), *inside)


def phone_back() -> Node:
    """Return a phone that films: its back, with the lens."""
    return group(box(-30, -52, 60, 104, 11, SLATE), circle(-14, -36, 8, INK, 4, GREY), circle(8, -38, 3.5, WHITE, 0))


def handset() -> Node:
    """Return a phone held at the ear: narrow, its top at the ear."""
    return box(-11, -46, 22, 84, 8, INK)


def screen(width: float = 200, height: float = 136, *inside: Node) -> Node:
    """Return a computer screen on its foot; the origin is the middle of the screen."""
    return group(
        path(f"M-16 {height / 2:g}V{height / 2 + 30:g}M16 {height / 2:g}V{height / 2 + 30:g}", weight=7),
        path(f"M-46 {height / 2 + 32:g}H46", weight=11),
        box(-width / 2, -height / 2, width, height, 11, INK),
        box(-width / 2 + 13, -height / 2 + 13, width - 26, height - 26, 4, WHITE, 0),
        *inside,
    )


def laptop(*inside: Node) -> Node:
    """Return an open laptop from the front."""
    return group(box(-80, -62, 160, 108, 10, INK), box(-67, -50, 134, 84, 4, WHITE, 0), path("M-98 46H98L88 64H-88Z", GREY), *inside)


def tablet(*inside: Node) -> Node:
    """Return a tablet computer, 130 by 96."""
    return group(box(-65, -48, 130, 96, 11, INK), box(-53, -37, 106, 74, 4, WHITE, 0), *inside)


def key() -> Node:
    """Return a big key; it lies along x, its ring at 0."""
    data = "M22 0H86M66 2V22M84 2V18"
    return group(edge(data, 8), circle(0, 0, 24, MUSTARD), circle(0, 0, 9, WHITE), band(data, 8, MUSTARD))


def microphone() -> Node:
    """Return a microphone on a stand; the origin is the head of the microphone."""
    return group(path("M0 30V230M-46 236H46", weight=9), path("M-10 16L-5 54H5L10 16Z", SLATE), circle(0, 0, 22, GREY), path("M-20-4H20M-16 8H16", weight=3.5))


def camera() -> Node:
    """Return a camera from the front, 140 wide."""
    return group(
        path("M-28-44L-18-62H18L28-44", SLATE),
        box(-70, -44, 140, 92, 14, SLATE),
        circle(0, 2, 34, WHITE),
        circle(0, 2, 21, BLUE),
        circle(0, 2, 9, INK, 0),
        box(40, -34, 18, 12, 4, MUSTARD, 4),
    )


def photo(*inside: Node) -> Node:
    """Return a printed photo, 96 by 110, with a strip below."""
    return group(box(-48, -56, 96, 112, 5), box(-37, -45, 74, 74, 3, BLUE, 4), *inside)


def ballot_box() -> Node:
    """Return a box with a slot and a paper going in."""
    return group(
        box(-66, -30, 132, 94, 8, NAVY),
        box(-76, -46, 152, 26, 8, BLUE),
        path("M-34-34H34", weight=9),
        at(0, -76, paper(56, 76, " ", at(0, -8, tick(), scale=0.42))),
    )


def pot() -> Node:
    """Return a cooking pot; the origin is the middle of its rim."""
    return group(path("M-70 26H-92M70 26H92", weight=15), path("M-70 0V62Q-70 76-56 76H56Q70 76 70 62V0Z", SLATE), ellipse(0, 0, 70, 15, CORAL))


def bowl(fill: str = MINT) -> Node:
    """Return a bowl; the origin is the middle of its rim."""
    return group(path("M-48 0C-46 34-24 46 0 46C24 46 46 34 48 0Z", fill), ellipse(0, 0, 48, 11, CREAM))


def spoon(length: float = 96) -> Node:
    """Return a wooden spoon that hangs down from the hand at 0."""
    data = f"M0-16V{length:g}"
    return group(edge(data, 9), band(data, 9, WOOD))


def plate() -> Node:
    """Return a plate of food seen from the front on a table."""
    return group(
        ellipse(0, 0, 70, 22, WHITE),
        path("M-40-2C-36-24-8-26-4-4Z", MUSTARD),
        path("M0-2C2-22 26-24 32-4Z", MINT),
        circle(38, -2, 8, CORAL, 5),
    )


def bag(fill: str = TEAL) -> Node:
    """Return a shopping bag; the origin is its handle, where the hand is."""
    return group(path("M-20 26C-20-4 20-4 20 26", weight=6), path("M-34 26H34L40 100H-40Z", fill))


def speaker() -> Node:
    """Return a loudspeaker sign: a cone."""
    return path("M-40-16H-18L12-42V42L-18 16H-40Z", MUSTARD)


def printer() -> Node:
    """Return a printer with a sheet coming out."""
    return group(
        box(-56, -92, 112, 60, 6),
        box(-92, -44, 184, 92, 14, GREY),
        path("M-60 22H60L76 92H-76Z", WHITE),
        path("M-42 46H42M-46 66H20", weight=6, colour=SLATE),
        path("M-66 22H66", weight=11),
        circle(66, -20, 7, MUSTARD, 4),
    )


def name_badge(*inside: Node) -> Node:
    """Return a big badge on a band, with a face and a line for a name."""
    return group(
        path("M-44-150L0-62L44-150", weight=21),
        path("M-44-150L0-62L44-150", weight=9, colour=TEAL),
        box(-74, -66, 148, 160, 14),
        box(-18, -78, 36, 22, 8, GREY),
        *inside,
    )


def umbrella(fill: str = CORAL) -> Node:
    """Return an open umbrella; the hand holds it at 0, the tip is 190 higher."""
    return group(path("M0 10V-176", weight=8), path("M-96-112C-96-196 96-196 96-112C76-128 52-128 32-112C18-126-18-126-32-112C-52-128-76-128-96-112Z", fill))


def plant() -> Node:
    """Return a plant in a pot; the origin is the ground."""
    return group(
        path("M0-40C-40-60-44-96-34-104C-12-92-2-70 0-40C2-76 18-104 44-108C48-80 30-54 0-40Z", MINT),
        path("M-26-42H26L20 0H-20Z", CORAL),
    )
