"""How big a drawing is, from what its root says."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?"
_LENGTH = re.compile(rf"\s*({_NUMBER})\s*(px|pt|pc|mm|cm|in|)\s*\Z")
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_MOST = 1e6  # CSS pixels: more is a mistake


def own_size(attributes: Mapping[str, str]) -> tuple[float, float] | None:
    """Width and height in CSS pixels from `width` and `height`, or else from the `viewBox`; None when neither says."""
    width, height = _length(attributes.get("width", "")), _length(attributes.get("height", ""))
    if width and height:
        return width, height
    box = view_box(attributes.get("viewBox", ""))
    if box is None:
        return None
    wide, tall = box[2], box[3]
    if width:
        return width, width * tall / wide
    return (height * wide / tall, height) if height else (wide, tall)


def view_box(text: str) -> tuple[float, float, float, float] | None:
    """The four numbers of a `viewBox` (x, y, width, height), or None when they cannot be used."""
    numbers = re.findall(_NUMBER, text)
    if len(numbers) != 4 or re.sub(_NUMBER, "", text).strip(" \t\r\n,"):
        return None
    x, y, width, height = map(float, numbers)
    fits = math.isfinite(x) and math.isfinite(y) and 0 < width <= _MOST and 0 < height <= _MOST
    return (x, y, width, height) if fits else None


def whole(size: float) -> int:
    """The size in whole CSS pixels, at least 1."""
    return max(1, math.floor(size + 0.5))


def _length(text: str) -> float | None:
    found = _LENGTH.match(text)
    size = float(found.group(1)) * _UNITS[found.group(2)] if found else 0.0
    return size if 0 < size <= _MOST else None
