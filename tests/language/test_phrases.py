"""Passives, negatives, figures of speech, foreign words, amounts, numerals, clauses and easier words."""

from __future__ import annotations

import pytest

from easyread_plugin.language import amounts, clauses
from easyread_plugin.language.easier import easier_word, easier_words
from easyread_plugin.language.idioms import idioms
from easyread_plugin.language.latin import foreign_words
from easyread_plugin.language.negatives import double_negatives, negatives
from easyread_plugin.language.passives import passives
from easyread_plugin.language.people_words import people_words
from easyread_plugin.language.roman_numerals import roman_numerals


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Your letter is being read by Sam.", ["is being read"]),
        ("It was not often seen.", ["was not often seen"]),
        ("When was the club started?", ["was the club started"]),
        ("Attached is the form.", ["Attached is"]),
        ("He got hurt and it's been stolen.", ["got hurt", "it's been stolen"]),
        ("She is tired and he's got a cold.", []),
        ("We are used to waiting.", []),
        ("He has been to the shop.", []),
        ("It’s called Bob.", ["It’s called"]),
    ],
)
def test_passives(text: str, found: list[str]) -> None:
    """What is done to somebody is found; how somebody is, is not."""
    assert [text[one.start : one.end] for one in passives(text)] == found


def test_who_does_it() -> None:
    """A passive knows whether the doer follows."""
    assert [one.is_by for one in passives("It was written by us. It was lost.")] == [True, False]


@pytest.mark.parametrize(
    ("text", "single", "double"),
    [
        ("Do not go without a pass.", ["not", "without"], ["not go without"]),
        ("It is not uncommon.", ["not"], ["not uncommon"]),
        ("Neither tea nor milk.", ["Neither", "nor"], []),
        ("No, we can't.", ["can't"], []),
        ("Ask at No. 10.", [], []),
        ("I don’t know, and he never came.", ["don’t", "never"], []),
    ],
)
def test_negatives(text: str, single: list[str], double: list[str]) -> None:
    """Each no is found; two in one clause are double."""
    assert [text[one.start : one.end] for one in negatives(text)] == single
    assert [text[start:end] for start, end in double_negatives(text)] == double


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("We kept him in the loop.", "tell someone what is happening"),
        ("She bit off more than she could chew.", "try to do too much"),
        ("It cost Sam an arm and a leg.", "a lot of money"),
        ("He pulled Ann’s leg.", "joke with someone"),
        ("It rained cats\nand dogs.", "rain a lot"),
        ("We sat on the bench.", ""),
    ],
)
def test_idioms(text: str, meaning: str) -> None:
    """A figure of speech is found in its forms, with a plain meaning."""
    assert [one.suggestion for one in idioms(text)] == ([meaning] if meaning else [])


def test_words_to_leave_out() -> None:
    """Foreign words and cold words about people have plain words instead."""
    assert [one.suggestion for one in foreign_words("It is £5 per annum, vis-à-vis last year.")] == [
        "each year",
        "about",
    ]
    assert [one.kind for one in people_words("Our service users are wheelchair-bound.")] == [
        "third person",
        "offensive",
    ]


@pytest.mark.parametrize(
    ("function", "text", "suggestions"),
    [
        (
            amounts.percentages,
            "25% or 33 per cent; a percentage; 47%; 100%",
            ["1 in 4", "1 in 3", "", "47 in 100", "all"],
        ),
        (amounts.fractions, "½ of it, 3/4 of us, two thirds of them, 1/4 cup", ["half", "3 in 4", "2 in 3"]),
        (amounts.big_numbers, "12000 came in 2026. Ring 0300 123 4567. £12500", ["12,000", "£12,500"]),
        (amounts.money, "5 pounds, £5.5, £5.00, GBP 7, £2m, £5.50", ["£5", "£5.50", "£5", "£7", "£2 million"]),
        (amounts.phone_numbers, "Ring 02079460000 or 0300 123 4567", ["020 7946 0000", ""]),
        (roman_numerals, "Part IV, Henry VIII, I am, size XL, World War II", ["4", "the 8th", "2"]),
    ],
)
def test_amounts(function, text: str, suggestions: list[str]) -> None:  # type: ignore[no-untyped-def]
    """Amounts that are hard to read are found, with the easy way where there is one."""
    assert [one.suggestion for one in function(text)] == suggestions


def test_clauses() -> None:
    """Joined ideas, clauses inside others, and stacked verbs are found."""
    assert [one.kind for one in clauses.conjunctions("We sang and we ate tea and cake.")] == ["and"]
    assert [one.kind for one in clauses.subordinates("The club, which is big, opens unless it rains.")] == [
        "which",
        "unless",
    ]
    assert [one.kind for one in clauses.tenses("We had been going. I would have gone.")] == [
        "perfect continuous",
        "would have",
    ]


@pytest.mark.parametrize(
    ("text", "easy"),
    [
        ("We commenced in order to assist you.", ["started", "to", "help"]),
        ("It was implemented.", ["carried out"]),
        ("Two methodologies.", ["methods"]),
        ("Prior to lunch", ["Before"]),
        ("an attempt", []),
        ("The Purchase Act", []),
        ("We went home.", []),
    ],
)
def test_easier_words(text: str, easy: list[str]) -> None:
    """The easier word has the number, tense and case; where it does not fit, there is none."""
    assert [one.word for one in easier_words(text)] == easy


def test_easier_word_at_a_place() -> None:
    """A phrase is offered for any of its words."""
    found = easier_word("We met prior to lunch.", 7, 12)

    assert found is not None
    assert (found.start, found.end, found.word, found.source) == (7, 15, "before", "plainlanguage.gov")
    assert easier_word("We met.", 3, 6) is None
