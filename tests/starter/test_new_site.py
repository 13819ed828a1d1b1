"""A new site is right from its first minute: no finding, nothing in a reader's way, spoken whole."""

from __future__ import annotations

import html
import itertools
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import Browser
from theme.test_reading import LEVELS, fits

from easyread_plugin.cli import main
from easyread_plugin.document.kinds.table import KINDS
from easyread_plugin.language.spoken import spoken_text
from easyread_plugin.project import load_project
from easyread_plugin.publication.sources import open_pages

from .conftest import CONTACT, TODAY, easyread

TIMES = re.compile(r"data-er-times='([^']*)'")
ODD_NAMES = {
    "quotes": "Sam's \"Big\" a\\b Group",
    "yaml": "A: b # c",
    "markup": "*bold* `code` [x](y) <script>alert(1)</script> &amp;",
    "welsh": "Llais Pobl yn Gyntaf Sir Gâr ŵŷ",
    "arabic and emoji": "🎉 مجموعة الثلاثاء",
    "templates": "{{ config }} {% raw %} ${name}",
    "yes": "yes",
    "an id": "@member-1",
    "long": "The very long name of a group that goes on and on " * 6,
}


def found_on(folder: Path, day: str = TODAY) -> list[str]:
    """What the check finds in a whole site, with its rule and file."""
    opened_pages = open_pages(load_project(folder / "mkdocs.yml"), (), date.fromisoformat(day))
    opened_pages.publication.gather()
    return [f"{one.file}: {one.rule} {one.message}" for one in opened_pages.publication.find(opened_pages.uris)]


def test_every_kind_passes_the_check(new_site: Path) -> None:
    """A site with a page of every kind has no finding at all: not even advice."""
    kinds = re.findall(r"^kind: (.*)$", "\n".join(f.read_text("utf-8") for f in new_site.rglob("*.md")), re.MULTILINE)
    # A story is one as soon as somebody said yes to it.
    assert set(kinds) == set(KINDS) - {"story"}
    assert found_on(new_site) == []
    said = easyread(new_site, "check", "--strict", "--today", TODAY)
    assert said.returncode == 0, said.stdout


def test_it_passes_the_check_on_other_days(new_site: Path) -> None:
    """When the event is over, nothing is wrong. A survey that is over asks the group what came of it."""
    assert {found.split()[1] for found in found_on(new_site, "2028-02-29")} == {"ER-F50"}
    assert easyread(new_site, "check", "--today", "2028-02-29").returncode == 0


@pytest.mark.voice
def test_every_statement_is_spoken(new_site: Path) -> None:
    """On every page, each statement with words has its time, in reading order, one after the other."""
    opened_pages = open_pages(load_project(new_site / "mkdocs.yml"), (), date.fromisoformat(TODAY))
    opened_pages.publication.gather()
    published = list(opened_pages.publication.publishable())
    assert len(published) == len(list((new_site / "content").rglob("*.md")))
    for one in published:
        match = TIMES.search((new_site / "site" / one.page.uri).with_suffix(".html").read_text("utf-8"))
        assert match is not None, one.page.uri
        times = json.loads(html.unescape(match[1]))
        wanted = [s.id for s in one.page.statements() if spoken_text(s.text, one.page.language)]
        assert [time[0] for time in times] == wanted, one.page.uri
        assert all(start < end for _, start, end, *_ in times)
        assert all(before[2] < after[1] for before, after in itertools.pairwise(times))


@pytest.mark.browser
def test_axe_finds_nothing(browser: Browser, new_site: Path) -> None:
    """Every page of it: A, AA, AAA and best practice, and no sideways scroll on a phone. tests/theme has the panel."""
    options: Any = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
    pages = sorted(file for file in (new_site / "site").glob("*.html") if file.name != "404.html")
    assert len(pages) > len(KINDS)
    with browser.new_context(viewport={"width": 320, "height": 900}) as context:
        page = context.new_page()
        for file in pages:
            page.goto(file.as_uri())
            page.evaluate("document.querySelectorAll('.er-page details').forEach(e => { e.open = true })")
            fits(page)
            found = Axe().run(page, options=options).response
            bad = {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found["violations"]}
            assert bad == {}, file.name


