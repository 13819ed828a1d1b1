"""Pages in Welsh: what is looked at, and what is not."""

from __future__ import annotations

from datetime import date, time

import pytest

from easyread_plugin.checks.running import find
from easyread_plugin.document.hard_words import Explained, hard_words
from easyread_plugin.document.kinds.languages import kind_wording
from easyread_plugin.document.kinds.values import Unread, read_date, read_time
from easyread_plugin.document.model import Page
from easyread_plugin.document.site import Site
from easyread_plugin.language.days import day_from
from easyread_plugin.publication.parsing import Reader, SourceText
from easyread_plugin.publication.rules import ALL_RULES, CARDS
from easyread_plugin.settings import Settings


def page(text: str, language: str = "cy") -> Page:
    """A page in this language."""
    return Reader(language).read(SourceText("page.md", "page.md", f"# Teitl\n\n![-](draw:1-in-4)\n{text}\n"))[0]


EXPLAINED = {
    "**Cyd-gynhyrchu** yw gweithio gyda’n gilydd.": Explained.HERE,
    "Mae **cyd-gynhyrchu** yn golygu gweithio gyda’n gilydd.": Explained.HERE,
    "Ystyr **cyd-gynhyrchu** yw gweithio gyda’n gilydd.": Explained.HERE,
    "Y **Cynulliad** yw’r hen enw.": Explained.HERE,
    "Rydym am **gyd-gynhyrchu**. Mae hyn yn golygu gweithio gyda’n gilydd.": Explained.NEXT,
    "Rydym am **gyd-gynhyrchu**. Mae’n golygu gweithio gyda’n gilydd.": Explained.NEXT,
    "Rydym am **gyd-gynhyrchu**. Ystyr hyn yw gweithio gyda’n gilydd.": Explained.NEXT,
    "Mae gennym **gynllun**. Ystyr gynllun yw rhestr.": Explained.NEXT,
    "Rydym am **gyd-gynhyrchu**. Dewch i’n gweld.": Explained.NOT,
}


@pytest.mark.parametrize(("text", "explained"), EXPLAINED.items())
def test_hard_words_are_explained_in_welsh(text: str, explained: Explained) -> None:
    """A bold word may be explained as people do in Welsh."""
    (word,) = hard_words(page(text), {})
    assert word.explained is explained


ENGLISH_WORDS = "The letter was sent to three residents, and it utilises jargon, but they can't read it on 04/03/27."


def test_rules_of_english_leave_other_languages_alone() -> None:
    """No Welsh word is a hard word of English; lengths, links and pictures are looked at all the same."""
    site = Site(Settings(not_checked="show"))
    found = {
        language: {finding.rule for finding in find([page(ENGLISH_WORDS, language)], ALL_RULES, site)}
        for language in ("en-GB", "en", "cy", "fr")
    }
    of_english = {rule for rule in found["en-GB"] if CARDS[rule].english_only}
    assert {"ER-W01", "ER-S03", "ER-N01", "ER-N04", "ER-W06"} <= of_english
    assert found["en"] == found["en-GB"]
    assert found["cy"] == found["fr"] == found["en-GB"] - of_english
    long = page(f"{'Mae hyn yn hir iawn. ' * 7}")
    assert "ER-T05" in {finding.rule for finding in find([long], ALL_RULES, site)}


def test_an_allow_that_nobody_asked_is_not_unused() -> None:
    """A page that is turned from English into Welsh keeps its allows."""
    text = "<!-- easyread: allow ER-W01 because they are the words of the law -->\n\n![-](draw:1-in-4)\nGair."
    found = find([page(text)], ALL_RULES, Site(Settings()))
    assert "ER-F07" not in {finding.rule for finding in found}


@pytest.mark.parametrize(
    "written",
    [
        "dydd Mawrth 3 Tachwedd 2026",
        "Mawrth 3 Tachwedd 2026",
        "3 tachwedd 2026",
        "Tuesday 3 November 2026",
        "2026-11-03",
    ],
)
def test_days_may_be_written_in_welsh(written: str) -> None:
    """In the fields of a page, and where people checked it; a wrong weekday is found in Welsh too."""
    assert read_date(written) == day_from(written) == date(2026, 11, 3)
    wrong = "dydd Iau 3 Tachwedd 2026"
    assert day_from(wrong) is None
    assert read_date(wrong) == Unread(
        "3 November 2026 is a Tuesday, not a Thursday.", "Look in a calendar. Which is right?", True
    )
    assert read_date("2 Gorffennaf 2027") == date(2027, 7, 2)
    assert day_from("3 Tachwed 2026") is None


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2.30 y prynhawn", time(14, 30)),
        ("9 y bore", time(9)),
        ("7.15 yr hwyr", time(19, 15)),
        ("12 hanner dydd", time(12)),
    ],
)
def test_times_may_be_written_in_welsh(written: str, at: time) -> None:
    """The page says them as it says all times."""
    assert read_time(written) == at
    words = kind_wording("cy")
    assert words.clock(at) == written
