"""Hands. The forearm runs along x and the wrist is at 0; `thumb` 1 or -1 says on which side the thumb is."""

from __future__ import annotations

from math import atan2, cos, degrees, radians, sin

from drawing.line import Group, Node, at, band, edge, group, path, tubes
from drawing.palette import MUSTARD, SKIN, WHITE

HANDS = ("open", "point", "thumb", "flat", "fist", "pen", "offer", "grip")


def _segments(kind: str, t: int) -> list[tuple[str, float]]:
    """Return the fingers as paths with widths; the outline is drawn round all of them together."""
    match kind:
        case "open":
            fingers = [("M18-10L37-15", 8.5), ("M20-3.5L45-5", 8.5), ("M20 3.5L44 6", 8.5), ("M17 10L36 16", 8.5)]
            return [("M4 0H17", 27), *fingers, (f"M6 {8 * t}L21 {25 * t}", 10)]
        case "point":  # the finger lies along the edge, never in the middle
            return [("M4 0H15", 26), (f"M6 {8.5 * t}H46", 10)]
        case "thumb":
            return [("M4 0H17", 27), (f"M10 {6 * t}L13 {30 * t}", 12)]
        case "flat":
            return [("M4 0H16", 24), ("M14-6H37", 9.5), ("M14 0H40", 9.5), ("M14 6H36", 9.5), (f"M6 {8 * t}L22 {18 * t}", 9)]
        case "offer":  # palm up, seen from the side: something lies in it
            return [("M2 0H14", 21), ("M12 3H44", 10), (f"M8 {-2 * t}L26 {-14 * t}", 9.5)]
        case _:
            return [("M4 0H17", 25), (f"M8 {8 * t}L21 {14 * t}", 9)]


def hand(kind: str, skin: int, thumb: int = 1) -> Group:
    """Return a hand: open (wave, stop), point, thumb, flat, fist, pen, offer or grip."""
    if kind not in HANDS:
        raise KeyError(f"no such hand: {kind}")
    parts: list[Node] = []
    if kind == "pen":
        tip, end = -25 * thumb, 27 * thumb
        pen = f"M9 {tip}L28 {end}"
        parts += [edge(pen, 9), band(pen, 9, MUSTARD), path(f"M9 {tip}L12 {tip * 0.7:g}", weight=8)]
    parts.append(tubes(_segments(kind, thumb), SKIN[skin]))
    if kind == "thumb":
        parts.append(path("".join(f"M17 {y * thumb}h12" for y in (-5, 3)), weight=3.5))
    elif kind == "point":
        parts.append(path("".join(f"M15 {y * thumb}h11" for y in (-6, 1)), weight=3.5))
        parts.append(path(f"M2 {8 * thumb}Q12 {3 * thumb} 9 {-4 * thumb}", weight=3.5))
    elif kind == "grip":
        parts.append(path("M20-6h9M20 1h9", weight=3.5))
    elif kind == "flat":
        parts.append(path("M22-3h10M22 3h10", weight=3))
    return group(*parts)


def thumb_sign(up: bool = True) -> Group:
    """Return a fist with its thumb up or down, as a sign: cuff, four fingers and a clear thumb."""
    t = -1 if up else 1

    def y(value: float) -> str:
        return f"{value * t:g}"

    palm = (
        f"M-24 {y(-26)}H14Q26 {y(-26)} 26 {y(-17)}Q26 {y(-10)} 20 {y(-9)}Q31 {y(-7)} 30 {y(1)}Q30 {y(8)} 22 {y(9)}"
        f"Q30 {y(12)} 28 {y(19)}Q26 {y(25)} 16 {y(25)}H6Q8 {y(38)} 5 {y(48)}Q1 {y(58)} -8 {y(54)}Q-13 {y(50)} -11 {y(40)}Q-12 {y(26)} -24 {y(20)}Z"
    )
    cuff = path(f"M-44 {y(-30)}H-26V{y(26)}H-44Z", MUSTARD)
    return group(path(palm, WHITE), cuff, path(f"M8 {y(-9)}H20M10 {y(8)}H22", weight=4))


def pointing_arm(x: float, y: float, tip_x: float, tip_y: float, skin: int, sleeve: str, width: float = 42) -> Group:
    """Return an arm that comes in from x, y and points at the tip. Used when only the arm is seen."""
    angle = degrees(atan2(tip_y - y, tip_x - x))
    length = 62
    wrist_x, wrist_y = tip_x - length * cos(radians(angle)), tip_y - length * sin(radians(angle))
    ux, uy = sin(radians(angle)) * width / 2, -cos(radians(angle)) * width / 2
    arm = f"M{x:g} {y:g}L{wrist_x:.0f} {wrist_y:.0f}"
    return group(
        tubes([(arm, width)], sleeve, "butt"),
        at(wrist_x, wrist_y, hand("point", skin, -1), scale=1.35, turn=angle),
        path(f"M{wrist_x - ux:.0f} {wrist_y - uy:.0f}L{wrist_x + ux:.0f} {wrist_y + uy:.0f}"),
    )
