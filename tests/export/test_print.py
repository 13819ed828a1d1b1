"""`easyread print` on a small site: who is on paper, where links lead, and what it says when something is wrong."""

from __future__ import annotations

import builtins
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from .paper_site import FILES, TODAY, easyread, put_site, words_in


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, printed once as a booklet and once as a single page."""
    folder = put_site(tmp_path_factory.mktemp("small"))
    config = str(folder / "mkdocs.yml")
    done = easyread("--site", "-f", config, "-o", str(folder / "booklet.pdf"))
    assert done.exit_code == 0, done.output
    assert "4 pages on" in done.output
    done = easyread("index", "-f", config, "-o", str(folder / "deep" / "page.pdf"))
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of one page, which we stand in."""
    put_site(tmp_path)
    for name in ("index", "paper-story", "outside", "more/second"):
        (tmp_path / f"content/{name}.md").unlink()
    (tmp_path / "content/short.md").write_text("# Short\n\n![-](../images/a.svg)\nHello.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def every_byte(file: Path) -> bytes:
    """The file with every stream made readable."""
    with pikepdf.open(file) as pdf:
        out = io.BytesIO()
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    return out.getvalue()


@pytest.mark.parametrize("name", ["booklet.pdf", "deep/page.pdf"])
def test_who_did_not_agree_to_paper_is_not_on_it(site: Path, name: str) -> None:
    """Words, names, photos and stories for the website only are not on paper; nor is what has ended."""
    words = words_in(site / name)
    for said in ("Onlyfortheweb", "Longago", "Webster", "Past", *(["born"] if "page" in name else [])):
        assert said not in words
    for said in ('Isaidoffice—"naïve"&fine…', "Papyrasaidthis."):
        assert said in words
    assert "Onlyforpaper." in words
    assert "Pennysaidthis." in words
    content = every_byte(site / name)
    for secret in (b"Webster", b"web-story", b"member-", b"A face", "A face".encode("utf-16-be")):
        assert secret not in content


def test_a_story_for_paper_is_in_the_booklet(site: Path) -> None:
    """A story whose person agreed to paper is there, and the one for the website only is in no list of pages."""
    words = words_in(site / "booklet.pdf")
    assert words.count("ThestoryofPapyra") >= 2
    assert "ThestoryofWebster" not in words
    assert "Readasecretstory." in words


def test_where_links_lead(site: Path) -> None:
    """Behind a link: the sheet in a booklet, else the web address; a number of a phone stays as it is written."""
    booklet, page = words_in(site / "booklet.pdf"), words_in(site / "deep" / "page.pdf")
    assert "aboutus(page5)." in booklet
    assert "aboutus(small.example/here/more/second/)." in page
    for words in (booklet, page):
        assert "council(council.example/a_long/page.html?x=1&y=2)." in words
        assert "Writetojoy@small.example.Phone01632960123." in words
        assert "small.example/here" in words
        assert "Pressme" not in words
        assert "Afilm" not in words
    assert "Adoortothesecondpage.page5" in booklet
    assert "Adoortothesecondpage.small.example/here/more/second/" in page


def test_the_order_of_a_booklet(site: Path) -> None:
    """Cover, list, the pages of the menu in its order, those outside it; what is left out of the site is not there."""
    words = words_in(site / "booklet.pdf")
    order = ["Weprint", "Whatisinthisbooklet", "We meet", "Go back", "was born here", "You can print", "Ask a person"]
    places = [words.rindex("".join(said.split())) for said in order]
    assert places == sorted(places)
    assert "leftout" not in words
    assert "WemadethispaperonSunday22November2026." in words
    assert words.count("YoucantalktoJoy.") == 1
    assert "Whomadethem:Bea" in words
    assert "Whomadethem:Cid" not in words


def test_the_same_input_makes_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Whatever order Python puts its sets in."""
    made = []
    for seed in ("1", "2"):
        file = tmp_path / f"{seed}.pdf"
        command = [sys.executable, "-m", "easyread_plugin", "print", "more/second", "--today", TODAY.isoformat()]
        done = subprocess.run(
            [*command, "-o", str(file)], cwd=site, env={**os.environ, "PYTHONHASHSEED": seed}, check=False,
            capture_output=True, text=True, encoding="utf-8", timeout=300,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        made.append(file.read_bytes())
    assert made[0] == made[1]


def test_names_of_files(here: Path) -> None:
    """A page's file has its name, and a booklet that of the site."""
    assert "1 page on 2 sheets: short.pdf" in easyread("Short").output
    assert (here / "short.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert "a-small-group.pdf" in easyread("--site").output


def test_without_an_address_there_are_no_codes(here: Path) -> None:
    """The paper is made all the same, and the command says how to get them."""
    (here / "mkdocs.yml").write_text(str(FILES["mkdocs.yml"]).replace("site_url", "#site_url"), "utf-8")
    done = easyread("short")
    assert done.exit_code == 0
    assert "There are no square codes. Write site_url into mkdocs.yml, or use --address." in done.output
    assert "website" not in words_in(here / "short.pdf")
    assert "square" not in easyread("short", "--address", "https://else.example").output
    assert "else.example/short" in words_in(here / "short.pdf")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Say which page to print, or --site for all of them."),
        (("short", "--site"), "Name pages, or say --site."),
        (("shrt",), 'There is no page "shrt". Did you mean "short.md"?'),
        (("web-story",), "content/web-story.md: We do not print this page. Somebody in it did not agree to paper."),
        (("short", "--address", "else.example"), '"else.example" is no web address. It begins with https://.'),
        (("short", "-o", "content"), "content: We cannot write this file"),
    ],
)
def test_what_cannot_be_done_is_said(here: Path, arguments: tuple[str, ...], said: str) -> None:
    """One clear sentence and exit code 2; no file."""
    done = easyread(*arguments)
    assert done.exit_code == 2
    assert said in done.output
    assert list(here.glob("*.pdf")) == []


