"""Question and answer, yes and no, agree and disagree: small words that are hard to draw."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import table
from drawing.line import Node, at, box, circle, group, path
from drawing.palette import CREAM, ROSE, SAGE, SKY, SLATE
from drawing.papers import book, flat_sheet
from drawing.people import around, person
from drawing.places import door
from drawing.scene import scene
from drawing.signs import bubble, bulb, cross, lock, question, tick, word_lines
from drawing.things import umbrella


@scene("question", "A person asks a question.", "question, ask, what, why", ground=SKY, blob=1)
def ask() -> Node:
    """Ben has his hand up and a question mark in his bubble."""
    return group(
        person("ben", 168, 268, 1.14, mood="talk", gaze=0.4, left=Arm("open", -76, -92)).whole,
        at(344, 118, bubble(168, 168, (-88, 112), at(0, 0, question(), scale=1.0))),
    )


@scene("answer", "1 person asks, and the other person answers.", "answer, explain, reply, find out", ground=SAGE)
def answer() -> Node:
    """Mei holds up a question mark; Raj answers her."""
    card = group(box(-40, -54, 80, 108, 8, CREAM), at(0, 4, question(), scale=0.66))
    mei = person("mei", 124, 268, 1.0, gaze=0.8, right=Arm("grip", 66, 92, elbow=1, turn=-40))
    return group(
        mei.body,
        at(206, 318, card, turn=4),
        mei.arms,
        person("raj", 366, 264, 1.0, mood="talk", gaze=-0.8, left=Arm("open", -34, 92, turn=-116)).whole,
        at(254, 76, bubble(190, 104, (66, 84), word_lines(2, 122))),
    )


@scene("yes", "A person says yes.", "yes, OK, right, I want this", ground=SAGE, blob=1)
def yes() -> Node:
    """Dev's thumb is up and he nods."""
    return group(
        person("dev", 158, 278, 1.12, pose="wheel_bust", mood="happy", gaze=0.4, nod=4, right=Arm("thumb", 94, 66)).whole,
        at(350, 116, bubble(170, 148, (-96, 98), at(0, 0, tick(), scale=1.2))),
    )


@scene("no", "A person says no.", "no, do not want, not right", ground=ROSE)
def no() -> Node:
    """Gloria shakes her head and holds up her palm."""
    return group(
        person("gloria", 158, 268, 1.14, mood="calm", gaze=0.3, nod=-5, right=Arm("open", 92, 20, turn=-84)).whole,
        at(350, 116, bubble(160, 148, (-90, 98), at(0, 0, cross(), scale=1.3))),
    )


@scene("agree", "2 people agree.", "agree, the same view, deal", ground=SAGE)
def agree() -> Node:
    """Both thumbs are up and the two look at each other."""
    return group(
        person("frank", 116, 266, 0.98, mood="happy", gaze=0.8, right=Arm("thumb", 86, 76, elbow=1)).whole,
        person("mei", 366, 266, 0.98, mood="happy", gaze=-0.8, left=Arm("thumb", -86, 76, elbow=-1)).whole,
        at(240, 84, circle(0, 0, 56, CREAM), at(-2, 2, tick(), scale=0.9)),
    )


@scene("disagree", "1 person says yes, and the other person says no.", "disagree, different views, argue", ground=SKY, blob=1)
def disagree() -> Node:
    """One thumb up, one thumb down; both stay calm."""
    return group(
        person("ese", 116, 268, 0.96, mood="serious", gaze=0.8, right=Arm("thumb", 86, 80, elbow=1)).whole,
        person("tom", 366, 268, 0.96, mood="serious", gaze=-0.8, left=Arm("thumb", -86, 72, elbow=-1, turn=180, thumb=-1)).whole,
        at(240, 82, box(-104, -52, 208, 104, 28, CREAM), at(-50, 2, tick(), scale=0.76), path("M0-34V34", weight=5, colour=SLATE), at(52, 0, cross(), scale=0.82)),
    )


