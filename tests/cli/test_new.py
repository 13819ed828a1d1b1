"""`easyread new`, as a person types it: what it asks, what it refuses, what it never does."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from pictures.files import put

from easyread_plugin.cli import main
from easyread_plugin.document.kinds.table import KINDS

DAY = ("--today", "2026-11-22")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which we stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(*arguments: str) -> Result:
    """Runs the command, with nobody to answer."""
    return CliRunner().invoke(main, ["new", *arguments])


def asked(folder: Path, answers: str, *arguments: str) -> str:
    """What a person sees at a terminal, who types these answers."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "easyread_plugin", "new", "site", *arguments, *DAY]
    with subprocess.Popen(command, cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True) as running:
        os.close(theirs)
        os.write(ours, answers.encode())
        seen = b""
        try:
            while data := os.read(ours, 4096):
                seen += data
        except OSError:
            pass  # the terminal is gone: it ended
        running.wait(600)
    os.close(ours)
    return seen.decode()


def test_a_person_is_asked(here: Path) -> None:
    """Each question can be answered; a wrong answer is asked for again."""
    answers = ["The Sunny Group", "pink", "sea", "hello", "01632 960123", "", "1 High Street, Leeford", "github", "y"]
    seen = asked(here, "\n".join(answers) + "\n")
    assert "Choose one of: plum, pine, sea, brick, slate." in seen
    assert "“hello” is not a phone number." in seen
    assert "everybody can read all your files too" in seen
    settings = yaml.safe_load((here / "the-sunny-group/mkdocs.yml").read_text("utf-8"))
    assert settings["theme"]["colour"] == "sea"
    assert settings["theme"]["contact"] == {
        "phone": "01632 960123",
        "address": ["1 High Street", "Leeford"],
        "picture": "images/ask-a-person.svg",
    }
    assert (here / "the-sunny-group/.github/workflows/site.yml").is_file()


def test_enter_is_an_answer_and_a_no_counts(here: Path) -> None:
    """Enter takes what is usual. Who says no to a public place gets a folder."""
    seen = asked(here, "\n\n\n\ngithub\nn\n", "Our group")
    assert "Then the site stays in your folder." in seen
    assert (here / "our-group/hosting/every-night.sh").is_file()
    assert not (here / "our-group/.github").exists()


def test_what_is_said_is_not_asked(here: Path) -> None:
    """With every option, no question is left, at a terminal too."""
    said = ("--colour", "pine", "--phone", "", "--email", "a@b.example", "--address", "", "--host", "folder")
    seen = asked(here, "", "Our group", *said)
    assert "Your site is there: our-group" in seen
    assert "?" not in seen


def test_nobody_is_waited_for(here: Path) -> None:
    """Without a terminal it takes what is usual; a public place needs --yes."""
    refused = new("site", "Our group", "--host", "netlify")
    assert refused.exit_code == 2
    assert "On the internet, everybody can read your site and copy it." in refused.output
    assert "--yes" in refused.output
    assert list(here.iterdir()) == []
    assert new("site", "Our group", "--host", "netlify", "--yes").exit_code == 0


BAD = {
    "no name": ((), "Say what your group is called"),
    "a name of blanks": (("  ",), "Say what your group is called"),
    "far too long": (("a" * 501,), "Use 500 letters or fewer"),
    "no phone number": (("Us", "--phone", "ring us"), "“ring us” is not a phone number."),
    "no address": (("Us", "--email", "us.example"), "“us.example” is not an e-mail address."),
    "no file": (("Us", "--from", "none.whl"), "There is no file none.whl."),
    "another file": (("Us", "--from", "notes.txt"), "notes.txt: This is no file of easyread."),
    "a broken file": (("Us", "--from", "mkdocs_easyread-1.0-py3-none-any.whl"), "This is no file of easyread."),
    "a colour": (("Us", "--colour", "pink"), "pink"),
}


