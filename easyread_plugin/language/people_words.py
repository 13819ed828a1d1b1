"""Words about people that guidelines ask to leave out: cold, old, hurtful or childish ones."""

from __future__ import annotations

from .phrase_list import phrases_in
from .spans import Found


def people_words(text: str) -> list[Found]:
    """Such words of a text, in order; `kind` is "offensive", "third person", "clinical" or "childish"."""
    return [Found(start, end, cells[0], cells[1]) for start, end, cells in phrases_in(text, "people_words.tsv")]
