"""`easyread review`: sheets to check pages with."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from .checking_site import easyread, put_site

PAGE = "content/guides/our-club.md"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site, which we stand in."""
    put_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Balanced(HTMLParser):
    """Refuses what is not closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        if tag not in {"img", "meta"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Only what is open can be closed."""
        assert self.open.pop() == tag


def test_the_sheet(site: Path) -> None:
    """Each part with its picture, what its hard word means, room to write, and open questions."""
    done = easyread("review", PAGE)
    assert done.exit_code == 0, done.output
    assert "The sheet is in review.html." in done.output
    html = (site / "review.html").read_text("utf-8")
    Balanced(html)
    words = ["Our club", "Part 1", "Part 2", "We vote about the budget.", "budget: The money that we can spend."]
    words += ["What we do", "a party", "I like it &amp; I come.", "Lena", "What our club is."]
    words += ["What is this about?", "Which words are hard?", "Which picture is not clear?", "What would you change?"]
    words += ["Who is here", "Day", "Read each part aloud. Take turns."]
    assert [word for word in words if word not in html] == []
    assert "understand" not in html.lower()
    assert "<b>food" not in html
    assert html.count("<img") == 2 + 4
    assert 'lang="en-GB"' in html


def test_nothing_that_a_person_did_not_agree_to_is_on_it(site: Path) -> None:
    """A sheet lies about on tables: it shows what the site shows."""
    easyread("review", PAGE)
    html = (site / "review.html").read_text("utf-8")
    assert "I do not" not in html
    assert "Dev" not in html
    assert "member-" not in html


def test_several_pages_are_one_file(site: Path) -> None:
    """In the order in which they are asked for, each once."""
    done = easyread("review", "index", "our club", "index.md", "-o", "out/meeting.html")
    assert done.exit_code == 0, done.output
    html = (site / "out/meeting.html").read_text("utf-8")
    assert html.count('<article class="page">') == 2
    assert html.index("Welcome.") < html.index("We vote")
    assert not [fetched for fetched in ('src="http', "url(", "<script", "<link") if fetched in html]


def test_the_same_page_is_the_same_bytes(site: Path) -> None:
    """Nothing of the hour is in it."""
    easyread("review", PAGE)
    first = (site / "review.html").read_bytes()
    easyread("review", PAGE)
    assert (site / "review.html").read_bytes() == first


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("our-clubb",), 'Did you mean "guides/our-club.md"?'),
        ((PAGE, "-o", "content/guides/our-club.md/x.html"), "We cannot write this file"),
        ((), "Missing argument"),
    ],
)
def test_what_cannot_be_made(site: Path, arguments: tuple[str, ...], says: str) -> None:
    """One clear sentence and exit 2."""
    done = easyread("review", *arguments)
    assert done.exit_code == 2
    assert says in done.output


def test_a_page_that_is_held_back_gets_no_sheet(site: Path) -> None:
    """Its point is a person who did not agree."""
    facts = "---\ntitle: My story\nkind: story\nteller: member-3\n---\n\n"
    (site / "content/story.md").write_text(f"{facts}# My story\n\n![-](../images/vote.svg)\nHello.\n", "utf-8")
    done = easyread("review", "story")
    assert done.exit_code == 2
    assert "This page is held back." in done.output
    assert not (site / "review.html").exists()
