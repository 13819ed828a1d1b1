"""Bold that means "hard word" is dressed as one, and nothing else is."""

from __future__ import annotations

import markdown


def html_of(text: str) -> str:
    """The HTML of a text, with our extension alone."""
    return markdown.markdown(text, extensions=["easyread"])


def test_a_hard_word_is_dressed() -> None:
    """A bold word in a sentence has the class."""
    assert '<strong class="er-hard">Voting</strong>' in html_of("**Voting** means you choose.")


def test_other_bold_is_not() -> None:
    """Bold in headings, links, own words and whole sentences stays plain."""
    for text in (
        "# A **big** day",
        "See [our **page**](x.md) now.",
        "> I **love** it.\n> — A member",
        "**This whole sentence is bold.**",
    ):
        assert "er-hard" not in html_of(text), text
        assert "<strong>" in html_of(text)
