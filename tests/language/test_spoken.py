"""What is spoken is what is written."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from easyread_plugin.language import readings
from easyread_plugin.language.spoken import cleaned, spoken_text
from easyread_plugin.language.words import words

SAID = {
    # Times
    "We meet at 5.30pm.": "We meet at 5 30 pm.",
    "at 7:30pm": "at 7 30 pm",
    "from 2pm to 4pm": "from 2 pm to 4 pm",
    "2pm–4pm": "2 pm to 4 pm",
    "2-4pm": "2 to 4 pm",
    "10am - 12 noon": "10 am to 12 noon",
    "10 a.m. on Monday": "10 am on Monday",
    "at 9.05am": "at 9 oh 5 am",
    "at 14:00": "at 14 hundred",
    "at 14:30": "at 14 30",
    "at 9:00": "at 9 o'clock",
    "9:30 – 10:30": "9 30 to 10 30",
    # Dates
    "on 04/03/27": "on 4 March 2027",
    "Mon 4 Mar at 2pm": "Monday 4 March at 2 pm",
    "Tuesday 4 March 2027": "Tuesday 4 March 2027",
    "4th March": "4th March",
    "Mon-Fri": "Monday to Friday",
    "Monday – Friday": "Monday to Friday",
    "in 1998": "in 19 98",
    "March 1905": "March 19 oh 5",
    "in 2027": "in 2027",
    "in 2026-27": "in 2026 to 27",
    # Money and numbers
    "£5.50": "5 pounds 50",
    "£1": "1 pound",
    "£1.05": "1 pound and 5 pence",
    "£0.50": "50 pence",
    "£1,000": "1,000 pounds",
    "£2.5m": "2.5 million pounds",
    "£10–£20": "10 pounds to 20 pounds",
    "£10-20": "10 pounds to 20 pounds",
    "50p": "50 pence",
    "1p": "1 penny",
    "$3": "3 dollars",
    "50%": "50 per cent",
    "50–60%": "50 to 60 per cent",
    "10–12 people": "10 to 12 people",
    "pages 5-7": "pages 5 to 7",
    "10 000 people": "10,000 people",
    "1/2": "1 half",
    "3/4 of us": "3 quarters of us",
    "3.5 miles": "3.5 miles",
    "5kg": "5 kilograms",
    "10 mins": "10 minutes",
    "1 hr": "1 hour",
    "20mph": "20 miles an hour",
    "No. 10": "number 10",
    "Nos. 3 and 4": "numbers 3 and 4",
    "24/7": "24 7",
    "1-2-1": "1 to 1",
    "1:1": "1 to 1",
    # Phone numbers
    "Call 020 7946 0000 now.": "Call 0 2 0, 7 9 4 6, 0 0 0 0 now.",
    "0300 123 456": "0 3 0 0, 1 2 3, 4 5 6",
    "0300123456": "0 3 0 0, 1 2 3, 4 5 6",
    "07700900123": "0 7 7 0 0, 9 0 0, 1 2 3",
    "02079460000": "0 2 0, 7 9 4 6, 0 0 0 0",
    "(01273) 123456": "0 1 2 7 3, 1 2 3 4 5 6",
    "+44 20 7946 0000": "plus 4 4, 2 0, 7 9 4 6, 0 0 0 0",
    "Call 999.": "Call 9 9 9.",
    "Ring 111 or 116 123": "Ring 1 1 1 or 1 1 6, 1 2 3",
    "999 people": "999 people",
    "Text HELP to 60777.": "Text HELP to 6 0 7 7 7.",
    "0800 1111": "0 8 0 0, 1 1 1 1",
    "2000000": "2000000",
    # Addresses
    "See www.easyread.org.uk/news-page.": "See w w w dot easyread dot org dot uk slash news dash page.",
    "https://example.org/a?b=c": "example dot org slash a question mark b equals c",
    "see example.org": "see example dot org",
    "info@easy-read.org.uk": "info at easy dash read dot org dot uk",
    # Short forms and signs
    "e.g. a pen": "for example a pen",
    "i.e. you": "that is you",
    "pens, etc. and paper": "pens, et cetera and paper",
    "Dr. Lee and Mr. Lee": "Doctor Lee and Mr Lee",
    "he/she": "he or she",
    "and/or": "and or",
    "tea & cake": "tea and cake",
    "R&D": "R and D",
    "*note*": "note",
    "Home → News": "Home, News",
    "w/c 4 March": "week commencing 4 March",
    # As they are
    "co-production": "co-production",
    "the NHS and the BBC": "the NHS and the BBC",
    "members’ rights": "members’ rights",
    "“Yes,” she said.": "“Yes,” she said.",
    "I can't come.": "I can't come.",
    "covid-19": "covid-19",
    "20°C": "20°C",
    "½ price": "½ price",
    "Well – yes.": "Well – yes.",
}
CLEANED = {
    "Hello 👋🏽 world ❤️": "Hello world",
    "🎉": "",
    "a\u200bb\u00adc\ufeff": "abc",
    "\u202eabc\u202c": "abc",
    "cafe\u0301": "café",
    "a\x00b\x1b[31m": "ab[31m",
    "one\r\n\t two\u00a0three": "one two three",
    "\ud800x": "x",
    "👨‍👩‍👧 family": "family",
    "1\ufe0f\u20e3 first": "1 first",
    "🇬🇧 flag": "flag",
}
SILENT = ["", " ", "…", "🎉", "–", "***", "✅", "\u200b", "?!", "“”"]


@pytest.mark.parametrize(("text", "said"), SAID.items())
def test_said(text: str, said: str) -> None:
    """Signs, times, dates, money and addresses become the words that people say."""
    assert spoken_text(text) == said


@pytest.mark.parametrize(("text", "wanted"), CLEANED.items())
def test_cleaned(text: str, wanted: str) -> None:
    """What no voice can say goes, in every language; accents are one letter."""
    assert cleaned(text) == wanted
    assert spoken_text(text) == wanted
    assert spoken_text(text, "cy") == wanted


@pytest.mark.parametrize("text", SILENT)
def test_nothing_to_say(text: str) -> None:
    """Without a letter or a figure nothing is said."""
    assert spoken_text(text) == ""
    assert spoken_text(text, "cy") == ""


def test_other_languages_get_no_english_words() -> None:
    """A French sentence is only cleaned; Welsh has readings of its own (`test_welsh_readings.py`)."""
    assert spoken_text("Venez à 5.30pm 🎉 & payez £5.50", "fr") == "Venez à 5.30pm & payez £5.50"


WORD = st.from_regex(r"[b-hj-z]{2,9}", fullmatch=True).filter(
    lambda w: w not in {"eg", "ie", "vs", "approx", "etc", "tel", "and", "nb"}
)


@given(st.lists(WORD, min_size=1))
def test_no_word_is_dropped(written: list[str]) -> None:
    """Plain words are said as they are, in order."""
    assert words(spoken_text(" ".join(written))) == written


@given(st.lists(st.sampled_from(["we", "I", "Ask", "day", "eg", "Ie", "etc", "VS", "Dr", "tel", "Mon"]), min_size=1),
       st.sampled_from([" ", ", ", "  ", " - ", "."]), st.sampled_from(["", ".", "!", "?"]))  # fmt: skip
def test_plain_words_need_no_second_look(written: list[str], between: str, end: str) -> None:
    """What is known at once to be plain has none of the things that are said otherwise."""
    text = between.join(written) + end

    assert not readings._is_plain(text) or not readings._WORTH_A_LOOK.search(text)
    assert readings._is_plain("We meet today, and you can come.")


@given(st.text() | st.text(alphabet="0123456789£.:-–/ apm%@wk()+,&"))
@example("&")
def test_any_text(text: str) -> None:
    """No text raises an error; what is said is clean, and silent only when nothing can be said."""
    said = spoken_text(text)

    assert said == " ".join(said.split())
    assert bool(said) == any(sign.isalnum() or sign == "&" for sign in cleaned(text))
    assert cleaned(said) == said


@given(st.integers(0, 10**15))
def test_every_figure_is_said(number: int) -> None:
    """However a number is grouped, all its figures are there, in order."""
    assert "".join(c for c in spoken_text(f"It is {number} now") if c.isdigit()) == str(number)
