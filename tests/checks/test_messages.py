"""What the checker says is easy read itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread_plugin.checks.examples import examples_of
from easyread_plugin.checks.explain import explain, rule_page, rules_page
from easyread_plugin.checks.reports.text import summary
from easyread_plugin.document.findings import RuleCard
from easyread_plugin.language.sentences import sentences
from easyread_plugin.language.short_forms import contractions
from easyread_plugin.language.words import count_words
from easyread_plugin.publication.rules import ALL_RULES, CARDS

from .examples_project import findings_in

DOCS_DIR = Path(__file__).parents[2] / "docs" / "rules"
MOST_WORDS = 15


def hard_to_read(text: str) -> list[str]:
    """The sentences of a message that are too long or have a short form."""
    return [
        sentence
        for sentence in sentences(text)
        if count_words(sentence) > MOST_WORDS or contractions(sentence) or ";" in sentence.replace("(;)", "")
    ]


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_cards_are_easy_read(card: RuleCard) -> None:
    """No sentence of a card is too long."""
    text = "\n\n".join((card.what, card.why, card.false_alarms))

    assert [sentence for sentence in sentences(text) if count_words(sentence) > MOST_WORDS] == []


def test_messages_are_easy_read(tmp_path: Path) -> None:
    """No message and no help of any bad example has a long sentence, a short form or a semicolon."""
    said: set[str] = set()
    for rule in ALL_RULES:
        for example in examples_of(rule.card.id):
            if not example.good:
                found = findings_in(tmp_path, example)
                said |= {text for finding in found for text in (finding.message, finding.help)}

    assert len(said) > len(ALL_RULES)
    assert {text: hard_to_read(text) for text in sorted(said) if hard_to_read(text)} == {}


def test_the_test_can_fail() -> None:
    """A long sentence, a short form and a semicolon are found."""
    assert hard_to_read("One two three. It can't be; no.") == ["It can't be; no."]
    assert len(hard_to_read("word " * 16)) == 1


def test_summary_is_easy_read() -> None:
    """The last line of a report is easy read and never says that a page is easy read."""
    text = summary([], 3)

    assert hard_to_read(text) == []
    assert "easy read" not in text


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_rule_pages(card: RuleCard) -> None:
    """docs/rules has the page of every rule as its card and examples say it; `make docs` writes it."""
    assert (DOCS_DIR / f"{card.id}.md").read_text("utf-8") == rule_page(card, examples_of(card.id))


def test_rule_list() -> None:
    """docs/rules has the list of rules, and no page of a rule that is gone."""
    pages = {file.stem for file in DOCS_DIR.glob("*.md")}

    assert pages == {"index", *CARDS}
    assert (DOCS_DIR / "index.md").read_text("utf-8") == rules_page([CARDS[id] for id in sorted(CARDS)])


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_explain(card: RuleCard) -> None:
    """`easyread explain` shows what, why, who says so, and every example."""
    examples = examples_of(card.id)
    text = explain(card, examples)

    assert text.startswith(f"{card.id} {card.name} (")
    assert all(source.url in text for source in card.sources)
    for example in examples:
        assert all(line in text for line in example.text.rstrip().split("\n"))


def test_every_card_is_complete() -> None:
    """Ids are unique and well formed; a guideline is named, unless it is a fault of a file."""
    ids = [rule.card.id for rule in ALL_RULES]

    assert len(set(ids)) == len(ids)
    assert len({rule.card.name for rule in ALL_RULES}) == len(ids)
    for card in CARDS.values():
        assert card.what
        assert card.why
        assert card.false_alarms
        assert card.sources or card.id.startswith("ER-F")
        assert all(source.url.startswith(("https://", "http://")) for source in card.sources)