def test_what_is_not_given_is_not_made_up(tmp_path: Path) -> None:
    """With no phone number and no address, no page has one, and the pages pass all the same."""
    said = easyread(tmp_path, "new", "site", "Our group", "--today", TODAY)
    assert said.returncode == 0, said.stderr
    assert "It does not say yet how to reach you." in said.stdout
    folder = tmp_path / "our-group"
    assert found_on(folder) == []
    assert "will write here how to reach us" in (folder / "content/contact-us.md").read_text("utf-8")
    assert "book:" not in (folder / "content/our-next-event.md").read_text("utf-8")
    assert "contact" not in yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))["theme"]


@pytest.mark.parametrize("name", ODD_NAMES.values(), ids=ODD_NAMES)
def test_any_name_is_right(tmp_path: Path, name: str) -> None:
    """The settings say exactly this name, and every page passes the check."""
    folder = tmp_path / "site"
    said = CliRunner().invoke(main, ["new", "site", name, str(folder), *CONTACT, "--today", TODAY])
    assert said.exit_code == 0, said.output
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    assert settings["site_name"] == " ".join(name.split())
    assert load_project(folder / "mkdocs.yml").name == settings["site_name"]
    assert found_on(folder) == []


def test_any_name_is_right_on_the_built_site(tmp_path: Path) -> None:
    """A name with HTML, Markdown and quotes in it is shown as it is, and as nothing else."""
    name = "<b>Sam's</b> \"Big\" *Group* & 🎉 ŵ"
    folder = tmp_path / "site"
    assert CliRunner().invoke(main, ["new", "site", name, str(folder), "--today", TODAY]).exit_code == 0
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("      language: en-GB", "      audio: 'off'"), "utf-8")
    # A short name is in the first heading too.
    home = folder / "content/index.md"
    shown = r"\*Group\*" if r"\*Group\*" in home.read_text("utf-8") else "Hello"
    assert shown in home.read_text("utf-8")
    title = "Tea: *free* <i>cake</i> & 🎂"
    config_file = str(folder / "mkdocs.yml")
    for kind in ("event", "meeting"):
        made = CliRunner().invoke(main, ["new", "page", kind, f"{kind} {title}", "-f", config_file, "--today", TODAY])
        assert made.exit_code == 0, made.output
    built = easyread(folder, "build", "--strict", module="mkdocs")
    assert built.returncode == 0, built.stderr
    for kind in ("event", "meeting"):
        page = (folder / f"site/{kind}-tea-free-i-cake-i.html").read_text("utf-8")
        assert html.unescape(re.findall(r"<title>(.*?)</title>", page)[0]) == f"{kind} {title} - {name}"
        (heading,) = re.findall(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
        assert html.unescape(re.sub("<[^>]*>", "", heading)).strip() == f"{kind} {title}"
    page = (folder / "site/index.html").read_text("utf-8")
    assert html.unescape(re.findall(r"<title>(.*?)</title>", page)[0]) == name
    assert "<b>Sam" not in page


def test_the_files_for_each_host(tmp_path: Path) -> None:
    """Each host has the files that it looks for, at their place, and the README says how to go on."""
    wanted = {
        "folder": {"hosting/every-night.sh", "hosting/every-night.cmd", "hosting/last_checked.py"},
        "github": {".github/workflows/site.yml", "hosting/last_checked.py"},
        "netlify": {"netlify.toml", ".github/workflows/every-night.yml", "hosting/last_checked.py"},
    }
    every = set().union(*wanted.values())
    for host, files in wanted.items():
        folder = tmp_path / host
        arguments = ["new", "site", "Our group", str(folder), "--host", host, "--yes", "--today", TODAY]
        assert CliRunner().invoke(main, arguments).exit_code == 0
        assert {name for name in every if (folder / name).is_file()} == files
        assert "## Put the site on the internet" in (folder / "README.md").read_text("utf-8")
        assert "/private/" in (folder / ".gitignore").read_text("utf-8").split("\n")


def test_the_same_answers_make_the_same_bytes(tmp_path: Path) -> None:
    """Nothing in a new site is of this computer or of this moment."""
    made = []
    for name in ("one", "two"):
        arguments = ["new", "site", "Our group", str(tmp_path / name), *CONTACT, "--today", TODAY]
        assert CliRunner().invoke(main, arguments).exit_code == 0
        folder = tmp_path / name
        files = sorted(file for file in folder.rglob("*") if file.is_file() and ".cache" not in file.parts)
        made.append({file.relative_to(folder).as_posix(): file.read_bytes() for file in files})
    assert made[0] == made[1]
    assert [name for name, data in made[0].items() if str(tmp_path).encode() in data] == []
