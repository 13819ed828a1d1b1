"""Things to read and to write on. Lines stand for words; there are no letters. The origin is the middle."""

from __future__ import annotations

from drawing.line import Line, Node, Shape, at, box, circle, group, number, path
from drawing.palette import BLUE, CORAL, CREAM, GREY, INK, MINT, MUSTARD, NAVY, SLATE, WHITE, WOOD
from drawing.signs import cross, tick


def paper(width: float = 90, height: float = 116, rows: str = "---", *mark: Node) -> Node:
    """Return a sheet. Rows: '-' line, 'v' tick row, 'x' cross row, 'o' empty box row, 's' signature, '#' picture and line, ' ' nothing."""
    parts: list[Node] = [box(-width / 2, -height / 2, width, height, 7)]
    gap = height / (len(rows) + 1)
    for position, row in enumerate(rows):
        parts += _row(row, width, -height / 2 + gap * (position + 1), gap)
    return group(*parts, *mark)


def _row(kind: str, width: float, y: float, gap: float) -> list[Node]:
    left, right = -width / 2, width / 2
    if kind in "vxo":
        parts: list[Node] = [
            box(left + 13, y - 10, 20, 20, 3, WHITE, 4),
            path(f"M{number(left + 45)} {number(y)}H{number(right - 12)}", weight=5, colour=SLATE),
        ]
        if kind == "v":
            parts.append(at(left + 24, y - 2, tick(), scale=0.25))
        elif kind == "x":
            parts.append(at(left + 23, y, cross(), scale=0.22))
        return parts
    if kind == "s":
        curve = f"M{number(left + 14)} {number(y)}q8-22 13-6t12-3t12 2t10-2"
        return [path(curve, weight=4, colour=NAVY), path(f"M{number(left + 12)} {number(y + 10)}H{number(right - 12)}", weight=3)]
    if kind == "#":
        side = min(gap * 0.72, width * 0.36)
        return [easy_row(left + 12, y - side / 2, side, width - 24)]
    if kind == "-":
        return [path(f"M{number(left + 14)} {number(y)}H{number(right - 14)}", weight=5, colour=SLATE)]
    return []


def easy_row(x: float, y: float, side: float, width: float) -> Node:
    """Return one row of an easy-read page: a picture on the left, two lines on the right."""
    middle = x + side / 2
    return group(
        box(x, y, side, side, 4, BLUE, 4),
        circle(middle, y + side * 0.36, side * 0.15, INK, 0),
        path(f"M{number(middle - side * 0.28)} {number(y + side * 0.84)}q{number(side * 0.28)} {number(-side * 0.5)} {number(side * 0.56)} 0Z", INK, 0),
        path(f"M{number(x + side + 12)} {number(y + side * 0.32)}H{number(x + width)}M{number(x + side + 12)} {number(y + side * 0.72)}H{number(x + width * 0.86)}", weight=6, colour=SLATE),
    )


def easy_page(width: float = 130, height: float = 170, rows: int = 3) -> Node:
    """Return a page of pictures and short lines."""
    gap = height / rows
    side = gap * 0.62
    return group(
        box(-width / 2, -height / 2, width, height, 7),
        *[easy_row(-width / 2 + 14, -height / 2 + gap * row + (gap - side) / 2, side, width - 28) for row in range(rows)],
    )


def clipboard(width: float = 150, height: float = 210, rows: str = "vovo", *mark: Node) -> Node:
    """Return a sheet on a board with a clip."""
    return group(
        box(-width / 2 - 13, -height / 2 - 16, width + 26, height + 32, 14, WOOD),
        paper(width, height, rows, *mark),
        box(-32, -height / 2 - 32, 64, 34, 8, GREY),
    )


def flat_sheet(width: float = 80, height: float = 26, *inside: Node) -> Node:
    """Return a paper lying on a table."""
    slant = height * 0.45
    return group(path(f"M{-width / 2:g} {height / 2:g}L{-width / 2 + slant:g} {-height / 2:g}H{width / 2 - slant:g}L{width / 2:g} {height / 2:g}Z", WHITE), *inside)


def signature() -> Node:
    """Return a name written by hand."""
    return path("M-32 0q8-20 14-4t14-3t14 2t12-2", weight=4.5, colour=NAVY)


def envelope(fill: str = CREAM) -> Node:
    """Return a closed letter."""
    return group(box(-66, -42, 132, 86, 8, fill), path("M-64-38L0 12L64-38"))


