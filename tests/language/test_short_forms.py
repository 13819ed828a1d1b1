"""Short forms of words, and numbers written as words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.language.numbers import number_words
from easyread_plugin.language.short_forms import ShortForm, abbreviations, capitals, contractions, initials


def told(text: str, found: list[ShortForm]) -> list[tuple[str, str]]:
    """What is written, and the full words."""
    return [(text[short.start : short.end], short.full) for short in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The CEO of SCIE came.", ["CEO", "SCIE"]),
        ("Two MPs and their GPs came.", ["MP"]),
        ("The R.S.A. wrote.", ["R.S.A."]),
        ("The NHS, the U.K. and TV.", []),
        ("World War II, Henry VIII, part IV.", []),
        ("BN1 4GH, SW1A 1AA, A4, B&B, #FREE, @SCIE, COVID-19", ["COVID"]),
        ("easyread.ORG/ABC", []),
        ("I am. A dog.", []),
    ],
)
def test_initials(text: str, wanted: list[str]) -> None:
    """Initials that people know, numerals, postcodes and addresses are left alone."""
    assert [text[short.start : short.end] for short in initials(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bring food, e.g. cake.", [("e.g.", "for example")]),
        ("Bring food, eg cake, etc.", [("eg", "for example"), ("etc", "and other things")]),
        ("It takes 10 mins or 2 hrs.", [("mins", "minutes"), ("hrs", "hours")]),
        ("ASAP please. W/c Monday.", [("ASAP", "as soon as you can"), ("W/c", "the week of")]),
        ("The leg of the pieces. Vs.", [("Vs", "against")]),
        ("info@example.org, www.info.org, info-desk, egg", []),
    ],
)
def test_abbreviations(text: str, wanted: list[tuple[str, str]]) -> None:
    """Words cut short are found with the full words; the full stop of the sentence is not theirs."""
    assert told(text, abbreviations(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I can't and won't.", [("can't", "cannot"), ("won't", "will not")]),
        ("Don’t. It’s us.", [("Don’t", "Do not"), ("It’s", "It is")]),
        ("I'm here and I've seen", [("I'm", "I am"), ("I've", "I have")]),
        ("i'd like. We'd go. They'll come.", [("i'd", "I would"), ("We'd", "We would"), ("They'll", "They will")]),
        ("Sam's dog, the members' room, the '90s, o'clock, John'd", []),
    ],
)
def test_contractions(text: str, wanted: list[tuple[str, str]]) -> None:
    """Two words run together are found; what belongs to somebody is not."""
    assert told(text, contractions(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("PLEASE READ THIS now", ["PLEASE READ THIS"]),
        ("You must NEVER EVER shout", ["NEVER EVER"]),
        ("The NHS and the BBC. NHS BBC.", []),
        ("STOP! Now.", []),
        ("Mary AND John", []),
        ("ÉCOLE DES", []),
    ],
)
def test_capitals(text: str, wanted: list[str]) -> None:
    """Two or more words in capitals, when they are more than initials."""
    assert [text[start:end] for start, end in capitals(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We have three jobs.", [("three", "3")]),
        ("Twelve people and twenty-five dogs", [("Twelve", "12"), ("twenty-five", "25")]),
        (
            "thirty one, two hundred, ten thousand",
            [("thirty one", "31"), ("two hundred", "200"), ("ten thousand", "10,000")],
        ),
        ("five million people", [("five million", "5 million")]),
        ("“Two cups”", [("Two", "2")]),
        ("One of us. No one. Someone. The second. A two-way street. Channel Four. Oftentimes. Tenant.", []),
    ],
)
def test_number_words(text: str, wanted: list[tuple[str, str]]) -> None:
    """Numbers from two up are found with their figures; "one", names and parts of words are left alone."""
    assert [(text[start:end], figures) for start, end, figures in number_words(text)] == wanted


LOOKS = (initials, abbreviations, contractions)


@given(st.text() | st.text(alphabet="ABei.g'’t sn-/@ "))
def test_any_text(text: str) -> None:
    """No text raises an error, and every place is inside the text, in order."""
    spans = [[(short.start, short.end) for short in look(text)] for look in LOOKS]
    spans += [capitals(text), [(start, end) for start, end, _ in number_words(text)]]
    for found in spans:
        at = 0
        for start, end in found:
            assert at <= start < end <= len(text)
            at = end


@pytest.mark.parametrize("piece", ["A", "AB ", "A-", "A.", "a'", "'", "e.g ", "two ", "can't "])
def test_a_long_line(piece: str) -> None:
    """A long line is looked through without going back again and again, which would need hours."""
    text = piece * (300_000 // len(piece))
    for look in LOOKS:
        assert len(look(text)) <= len(text)
    assert len(capitals(text)) <= len(text)
    assert len(number_words(text)) <= len(text)
