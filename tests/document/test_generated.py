"""Documents made by chance: a place is exact, or it is not claimed."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .generated import Maker
from .reading_aids import marked, page


@settings(max_examples=300, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10_000_000))
def test_no_place_is_wrong(seed: int) -> None:
    """In a document with the same words everywhere, no statement has a wrong place."""
    source, order = Maker(seed).document()
    text, marks = marked(source)
    expected = [marks[number] if number >= 0 else None for number in order]

    found = list(page(text).statements())

    assert len(found) == len(expected)
    wrong = [(s, at) for s, at in zip(found, expected, strict=True) if s.position not in (at, None)]
    assert wrong == []
