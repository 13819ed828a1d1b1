"""The title of a page made from a draft, and its headings below it: one of the first level, and no level left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from .blocks import Block, Text, Words


def headings_in_order(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with one heading of the first level, the first; the others below it, no level left out.

    A draft without any heading stays as it is. Words are never changed.
    """
    headings = [block.level for block in blocks if isinstance(block, Words) and block.level]
    if not headings:
        return tuple(blocks)
    is_title = headings[0] == 1 or headings[0] < min(headings[1:], default=7)
    above = [0]  # the levels of the headings that the next one stands below, as they were
    made: list[Block] = []
    for block in blocks:
        if not (isinstance(block, Words) and block.level):
            made.append(block)
        elif is_title:
            made.append(replace(block, level=1))
            is_title = False
        else:
            while above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            made.append(replace(block, level=min(len(above), 6)))
    return tuple(made)


def title_of(blocks: Sequence[Block]) -> str:
    """The words of the heading of the first level, or an empty string."""
    for block in blocks:
        if isinstance(block, Words) and block.level == 1:
            return " ".join("".join(part.words for part in block.parts if isinstance(part, Text)).split())
    return ""


def name_as_title(stem: str) -> str:
    """The name of a file as the words of a title."""
    words = re.sub(r"[_\-.\s]+", " ", stem).strip()
    return words[:1].upper() + words[1:]
