"""Figures of speech: words that do not mean what they say."""

from __future__ import annotations

from collections.abc import Callable

from .phrase_list import anchors, phrases_in
from .spans import Found


def idioms(text: str) -> list[Found]:
    """The figures of speech of a text, in order, each with its plain meaning as the suggestion."""
    return [Found(start, end, cells[0]) for start, end, cells in phrases_in(text, "idioms.tsv")]


def idiom_clues() -> Callable[[str], object]:
    """Tells of a word (`tokens.clues`) whether a text with it may have a figure of speech."""
    return anchors("idioms.tsv")
