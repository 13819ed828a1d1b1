"""Hair and head scarves. Each style is drawn in two layers: behind the head and over the face."""

from __future__ import annotations

from dataclasses import replace

from drawing.cast import Look
from drawing.line import Group, Node, band, circle, group, path, tubes
from drawing.palette import HAIR, SLATE

SHORT = "M-36 4C-46-36-24-57 6-55C34-53 45-32 36 4L30-2C30-14 27-20 20-27C4-19-14-19-24-29C-29-20-30-10-30-2Z"
CROP = "M-35 0C-41-34-22-51 0-51C22-51 41-34 35 0L30-6C30-18 27-24 19-28C7-32-7-32-19-28C-27-24-30-18-30-6Z"
PARTED = "M-37 14C-48-38-22-57 4-56C34-55 46-34 37 14C35-6 30-18 8-33C-4-18-30-16-32-4C-34 2-35 8-37 14Z"
FRINGE = "M-37 12C-47-38-22-57 0-57C22-57 47-38 37 12C36 0 34-6 31-11C10-16-12-16-31-11C-34-6-36 0-37 12Z"
SWEPT_BACK = "M-35 2C-43-36-22-54 0-54C22-54 43-36 35 2C31-14 24-32 0-34C-24-32-31-14-35 2Z"
SIDE_PARTED = "M-36 6C-44-30-30-56 6-54C32-52 44-34 36 6L31-2C30-14 28-22 18-30C6-22-8-22-22-32C-28-24-30-14-31-2Z"
BOB_BEHIND = "M0-57C-45-57-51-20-49 12C-48 30-48 38-43 44C-20 50 20 50 43 44C48 38 48 30 49 12C51-20 45-57 0-57Z"
LONG_BEHIND = "M0-57C-46-57-49-20-48 20C-47 52-54 66-52 88C-30 98 30 98 52 88C54 66 47 52 48 20C49-20 46-57 0-57Z"
SCARF = (
    "M0-58C-44-58-50-24-47 8C-46 28-56 46-62 64C-36 92 36 92 62 64C56 46 46 28 47 8C50-24 44-58 0-58Z"
    "M0-37C-24-37-31-16-30 4C-28 28-14 44 0 44C14 44 28 28 30 4C31-16 24-37 0-37Z"
)


def _puffs(spots: list[tuple[float, float, float]], colour: str) -> Group:
    """Return round tufts, each x, y and radius, in one outline."""
    return tubes([(f"M{x:g} {y:g}h.1", 2 * radius) for x, y, radius in spots], colour)


def _shine(colour: str, data: str) -> list[Node]:
    """Return a soft light on black or brown hair, so that it keeps its form in grey print."""
    light = {HAIR["black"]: SLATE, HAIR["brown"]: HAIR["auburn"]}.get(colour)
    return [band(data, 4.5, light)] if light else []


def hair_layers(look: Look) -> tuple[Node, Node]:
    """Return what is behind the head and what is over the face."""
    colour = HAIR[look.hair_colour]
    behind: list[Node] = []
    over: list[Node] = []
    shine = "M-20-41Q-10-48 4-47"
    match look.hair:
        case "short":
            over = [path(SHORT, colour), *_shine(colour, "M-22-39Q-12-47 2-46")]
        case "crop":
            over = [path(CROP, colour)]
        case "parted":
            over = [path(SIDE_PARTED, colour), *_shine(colour, shine)]
        case "bob":
            behind, over = [path(BOB_BEHIND, colour)], [path(PARTED, colour), *_shine(colour, shine)]
        case "fringe":
            behind, over = [path(BOB_BEHIND, colour)], [path(FRINGE, colour), *_shine(colour, "M-24-36Q-12-46 6-46")]
        case "long":
            behind, over = [path(LONG_BEHIND, colour)], [path(PARTED, colour), *_shine(colour, shine)]
        case "bun":
            behind, over = [circle(0, -60, 20, colour)], [path(SWEPT_BACK, colour), *_shine(colour, "M-24-34Q-14-44 4-45")]
        case "pony":
            behind = [tubes([("M-26-30C-62-30-56 20-62 54", 24)], colour), *_shine(colour, "M-51-8C-54 8-56 24-60 40")]
            over = [path(PARTED, colour), *_shine(colour, shine)]
        case "afro":
            behind = [_puffs([(0, -34, 30), (-28, -28, 26), (28, -28, 26), (-42, -6, 22), (42, -6, 22), (-38, 14, 16), (38, 14, 16)], colour)]
            over = [path(SWEPT_BACK, colour, 0), *_shine(colour, "M-38-32Q-28-46-12-50")]
        case "curly":
            behind = [_puffs([(-30, -20, 16), (30, -20, 16), (-34, 0, 11), (34, 0, 11)], colour)]
            over = [_puffs([(-24, -38, 14), (-4, -45, 17), (18, -42, 15), (30, -28, 11), (-33, -22, 10)], colour)]
        case "cropped_curls":
            behind = [_puffs([(-26, -30, 15), (26, -30, 15), (0, -42, 18), (-34, -12, 9), (34, -12, 9), (-14, -40, 15), (14, -40, 15)], colour)]
            over = [path(SWEPT_BACK, colour, 0), path("M-30-10C-26-24-16-33 0-34C16-33 26-24 30-10", weight=4.5)]
        case "locs":
            strands = ((-38, 62), (38, 62), (-30, 74), (30, 74))
            behind = [tubes([(f"M{x} -20C{x * 1.35:.0f} 10 {x * 1.3:.0f} 40 {x * 1.25:.0f} {end}", 13) for x, end in strands], colour)]
            over = [path(PARTED, colour), *_shine(colour, shine)]
        case "bald":
            over = [path(f"M{side * 33}-20C{side * 45}-14 {side * 44} 2 {side * 37} 6L{side * 32} 0Z", colour, 4.5) for side in (-1, 1)]
        case "scarf":
            behind = [path("M-40 0C-40 90 40 90 40 0Z", colour, 0)]
            over = [_scarf(colour), path("M-22 44C-8 58 20 62 40 72", weight=4)]
        case other:
            raise KeyError(f"no such hair: {other}")
    return group(*behind), group(*over)


def _scarf(colour: str) -> Node:
    drawn = path(SCARF, colour)
    return replace(drawn, geometry=f'{drawn.geometry} fill-rule="evenodd"')
