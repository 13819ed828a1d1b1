"""What a text is made of, and what each function hangs on: without its clue, a function finds nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.document.clue_index import ClueIndex
from easyread_plugin.language import amounts, clauses, dates, negatives, numbers, short_forms
from easyread_plugin.language.difficulty import hard_words, may_be_hard
from easyread_plugin.language.idioms import idiom_clues, idioms
from easyread_plugin.language.latin import foreign_clues, foreign_words
from easyread_plugin.language.passives import HELPER_CLUES, may_be_participle, passives
from easyread_plugin.language.people_words import people_clues, people_words
from easyread_plugin.language.roman_numerals import may_be_numeral, roman_numerals
from easyread_plugin.language.sayings import Saying, Sayings
from easyread_plugin.language.tokens import CAPITALS, FIGURE, clues

Find = Callable[[str], list[object]]
FIGURES = frozenset((FIGURE,))
HANGS_ON: dict[str, tuple[Find, frozenset[str] | Callable[[str], object]]] = {
    "numbers": (numbers.number_words, numbers.CLUES),
    "dates": (dates.date_problems, dates.CLUES),
    "percentages": (amounts.percentages, amounts.may_be_part),
    "fractions": (amounts.fractions, amounts.may_be_part),
    "big numbers": (amounts.big_numbers, amounts.may_be_big),
    "money": (amounts.money, amounts.may_be_money),
    "phone numbers": (amounts.phone_numbers, FIGURES),
    "numerals": (roman_numerals, may_be_numeral),
    "joins": (clauses.conjunctions, clauses.JOINING_CLUES),
    "clauses": (clauses.subordinates, clauses.SUBORDINATE_CLUES),
    "tenses": (clauses.tenses, clauses.HELPER_CLUES),
    "verbs": (clauses.tenses, clauses.VERB_CLUES),
    "negatives": (negatives.negatives, negatives.CLUES),
    "double negatives": (negatives.double_negatives, negatives.CLUES),
    "helpers": (passives, HELPER_CLUES),
    "participles": (passives, may_be_participle),
    "abbreviations": (short_forms.abbreviations, short_forms.CLUES),
    "contractions": (short_forms.contractions, short_forms.CLUES),
    "initials": (short_forms.initials, frozenset((CAPITALS,))),
    "capitals": (short_forms.capitals, frozenset((CAPITALS,))),
    "hard words": (hard_words, may_be_hard),
    "idioms": (idioms, idiom_clues()),
    "foreign words": (foreign_words, foreign_clues()),
    "people": (people_words, people_clues()),
}  # fmt: skip
PIECES = (
    "three", "Twenty", "ﬁve", "ſix", "fıve", "Mon", "4 March", "04/03/27", "25%", "percent", "25per", "cent", "½", "⅒",
    "a", "third", "of", "1/4", "12000", "1 000", "١٢٣٤", "£5.5", "5", "pounds", "qUıd", "GBP5", "£2m", "01632960123",
    "IV", "Part I", "and", "but", "which",
    "unless", "would", "have", "been", "'ve", "had gone", "not", "n’t", "No one", "don't", "was", "2closed", "it’s",
    "isn't", "sent", "e.g", "i.e.", "W/C", "a.s.a.p", "İe", "NHS", "C.Q.C.", "VERY LOUD", "co-production", "advocate’s",
    "STRAẞE", "a piece of cake", "per annum", "service users", " ", " ", "-", "_", "’", "'", ".", ",", "\n", "\xa0",
)  # fmt: skip


@pytest.mark.parametrize("name", HANGS_ON)
@settings(max_examples=60, deadline=None)
@given(text=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=12).map("".join))
def test_nothing_without_a_clue(name: str, text: str) -> None:
    """A rule looks at statements with its clues only, so what it could find always has one."""
    find, wanted = HANGS_ON[name]
    found = find(text)

    assert not found or ClueIndex([text]).having(wanted) == [0]


@pytest.mark.parametrize(
    "text",
    [
        "It has been raining.", "They’ve just been going.", "It will have been open.", "We would have gone.",
        "She couldn't have known.", "It OUGHT TO have worked.", "You may need to pay.", "You will be able to come.",
        "We might not possibly win.", "It should be expected to rain.", "You must have to wait.", "They had gone.",
        "We could be required to.", "You might want to be able to ask.", "He will already have left.", "He had met.",
    ],
)  # fmt: skip
def test_each_hard_tense_has_its_clues(text: str) -> None:
    """A hard tense has a word of each kind."""
    assert clauses.tenses(text)
    assert ClueIndex([text]).having(clauses.HELPER_CLUES, clauses.VERB_CLUES) == [0]


def test_words_parts_and_signs() -> None:
    """Words, the parts of words, signs, figures and capitals, each in one spelling."""
    assert clues("Don’t re-send it: NHS 25%") == {
        "don't", "don", "t", "re-send", "re", "send", "it", "nhs", "25", "’", "-", ":", "%", "2", "5", FIGURE, CAPITALS,
    }  # fmt: skip


def test_one_of_each() -> None:
    """With two kinds of clues, a text must have one of each; the numbers come in order."""
    index = ClueIndex(["It was sent.", "It was.", "They sent it.", "We were sent home."])

    assert index.having(HELPER_CLUES, may_be_participle) == [0, 3]
    assert index.having(frozenset(("it", "home"))) == [0, 1, 2, 3]
    assert index.having(frozenset(("nothing",))) == []


def test_letters_that_look_like_others() -> None:
    """A pattern that does not care about capitals takes ſ, ı, İ and the sign of Kelvin for s, i and k. So do we."""
    said = Sayings((Saying("scie", "sky"), Saying("SCIE", "S"))).of("en-GB")

    assert said is not None
    assert said.put_back(said.put_aside("ſcie Scie SCIE")) == "sky sky S"
    assert numbers.number_words("ſixty fıve mıllion") == [(0, 18, "65 million")]
    assert [one.full for one in short_forms.abbreviations("İe mıns")] == ["that is", "minutes"]
    assert [one.suggestion for one in dates.date_problems("4 ſep 2026, ſat 4 Aug")] == [
        "4 September 2026", "Saturday 4 August",
    ]  # fmt: skip
    assert [one.suggestion for one in amounts.fractions("one ſixth of a thırd of quarter")] == ["1 in 6", "1 in 3"]
    assert [one.suggestion for one in amounts.money("£2\u212a")] == ["£2 thousand"]
