"""Arms: from the shoulder over the elbow to a hand that is somewhere on purpose."""

from __future__ import annotations

from dataclasses import dataclass
from math import acos, atan2, cos, degrees, hypot, radians, sin

from drawing.cast import Look
from drawing.hands import hand
from drawing.line import WEIGHT, Line, Node, Point, Shape, at, band, circle, edge, group, path, spot
from drawing.palette import SKIN

UPPER, FORE = 74.0, 68.0


@dataclass(frozen=True, slots=True)
class Arm:
    """What one arm does. x and y are where the wrist is, seen from the base of the neck.

    `elbow` 1 or -1 forces the side on which the arm bends; `turn` is the angle of the hand in degrees, when it is
    not that of the forearm; `thumb` forces its side; `holds` is drawn behind the fingers, from the wrist.
    """

    hand: str
    x: float
    y: float
    elbow: int | None = None
    turn: float | None = None
    thumb: int | None = None
    holds: Node | None = None


def reach(shoulder: Point, wrist: Point, side: int, elbow: int | None, length: float = 1.0) -> tuple[Point, Point]:
    """Return elbow and wrist. The elbow goes out and down by itself; a wrist out of reach is brought into it."""
    upper, fore = UPPER * length, FORE * length
    dx, dy = wrist[0] - shoulder[0], wrist[1] - shoulder[1]
    distance = max(hypot(dx, dy), 1)
    if distance > (upper + fore) * 0.995:
        part = (upper + fore) * 0.995 / distance
        wrist, distance = (shoulder[0] + dx * part, shoulder[1] + dy * part), (upper + fore) * 0.995
    distance = max(distance, abs(upper - fore) + 6)
    turn = acos(max(-1.0, min(1.0, (upper**2 + distance**2 - fore**2) / (2 * upper * distance))))
    angle = atan2(dy, dx)
    ways = (1, -1) if elbow is None else (elbow,)
    joints = [(shoulder[0] + upper * cos(angle + way * turn), shoulder[1] + upper * sin(angle + way * turn)) for way in ways]
    out = 0.35 if (wrist[0] - shoulder[0]) * side > 18 and wrist[1] > shoulder[1] - 40 else 1.1
    return max(joints, key=lambda joint: joint[0] * side * out + joint[1]), wrist


def bent(start: Point, joint: Point, end: Point, begin: float = 0.0) -> str:
    """Return a limb as path data, round at its joint; `begin` leaves out that part of its first bone."""

    def between(a: Point, b: Point, part: float) -> Point:
        return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part

    first, into, out = between(start, joint, begin), between(start, joint, 0.66), between(joint, end, 0.34)
    return f"M{spot(first)}L{spot(into)}Q{spot(joint)} {spot(out)}L{spot(end)}"


class _Bones:
    """Where the parts of one arm are, and how it is dressed."""

    def __init__(self, look: Look, arm: Arm, side: int) -> None:
        self.look, self.arm, self.side = look, arm, side
        self.shoulder: Point = (side * (55 * look.build + 1), 31.0)
        # A hand close in front of the body: the arm comes towards us and looks shorter.
        near = hypot(arm.x - self.shoulder[0], arm.y - self.shoulder[1])
        short = max(0.74, min(1.0, near * 1.13 / (UPPER + FORE))) if arm.y > 56 and arm.elbow is None else 1.0
        self.elbow, self.wrist = reach(self.shoulder, (arm.x, arm.y), side, arm.elbow, short)
        self.width = 31 * look.build**0.5
        self.angle = degrees(atan2(self.wrist[1] - self.elbow[1], self.wrist[0] - self.elbow[0]))

    def along_upper(self, part: float) -> Point:
        """Return the point at this part of the upper arm."""
        return (
            self.shoulder[0] + (self.elbow[0] - self.shoulder[0]) * part,
            self.shoulder[1] + (self.elbow[1] - self.shoulder[1]) * part,
        )


def arm_behind(look: Look, arm: Arm, side: int) -> Node:
    """Return the outline of an arm that goes under the body, so that body and sleeve grow together."""
    bones = _Bones(look, arm, side)
    whole = bent(bones.shoulder, bones.elbow, bones.wrist)
    if not look.short_sleeves:
        return edge(whole, bones.width)
    return group(edge(whole, bones.width - 6), edge(f"M{spot(bones.shoulder)}L{spot(bones.along_upper(0.6))}", bones.width))


def arm_in_front(look: Look, arm: Arm, side: int) -> Node:
    """Return the hand, what it holds, and the sleeve."""
    bones = _Bones(look, arm, side)
    thumb, turn = -side, bones.angle
    if arm.hand == "thumb":  # the thumb always points up
        thumb, turn = (-1, 0.0) if cos(radians(bones.angle)) >= 0 else (1, 180.0)
    if arm.turn is not None:
        turn = arm.turn
    if arm.thumb is not None:
        thumb = arm.thumb
    parts: list[Node] = []
    if arm.holds is not None:
        parts.append(at(*bones.wrist, arm.holds))
    parts.append(at(*bones.wrist, hand(arm.hand, look.skin, thumb), scale=look.build**0.3, turn=turn))
    return group(*parts, *_sleeve(bones))


def _sleeve(bones: _Bones) -> list[Node]:
    look, width = bones.look, bones.width
    colour = look.trim if look.wear in ("vest", "dungarees") else look.top
    parts: list[Node] = []
    end, angle = bones.wrist, bones.angle
    if look.short_sleeves:  # a bare forearm, and a sleeve to just above the elbow
        parts += [
            edge(bent(bones.shoulder, bones.elbow, bones.wrist, 0.4), width - 6, "butt"),
            band(bent(bones.shoulder, bones.elbow, bones.wrist), width - 6, SKIN[look.skin], "butt"),
        ]
        end = bones.along_upper(0.66)
        angle = degrees(atan2(end[1] - bones.shoulder[1], end[0] - bones.shoulder[0]))
        cloth = f"M{spot(bones.shoulder)}L{spot(end)}"
        ink = f"M{spot(bones.along_upper(0.33))}L{spot(end)}"
    else:
        cloth = bent(bones.shoulder, bones.elbow, bones.wrist)
        ink = bent(bones.shoulder, bones.elbow, bones.wrist, 0.4)
    if look.wear == "vest":  # the armhole shows, because the sleeve has another colour
        parts.append(circle(*bones.shoulder, width / 2, colour, 2 * WEIGHT))
    parts += [edge(ink, width, "butt"), band(cloth, width, colour, "butt"), circle(*bones.shoulder, width / 2, colour, 0)]
    if look.wear == "stripes" and not look.short_sleeves:
        data = f"M{spot(bones.wrist)}L{spot(bones.elbow)}"
        dash = ' stroke-dasharray="11 13 11 99" stroke-dashoffset="-13"'
        parts.append(Shape("path", f'd="{data}"', "none", Line(look.trim, 0, width, "butt", dash)))
    across_x, across_y = sin(radians(angle)) * width / 2, cos(radians(angle)) * width / 2
    parts.append(path(f"M{spot((end[0] - across_x, end[1] + across_y))}L{spot((end[0] + across_x, end[1] - across_y))}"))
    return parts
