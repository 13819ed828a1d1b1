"""Talking, listening, saying no."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import table
from drawing.hands import thumb_sign
from drawing.line import Node, at, group, path
from drawing.palette import ROSE, SAGE, SKY, SLATE
from drawing.papers import clipboard, envelope, flat_sheet
from drawing.people import around, person
from drawing.scene import scene
from drawing.signs import bubble, cross, play, sound_waves, tick, turn_arrow, word_lines
from drawing.things import handset, laptop, phone


@scene("talk", "A person speaks up.", "talk, speak up, say, self-advocacy", ground=ROSE, blob=1)
def talk() -> Node:
    """Amina speaks, with an open hand."""
    return group(
        person("amina", 166, 268, 1.22, mood="talk", gaze=0.8, right=Arm("open", 116, 50)).whole,
        at(352, 106, bubble(204, 136, (-92, 100), word_lines(3, 134))),
    )


@scene("listen", "1 person talks, and the other person listens.", "listen, hear, pay attention", ground=SAGE)
def listen() -> Node:
    """Frank puts a hand behind his ear and leans in. Ese talks."""
    return group(
        person("frank", 136, 264, 0.98, mood="calm", gaze=0.9, nod=6, left=Arm("flat", -62, -34, turn=-74)).whole,
        person("ese", 352, 264, 0.98, mood="talk", gaze=-0.9, left=Arm("open", -72, 62, elbow=-1)).whole,
        at(280, 66, bubble(176, 92, (26, 76), word_lines(2, 112))),
    )


@scene("say-no", "A person holds up a hand to say no.", "say no, stop, refuse", ground=SKY, blob=1)
def say_no() -> Node:
    """Ese is calm; Tom nods, his hands are down."""
    return group(
        person("tom", 364, 266, 1.0, mood="serious", gaze=-0.8, lift=-0.4, nod=-5).whole,
        person("ese", 136, 266, 1.0, mood="calm", gaze=0.8, right=Arm("open", 92, 6, turn=-84)).whole,
        at(252, 78, bubble(140, 112, (-64, 86), at(0, 0, cross(), scale=1.05))),
    )


@scene("phone-call", "A person talks on the phone.", "phone, call, ring", ground=SAGE, blob=1)
def phone_call() -> Node:
    """Frank is relaxed; the phone is at his ear."""
    return group(
        person("frank", 214, 262, 1.24, mood="happy", gaze=0.35, left=Arm("grip", -50, -34, turn=-72, holds=at(8, -12, handset(), turn=8))).whole,
        at(372, 108, bubble(168, 112, (-76, 84), word_lines(2, 106))),
    )


@scene("ask-a-person", "A worker with a name badge talks on the phone.", "ask a person, contact person, phone us", ground=SAGE, blob=1)
def ask_a_person() -> Node:
    """Joy is friendly and listens; the phone is at her ear."""
    return group(
        person("joy", 214, 262, 1.24, mood="happy", gaze=0.35, left=Arm("grip", -50, -34, turn=-72, holds=at(8, -12, handset(), turn=8))).whole,
        at(372, 108, bubble(168, 112, (-76, 84), word_lines(2, 106))),
    )


@scene("complaint", "A person says that something is bad, and a worker writes it down.", "complaint, complain, tell someone", ground=ROSE, blob=1)
def complaint() -> Node:
    """Carol says it is bad; Joy writes it down and takes it seriously."""
    return group(
        person("carol", 128, 268, 1.0, mood="angry", gaze=0.8, right=Arm("open", 92, 44)).whole,
        around(
            [person("joy", 360, 262, 1.0, mood="serious", gaze=-0.8, lift=-0.2, left=Arm("fist", -58, 138), right=Arm("pen", 18, 104))],
            at(352, 372, clipboard(96, 104, "---"), turn=-4),
        ),
        at(232, 84, bubble(150, 134, (-52, 100), at(4, 0, thumb_sign(up=False), scale=0.86))),
    )


@scene("change-my-mind", "A person said yes, and now says no.", "change my mind, change, withdraw")
def change_my_mind() -> Node:
    """Dev is calm, because it is allowed."""
    return group(
        person("dev", 176, 304, 1.08, pose="wheel_bust", gaze=0.6, right=Arm("open", 108, 44)).whole,
        at(308, 92, bubble(290, 128, (-76, 98), at(-88, 0, tick(), scale=0.85), turn_arrow(), at(94, 0, cross(), scale=0.92))),
    )


@scene("listen-page", "A person listens to a page on a phone.", "listen to a page, sound, voice, audio", ground=SAGE)
def listen_page() -> Node:
    """Ese wears headphones and taps the play sign."""
    return group(
        around(
            [person("ese", 178, 258, 1.2, mood="happy", gaze=0.5, lift=-0.6, hair="cropped_curls", hair_colour="black", headphones=True, right=Arm("grip", 98, 96, turn=-40), left=Arm("point", 54, 118, turn=-24))],
            at(326, 322, phone(at(0, -6, play(), scale=0.9)), scale=1.42, turn=4),
        ),
        at(398, 236, sound_waves(), turn=-38),
    )


@scene("write-letter", "A person writes a letter.", "letter, write, post", ground=SAGE, crop=False)
def write_letter() -> Node:
    """Lena writes at a table; the envelope lies beside the sheet."""
    lines = path("M-58-14h100M-66 4h76", weight=5, colour=SLATE)
    return around(
        [person("lena", 196, 222, 1.1, hem=150, mood="calm", gaze=0.3, lift=-0.9, nod=3, left=Arm("fist", -34, 136), right=Arm("pen", 52, 112))],
        at(240, 380, table(446, 92)),
        at(232, 378, flat_sheet(188, 64, lines)),
        at(392, 366, envelope(), scale=0.62, turn=-6),
    )


@scene("email", "A person writes an e-mail on a laptop.", "e-mail, email, message, contact", ground=SKY, crop=False)
def email() -> Node:
    """Dev types; an envelope is on the screen of his laptop."""
    return around(
        [person("dev", 150, 216, 1.04, pose="wheel_bust", hem=160, mood="happy", gaze=0.8, lift=-0.3, left=Arm("fist", 16, 138), right=Arm("flat", 96, 128, turn=-4))],
        at(240, 378, table(446, 92)),
        at(330, 310, laptop(at(0, -8, envelope(), scale=0.62))),
    )


@scene("only-one", "A person sits alone while the others talk to each other.", "left out, alone, only one", ground=SKY, crop=False, blob=1)
def only_one() -> Node:
    """Ben sits at the end of the table; the other two look at each other."""
    return around(
        [
            person("ben", 104, 222, 0.9, hem=170, mood="sad", gaze=0.2, lift=-0.8, left=Arm("fist", -30, 138), right=Arm("fist", 34, 138)),
            person("mei", 256, 214, 0.84, hem=170, mood="talk", gaze=0.9, right=Arm("open", 70, 74)),
            person("tom", 392, 214, 0.84, hem=170, mood="happy", gaze=-0.9, left=Arm("fist", -36, 132), right=Arm("fist", 34, 136)),
        ],
        at(240, 372, table(446, 96)),
        at(310, 366, flat_sheet(96, 28)),
    )
