"""Health: hospital, nurse, medicine, being looked after."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.cast import CAST
from drawing.furniture import stick, table
from drawing.line import Node, at, band, box, circle, ellipse, group, path
from drawing.palette import BLUE, CORAL, CREAM, GREY, MINT, MUSTARD, NAVY, SAGE, SKY, SLATE, TEAL, WHITE
from drawing.people import around, person
from drawing.scene import scene

NURSE = CAST["nurse"]


def health_sign(size: float = 1.0) -> Node:
    """Return a plate with a plus: health care."""
    data = "M0-17V17M-17 0H17"
    return at(0, 0, box(-34, -34, 68, 68, 10, TEAL), band(data, 15, WHITE), scale=size)


@scene("hospital", "A hospital.", "hospital, accident and emergency, health service, ward, emergency", ground=SKY, crop=False)
def hospital() -> Node:
    """A wide building with the plus on its roof; an ambulance stands at the door."""
    windows = [box(x, y, 34, 34, 3, BLUE, 5) for y in (176, 236) for x in (62, 120, 326, 384)]
    ambulance = group(
        path("M-96-56H34V-30H62L92 2V44H-96Z", WHITE),
        path("M34-30H60L84-4H34Z", BLUE, 4),
        path("M-96 24H92", weight=5, colour=CORAL),
        box(-26, -72, 30, 16, 5, MUSTARD, 5),
        at(-36, -12, health_sign(0.62)),
        *[group(circle(x, 46, 20, SLATE), circle(x, 46, 7, GREY, 0)) for x in (-56, 52)],
    )
    return group(
        path("M20 440H462", weight=6),
        box(40, 150, 400, 290, 4, CREAM),
        box(176, 96, 128, 344, 4, MINT),
        *windows,
        at(240, 164, health_sign(1.3)),
        path("M204 440V306H276V440Z", NAVY),
        path("M240 306V440", weight=5),
        path("M186 298H294", weight=15),
        at(348, 382, ambulance, scale=0.9),
    )


@scene("in-hospital", "A person is ill in bed, and a nurse sits beside them.", "ill, in hospital, poorly, stay in hospital, sick", ground=SAGE, crop=False, blob=1)
def in_hospital() -> Node:
    """Frank sits up in bed; the nurse sits beside the bed at his height."""
    frank = person("frank", 138, 262, 0.86, hem=150, mood="sad", gaze=0.7, top=WHITE, trim=BLUE, wear="jumper", left=Arm("fist", -46, 124), right=Arm("fist", 40, 128))
    nurse = person(NURSE, 404, 206, 0.8, pose="sit", mood="happy", gaze=0.8, flip=True, right=Arm("open", 84, 70, turn=-60))
    cover = group(path("M40 440V394Q40 372 66 372H262Q296 372 296 404V440Z", BLUE), path("M40 398Q170 388 296 404", weight=5))
    frame = group(path("M30 446V270M308 446V356", weight=15), box(40, 246, 150, 90, 34, CREAM))
    return group(path("M16 446H466", weight=6), nurse.whole, frame, frank.body, cover, frank.arms)


@scene("nurse", "A nurse does a health check.", "nurse, health check, health, blood pressure, check-up", ground=SKY, crop=False)
def nurse() -> Node:
    """The nurse measures Carol's arm; both sit at one table."""
    carol = person("carol", 128, 218, 0.98, hem=170, mood="calm", gaze=0.8, left=Arm("fist", -34, 142), right=Arm("offer", 104, 144, elbow=1, turn=0))
    sister = person(NURSE, 360, 214, 0.98, hem=170, mood="happy", gaze=-0.8, lift=-0.3, left=Arm("flat", -92, 118, elbow=-1, turn=170), right=Arm("fist", 36, 146))
    cuff = group(box(160, 286, 46, 58, 12, NAVY), path("M182 344C182 384 250 372 262 392", weight=7))
    gauge = group(circle(286, 398, 30, WHITE), path("M286 398L300 382", weight=6), path("M268 404H272M304 404H300M286 378V382", weight=4))
    return group(carol.body, sister.body, at(240, 384, table(450, 88)), gauge, carol.arms, cuff, sister.arms)


@scene("medicine", "A person takes their medicine with water.", "medicine, tablets, pills, medication, prescription", ground=SAGE, crop=False, blob=1)
def medicine() -> Node:
    """Gloria holds a tablet and a glass; the packet and the bottle stand before her."""
    tablet = group(ellipse(0, 0, 13, 9, WHITE, 5), path("M0-8V8", weight=4))
    glass = group(path("M-20-32H20L14 32H-14Z", WHITE), path("M-17-8H17L14 32H-14Z", BLUE, 4))
    bottle = group(box(-30, -44, 60, 92, 12, CORAL), box(-24, -68, 48, 28, 6, WHITE), box(-22, -20, 44, 40, 4, WHITE, 5), path("M-12-6H12M-12 6H12", weight=4))
    packet = group(box(-66, -34, 132, 70, 9, GREY), *[ellipse(x, y, 13, 9, WHITE, 4) for x in (-42, 0, 42) for y in (-14, 16)])
    gloria = person("gloria", 216, 208, 1.04, hem=176, mood="calm", gaze=0.3, lift=-0.6, left=Arm("offer", -96, 84, elbow=-1, turn=184), right=Arm("grip", 84, 58, elbow=1, turn=-30))
    tablets = group(at(78, 286, tablet), at(98, 274, tablet))
    return around([gloria], at(240, 384, table(446, 90)), at(150, 380, packet, scale=0.9), at(376, 344, bottle, scale=0.9), at(322, 250, glass), tablets)


@scene("carer", "A carer walks beside a person and gives them an arm.", "carer, care, care worker, give a hand, family carer", ground=SAGE, crop=False)
def carer() -> Node:
    """Raj walks with his stick; Amina has her arm in his."""
    raj = person("raj", 168, 150, 0.84, pose="stand", mood="happy", gaze=0.6, left=Arm("fist", -82, 138, turn=100, holds=at(-4, 14, stick(190))), right=Arm("fist", 66, 106, turn=-10))
    amina = person("amina", 300, 150, 0.84, pose="stand", mood="happy", gaze=-0.7, left=Arm("flat", -80, 104, turn=176))
    return group(path("M20 446H462", weight=6), raj.body, amina.body, raj.arms, amina.arms)

