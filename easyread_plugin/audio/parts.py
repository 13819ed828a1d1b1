"""A long text in parts that every voice can take."""

from __future__ import annotations

from collections.abc import Iterator

LONGEST = 2000
_ENDS = (". ", "! ", "? ", "; ", ", ", " ")


def parts(text: str) -> Iterator[tuple[int, str]]:
    """The parts in order, each with its offset; together they are the whole text.

    A cut is after a sentence where there is one in the second half of a part, else after a comma, a word, or
    anywhere.
    """
    at = 0
    while len(text) - at > LONGEST:
        cut = at + LONGEST
        for mark in _ENDS:
            found = text.rfind(mark, at + LONGEST // 2, cut)
            if found >= 0:
                cut = found + len(mark)
                break
        yield at, text[at:cut]
        at = cut
    if at < len(text):
        yield at, text[at:]
