"""What holds for every text: no function crashes, every place is inside the text, the same twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.language import amounts, clauses
from easyread_plugin.language.difficulty import difficulty, hard_words, word_score
from easyread_plugin.language.easier import easier_words
from easyread_plugin.language.idioms import idioms
from easyread_plugin.language.latin import foreign_words
from easyread_plugin.language.negatives import double_negatives, negatives
from easyread_plugin.language.passives import passives
from easyread_plugin.language.people_words import people_words
from easyread_plugin.language.roman_numerals import roman_numerals
from easyread_plugin.language.score import points_of, score_page, score_statement

PIECES = st.sampled_from(
    "the was is got written by not never without un unhappy prior to in order commence utilised Utilising 25% £5.5 "
    "12000 IV Part I'm it’s co-production per annum keep ~ him in loop Sam's which , . ( ) ½ 3/4 İ ß ǅ ’ ' - 0300 123 "
    "4567 🎉 שלום \u200f \u00a0 \r\n \u0000 x̂ ﬁ".split(" ")
)
TEXTS = st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join)
FUNCTIONS: list[Callable[[str], list[Any]]] = [
    difficulty, hard_words, easier_words, idioms, foreign_words, negatives, passives, people_words, roman_numerals,
    amounts.percentages, amounts.fractions, amounts.big_numbers, amounts.money, amounts.phone_numbers,
    clauses.conjunctions, clauses.subordinates, clauses.tenses,
]  # fmt: skip


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
@given(text=TEXTS)
def test_places(function: Callable[[str], list[Any]], text: str) -> None:
    """What a function finds stands inside the text, in order, and is the same twice."""
    found = function(text)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert found == function(text)


@given(text=TEXTS)
def test_doubles_and_scores(text: str) -> None:
    """Double negatives stand inside the text; every text has points, and they add up."""
    assert all(0 <= start < end <= len(text) for start, end in double_negatives(text))
    score = score_statement(text)
    assert sum(part.points for part in score.parts) == pytest.approx(score.points)
    assert score.points == pytest.approx(points_of(text))
    assert score_page([text]) == score_page([text])


@given(text=TEXTS, start=st.integers(0, 40), length=st.integers(0, 40))
def test_any_place_has_a_difficulty(text: str, start: int, length: int) -> None:
    """The difficulty of any place is from 0 to 1, inside the text or not."""
    assert 0 <= word_score(text, start, start + length) <= 1
