"""How big, how small and how long a picture may be. Everything is asked before a picture is opened."""

from __future__ import annotations

FILE_BYTES = 60_000_000
"""The most bytes that a picture file may have."""
SVG_BYTES = 2_000_000
"""The most bytes that a drawing may have."""
PIXELS = 40_000_000
"""The most pixels that are ever decoded at once: 160 MB of memory with transparency."""
JPEG_PIXELS = 200_000_000
"""The most pixels of a JPEG that can be decoded small (every camera and phone of today)."""
SCANNED_PIXELS = 1_000_000_000
"""The most pixels times passes of a JPEG that is sent in passes: some 10 s of work."""
SMALLEST_SIDE = 16
"""Pixels. What is smaller cannot be seen."""
LONGEST_RATIO = 15
"""A side may be this many times the other. A WebP of 960 pixels may be at most 17 times as tall."""


def too_many_bytes(size: int) -> str | None:
    """One sentence when a file has too many bytes, else None."""
    if size <= FILE_BYTES:
        return None
    return (
        f"The file is {size / 1e6:.0f} MB. At most {FILE_BYTES // 1_000_000} MB can be opened safely. "
        "Make the picture smaller in a picture program."
    )


def too_many_pixels(width: int, height: int, most: int = PIXELS) -> str | None:
    """One sentence when a picture has too many pixels to open safely, else None."""
    if width * height <= most:
        return None
    return (
        f"The picture is {width} by {height} pixels. At most {most // 1_000_000} million pixels can be opened safely. "
        "Make it smaller in a picture program. 2000 pixels wide is plenty."
    )


def bad_shape(width: float, height: float) -> str | None:
    """One sentence when a picture is too long and thin to be shown beside words, else None."""
    if max(width, height) <= LONGEST_RATIO * min(width, height):
        return None
    return (
        f"The picture is {width:g} by {height:g}, which is too long and thin to see. "
        f"One side may be at most {LONGEST_RATIO} times the other. Cut out the part that matters."
    )


def too_small(width: int, height: int) -> str | None:
    """One sentence when a picture of pixels is too small to see, else None."""
    if min(width, height) >= SMALLEST_SIDE:
        return None
    return f"The picture is only {width} by {height} pixels. Nobody can see what it shows. Find a bigger one."
