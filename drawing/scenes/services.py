"""Workers, services, money, getting about."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import stick, table
from drawing.hands import pointing_arm
from drawing.line import Node, at, box, circle, group, path
from drawing.palette import BLUE, CORAL, CREAM, GREY, MINT, MUSTARD, NAVY, ROSE, SAGE, SKY, SLATE, TEAL, WOOD
from drawing.papers import banknote_and_coin, clipboard, flat_sheet, town_map
from drawing.people import around, person
from drawing.places import bus, door, tree, wheelchair_sign
from drawing.scene import scene
from drawing.signs import bubble, word_lines
from drawing.things import bag, clock, key, laptop, mug, plant, plate


@scene("staff", "2 workers with their names on.", "staff, workers, team, carer", ground=SKY, blob=1)
def staff() -> Node:
    """Joy and Tom, with their badges."""
    return group(
        person("joy", 144, 262, 1.04, mood="happy", gaze=0.3).whole,
        person("tom", 340, 262, 1.04, mood="happy", gaze=-0.3, right=Arm("open", 78, 10, turn=-70)).whole,
    )


@scene("manager", "A manager sits at a desk.", "manager, boss, person in charge, head", ground=SAGE, crop=False)
def manager() -> Node:
    """The manager works at a laptop, papers beside her."""
    return around(
        [person("boss", 196, 214, 1.04, hem=170, mood="calm", gaze=0.3, left=Arm("fist", -46, 138), right=Arm("pen", 20, 124))],
        at(240, 380, table(446, 92)),
        at(196, 380, flat_sheet(150, 54, path("M-46-10h80M-50 8h54", weight=5, colour=SLATE))),
        at(366, 326, laptop(), scale=0.72, flip=True),
    )


@scene("council", "The council building.", "council, town hall, government, local authority", ground=SKY, crop=False, blob=1)
def council() -> Node:
    """A hall with columns, steps and a clock."""
    columns = [group(box(x, 214, 30, 156, 3, CREAM), box(x - 8, 204, 46, 16, 4, GREY, 5), box(x - 8, 364, 46, 16, 4, GREY, 5)) for x in (74, 152, 298, 376)]
    return group(
        path("M20 440H462", weight=6),
        box(60, 196, 360, 190, 3, MINT),
        path("M208 386V268C208 244 272 244 272 268V386Z", NAVY),
        path("M240 254V386", weight=5),
        *columns,
        path("M38 204H442L240 84Z", CREAM),
        at(240, 158, clock(10, 10, 28)),
        box(44, 384, 392, 28, 4, GREY),
        box(26, 410, 428, 28, 4, GREY),
    )


@scene("home", "A person at their own front door, with their own key.", "home, house, where I live, flat", ground=SAGE, crop=False, blob=1)
def home() -> Node:
    """Gloria holds up her key in front of a house."""
    front = group(
        path("M40 440V216M300 440V216", weight=6),
        path("M40 440V220L170 118L300 220V440Z", CREAM),
        path("M12 232L170 106L328 232", weight=27),
        path("M12 232L170 106L328 232", weight=14, colour=CORAL),
        at(102, 440, door(86, 166, NAVY)),
        box(202, 270, 66, 60, 4, BLUE, 5),
        path("M235 270V330", weight=5),
    )
    gloria = person("gloria", 362, 148, 0.84, pose="stand", mood="happy", gaze=-0.4, left=Arm("grip", -64, 62, elbow=-1, turn=-110, holds=at(-10, -34, key(), scale=0.75, turn=-84)))
    return group(path("M20 440H462", weight=6), front, gloria.whole)


@scene("care-home", "A house where people live and get care.", "care home, residential home, shared house", crop=False)
def care_home() -> Node:
    """A large house with a bench of flowers; Frank stands before it with his stick."""
    windows = [group(box(x, y, 46, 48, 3, BLUE, 5), path(f"M{x + 23} {y}V{y + 48}", weight=4)) for y in (176, 272) for x in (58, 124, 238)]
    return group(
        path("M20 440H462", weight=6),
        box(34, 146, 276, 294, 3, ROSE),
        path("M16 150L60 84H284L328 150Z", CORAL),
        *windows,
        at(172, 440, door(62, 104, TEAL)),
        person("frank", 372, 148, 0.84, pose="stand", mood="calm", gaze=-0.5, right=Arm("fist", 86, 138, turn=80, holds=at(4, 14, stick(194), flip=True))).whole,
    )


@scene("doctor", "A person talks to a doctor.", "doctor, surgery, health, GP, nurse", ground=SKY)
def doctor() -> Node:
    """The doctor listens; Raj shows where it hurts."""
    doc = person("doctor", 354, 262, 1.02, gaze=-0.8, left=Arm("grip", -36, 136, turn=190), right=Arm("pen", 40, 118))
    return group(
        person("raj", 126, 264, 1.02, mood="talk", gaze=0.8, left=Arm("flat", 2, 90, turn=-8)).whole,
        around([doc], at(352, 394, clipboard(84, 90, "---"))),
        at(240, 76, bubble(150, 92, (-66, 72), word_lines(2, 92))),
    )


@scene("paid", "A person gets money for their work.", "paid, pay, money, wages, expenses", ground=SAGE, blob=1)
def paid() -> Node:
    """The manager gives Mei money; Mei's hand is open."""
    mei = person("mei", 112, 262, 1.02, mood="happy", gaze=0.8, right=Arm("offer", 92, 124, elbow=1, turn=-4))
    boss = person("boss", 372, 262, 1.02, mood="happy", gaze=-0.8, left=Arm("grip", -94, 84, elbow=-1, turn=176))
    return group(mei.body, boss.body, mei.arms, at(248, 338, banknote_and_coin(), scale=0.86, turn=-8, flip=True), boss.arms)


