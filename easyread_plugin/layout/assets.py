"""The files of the layout and the look that a site gets, without the comments and indents that only we read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .lean import lean_script, lean_style

STATIC_DIR = Path(__file__).parent / "static"
"""Where `easyread.css` and the sources of the script lie."""
PARTS = ("times", "speed", "device", "sound", "player", "visit")
"""The sources of the player, in the order in which they need each other: `static/player/*.js`."""


@cache
def script() -> bytes:
    """The script of a site: one function of its own, so that no name of it meets one of the site's. UTF-8."""
    sources = [(STATIC_DIR / "player" / f"{name}.js").read_text("utf-8") for name in PARTS]
    inside = "\n".join(map(lean_script, sources))
    return f'(() => {{\n"use strict";\n{inside}\n}})();\n'.encode()


@cache
def lean_file(file: Path) -> bytes:
    """A style sheet or a script of ours as a site gets it. UTF-8."""
    lean = lean_style if file.suffix == ".css" else lean_script
    return (lean(file.read_text("utf-8")) + "\n").encode()
