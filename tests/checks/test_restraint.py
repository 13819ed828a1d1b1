"""Good easy read is left alone: three pages on hard subjects, written with care, and the demonstration site."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread_plugin.checks.rules import RULES
from easyread_plugin.checks.running import find
from easyread_plugin.document.findings import Level
from easyread_plugin.document.site import Site
from easyread_plugin.language.words import count_words
from easyread_plugin.publication.parsing import parse_text
from easyread_plugin.settings import Settings

ROOT = Path(__file__).parents[2]
PAGES = sorted((Path(__file__).parent / "restraint").glob("*.md"))
DEMONSTRATION = sorted((ROOT / "content").glob("*.md"))
WANTED = {"ER-S08"}
"""Advice that may come: a page may ask a question, and its writer may then think again."""


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_good_pages_are_left_alone(file: Path) -> None:
    """Rules about words find nothing to put right and nothing to think about."""
    page = parse_text(file.read_text("utf-8"), file.name)
    found = find([page], RULES, Site(Settings()))

    assert [(f.rule, f.excerpt) for f in found if f.rule not in WANTED] == []
    assert all(finding.level is Level.ADVICE for finding in found)


@pytest.mark.parametrize("file", [*PAGES, *DEMONSTRATION], ids=lambda file: file.stem)
def test_few_words_are_called_hard(file: Path) -> None:
    """Under 5 words in 100 are flagged as hard, also when the page explains none of them."""
    page = parse_text(file.read_text("utf-8").replace("**", ""), file.name)
    found = find([page], [rule for rule in RULES if rule.card.id == "ER-W01"], Site(Settings()))
    words = sum(count_words(statement.text) for statement in page.statements())

    assert len(PAGES) == 3
    assert len(found) < words / 20
