"""Meetings, votes, planning, groups."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import table
from drawing.hands import hand
from drawing.line import Node, at, box, group, path
from drawing.palette import BLUE, CORAL, CREAM, MINT, MUSTARD, ROSE, SAGE, SKY, TEAL
from drawing.papers import envelope, flat_sheet, plan_strip
from drawing.people import Figure, around, person
from drawing.scene import scene
from drawing.signs import bubble, word_lines
from drawing.things import ballot_box, mug


@scene("meeting", "People sit round a table at a meeting.", "meeting, working group, committee, group", crop=False)
def meeting() -> Node:
    """Three people at one height."""
    return around(
        [
            person("ben", 240, 200, 0.84, hem=190, mood="happy", gaze=0.1, left=Arm("fist", -34, 128), right=Arm("fist", 34, 128)),
            person("carol", 98, 214, 0.84, hem=190, gaze=0.7, left=Arm("fist", -34, 150), right=Arm("fist", 44, 136)),
            person("dev", 382, 214, 0.84, pose="wheel_bust", hem=190, mood="talk", gaze=-0.7, left=Arm("fist", -48, 138), right=Arm("fist", 34, 150)),
        ],
        at(240, 368, table(446, 96)),
        at(156, 366, flat_sheet(96, 28)),
        at(330, 366, flat_sheet(96, 28)),
        at(246, 372, mug()),
    )


@scene("vote", "People put up a hand to vote.", "vote, choose, decide", ground=SKY, blob=1)
def vote() -> Node:
    """Three hands are up; the box stands in front."""
    return group(
        person("lena", 104, 252, 0.88, gaze=0.2, left=Arm("open", -62, -104)).whole,
        person("amina", 376, 246, 0.88, mood="happy", gaze=-0.2, right=Arm("open", 62, -104)).whole,
        person("frank", 238, 264, 0.98, right=Arm("open", 74, -106)).whole,
        at(240, 404, ballot_box(), scale=0.9),
    )


@scene("plan-together", "2 people make a plan together.", "plan, co-production, work together", ground=SAGE, crop=False)
def plan_together() -> Node:
    """Lena points, Tom writes, on the same sheet."""
    steps = group(
        box(-86, -13, 42, 26, 4, MUSTARD, 4),
        box(-21, -13, 42, 26, 4, BLUE, 4),
        box(44, -13, 42, 26, 4, CORAL, 4),
        path("M-40 0h14M25 0h14", weight=5),
    )
    return around(
        [
            person("lena", 134, 218, 0.98, hem=150, mood="happy", gaze=0.8, left=Arm("fist", -52, 142), right=Arm("point", 4, 124, turn=34)),
            person("tom", 346, 212, 0.98, hem=150, gaze=-0.8, lift=-0.2, left=Arm("pen", 0, 132), right=Arm("fist", 54, 144)),
        ],
        at(240, 372, table(446, 100)),
        at(240, 370, flat_sheet(256, 68, steps)),
    )


@scene("lead-meeting", "A person leads a meeting and gives everyone a turn.", "lead, chair, take turns, facilitator", ground=SAGE, crop=False)
def lead_meeting() -> Node:
    """Amina is in the middle and gives the word to Ben with an open hand."""
    return around(
        [
            person("amina", 226, 198, 0.86, hem=190, mood="happy", gaze=0.8, left=Arm("fist", -38, 130), right=Arm("offer", 84, 78, elbow=1, turn=-6)),
            person("raj", 92, 214, 0.84, hem=190, gaze=0.9, left=Arm("fist", -30, 150), right=Arm("fist", 44, 138)),
            person("ben", 402, 220, 0.84, hem=190, mood="talk", gaze=-0.8, left=Arm("fist", -36, 138), right=Arm("fist", 32, 146)),
        ],
        at(240, 368, table(446, 96)),
        at(170, 370, flat_sheet(96, 28)),
        at(312, 374, flat_sheet(96, 28)),
        at(376, 62, bubble(132, 76, (14, 60), word_lines(2, 78, 20))),
    )


@scene("our-group", "3 members of a group stand together and say hello.", "group, members, people, hello, welcome, we, people with learning disabilities", crop=False)
def our_group() -> Node:
    """Ese waves; Dev and Ben are beside her, all at the same scale."""
    return group(
        person("ben", 240, 152, 0.84, pose="stand", mood="happy", gaze=0.2).whole,
        person("ese", 370, 150, 0.84, pose="stand", mood="happy", gaze=0, right=Arm("open", 82, -78)).whole,
        person("dev", 114, 190, 0.86, pose="wheel", mood="happy", gaze=0.2).whole,
    )


@scene("same-people", "A worker gives a letter to 1 person, and 2 other people get none.", "the same people, golden few, only a few are asked, left out", ground=ROSE, blob=1)
def same_people() -> Node:
    """Joy hands an envelope to Lena; Amina and Frank look on with empty hands."""
    frank = person("frank", 428, 270, 0.68, mood="unsure", gaze=-0.8)
    amina = person("amina", 346, 266, 0.7, mood="sad", gaze=-0.9)
    lena = person("lena", 236, 270, 0.74, mood="happy", gaze=-0.8, left=Arm("grip", -44, 92, turn=190))
    joy = person("joy", 62, 266, 0.74, mood="happy", gaze=0.8, right=Arm("grip", 44, 96, turn=-10))
    fingers = (at(98, 338, hand("grip", 4, -1), scale=0.8, turn=-10), at(200, 338, hand("grip", 3, 1), scale=0.8, turn=190))
    return group(frank.whole, amina.whole, lena.whole, joy.whole, at(149, 322, envelope(), scale=0.8), *fingers)


@scene("start-to-end", "2 people put up a long plan with a start, a middle and an end.", "from the start to the end, start, end, project", ground=SKY, blob=1)
def start_to_end() -> Node:
    """Amina and Tom hold the long sheet on the wall, one at each end."""
    amina = person("amina", 136, 284, 0.98, mood="happy", gaze=0.7, lift=0.6, left=Arm("flat", -64, -104, turn=-84))
    tom = person("tom", 344, 284, 0.98, mood="happy", gaze=-0.7, lift=0.6, right=Arm("flat", 64, -104, turn=-96))
    return group(at(240, 94, plan_strip(420, 108)), amina.whole, tom.whole)


@scene("invite-everyone", "A person holds a door open and asks different people in.", "invite, different people, everyone, welcome, include", crop=False)
def invite_everyone() -> Node:
    """Lena holds the door; Dev, Gloria and Raj come in."""
    doorway = group(
        path("M20 446V84H196V446", CREAM),
        path("M30 446V94H186V446Z", MINT),
        path("M30 446V94L74 122V464Z", TEAL),
    )
    return group(
        doorway,
        person("raj", 404, 196, 0.72, pose="stand", mood="happy", gaze=-0.8).whole,
        person("gloria", 330, 196, 0.72, pose="stand", mood="happy", gaze=-0.8).whole,
        person("dev", 254, 234, 0.72, pose="wheel", mood="happy", gaze=0.8, flip=True).whole,
        person("lena", 128, 196, 0.72, pose="stand", mood="happy", gaze=0.8, left=Arm("grip", -80, 84, turn=176), right=Arm("offer", 92, 52, turn=-10)).whole,
    )


def _mugs() -> tuple[Node, Node]:
    return mug(), mug(MINT)


@scene("make-friends", "3 people talk and drink tea.", "friends, make friends, tea, social", ground=SAGE, crop=False, blob=1)
def make_friends() -> Node:
    """Frank, Ese and Dev are relaxed, each with a mug."""
    coral, mint = _mugs()
    people: list[Figure] = [
        person("ese", 240, 200, 0.86, hem=190, mood="happy", gaze=0.6, left=Arm("fist", -40, 130), right=Arm("grip", 22, 80, turn=-130, holds=at(-20, -16, mug(BLUE), scale=1.3, flip=True))),
        person("frank", 96, 214, 0.84, hem=190, mood="happy", gaze=0.8, left=Arm("fist", -28, 148), right=Arm("grip", 26, 90, turn=-150, holds=at(-20, -12, coral, scale=1.3, flip=True))),
        person("dev", 384, 214, 0.84, pose="wheel_bust", hem=190, mood="talk", gaze=-0.8, left=Arm("fist", -34, 138), right=Arm("fist", 30, 148)),
    ]
    return around(people, at(240, 368, table(446, 96)), at(312, 358, mint, scale=1.3))
