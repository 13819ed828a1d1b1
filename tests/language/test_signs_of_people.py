"""Signs of a person: each way of writing them is found, and what looks like them is not."""

from __future__ import annotations

import pytest

from easyread_plugin.language.people_names import full_names, organisations
from easyread_plugin.language.signs_of_people import SignKind, plain, signs_in_link, signs_of_people

FOUND = [
    ("Phone 01632 960123.", SignKind.PHONE, "01632 960123"),
    ("My number is +44 1632 960 123.", SignKind.PHONE, "+44 1632 960 123"),
    ("(01632) 960123", SignKind.PHONE, "(01632) 960123"),
    ("+44 (0)1632 960123", SignKind.PHONE, "+44 (0)1632 960123"),
    ("0044 1632 960123", SignKind.PHONE, "0044 1632 960123"),
    ("020 7946 0123", SignKind.PHONE, "020 7946 0123"),
    ("Text 07700 900123 now", SignKind.PHONE, "07700 900123"),
    ("07700-900-123", SignKind.PHONE, "07700-900-123"),
    ("07700\u00a0900\u00a0123", SignKind.PHONE, "07700\u00a0900\u00a0123"),
    ("0 7 7 0 0 9 0 0 1 2 3", SignKind.PHONE, "0 7 7 0 0 9 0 0 1 2 3"),
    ("It is 07700900123!", SignKind.PHONE, "07700900123"),
    ("Ring me on 960123", SignKind.PHONE, "960123"),
    ("Phone: 960 1234", SignKind.PHONE, "960 1234"),
    ("+353 1 234 5678", SignKind.PHONE, "+353 1 234 5678"),
    ("sam@mail.example", SignKind.EMAIL, "sam@mail.example"),
    ("Write to s.o'sample+x@mail.example.", SignKind.EMAIL, "s.o'sample+x@mail.example"),
    ("sam at mail dot example", SignKind.EMAIL, "sam at mail dot example"),
    ("He lives at SW1A 1AA.", SignKind.POSTCODE, "SW1A 1AA"),
    ("sw1a 1aa", SignKind.POSTCODE, "sw1a 1aa"),
    ("Sw1a1aa", SignKind.POSTCODE, "Sw1a1aa"),
    ("M1 1AE", SignKind.POSTCODE, "M1 1AE"),
    ("(DN55 1PT)", SignKind.POSTCODE, "DN55 1PT"),
    ("She was born on 4 March 1987.", SignKind.BIRTH, "born on 4 March 1987"),
    ("Date of birth: 04/03/1987", SignKind.BIRTH, "Date of birth: 04/03/1987"),
    ("DOB 4.3.87", SignKind.BIRTH, "DOB 4.3.87"),
    ("D.O.B. 1987", SignKind.BIRTH, "D.O.B. 1987"),
    ("My birthday is on the 4th of March.", SignKind.BIRTH, "birthday is on the 4th of March"),
    ("I was born in 1987.", SignKind.BIRTH, "I was born in 1987"),
    ("Born: March 4, 1987", SignKind.BIRTH, "Born: March 4, 1987"),
    ("QQ 12 34 56 C", None, ""),
    ("AB 12 34 56 C", SignKind.NUMBER, "AB 12 34 56 C"),
    ("My NHS number is 943 476 5919.", SignKind.NUMBER, "943 476 5919"),
    ("I live at 12 Acacia Avenue.", SignKind.ADDRESS, "12 Acacia Avenue"),
    ("Flat 3, 7b Mill Lane", SignKind.ADDRESS, "Flat 3, 7b Mill Lane"),
    ("Sam Sample came.", SignKind.NAME, "Sam Sample"),
    ("I met Amina O'Brien-Sample there.", SignKind.NAME, "Amina O'Brien-Sample"),
    ("I met Mr Sample.", SignKind.NAME, "Mr Sample"),
    ("Dr. A. B. Patel wrote it.", SignKind.NAME, "Dr. A. B. Patel"),
    ("John F. Sample", SignKind.NAME, "John F. Sample"),
    ("Will Smith said so.", SignKind.NAME, "Will Smith"),
    ("May Brown is here.", SignKind.NAME, "May Brown"),
    ("We thank Grace Jones for it.", SignKind.NAME, "Grace Jones"),
    ("Siân Evans came", SignKind.NAME, "Siân Evans"),
    ("Mohammed Ali Khan came", SignKind.NAME, "Mohammed Ali Khan"),
    ("That is Frank's brother, Ben McDonald.", SignKind.NAME, "Ben McDonald"),
]
NOT_FOUND = [
    "It costs £01632 960123.",
    "It costs £1,250.50 or 1200 pounds.",
    "We met on 01.02.2026 and on 2026-11-03.",
    "On Tuesday 3 November 2026 from 2pm to 4pm.",
    "Phone 999. Phone 111. Phone 116 123.",
    "Phone 0300 123 4567 or 0800 123 4567 or 0345 123 4567.",
    "Form 0123.456.7890.1234 and ISBN 978-0-306-40615-7.",
    "Call 250 members.",
    "There were 1 000 000 people.",
    "0.5 of us, 012 to 345.",
    "The M5 2nd exit. An A4 3rd page. Room B1.",
    "We are at the end of the e1 street.",
    "Take the 12 4th.",
    "It began at 10 dot 30.",
    "Meet us at the bus stop at 10am.",
    "Follow @tuesday on the internet.",
    "The group was born in 1960.",
    "People born before 1960 remember it.",
    "My birthday is soon.",
    "A baby was born.",
    "Come in May. Will you come? May we come?",
    "In May Sam came.",
    "Will Tuesday be OK?",
    "Will Leeford help?",
    "Mark Tuesday in your calendar.",
    "The Grace Eyre Foundation helps.",
    "Victoria Station and Charlotte Street.",
    "Frank and Lena went.",
    "Joy is in the office. Tom is too.",
    "Amina led. Ben came.",
    "Ben, Carol, Dev, Ese, Frank and Lena.",
    "Leeford Community Centre is in Mill Lane.",
    "Speak Out Hampshire and Thriving Together.",
    "The Social Care Institute for Excellence",
    "National Co-production Week",
    "SAM SAMPLE WAS THERE BUT THIS IS A SHOUT.",
    "Dr Who",
    "",
]


