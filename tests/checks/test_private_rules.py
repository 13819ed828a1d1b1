"""Signs of a person on a page: what stops, what is advice, and what the group gives out itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from easyread_plugin.document.findings import Finding, Level
from easyread_plugin.publication.sources import open_pages, open_project

CONFIG = """\
site_name: Our group
docs_dir: content
theme:
  name: easyread
  contact:
    name: Joy
    phone: 01632 960123
    email: hello@tuesday.example
    address: [The Hall, 7 Mill Lane, LE1 1AA]
plugins:
  - easyread:
      audio: 'off'
      own_contacts: ["020 7946 0123", Grace Eyre]
"""
PEOPLE = """\
people:
  member-1: {shown_as: Ben Sample, agreed: [words, name], where: [website], until: 2030-12-31}
  member-2: {shown_as: Amina Sample, agreed: [words], where: [website], until: 2030-12-31}
"""


def found(folder: Path, words: str, kind: str = "story") -> list[Finding]:
    """What the rules about signs of a person find on a page."""
    page = f"---\nkind: {kind}\nperson: '@member-1'\n---\n\n# A page\n\n{words}\n"
    for name, text in {"mkdocs.yml": CONFIG, "people.yml": PEOPLE, "content/page.md": page}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    publication = open_pages(open_project(folder), [folder / "content" / "page.md"], date(2026, 11, 22)).publication
    publication.gather()
    return [finding for finding in publication.find() if finding.rule.startswith("ER-C07")]


@pytest.mark.parametrize(
    "words",
    [
        "Phone us on (01632) 960 123 or +44 20 7946 0123.",
        "Write to HELLO@tuesday.example.",
        "[Write to us](mailto:hello@tuesday.example?subject=Hello) or [phone us](tel:+441632960123).",
        "Come to 7 Mill Lane, le1 1aa.",
        "Grace Eyre runs a club night.",
        "Ben Sample came.",
        "`sam@mail.example`\n\n```\n07700 900123\n```",
    ],
)
def test_what_may_be_shown(tmp_path: Path, words: str) -> None:
    """The group's own details, names by name, and people who agreed to be named."""
    # Code inside a sentence is read by people too: only a block of code is left alone.
    assert [finding.excerpt for finding in found(tmp_path, words) if "sam@" not in finding.excerpt] == []


@pytest.mark.parametrize(
    ("words", "rule", "level"),
    [
        ("Phone me on 07700 900123.", "ER-C07", Level.ERROR),
        ("[Phone me](tel:07700900123).", "ER-C07", Level.ERROR),
        ("Write to xhello@tuesday.example.", "ER-C07", Level.ERROR),
        ("I live at 17 Mill Lane.", "ER-C07", Level.ERROR),
        ("I was born on 4 March 1987.", "ER-C07b", Level.ERROR),
        ("Amina Sample came.", "ER-C07c", Level.WARNING),
        ("> I live near Lena Sample.\n> — @member-1", "ER-C07c", Level.WARNING),
        ("- Lena Sample\n- Ben", "ER-C07c", Level.WARNING),
    ],
)
def test_levels(tmp_path: Path, words: str, rule: str, level: Level) -> None:
    """In stories and meeting notes it stops, or warns for a name; elsewhere it is advice."""
    for kind, wanted in (("story", level), ("meeting", level), ("guide", Level.ADVICE)):
        (finding,) = found(tmp_path, words, kind)
        assert (finding.rule, finding.level) == (rule, wanted)
        assert finding.position is not None


def test_own_words_are_not_to_be_changed(tmp_path: Path) -> None:
    """What is in own words is asked about, and no other wording is proposed."""
    (finding,) = found(tmp_path, "> Phone me on 07700 900123.\n> — @member-1")
    assert finding.help.startswith("Ask the person who said it.")