@pytest.mark.parametrize(("arguments", "words"), BAD.values(), ids=BAD)
def test_what_cannot_be_is_said(here: Path, arguments: tuple[str, ...], words: str) -> None:
    """One clear sentence, exit code 2, and nothing written."""
    put(here, "notes.txt", "notes")
    put(here, "mkdocs_easyread-1.0-py3-none-any.whl", b"PK\x03\x04broken")
    before = sorted(here.iterdir())
    said = new("site", *arguments)
    assert said.exit_code == 2
    assert words in said.output
    assert sorted(here.iterdir()) == before


def test_nothing_is_written_over(here: Path) -> None:
    """A folder with a file in it, or a file, is left alone; one with only Git, Python and easyread in it is fine."""
    put(here, "full/notes.txt", "ours")
    put(here, "file", "ours")
    for name in ("full", "file", "."):
        said = new("site", "Our group", name)
        assert said.exit_code == 2, name
        assert "Something is here already" in said.output
    assert (here / "full/notes.txt").read_text() == "ours"
    assert sorted(path.name for path in (here / "full").iterdir()) == ["notes.txt"]
    put(here, "git/.git/HEAD", "x")
    put(here, "git/.venv/pyvenv.cfg", "x")
    put(here, "git/mkdocs_easyread-1.0-py3-none-any.whl", "x")
    assert new("site", "Our group", "git").exit_code == 0


def test_kinds_are_listed() -> None:
    """With no kind it lists every kind and what it is for."""
    said = new("page")
    assert said.exit_code == 0
    for kind in KINDS.values():
        assert f"{kind.says}\n" in said.output


def test_a_near_miss(here: Path) -> None:
    """A kind that is spelt wrong is suggested; so is every other name of a kind; and a site is needed."""
    assert "Did you mean “meeting”?" in new("page", "meating").output
    assert "type: easyread new page" in new("page", "xyzzy").output
    outside = new("page", "meeting")
    assert outside.exit_code == 2
    assert "There is no site here." in outside.output


def test_a_page_is_new(here: Path) -> None:
    """It has the day of today, stands in the menu, and is never written over."""
    assert new("site", "Our group", ".", *DAY).exit_code == 0
    said = new("page", "minutes", *DAY)
    assert said.exit_code == 0, said.output
    page = (here / "content/meeting-2026-11-22.md").read_text("utf-8")
    assert "\ndate: Sunday 22 November 2026\n" in page
    assert "\n# Our meeting on Sunday 22 November 2026\n" in page
    assert "It is in the menu, under “Meetings”." in said.output
    settings = (here / "mkdocs.yml").read_text("utf-8")
    assert "  - Meetings:\n      - meeting-2026-11-22.md\n      - our-meeting.md\n" in settings
    again = new("page", "meeting", *DAY)
    assert again.exit_code == 2
    assert "This page is there already." in again.output
    assert (here / "content/meeting-2026-11-22.md").read_text("utf-8") == page


def test_a_page_in_somebody_elses_site(here: Path) -> None:
    """Other folders, no menu in the settings, no pictures yet, a title with anything in it."""
    settings = "site_name: X\ndocs_dir: pages\nplugins:\n  - easyread:\n      images: art\n      audio: 'off'\n"
    put(here, "mkdocs.yml", settings)
    put(here, "pages/index.md", "# Home\n\nWe meet.\n")
    said = new("page", "event", "Tea: *free* <b>cake</b> & 🎂", *DAY)
    assert said.exit_code == 0, said.output
    page = (here / "pages/tea-free-b-cake-b.md").read_text("utf-8")
    assert "# Tea: \\*free\\* &lt;b&gt;cake&lt;/b&gt; &amp; 🎂\n" in page
    assert "](../art/make-friends.svg)" in page
    assert (here / "art/make-friends.svg").is_file()
    assert (here / "mkdocs.yml").read_text() == settings
    assert new("page", "event", "🎂", *DAY).exit_code == 0
    assert (here / "pages/event.md").is_file()
