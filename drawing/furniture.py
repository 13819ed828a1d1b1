"""Chairs, wheelchairs, tables, sticks. Seats share the origin of the person who uses them (the base of the neck)."""

from __future__ import annotations

from drawing.line import Line, Node, Shape, band, edge, ellipse, group, path
from drawing.palette import BARK, GREY, SLATE, WHITE, WOOD


def chair() -> Node:
    """Return a wooden chair, turned a little to the right."""
    return group(
        path("M-60 184L-66 292M-26 204L-30 304", weight=11),
        path("M-70 56H70Q78 56 78 64V118Q78 126 70 126H-70Q-78 126-78 118V64Q-78 56-70 56Z", WOOD),
        path("M-62 126V178M64 126V170", weight=17),
        band("M-62 126V178M64 126V170", 8, WOOD),
        path("M-70 168H60L78 186Q80 204 66 204H-12Q-24 204-32 198L-74 182Q-80 170-70 168Z", WOOD),
    )


def wheelchair_handles() -> Node:
    """Return the two push handles that show in a close-up."""
    return group(path("M-80 118V52H-108M80 118V52H106", weight=10), path("M-96 52H-108M96 52H106", weight=15))


def wheelchair_back() -> Node:
    """Return what is behind the person: handles, back, far wheel, seat and footplates."""
    return group(
        path("M-74 178V58H-98M74 170V58H92", weight=10),
        path("M-88 58H-98M84 58H92", weight=15),
        path("M-70 76H70V160H-70Z", SLATE),
        ellipse(86, 216, 24, 66, WHITE, 11),
        path("M-70 176H70L84 196H-60Z", SLATE),
        path("M64 190L100 282M-2 196L44 296", weight=8),
        path("M52 288H122M0 300H66", weight=9),
    )


def wheelchair_front() -> Node:
    """Return what is before the person: the near wheel, its rim and the small front wheel."""
    return group(
        ellipse(-50, 222, 55, 70, "none", 15),
        Shape("ellipse", 'cx="-50" cy="222" rx="55" ry="70"', "none", Line(GREY, 4.5)),
        path("M-50 222L-88 176M-50 222L-14 170M-50 222L-94 250M-50 222L-6 256M-50 222V290", weight=3),
        ellipse(-50, 222, 10, 12, GREY),
    )


def stick(height: float = 190) -> Node:
    """Return a walking stick: the top of its handle is at 0, where the hand is; it ends `height` lower."""
    data = f"M10 {height:g}V0C10-20-14-22-22-6"
    return group(edge(data, 9), band(data, 9, WOOD))


def table(width: float = 430, depth: float = 84) -> Node:
    """Return a round table seen a little from above: nobody is at its head."""
    x, y = width / 2, depth / 2
    return group(
        path("M-34 30L-48 92H48L34 30Z", BARK),
        path(f"M{-x:g} 0V20C{-x:g} {y + 36:g} {x:g} {y + 36:g} {x:g} 20V0Z", BARK),
        ellipse(0, 0, x, y, WOOD),
    )


def desk(width: float = 400, drop: float = 70) -> Node:
    """Return a straight table from the front; the origin is the middle of its top edge."""
    x = width / 2
    return group(
        path(f"M{-x + 26:g} 24V{24 + drop:g}M{x - 26:g} 24V{24 + drop:g}", weight=16),
        band(f"M{-x + 26:g} 24V{24 + drop:g}M{x - 26:g} 24V{24 + drop:g}", 5, WOOD),
        path(f"M{-x + 8:g} 0H{x - 8:g}Q{x:g} 0 {x:g} 8V18Q{x:g} 26 {x - 8:g} 26H{-x + 8:g}Q{-x:g} 26 {-x:g} 18V8Q{-x:g} 0 {-x + 8:g} 0Z", WOOD),
    )
