"""Writes docs/coverage.md from the rows of the catalogue and the rules. `make docs` runs it."""

from __future__ import annotations

from pathlib import Path

from easyread_plugin.checks.coverage import coverage_page
from easyread_plugin.publication.rules import CARDS

PAGE = Path(__file__).parents[1] / "docs" / "coverage.md"

if __name__ == "__main__":
    PAGE.write_text(coverage_page(CARDS), encoding="utf-8", newline="\n")
    print("Wrote docs/coverage.md")
