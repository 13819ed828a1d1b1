"""One more item in a list of a YAML file: every other byte stays, notes stay where they are."""

from __future__ import annotations

import pytest

from easyread_plugin.document.yaml_items import with_item
from easyread_plugin.errors import ProjectError

MENU = """\
# ours
nav:
  - Home: index.md  # first
  # the meetings
  - Meetings:
      - one.md # the first one

      # an old one
      - Two: two.md
theme: x
"""


def test_between_two() -> None:
    """Behind the item before it, with its indent; the note above the next item stays with that item."""
    changed = with_item(MENU, "new.md", "nav", 1, "Meetings", at=1)
    assert changed == MENU.replace("one.md # the first one\n", "one.md # the first one\n      - new.md\n")


def test_first_and_last() -> None:
    """At both ends of a list."""
    assert with_item(MENU, "new.md", "nav", 1, "Meetings", at=0).count("Meetings:\n      - new.md\n      - one.md") == 1
    last = with_item(MENU, "new.md", "nav", 1, "Meetings", at=2)
    assert last == MENU.replace("Two: two.md\n", "Two: two.md\n      - new.md\n")
    assert with_item(MENU, "'a b.md'", "nav", at=2).endswith("Two: two.md\n  - 'a b.md'\ntheme: x\n")


OTHERS = {
    "in brackets": ("nav: [a.md, b.md]\n", 1, "nav: [a.md, new.md, b.md]\n"),
    "first in brackets": ("nav: [a.md]", 0, "nav: [new.md, a.md]"),
    "no end of line": ("nav:\n- a.md", 1, "nav:\n- a.md\n- new.md\n"),
    "Windows": ("nav:\r\n- a.md\r\nx: y\r\n", 1, "nav:\r\n- a.md\r\n- new.md\r\nx: y\r\n"),
    "a mark at the start": ("\ufeffnav:\n- a.md\n", 0, "\ufeffnav:\n- new.md\n- a.md\n"),
    "tags of MkDocs": ("x: !ENV [A, b]\nnav:\n  - a.md\n", 1, "x: !ENV [A, b]\nnav:\n  - a.md\n  - new.md\n"),
}


@pytest.mark.parametrize(("text", "at", "wanted"), OTHERS.values(), ids=OTHERS)
def test_other_ways_to_write(text: str, at: int, wanted: str) -> None:
    """Lists in one line, other line ends, other tags."""
    assert with_item(text, "new.md", "nav", at=at) == wanted


@pytest.mark.parametrize("text", ["nav: a.md\n", "nav:\n", "x: [", "nav: *a\n", "nav:\n- a.md\n---\nnav:\n"])
def test_what_cannot_be_done_is_said(text: str) -> None:
    """No list, or no YAML: one sentence, and nothing is changed."""
    with pytest.raises(ProjectError, match="by hand"):
        with_item(text, "new.md", "nav", at=0)
