"""Going somewhere, waiting, coming with a friend."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.line import Node, at, box, circle, group, path
from drawing.palette import BLUE, CORAL, CREAM, GREY, INK, MINT, MUSTARD, NAVY, SAGE, SKY, TEAL, WHITE
from drawing.papers import banknote_and_coin
from drawing.people import person
from drawing.places import bus, door, wheelchair_sign
from drawing.scene import scene
from drawing.signs import arrow
from drawing.things import bag, clock


def _train() -> Node:
    """Return the front part of a train that goes to the right; the origin is the middle of its floor."""
    windows = [box(x, -132, 62, 52, 6, BLUE, 5) for x in (-176, -96)]
    return group(
        path("M-240-160H40Q112-160 140-72L150-24Q152 0 128 0H-240Z", TEAL),
        *windows,
        path("M-16-134H14V0H-16Z", CREAM, 5),
        path("M46-134Q92-132 112-74H46Z", BLUE, 5),
        path("M-240-44H-16M14-44H144", weight=7, colour=WHITE),
        circle(124, -20, 8, MUSTARD, 4),
        *[group(circle(x, 14, 19, INK), circle(x, 14, 7, GREY, 0)) for x in (-196, -132, 40, 96)],
    )


@scene("train", "A person travels by train.", "train, railway, station, travel, journey", ground=SKY, crop=False)
def train() -> Node:
    """The train stands at the platform; Lena waits with her bag."""
    lena = person("lena", 386, 196, 0.72, pose="stand", mood="happy", gaze=-0.8, left=Arm("open", -84, -30, elbow=-1, turn=-110), right=Arm("fist", 68, 150, holds=at(0, 10, bag(CORAL))))
    return group(
        path("M20 356H330", weight=8),
        at(196, 324, _train(), scale=0.94),
        path("M14 376H466V452H14Z", GREY),
        path("M14 394H466", weight=8, colour=MUSTARD),
        lena.whole,
    )


@scene("bus-fare", "A person pays for the bus.", "bus fare, pay for the bus, travel costs, travel money, pay for travel", ground=SAGE, blob=1)
def bus_fare() -> Node:
    """Amina has money in her hand; the bus is beside her."""
    amina = person("amina", 344, 264, 1.0, mood="happy", gaze=-0.6, left=Arm("offer", -100, 88, elbow=-1, turn=184))
    return group(
        at(176, 152, bus(), at(-78, 16, wheelchair_sign(), scale=0.42), scale=1.34),
        amina.body,
        amina.arms,
        at(226, 326, banknote_and_coin(), scale=0.92, turn=-6),
    )


@scene("go", "A person goes out of a door.", "go, go out, leave, set off, go somewhere", ground=SAGE, crop=False)
def go() -> Node:
    """Sam leaves the house with a bag on his shoulder; an arrow shows the way."""
    doorway = group(path("M40 446V92H206V446", CREAM), path("M52 446V104H194V446Z", MINT), path("M52 446V104L92 130V462Z", CORAL))
    strap = group(path("M-30 8L34 118", weight=9), box(14, 112, 58, 46, 8, MUSTARD))
    sam = person("sam", 262, 150, 0.84, pose="stand", mood="happy", gaze=0.9, lean=4, headphones=False, left=Arm("fist", -74, 128), right=Arm("fist", 84, 118))
    return group(path("M20 446H462", weight=6), doorway, sam.body, at(262, 150, strap, scale=0.84, turn=4), sam.arms, arrow(362, 262, 448, 262, 15))


@scene("wait", "A person sits and waits.", "wait, waiting, be patient, waiting room, queue", ground=SKY, crop=False, blob=1)
def wait() -> Node:
    """Carol sits on a chair and looks up at the clock."""
    return group(
        path("M20 446H462", weight=6),
        at(352, 130, clock(3, 20, 84)),
        person("carol", 150, 182, 0.88, pose="sit", mood="calm", gaze=0.8, lift=0.7).whole,
    )


@scene("bring-a-friend", "2 friends come to a meeting together.", "bring a friend, come with someone, friend, supporter, come along", ground=SAGE, crop=False)
def bring_a_friend() -> Node:
    """Ese and Sam come in at a door, arm in arm."""
    ese = person("ese", 232, 150, 0.84, pose="stand", mood="happy", gaze=0.7, left=Arm("fist", -72, 158), right=Arm("fist", 62, 108, turn=-10))
    sam = person("sam", 354, 150, 0.84, pose="stand", mood="happy", gaze=-0.7, headphones=False, left=Arm("flat", -76, 106, turn=176), right=Arm("open", 80, -56))
    return group(path("M20 446H462", weight=6), at(96, 446, door(124, 316, NAVY)), ese.body, sam.body, ese.arms, sam.arms)


@scene("wheelchair", "A person in a wheelchair.", "wheelchair, wheelchair user, disability, disabled, disabled person", ground=SKY, crop=False, blob=1)
def wheelchair() -> Node:
    """Dev in his wheelchair, large; he waves."""
    return group(path("M40 446H440", weight=6), person("dev", 226, 148, 1.0, pose="wheel", mood="happy", gaze=0.2, right=Arm("open", 90, -48)).whole)

