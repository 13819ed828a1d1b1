"""Any text at all: the check never fails, every place lies inside the file, and it says the same twice."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easyread_plugin.checks.fixes import fixed, fixes_in
from easyread_plugin.checks.reports.github import github_report
from easyread_plugin.checks.reports.json import json_report
from easyread_plugin.checks.reports.meeting import meeting_report
from easyread_plugin.checks.reports.sarif import sarif_report
from easyread_plugin.checks.reports.text import text_report
from easyread_plugin.checks.rules import RULES
from easyread_plugin.checks.running import find
from easyread_plugin.document.findings import Finding
from easyread_plugin.document.site import Site
from easyread_plugin.publication.parsing import Reader, SourceText
from easyread_plugin.publication.rules import CARDS
from easyread_plugin.settings import Settings

SITE = Site(Settings())
READER = Reader()
PIECES = (
    "# ", "## ", "- ", "1. ", "> ", "> \u2014 A member\n", "\n", "\n\n", "    ", "\t", " ",
    "![-](../images/a.svg)\n", "| a | b |\n", "| --- | --- |\n", "```\n", "`three`", "**", "*", "_", "[", "](b.md)",
    "](https://a.org/?q=1&b=2)", "<", ">", "<u>", "</u>", "<iframe src=x></iframe>", "&", "&amp;", "&nbsp;",
    "---\n", "easyread:\n  rules: {ER-N01: off}\n", "title: Us\n",
    "<!-- easyread: allow ER-N01 because it is ours -->\n", "We met on 04/03/27", "13/03/27", "at 14:30",
    "three people", "e.g. ", "can't", "We do not want nothing.", "The letter was sent.", "Part IV", "25%", "½",
    "12000", "£5.5", "01632960123", "a piece of cake", "per annum", "service users", "which", "would have gone",
    "NEVER EVER SAY", "SCIE", "😀", "→", "é", "עברית", "日本語。", "\u200b", "\xad", "\u202e", "\r\n", "\x0c", "\x00",
    "\ufeff", "?", ".", "!", ";", ",", "(", ")", "–", "one, two, three, four and five",
    "http://www.example.org/a/b?c=d", "@member-1", "{name}", "{: .x }", "[^1]", "[^1]: note\n",
)  # fmt: skip


def check(text: str, name: str) -> list[Finding]:
    """What is found in a file of this name with this text."""
    return find([READER.read(SourceText(name, name, text))[0]], RULES, SITE)


def looked_at(text: str, name: str) -> None:
    """Every promise, for one text."""
    found = check(text, name)
    lines = text.split("\n")
    for finding in found:
        at = finding.position
        if at is not None:
            assert 1 <= at.line <= at.end_line <= len(lines)
            assert 1 <= at.column <= len(lines[at.line - 1]) + 1
            assert 1 <= at.end_column <= len(lines[at.end_line - 1]) + 1
            assert (at.line, at.column) <= (at.end_line, at.end_column)
    assert check(text, name) == found
    fixes = fixes_in(text, found)
    assert all(text[fix.start : fix.end] == fix.finding.excerpt for fix in fixes)
    assert len(fixed(text, fixes)) == len(text) + sum(len(fix.words) - fix.end + fix.start for fix in fixes)
    page = READER.read(SourceText(name, name, text))[0]
    for said in (
        text_report(found, {name: text}, 1),
        json_report(found, [page], CARDS),
        sarif_report(found, CARDS),
        github_report(found, 1, CARDS),
        meeting_report(found, {name: text}, {}, 1),
    ):
        said.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=30).map("".join))
def test_any_text(name: str, text: str) -> None:
    """Pieces of Markdown, HTML and hard words, in any order."""
    looked_at(text.replace("\r\n", "\n").replace("\r", "\n"), name)


@pytest.mark.parametrize("seed", range(3))
def test_broken_pages(seed: int) -> None:
    """Pages of the demonstration site with pieces cut out, doubled and moved."""
    chance = random.Random(seed)
    pages = sorted((Path(__file__).parents[2] / "content").glob("*.md"))
    text = chance.choice(pages).read_text("utf-8")
    for _ in range(12):
        start, end = sorted(chance.randrange(len(text)) for _ in range(2))
        piece = text[start : min(end, start + 60)]
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice((piece, chance.choice(PIECES), "")) + text[at + chance.randrange(9) :]
    looked_at(text, "a.md")


@pytest.mark.parametrize("piece", ["a", "word ", "a.b, ", "(", "five, ", "not ", "1", "“", "I. "])
def test_a_line_of_a_megabyte(piece: str) -> None:
    """A very long line in a draft is looked at too, by the rules about words. Those about people read all of it."""
    page = READER.read(SourceText("a.txt", "a.txt", piece * (1_000_000 // len(piece))))[0]
    rules = [rule for rule in RULES if not rule.card.id.startswith("ER-C")]

    assert isinstance(find([page], rules, SITE), list)


@pytest.mark.parametrize(
    "text",
    [
        "<p>A <![-](../images/a.svg)\n b.</p>",
        "<p><![if !supportLists]>1.<![endif]> First.</p>",
        "<p><![CDATA[We meet.]]></p>",
        "<p>c&ange. &b</p>",
        "<p>R&D and &#1; and &copy and &copy; and &#xZ;</p>",
        "<p>We met on \U0001fd18\n**</p>",
    ],
)
def test_odd_html(text: str) -> None:
    """Marks that Word writes, and `&` that means nothing: read as a browser reads them, each at its place."""
    looked_at(text, "a.html")


def test_and_in_html_is_no_letter_more() -> None:
    """What is no short form of HTML stays as it is written."""
    page = READER.read(SourceText("a.html", "a.html", "<p>R&D at c&ange &copy; &copy.</p>"))[0]
    assert [statement.text for statement in page.statements()] == ["R&D at c&ange © ©."]
