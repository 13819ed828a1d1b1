"""Cutting long texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.audio.parts import LONGEST, parts


@given(st.text(alphabet="ab .,", max_size=9000))
def test_nothing_is_lost(text: str) -> None:
    """The parts together are the text, each has its offset, and none is too long."""
    cut = list(parts(text))

    assert "".join(part for _, part in cut) == text
    assert all(text.startswith(part, at) and 0 < len(part) <= LONGEST for at, part in cut)


def test_a_cut_is_after_a_sentence() -> None:
    """Where a sentence ends in the second half, the cut is there and not in a word."""
    text = "Words and more words. " * 400

    assert all(part.endswith(". ") for _, part in parts(text))


def test_a_text_without_a_space() -> None:
    """It is cut all the same."""
    assert [len(part) for _, part in parts("a" * (LONGEST * 2 + 5))] == [LONGEST, LONGEST, 5]
