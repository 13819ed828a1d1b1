"""The files of the layout that a site gets: its style as it is, and one script from several sources."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

STATIC_DIR = Path(__file__).parent / "static"
"""Where `easyread.css` and the sources of the script lie."""
PARTS = ("times", "speed", "device", "sound", "player", "visit")
"""The sources of the player, in the order in which they need each other: `static/player/*.js`."""

_BLOCK_COMMENT = re.compile(r"^[ ]*/\*.*?\*/\n", re.DOTALL | re.MULTILINE)
_LINE_COMMENT = re.compile(r"(?:^|(?<=\s))// .*$", re.MULTILINE)
_INDENT = re.compile(r"^\s+|[ ]+$", re.MULTILINE)


@cache
def script() -> bytes:
    """The script of a site: one function of its own, so that no name of it meets one of the site's. UTF-8."""
    sources = [(STATIC_DIR / "player" / f"{name}.js").read_text("utf-8") for name in PARTS]
    inside = "\n".join(map(lean, sources))
    return f'(() => {{\n"use strict";\n{inside}\n}})();\n'.encode()


def lean(source: str) -> str:
    """A script without its comments and indents: readers wait for neither. For our own scripts.

    In those, no string has `//` and a blank in it, and none goes over several lines.
    """
    return _INDENT.sub("", _LINE_COMMENT.sub("", _BLOCK_COMMENT.sub("", source))).strip()
