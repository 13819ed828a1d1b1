"""Reading, writing, papers, websites."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import table
from drawing.hands import hand, pointing_arm
from drawing.line import Node, at, box, group, path, tubes
from drawing.palette import BLUE, CORAL, PLUM, ROSE, SAGE, SKY
from drawing.papers import book, calendar, clipboard, easy_page, easy_row
from drawing.people import around, person
from drawing.scene import scene
from drawing.signs import question
from drawing.things import screen


@scene("hard-word", "A finger shows a hard word in a book.", "hard word, what does it mean, jargon", ground=ROSE, crop=False)
def hard_word() -> Node:
    """The finger touches the word."""
    return group(
        at(240, 284, book(boxed_word=True), scale=1.3),
        at(240, 90, question(), scale=1.05),
        pointing_arm(428, 476, 352, 306, 1, PLUM),
    )


@scene("survey", "A person ticks their answers on a list of questions.", "survey, questions, answers, form, have your say", ground=ROSE, blob=1)
def survey() -> Node:
    """Raj ticks his answers on a large form."""
    return around(
        [person("raj", 142, 262, 1.1, gaze=0.7, right=Arm("pen", 116, 62, turn=-20))],
        at(346, 236, clipboard(150, 214, "vovo")),
    )


@scene("read-together", "2 people read a page together.", "read, read together, help to read", ground=SAGE, crop=False)
def read_together() -> Node:
    """Frank holds the page; Lena sits beside him. Both look at it, at one height."""
    return around(
        [
            person("frank", 118, 212, 0.96, hem=180, mood="calm", gaze=0.8, lift=-0.9, nod=4, left=Arm("fist", -20, 150), right=Arm("grip", 70, 116, elbow=1, turn=-14)),
            person("lena", 364, 214, 0.96, hem=180, mood="happy", gaze=-0.8, lift=-0.9, nod=-4, left=Arm("grip", -70, 114, elbow=-1, turn=194), right=Arm("fist", 20, 150)),
        ],
        at(240, 382, table(446, 90)),
        at(242, 282, easy_page(124, 156, 3)),
    )


@scene("easy-read-paper", "A person holds a page with pictures and short lines.", "easy read, easy-read, easy to read, information", ground=SKY)
def easy_read_paper() -> Node:
    """Carol holds up a page: pictures left, lines right."""
    return around(
        [person("carol", 156, 258, 1.12, mood="happy", gaze=0.5, right=Arm("grip", 88, 96, turn=-24))],
        at(344, 250, easy_page(178, 226, 3), turn=3),
    )


@scene("make-website", "2 people make a website at a computer.", "website, computer, online, internet", ground=SAGE, crop=False)
def make_website() -> Node:
    """Amina and Ben sit on both sides of one screen; Amina's hand is on the mouse."""
    site = group(
        box(-84, -69, 168, 24, 3, PLUM, 0),
        easy_row(-72, -34, 42, 144),
        easy_row(-72, 20, 42, 144),
    )
    mouse = path("M-15 10V-4C-15-20 15-20 15-4V10Q15 16 9 16H-9Q-15 16-15 10ZM0-16V-4", BLUE, 5)
    return around(
        [
            person("amina", 80, 220, 0.84, hem=180, mood="happy", gaze=0.8, lift=-0.2, left=Arm("fist", -16, 156), right=Arm("flat", 54, 160, turn=16)),
            person("ben", 404, 224, 0.84, hem=180, mood="talk", gaze=-0.8, lift=-0.2, left=Arm("point", -66, 88, elbow=-1, turn=196), right=Arm("fist", 14, 152)),
        ],
        at(240, 386, table(450, 84)),
        at(240, 252, screen(194, 164, site)),
        at(168, 372, mouse, scale=1.1),
    )


@scene("calendar", "A calendar with 1 day ringed.", "calendar, date, when, day, month", ground=SAGE, crop=False)
def calendar_day() -> Node:
    """A month, with a ring round one day; the pen has just drawn it."""
    return group(at(232, 240, calendar((2, 1)), scale=1.36), _hand_with_pen())


def _hand_with_pen() -> Node:
    return group(tubes([("M392 484L308 284", 42)], CORAL, "butt"), at(299, 264, hand("pen", 4, 1), scale=1.4, turn=-116), path("M286 286L326 268"))
