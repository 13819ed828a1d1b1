"""Feelings. Each belongs to another person, so that no face stands for one mood only."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.hands import thumb_sign
from drawing.line import Node, at, circle, group
from drawing.palette import CREAM, ROSE, SAGE, SKY
from drawing.people import person
from drawing.scene import scene


@scene("happy", "A person is happy.", "happy, glad, good feeling, proud", ground=SAGE)
def happy() -> Node:
    """Lena laughs and throws up her arms."""
    return person("lena", 240, 284, 1.22, mood="happy", left=Arm("open", -84, -82), right=Arm("open", 84, -82)).whole


@scene("sad", "A person is sad.", "sad, unhappy, upset", ground=SKY, blob=1)
def sad() -> Node:
    """Ese bows her head and holds her own arm."""
    return person("ese", 240, 290, 1.5, mood="sad", gaze=-0.3, lift=-0.6, nod=-7, left=Arm("fist", -64, 166), right=Arm("flat", -44, 102, turn=172)).whole


@scene("angry", "A person is angry.", "angry, cross, annoyed, unfair", ground=ROSE)
def angry() -> Node:
    """Mei holds her fists down in front of her."""
    return person("mei", 240, 276, 1.42, mood="angry", left=Arm("fist", -72, 96, turn=96), right=Arm("fist", 72, 96, turn=84)).whole


@scene("scared", "A person is scared.", "scared, afraid, nervous, unsure, anxious", ground=SKY)
def scared() -> Node:
    """Sam holds both hands before the chest and looks to the side."""
    return person("sam", 240, 286, 1.48, mood="worried", gaze=-0.4, headphones=False, left=Arm("fist", -14, 52, turn=-50), right=Arm("fist", 22, 64, turn=230)).whole


@scene("calm", "A person is calm and breathes slowly.", "calm, relax, breathe, feel better", ground=SAGE, blob=1)
def calm() -> Node:
    """Gloria has a hand on her chest and a small smile."""
    return person("gloria", 240, 282, 1.42, left=Arm("flat", 4, 84, turn=-6)).whole


@scene("good", "A person says that something is good.", "good, like, well done, works well", ground=SAGE)
def good() -> Node:
    """Sam smiles; a big thumb is up."""
    return group(
        person("sam", 160, 262, 1.14, mood="happy", gaze=0.4, right=Arm("thumb", 92, 66)).whole,
        at(364, 164, circle(0, 0, 84, CREAM), at(6, 12, thumb_sign(up=True), scale=1.14)),
    )


@scene("bad", "A person says that something is bad.", "bad, do not like, does not work, wrong", ground=ROSE, blob=1)
def bad() -> Node:
    """Amina shakes her head; a big thumb is down."""
    return group(
        person("amina", 160, 262, 1.14, mood="sad", gaze=0.4, nod=-4, right=Arm("flat", 96, 80, turn=20)).whole,
        at(364, 164, circle(0, 0, 84, CREAM), at(6, -12, thumb_sign(up=False), scale=1.14)),
    )
