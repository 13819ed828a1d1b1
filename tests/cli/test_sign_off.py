"""`easyread sign-off` and `easyread changes`, as a person types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from easyread_plugin.together.sign_off_file import read_record

from .checking_site import FILES, easyread, put_site

PAGE = "content/guides/our-club.md"
RECORD = "signed-off/guides/our-club.yml"
SIGN = ("sign-off", PAGE, "--by", "The Tuesday group", "--with", "3", "--on", "2026-11-03")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site, which we stand in."""
    put_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def edit(site: Path, old: str, new: str) -> None:
    """Changes the page."""
    file = site / PAGE
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_it_says_what_it_keeps_and_writes_one_file(site: Path) -> None:
    """Who, when, what; the page's findings; and nothing else is written."""
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    done = easyread(*SIGN, "--note", "We read it  aloud.")
    assert done.exit_code == 0, done.output
    assert "Our club (content/guides/our-club.md)" in done.output
    assert "Checked by The Tuesday group, 3 people, on Tuesday 3 November 2026." in done.output
    assert "8 sentences" not in done.output
    assert "7 sentences, 2 pictures, 1 sentence of own words, 1 meaning of a hard word" in done.output
    assert "Some words are not part of it." in done.output
    assert f"This is kept in {RECORD}" in done.output
    assert "The rules find" in done.output
    assert "ER-C05" in done.output
    checks, unclear = read_record(site / RECORD)
    assert unclear == ()
    assert (checks[0].by, checks[0].people, checks[0].note) == (("The Tuesday group",), 3, "We read it aloud.")
    after = {file for file in site.rglob("*") if file.is_file() and ".cache" not in file.parts}
    assert after - before.keys() == {site / RECORD}
    assert all(file.read_bytes() == data for file, data in before.items())
    assert "It was kept already" in easyread(*SIGN, "--note", "We read it aloud.").output


@pytest.mark.parametrize("name", ["guides/our-club.md", "guides/our-club", "our club", "./content/guides/our-club.md"])
def test_a_page_has_several_names(site: Path, name: str) -> None:
    """Its file, its path in the content folder, without its ending, or its title."""
    assert easyread("sign-off", name, "--by", "Us").exit_code == 0
    assert (site / RECORD).is_file()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("our-clubb", "--by", "Us"), 'There is no page "our-clubb". Did you mean "guides/our-club.md"?'),
        (("zzz", "--by", "Us"), "Look into the folder content."),
        (("images/vote.svg", "--by", "Us"), "There is no page"),
        (("../page", "--by", "Us"), "There is no page"),
        ((PAGE, "--by", "Lena"), "Type: --by @member-2."),
        ((PAGE, "--by", "@member-9"), 'has the id "member-9"'),
        ((PAGE, "--by", " "), "Nobody is named."),
        ((PAGE, "--by", "Us", "--on", "2026-11-23"), "Monday 23 November 2026 is not here yet."),
        ((PAGE, "--by", "Us", "--on", "3/11/26"), "is not a day"),
        ((PAGE, "--by", "Us", "--with", "0"), "0"),
        ((PAGE,), "--by"),
    ],
)
def test_what_cannot_be_kept(site: Path, arguments: tuple[str, ...], says: str) -> None:
    """One clear sentence, exit 2, and nothing is written."""
    done = easyread("sign-off", *arguments)
    assert done.exit_code == 2
    assert says in done.output
    assert not (site / "signed-off").exists()


def test_a_page_outside_and_a_page_without_words(site: Path) -> None:
    """They have nothing that a site shows."""
    (site / "draft.md").write_text("# A draft\n", "utf-8")
    assert "not in the folder content" in easyread("sign-off", "draft.md", "--by", "Us").output
    (site / "content/empty.md").write_text("\n", "utf-8")
    assert "There are no words on this page yet." in easyread("sign-off", "empty", "--by", "Us").output


def test_a_record_changed_by_hand_is_not_written_over(site: Path) -> None:
    """It says so, and what to do."""
    easyread(*SIGN)
    record = site / RECORD
    record.write_text(record.read_text("utf-8").replace("people: 3", "people: 30"), "utf-8")
    broken = record.read_bytes()
    for command in (SIGN, ("changes", PAGE)):
        done = easyread(*command)
        assert done.exit_code == 2
        assert "Somebody changed this record by hand." in done.output
        assert "delete it" in done.output
    assert record.read_bytes() == broken


def test_dry_run_writes_nothing(site: Path) -> None:
    """It prints the record."""
    done = easyread(*SIGN, "--dry-run")
    assert done.output.count("- words: We vote about the budget.") == 1
    assert not (site / "signed-off").exists()


