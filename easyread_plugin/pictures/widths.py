"""How wide the published copies of pictures are."""

from __future__ import annotations

WIDTHS: tuple[int, ...] = (480, 960)
"""Pixels: a phone or a column of a desk screen, and the same on a sharp screen."""
RECIPE = 2
"""Goes up when the same picture would give other bytes, so that nothing old is used."""


def widths_for(width: int) -> tuple[int, ...]:
    """The widths in pixels at which a picture of this width is published, narrowest first: never wider than it is."""
    return tuple(sorted({min(width, wanted) for wanted in WIDTHS}))
