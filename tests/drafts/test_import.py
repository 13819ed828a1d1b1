"""`easyread import`: what it writes, what it never writes over, and what it says to files that it cannot read."""

from __future__ import annotations

import base64
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx.shared import Cm
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.cli import main
from easyread_plugin.pictures.bank import read_bank
from easyread_plugin.publication.importing import words_shown
from easyread_plugin.starter.drafts.blocks import words_of
from easyread_plugin.starter.drafts.html_blocks import html_draft
from easyread_plugin.starter.drafts.html_tree import tree_of
from easyread_plugin.starter.drafts.plain_blocks import plain_blocks
from easyread_plugin.starter.drafts.rows import page_in_rows

from .conftest import Import
from .reading import words_on_page
from .word_files import photo, word_file


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def with_picture() -> bytes:
    """A Word file with a title, a photo and 1 sentence."""

    def write(document: Any) -> None:
        document.add_heading("Our party", 0)
        document.add_picture(photo("red"), Cm(4))
        document.add_paragraph("We dance.")

    return word_file(write)


def test_a_page_its_pictures_and_the_file(site: Path, bring_in: Import) -> None:
    """The page is a draft named by its title; the photo is clean and waits in the bank; the file is kept."""
    data = with_picture()
    result = bring_in("notes.docx", data)

    assert result.exit_code == 0, result.output
    page = (site / "content" / "our-party.md").read_text("utf-8")
    assert page == "---\ndraft: true\n---\n\n# Our party\n\n![](../images/our-party-1.jpg)\nWe dance.\n"
    picture = (site / "images" / "our-party-1.jpg").read_bytes()
    assert b"Sam" not in picture
    assert b"Exif" not in picture
    entry = read_bank(site / "images" / "pictures.yml").entries["our-party-1.jpg"]
    assert (entry.shows, entry.source, entry.licence, entry.credit) == ("", "", "", "")
    assert "# Where is this from?" in (site / "images" / "pictures.yml").read_text("utf-8")
    assert (site / "drafts" / "notes.docx").read_bytes() == data
    assert "Where are they from?" in result.stdout
    assert "1 thing to put right" in result.stdout  # nobody has said what the photo shows


def test_the_pictures_are_a_finding_until_somebody_answers(site: Path, bring_in: Import) -> None:
    """The check of the site asks where they are from, and is content when that is said."""
    bring_in("notes.docx", with_picture())
    asked = json.loads(CliRunner().invoke(main, ["check", "--format", "json"]).stdout)["findings"]
    # The draft is not looked at, but its picture is not left over.
    assert [finding["rule"] for finding in asked if finding["file"].startswith("images/")] == ["ER-F25"]

    (site / "content" / "our-party.md").unlink()
    (site / "images" / "our-party-1.jpg").unlink()
    (site / "images" / "pictures.yml").unlink()
    bring_in("notes.docx", with_picture(), "--source", "Our photo", "--licence", "own", "--credit", "Sam")
    asked = json.loads(CliRunner().invoke(main, ["check", "--format", "json"]).stdout)["findings"]
    assert "ER-F25" not in [finding["rule"] for finding in asked]


def test_nothing_is_written_over(site: Path, bring_in: Import) -> None:
    """A page that is there stays, and so does all else; another name, another page and the same photo once."""
    bring_in("notes.docx", with_picture())
    (site / "content" / "our-party.md").write_text("Ours.\n", "utf-8")
    before = files_in(site)

    again = bring_in("notes.docx", with_picture())
    assert again.exit_code == 2
    assert again.stderr.count("\n") == 1
    assert "content/our-party.md is there already" in again.stderr
    assert files_in(site) == {**before, "notes.docx": files_in(site)["notes.docx"]}

    bring_in("notes.docx", before["drafts/notes.docx"], "--to", "content/parties/")
    page = (site / "content" / "parties" / "our-party.md").read_text("utf-8")
    assert "![](../../images/our-party-1.jpg)" in page
    assert len(list((site / "images").glob("*.jpg"))) == 1
    assert (site / "content" / "our-party.md").read_text("utf-8") == "Ours.\n"


def test_another_file_of_the_same_name_is_kept_too(site: Path, bring_in: Import) -> None:
    """Nothing in the folder of drafts is written over."""
    bring_in("notes.txt", b"One\n\nHello.")
    bring_in("notes.txt", b"Two\n\nHello.")

    assert (site / "drafts" / "notes.txt").read_bytes() == b"One\n\nHello."
    assert (site / "drafts" / "notes-2.txt").read_bytes() == b"Two\n\nHello."


