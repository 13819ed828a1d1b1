"""`easyread consent-form`: it passes the check, prints well in a real browser, and ticks nothing."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pictures.files import put
from playwright.sync_api import Browser

from easyread_plugin.cli import main
from easyread_plugin.document.people import Channel, Use
from easyread_plugin.language.catalogue import languages
from easyread_plugin.together.form_wording import ENGLISH, form_wording_for
from easyread_plugin.together.private import HowNamed

CONFIG = """\
site_name: Our site
docs_dir: content
theme:
  name: easyread
  contact:
    name: Joy
    when: Joy is there on Monday.
    phone: 01632 960123
    email: hello@tuesday.example
    address: [Leeford Community Centre, 7 Mill Lane]
plugins:
  - easyread:
      group: The <Tuesday> Group
"""
PEOPLE = """\
people:
  member-7: {shown_as: Sam, agreed: [words, photo], where: [website], since: 2026-01-01, until: 2026-12-31}
"""
PRIVATE = "people:\n  member-7: {full_name: Samira Jones, how_named: first name}\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A project with one person."""
    for name, text in {"mkdocs.yml": CONFIG, "people.yml": PEOPLE, "private/people.yml": PRIVATE}.items():
        put(tmp_path, name, text)
    (tmp_path / "content").mkdir()
    return tmp_path


def form(site: Path, *arguments: str) -> Result:
    """Runs the command."""
    return CliRunner().invoke(
        main, ["consent-form", *arguments, "-f", str(site / "mkdocs.yml"), "--today", "2026-11-22"]
    )


def lines_of(page: str) -> list[str]:
    """What the form says, block by block."""
    body = page[page.index("<main>") :]
    body = re.sub(r"</(?:p|h\d|span|i)>|<span", r"\n\g<0>", re.sub(r"<img[^>]*>", "", body))
    return [line.strip() for line in html.unescape(re.sub(r"<[^>]+>", "", body)).split("\n") if line.strip()]


def test_for_somebody_who_agreed_before(site: Path) -> None:
    """It has their name, and beside the boxes what they said last time; it lies where nothing is published."""
    done = form(site, "@member-7")
    assert done.exit_code == 0, done.output
    page = (site / "private/consent-form-member-7.html").read_text(encoding="utf-8")
    said = lines_of(page)
    assert "Samira Jones" in said
    assert "This form is for: member-7" in said
    assert "Last time: Sam" in said
    assert "Last time: 31\u00a0December\u00a02026" in said
    # Words, a photo, the website, and the first name: what was not agreed has no note.
    assert said.count("Last time: yes") == 4
    assert "12 months, from 22\u00a0November\u00a02026 to 21\u00a0November\u00a02027" in " ".join(said)
    assert "The &lt;Tuesday&gt; Group" in page


def test_an_empty_form(site: Path) -> None:
    """Without an id nothing is filled in; it works without a project too."""
    assert form(site).exit_code == 0
    empty = lines_of((site / "private/consent-form.html").read_text(encoding="utf-8"))
    assert not [line for line in empty if "Last time" in line or "Sam" in line or "member-" in line]
    assert "Tell Joy." in empty
    alone = site / "alone"
    alone.mkdir()
    put(alone, "mkdocs.yml", "site_name: A group\nplugins: [easyread]\n")
    done = form(alone, "-o", str(alone / "form.html"))
    assert done.exit_code == 0
    assert "does not say whom to tell" in done.output
    assert "Tell us." in lines_of((alone / "form.html").read_text(encoding="utf-8"))


def test_every_question_has_yes_and_no(site: Path) -> None:
    """Each use and each place by itself, a yes and a no the same size, and no box is ticked before."""
    form(site, "member-7", "-o", str(site / "form.html"))
    page = (site / "form.html").read_text(encoding="utf-8")
    questions = len(Use) + len(Channel)
    assert page.count('class="box yes"') == page.count('class="box no"') == questions
    assert "checked" not in page
    assert not re.search(r"<b>[^<]", page)
    assert all(name in page for name in (html.escape(text) for text in ENGLISH.named.values()))


def test_it_needs_nothing_from_elsewhere(site: Path) -> None:
    """No script, no address, no other file."""
    form(site, "member-7", "-o", str(site / "form.html"))
    page = (site / "form.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert set(re.findall(r'(?:src|href|url)[=(]["\']?([^"\')]{0,10})', page)) == {"data:image"}
    assert 'content="noindex"' in page


def test_its_words_pass_the_check(site: Path) -> None:
    """The form is easy read itself: no error and no warning, for a new person and for one who agreed before."""
    for arguments in ((), ("member-7",)):
        form(site, *arguments, "-o", str(site / "form.html"))
        said = lines_of((site / "form.html").read_text(encoding="utf-8"))
        # A group may call itself what it likes.
        draft = put(site, "draft/form.txt", "\n\n".join(said).replace("<Tuesday>", "Tuesday"))
        checked = CliRunner().invoke(main, ["check", str(draft), "-f", str(site / "mkdocs.yml")])
        stops = [line for line in checked.output.split("\n") if re.search(r" (?:error|warning): ", line)]
        assert stops == [], checked.output


@pytest.mark.browser
def test_it_prints_well(site: Path, browser: Browser) -> None:
    """On A4: letters of 16pt or more, no row on two sheets, nothing too wide, boxes large enough for a pen."""
    form(site, "member-7", "-o", str(site / "form.html"))
    page = browser.new_page(viewport={"width": 673, "height": 1016})  # an A4 sheet without its margins
    page.emulate_media(media="print")
    page.goto((site / "form.html").as_uri())
    sizes = page.evaluate(
        "[...document.querySelectorAll('p, h1, h2, span')].map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(sizes) >= 21.3
    assert page.evaluate("document.documentElement.scrollWidth") <= 673
    inside = "e => getComputedStyle(e).breakInside"
    assert set(page.evaluate(f"[...document.querySelectorAll('.row, .whole')].map({inside})")) == {"avoid"}
    rows = page.evaluate("[...document.querySelectorAll('.row, .whole')].map(e => e.getBoundingClientRect().height)")
    assert max(rows) < 1016
    boxes = page.evaluate("[...document.querySelectorAll('.box b')].map(e => e.getBoundingClientRect().width)")
    assert min(boxes) >= 37  # 10 mm
    pictures = page.evaluate("[...document.querySelectorAll('img')].map(e => e.naturalWidth)")
    assert min(pictures) > 0
    pdf = page.pdf(prefer_css_page_size=True)
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 7


def test_what_cannot_be_made(site: Path) -> None:
    """An id that is none, and a place where nothing can be written; somebody new gets an empty form."""
    wrong = form(site, "../people")
    assert wrong.exit_code == 2
    assert "is no id" in wrong.output
    put(site, "file", "")
    nowhere = form(site, "-o", str(site / "file" / "form.html"))
    assert nowhere.exit_code == 2
    assert "cannot be written" in nowhere.output
    new = form(site, "member-9", "-o", str(site / "content/form.html"))
    assert new.exit_code == 0
    assert "member-9 is not in people.yml yet" in new.output
    assert "it would be published" in new.output


def test_no_word_is_missing_in_any_language() -> None:
    """Every language has every use, place and way to be named; a language that is not there is written in English."""
    for words in map(form_wording_for, languages()):
        assert list(words.use) == list(Use)
        assert list(words.place) == list(Channel)
        assert list(words.named) == list(HowNamed)
    assert form_wording_for("en-US") is form_wording_for("xx") is ENGLISH
