"""The score: each point is traced, and hard texts get more."""

from __future__ import annotations

import pytest

from easyread_plugin.language.score import points_of, score_page, score_statement
from easyread_plugin.language.score_features import statement_terms
from easyread_plugin.language.tables import read_model
from easyread_plugin.language.words import words

TEXTS = (
    "We meet on Monday.",
    "The committee deliberated on the remuneration of its subcontractors (again), and Sam left at 5.30pm.",
    "One.",
    "",
    "123 456",
)


@pytest.mark.parametrize("text", TEXTS)
def test_parts_add_up(text: str) -> None:
    """The parts of a statement are all its points, and stand inside it."""
    score = score_statement(text)

    assert sum(part.points for part in score.parts) == pytest.approx(score.points)
    assert score.points == pytest.approx(points_of(text))
    assert all(0 <= part.start <= part.end <= len(text) for part in score.parts)


@pytest.mark.parametrize("text", TEXTS)
def test_the_score_is_the_model(text: str) -> None:
    """The quick way to the points is the same sum that was fitted."""
    weights = read_model("score_model.json")["statement"]
    level = sum(weights.get(name, 0.0) * much for name, much in statement_terms(text, words(text)))

    assert points_of(text) == pytest.approx((level - 1) * 20)


def test_hard_is_more() -> None:
    """A hard statement has more points than an easy one, and so has its page."""
    easy, hard = "We eat cake.", "The legislation stipulates proportionate remuneration for all contractors."

    assert points_of(easy) < points_of(hard)
    assert score_page([easy]).points < score_page([easy, hard]).points < score_page([hard]).points


def test_words_that_come_again_help() -> None:
    """The same words again make a page easier than new words each time."""
    again = ["The club meets on Monday.", "The club has tea.", "The club is fun."] * 5
    new = [
        f"The {word} is here."
        for word in "club tea bus park shop tree road lamp book bird fish moon rain cake door".split()
    ]

    assert score_page(again).repeats > score_page(new).repeats


def test_a_page_without_words() -> None:
    """Nothing to read is 0."""
    assert score_page([]).points == 0
    assert score_page(["", "..."]).statements == ()
