"""Choosing, changing, better and worse, sharing, being hurt, being fair."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.cast import CAST, Look
from drawing.faces import head
from drawing.furniture import table
from drawing.line import Node, at, box, circle, ellipse, group, path
from drawing.palette import BLUE, CORAL, CREAM, MINT, MUSTARD, ROSE, SAGE, SKY, SLATE, WHITE
from drawing.people import around, person
from drawing.places import board
from drawing.scene import scene
from drawing.signs import thought
from drawing.things import mug


def face(who: str, mood: str, fill: str = CREAM) -> Node:
    """Return a person's head in a disc, 128 wide; the origin is its middle."""
    look: Look = CAST[who]
    behind, front = head(look, mood, 0, 0)
    return group(circle(0, 0, 66, fill), at(0, 6, behind, front, scale=0.92))


def cake(slices: int) -> Node:
    """Return so many slices of cake on a plate; the origin is the middle of the plate."""
    one = group(path("M-26 0V-26L26-36V0Z", CREAM), path("M-26-14L26-20V-36L-26-26Z", CORAL, 4), path("M-26 0H26", weight=6))
    width = 34
    return group(ellipse(0, 4, 40 + width * (slices - 1) / 1.4, 17, WHITE), *[at((i - (slices - 1) / 2) * 46, -2, one, scale=0.86) for i in range(slices)])


def _way() -> Node:
    """Return a thick arrow to the right, 84 wide."""
    return path("M-42 0H34M12-26L40 0L12 26", weight=16)


@scene("choose", "A person thinks about 2 things, and chooses 1.", "choose, choice, decide, decision, options, pick", ground=SKY, crop=False)
def choose() -> Node:
    """Lena points to one of two drinks; the other stays where it is."""
    lena = person("lena", 190, 208, 1.02, hem=176, mood="happy", gaze=0.5, lift=-0.5, left=Arm("fist", -50, 146), right=Arm("point", 72, 104, elbow=1, turn=10))
    glass = group(path("M-34-56H34L24 56H-24Z", WHITE), path("M-30-24H30L24 56H-24Z", CORAL, 4))
    return around([lena], at(240, 384, table(450, 88)), at(318, 336, glass, scale=0.96), at(392, 352, mug(BLUE), scale=2))


@scene("decision", "A person thinks about yes and no before they decide.", "decision, decide, make a decision, think about it, make up your mind", ground=SAGE, blob=1)
def decision() -> Node:
    """Frank has a hand at his chin; two ways are in his thought."""
    ways = group(path("M0 46V14Q0-4-22-14L-50-30M0 14Q0-4 22-14L50-30", weight=13), path("M-60-10L-56-34L-32-38M60-10L56-34L32-38", weight=9))
    frank = person("frank", 160, 270, 1.12, mood="calm", gaze=0.6, lift=0.6, left=Arm("flat", 30, 112, turn=-6), right=Arm("fist", 26, 4, turn=-110))
    return group(frank.whole, at(350, 112, thought(190, 146, (-86, 104), ways)))


@scene("better", "A person was sad before, and is happy now.", "better, get better, improve, gone well, more happy", ground=SAGE, crop=False)
def better() -> Node:
    """Two faces of Ese, with an arrow going up to the happy one."""
    return group(at(112, 330, face("ese", "sad"), scale=1.16), at(226, 246, _way(), turn=-38), at(346, 148, face("ese", "happy", MINT), scale=1.56))


@scene("worse", "A person was happy before, and is sad now.", "worse, get worse, not as good, going badly", ground=ROSE, crop=False, blob=1)
def worse() -> Node:
    """Two faces of Tom, with an arrow going down to the sad one."""
    return group(at(116, 130, face("tom", "happy"), scale=1.16), at(222, 228, _way(), turn=40), at(346, 318, face("tom", "sad", BLUE), scale=1.56))


@scene("feelings", "4 faces: happy, sad, angry and worried.", "feelings, feel, emotions, mood, how do you feel", ground=SKY, crop=False)
def feelings() -> Node:
    """Four people, each with another feeling."""
    faces = (("ben", "happy", 134, 130, MUSTARD), ("carol", "sad", 346, 130, BLUE), ("mei", "angry", 134, 342, CORAL), ("dev", "worried", 346, 342, MINT))
    return group(*[at(x, y, face(who, mood, fill), scale=1.42) for who, mood, x, y, fill in faces])


