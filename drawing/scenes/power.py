"""Staff and members: sharing power, and not sharing it."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import table
from drawing.line import Node, at, box, group, path
from drawing.palette import BLUE, CORAL, CREAM, MUSTARD, ROSE, SAGE, SKY, SLATE, TEAL, WHITE, WOOD
from drawing.papers import clipboard, flat_sheet
from drawing.people import around, person
from drawing.places import door
from drawing.scene import scene
from drawing.signs import equals, tick
from drawing.things import bowl, key, pot, spoon, tablet


@scene("equal-power", "A worker and a member sit on the same chairs, with the same power.", "equal, equal power, share power", ground=SKY, crop=False, blob=1)
def equal_power() -> Node:
    """The same chair, the same height, and they look at each other."""
    return group(
        person("tom", 122, 190, 0.86, pose="sit", mood="calm", gaze=0.8).whole,
        person("lena", 358, 190, 0.86, pose="sit", mood="happy", gaze=0.8, flip=True).whole,
        at(240, 74, equals()),
    )


@scene("support-worker-beside", "A support worker sits beside a person.", "support worker, support, supporter, someone you trust", ground=SAGE, crop=False, blob=1)
def support_worker_beside() -> Node:
    """Dev speaks; Joy sits beside him at the same height and looks at him."""
    return group(
        person("joy", 344, 182, 0.88, pose="sit", gaze=0.8, flip=True).whole,
        person("dev", 126, 182, 0.88, pose="wheel", mood="talk", gaze=0.7, right=Arm("open", 92, 66)).whole,
    )


@scene("tick-box", "A worker ticks a box on a form and does not look at the person.", "tick box, box-ticking, only for show, not listened to", ground=ROSE, blob=1)
def tick_box() -> Node:
    """Tom looks at his clipboard only; Carol wants to speak."""
    tom = person("tom", 336, 248, 1.0, gaze=0.3, lift=-1, nod=5, left=Arm("grip", -44, 140, turn=10), right=Arm("pen", 66, 132, turn=190))
    form = clipboard(120, 132, "  ", box(-46, -46, 60, 60, 6, WHITE), at(-14, -18, tick(), scale=0.68), path("M-44 38H40", weight=5, colour=SLATE))
    return group(
        person("carol", 112, 268, 0.98, mood="unsure", gaze=0.9, right=Arm("open", 82, 40)).whole,
        around([tom], at(344, 388, form)),
    )


@scene("hand-over-key", "A worker gives the key of a room to a member.", "share power, trust, key, give control", ground=SKY)
def hand_over_key() -> Node:
    """Joy lays a big key in Dev's open hand. Both look at it."""
    dev = person("dev", 102, 258, 0.98, pose="wheel_bust", mood="happy", gaze=0.8, lift=-0.6, right=Arm("offer", 84, 128, elbow=1, turn=-4))
    joy = person("joy", 376, 258, 0.98, mood="happy", gaze=-0.8, lift=-0.6, left=Arm("grip", -98, 52, elbow=-1, turn=172))
    return group(dev.body, joy.body, dev.arms, at(262, 318, key(), turn=128, scale=0.9), joy.arms)


@scene("decide-without-you", "Staff decide behind a closed door, and a person waits outside.", "decide without you, left out, closed door, not asked", ground=ROSE, crop=False, blob=1)
def decide_without_you() -> Node:
    """Tom and the manager talk behind a window; Frank waits on a chair outside."""
    room = group(box(14, 84, 210, 214, 6, SKY), around(
        [
            person("tom", 74, 184, 0.5, hem=130, mood="talk", gaze=0.8, right=Arm("open", 66, 70)),
            person("boss", 162, 184, 0.5, hem=130, gaze=-0.8, left=Arm("fist", -30, 132)),
        ],
        path("M17 256H221V295H17Z", WOOD),
        at(118, 262, flat_sheet(54, 16), scale=0.9),
    ), box(14, 84, 210, 214, 6, "none"))
    return group(
        path("M14 446H466", weight=6),
        room,
        at(286, 446, door(92, 300, TEAL, handle_left=True)),
        person("frank", 392, 212, 0.78, pose="sit", mood="sad", gaze=-0.6, lift=-0.6).whole,
    )


@scene("member-teaches", "A member shows a worker how something works.", "teach, training, learn, skills, you know things", ground=SAGE, crop=False)
def member_teaches() -> Node:
    """Dev points at the tablet on the table; Joy watches and learns."""
    picture = group(box(-40, -26, 34, 34, 4, MUSTARD, 4), path("M6-20H40M6-4H34M-40 22H30", weight=6, colour=SLATE))
    dev = person("dev", 112, 214, 0.96, pose="wheel_bust", hem=160, mood="talk", gaze=0.8, left=Arm("fist", -20, 146), right=Arm("point", 64, 112, turn=4))
    joy = person("joy", 388, 214, 0.96, hem=160, mood="happy", gaze=-0.7, lift=-0.5, nod=-4, left=Arm("fist", -22, 146), right=Arm("fist", 34, 146))
    return around([dev, joy], at(240, 376, table(446, 92)), at(256, 318, tablet(picture), turn=3, scale=1.08))


@scene("support-at-home", "A person cooks at home with a support worker.", "support at home, cook, service, help", crop=False)
def support_at_home() -> Node:
    """Carol stirs the pot; Tom holds the bowl beside her."""
    counter = group(path("M14 388H466V458H14Z", CREAM), path("M14 388H466", weight=17), path("M14 388H466", weight=5, colour=CORAL))
    carol = person("carol", 142, 216, 1.02, hem=176, mood="happy", gaze=0.3, lift=-0.8, left=Arm("fist", -50, 112), right=Arm("grip", 66, 64, turn=24, holds=at(12, 2, spoon(46))))
    tom = person("tom", 358, 210, 1.02, hem=178, mood="happy", gaze=-0.8, lift=-0.4, left=Arm("fist", -48, 124, turn=24), right=Arm("fist", 48, 124, turn=156))
    return group(carol.body, tom.body, counter, at(186, 306, pot()), at(358, 334, bowl(BLUE), scale=1.1), carol.arms, tom.arms)
