"""Rights, consent, privacy, standing out."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.cast import PAPER_DOLL
from drawing.furniture import table
from drawing.hands import hand
from drawing.line import Node, at, box, group, path, tubes
from drawing.palette import MUSTARD, NAVY, ROSE, SAGE, SKIN_SHADE, SKY, SLATE, TEAL, WOOD
from drawing.papers import closed_book, flat_sheet, rights_paper, signature
from drawing.people import around, person
from drawing.places import centre_front, curtain, ramp, wheelchair_sign
from drawing.scene import scene
from drawing.signs import badge_tick, bubble, lock, tick
from drawing.things import microphone, phone_back


@scene("rights", "A person holds up a paper that says what their rights are.", "rights, law, human rights", ground=SKY)
def rights() -> Node:
    """Ese has one hand on her heart and holds up the paper with the scales."""
    return group(
        around(
            [person("ese", 160, 266, 1.12, mood="calm", gaze=0.2, left=Arm("flat", 2, 72), right=Arm("grip", 106, 48, turn=-30))],
            at(346, 214, rights_paper(158, 204)),
        ),
        badge_tick(408, 306),
    )


@scene("consent", "A person reads a paper, says yes and signs it.", "consent, agree, sign, say yes, permission", ground=SAGE, crop=False)
def consent() -> Node:
    """The pen is in Carol's own hand, the tick in her own bubble."""
    lines = group(path("M-60-14h104", weight=5, colour=SLATE), at(-28, 12, signature()))
    return group(
        around(
            [person("carol", 176, 222, 1.08, hem=150, mood="happy", gaze=0.4, left=Arm("fist", -30, 136), right=Arm("pen", 58, 116))],
            at(240, 380, table(446, 92)),
            at(258, 378, flat_sheet(190, 64, lines)),
        ),
        at(360, 112, bubble(156, 136, (-108, 92), at(0, 0, tick(), scale=1.1))),
    )


@scene("private-story", "A person keeps their own book closed, with a lock beside it.", "private, my story, keep safe, secret", ground=SKY)
def private_story() -> Node:
    """Lena holds her book to her body with both arms."""
    return group(
        around(
            [person("lena", 182, 252, 1.14, gaze=0.2, left=Arm("flat", 20, 120, turn=-8), right=Arm("flat", -22, 84, turn=172))],
            at(182, 356, closed_book(122, 150)),
        ),
        at(368, 320, lock(), scale=1.15),
    )


@scene("story-on-stage", "A person tells their story on a stage, and people film it with phones.", "tell your story, in public, filmed, on stage", ground=ROSE, crop=False)
def story_on_stage() -> Node:
    """Ben speaks at a microphone and is unsure; two phones are held up in front."""

    def filming(x: float, skin: int, sleeve: str, turn: float) -> Node:
        return at(
            x,
            400,
            tubes([("M0 90V30", 44)], sleeve, "butt"),
            at(0, -28, phone_back(), scale=1.15),
            at(0, 34, hand("grip", skin, 1), scale=1.5, turn=-90),
            path("M-24 36H24"),
            turn=turn,
        )

    return group(
        curtain(18, 74),
        curtain(388, 74),
        person("ben", 240, 176, 0.92, pose="bust", hem=250, mood="unsure", gaze=-0.4, left=Arm("fist", -54, 150), right=Arm("fist", 54, 150)).whole,
        at(240, 246, microphone(), scale=0.8),
        path("M22 396H458V446H22Z", WOOD),
        filming(110, 4, TEAL, -6),
        filming(370, 2, NAVY, 6),
    )


@scene("one-in-four", "1 of 4 people stands out.", "1 in 4, one in four, a quarter, only a few", blob=1)
def one_in_four() -> Node:
    """Four people, one in colour. They fill the picture."""
    others = [
        person(PAPER_DOLL, x, 212, 0.7, hair=hair, top=SKIN_SHADE[0]).whole
        for x, hair in ((66, "short"), (298, "fringe"), (414, "parted"))
    ]
    return group(
        box(112, 84, 140, 372, 66, MUSTARD, 0),
        *others,
        person("sam", 182, 212, 0.7, mood="happy", headphones=False).whole,
    )


@scene("front-door", "The front door of the community centre.", "community centre, front door, address, where, step-free, ramp", ground=SKY, crop=False, blob=1)
def front_door() -> Node:
    """A double door with a ramp and a rail."""
    return group(
        path("M20 440H462", weight=6),
        at(226, 440, centre_front()),
        at(98, 366, wheelchair_sign(), scale=0.9),
        at(452, 440, ramp(220, 44)),
    )
