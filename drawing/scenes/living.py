"""Living your life: love, holidays, exercise, cleaning, noise, a password of your own."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import table
from drawing.line import Node, at, band, box, circle, edge, group, path
from drawing.palette import (
    BLUE,
    CORAL,
    CREAM,
    GREY,
    INK,
    MINT,
    MUSTARD,
    ROSE,
    SAGE,
    SKY,
    TEAL,
    WOOD,
)
from drawing.papers import calendar
from drawing.people import around, person
from drawing.scene import scene
from drawing.signs import cross, lock
from drawing.things import laptop, speaker


@scene("couple", "2 people who love each other hold hands.", "relationship, boyfriend, girlfriend, partner, love, couple, married", ground=ROSE, crop=False)
def couple() -> Node:
    """Lena and Ben walk hand in hand and look at each other."""
    ben = person("ben", 150, 152, 0.84, pose="stand", mood="happy", gaze=0.8, right=Arm("fist", 100, 138, elbow=1, turn=60))
    lena = person("lena", 330, 152, 0.84, pose="stand", mood="happy", gaze=-0.8, left=Arm("flat", -106, 136, elbow=-1, turn=120))
    return group(path("M20 446H462", weight=6), ben.body, lena.body, lena.arms, ben.arms)


@scene("holiday", "A person goes on holiday with a suitcase.", "holiday, trip, go away, day out, seaside, suitcase", ground=SKY, crop=False, blob=1)
def holiday() -> Node:
    """Carol pulls a suitcase; the sun shines over the sea."""
    case = group(path("M-22-64V-96H22V-64", weight=9), box(-56, -66, 112, 136, 14, CORAL), path("M-26-66V70M26-66V70", weight=6), circle(-34, 80, 10, INK), circle(34, 80, 10, INK))
    sea = group(
        circle(360, 146, 52, MUSTARD),
        path("M216 300Q246 280 276 300T336 300T396 300T456 300V382H216Z", BLUE),
        path("M240 340Q264 326 288 340T336 340", weight=5),
        path("M380 350Q400 338 420 350", weight=5),
    )
    carol = person("carol", 118, 152, 0.84, pose="stand", mood="happy", gaze=0.8, right=Arm("fist", 92, 134, elbow=1, turn=70))
    return group(sea, path("M20 446H462", weight=6), carol.body, at(246, 356, case), carol.arms)


@scene("exercise", "2 people do exercises together.", "exercise, keep fit, sport, gym, stretch", ground=SAGE, crop=False)
def exercise() -> Node:
    """Gloria and Dev stretch both arms out and up."""
    return group(
        path("M20 446H462", weight=6),
        person("gloria", 132, 160, 0.82, pose="stand", mood="happy", gaze=0.3, left=Arm("open", -74, -96), right=Arm("open", 74, -96)).whole,
        person("dev", 346, 196, 0.84, pose="wheel", mood="happy", gaze=-0.3, left=Arm("open", -74, -96), right=Arm("open", 74, -96)).whole,
    )


@scene("clean", "A person sweeps the floor.", "clean, cleaning, sweep, housework, tidy", ground=SKY, crop=False)
def clean() -> Node:
    """Frank sweeps with a broom."""
    shaft = "M258 150L352 400"
    broom = group(edge(shaft, 9), band(shaft, 9, WOOD), path("M334 394L378 378L418 436L330 446Z", MUSTARD), path("M352 408L362 440M376 398L392 436", weight=4))
    frank = person("frank", 190, 150, 0.84, pose="stand", mood="happy", gaze=0.6, lift=-0.5, left=Arm("fist", 96, 62, elbow=-1, turn=20), right=Arm("fist", 132, 118, elbow=1, turn=-30))
    dust = group(*[circle(x, y, r, GREY, 4) for x, y, r in ((440, 436, 9), (456, 420, 6))])
    return group(path("M20 446H462", weight=6), frank.body, broom, dust, frank.arms)


@scene("noise", "A person holds their ears because it is too loud.", "noise, loud, too loud, noisy, too much noise", ground=ROSE)
def noise() -> Node:
    """Sam has both hands on his ears; a loudspeaker blares."""
    waves = path("M0-22Q18 0 0 22M22-44Q54 0 22 44M46-66Q94 0 46 66", weight=9)
    sam = person("sam", 326, 268, 1.12, mood="worried", gaze=-0.4, headphones=False, left=Arm("flat", -64, -36, elbow=-1, turn=-54), right=Arm("flat", 64, -36, elbow=1, turn=-126))
    return group(sam.whole, at(84, 180, speaker(), scale=1.3), at(122, 180, waves, scale=0.82))


@scene("password", "A person types a secret password on a computer.", "password, log in, PIN, secret word, account", ground=SKY, crop=False, blob=1)
def password() -> Node:
    """Amina types; dots and a lock are on her screen."""
    secret = group(box(-58, -26, 116, 34, 8, CREAM, 5), *[circle(x, -9, 6, INK, 0) for x in (-38, -14, 10, 34)])
    amina = person("amina", 126, 212, 0.98, hem=176, mood="calm", gaze=0.8, lift=-0.3, left=Arm("fist", 16, 144), right=Arm("flat", 88, 138, elbow=1, turn=0))
    return group(around([amina], at(240, 384, table(450, 88)), at(326, 296, laptop(secret), scale=1.14)), at(414, 150, lock(), scale=0.8))


@scene("sorry", "A person says sorry, and the other person accepts it.", "sorry, apologise, apology, say sorry, forgive", ground=SAGE)
def sorry() -> Node:
    """Tom has a hand on his chest and bows his head; Ese nods."""
    tom = person("tom", 120, 272, 1.0, mood="sad", gaze=0.8, lift=-0.4, nod=8, left=Arm("flat", 8, 92, turn=-8))
    ese = person("ese", 358, 264, 1.0, mood="calm", gaze=-0.8, left=Arm("open", -84, 66))
    return group(tom.whole, ese.whole)


@scene("thank-you", "A person says thank you for a gift.", "thank you, thanks, gift, present", ground=SAGE, blob=1)
def thank_you() -> Node:
    """Raj has got a parcel and smiles at Joy."""
    parcel = group(box(-52, -34, 104, 78, 7, TEAL), box(-58, -52, 116, 28, 6, MINT), path("M0-52V44", weight=14, colour=CREAM), path("M0-54C-40-90-46-48 0-54C46-48 40-90 0-54", CORAL, 5))
    raj = person("raj", 128, 264, 1.0, mood="happy", gaze=0.8, left=Arm("fist", -10, 140, turn=20), right=Arm("fist", 86, 132, turn=170))
    joy = person("joy", 364, 264, 1.0, mood="happy", gaze=-0.8, left=Arm("open", -72, 74))
    return group(joy.whole, around([raj], at(166, 378, parcel)))


@scene("cancelled", "A calendar with 1 day crossed out.", "cancelled, cancel, not happening, called off", ground=ROSE, crop=False)
def cancelled() -> Node:
    """The ringed day has a thick cross over it."""
    return group(at(240, 236, calendar((2, 1)), scale=1.7), at(240, 248, cross(), scale=1.3))
