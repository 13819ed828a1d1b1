"""Reports: for a person at a terminal, and for a program."""

from __future__ import annotations

import io
import json

import pytest

from easyread_plugin.checks.reports.json import json_report
from easyread_plugin.checks.reports.text import summary, text_report, wants_colour
from easyread_plugin.checks.rules import RULES
from easyread_plugin.checks.running import find
from easyread_plugin.document.findings import Finding, Level
from easyread_plugin.document.position import Position
from easyread_plugin.document.site import Site
from easyread_plugin.publication.parsing import parse_text
from easyread_plugin.publication.rules import CARDS
from easyread_plugin.settings import Settings

SOURCE = "# Visit\n\nWe meet on 04/03/27.\n\n> I *love* it; really.\n> — A member\n"
PAGE = parse_text(SOURCE, "visit.md")
FOUND = find([PAGE], RULES, Site(Settings()))


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def one(message: str = "M.", at: Position | None = None, excerpt: str = "", level: Level = Level.ERROR) -> Finding:
    """A finding in a.md."""
    return Finding("ER-X01", level, "a.md", at, message, "Try it.", excerpt)


def test_text() -> None:
    """Where, what, the line with the place marked, one thing to try, and a line that sums up."""
    assert text_report(FOUND, {"visit.md": SOURCE}, 1) == (
        "visit.md:3:12 ER-N04 error: This date can be 4 March 2027 or 3 April 2027.\n"
        "    We meet on 04/03/27.\n"
        "               ^^^^^^^^\n"
        "    Try: Write the date in full words: Thursday 4 March 2027.\n"
        "\n"
        "We looked at 1 page. 1 thing to put right.\n"
    )


def test_json() -> None:
    """Version 1 of the shape that design.md names, with what was looked at."""
    assert json.loads(json_report(FOUND, [PAGE], CARDS)) == {
        "version": 1,
        "findings": [
            {
                "rule": "ER-N04",
                "name": "date-format",
                "level": "error",
                "file": "visit.md",
                "line": 3,
                "column": 12,
                "end_line": 3,
                "end_column": 20,
                "message": "This date can be 4 March 2027 or 3 April 2027.",
                "help": "Write the date in full words: Thursday 4 March 2027.",
                "excerpt": "04/03/27",
                "source": "https://www.w3.org/TR/coga-usable/",
                "replacement": None,
            }
        ],
        "pages": [
            {
                "uri": "visit.md",
                "file": "visit.md",
                "statements": 3,
                "words": 9,
                "own_words": 1,
                "own_words_share": 0.5,
            }
        ],
    }


def test_json_of_a_fault() -> None:
    """A place that is not known is null, and a rule without a guideline has no source."""
    (entry,) = json.loads(json_report([one()], [], CARDS))["findings"]

    assert (entry["line"], entry["end_column"], entry["name"], entry["source"]) == (None, None, "", "")


def test_the_words_in_a_longer_place_are_marked() -> None:
    """When the place is the whole sentence, the words that it is about are marked in it."""
    line = "We *like* the **budget** here."
    report = text_report([one(at=Position(1, 1, 1, len(line) + 1), excerpt="budget")], {"a.md": line}, 1)

    assert report.split("\n")[2] == "    " + " " * 16 + "^^^^^^"


@pytest.mark.parametrize(
    ("line", "at", "shown", "mark"),
    [
        ("ab", Position(1, 3, 1, 9), "ab", "  ^"),
        ("abc", Position(1, 2, 3, 1), "abc", " ^^"),
        ("a日b", Position(1, 3, 1, 4), "a日b", "   ^"),
        ("e\u0301x", Position(1, 3, 1, 4), "e\u0301x", " ^"),
        ("a\x1b[31mb\tc", Position(1, 8, 1, 9), "a [31mb c", "       ^"),
        ("x" * 200, Position(1, 150, 1, 153), "…" + "x" * 96, " " * 46 + "^^^"),
        ("y" * 200, Position(1, 1, 1, 3), "y" * 96 + "…", "^^"),
    ],
)
def test_marking(line: str, at: Position, shown: str, mark: str) -> None:
    """The mark stands below the place, for wide and narrow letters and long lines; no sign reaches the terminal."""
    lines = text_report([one(at=at)], {"a.md": line}, 1).split("\n")

    assert (lines[1], lines[2]) == (f"    {shown}", f"    {mark}")


def test_without_the_file() -> None:
    """A finding whose place or file is not known shows its words."""
    assert text_report([one(excerpt="vote")], {}, 1).startswith("a.md ER-X01 error: M.\n    vote\n    Try: Try it.\n")
    assert "    vote\n" in text_report([one(at=Position(9, 1, 9, 2), excerpt="vote")], {"a.md": "x"}, 1)


def test_colour() -> None:
    """Colour only when asked for."""
    assert "\x1b[" not in text_report(FOUND, {"visit.md": SOURCE}, 1)
    assert "\x1b[31merror\x1b[0m" in text_report(FOUND, {"visit.md": SOURCE}, 1, colour=True)


@pytest.mark.parametrize(
    ("stream", "environment", "wanted"),
    [
        (Terminal(), {"TERM": "xterm"}, True),
        (Terminal(), {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (Terminal(), {"TERM": "xterm", "NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {"TERM": "xterm"}, False),
    ],
)
def test_wants_colour(stream: io.StringIO, environment: dict[str, str], wanted: bool) -> None:
    """Only on a terminal that can, and never with NO_COLOR."""
    assert wants_colour(stream, environment) is wanted


@pytest.mark.parametrize(
    ("levels", "wanted"),
    [
        ([], "We looked at 2 pages. We found nothing to change. Now the group can check it."),
        ([Level.ERROR], "We looked at 2 pages. 1 thing to put right."),
        (
            [Level.ERROR, Level.ERROR, Level.WARNING, Level.ADVICE],
            "We looked at 2 pages. 2 things to put right. 1 thing to think about. 1 idea.",
        ),
    ],
)
def test_summary(levels: list[Level], wanted: str) -> None:
    """One line that a meeting can use."""
    assert summary([one(level=level) for level in levels], 2) == wanted
