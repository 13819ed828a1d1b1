"""Running rules: allows are held to account, own words are never touched, and the order is always the same."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from easyread_plugin.checks.rules import RULES as OUR_RULES
from easyread_plugin.checks.running import find
from easyread_plugin.document.findings import Finding
from easyread_plugin.document.model import Allow, Page
from easyread_plugin.document.position import Position
from easyread_plugin.document.site import Site
from easyread_plugin.publication.parsing import parse_text
from easyread_plugin.settings import Settings

RULES = [rule for rule in OUR_RULES if rule.card.id != "ER-T04" and not rule.card.id.startswith("ER-C")]
"""The texts here are parts of pages: they have no title, and some are nothing but a quote."""
AWFUL = "We can't meet on 04/03/27 at 14:30; three members of SCIE said NEVER EVER, e.g. **this** and **that**."
SITE = Site(Settings())
AT = Position(1, 1, 1, 2)


def found_in(*pages: Page) -> list[Finding]:
    """What the rules of this package find."""
    return find(pages, RULES, SITE)


def ids(findings: list[Finding]) -> list[str]:
    """Their rules, sorted."""
    return sorted(finding.rule for finding in findings)


def with_allow(text: str, allow: Allow) -> Page:
    """A page with one allow."""
    return replace(parse_text(text), allows=(allow,))


def test_awful_words_are_found() -> None:
    """The sentence that the next test quotes is full of findings."""
    assert set(ids(found_in(parse_text(AWFUL)))) == {
        "ER-L03", "ER-N01", "ER-N04", "ER-N05", "ER-S01", "ER-S07", "ER-W02", "ER-W05", "ER-W06",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        f"> {AWFUL}\n> — A member",
        f"> {AWFUL}",
        f"> - {AWFUL}\n> - **{AWFUL.replace('**', '')}**\n>\n> — A member",
        f"![-](a.svg)\nThey said this.\n\n> {AWFUL} {AWFUL} {AWFUL} {AWFUL}\n> — A member",
        f"```text\n{AWFUL}\n```",
        f"    {AWFUL}",
    ],
    ids=["quote", "unsigned", "list", "row", "code", "indented"],
)
def test_own_words_and_code_are_left_alone(text: str) -> None:
    """No rule ever looks inside own words or code."""
    assert found_in(parse_text(text)) == []


def test_credits_are_left_alone() -> None:
    """Credits name the works of others as they are."""
    text = f"---\ncredits:\n  - '{AWFUL.replace(chr(39), '')}'\n---\n\nWe meet."

    assert found_in(parse_text(text)) == []


def test_an_allow_covers_its_row() -> None:
    """Only the row that it names, and only the rule that it names."""
    text = "I sing; you sing.\n\nI sing; three birds sing."
    allow = Allow(("ER-S07",), "it is a poem", "r2", AT)

    assert ids(found_in(with_allow(text, allow))) == ["ER-N01", "ER-S07"]
    assert found_in(with_allow(text, allow))[0].row == "r1"


def test_an_allow_covers_the_page() -> None:
    """With "page" it covers every row, and headings."""
    text = "# I sing; you sing\n\nI sing; you sing."

    assert found_in(with_allow(text, Allow(("ER-S07",), "it is a poem", "page", AT))) == []


def test_the_nearest_allow_is_used() -> None:
    """An allow for the page is unused when each finding has an allow of its own row."""
    page = with_allow("I sing; you sing.", Allow(("ER-S07",), "it is a poem", "page", AT))
    page = replace(page, allows=(*page.allows, Allow(("ER-S07",), "it is a poem", "r1", replace(AT, line=2))))

    assert [(f.rule, f.position) for f in found_in(page)] == [("ER-F07", AT)]


@pytest.mark.parametrize(
    ("allow", "rules"),
    [
        (Allow(("ER-S07",), "", "r1", AT), ["ER-F06", "ER-S07"]),
        (Allow((), "it is a poem", "r1", AT), ["ER-F06", "ER-S07"]),
        (Allow(("ER-S07",), "it is a poem", "", AT), ["ER-F08", "ER-S07"]),
        (Allow(("ER-N04", "ER-S07"), "it is a poem", "r1", AT), ["ER-F07"]),
        (Allow(("ER-Z99",), "it is a poem", "r1", AT), ["ER-F07", "ER-S07"]),
        (Allow(("ER-F07",), "I say so", "r1", AT), ["ER-F07", "ER-S07"]),
    ],
)
def test_an_allow_that_does_not_hold(allow: Allow, rules: list[str]) -> None:
    """Without a reason, for nothing, or at no row: it is a finding, and what it meant to cover stays."""
    assert ids(found_in(with_allow("I sing; you sing.", allow))) == rules


def test_a_near_miss_is_named() -> None:
    """A rule that does not exist is compared with those that do."""
    page = with_allow("I sing; you sing.", Allow(("ER-S70",), "it is a poem", "r1", AT))
    (finding,) = [f for f in found_in(page) if f.rule == "ER-F07"]

    assert finding.message == "There is no rule ER-S70."
    assert finding.help.startswith("Did you mean ER-S")


def test_order_and_sameness() -> None:
    """Findings come by file and place, whatever the order of pages, and the same each time."""
    pages = [parse_text(f"{AWFUL}\n\nOk.\n\n{AWFUL}", uri) for uri in ("b.md", "a.md")]
    found = found_in(*pages)
    places = [(f.file, f.position.line, f.position.column) for f in found if f.position]

    assert places == sorted(places)
    assert len(places) == len(found)
    assert found == found_in(*reversed(pages))


def test_exact_places() -> None:
    """A finding has its own columns, in plain words and among words with marks."""
    plain, marked = found_in(parse_text("One. We met on 04/03/27.\n\nWe [met](a.md) on 04/03/27."))

    assert plain.position == Position(1, 16, 1, 24)
    assert marked.position == Position(3, 19, 3, 27)


def test_settings() -> None:
    """The limits are settings."""
    site = Site(Settings(sentence_words=3, sentence_words_stop=4, row_sentences=1, row_sentences_stop=2, row_words=9))
    pages = [parse_text("We go out now.\n\nA b c. D e f.\n\nA b. C d. E f.\n\nWe all go out now.")]

    assert [(f.rule, f.level.value, f.position.line) for f in find(pages, RULES, site) if f.position] == [
        ("ER-S01", "warning", 1),
        ("ER-T05", "warning", 3),
        ("ER-T05", "error", 5),
        ("ER-S01", "error", 7),
    ]