def calendar(ringed: tuple[int, int] | None = (2, 1), columns: int = 5, rows: int = 4) -> Node:
    """Return a month, 220 wide, with one day ringed (column, row)."""
    step_x, step_y = 188 / columns, 132 / rows
    parts: list[Node] = [
        box(-112, -100, 224, 210, 14),
        path("M-112-52V-86Q-112-100-98-100H98Q112-100 112-86V-52Z", NAVY),
        path("M-60-118V-84M60-118V-84", weight=17),
        path("M-60-116V-86M60-116V-86", weight=6, colour=GREY),
    ]
    for row in range(rows):
        for column in range(columns):
            x, y = -94 + step_x * (column + 0.5), -40 + step_y * (row + 0.5)
            chosen = (column, row) == ringed
            parts.append(box(x - 11, y - 10, 22, 20, 3, MUSTARD if chosen else WHITE, 4))
            if chosen:
                parts.append(Shape("ellipse", f'cx="{number(x)}" cy="{number(y)}" rx="24" ry="21"', "none", Line(CORAL, 7)))
    return group(*parts)


def book(boxed_word: bool = False) -> Node:
    """Return an open book, 296 wide; with a boxed word when the word matters."""
    page = "M0-62C-40-84-100-84-136-70V66C-100 52-40 54 0 76Z"
    other = "M0-62C40-84 100-84 136-70V66C100 52 40 54 0 76Z"
    lines = "M-114-42h90M-114-14h90M-114 14h90M-114 42h90M24-42h90M24 42h90M24 20h60"
    parts: list[Node] = [
        path("M-148-58V82C-100 68-40 72 0 94C40 72 100 68 148 82V-58Z", NAVY),
        path(page, WHITE),
        path(other, WHITE),
        path(lines + ("" if boxed_word else "M24-12h90"), weight=6, colour=SLATE),
    ]
    if boxed_word:
        scribble = "M29-4v-9q10-8 10 2v7M49-4v-19M74-4v-9q10-8 10 2v7M94-4v-19M61-15a5.5 5.5 0 1 0 .1 0M108-15a5.5 5.5 0 1 0 .1 0"
        parts += [box(18, -28, 106, 32, 8, MUSTARD), path(scribble, weight=5)]
    return group(*parts)


def closed_book(width: float = 110, height: float = 144, fill: str = CORAL) -> Node:
    """Return a closed book with its spine on the left."""
    return group(box(-width / 2, -height / 2, width, height, 9, fill), box(-width / 2, -height / 2, 22, height, 8, NAVY))


def town_map() -> Node:
    """Return a folded map with a pin."""
    return group(
        path("M-96-54L-32-74L32-54L96-74V56L32 76L-32 56L-96 76Z", CREAM),
        path("M-32-74V56M32-54V76", weight=4),
        path("M-90 30C-60 10-50 34-24 18S20-24 44-10S74 20 92 8", weight=8, colour=BLUE),
        path("M-80-30L-44-20L-40 44", weight=5, colour=SLATE),
        path("M52 52L72 20", weight=5, colour=SLATE),
        at(10, 4, path("M0 0C-34-36-22-66 0-66C22-66 34-36 0 0Z", CORAL), circle(0, -40, 9, WHITE, 5)),
    )


def banknote_and_coin() -> Node:
    """Return money: one note, one coin."""
    return group(box(-66, -40, 120, 66, 8, MINT), circle(-6, -7, 17, CREAM, 4), circle(40, 26, 28, MUSTARD), circle(40, 26, 17, "none", 4))


def scales(tip: float = 0) -> Node:
    """Return a pair of scales: the law."""

    def pan(x: float, y: float) -> Node:
        return group(
            path(f"M{x:g} -60L{x - 34:g} {y:g}M{x:g} -60L{x + 34:g} {y:g}", weight=4),
            path(f"M{x - 40:g} {y:g}H{x + 40:g}C{x + 34:g} {y + 32:g} {x - 34:g} {y + 32:g} {x - 40:g} {y:g}Z", MUSTARD),
        )

    return group(
        path("M0-78V84", weight=10),
        path("M-42 88H42", weight=14),
        path(f"M-70 {-60 + tip:g}L70 {-60 - tip:g}", weight=10),
        pan(-70, 8 + tip),
        pan(70, 8 - tip),
        circle(0, -68, 13, MUSTARD),
    )


def rights_paper(width: float = 150, height: float = 194) -> Node:
    """Return the paper that says what the rights are."""
    return paper(width, height, " ", at(0, -18, scales(), scale=0.56), path("M-48 64h96", weight=6, colour=SLATE))


def plan_strip(width: float = 360, height: float = 92) -> Node:
    """Return a long plan: three boxes joined by arrows, from start to end."""
    step = width / 3
    colours = (MUSTARD, BLUE, CORAL)
    parts: list[Node] = [box(-width / 2, -height / 2, width, height, 7)]
    for index, colour in enumerate(colours):
        x = -step + step * index
        parts.append(box(x - 30, -26, 60, 52, 6, colour, 5))
        if index < 2:
            parts.append(path(f"M{x + 42:g} 0H{x + step - 42:g}M{x + step - 54:g}-10L{x + step - 42:g} 0L{x + step - 54:g} 10", weight=6))
    parts.append(circle(-step, 0, 11, INK, 0))
    parts.append(path(f"M{-13:g} 0H{13:g}", weight=7))
    parts.append(at(step, 0, tick(WHITE), scale=0.34))
    return group(*parts)
