"""Pictures drawn when the site is built: a clock, the leaf of a calendar, some people of many.

    draw:clock-14-30      a clock that shows half past 2
    draw:date-2026-11-03  the leaf of a calendar with a 3
    draw:1-in-4           4 people, and 1 of them stands out

They are in the style of the pack (colours and lines as in `drawing/STYLE.md`): no letters, one dark line, flat colour.
The same name gives the same bytes.
"""

from __future__ import annotations

import math
import re
from datetime import date
from pathlib import Path

from ..document.site import BankEntry
from ..errors import PictureError
from ..language.days import day_in_words
from ..values import Value

INK, WHITE, GREY_SHADE = "#16202B", "#FFFFFF", "#E3E5E8"
SAND, SKY, LILAC, SAGE, MUSTARD, CORAL, NAVY, GREY = (
    "#F4E7D2", "#DCE9F2", "#D9D0EA", "#DDEADF", "#EDB84C", "#DB6F50", "#456AA0", "#C9CED3",
)  # fmt: skip
SKIN = ("#EBBE97", "#B27A4F", "#F8DCC6", "#D19A6E", "#A06845")
HAIR = ("#A5522E", "#272B33", "#5A3C2C", "#D6A55A", "#BCC2C8")
TOPS = ("#2B8280", "#96598E", "#DB6F50", "#456AA0", "#A8CDE4")
MOST_PEOPLE, MOST_WHOLE = 100, 20

_NAME = re.compile(
    r"(?P<some>\d{1,3})-(?:in|of)-(?P<all>\d{1,3})|clock-(?P<hour>\d{2})-(?P<minute>\d{2})"
    r"|date-(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"
)
_CLOUD = (
    "M62 120C96 36 232 14 330 44C430 74 472 168 458 274C446 372 412 446 248 446C98 446 30 392 22 286"
    "C18 222 36 176 62 120Z"
)
_DIGITS = {
    "0": "M30 4C66 4 66 96 30 96C-6 96-6 4 30 4Z",
    "1": "M10 24L34 4V96",
    "2": "M5 28C4-6 58-4 55 28C53 50 18 68 5 96H57",
    "3": "M6 5H53L26 40C66 38 66 96 28 96C15 96 8 90 4 80",
    "4": "M43 96V4L3 68H59",
    "5": "M52 4H14L9 44C32 30 58 42 56 66C54 102 14 102 4 82",
    "6": "M46 5C18 18 5 42 5 66C5 106 57 104 56 66C55 34 14 34 6 62",
    "7": "M4 4H56L22 96",
    "8": "M30 46C4 42 4 4 30 4C56 4 56 42 30 46C-2 50-2 96 30 96C62 96 62 50 30 46Z",
    "9": "M14 95C42 82 55 58 55 34C55-6 3-4 4 34C5 66 46 66 54 38",
}
"""Each figure as one line in a box of 60 by 100."""


class Drawn(Value):
    """A picture that was drawn."""

    svg: str
    entry: BankEntry
    """What it shows, as the picture bank would say it."""


def draw(name: str) -> Drawn:
    """The picture of this name, without `draw:`. Raises `PictureError` with one sentence."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise PictureError(
            Path("draw"),
            f"We cannot draw “{name[:40]}”. Write draw:1-in-4, draw:clock-14-30 or draw:date-2026-11-03.",
        )
    if found["some"]:
        return _made(name, *_people(name, int(found["some"]), int(found["all"])))
    if found["hour"]:
        return _made(name, *_clock(name, int(found["hour"]), int(found["minute"])))
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError as error:
        raise PictureError(Path("draw"), f"There is no such day as “{name}”. Look in a calendar.") from error
    return _made(name, *_leaf(day))


def _made(name: str, shows: str, ground: str, shapes: str) -> Drawn:
    entry = BankEntry(
        f"{name}.svg", shows, source="Drawn by easyread", licence="CC0-1.0", credit="The easyread pictures"
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480" viewBox="0 0 480 480" fill="none"'
        f' stroke="{INK}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">'
        f'<path d="{_CLOUD}" fill="{ground}" stroke="none"/>{shapes}</svg>'
    )
    return Drawn(svg, entry)


# A clock


def _clock(name: str, hour: int, minute: int) -> tuple[str, str, str]:
    if hour > 23 or minute > 59:
        raise PictureError(Path("draw"), f"There is no such time as “{name}”. Write for example draw:clock-14-30.")
    is_dark = hour < 6 or hour >= 18
    marks = "".join(
        f'<path d="M{_spot(angle, 150 if angle % 90 else 140)}L{_spot(angle, 164)}"'
        f' stroke-width="{7 if angle % 90 else 12}"/>'
        for angle in range(0, 360, 30)
    )
    hands = (
        f'<path d="M240 240L{_spot(hour * 30 + minute / 2, 92)}" stroke-width="22"/>'
        f'<path d="M240 240L{_spot(minute * 6, 132)}" stroke-width="13"/>'
        f'<circle cx="240" cy="240" r="15" fill="{CORAL}"/>'
    )
    ring = f'<circle cx="240" cy="240" r="200" fill="{NAVY}"/><circle cx="240" cy="240" r="178" fill="{WHITE}"/>'
    said = f"{(hour - 1) % 12 + 1}.{minute:02d}{'am' if hour < 12 else 'pm'}"
    return f"A clock shows {said}.", LILAC if is_dark else SKY, ring + marks + hands


def _spot(angle: float, radius: float) -> str:
    """A point of the clock; the angle is in degrees from 12 o'clock."""
    turn = math.radians(angle)
    return f"{240 + radius * math.sin(turn):.1f} {240 - radius * math.cos(turn):.1f}"


