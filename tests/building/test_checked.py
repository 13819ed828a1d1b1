"""A check on the built site: on the page, in search and in the sound; its record nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from easyread_plugin.together.sign_off_file import read_record

from .conftest import CONFIG, SVG, Build, Built, run, write

PEOPLE = (
    "people:\n  member-7: {shown_as: Zelda, agreed: [words], where: [website], since: 2020-01-01, until: 2999-12-31}\n"
)
PAGE = "# Voting\n\n![-](../images/vote.svg)\nWe vote.\n\n> I like it.\n> — @member-7\n"
FILES = {
    "people.yml": PEOPLE,
    "content/index.md": PAGE,
    "content/other.md": "# Plans\n\n![-](../images/plan.svg)\nWe garden. [Voting](index.md).\n",
    "content/news.md": "---\nurgent: true\n---\n\n# News\n\n![-](../images/plan.svg)\nNo meeting today.\n",
}
SIGN = ("sign-off", "index", "--by", "@member-7", "--by", "The Xylophone Group", "--with", "4", "--on", "2026-11-03")


@pytest.fixture
def signed(tmp_path: Path, build: Build) -> Path:
    """A site with one page that people checked."""
    usual = {"mkdocs.yml": CONFIG, "images/vote.svg": SVG.format(1), "images/plan.svg": SVG.format(2)}
    write(tmp_path, {**usual, **FILES})
    done = run(tmp_path, *SIGN, "--note", "A secret note", program="easyread_plugin")
    assert done.returncode == 0, done.stderr
    return tmp_path


def test_the_check_is_published_and_its_record_is_not(signed: Path, build: Build) -> None:
    """Words and day are in the page, in search and in the sound; no id, note, hash or unagreed name is anywhere."""
    built = build({})
    assert built.code == 0, built.output
    line = "Checked by The Xylophone Group and a person in our group on Tuesday 3 November 2026."
    assert line in built.page()
    assert "4 people checked it." in built.page()
    index = json.loads((signed / "site/search/search_index.json").read_text("utf-8"))
    assert any(line in entry["text"] for entry in index["docs"])
    id = built.page().split(f">{line}<")[0].rpartition('id="')[2].partition('"')[0]
    assert f'["{id}",' in built.page()
    (check,), _ = read_record(signed / "signed-off/index.yml")
    everything = built.bytes_everywhere()
    secrets = [check.salt, check.note, "Zelda", "member-7", "signed-off", "sign_off"]
    secrets += [line.mark for line in check.lines if line.mark]
    assert [secret for secret in secrets if secret.encode() in everything] == []


def test_a_folder_of_records_among_the_pages_is_left_out(signed: Path, build: Build) -> None:
    """Wherever a group puts them."""
    (signed / "signed-off").rename(signed / "content/signed")
    built = build({"mkdocs.yml": CONFIG.replace("voice: silent", "voice: silent\n      signed_off: content/signed")})
    assert built.code == 0, built.output
    assert "Checked by" in built.page()
    assert b"A secret note" not in built.bytes_everywhere()


def policy(name: str) -> str:
    """The settings with this policy."""
    return CONFIG.replace("voice: silent", f"voice: silent\n      not_checked: {name}")


def names(built: Built) -> set[str]:
    """The pages of the built site."""
    return {file.name for file in (built.folder / "site").glob("*.html")} - {"404.html", "picture-credits.html"}


def test_draft_holds_back_what_is_not_checked_as_it_is(signed: Path, build: Build) -> None:
    """Until people check it; an urgent page goes out all the same, and says so."""
    built = build({"mkdocs.yml": policy("draft")})
    assert built.code == 0, built.output
    assert names(built) == {"index.html", "news.html"}
    assert b"We garden" not in built.bytes_everywhere()
    assert "Not checked yet." in built.page("news.html")
    done = run(signed, "sign-off", "other", "--by", "Us", program="easyread_plugin")
    assert done.returncode == 0
    built = build({"mkdocs.yml": policy("draft"), "content/index.md": PAGE.replace("We vote.", "We all vote.")})
    assert names(built) == {"other.html", "news.html"}
    assert "ER-C02c" not in built.output
    found = run(signed, "check", program="easyread_plugin")
    assert "This page has changed since people checked it. So it is held back." in found.stdout
    assert "ER-C02c" not in found.stdout


def test_stop_is_an_error(signed: Path, build: Build) -> None:
    """`mkdocs build --strict` and `easyread check` stop."""
    built = build({"mkdocs.yml": policy("stop")}, "--strict")
    assert built.code == 1
    (warning,) = [one for one in built.warnings if "ER-C02" in one]
    assert warning.startswith("content/other.md:1:1: ER-C02 Nobody has checked this page yet.")
    assert run(signed, "check", program="easyread_plugin").returncode == 1


def test_show_is_the_usual_way(signed: Path, build: Build) -> None:
    """Nothing stops; the page says what it is."""
    built = build({"content/index.md": PAGE.replace("We vote.", "We all vote.")}, "--strict")
    assert built.code == 0, built.output
    assert "Changed since it was checked." in built.page()
    assert "Not checked yet." in built.page("other.html")
    assert names(built) == {"index.html", "other.html", "news.html"}
