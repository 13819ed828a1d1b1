"""Police, law, government, college, money from the state."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import table
from drawing.line import Node, at, box, circle, ellipse, group, path
from drawing.palette import BLUE, CORAL, CREAM, INK, MINT, MUSTARD, NAVY, ROSE, SAGE, SKY, SLATE, TEAL, WHITE
from drawing.papers import banknote_and_coin, closed_book, envelope, flat_sheet, scales
from drawing.people import around, person
from drawing.places import board
from drawing.scene import scene
from drawing.signs import bubble, word_lines
from drawing.things import clock


def _cap(scale: float) -> Node:
    """Return a police cap; the origin is the middle of the head."""
    return at(
        0,
        0,
        path("M-38-26C-56-40-50-62 0-64C50-62 56-40 38-26Z", NAVY),
        path("M-38-30H38V-18H-38Z", WHITE),
        path("M-38-18Q0-6 38-18Q30-4 0-4T-38-18Z", INK),
        circle(0, -44, 9, MUSTARD, 4),
        scale=scale,
    )


@scene("police", "A person tells a police officer what happened.", "police, police officer, crime, report a crime, hate crime", ground=SKY)
def police() -> Node:
    """The officer writes; Lena tells. Both stand at one height."""
    officer = person("police", 356, 262, 1.0, mood="calm", gaze=-0.8, left=Arm("grip", -40, 124, turn=20), right=Arm("pen", 44, 112, turn=200))
    note = group(box(-34, -30, 68, 60, 6, WHITE), path("M-20-10H20M-20 8H10", weight=5, colour=SLATE))
    return group(
        person("lena", 122, 268, 1.0, mood="talk", gaze=0.8, right=Arm("open", 76, 72)).whole,
        officer.body,
        at(356, 195, _cap(1.0)),
        at(352, 372, note),
        officer.arms,
        at(232, 74, bubble(150, 88, (-66, 76), word_lines(2, 92))),
    )


@scene("law", "A person looks at a big book of laws, with scales on it.", "law, laws, legal, act, rules", ground=SAGE, crop=False, blob=1)
def law() -> Node:
    """Raj has a hand on the book of laws; the scales are on its cover."""
    raj = person("raj", 128, 216, 1.0, hem=176, mood="serious", gaze=0.7, lift=-0.4, left=Arm("fist", -34, 144), right=Arm("flat", 92, 108, elbow=1, turn=-20))
    book = group(closed_book(176, 216, CREAM), at(12, -4, scales(), scale=0.72))
    return around([raj], at(240, 388, table(450, 86)), at(322, 272, book))


@scene("government", "The government: a parliament building with a tower.", "government, parliament, MP, minister, politics", ground=ROSE, crop=False)
def government() -> Node:
    """A long hall with pointed windows and a clock tower."""
    windows = [path(f"M{x} 386V306Q{x + 14} 278 {x + 28} 306V386Z", BLUE, 5) for x in (176, 228, 328, 380)]
    teeth = "".join(f"M{x} 252V226" for x in (160, 212, 264, 316, 368, 420))
    return group(
        path("M20 440H462", weight=6),
        path(teeth, weight=13),
        box(142, 250, 298, 190, 3, CREAM),
        path("M142 276H440", weight=5),
        *windows,
        path("M270 440V372Q290 340 310 372V440Z", NAVY),
        box(56, 154, 92, 286, 3, MINT),
        path("M46 158L102 40L158 158Z", TEAL),
        at(102, 206, clock(11, 0, 34)),
        path("M102 40V20", weight=8),
        path("M80 300H124M80 340H124M80 380H124", weight=6),
    )


@scene("college", "People learn together in a class at college.", "college, university, course, class, training", ground=SKY, crop=False, blob=1)
def college() -> Node:
    """Joy shows something on the board; Amina and Ben sit at a table and listen."""
    shapes = group(circle(-78, 0, 30, MUSTARD), path("M-34 0H4M-10-14L6 0L-10 14", weight=7), box(26, -30, 60, 60, 6, CORAL))
    joy = person("joy", 84, 194, 0.72, pose="stand", mood="talk", gaze=0.7, right=Arm("flat", 92, 10, elbow=1, turn=-40))
    amina = person("amina", 244, 286, 0.74, hem=150, mood="happy", gaze=-0.5, lift=0.5, left=Arm("fist", -34, 116), right=Arm("pen", 34, 112))
    ben = person("ben", 384, 288, 0.74, hem=150, mood="happy", gaze=-0.7, lift=0.4, left=Arm("fist", -34, 114), right=Arm("open", 58, -92))
    return around([joy], at(310, 106, board(270, 130, shapes)), around([amina, ben], at(298, 412, table(340, 72)), at(244, 408, flat_sheet(84, 26)), at(368, 410, flat_sheet(84, 26))))


@scene("benefits", "A person gets a letter about money to live on.", "benefits, universal credit, allowance, PIP, money from the government", ground=SAGE, crop=False)
def benefits() -> Node:
    """Ese reads a letter; the money lies beside the envelope."""
    sheet = group(box(-52, -66, 104, 132, 7), path("M-34-40H34M-34-18H34M-34 4H10", weight=5, colour=SLATE), at(0, 38, banknote_and_coin(), scale=0.4))
    ese = person("ese", 176, 206, 1.04, hem=176, mood="calm", gaze=0.3, lift=-0.7, nod=3, left=Arm("fist", -50, 142), right=Arm("grip", 104, 84, elbow=1, turn=-20))
    return group(
        ese.body,
        at(240, 384, table(446, 90)),
        at(326, 288, sheet, turn=4, scale=1.1),
        ese.arms,
        at(96, 384, envelope(), scale=0.56, turn=-8),
        at(216, 390, banknote_and_coin(), scale=0.8),
    )


@scene("money", "Money: notes and coins.", "money, cash, coins, pounds, savings, budget", crop=False)
def money() -> Node:
    """Two notes, a pile of coins and one coin in front."""
    note = group(box(-104, -58, 208, 116, 10, MINT), circle(0, 0, 32, CREAM), path("M-82-36H-62M62 36H82", weight=7))
    pile = [path(f"M-54 {y}V{y + 24}C-54 {y + 46} 54 {y + 46} 54 {y + 24}V{y}Z", MUSTARD) for y in (72, 40, 8, -24)]
    return group(
        at(210, 150, note, turn=-16),
        at(226, 216, note, turn=4),
        at(344, 262, *pile, ellipse(0, -24, 54, 20, MUSTARD)),
        at(180, 346, circle(0, 0, 62, MUSTARD), circle(0, 0, 42, "none", 5)),
    )
