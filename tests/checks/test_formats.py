"""Reports for other programs and for a meeting: SARIF, notes on GitHub, paper."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from easyread_plugin.checks.reports.github import github_report
from easyread_plugin.checks.reports.meeting import meeting_report
from easyread_plugin.checks.reports.sarif import sarif_report
from easyread_plugin.checks.reports.text import most_often, text_report
from easyread_plugin.checks.rules import RULES
from easyread_plugin.checks.running import find
from easyread_plugin.document.findings import Finding, Level
from easyread_plugin.document.position import Position
from easyread_plugin.document.site import Site
from easyread_plugin.publication.parsing import parse_text
from easyread_plugin.publication.rules import CARDS
from easyread_plugin.settings import Settings

from .sarif_shape import wrong_in

SOURCE = "# Visit\n\nWe meet on 13/03/27 & can't wait.\n\nThree of us come. Three of us go.\n"
PAGE = parse_text(SOURCE, "our visits/tea & cake.md")
FOUND = find([PAGE], RULES, Site(Settings()))


def one(message: str = "M.", at: Position | None = None, level: Level = Level.ERROR, rule: str = "ER-N04") -> Finding:
    """A finding in a.md."""
    return Finding(rule, level, "a.md", at, message, "Try it.", "x")


def test_sarif_is_valid() -> None:
    """Every object has what SARIF needs and nothing that it does not know; a rule's number is its place in the list."""
    report = json.loads(sarif_report([*FOUND, one()], CARDS))
    (run,) = report["runs"]
    rules = run["tool"]["driver"]["rules"]

    assert wrong_in(report) == []
    assert [rule["id"] for rule in rules] == sorted(CARDS)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert all(re.fullmatch(r"[A-Za-z0-9]+", rule["name"]) for rule in rules)


def test_the_shape_can_fail() -> None:
    """A wrong level, a strange name and a region that ends before it starts are found."""
    report = json.loads(sarif_report(FOUND, CARDS))
    result = report["runs"][0]["results"][0]
    result |= {"level": "advice", "colour": "red"}
    result["locations"][0]["physicalLocation"]["region"]["endLine"] = 0

    assert len(wrong_in(report)) == 3


def test_sarif_places() -> None:
    """Places are those of the file, named from the top of the repository, with blanks and signs written as in a URI."""
    report = json.loads(sarif_report(FOUND, CARDS, folder="site"))
    date = next(result for result in report["runs"][0]["results"] if result["ruleId"] == "ER-N04")
    place = date["locations"][0]["physicalLocation"]

    assert place["artifactLocation"] == {"uri": "site/our%20visits/tea%20%26%20cake.md"}
    assert place["region"] == {"startLine": 3, "startColumn": 12, "endLine": 3, "endColumn": 20}
    assert date["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {"deletedRegion": place["region"], "insertedContent": {"text": "Saturday 13 March 2027"}}
    ]


def test_fingerprints() -> None:
    """Two findings with the same words differ; a finding that moves to another line stays the same one."""

    def prints(text: str) -> list[str]:
        page = replace(parse_text(text), file="a.md")
        results = json.loads(sarif_report(find([page], RULES, Site(Settings())), CARDS))["runs"][0]["results"]
        return [result["partialFingerprints"]["easyread/v1"] for result in results if result["ruleId"] == "ER-N01"]

    assert len(set(prints(SOURCE))) == 2
    assert prints(SOURCE) == prints(SOURCE.replace("# Visit", "# Visit\n\nHello."))


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        (
            one("100% wrong: yes, no\nreally.", Position(3, 2, 3, 5)),
            "::error file=site/a.md,line=3,endLine=3,col=2,endColumn=5,title=ER-N04 date format"
            "::100%25 wrong: yes, no%0Areally.%0ATry it.",
        ),
        (
            one(at=Position(3, 2, 4, 5), level=Level.WARNING),
            "::warning file=site/a.md,line=3,endLine=4,title=ER-N04 date format::M.%0ATry it.",
        ),
        (one(level=Level.ADVICE, rule="ER-X01"), "::notice file=site/a.md,title=ER-X01::M.%0ATry it."),
    ],
)
def test_notes_on_github(finding: Finding, line: str) -> None:
    """One line a finding, with signs that would end it written in another way; columns only on one line."""
    assert github_report([finding], 1, CARDS, folder="site").split("\n")[0] == line


def test_names_in_notes_are_escaped() -> None:
    """A comma or a colon in the name of a file does not end it."""
    assert "file=a%3A1%2Cb.md," in github_report([replace(one(), file="a:1,b.md")], 1, CARDS)


class Reading(HTMLParser):
    """What a browser would fetch, and the words."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.words = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what is fetched."""
        self.fetched += [str(value) for name, value in attrs if name in ("src", "href", "srcset") and value]
        self.open.append(tag)

    def handle_data(self, data: str) -> None:
        """Notes the words."""
        if self.open[-1:] != ["style"]:
            self.words += data


def test_the_report_for_a_meeting() -> None:
    """It names the page, shows the words, says what to try, has boxes to tick, and fetches nothing."""
    page = replace(PAGE, title="Tea <b>&</b> cake")
    reading = Reading()
    html = meeting_report(FOUND, {page.file: SOURCE}, {page.file: page.title}, 1)
    reading.feed(html)

    assert all(address.startswith("#") for address in reading.fetched)
    assert "Tea <b>&</b> cake" in reading.words
    assert "<mark>13/03/27</mark> &amp; can" in html
    assert "Write: Saturday 13 March 2027." in reading.words
    assert html.count('class="box"') == 2 * len(FOUND)
    assert "font: 16pt" in html
    assert "http" not in html.replace("http-equiv", "")


def test_the_report_without_findings() -> None:
    """It says so."""
    assert "We found nothing to change" in meeting_report([], {}, {}, 3)


def test_most_often() -> None:
    """With many findings, the three rules that found most are named, most first."""
    found = [one(rule="ER-S01")] * 5 + [one(rule="ER-N01")] * 3 + [one(rule="ER-W01")] * 2 + [one(rule="ER-K01")]
    names = {id: card.name for id, card in CARDS.items()}
    text = text_report(found, {}, 1, names=names)

    assert text.endswith(
        "We saw these most often:\n  5 × sentence too long (ER-S01)\n  3 × number as word (ER-N01)\n"
        "  2 × hard word (ER-W01)\n"
    )
    assert "most often" not in text_report(found[:3], {}, 1, names=names)
    assert most_often(found[:1], names) == "We saw these most often:\n  1 × sentence too long (ER-S01)"