# The leaf of a calendar


def _leaf(day: date) -> tuple[str, str, str]:
    figures = str(day.day)
    scale = 1.75
    width = (60 * len(figures) + 24 * (len(figures) - 1)) * scale
    digits = "".join(
        f'<g transform="translate({240 - width / 2 + at * 84 * scale:.0f} 206) scale({scale})">'
        f'<path d="{_DIGITS[figure]}" stroke-width="15"/></g>'
        for at, figure in enumerate(figures)
    )
    # A square for each day of the week, from Monday; today's is filled.
    week = "".join(
        f'<rect x="{85 + 46 * at}" y="150" width="30" height="26" rx="5" stroke-width="4"'
        f' fill="{MUSTARD if at == day.weekday() else WHITE}"/>'
        for at in range(7)
    )
    paper = (
        f'<rect x="62" y="72" width="356" height="344" rx="22" fill="{WHITE}"/>'
        f'<path d="M62 132V94Q62 72 84 72H396Q418 72 418 94V132Z" fill="{CORAL}"/>'
        '<path d="M150 48V98M330 48V98" stroke-width="20"/>'
        f'<path d="M150 50V96M330 50V96" stroke="{GREY}" stroke-width="9"/>'
        f'<path d="M370 416L418 368V394Q418 416 396 416Z" fill="{GREY}"/>'
    )
    return f"A calendar shows {day_in_words(day)}.", SAGE, paper + week + digits


# People


def _people(name: str, some: int, everyone: int) -> tuple[str, str, str]:
    if not 2 <= everyone <= MOST_PEOPLE or some > everyone:
        raise PictureError(
            Path("draw"),
            f"We cannot draw “{name}”. The second number is from 2 to {MOST_PEOPLE}, and the first is not bigger.",
        )
    # A person is 104 wide, and 200 high down to the hips. Many are drawn down to the shoulders, in tens.
    bottom = 186 if everyone <= MOST_WHOLE else 110
    high = bottom + 14

    def size(columns: int) -> float:
        return min(456 / (columns * 104), 430 / (math.ceil(everyone / columns) * high), 1.25)

    def looks(columns: int) -> float:
        """Big is good, and full lines are better to count."""
        return size(columns) * (1 if everyone % columns else 1.3)

    columns = 10 if everyone > MOST_WHOLE else max(range(1, 11), key=looks)
    lines, scale = math.ceil(everyone / columns), size(columns)
    left, top = 240 - columns * 104 * scale / 2, 244 - lines * high * scale / 2
    shapes = "".join(
        _person(
            left + (at % columns + 0.5) * 104 * scale,
            top + (at // columns) * high * scale + 6 * scale,
            scale,
            at if at < some else None,
            bottom,
        )
        for at in range(everyone)
    )
    verb = "stands" if some == 1 else "stand"
    return f"{some} of {everyone} people {verb} out.", SAND, shapes


def _person(x: float, y: float, scale: float, number: int | None, bottom: int) -> str:
    """One person from the head down to `bottom`; white when the number is None."""
    if number is None:
        skin, hair, top = WHITE, WHITE, GREY_SHADE
    else:
        skin, hair, top = (colours[number % len(colours)] for colours in (SKIN, HAIR, TOPS))
    weight = min(6 / scale, 12)
    behind, face = "", ""
    arms = f'<path d="M-27 {bottom}V132M27 {bottom}V132"/>' if bottom > 132 else ""
    if number is not None:
        behind = f'<rect x="-52" y="-8" width="104" height="{bottom + 18}" rx="46" fill="{MUSTARD}" stroke="none"/>'
    if scale > 0.45:
        face = f'<path d="M-9 40h.1M9 40h.1" stroke-width="{weight * 1.1:.1f}"/><path d="M-9 54Q0 61 9 54"/>'
    return (
        f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.3f})" stroke-width="{weight:.1f}">{behind}'
        f'<path d="M-44 {bottom}V118C-44 90-26 80 0 80C26 80 44 90 44 118V{bottom}Z" fill="{top}"/>{arms}'
        f'<path d="M-11 66V82Q0 92 11 82V66Z" fill="{skin}"/>'
        f'<ellipse cx="0" cy="40" rx="26" ry="32" fill="{skin}"/>'
        f'<path d="M-27 38C-34-4 34-4 27 38C20 18-12 28-18 18C-22 24-26 28-27 38Z" fill="{hair}"/>{face}</g>'
    )
