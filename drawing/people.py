"""People: torso, legs, and the whole person. The origin is the base of the neck.

Standing height is five heads. A person is 350 units from the neck to the ground when standing and 296 when sitting.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from drawing.arms import Arm, arm_behind, arm_in_front, bent
from drawing.cast import CAST, Look
from drawing.faces import head
from drawing.furniture import chair, wheelchair_back, wheelchair_front, wheelchair_handles
from drawing.line import Node, at, band, box, circle, group, number, path, tubes
from drawing.palette import INK, LEG_SHADE, SKIN, SKIN_SHADE, SLATE, WHITE

POSES = ("bust", "stand", "sit", "wheel", "wheel_bust")


@dataclass(frozen=True, slots=True)
class Figure:
    """A person in two layers, so that a table or a book can come between body and arms."""

    body: Node
    arms: Node

    @property
    def whole(self) -> Node:
        """Both layers."""
        return group(self.body, self.arms)


def _torso_outline(look: Look, hem: float) -> str:
    b = look.build
    waist, hip = (50, 58) if look.curved else (57 + (6 if b > 1.1 else 0), 55)

    def x(value: float) -> str:
        return number(value * b)

    return (
        f"M-17-6C-28 4-{x(46)} 6.8-{x(63)} 13.8C-{x(67)} 24-{x(62)} 60-{x(waist)} 96C-{x(waist - 2)} 120-{x(hip)} 140-{x(hip)} {number(hem)}"
        f"H{x(hip)}C{x(hip)} 140 {x(waist - 2)} 120 {x(waist)} 96C{x(62)} 60 {x(67)} 24 {x(63)} 13.8C{x(46)} 6.8 28 4 17-6C8 8-8 8-17-6Z"
    )


def _clothes(look: Look, hem: float) -> list[Node]:
    """Return what is special about the top, over its plain colour."""
    b, trim = look.build, look.trim
    outline = _torso_outline(look, hem)
    bottom = number(hem)
    match look.wear:
        case "stripes":
            stripes = [band(f"M-{number(53 * b)} {y}H{number(53 * b)}", 13, trim, "butt") for y in range(46, int(hem) - 10, 36)]
            return [*stripes, path(outline)]
        case "vest":
            shirt = path("M-19-8L0 40L19-8Z", trim)
            return [shirt, path("M-17-9L0 14L-19 24L-29-1ZM17-9L0 14L19 24L29-1Z", trim, 5)]
        case "dungarees":
            bib = f"M-34 62H34V112H{number(52 * b)}V{bottom}H-{number(52 * b)}V112H-34Z"
            return [path(outline, trim), band("M-30 66L-34 12M30 66L34 12", 13, look.top), path(bib, look.top), *[circle(s * 26, 74, 4.5, WHITE, 0) for s in (-1, 1)]]
        case "jacket":
            shirt = path("M-19-8L0 92L19-8Z", trim)
            lapels = path("M-18-9L-40 34L-24 40L0 92L24 40L40 34L18-9L0 62Z", look.top, 5)
            return [shirt, path(f"M0 92V{bottom}", weight=4), lapels]
        case "coat":
            inner = path(f"M-19-8L-9 {bottom}H9L19-8Z", trim)
            tube = path("M-24-2C-34 30-26 62-12 64M24-2C34 26 30 44 27 58", weight=5)
            return [inner, path("M-18-9L-34 30L-13 58M18-9L34 30L13 58", weight=5), tube, circle(26, 66, 9, SLATE, 5)]
        case _:
            return []


def _neck_and_collar(look: Look, hem: float) -> list[Node]:
    skin, trim = SKIN[look.skin], look.trim
    bottom = number(hem)
    parts: list[Node] = [
        path("M-17-7C-8 14 8 14 17-7L14-30H-14Z", skin, 0),
        path("M-15-26L15-26C12-8-2-2-15-14Z", SKIN_SHADE[look.skin], 0),
        path("M-14-28V-8M14-28V-8"),
    ]
    match look.wear:
        case "shirt":
            parts += [path(f"M0 14V{bottom}", weight=4), path("M-17-9L0 14L-21 26L-29-1ZM17-9L0 14L21 26L29-1Z", trim)]
        case "cardigan":
            parts.append(path(f"M-17-7C-8 40-8 100-14 {bottom}H14C8 100 8 40 17-7C8 12-8 12-17-7Z", trim))
        case "hood":
            parts += [path("M-19-10C-40 0-34 22-2 24C34 22 40 0 19-10C12 8-12 8-19-10Z", trim), path("M-9 25V56M9 25V50", weight=4)]
        case "scarf_top":
            parts += [path("M-24-10C-34 6-20 26 0 26C20 26 34 6 24-10C14 4-14 4-24-10Z", trim), path("M8 24L2 72H26L24 20Z", trim)]
        case "vest":
            parts.append(path("M-17-9L0 16L-20 26L-29-1ZM17-9L0 16L20 26L29-1Z", trim, 5))
        case "jacket" | "coat":
            parts.append(path("M-17-9L0 14L17-9", weight=5))
        case _:
            parts.append(path("M-20-6C-10 18 10 18 20-6"))
    if look.badge:
        parts += [
            path("M-19-4L0 66L19-4", weight=5),
            box(-17, 66, 34, 42, 5, WHITE, 5),
            path("M-7 97H7", weight=4),
            circle(0, 82, 6, INK, 0),
        ]
    return parts


def _shoe(x: float, y: float, way: int) -> Node:
    return path(f"M{number(x - 24 * way)} {y}V{y - 22}H{number(x + 18 * way)}C{number(x + 32 * way)} {y - 18} {number(x + 40 * way)} {y - 10} {number(x + 40 * way)} {y}Z", INK, 4)


def _front_shoe(x: float, y: float) -> Node:
    """Return a shoe that comes a little towards us and to the right; y is the ankle."""
    return path(f"M{number(x - 22)} {y - 8}V{y + 12}Q{number(x - 22)} {y + 20} {number(x - 12)} {y + 20}H{number(x + 30)}C{number(x + 44)} {y + 20} {number(x + 40)} {y - 2} {number(x + 22)} {y - 8}Z", INK, 4)


def _legs(look: Look, pose: str) -> list[Node]:
    b, cloth = look.build, look.legs
    if pose == "stand":
        both = [(f"M{number(side * 24.5 * b)} 150V330", 44 * b) for side in (-1, 1)]
        # The trouser legs touch: the line between them is drawn on top.
        return [tubes(both, cloth, "butt"), path("M0 170V330"), *[_shoe(side * 26 * b, 350, side) for side in (-1, 1)]]
    # Sitting, turned a little to the right and towards us: the far leg first, in shade.
    far = bent((22 * b, 148), (72, 178), (72, 262))
    near = bent((-28 * b, 150), (24, 190), (20, 274))
    return [
        _front_shoe(72, 264),
        tubes([(far, 42 * b)], LEG_SHADE.get(cloth, cloth), "butt"),
        _front_shoe(20, 276),
        tubes([(near, 45 * b)], cloth, "butt"),
    ]


def _rest(pose: str, side: int, build: float) -> Arm:
    if pose in ("sit", "wheel"):
        return Arm("fist", -4, 146) if side < 0 else Arm("fist", 58, 150)
    return Arm("fist", side * 66 * build, 168)


def person(
    who: str | Look,
    x: float,
    y: float,
    scale: float = 1.0,
    *,
    pose: str = "bust",
    mood: str = "calm",
    gaze: float = 0.0,
    lift: float = 0.0,
    left: Arm | None = None,
    right: Arm | None = None,
    nod: float = 0.0,
    flip: bool = False,
    lean: float = 0.0,
    hem: float | None = None,
    seat: bool = True,
    **changes: object,
) -> Figure:
    """Return a person with the base of the neck at x, y.

    `left` and `right` are the arms on the left and right of the picture (before `flip`). `nod` turns the head and
    `lean` the whole person, in degrees. `hem` is where the top ends. `changes` are fields of Look.
    """
    if pose not in POSES:
        raise KeyError(f"no such pose: {pose}")
    look = replace(CAST[who] if isinstance(who, str) else who, **changes)  # type: ignore[arg-type]
    long_body = 340 if pose in ("bust", "wheel_bust") else 160 if pose == "stand" else 158
    bottom = long_body if hem is None else hem
    arms = ((left or _rest(pose, -1, look.build), -1), (right or _rest(pose, 1, look.build), 1))
    behind, front = head(look, mood, gaze, lift)
    neck = -61 if look.downs else -67

    parts: list[Node] = []
    if pose == "sit" and seat:
        parts.append(chair())
    elif pose == "wheel":
        parts.append(wheelchair_back())
    elif pose == "wheel_bust":
        parts.append(wheelchair_handles())
    if pose in ("sit", "wheel", "stand"):
        parts += _legs(look, pose)
    parts.append(at(0, neck, behind, turn=nod))
    parts += [arm_behind(look, arm, side) for arm, side in arms]
    parts.append(path(_torso_outline(look, bottom), look.top))
    parts += _clothes(look, bottom)
    parts += _neck_and_collar(look, bottom)
    if pose == "wheel":
        parts.append(wheelchair_front())
    parts.append(at(0, neck, front, turn=nod))
    in_front = [arm_in_front(look, arm, side) for arm, side in arms]
    return Figure(
        at(x, y, *parts, scale=scale, turn=lean, flip=flip),
        at(x, y, *in_front, scale=scale, turn=lean, flip=flip),
    )


def around(people: list[Figure], *middle: Node) -> Node:
    """Return bodies, then what is between (a table and what lies on it), then the arms."""
    return group(*[figure.body for figure in people], *middle, *[figure.arms for figure in people])
