"""Heads and faces. The origin is the middle of the head, which is 70 wide and 90 high.

`gaze` runs from -1 (to the left of the picture) to 1 (to the right); `lift` from -1 (down) to 1 (up).
"""

from __future__ import annotations

from drawing.cast import Look
from drawing.hair import hair_layers
from drawing.line import Node, at, band, box, circle, ellipse, group, number, path
from drawing.palette import CORAL, HAIR, INK, MOUTH, SKIN, WHITE

# Height of the inner and the outer end of an eyebrow, against its usual place.
BROWS = {
    "sad": (-5, 3),
    "worried": (-6, 2),
    "angry": (5, -4),
    "happy": (-2, -1),
    "talk": (-2, -1),
    "unsure": (-4, 2),
    "tired": (0, 3),
}
SKULL = "M0-43C-27-43-36-24-35 0C-35 12-34 18-32 24C-26 40-14 47 0 47C14 47 26 40 32 24C34 18 35 12 35 0C36-24 27-43 0-43Z"
ROUND_SKULL = "M0-41C-28-41-39-22-39 4C-39 18-37 25-32 31C-24 41-12 44 0 44C12 44 24 41 32 31C37 25 39 18 39 4C39-22 28-41 0-41Z"
BEARD = "M-35-2C-35 40-18 58 0 58C18 58 35 40 35-2C31 10 28 15 20 17C10 15-10 15-20 17C-28 15-31 10-35-2Z"


def _eyelid(look: Look, x: float, side: int) -> tuple[str, str]:
    """Return the upper lid of the eye at x and the white below it. With Down syndrome it tilts up a little outwards."""
    tilt = 1.5 if look.downs else 0.0
    width = 7.4 if look.downs else 8.0
    inner, outer = x - side * width, x + side * width
    low, high = number(1.5 + tilt), number(1.2 - 1.6 * tilt)
    lid = f"M{number(inner)} {low}Q{number(x - side)} -7.5 {number(outer)} {high}"
    return lid, f"{lid}Q{number(x + side)} 8.5 {number(inner)} {low}Z"


def _mouth(look: Look, mood: str, x: float) -> Node:
    """Return the mouth, in the middle at x."""

    def curve(half: float, ends: float, middle: float) -> Node:
        return path(f"M{number(x - half)} {ends}Q{number(x)} {middle} {number(x + half)} {ends}", weight=4.2)

    half = 11 if look.downs else 13
    if mood == "happy":
        top = f"M{number(x - half)} 21Q{number(x)} 25 {number(x + half)} 21"
        return path(f"{top}C{number(x + half - 2)} 37 {number(x - half + 2)} 37 {number(x - half)} 21Z", WHITE, 4)
    if mood == "talk":
        return path(f"M{number(x - 9)} 23Q{number(x)} 20 {number(x + 9)} 23C{number(x + 8)} 36 {number(x - 8)} 36 {number(x - 9)} 23Z", MOUTH, 4)
    if mood == "sad":
        return curve(10, 29.5, 22)
    if mood == "worried":
        return curve(8, 28.5, 24)
    if mood == "unsure":
        return path(f"M{number(x - 9)} 27q4.5-4 9-1.5t9-1.5", weight=4.2)
    if mood == "angry":
        return curve(11, 28.5, 24)
    if mood in ("tired", "serious"):
        return curve(9, 27, 28)
    return curve(half - 1, 24, 31)


def _glasses(look: Look, x: float) -> Node:
    fill = INK if look.dark_glasses else "none"
    frames = "".join(f"M{number(x + side * 14 - 11.5)}-6h23v10a11.5 10 0 0 1-23 0Z" for side in (-1, 1))
    parts: list[Node] = [path(f"{frames}M{number(x - 3)}-3h6", fill, 4)]
    if look.dark_glasses:
        parts.append(path("".join(f"M{number(x + side * 14 - 6)} 1l5-4" for side in (-1, 1)), weight=3.2, colour=WHITE))
    return group(*parts)