@scene("change", "A person shows an old thing and a new one, with an arrow between them.", "change, new, different, swap, changes", ground=SAGE, blob=1)
def change() -> Node:
    """Sam shows a round card and a square one; an arrow goes from old to new."""
    wall = board(260, 150, at(-70, 0, circle(0, 0, 36, BLUE)), at(0, 0, path("M-24 0H22M6-16L24 0L6 16", weight=9)), at(76, 0, box(-36, -36, 72, 72, 7, MUSTARD)))
    sam = person("sam", 132, 290, 0.98, mood="happy", gaze=0.7, lift=0.5, headphones=False, right=Arm("flat", 92, -56, elbow=1, turn=-40))
    return group(at(316, 130, wall), sam.whole)


@scene("share", "2 people share a cake.", "share, sharing, half each, give some, split", ground=SAGE, crop=False)
def share() -> Node:
    """Raj gives Mei one of the two slices."""
    raj = person("raj", 120, 214, 0.94, hem=180, mood="happy", gaze=0.8, lift=-0.3, left=Arm("fist", -34, 150), right=Arm("flat", 72, 136, elbow=1, turn=10))
    mei = person("mei", 364, 214, 0.94, hem=180, mood="happy", gaze=-0.8, lift=-0.3, left=Arm("open", -54, 112, turn=-150), right=Arm("fist", 34, 150))
    return around([raj, mei], at(240, 382, table(450, 92)), at(176, 390, cake(1), scale=1.25), at(306, 388, cake(1), scale=1.25))


@scene("unfair", "1 person has 3 pieces of cake, and another person has 1.", "unfair, not the same, less than others, treated badly", ground=ROSE, crop=False, blob=1)
def unfair() -> Node:
    """Tom has three slices; Amina looks at her one."""
    tom = person("tom", 126, 214, 0.94, badge=False, hem=180, mood="happy", gaze=0.2, lift=-0.7, left=Arm("fist", -84, 146), right=Arm("fist", 88, 150))
    amina = person("amina", 364, 214, 0.94, hem=180, mood="angry", gaze=-0.8, lift=-0.3, left=Arm("open", -62, 104, turn=-150), right=Arm("fist", 74, 150))
    return around([tom, amina], at(240, 382, table(450, 92)), at(132, 402, cake(3), scale=1.0), at(356, 398, cake(1), scale=1.06))


@scene("fair", "2 people each have the same cake.", "fair, fairness, the same for everyone, justice, treat the same", ground=SAGE, crop=False)
def fair() -> Node:
    """Dev and Carol have the same plate before them, and look at each other."""
    dev = person("dev", 122, 214, 0.94, pose="wheel_bust", hem=180, mood="happy", gaze=0.8, left=Arm("fist", -78, 142), right=Arm("fist", 78, 148))
    carol = person("carol", 358, 214, 0.94, hem=180, mood="happy", gaze=-0.8, left=Arm("fist", -78, 148), right=Arm("fist", 78, 142))
    return around([dev, carol], at(240, 382, table(450, 92)), at(126, 400, cake(2), scale=1.0), at(354, 400, cake(2), scale=1.0))


@scene("abuse", "A person shouts at another person, who is scared.", "abuse, shout, hurt, bullying, harm", ground=ROSE, blob=1)
def abuse() -> Node:
    """The boss shouts with a fist up; Ben holds his hands before his face."""
    jagged = path("M-74-44L-30-36L-6-56L16-34L70-48L56-8L78 18L34 24L10 54L-12 26L-66 40L-52 6L-82-12Z", CORAL)
    ben = person("ben", 366, 284, 0.98, mood="worried", gaze=-0.6, lift=-0.4, nod=8, left=Arm("open", -62, 20, turn=-104), right=Arm("open", 8, 34, turn=-100))
    boss = person("frank", 142, 258, 0.98, mood="angry", gaze=0.8, hair="crop", hair_colour="brown", older=False, top=SLATE, trim=WHITE, skin=2, left=Arm("fist", -70, -58, turn=-84), right=Arm("fist", 82, 86, elbow=1))
    return group(ben.whole, boss.whole, at(256, 92, jagged, scale=0.92))

