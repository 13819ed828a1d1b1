"""`easyread people`: who ends when, and whether the last build shows somebody whom it should not."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.document.people import Channel, Person, Register, Use
from easyread_plugin.publication.built_site import BuiltSite, Trace, letters
from easyread_plugin.together.people_list import Standing, people_list

from .people_site import PEOPLE, build, make_site, put
from .test_withdraw import easyread


@pytest.fixture(scope="module")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built while everybody agreed."""
    root = make_site(tmp_path_factory.mktemp("people"))
    build(root)
    return root


@pytest.fixture
def site(built_site: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    return shutil.copytree(built_site, tmp_path / "site", symlinks=True)


def test_all_is_right(built_site: Path) -> None:
    """Everybody is in the table, and it ends with 0."""
    done = easyread(built_site, "people", "--today", "2026-11-22")
    assert done.exit_code == 0, done.output
    assert "member-7  Zebrina   words, photo, voice, story, name  paper, website  2999-01-01" in done.output
    assert "Nobody ends in the next 60 days." in done.output
    assert "shows nobody whom it should not" in done.output


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-10-01", "Nobody ends in the next 60 days."),
        ("2026-10-03", "member-7: until 1 December 2026, 60 days left"),
        ("2026-12-01", "member-7: until 1 December 2026, today is the last day"),
        ("2025-12-31", "Begins later. Until then they are left out:\n  member-7: from 1 January 2026"),
    ],
)
def test_who_ends(site: Path, today: str, said: str) -> None:
    """60 days before, the supporter is told; the last day is still a yes."""
    put(site, "people.yml", PEOPLE.replace("until: 2999-01-01\n\n  # The last", "until: 2026-12-01\n\n  # The last"))
    assert said in easyread(site, "people", "--today", today).output


def test_the_last_build_shows_somebody(site: Path) -> None:
    """The day after: her words, name, story and pictures are found in the old build, and it ends with 1."""
    put(site, "people.yml", PEOPLE.replace("until: 2999-01-01\n\n  # The last", "until: 2026-12-01\n\n  # The last"))
    done = easyread(site, "people", "--today", "2026-12-02")
    assert done.exit_code == 1
    for words in (
        "member-7: it ended on 1 December 2026",
        "their words, in index.html: Wombats are my best thing. I like them a lot.",
        "their words, in who.html: Yes.",
        "their story, in her-life.html",
        "their name, in index.html: Zebrina",
        "a picture of them, in easyread/pictures/",
        "Build again, and publish",
    ):
        assert words in done.output
    assert "member-1: their words" not in done.output
    build(site)
    put(site, "people.yml", PEOPLE.partition("  member-7")[0])
    build(site)
    again = easyread(site, "people", "--today", "2026-12-02")
    assert again.exit_code == 0, again.output


def test_somebody_deleted_by_hand_is_found_too(site: Path) -> None:
    """Nobody in the list has the id, and the old build has the words."""
    put(site, "people.yml", "people:\n")
    done = easyread(site, "people")
    assert done.exit_code == 1
    assert "There is nobody in people.yml." in done.output
    assert "member-1: their words" in done.output


def test_for_another_program(site: Path) -> None:
    """The same as JSON, with its version."""
    put(site, "people.yml", PEOPLE.replace("words, name, photo, voice, story]\n", "words]\n"))
    done = easyread(site, "people", "--format", "json", "--today", "2026-11-22")
    assert done.exit_code == 1
    told = json.loads(done.stdout)
    assert (told["version"], told["today"], told["days"]) == (1, "2026-11-22", 60)
    seven = next(person for person in told["people"] if person["id"] == "member-7")
    assert (seven["standing"], seven["agreed"], seven["until"]) == ("holds", ["words"], "2999-01-01")
    shows = told["last_build"]["shows"]
    assert {entry["what"] for entry in shows if entry["person"] == "member-7"} == {"name", "photo", "story"}