def test_a_draft_is_not_printed(here: Path) -> None:
    """With `not_checked: draft`, a page that people did not check is for `easyread review`."""
    config = str(FILES["mkdocs.yml"]).replace("voice: silent", "voice: silent, not_checked: draft")
    (here / "mkdocs.yml").write_text(config, "utf-8")
    done = easyread("short")
    assert done.exit_code == 2
    assert "This page is a draft. Use “easyread review” to check it." in done.output


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (ImportError("No module named 'weasyprint'"), 'Type: pip install "mkdocs-easyread[print]".'),
        (OSError("cannot load library 'libpango-1.0-0'"), "WeasyPrint needs the program Pango, which is not here."),
    ],
)
def test_what_is_missing_is_said(
    here: Path, monkeypatch: pytest.MonkeyPatch, problem: Exception, said: str
) -> None:
    """Without WeasyPrint or without Pango: one clear sentence, exit code 2, no traceback."""
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "weasyprint":
            raise problem
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    done = easyread("short")
    assert done.exit_code == 2
    assert said in done.output
    assert isinstance(done.exception, SystemExit)


def test_a_row_taller_than_a_sheet_goes_on(here: Path) -> None:
    """Nothing is lost when somebody said more than a sheet can hold."""
    lines = "\n>\n".join(f"> Sentence number {number} of a long story." for number in range(1, 70))
    text = f"# Long\n\n![-](../images/a.svg)\n\n{lines}\n>\n> — @member-2\n\n![](../images/b.svg)\nThe end.\n"
    (here / "content/long.md").write_text(text, "utf-8")
    assert easyread("long").exit_code == 0
    words = words_in(here / "long.pdf")
    assert [number for number in range(1, 70) if f"Sentencenumber{number}of" not in words] == []
    assert "Theend." in words
