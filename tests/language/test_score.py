"""The score: each point is traced, and hard texts get more."""

from __future__ import annotations

import math

import pytest

from easyread_plugin.language.score import points_of, score_page, score_statement
from easyread_plugin.language.score_features import hardest_part, other_terms, sort_words, together, way, word_terms
from easyread_plugin.language.tables import read_model
from easyread_plugin.language.word_features import Terms
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

    def value(terms: Terms) -> float:
        return sum(weights.get(name, 0.0) * much for name, much in terms)

    found = words(text)
    forces = [math.exp(value(word_terms(word))) for _, word in sort_words(found).content]

    assert points_of(text) == pytest.approx((value(other_terms(text, found)) + together(forces) - 1) * 20)


def test_no_weight_goes_against_a_teacher() -> None:
    """A longer or rarer word, or a longer sentence, never makes a statement easier; a word about people may."""
    weights = read_model("score_model.json")["statement"]

    assert [name for name, weight in weights.items() if weight * way(name) < 0] == []
    assert [name for name, weight in weights.items() if weight < 0 and "small word" not in name] == [
        name for name in weights if name.startswith("word form in")
    ]


@pytest.mark.parametrize(
    ("easy", "hard"), [("buy", "procure"), ("house", "accommodation"), ("start", "commencement"), ("now", "forthwith")]
)
def test_the_hard_word_is_the_reason(easy: str, hard: str) -> None:
    """With a harder word a statement has more points, and the word says so first."""
    score = score_statement(f"We talk about the {hard}.")

    assert points_of(f"We talk about the {easy}.") < score.points
    assert (score.parts[0].reason, score.parts[0].start, score.parts[0].end) == ("hard word", 18, 18 + len(hard))


def test_a_word_with_a_hyphen_is_as_hard_as_its_hardest_part() -> None:
    """Nobody looks for “well-known” in a list of words."""
    assert hardest_part("well-being") == "being"
    assert points_of("It is a one-way road.") < points_of("It is a pseudo-scientific road.")


def test_easy_words_are_no_reason() -> None:
    """In a short statement of easy words, no word adds much."""
    assert all(part.points < 10 for part in score_statement("We go to the shop.").parts)


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
