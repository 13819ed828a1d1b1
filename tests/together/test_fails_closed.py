"""The lists of people, wrong in every way: one clear sentence each, and nothing is published that should not be."""

from __future__ import annotations

import logging
import os
import re
import subprocess
from pathlib import Path
from unittest import mock

import pytest

from .consents import EPOCH
from .random_sites import DRAWING, RandomSite
from .test_nobody_leaks import built, opened

MKDOCS = """\
site_name: A test group
docs_dir: content
theme: {name: easyread}
plugins: [search, {easyread: {audio: 'off', credits_page: false}}]
"""
WORDS = "# Words\n\n![](../images/vote.svg)\nPlain words stay.\n\n> Zqsaid.\n> — @zid-1\n"
STORY = "---\nkind: story\nteller: zid-1\n---\n# Zqstory\n\nWords.\n"
BANK = (
    "vote.svg: {shows: Zqseen., source: Us, licence: own, credit: Us, people: [zid-1, zid-2]}\n"
)
ALL = "shown_as: Zqname\n    agreed: [words, name, story, photo]\n    where: [website]\n"
ONE = f"  zid-1:\n    {ALL}    until: 2031-01-01\n"
TWO = f"  zid-2:\n    {ALL}    until: 2031-01-01\n"
CASES = {
    "missing": (None, "The list of people is empty."),
    "empty": ("", "The list of people is empty."),
    "only the word": ("people:\n", "The list of people is empty."),
    "not YAML": ("people:\n  zid-1: [\n", "The file is not understood. Nobody in it is shown."),
    "a tab": (f"people:\n\t{ONE}", "The file is not understood. Nobody in it is shown."),
    "not UTF-8": (f"people:\n{ONE}".encode() + b"  # caf\xe9\n", "The file cannot be read. Nobody in it is shown."),
    "a list": ("- zid-1\n", 'The file must start with "people:" and a list of ids. Nobody is shown.'),
    "a list of ids": ("people: [zid-1]\n", 'Under "people:" each id needs a line of its own. Nobody is shown.'),
    "people twice": (f"people:\n{ONE}people:\n{TWO}", '"people:" is there 2 times. Nobody is shown.'),
    "a duplicate id": (f"people:\n{ONE}{TWO}{ONE}", "This id is there 2 times. Nobody with this id is shown."),
    "a fact twice": (
        f"people:\n{ONE}    agreed: [words]\n{TWO}", '"agreed" is there 2 times. Nobody with this id is shown.'
    ),
    "an unknown id": (f"people:\n{TWO}", "We do not know who said them."),
    "dates reversed": (f"people:\n{ONE}    since: 2032-01-01\n{TWO}", "The yes ends before it begins."),
    "no facts": (f"people:\n  zid-1:\n{TWO}", "This person has no facts. Nobody with this id is shown."),
    "a use that is not known": (
        f"people:\n{ONE.replace('story', 'storey')}{TWO}", '"storey" is not known here. Known are: words, photo'
    ),
    "no last day": (f"people:\n{ONE.replace('    until: 2031-01-01', '')}{TWO}", "A yes needs a last day."),
    "stopped": (f"people:\n{ONE}    stopped: true\n{TWO}", "The person changed their mind."),
    "perhaps stopped": (f"people:\n{ONE}    stopped: perhaps\n{TWO}", '"stopped" is true or false.'),
    "ended": (f"people:\n{ONE.replace('2031', '2030')}{TWO}", "Their yes ended on 1 January 2030."),
    "not yet": (f"people:\n{ONE}    since: 2030-12-01\n{TWO}", "Their yes begins on 1 December 2030."),
    "elsewhere": (f"people:\n{ONE.replace('website', 'paper')}{TWO}", "The person did not agree to a website."),
}  # fmt: skip
"""What is in `people.yml`, and a part of what is said."""
OF_PEOPLE = rb"(?i)zq(?:said|name|story|person)|zid-\d"
OF_BOTH = rb"(?i:zqseen)|M0 0h7654"


def site_of(people: str | bytes | None) -> RandomSite:
    """A page with words and a photo of two people, and a story."""
    site = RandomSite()
    site.files = {
        "mkdocs.yml": MKDOCS.encode(),
        "content/index.md": b"# Home\n\nPlain words.\n",
        "content/words.md": WORDS.encode(),
        "content/story.md": STORY.encode(),
        "images/vote.svg": DRAWING.format(7654).encode(),
        "images/pictures.yml": BANK.encode(),
    }
    if people is not None:
        site.files["people.yml"] = people.encode() if isinstance(people, str) else people
    return site


