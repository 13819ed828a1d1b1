"""The ledger of the catalogue: nothing that the guidelines ask for is forgotten."""

from __future__ import annotations

import re
from pathlib import Path

from easyread_plugin.checks.coverage import ROWS, Done, coverage_page, rules_of
from easyread_plugin.publication.rules import CARDS

PAGE = Path(__file__).parents[2] / "docs" / "coverage.md"
SIZES = {"W": 8, "S": 8, "L": 7, "N": 6, "P": 7, "T": 6, "K": 5, "A": 4, "R": 5, "C": 8, "B": 6}
"""How many rows each part of the catalogue has."""


def test_all_rows_are_there() -> None:
    """The 70 rows, each once, in the order of the catalogue."""
    assert [row.id for row in ROWS] == [f"{part}{n:02}" for part, size in SIZES.items() for n in range(1, size + 1)]
    assert len(ROWS) == 70


def test_every_row_is_seen_to() -> None:
    """A row has a rule, or says who sees to it and how."""
    for row in ROWS:
        if row.done is Done.RULE:
            assert rules_of(row, CARDS), f"{row.id} has no rule"
        else:
            assert row.note, f"{row.id} does not say how"


def test_every_rule_has_its_row() -> None:
    """No rule is made up: each belongs to a row, or is about a fault of a file."""
    of_rows = {id for row in ROWS for id in rules_of(row, CARDS)}

    assert {id for id in CARDS if not re.match("ER-F", id)} == of_rows


def test_the_page_is_written() -> None:
    """docs/coverage.md is what the rows and the rules say; `make docs` writes it."""
    assert PAGE.read_text("utf-8") == coverage_page(CARDS)