@scene("respect", "2 people shake hands with respect.", "respect, shake hands, treat well, dignity", ground=SAGE)
def respect() -> Node:
    """Carol and the manager: the same height, eye to eye."""
    boss = person("boss", 362, 262, 1.02, mood="happy", gaze=-0.9, left=Arm("grip", -104, 104, elbow=-1, turn=184))
    carol = person("carol", 118, 262, 1.02, mood="happy", gaze=0.9, right=Arm("flat", 100, 108, elbow=1, turn=-2))
    return group(boss.body, carol.body, carol.arms, boss.arms)


@scene("together", "3 people put their hands together.", "together, team, join in, we can", ground=SKY, crop=False)
def together() -> Node:
    """Three hands lie on each other in the middle of the table."""
    return around(
        [
            person("gloria", 240, 196, 0.86, hem=190, mood="happy", left=Arm("fist", -44, 134), right=Arm("flat", -2, 146, turn=110)),
            person("ben", 96, 214, 0.84, hem=190, mood="happy", gaze=0.8, left=Arm("fist", -26, 152), right=Arm("flat", 106, 152, turn=14)),
            person("mei", 384, 212, 0.84, hem=190, mood="happy", gaze=-0.8, left=Arm("flat", -106, 148, turn=166), right=Arm("fist", 26, 152)),
        ],
        at(240, 370, table(446, 100)),
    )


@scene("safe", "A person is safe at home, with the door locked.", "safe, keep safe, protected, security", ground=SAGE)
def safe() -> Node:
    """Mei is calm, a hand on her chest; the door behind her is locked."""
    return group(
        at(352, 452, door(150, 330)),
        at(364, 262, lock(), scale=0.9),
        person("mei", 156, 262, 1.14, mood="happy", gaze=0.3, left=Arm("flat", 2, 84, turn=-6)).whole,
    )


@scene("protect", "2 friends stay dry under 1 umbrella.", "look after each other, trust, care", ground=SKY, blob=1)
def protect() -> Node:
    """Raj holds the umbrella over both of them."""
    raj = person("raj", 156, 286, 0.96, mood="happy", gaze=0.7, right=Arm("grip", 72, 62, elbow=1, turn=-80))
    return group(
        person("lena", 330, 290, 0.96, mood="happy", gaze=-0.7).whole,
        raj.body,
        at(236, 342, umbrella(), scale=1.42),
        raj.arms,
    )


@scene("learn", "A person learns something new.", "learn, course, class, new skill, idea", ground=SAGE, crop=False)
def learn() -> Node:
    """Ese reads in a book, and a light goes on."""
    return group(
        around(
            [person("ese", 196, 214, 1.02, hem=170, mood="happy", gaze=0.1, lift=-0.9, nod=3, left=Arm("fist", -54, 140), right=Arm("point", 48, 116, turn=40))],
            at(240, 380, table(446, 92)),
            at(222, 366, book(), scale=0.6),
        ),
        at(374, 116, bulb(), scale=1.05),
    )


@scene("help", "A person helps a friend to understand a letter.", "help, ask for help, understand, explain", ground=SKY, crop=False)
def help_with_letter() -> Node:
    """Ben holds the letter and asks; Carol sits beside him and points at it."""
    lines = path("M-62-14h110M-70 6h110M-76 24h60", weight=5, colour=SLATE)
    return group(
        around(
            [
                person("ben", 138, 220, 0.96, hem=170, mood="unsure", gaze=0.4, lift=-0.4, left=Arm("fist", -32, 142), right=Arm("fist", 30, 144)),
                person("carol", 352, 214, 0.96, hem=170, mood="talk", gaze=-0.8, left=Arm("point", -58, 128, turn=160), right=Arm("fist", 34, 148)),
            ],
            at(240, 376, table(446, 96)),
            at(226, 374, flat_sheet(190, 72, lines)),
        ),
        at(240, 76, bubble(96, 100, (-46, 72), at(0, 0, question(), scale=0.6))),
    )
