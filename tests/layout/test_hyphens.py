"""A word with a hyphen is kept whole, and nothing else of the HTML changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.layout.hyphens import kept_whole


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("We like co-production.", ["co-production"]),
        ("<b>Co-production</b> and self-advocacy", ["Co-production", "self-advocacy"]),
        ("a 1-2-1 talk", ["1-2-1"]),
        ("<code>co-production</code> <a href='co-production.md' title=\"co-production\">x</a>", []),
        ("<svg><title>co-production</title><svg></svg>a-b</svg> a-b", ["a-b"]),
        ("<!-- co-production --> - one, two - three", []),
        ("co-production-and-more-of-it", []),
        ("self-determination", ["self-determination"]),
        ("see www.speak-out.example and a@speak-out.example or /speak-out/ or x.a-b", []),
        ("a &co-lon; b", []),
        ('<img alt="a > co-production">', []),
    ],
)
def test_which_words(html: str, kept: list[str]) -> None:
    """Words that readers see, and not too long; no addresses, code or attributes."""
    assert re.findall(r'<span class="er-nb(?: er-nb--long)?">(.*?)</span>', kept_whole(html)) == kept


def test_long_words_are_told_apart() -> None:
    """From 14 letters on: these need more room."""
    assert kept_whole("self-advocacy decision-making").count("er-nb--long") == 1
    assert '<span class="er-nb er-nb--long">decision-making</span>' in kept_whole("decision-making")


@given(st.text("ab-<>/ \"'&;!= codesvgp", max_size=60))
def test_the_characters_stay(html: str) -> None:
    """Without the elements it is what it was."""
    assert re.sub(r'<span class="er-nb(?: er-nb--long)?">(.*?)</span>', r"\1", kept_whole(html)) == html