def build(people: str | bytes | None, folder: Path, caplog: pytest.LogCaptureFixture) -> tuple[bytes, list[str]]:
    """All bytes of the built site, and the warnings of the build."""
    with caplog.at_level(logging.WARNING), mock.patch.dict(os.environ, SOURCE_DATE_EPOCH=EPOCH):
        files = built(site_of(people), folder)
    return b"\n".join(opened(name, data) for name, data in files.items()), [one.getMessage() for one in caplog.records]


@pytest.mark.parametrize("case", CASES)
def test_nobody_is_shown(case: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Words, name, story and the photo are gone; other words stay; the sentence is there, and no trace of a crash."""
    people, said = CASES[case]
    site, warnings = build(people, tmp_path, caplog)

    assert re.findall(OF_PEOPLE + b"|" + OF_BOTH, site) == []
    assert b"Plain words stay." in site
    assert any(said in warning for warning in warnings), warnings
    for warning in warnings:
        assert len(re.findall(r"ER-\w+", warning)) <= 1
        assert "Traceback" not in warning


def test_everybody_who_agreed_is_shown(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The test above can fail."""
    site, _ = build(f"people:\n{ONE}{TWO}", tmp_path, caplog)

    assert {b"Zqsaid", b"Zqname", b"Zqstory", b"Zqseen", b"M0 0h7654"} - set(
        re.findall(rb"Zq[a-z]+|M0 0h7654", site)
    ) == set()
    assert b"zid-" not in site


def test_a_photo_of_two_where_one_has_left(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The photo goes and its words stay; what the other one said stays."""
    site, warnings = build(f"people:\n{ONE}", tmp_path, caplog)

    assert b"Zqsaid" in site
    assert b"Plain words stay." in site
    assert re.findall(OF_BOTH + b"|zid-2", site) == []
    assert any("content/words.md:3:1: ER-C05c We left out this picture." in warning for warning in warnings)


def test_a_private_list_that_git_keeps(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Is an error, with the command that mends it; a list that Git leaves alone is none."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "private").mkdir()
    (tmp_path / "private/people.yml").write_text("people:\n  zid-1: {full_name: Zq Person}\n")
    (tmp_path / ".gitignore").write_text("/private/\n")
    _, warnings = build(f"people:\n{ONE}{TWO}", tmp_path, caplog)
    assert [warning for warning in warnings if "ER-C06c" in warning] == []

    caplog.clear()
    subprocess.run(["git", "-C", str(tmp_path), "add", "-f", "private/people.yml"], check=True)
    _, warnings = build(f"people:\n{ONE}{TWO}", tmp_path, caplog)
    (told,) = [warning for warning in warnings if "ER-C06c" in warning]
    assert "private/people.yml: ER-C06c Git keeps this file." in told
    assert "git rm --cached private/people.yml" in told


def test_who_changed_their_mind_in_the_private_list_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Is not shown, although `people.yml` still has them, and the editor is told."""
    (tmp_path / "private").mkdir()
    (tmp_path / "private/people.yml").write_text("people:\n  zid-1: {changed_mind_on: 2030-06-15}\n")
    site, warnings = build(f"people:\n{ONE}{TWO}", tmp_path, caplog)

    assert re.findall(OF_PEOPLE, site) == []
    assert any("private/people.yml:2:3: ER-C06 This person changed their mind." in warning for warning in warnings)


@pytest.mark.parametrize("place", ["content/people.yml", "content/private/people.yml"])
def test_lists_in_the_content_folder_are_not_published(
    place: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Wherever the settings say that they are."""
    name = "people" if place == "content/people.yml" else "private_people"
    site = site_of(f"people:\n{ONE}{TWO}")
    site.files["mkdocs.yml"] = MKDOCS.replace("audio:", f"{name}: {place}, audio:").encode()
    site.files[place] = b"people:\n  zid-1: {changed_mind_on: 2030-06-15}\n"
    site.files["content/images/pictures.yml"] = BANK.encode()
    with caplog.at_level(logging.WARNING), mock.patch.dict(os.environ, SOURCE_DATE_EPOCH=EPOCH):
        files = built(site, tmp_path)

    assert [name for name in files if name.endswith((".yml", ".yaml"))] == []