def test_a_dry_run_writes_nothing(site: Path, bring_in: Import) -> None:
    """It shows the page."""
    before = files_in(site)
    result = bring_in("notes.docx", with_picture(), "--dry-run")

    assert result.stdout.endswith("![](../images/our-party-1.jpg)\nWe dance.\n")
    assert set(files_in(site)) - set(before) == {"notes.docx"}


@pytest.mark.parametrize(("to", "said"), [("../elsewhere.md", "outside"), ("content/index.md", "is there already")])
def test_places_where_no_page_can_be(bring_in: Import, to: str, said: str) -> None:
    """Outside the folder of pages, and over a page."""
    result = bring_in("notes.txt", b"Hello.", "--to", to)

    assert result.exit_code == 2
    assert said in result.stderr


def test_git_leaves_drafts_out(site: Path, bring_in: Import) -> None:
    """In a project with Git, the file that was read is never kept by Git."""
    subprocess.run(["git", "init", "-q", str(site)], check=True)
    bring_in("notes.docx", with_picture())
    (site / "notes.docx").unlink()
    command = ["git", "-C", str(site), "status", "--porcelain", "--untracked-files=all"]
    seen = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert "content/our-party.md" in seen
    assert "drafts" not in seen


def test_a_draft_is_not_on_the_site(site: Path, bring_in: Import) -> None:
    """A build and a check of the whole site leave the draft out; a check that names it looks at it."""
    bring_in("notes.docx", with_picture())
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", "site"]
    subprocess.run(command, cwd=site, env=environment, check=True, capture_output=True)
    built = b"".join(name.encode() + data for name, data in files_in(site / "site").items())
    assert b"our-party" not in built
    assert b"We dance" not in built

    whole = CliRunner().invoke(main, ["check"])
    assert "content/our-party.md: This is a draft." in whole.stderr
    assert "content/our-party.md:" not in whole.stdout
    named = CliRunner().invoke(main, ["check", "content/our-party.md"])
    assert "content/our-party.md:7" in named.stdout

    page = site / "content" / "our-party.md"
    page.write_text(page.read_text("utf-8").replace("draft: true", "draft: no"), "utf-8")
    assert "This is a draft" not in CliRunner().invoke(main, ["check"]).stderr


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def bomb() -> bytes:
    """A small Word file that unpacks to 30 MB."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", b" " * 30_000_000)
    return packed.getvalue()


BAD = {
    "password": ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "has a password"),
    "old Word": ("a.docx", OLE + b"\0" * 600, "an old kind of Word file"),
    "old Word by its name": ("a.doc", OLE, "an old kind of Word file"),
    "no Word": ("a.docx", b"Hello.", "is not a Word file"),
    "another program's": ("a.docx", b"PK\x05\x06" + b"\0" * 18, "not a Word file"),
    "cut": ("a.docx", word_file(lambda document: None)[:-60], "is broken"),
    "bomb": ("a.docx", bomb(), "too big to read"),
    "empty": ("a.docx", b"", "is empty"),
    "no words": ("a.docx", word_file(lambda document: None), "no words"),
    "only blanks": ("a.txt", b" \n\n ", "is empty"),
    "Word as text": ("a.txt", word_file(lambda document: None), "not a text file"),
    "no letters": ("a.txt", b"\x81\x8d\x00\xff", "cannot read the letters"),
    "numbers": ("a.txt", b"a\0b\0c\0", "not a text file"),
    "a book": ("a.txt", b"We meet.\n\n" * 10_001, "too long for 1 page"),
    "a book in 1 paragraph": ("a.html", b"<p>" + b"We <b>meet</b>. " * 5_000, "One paragraph is"),
    "page": ("a.md", b"# Hello", "a page already"),
    "PDF": ("a.pdf", b"%PDF-1.7", "A PDF cannot be read"),
    "LibreOffice": ("a.odt", b"PK\x03\x04", "save it as a Word document"),
    "picture": ("a.png", b"\x89PNG", "can be .docx, .txt or .html"),
}


@pytest.mark.parametrize(("name", "data", "said"), BAD.values(), ids=BAD)
def test_files_that_cannot_be_read(site: Path, bring_in: Import, name: str, data: bytes, said: str) -> None:
    """One clear line, the code 2, and nothing is written."""
    before = set(files_in(site))
    result = bring_in(name, data)

    assert result.exit_code == 2
    assert said in result.stderr
    assert name in result.stderr
    assert result.stderr.count("\n") == 1
    assert set(files_in(site)) - before == {name}


def test_no_file_and_a_folder(site: Path) -> None:
    """A name that is not there, and a folder."""
    for name in ("missing.docx", "content"):
        result = CliRunner().invoke(main, ["import", name])
        assert result.exit_code == 2
        assert name in result.stderr


def test_a_big_file(site: Path, bring_in: Import) -> None:
    """5 MB of photos and 400 paragraphs become a page."""

    def write(document: Any) -> None:
        for number in range(400):
            document.add_paragraph(f"This is sentence {number}.")
        for colour in ("red", "green"):
            document.add_picture(photo(colour, (2600, 1800), 97), Cm(8))

    data = word_file(write)
    result = bring_in("big.docx", data)

    assert len(data) > 4_000_000
    assert result.exit_code == 0
    assert "This is sentence 399." in (site / "content" / "big.md").read_text("utf-8")
    assert len(list((site / "images").glob("*.jpg"))) == 2


def test_plain_text(site: Path, bring_in: Import) -> None:
    """Paragraphs, lists, a title; lines that a program broke are joined, others stay."""
    text = (
        "Our trip\n\nWe went to the sea on a very long train with all of our\nfriends.\n\nYou need:\n- a coat\n"
        "- a bag\n\n1. Go in.\n2. Sit.\n\n7 Mill Lane\nLeeford\n"
    )
    bring_in("trip.txt", text.replace("\n", "\r\n").encode("utf-16"))

    assert (site / "content" / "our-trip.md").read_text("utf-8").split("\n\n", 1)[1] == (
        "# Our trip\n\nWe went to the sea on a very long train with all of our friends.\n\nYou need:\n\n- a coat\n"
        "- a bag\n\n<!-- -->\n\n1. Go in.\n2. Sit.\n\n7 Mill Lane  \nLeeford\n"
    )


def test_letters_of_an_old_computer(site: Path, bring_in: Import) -> None:
    """A text that is not UTF-8 is read as Windows wrote it, and people are asked to look at names."""
    result = bring_in("cafe.txt", "Zoë’s café".encode("cp1252"))

    assert "Zoë’s café" in (site / "content" / "cafe.md").read_text("utf-8")
    assert "are they right?" in result.stdout


def test_a_web_page(site: Path, bring_in: Import) -> None:
    """Pictures beside the page and inside it come along; one from elsewhere, and menus, are told of."""
    (site / "folder").mkdir()
    (site / "folder" / "red.jpg").write_bytes(photo("red").getvalue())
    inside = base64.b64encode(photo("blue").getvalue()).decode()
    html = (
        "<title>No</title><nav>Home</nav><h1>Tea</h1><p><img src='folder/red.jpg' alt='A red cup.'>Drink.<p>Sit"
        f"<br>down.<ul><li>a<li>b<ul><li>c</ul></ul><img src='data:image/jpeg;base64,{inside}'>"
        "<img src='https://a.example/x.png'><img src='../../secret.png'><p>Bye.</p>"
    )
    result = bring_in("tea.html", html.encode())

    page = (site / "content" / "tea.md").read_text("utf-8")
    assert "![](../images/tea-1.jpg)\nDrink.\n\nSit  \ndown.\n\n- a\n- b\n    - c\n\n" in page
    assert page.endswith("![](../images/tea-2.jpg)\nBye.\n")
    assert page.count("<!-- easyread: look A picture was here.") == 2
    assert read_bank(site / "images" / "pictures.yml").entries["tea-1.jpg"].shows == "A red cup."
    assert "menus and buttons: “Home”" in result.stdout


@given(st.text(st.sampled_from("a b.\n-*1<>/pliu&;=\"é\t#"), max_size=80))
@settings(max_examples=60)
def test_any_text_and_any_html(text: str) -> None:
    """Whatever is in a file, its words come out as they were."""
    for blocks in (plain_blocks(text), html_draft(tree_of(text), lambda source: None).blocks):
        assert words_shown(page_in_rows(blocks, lambda number: "")) == words_of(blocks)
    words = words_of(plain_blocks(text))
    assert words_on_page(f"---\n---\n{page_in_rows(plain_blocks(text), lambda number: '')}") == words
    # The signs and numbers of lists are no words.
    assert re.sub(r"[-*.1]", "", "".join(words)) == re.sub(r"[-*.1\s]", "", text)
