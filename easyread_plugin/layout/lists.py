"""A list right after a line is a list, as on a code-hosting site. Python-Markdown alone would run it together."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor

# A list mark with words behind it. Numbers must start at 1, so that a line that begins "2027. A year" stays words.
_ITEM = re.compile(r"\n(?=[ ]{0,3}(?:[*+-]|1[.)])[ ]+\S)")


class ListAfterLine(BlockProcessor):
    """Cuts a paragraph before the first line that begins a list."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether a list begins in the middle of this block."""
        return parent.tag != "li" and _ITEM.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Parses the words before the list, and leaves the list as a block of its own."""
        words, items = _ITEM.split(blocks.pop(0), maxsplit=1)
        blocks.insert(0, items)
        # Straight to the paragraph, since no other processor wanted the block as a whole.
        self.parser.blockprocessors["paragraph"].run(parent, [words])