@pytest.mark.parametrize(("text", "kind", "written"), FOUND)
def test_found(text: str, kind: SignKind | None, written: str) -> None:
    """One sign, exactly there."""
    found = [(sign.kind, text[sign.start : sign.end]) for sign in signs_of_people(text)]
    assert found == ([(kind, written)] if kind else [])


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    """Prices, days, helplines, months, places and first names alone are no signs."""
    left_out = organisations(text)
    found = [text[sign.start : sign.end] for sign in signs_of_people(text)]
    assert [one for one in found if one.casefold() not in left_out] == []


def test_several_in_one_text() -> None:
    """Each is found once, in order."""
    text = "Sam Sample lives at 7 Mill Lane, LE1 1AA. Phone 01632 960123 or write to sam@mail.example."
    kinds = [sign.kind for sign in signs_of_people(text)]
    assert kinds == [SignKind.NAME, SignKind.ADDRESS, SignKind.POSTCODE, SignKind.PHONE, SignKind.EMAIL]


@pytest.mark.parametrize(
    ("target", "kinds"),
    [
        ("mailto:sam@mail.example?subject=Hello", [SignKind.EMAIL]),
        ("tel:+441632960123", [SignKind.PHONE]),
        ("TEL:01632960123", [SignKind.PHONE]),
        ("sms:07700900123", [SignKind.PHONE]),
        ("tel:116123", []),
        ("tel:03001234567", []),
        ("https://tuesday.example/sam", []),
        ("page.md", []),
    ],
)
def test_in_the_address_of_a_link(target: str, kinds: list[SignKind]) -> None:
    """A link can give away what its words do not say."""
    assert signs_in_link(target) == kinds


def test_the_same_written_in_other_ways() -> None:
    """One number is one number, and capitals and blanks make no other postcode."""
    ways = ("01632 960123", "+44 1632 960 123", "(01632) 960123", "+44 (0)1632 960123", "0044 1632 960123")
    assert {plain(SignKind.PHONE, way) for way in ways} == {"01632960123"}
    assert plain(SignKind.PHONE, "tel:+441632960123") == "01632960123"
    assert plain(SignKind.POSTCODE, "sw1a 1aa") == plain(SignKind.POSTCODE, "SW1A1AA")
    assert plain(SignKind.EMAIL, "mailto:Sam@Mail.Example?subject=x") == "sam@mail.example"


def test_organisations() -> None:
    """The name in front of such a word belongs to an organisation or a place."""
    assert "grace eyre" in organisations("The words are from the Grace Eyre Foundation.")
    assert organisations("Sam Sample came to the meeting.") == frozenset()


def test_a_long_text_takes_no_time_to_mention() -> None:
    """No pattern runs wild: 200,000 letters of the worst kind are read through."""
    for text in ("0 " * 100_000, "Sam " * 50_000, "a.a@" * 50_000, "born on " * 25_000, "A" * 200_000, "Mr " * 60_000):
        assert isinstance(signs_of_people(text), list)
    assert full_names("") == []