@scene("bus", "A person travels by bus.", "bus, travel, transport, get there, lift", ground=SAGE, crop=False)
def bus_ride() -> Node:
    """The bus stops; Sam puts a hand out."""
    return group(
        path("M20 440H462", weight=6),
        at(178, 320, bus(), at(-78, 16, wheelchair_sign(), scale=0.42), scale=1.62),
        person("sam", 410, 170, 0.77, pose="stand", mood="happy", gaze=-0.8, headphones=False, left=Arm("open", -96, -8, elbow=-1, turn=-110)).whole,
    )


@scene("time", "A person looks at a clock.", "time, clock, when, how long, late", ground=SKY)
def what_time() -> Node:
    """Tom looks up at a large clock."""
    return group(
        at(332, 160, clock(10, 10, 108)),
        person("frank", 140, 268, 1.12, gaze=0.8, lift=0.8, nod=-5, right=Arm("flat", 98, 78, turn=-30)).whole,
    )


@scene("map", "A map shows what is near you.", "map, near you, where, area, local", ground=SAGE, crop=False)
def near_you() -> Node:
    """A finger touches the pin on the map."""
    return group(at(232, 222, town_map(), scale=1.9), pointing_arm(420, 484, 276, 246, 5, MUSTARD))


@scene("accessible-toilet", "A toilet that a person in a wheelchair can use.", "toilet, accessible, disabled access, wheelchair", ground=SKY, crop=False, blob=1)
def accessible_toilet() -> Node:
    """Dev in front of a wide door with the wheelchair sign."""
    basin = group(box(32, 118, 56, 88, 9, CREAM, 5), path("M26 250H96C96 286 82 300 74 306V346H44V306C34 298 26 280 26 250Z", CREAM), path("M22 248H100", weight=11))
    return group(
        path("M20 440H462", weight=6),
        at(336, 440, door(170, 300, TEAL)),
        at(336, 206, wheelchair_sign(), scale=1.5),
        at(0, 94, basin),
        person("dev", 220, 234, 0.72, pose="wheel", mood="happy", gaze=0.5).whole,
    )


@scene("food-and-drink", "A person eats and drinks.", "food, drink, lunch, eat, snacks", crop=False)
def food_and_drink() -> Node:
    """Frank has a plate and a mug before him."""
    fork = path("M0-36V-14M-9-36V-22Q-9-12 0-12T9-22V-36M0-12V44", weight=5.5)
    return around(
        [person("frank", 216, 208, 1.04, hem=170, mood="happy", lift=-0.4, left=Arm("grip", -62, 122, turn=60, holds=at(14, -10, fork, turn=14)), right=Arm("fist", 58, 142))],
        at(240, 376, table(446, 96)),
        at(214, 370, plate(), scale=1.25),
        at(366, 352, mug(), scale=1.5),
    )


@scene("quiet-room", "A person rests in a quiet room.", "quiet room, rest, break, sensory, too loud", ground=SAGE, crop=False)
def quiet_room() -> Node:
    """Sam sits in an armchair with closed eyes and headphones on."""
    armchair = group(
        path("M-96 150V40Q-96 10-66 10H66Q96 10 96 40V150Z", BLUE),
        path("M-124 262V150Q-124 126-104 126T-84 150V206H98V150Q98 126 116 126T134 150V262Z", BLUE),
        path("M-104 262V284M114 262V284", weight=13),
    )
    return group(
        path("M20 446H462", weight=6),
        at(232, 168, armchair, scale=0.96),
        person("sam", 224, 176, 0.9, pose="sit", seat=False, mood="restful", nod=5).whole,
        at(412, 446, plant(), scale=1.3),
    )


@scene("shopping", "A person does their own shopping.", "shopping, shop, choose, independent", crop=False)
def shopping() -> Node:
    """Ben carries his bag from the shop."""
    shop = group(
        box(30, 210, 220, 230, 3, CREAM),
        path("M20 210L44 150H236L260 210Z", MINT),
        path("M20 210V226Q50 250 80 226Q110 250 140 226Q170 250 200 226Q230 250 260 226V210Z", CREAM),
        box(54, 268, 84, 92, 4, BLUE, 5),
        box(164, 262, 60, 178, 4, WOOD),
        circle(176, 352, 4, SLATE, 0),
    )
    return group(path("M20 440H462", weight=6), shop, person("ben", 356, 152, 0.82, pose="stand", mood="happy", gaze=-0.2, right=Arm("fist", 72, 148, holds=at(0, 12, bag(CORAL), scale=1.15))).whole)


@scene("outside", "A person goes out into the park.", "outside, park, walk, exercise, fresh air", ground=SAGE, crop=False, blob=1)
def outside() -> Node:
    """Gloria walks past a tree."""
    return group(
        path("M20 440H462", weight=6),
        at(126, 440, tree(), scale=1.7),
        person("gloria", 320, 148, 0.84, pose="stand", mood="happy", gaze=-0.4, right=Arm("fist", 74, 140, holds=at(4, 6, path("M0-14L28 208", weight=9), path("M7 44L22 160", weight=4, colour=CREAM)))).whole,
    )


