"""Large pages, by shape: text for so many statements."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def _numbered(line: str) -> Callable[[int], str]:
    return lambda count: "".join(line.format(number) for number in range(count))


SHAPES: Mapping[str, Callable[[int], str]] = {
    "one paragraph": _numbered("We met {0} people. "),
    "equal sentences": lambda count: "We met. " * count,
    "list items": _numbered("- We met {0} people.\n"),
    "equal lines": lambda count: "We met.\n" * count,
    "equal paragraphs": lambda count: "We met.\n\n" * count,
    "rows with code between": lambda count: _numbered("![-](a.png)\nWe met {0}.\nYes.\n\n```\nx\n```\n\n")(count // 2),
    "own words": _numbered("> We met {0}.\n> — A member\n\n"),
    "table cells": lambda count: "| a | b |\n|---|---|\n" + _numbered("| w{0} | q |\n")(count // 2 - 1),
    "links": _numbered("[We met](x{0}.md). "),
    "HTML in words": _numbered("<b>We met {0}.</b> "),
    "bold words": _numbered("**We** met {0}. "),
    "pictures in words": _numbered("Vote ![v](b{0}.png).\n\n"),
    "headings": lambda count: _numbered("## We met {0}\n\nYes.\n\n")(count // 2),
}
"""How a page of so many statements is written."""
