"""The demonstration site keeps what the project promises."""

from __future__ import annotations

import datetime
import html
import itertools
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from easyread_plugin.document.checking import CheckState
from easyread_plugin.language.spoken import spoken_text
from easyread_plugin.layout.wording import wording_for
from easyread_plugin.project import load_project
from easyread_plugin.publication.sources import open_pages

from .conftest import ROOT

TODAY = datetime.date(2026, 11, 22)
PAGES = sorted(path.relative_to(ROOT / "content") for path in (ROOT / "content").rglob("*.md"))
TIMES = re.compile(r"data-er-times='([^']*)'")
CHECKED = {
    "what-is-co-production.md": [
        "Checked by The Tuesday Group on Tuesday 17 November 2026.",
        "4 people checked it.",
        "Tuesday 6 October 2026: The Tuesday Group decided what to say.",
        "Tuesday 20 October 2026: Lena and Amina made the first version.",
        "Tuesday 17 November 2026: The Tuesday Group checked it.",
    ],
    "beth-yw-cyd-gynhyrchu.md": ["Heb ei gwirio eto."],
    "have-your-say.md": [
        "Changed since it was checked.",
        "The Tuesday Group checked it on Tuesday 3 November 2026.",
    ],
}
WELSH = ("beth-yw-cyd-gynhyrchu",)
SHOWN = re.compile(r'<span class="er-s" id="(s\d+[a-z]?)"')
MEANINGS = re.compile(r'<span class="er-s" id="(m\d+)"')


def html_of(site_dir: Path, page: Path) -> str:
    """One built page."""
    return (site_dir / page.with_suffix(".html")).read_text(encoding="utf-8")


def test_the_check_finds_nothing() -> None:
    """Not even advice: the site keeps its own rules."""
    command = [sys.executable, "-m", "easyread_plugin", "check", "--format", "json", "--strict", "--today", str(TODAY)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False)

    report = json.loads(done.stdout)
    assert report["findings"] == []
    assert len(report["pages"]) == len(PAGES)
    assert done.returncode == 0, done.stderr


@pytest.mark.voice
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_statement_is_spoken_once_and_in_order(site_dir: Path, page: Path) -> None:
    """The page's times name each of its statements with words, in reading order; and what its hard words mean."""
    opened = open_pages(load_project(ROOT / "mkdocs.yml"), [ROOT / "content" / page], TODAY)
    opened.publication.gather()
    (published,) = (one for one in opened.publication.publishable() if one.page.uri == page.as_posix())
    wanted = [s.id for s in published.page.statements() if spoken_text(s.text, published.page.language)]
    built = html_of(site_dir, page)
    match = TIMES.search(built)
    assert match is not None
    times = json.loads(html.unescape(match[1]))

    assert [time[0] for time in times if not time[0].startswith("m")] == wanted
    assert [time[0] for time in times if time[0].startswith("m")] == MEANINGS.findall(built)
    assert all(start < end for _, start, end, *_ in times)
    assert all(before[2] < after[1] for before, after in itertools.pairwise(times))
    shown = SHOWN.findall(built)
    # The line "Sam said this." is numbered by the statement before it, with a letter.
    assert sorted(shown, key=lambda id: (int(re.sub(r"\D", "", id)), id)) == wanted
    sound = re.search(r'<audio [^>]*src="([^"?]+)', built)
    assert sound is not None
    assert (site_dir / page.parent / sound[1]).is_file()


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_it_says_who_checked_it_and_what_is_made_up(site_dir: Path, page: Path) -> None:
    """Every page ends with who made it; no page claims to be easy read because of a program."""
    built = html_of(site_dir, page)
    box = built.split('class="er-made"')[1]

    for words in CHECKED.get(page.as_posix(), ["Not checked yet."]):
        assert f">{words}<" in box
    assert wording_for("cy" if page.stem in WELSH else "en-GB").made_up in box


def test_the_records_of_checks_are_as_they_were_made() -> None:
    """One page says what was checked, one has changed since; the checks are made up, and each page says so.

    When this fails after a change of the content: docs/sign-off.md says how to sign a page off again.
    """
    opened = open_pages(load_project(ROOT / "mkdocs.yml"), [], TODAY)
    opened.publication.gather()
    site = opened.publication.site

    assert site.check_problems == ()
    assert {uri: checked.state for uri, checked in site.checks.items()} == {
        "what-is-co-production.md": CheckState.CHECKED,
        "have-your-say.md": CheckState.CHANGED,
    }
    assert not any(checked.something_taken_out for checked in site.checks.values())
    for uri in site.checks:
        made_up = [item.text for item in opened.publication.pages[uri].page.front_matter["made_up"].items()]
        assert any("check" in line and "made up" in line for line in made_up)


def test_nothing_private_is_in_the_site(site_dir: Path) -> None:
    """No id of a person, no mark of the tree stage, no name of a picture's file, no path of this computer."""
    people = yaml.safe_load((ROOT / "people.yml").read_text(encoding="utf-8"))["people"]
    pictures = [path.stem for path in (ROOT / "images").glob("*.svg") if "-" in path.stem]
    forbidden = [*people, *pictures, "\x02", str(ROOT), "pictures.yml", "people.yml"]
    for path in site_dir.rglob("*"):
        if path.suffix in (".html", ".json", ".css", ".js", ".svg", ".xml") and "assets" not in path.parts:
            text = path.read_text(encoding="utf-8")
            for word in forbidden:
                # A file's name may be the same as words on a page, with blanks; here it is with hyphens.
                in_page = word in text and not (word in pictures and _is_a_page_or_anchor(word, text))
                assert not in_page, f"{word} is in {path.name}"


def _is_a_page_or_anchor(word: str, text: str) -> bool:
    """Whether a word with hyphens is only the address of a page or of a heading."""
    return not re.search(rf"(?<![\w#/-]){re.escape(word)}\.(?:svg|png)", text)


def test_no_page_asks_another_host(site_dir: Path) -> None:
    """Nothing that a browser fetches by itself has another host in it."""
    fetched = re.compile(r"""(?:\ssrc(?:set)?=|<link[^>]+href=|url\()\s*["']?\s*((?:https?:)?//[^"')\s>]+)""")
    canonical = re.compile(r'<link[^>]+rel="?canonical')
    for path in [*site_dir.rglob("*.html"), *(site_dir / "easyread").rglob("*.css")]:
        for match in fetched.finditer(path.read_text(encoding="utf-8")):
            assert canonical.match(match[0]), f"{path.name} asks for {match[1]}"
