"""What the pages of the site needed besides: paying, waiting, drawing, keys, a badge with no name."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import table
from drawing.line import Node, at, box, circle, group, path
from drawing.palette import CORAL, CREAM, GREY, MUSTARD, NAVY, ROSE, SAGE, SKY, SLATE
from drawing.papers import banknote_and_coin, clipboard
from drawing.people import around, person
from drawing.scene import scene
from drawing.signs import music_note
from drawing.things import name_badge, screen


def _ticket() -> Node:
    """Return a ticket, 104 wide, with a note on it and a line to tear along."""
    return group(
        path("M-52-30H52V-10A10 10 0 0 0 52 10V30H-52V10A10 10 0 0 0 -52-10Z", MUSTARD),
        path("M22-20v8M22-4v8M22 12v8", weight=5),
        at(-16, 2, music_note(0.5)),
    )


@scene("cost", "A person pays and gets a ticket.", "cost, price, pay, ticket, how much", ground=SKY)
def cost() -> Node:
    """Carol gives money; Ben gives her the ticket."""
    carol = person("carol", 108, 262, 1.0, mood="happy", gaze=0.8, right=Arm("grip", 82, 64, elbow=1, turn=-6))
    ben = person("ben", 374, 262, 1.0, mood="happy", gaze=-0.8, left=Arm("grip", -86, 128, elbow=-1, turn=176))
    return group(
        carol.body,
        ben.body,
        at(238, 322, banknote_and_coin(), scale=0.78, turn=-6),
        at(240, 402, _ticket(), scale=0.92, turn=-4),
        carol.arms,
        ben.arms,
    )


@scene("not-yet", "2 people look at a list where nothing is done yet.", "not yet, not done, wait, still to do", ground=ROSE)
def not_yet() -> Node:
    """Ben and Joy with the list of `we-did`: every box is still empty, and Ben thinks."""
    joy = person("joy", 402, 266, 0.9, mood="serious", gaze=-0.8, left=Arm("grip", -68, 112, elbow=-1, turn=190))
    ben = person("ben", 82, 270, 0.9, mood="unsure", gaze=0.8, left=Arm("fist", -16, 8, turn=-70))
    return group(joy.body, ben.body, at(252, 274, clipboard(132, 184, "oooo")), joy.arms, ben.arms)


@scene("draw-picture", "A person draws a picture.", "draw, drawing, artist, picture", ground=SAGE, crop=False)
def draw_picture() -> Node:
    """Mei draws a face on a big sheet."""
    face = group(
        path("M-26 50C-26 8 26 8 26 50Z", CORAL, 5),
        circle(0, -8, 24, CREAM, 5),
        path("M-9 0Q0 8 9 0", weight=4),
    )
    sheet = group(box(-66, -84, 132, 168, 7), at(0, 2, face, scale=1.2))
    mei = person("mei", 122, 214, 1.0, hem=180, mood="happy", gaze=0.8, lift=-0.3, left=Arm("fist", -30, 148), right=Arm("pen", 138, 74, elbow=1, turn=-6))
    return group(
        mei.body,
        at(240, 384, table(450, 86)),
        at(336, 270, sheet, turn=5),
        mei.arms,
    )


@scene("keyboard", "A person uses a computer with keys only.", "keyboard, no mouse, computer", ground=SKY, crop=False)
def keyboard() -> Node:
    """Sam has both hands on a big keyboard; a frame on the screen shows where he is."""
    page = group(
        path("M-62-34H30M-62 34H10", weight=9, colour=SLATE),
        box(-72, -18, 112, 36, 5, MUSTARD),
        path("M-58 0H22", weight=9, colour=NAVY),
    )
    keys = "".join(f"M{x} {y}h14" for y in (-12, 6) for x in range(-72, 72, 26))
    board = group(path("M-104 28L-90-30H90L104 28Z", GREY), path(keys, weight=9), path("M-34 20H34", weight=8))
    sam = person("sam", 142, 212, 0.96, hem=180, mood="calm", gaze=0.8, headphones=False, left=Arm("flat", -34, 150, turn=30), right=Arm("flat", 72, 148, elbow=1, turn=150))
    return around(
        [sam],
        at(240, 386, table(450, 84)),
        at(356, 236, screen(196, 150, page)),
        at(162, 384, board, scale=0.9),
    )


@scene("no-name", "A badge with no photo and no name.", "no name, not say my name, nobody knows who", crop=False, blob=1)
def no_name() -> Node:
    """The badge of `name-badge`, with its photo and its name left empty."""
    inside = group(box(-46, -42, 92, 82, 8, CREAM, 4), box(-46, 56, 92, 22, 5, CREAM, 4))
    return at(240, 276, name_badge(inside), scale=1.6)
