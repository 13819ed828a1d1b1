"""Words of Latin and French in English text, with plain words for them."""

from __future__ import annotations

from collections.abc import Callable

from .phrase_list import anchors, phrases_in
from .spans import Found


def foreign_words(text: str) -> list[Found]:
    """The foreign words of a text, in order, each with plain words as the suggestion. "e.g." is a short form."""
    return [Found(start, end, cells[0], cells[1]) for start, end, cells in phrases_in(text, "foreign_words.tsv")]


def foreign_clues() -> Callable[[str], object]:
    """Tells of a word (`tokens.clues`) whether a text with it may have foreign words."""
    return anchors("foreign_words.tsv")
