"""A week, a month, a year, a day: how long something is."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, radians, sin

from drawing.line import Node, at, box, circle, group, path
from drawing.palette import BLUE, CORAL, CREAM, GREY, LILAC, MINT, MUSTARD, NAVY, SAGE, SKY, SLATE, WHITE
from drawing.places import moon
from drawing.scene import scene


def _leaf(chosen: Iterable[tuple[int, int]]) -> Node:
    """Return a month of 5 rows of 7 days, 340 wide, with these days (column, row) filled; the origin is its middle."""
    days = set(chosen)
    parts: list[Node] = [
        box(-176, -150, 352, 320, 16),
        path("M-176-84V-134Q-176-150-160-150H160Q176-150 176-134V-84Z", NAVY),
        path("M-96-174V-126M96-174V-126", weight=20),
        path("M-96-172V-128M96-172V-128", weight=8, colour=GREY),
    ]
    for row in range(5):
        for column in range(7):
            fill = MUSTARD if (column, row) in days else WHITE
            parts.append(box(-159 + 46 * column, -66 + 46 * row, 36, 34, 5, fill, 4))
    return group(*parts)


@scene("week", "A calendar with 1 week ringed: 7 days.", "week, weekly, 7 days, every week", ground=SKY, crop=False, blob=1)
def week() -> Node:
    """One whole row of seven days is filled and ringed."""
    ring = path("M-166 24H166Q180 24 180 38V50Q180 64 166 64H-166Q-180 64-180 50V38Q-180 24-166 24Z", weight=9, colour=CORAL)
    return at(240, 230, _leaf((column, 2) for column in range(7)), at(0, -1, ring))


@scene("month", "A calendar with all the days of 1 month filled in.", "month, monthly, 4 weeks, every month", ground=SAGE, crop=False)
def month() -> Node:
    """Every day of the leaf is filled."""
    return at(240, 230, _leaf((column, row) for row in range(5) for column in range(7) if (column, row) not in ((0, 0), (1, 0), (5, 4), (6, 4))))


@scene("year", "12 months in a ring: 1 year.", "year, yearly, 12 months, every year, annual", ground=SKY, crop=False)
def year() -> Node:
    """Twelve small calendar leaves in a ring, with an arrow round the middle."""
    fills = (BLUE, BLUE, MINT, MINT, MINT, MUSTARD, MUSTARD, MUSTARD, CORAL, CORAL, CORAL, BLUE)
    leaves = []
    for place, fill in enumerate(fills):
        angle = radians(place * 30 - 90)
        leaf = group(box(-31, -30, 62, 62, 7), path("M-31-8V-23Q-31-30-24-30H24Q31-30 31-23V-8Z", fill), path("M-14 8H14M-14 20H4", weight=4, colour=SLATE))
        leaves.append(at(240 + 182 * cos(angle), 236 + 182 * sin(angle), leaf))
    turn = "M186 190A72 72 0 1 0 240 164"
    return group(*leaves, at(480, 0, path(turn, weight=14), path("M262 138L236 163L264 188", weight=14), flip=True))


@scene("day", "1 day: the sun rises, and then the moon.", "day, today, day and night, all day, 1 day", ground=LILAC, crop=False, blob=1)
def day() -> Node:
    """A sun on the light half of a window, a moon on the dark half."""
    rays = "".join(f"M{64 * cos(radians(a)):.0f} {64 * sin(radians(a)):.0f}L{86 * cos(radians(a)):.0f} {86 * sin(radians(a)):.0f}" for a in range(0, 360, 45))
    return group(
        box(44, 76, 392, 320, 14, CREAM),
        path("M240 76H422Q436 76 436 90V382Q436 396 422 396H240Z", NAVY),
        at(142, 236, group(path(rays, weight=9), circle(0, 0, 48, MUSTARD))),
        at(338, 236, moon(), scale=1.5),
        *[circle(x, y, 5, WHITE, 0) for x, y in ((286, 130), (392, 126), (400, 290), (280, 306))],
    )
