"""Papers of a meeting: agenda, minutes, report, research, what is important."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import table
from drawing.line import Node, at, box, circle, group, path
from drawing.palette import BLUE, CORAL, CREAM, MINT, MUSTARD, NAVY, ROSE, SAGE, SKY, SLATE, TEAL, WHITE
from drawing.papers import clipboard, easy_row, flat_sheet, paper
from drawing.people import around, person
from drawing.places import board
from drawing.scene import scene
from drawing.signs import bubble, word_lines
from drawing.things import clock


def chart(scale: float = 1.0) -> Node:
    """Return three bars on a line; the origin is the middle of the line."""
    return at(
        0,
        0,
        box(-54, -34, 26, 34, 3, MUSTARD, 5),
        box(-13, -62, 26, 62, 3, BLUE, 5),
        box(28, -92, 26, 92, 3, CORAL, 5),
        path("M-70 0H70", weight=7),
        scale=scale,
    )


def _mark() -> Node:
    """Return a thick exclamation mark: look here."""
    return group(path("M0-48V8", weight=32), path("M0-48V8", weight=20, colour=CORAL), circle(0, 46, 16), circle(0, 46, 13, CORAL, 0))


@scene("agenda", "A person points at the list of what a meeting will talk about, with times.", "agenda, list for the meeting, topics, items, programme", ground=SKY, blob=1)
def agenda() -> Node:
    """Three rows on a board: a clock and words in each; Carol points at the first."""
    rows = group(*[group(at(-92, y, clock(hour, 0, 22)), path(f"M-52 {y - 8}H104M-52 {y + 10}H60", weight=6, colour=SLATE)) for y, hour in ((-62, 10), (0, 11), (62, 12))])
    carol = person("carol", 108, 282, 0.98, mood="talk", gaze=0.7, lift=0.3, right=Arm("point", 76, -10, elbow=1, turn=-40))
    return group(at(336, 180, board(236, 220, rows)), carol.body, carol.arms)


@scene("minutes", "At a meeting, 1 person writes down what the others say.", "minutes, meeting notes, notes, take notes, write down", ground=SAGE, crop=False)
def minutes() -> Node:
    """Tom writes; Gloria speaks."""
    lines = path("M-60-12h104M-68 4h112M-76 20h70", weight=5, colour=SLATE)
    tom = person("tom", 346, 212, 0.98, hem=170, mood="calm", gaze=-0.4, lift=-0.8, nod=-4, left=Arm("pen", -44, 132), right=Arm("fist", 44, 146))
    gloria = person("gloria", 122, 216, 0.98, hem=170, mood="talk", gaze=0.8, left=Arm("fist", -34, 146), right=Arm("open", 66, 74))
    return group(around([gloria, tom], at(240, 378, table(450, 96)), at(290, 376, flat_sheet(196, 66, lines))), at(240, 70, bubble(168, 84, (-72, 72), word_lines(2, 108))))


@scene("report", "A person holds a report with a chart on its cover.", "report, findings, big document, results", ground=SKY)
def report() -> Node:
    """Dev holds up a thick report."""
    cover = group(box(-72, -94, 158, 204, 6, CREAM), box(-86, -104, 158, 204, 6, WHITE), path("M-62-76H48M-62-54H16", weight=7, colour=SLATE), at(-8, 66, chart(0.86)))
    dev = person("dev", 162, 272, 1.1, pose="wheel_bust", mood="calm", gaze=0.5, right=Arm("grip", 96, 66, elbow=1, turn=-30), left=Arm("fist", -60, 150))
    return group(dev.body, at(348, 272, cover), dev.arms)


@scene("research", "A person asks questions to find things out, and the answers become a chart.", "research, study, find out, evidence, survey results", ground=SAGE, blob=1)
def research() -> Node:
    """Mei asks with a clipboard; Frank answers; the chart hangs between them."""
    mei = person("mei", 110, 262, 0.94, mood="talk", gaze=0.8, left=Arm("grip", -30, 134, turn=10), right=Arm("pen", 44, 116))
    frank = person("frank", 376, 262, 0.94, mood="happy", gaze=-0.8, left=Arm("open", -44, 88, turn=-110))
    return group(at(244, 116, board(190, 150, at(0, 56, chart(1.0)))), mei.body, at(110, 396, clipboard(82, 86, "--v")), mei.arms, frank.whole)


@scene("important", "A person points at the line on a page that is important.", "important, key point, remember, must know", ground=ROSE, blob=1)
def important() -> Node:
    """Amina touches the boxed line; a big mark stands beside it."""
    page = group(paper(190, 236, " "), path("M-70-88H20M-70-64H20M-70 52H70M-70 76H20", weight=6, colour=SLATE), box(-82, -36, 164, 60, 8, MUSTARD), path("M-60-6H60", weight=9), at(84, -92, _mark(), scale=0.95))
    amina = person("amina", 112, 274, 1.0, mood="serious", gaze=0.7, right=Arm("point", 104, 4, elbow=1, turn=-34))
    return group(at(336, 232, page), amina.body, amina.arms)


@scene("information", "A person takes a leaflet with information.", "information, leaflet, facts, find out more", ground=SKY)
def information() -> Node:
    """Raj takes an easy leaflet from a rack on the wall."""
    leaflets = [group(box(x - 40, y - 52, 80, 92, 5, fill), easy_row(x - 28, y - 36, 24, 58)) for x, y, fill in ((286, 130, CREAM), (390, 130, MINT), (286, 262, BLUE), (390, 262, CREAM))]
    rack = group(box(228, 66, 220, 254, 10, TEAL), *leaflets, box(234, 154, 208, 28, 5, NAVY), box(234, 286, 208, 28, 5, NAVY))
    raj = person("raj", 120, 268, 1.04, mood="happy", gaze=0.7, right=Arm("grip", 108, 4, elbow=1, turn=-24))
    taken = group(box(-38, -48, 76, 96, 5, WHITE), easy_row(-26, -34, 26, 56), easy_row(-26, 4, 26, 56))
    return group(rack, raj.body, at(262, 252, taken, turn=-6), raj.arms)

