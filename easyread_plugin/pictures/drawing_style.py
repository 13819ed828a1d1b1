"""What a drawing may say about its looks: nothing that fetches a file, moves, or hides what it does."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_CALL = re.compile(r"([\w-]*)\((?=\s*([^)]*))")  # looks ahead only, so that a call inside a call is seen too
_HERE = re.compile(r"#[^\s\"'()<>\\]+\Z")
_SAFE_CALLS = frozenset(
    "rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy "
    "calc min max clamp circle ellipse polygon inset path blur drop-shadow opacity brightness contrast saturate "
    "grayscale not nth-child nth-of-type first-child last-child".split()
)


def without_comments(style: str) -> str:
    """The style without its comments, which can hold names and can hide words."""
    return _COMMENT.sub(" ", style).strip()


def is_here(target: str) -> bool:
    """Whether a link points into the drawing itself, as in `#shape`."""
    return _HERE.match(target.strip()) is not None


def problem_in_style(style: str) -> str | None:
    """One sentence when a style or an attribute could reach outside the drawing, else None.

    Only known functions may be called: CSS has more ways to fetch a file than `url()`, such as `image-set()`.
    """
    if "\\" in style:
        return "Its style has a “\\”, which can hide what it does. Save the drawing as plain SVG."
    if "(" not in style:
        return None
    for call in _CALL.finditer(style):
        name, argument = call.group(1).lower(), call.group(2).strip().strip("\"'")
        if name == "url":
            if not is_here(argument):
                return "It fetches something from another place with “url()”. Put everything into the drawing itself."
        elif name and name not in _SAFE_CALLS:
            return f"Its style uses “{name}()”, which can reach other places. Save the drawing as plain SVG."
    return None


def problem_in_sheet(sheet: str) -> str | None:
    """One sentence when a style sheet inside a drawing is not safe, else None."""
    if "@" in sheet:
        return (
            "Its style has a rule with “@”, such as “@import”. It can fetch other files or move the drawing. "
            "Save the drawing as plain SVG."
        )
    return problem_in_style(sheet)
