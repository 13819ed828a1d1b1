"""How hard a page is: the score and its reasons."""

from __future__ import annotations

from easyread_plugin.checks.scores import PageScores, scores_of
from easyread_plugin.publication.parsing import Reader, SourceText

READER = Reader()


def scored(text: str) -> PageScores:
    """The scores of a page with this text."""
    return scores_of(READER.read(SourceText("a.md", "a.md", text))[0])


def test_the_hardest_sentence_comes_first_with_its_words() -> None:
    """A long sentence with long words is the hardest; its hard words are named, each with its points."""
    page = scored("# Us\n\nWe meet.\n\nThe commissioning authority will procure domiciliary services.\n\nWe talk.\n")

    first = page.hardest[0]
    assert first.text.startswith("The commissioning")
    assert first.position is not None
    assert first.position.line == 5
    assert any("domiciliary" in reason for reason, _ in first.because)
    assert all(points >= 1 for _, points in first.because)


def test_easy_pages_score_lower() -> None:
    """The same thing in easy words is easier."""
    hard = scored("# Us\n\nParticipants are requested to notify the secretary prior to attendance.\n")
    easy = scored("# Us\n\nTell us before you come.\n")

    assert 0 <= easy.difficulty < hard.difficulty <= 100


def test_own_words_are_not_shown_as_hard() -> None:
    """Nobody changes what a person said, so no list asks for it."""
    page = scored("# Us\n\nWe meet.\n\n> The commissioning authority is bureaucratic.\n> — A member\n")

    assert all("commissioning" not in hard.text for hard in page.hardest)


def test_a_page_without_words() -> None:
    """No words, no points."""
    page = scored("")

    assert (page.difficulty, page.hardest, page.words) == (0.0, (), 0)
