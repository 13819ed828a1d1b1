"""Words, as a reader counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.language.words import count_words, word_spans, words

ONE = [
    "co-production", "1-2-1", "don't", "don’t", "£5.50", "5.30pm", "www.easyread.org.uk/a-b?c=d", "a.b@example.org",
    "https://example.org/x,y", "1,000", "50%", "U.K.", "e.g.", "24/7", "10–12", "members’", "‘Yes’", "(hello)", "café",
    "cafe\u0301s", "nai\u0308ve", "1st", "€3", "co\u2011operative", "file.name.md", "&", "“word”,", "שלום", "مَرْحَبًا",
    "5+", "mother-in-law's", "#tag", "@sam",
]  # fmt: skip
NONE = ["", " ", "–", "—", "🎉", "👍🏽", "...", "•", "*", "“”", "- -", "\u200b", "→", "£", "'"]
MORE = {
    "Everyone has 1 vote.": ["Everyone", "has", "1", "vote"],
    "and/or": ["and", "or"],
    "he—or she": ["he", "or", "she"],
    "wait...what": ["wait", "what"],
    "tea & cake": ["tea", "&", "cake"],
    "Go to www.easyread.org.uk.": ["Go", "to", "www.easyread.org.uk"],
    "Write to info@example.org, please": ["Write", "to", "info@example.org", "please"],
    "We won! 🎉 We danced": ["We", "won", "We", "danced"],
    "one,two": ["one", "two"],
    "It costs £5 – not £6.": ["It", "costs", "£5", "not", "£6"],
    "Come at 2pm\u00a0or 3pm\r\nor 4pm": ["Come", "at", "2pm", "or", "3pm", "or", "4pm"],
}


@pytest.mark.parametrize("text", ONE)
def test_one_word(text: str) -> None:
    """What is read in one go is one word."""
    assert count_words(text) == 1


@pytest.mark.parametrize("text", NONE)
def test_no_word(text: str) -> None:
    """Signs, emoji and spaces are no words."""
    assert count_words(text) == 0


@pytest.mark.parametrize(("text", "wanted"), MORE.items())
def test_words(text: str, wanted: list[str]) -> None:
    """Words come in order, without the punctuation around them."""
    assert words(text) == wanted
    assert count_words(text) == len(wanted)


@given(st.text())
def test_spans(text: str) -> None:
    """Spans are in order, not empty, and inside the text; words hold no white space; every letter is in one."""
    at = 0
    for start, end in word_spans(text):
        assert at <= start < end <= len(text)
        assert not any(map(str.isspace, text[start:end]))
        assert not any(map(str.isalnum, text[at:start]))
        at = end
    assert not any(map(str.isalnum, text[at:]))


@pytest.mark.parametrize("piece", ["a", "1", "a-", "a@", "a.", "www.", "£", "1,", "a@b", "a+", "\u0301", "-"])
def test_a_long_line(piece: str) -> None:
    """A long line without a space is counted without looking back again and again, which would need hours."""
    assert count_words(piece * 300_000) >= 0
