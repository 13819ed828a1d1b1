"""Family, jobs, members, telling, finding your own way with others."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.cast import Look
from drawing.furniture import table
from drawing.line import Node, at, box, circle, group, path
from drawing.palette import (
    BLUE,
    CORAL,
    CREAM,
    GREY,
    MINT,
    MUSTARD,
    NAVY,
    PLUM,
    ROSE,
    SAGE,
    SKY,
    SLATE,
    TEAL,
    WHITE,
    WOOD,
)
from drawing.papers import calendar, easy_page, flat_sheet, paper
from drawing.people import around, person
from drawing.scene import scene
from drawing.signs import badge_tick, bubble, plus, word_lines
from drawing.things import laptop, name_badge, screen


@scene("family", "A family: a grandmother, a mother, a father and their son.", "family, parents, relatives, mum and dad, mother, father", ground=SAGE, crop=False)
def family() -> Node:
    """Four people close together; the young man stands in front."""
    mother = Look(skin=4, hair="long", hair_colour="black", top=PLUM, trim=CREAM, wear="jumper", legs=NAVY, curved=True)
    father = Look(skin=5, hair="crop", hair_colour="black", beard="black", top=MINT, trim=WHITE, wear="shirt", legs=SLATE, build=1.12)
    son = Look(skin=5, hair="crop", hair_colour="black", top=MUSTARD, trim=WHITE, wear="hood", legs=NAVY, downs=True, build=0.98)
    return group(
        path("M20 446H462", weight=6),
        person("gloria", 90, 186, 0.74, pose="stand", mood="happy", gaze=0.5, left=Arm("fist", -70, 160)).whole,
        person(father, 386, 170, 0.79, pose="stand", mood="happy", gaze=-0.6).whole,
        person(mother, 190, 178, 0.765, pose="stand", mood="happy", gaze=0.5).whole,
        person(son, 288, 206, 0.685, pose="stand", mood="happy", right=Arm("open", 78, -40)).whole,
    )


@scene("job", "A person does their job in a cafe.", "job, work, paid job, employment, worker", ground=SKY, crop=False, blob=1)
def job() -> Node:
    """Ben wears an apron and carries a tray with a pot and a cup."""
    apron = group(path("M-36 44H36V86H58V188H-58V86H-36Z", TEAL), path("M-36 46L-24 6M36 46L24 6", weight=7), box(-26, 128, 52, 44, 5, TEAL, 4))
    ben = person("ben", 214, 206, 1.1, hem=190, mood="happy", gaze=0.4, left=Arm("fist", -66, 150), right=Arm("offer", 108, 66, elbow=1, turn=-4))
    pot = group(path("M34-18q26 2 16 30q-6 12-18 8", weight=8), path("M-34-26H34L40 30H-40Z", CREAM), path("M-34-26Q0-52 34-26Z", CORAL), circle(0, -48, 7, CORAL, 4))
    tray = group(path("M-84 0H84", weight=17), path("M-84 0H84", weight=6, colour=GREY))
    counter = group(box(14, 398, 452, 60, 4, WOOD), box(4, 380, 472, 26, 9, CORAL))
    return group(ben.body, at(214, 206, apron, scale=1.1), counter, at(372, 262, tray), at(346, 222, pot, scale=0.8), at(412, 236, path("M-20-20H20L14 18H-14Z", WHITE)), ben.arms)


@scene("office-work", "A person works at a computer in an office.", "office, work, job, computer, at work", ground=SAGE, crop=False)
def office_work() -> Node:
    """Lena types at a computer; her badge lies on her cardigan."""
    lines = group(box(-66, -44, 52, 42, 4, MUSTARD, 4), path("M0-34H66M0-14H50M-66 20H66M-66 42H24", weight=6, colour=SLATE))
    lena = person("lena", 122, 212, 0.98, hem=176, mood="calm", gaze=0.8, badge=True, left=Arm("fist", 14, 144), right=Arm("flat", 92, 138, elbow=1, turn=0))
    return around([lena], at(240, 384, table(450, 88)), at(338, 252, screen(206, 156, lines)), at(232, 376, path("M-50 8H50L42-10H-42Z", GREY)))


@scene("member", "A new member gets a badge and joins the group.", "member, join, membership, new member, belong", ground=SKY)
def member() -> Node:
    """Ese holds up her own badge; the plus says one more."""
    ese = person("ese", 158, 266, 1.1, mood="happy", gaze=0.3, left=Arm("fist", -64, 158), right=Arm("grip", 92, 34, elbow=1, turn=-40))
    portrait = group(path("M-34 50C-34 8 34 8 34 50Z", CORAL, 5), circle(0, -10, 24, MUSTARD, 5), path("M-38 74H38", weight=7, colour=SLATE))
    return group(ese.body, at(352, 254, name_badge(portrait), scale=1.08), ese.arms, at(410, 118, plus()))


@scene("tell", "A person tells 2 other people something.", "tell, say something, inform, let people know, announce", ground=SAGE)
def tell() -> Node:
    """Frank speaks; Amina and Sam look at him."""
    return group(
        person("amina", 274, 284, 0.82, gaze=-0.8).whole,
        person("sam", 402, 284, 0.82, gaze=-0.9, headphones=False).whole,
        person("frank", 112, 270, 0.96, mood="talk", gaze=0.8, right=Arm("open", 66, 62)).whole,
        at(252, 90, bubble(232, 110, (-104, 84), word_lines(3, 150))),
    )


@scene("appointment", "A letter with a date for an appointment.", "appointment, booking, book a time, invitation letter", ground=SKY, crop=False, blob=1)
def appointment() -> Node:
    """A calendar day is ringed, and a letter lies before it."""
    return group(at(272, 190, calendar((3, 2)), scale=1.3), at(148, 340, paper(150, 176, "--- "), turn=-8), badge_tick(196, 396, 1.1))


@scene("easy", "A person finds a page easy to read.", "easy, simple, easy to understand, clear, not hard", ground=SAGE)
def easy() -> Node:
    """Dev holds an easy page and smiles with his thumb up."""
    dev = person("dev", 168, 278, 1.06, pose="wheel_bust", mood="happy", gaze=0.2, left=Arm("thumb", -88, 66), right=Arm("grip", 92, 74, elbow=1, turn=-30))
    return group(dev.body, at(346, 268, easy_page(170, 216, 3)), dev.arms)


@scene("hard", "A person finds a page with many small lines too hard.", "hard, difficult, do not understand, confused, too many words", ground=ROSE, blob=1)
def hard() -> Node:
    """Lena holds her head; the page is full of lines."""
    lines = "".join(f"M-72 {y}H{72 if y % 3 else 60}" for y in range(-92, 100, 15))
    sheet = group(box(-88, -112, 176, 224, 7), path(lines, weight=4.5, colour=SLATE))
    lena = person("lena", 164, 268, 1.06, mood="unsure", gaze=0.6, left=Arm("flat", -34, -42, turn=-70), right=Arm("grip", 94, 84, elbow=1, turn=-30))
    return group(lena.body, at(348, 276, sheet), lena.arms)


@scene("online-meeting", "A person meets other people on a computer.", "online meeting, video call, meet online, Zoom, online", ground=SKY, crop=False)
def online_meeting() -> Node:
    """Carol waves at three faces on her laptop."""

    def tile(x: float, y: float, skin: str, hair: str, top: str) -> Node:
        return at(x, y, box(-26, -20, 52, 40, 3, CREAM, 4), path("M-15 18C-15 0 15 0 15 18Z", top, 4), circle(0, -5, 9, skin, 4), path("M-9-6C-9-18 9-18 9-6Z", hair, 3))

    tiles = group(tile(-32, -30, "#B27A4F", "#272B33", TEAL), tile(32, -30, "#EBBE97", "#A5522E", CORAL), tile(-32, 14, "#F8DCC6", "#BCC2C8", BLUE), tile(32, 14, "#A06845", "#272B33", MUSTARD))
    carol = person("carol", 134, 214, 0.98, hem=176, mood="happy", gaze=0.8, left=Arm("open", -72, -86), right=Arm("fist", 44, 146))
    return around([carol], at(240, 384, table(450, 88)), at(324, 296, laptop(at(0, -3, tiles)), scale=1.18), at(150, 396, flat_sheet(84, 24)))
