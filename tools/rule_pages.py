"""Writes docs/rules/ from the card and the examples of every rule. `make docs` runs it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from easyread_plugin.checks.examples import examples_of
from easyread_plugin.checks.explain import rule_page, rules_page
from easyread_plugin.publication.rules import CARDS

FOLDER = Path(__file__).parents[1] / "docs" / "rules"


def rule_pages() -> Mapping[str, str]:
    """The pages by file name."""
    pages = {f"{id}.md": rule_page(CARDS[id], examples_of(id)) for id in sorted(CARDS)}
    return {"index.md": rules_page([CARDS[id] for id in sorted(CARDS)]), **pages}


def write() -> None:
    """Writes every page, and takes away pages of rules that are gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    pages = rule_pages()
    for file in FOLDER.glob("*.md"):
        if file.name not in pages:
            file.unlink()
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
    print("Wrote docs/rules/")