def test_an_older_check_does_not_count(site: Path) -> None:
    """It is kept, and the person is told."""
    easyread(*SIGN)
    done = easyread("sign-off", PAGE, "--by", "Us", "--on", "2026-10-01")
    assert "There is a newer check of Tuesday 3 November 2026. That one still counts." in done.output
    assert len(read_record(site / RECORD)[0]) == 2


def test_changes_in_the_terminal(site: Path) -> None:
    """Old and new, one below the other; nothing when nothing is different."""
    assert "Nobody has checked this page yet." in easyread("changes", PAGE).output
    easyread(*SIGN)
    assert "Nothing is different." in easyread("changes", PAGE).output
    edit(site, "- a trip\n", "- a long trip\n")
    edit(site, "I like it", "I love it")
    edit(site, "plan.svg", "vote.svg")
    done = easyread("changes", PAGE)
    assert done.exit_code == 0
    assert "It was checked by The Tuesday group on Tuesday 3 November 2026." in done.output
    assert "3 things are different now." in done.output
    assert "  old  a trip\n  new  a long trip\n" in done.output
    assert "  old  picture images/plan.svg\n  new  picture images/vote.svg\n" in done.output
    assert "  old  Own words of @member-2. We keep no copy of what a person said.\n" in done.output
    (site / "images/plan.svg").unlink()
    assert "old  picture images/plan.svg (it is not there any more)" in easyread("changes", PAGE).output


def test_changes_for_programs(site: Path) -> None:
    """The same as JSON."""
    easyread(*SIGN)
    edit(site, "We plan:", "We all plan:")
    report = json.loads(easyread("changes", PAGE, "--format", "json").output)
    assert report == {
        "version": 1,
        "page": PAGE,
        "state": "changed",
        "checked": {"by": ["The Tuesday group"], "on": "2026-11-03", "people": 3},
        "changes": [
            {"kind": "other", "what": "words", "old": {"text": "We plan:"}, "new": {"text": "We all plan:"}}
        ],
    }
    assert json.loads(easyread("changes", "index", "--format", "json").output)["state"] == "not-checked"


def test_changes_on_paper(site: Path) -> None:
    """One file with its pictures in it; what is different is marked; own words that are gone are not told."""
    easyread(*SIGN)
    edit(site, "a trip", "a trap & tea")
    edit(site, "I like it", "I love it")
    edit(site, "plan.svg", "vote.svg")
    done = easyread("changes", PAGE, "--html", "sheets/new.html")
    assert done.exit_code == 0, done.output
    html = (site / "sheets/new.html").read_text("utf-8")
    assert html.count("data:image/svg+xml;base64,") >= 2
    assert "<del>trip</del>" in html
    assert "<ins>trap &amp; tea</ins>" in html
    assert "We keep no copy of what they said." in html
    assert "member-2" not in html
    assert "I do not" not in html
    assert not [fetched for fetched in ('src="http', "url(", "<script", "<link") if fetched in html]
    refused = easyread("changes", "index", "--html", "x.html")
    assert refused.exit_code == 2
    assert not (site / "x.html").exists()


def test_the_check_goes_on_the_page_and_off_again(site: Path) -> None:
    """`easyread check` tells the editor that people should look again; an allow with a reason keeps it."""
    (site / PAGE).write_text(FILES[PAGE].partition("> I do not")[0], "utf-8")
    easyread(*SIGN)
    assert "ER-C02" not in easyread("check").output
    edit(site, "a trip", "a long trip")
    done = easyread("check")
    assert "ER-C02b advice: This page has changed since people checked it." in done.output
    assert "easyread changes content/guides/our-club.md" in done.output
    edit(site, "# Our club", "<!-- easyread: allow ER-C02b because we show it on Tuesday -->\n\n# Our club")
    assert "ER-C02b" not in easyread("check").output


def test_somebody_who_is_not_named(site: Path) -> None:
    """The editor is told what the page will say."""
    people = site / "people.yml"
    people.write_text(people.read_text("utf-8").replace("agreed: [words, name]", "agreed: [words]"), "utf-8")
    done = easyread("sign-off", PAGE, "--by", "@member-2")
    assert "So the page says: a person in our group." in done.output


def test_nothing_is_kept_of_a_page_that_is_held_back(site: Path) -> None:
    """A story of a person who did not agree: its words would stay in the record."""
    facts = "---\ntitle: My story\nkind: story\nteller: member-3\n---\n\n"
    story = site / "content/story.md"
    story.write_text(f"{facts}# My story\n\n![-](../images/vote.svg)\nHello.\n", "utf-8")
    done = easyread("sign-off", "story", "--by", "Us")
    assert done.exit_code == 2
    assert "This page is held back." in done.output
    assert not (site / "signed-off").exists()
