"""Figures of speech: words that do not mean what they say."""

from __future__ import annotations

from .phrase_list import phrases_in
from .spans import Found


def idioms(text: str) -> list[Found]:
    """The figures of speech of a text, in order, each with its plain meaning as the suggestion."""
    return [Found(start, end, cells[0]) for start, end, cells in phrases_in(text, "idioms.tsv")]
