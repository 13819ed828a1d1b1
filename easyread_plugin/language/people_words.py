"""Words about people that guidelines ask to leave out: cold, old, hurtful or childish ones."""

from __future__ import annotations

from collections.abc import Callable

from .phrase_list import anchors, phrases_in
from .spans import Found


def people_words(text: str) -> list[Found]:
    """Such words of a text, in order; `kind` is "offensive", "third person", "clinical" or "childish"."""
    return [Found(start, end, cells[0], cells[1]) for start, end, cells in phrases_in(text, "people_words.tsv")]


def people_clues() -> Callable[[str], object]:
    """Tells of a word (`tokens.clues`) whether a text with it may have such words."""
    return anchors("people_words.tsv")