def _face(look: Look, mood: str, gaze: float, lift: float) -> Node:
    dx = gaze * 8
    low = -lift * 4
    parts: list[Node] = []
    brow_inner, brow_outer = BROWS.get(mood, (-1, 0))
    # Asleep in the music, or reading: the lids are down.
    closed = mood == "restful" or lift <= -0.8
    whites = lids = brows = ""
    pupils: list[Node] = []
    for side in (-1, 1):
        x = dx + side * (15 if look.downs else 14.5)
        lid, white = _eyelid(look, x, side)
        if closed:
            lids += f"M{number(x - 7)} 2q7 5 14 0"
        else:
            lids += lid
            whites += white
            pupils.append(circle(x + gaze * 2.2, 1.2 - lift * 1.6, 4.2, INK, 0))
        inner, outer = -13.5 + brow_inner, -13 + brow_outer
        brows += f"M{number(x - side * 7.5)} {number(inner)}Q{number(x)} {number((inner + outer) / 2 - 4)} {number(x + side * 8.5)} {number(outer)}"
    way = 1 if gaze >= 0 else -1
    nose = f"M{number(dx - 5.5)} 12.5q5.5 4.5 11 0" if look.downs else f"M{number(dx + way * 2)} 6q{5 * way} 8 {way} 9.5q{-3 * way} 1 {-6 * way}-.6"
    if look.dark_glasses:
        lids, whites, pupils = "", "", []
    if whites:
        parts.append(path(whites, WHITE, 0))
    parts += [*pupils, path(lids + nose, weight=3.7), path(brows, weight=4.2)]
    mouth_x = dx * 0.9
    if look.beard:
        parts.append(ellipse(mouth_x, 27, 14.5, 8, SKIN[look.skin], 0))
    parts.append(_mouth(look, mood, mouth_x))
    if look.moustache:
        colour = HAIR[look.moustache]
        parts.append(path(f"M{number(mouth_x)} 17C{number(mouth_x - 9)} 14 {number(mouth_x - 15)} 18 {number(mouth_x - 19)} 25"
                          f"C{number(mouth_x - 10)} 27 {number(mouth_x - 4)} 24 {number(mouth_x)} 22C{number(mouth_x + 4)} 24 {number(mouth_x + 10)} 27 {number(mouth_x + 19)} 25"
                          f"C{number(mouth_x + 15)} 18 {number(mouth_x + 9)} 14 {number(mouth_x)} 17Z", colour, 3.6))
    if look.older and not look.beard:
        parts.append(path(f"M{number(dx - 20)} 17q-4 4-3 9M{number(dx + 20)} 17q4 4 3 9", weight=2.8))
    if look.glasses or look.dark_glasses:
        parts.append(_glasses(look, dx))
    return at(0, low, *parts)


def head(look: Look, mood: str = "calm", gaze: float = 0.0, lift: float = 0.0) -> tuple[Node, Node]:
    """Return what hangs behind the shoulders (long hair) and the head itself."""
    skin = SKIN[look.skin]
    behind, over = hair_layers(look)
    parts: list[Node] = []
    for side in (-1, 1):
        if side * gaze < 0.5:
            parts.append(ellipse(side * 35 - gaze * 3, 9 if look.downs else 5, 7, 8 if look.downs else 11, skin))
    parts.append(path(ROUND_SKULL if look.downs else SKULL, skin))
    if look.beard:
        parts.append(path(BEARD, HAIR[look.beard]))
    parts += [over, _face(look, mood, gaze, lift)]
    if look.headphones:
        parts.append(headphones())
    return behind, group(*parts)


def headphones() -> Node:
    """Return headphones worn over the hair."""
    return group(
        band("M-42-2C-46-68 46-68 42-2", 19, INK),
        band("M-42-2C-46-68 46-68 42-2", 8, CORAL),
        *[box(side * 42 - 10, -14, 20, 36, 9, CORAL) for side in (-1, 1)],
    )
