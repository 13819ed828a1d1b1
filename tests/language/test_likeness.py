"""How much two phrases mean the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.language.likeness import bases, likeness, phrase
from easyread_plugin.language.tables import about, rows


def alike(asked: str, said: str) -> float:
    """How much two texts are alike."""
    return likeness(phrase(asked), phrase(said))


@pytest.mark.parametrize(
    ("asked", "nearer", "further"),
    [
        ("make a complaint", "complaint", "make friends"),
        ("complaints", "complaint", "plan"),
        ("who pays the bus", "pay for the bus", "bus"),
        ("someone I trust", "someone you trust", "tell someone"),
        ("choices", "choice", "voice"),
        ("the doctor's letter", "doctor", "the"),
        ("unhappy", "sad", "happy"),
        ("solicitor", "law", "advocate"),
    ],
)
def test_what_is_nearer(asked: str, nearer: str, further: str) -> None:
    """Rare words count for more than common ones; forms and words of one meaning are alike."""
    assert alike(asked, nearer) > alike(asked, further)
    assert alike(asked, nearer) >= 0.5


@pytest.mark.parametrize(
    ("asked", "said"),
    [("do not agree", "agree"), ("like", "do not like"), ("no name", "name"), ("not done", "done"), ("can't go", "go")],
)
def test_not_turns_it_round(asked: str, said: str) -> None:
    """What says that something is not so is never like what says that it is."""
    assert alike(asked, said) == 0
    assert alike(said, asked) == 0


@pytest.mark.parametrize(
    ("asked", "said"),
    [("not fair", "unfair"), ("unfair", "not fair"), ("don't agree", "disagree"), ("not well", "ill")],
)
def test_not_with_its_opposite(asked: str, said: str) -> None:
    """What “not” makes of a word is nearly the same as its opposite."""
    assert alike(asked, said) > 0.85


@pytest.mark.parametrize(
    ("word", "other"),
    [("rights", "right"), ("minutes", "minute"), ("training", "train"), ("better", "bet"), ("need", "nee")],
)
def test_words_of_their_own(word: str, other: str) -> None:
    """A word that only looks like a form of another is none."""
    assert other not in bases(word)


def test_the_lists_say_where_they_are_from() -> None:
    """Each list says what it holds, its source and its licence, and no row of it stands alone."""
    for name in ("alike.tsv", "opposites.tsv", "never.tsv", "own_forms.txt", "no_icons.txt"):
        assert about(name)["licence"]
    for name in ("alike.tsv", "opposites.tsv", "never.tsv"):
        assert all(len(row) > 1 and all(row) for row in rows(name)), name


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80), st.text(max_size=40))
def test_any_text(asked: str, said: str) -> None:
    """Any two texts are compared, and a text is like itself."""
    assert 0 <= alike(asked, said) <= 1
    assert alike(asked, asked) == 1
