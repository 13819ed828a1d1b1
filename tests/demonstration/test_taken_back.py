"""One person of the demonstration site took their words back, made up to show how it works: nothing of it is left."""

from __future__ import annotations

from pathlib import Path

from .conftest import ROOT

PAGE = "tell-your-story-safely"
SAID = ("My neighbour heard about it", "Now I wish that I had not said it", "member-9")


def test_what_was_taken_back_is_gone(site_dir: Path) -> None:
    """The words stand in the file of the page and in no byte of the site, its search or the sound's times."""
    written = (ROOT / "content" / f"{PAGE}.md").read_text(encoding="utf-8")
    assert all(words in written for words in SAID)
    assert SAID[-1] not in (ROOT / "people.yml").read_text(encoding="utf-8")
    for file in site_dir.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert not any(words.encode() in data for words in SAID), file.name


def test_it_says_that_it_is_an_example(site_dir: Path) -> None:
    """Readers see that it is made up, and what happened."""
    page = (site_dir / f"{PAGE}.html").read_text(encoding="utf-8")
    assert "We made this example up." in page
    assert "Now nobody can read them here." in page
    assert "The example is made up." in page.split('class="er-made"')[1]