def test_the_list_is_broken(site: Path) -> None:
    """Nobody agrees then; what is wrong is said with its line."""
    put(site, "people.yml", "people:\n  member-7: [words\n")
    done = easyread(site, "people")
    assert done.exit_code == 1
    assert "Not clear:\n  people.yml:" in done.output


def test_before_the_first_build(site: Path) -> None:
    """Without a built site it says that it could not look; without a project it ends with 2."""
    shutil.rmtree(site / "site")
    done = easyread(site, "people")
    assert done.exit_code == 0
    assert "There is no built site in site" in done.output
    missing = easyread(site / "nothing", "people")
    assert missing.exit_code == 2


def test_a_paper_copy_cannot_be_looked_into(site: Path) -> None:
    """It is named, so that a person looks."""
    put(site, "site/paper/all.pdf", b"%PDF-1.7")
    assert "Look yourself: paper/all.pdf" in easyread(site, "people").output


@given(st.integers(-400, 400), st.integers(0, 200))
def test_the_days_add_up(offset: int, days: int) -> None:
    """On every day exactly one thing is said of a person, and it fits with what the gate does."""
    today = date(2026, 11, 22)
    until = today + timedelta(days=offset)
    person = Person("member-7", "", frozenset([Use.WORDS]), frozenset([Channel.WEBSITE]), until)
    (listed,) = people_list(Register({person.id: person}), today, days)
    live = person.agrees(Use.WORDS, Channel.WEBSITE, today)
    assert live is (listed.standing in (Standing.HOLDS, Standing.ENDS_SOON))
    assert (listed.standing is Standing.ENDS_SOON) is (0 < listed.days_left <= days)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", "<p><span>Salt &amp; pepper</span> <b>isn’t</b>\n hot.</p>"),
        ("a.json", '{"text": "Salt \\u0026 pepper isn\\u2019t hot."}'),
        ("a.js", 'var x="Salt & pepper isn’t\\nhot.";'),
        ("a.vtt", "00:01\nSalt & pepper\nisn’t hot.\n"),
    ],
)
def test_words_are_found_however_they_are_written(tmp_path: Path, name: str, text: str) -> None:
    """With tags, escapes and line breaks inside."""
    put(tmp_path, name, text)
    trace = Trace("member-7", Use.WORDS, "", ("Salt & pepper isn’t", "hot."))
    assert [one.file for one in BuiltSite(tmp_path).find([trace])] == [name]


def test_a_name_in_a_list_of_a_page(site: Path) -> None:
    """Who came to a meeting is shown by name; after the last day, the old build is found by it."""
    meeting = "---\nkind: meeting\npeople_came: ['@member-7', '@member-1']\n---\n\n# We met\n\nWe talked.\n"
    put(site, "content/meeting.md", meeting)
    put(site, "site/meeting.html", "<ul><li><span><b>Zebrina</b> came.</span></li><li><b>Qwertine</b> came.</li></ul>")
    fine = easyread(site, "people", "--today", "2026-11-22")
    assert fine.exit_code == 0, fine.output
    put(site, "people.yml", PEOPLE.replace("[words, name, photo, voice, story]\n", "[words, photo, voice, story]\n"))
    ended = easyread(site, "people", "--today", "2026-11-22")
    assert "member-7: their name, in meeting.html: Zebrina came." in ended.output


def test_short_words_count_in_a_quote_only(tmp_path: Path) -> None:
    """“Yes.” stands on many pages; as a whole quote it is hers."""
    trace = Trace("member-7", Use.WORDS, "", ("Yes.",), is_quote=True)
    put(tmp_path, "a.html", "<p>Yes. We do.</p><blockquote><p>Yes. I am.</p></blockquote>")
    assert BuiltSite(tmp_path).find([trace]) == []
    put(tmp_path, "b.html", '<blockquote class="x">\n<p><span>Yes.</span></p></blockquote>')
    assert len(BuiltSite(tmp_path).find([trace])) == 1
    assert letters("<p>A &lt; B</p>") == "A<B"
