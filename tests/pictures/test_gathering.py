"""All pictures of a site: found, prepared, checked by the rules, and shown with the right words."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from easyread_plugin.document.findings import Finding, PageContext
from easyread_plugin.document.media import Variant
from easyread_plugin.document.model import Describes, Page, Picture, Row, RowKind, Section, Statement, StatementKind
from easyread_plugin.document.position import Position
from easyread_plugin.document.site import BankEntry, Site
from easyread_plugin.errors import MissingPictureError, PictureError
from easyread_plugin.pictures.gathering import Gathered, gather, shown
from easyread_plugin.pictures.rules import RULES
from easyread_plugin.pictures.variants import PictureStore
from easyread_plugin.settings import Settings

from .files import SVG_START, put, saved, scene


def picture(number: int, source: str, describes: Describes = Describes.SAID, words: str = "") -> Picture:
    """A picture in the line of its number."""
    return Picture(f"p{number}", source, describes, words, Position(number, 1, number, 9))


def row(number: int, *pictures: Picture, own_words: str | None = None, kind: RowKind = RowKind.ROW) -> Row:
    """A row of one statement in the line of its number."""
    at = Position(number, 1, number, 20)
    said = Statement(f"s{number}", f"Words of row {number}.", StatementKind.WORDS, at, own_words=own_words)
    return Row(f"r{number}", kind, (said,), at, pictures)


def page_of(*rows: Row, loose: tuple[Picture, ...] = ()) -> Page:
    """A page of these rows."""
    return Page("index.md", "content/index.md", "Page", (Section("", 0, (), rows),), loose_pictures=loose)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two good pictures and a bad one."""
    put(tmp_path, "images/vote.svg", SVG_START + "/>")
    put(tmp_path, "images/plan.jpg", saved(scene(), "JPEG"))
    put(tmp_path, "images/notes.png", "Who came: Ben.")
    put(tmp_path, "content/index.md", "# Page")
    return tmp_path.resolve()


def gathered(project: Path, page: Page) -> Gathered:
    """The pictures of one page."""
    return gather(
        [(page, project / "content/index.md")],
        PictureStore(project / "cache"),
        project_dir=project,
        content_dir=project / "content",
        images_dir=project / "images",
    )


def found(project: Path, page: Page) -> list[Finding]:
    """What the rules about pictures find on a page; the bank describes the vote only."""
    site = Site(
        Settings(),
        picture_bank={"vote.svg": BankEntry("vote.svg", "A vote."), "plan.jpg": BankEntry("plan.jpg", " ")},
        picture_files=gathered(project, page).files,
        images_dir=project / "images",
    )
    return [finding for rule in RULES for finding in rule.check(PageContext(page, site))]


def test_each_picture_has_a_file_or_a_reason(project: Path) -> None:
    """What can be used has its file and its copies; what cannot has an error, of its own sort when it is missing."""
    names = ("../images/vote.svg", "../images/plan.jpg", "../images/notes.png", "../images/vot.svg", "/etc/passwd")
    pictures = tuple(picture(number, name) for number, name in enumerate(names, 1))
    page = page_of(row(1, *pictures[:2]), row(2, *pictures[2:]))
    result = gathered(project, page)
    files = [result.files["index.md", one.id] for one in pictures]
    assert files[:2] == [project / "images/vote.svg", project / "images/plan.jpg"]
    assert [type(file) for file in files[2:]] == [PictureError, MissingPictureError, PictureError]
    assert [len(result.copies_of("index.md", one)) for one in pictures] == [1, 2, 0, 0, 0]


def test_the_words_for_who_does_not_see_it(project: Path) -> None:
    """Its own words, the bank's, or none because the row says it; a picture that cannot be used is not shown."""
    one = picture(1, "../images/vote.svg")
    copies = gathered(project, page_of(row(1, one))).copies_of("index.md", one)
    entry = BankEntry("vote.svg", "A vote.")
    ways = {Describes.WORDS: "My words", Describes.BANK: "A vote.", Describes.SAID: ""}
    for describes, alt in ways.items():
        ready = shown(replace(one, describes=describes, description="My words"), copies, entry)
        assert ready is not None
        assert ready.alt == alt
        assert ready.variants == (Variant(ready.variants[0].uri, 40, 30),)
    assert shown(one, (), entry) is None


def test_a_row_of_words_needs_a_picture(project: Path) -> None:
    """A row with none is found; own words, tables and drafts of plain text are not."""
    page = page_of(row(1), row(2, picture(2, "../images/vote.svg")), row(3, own_words="q1"), row(4, kind=RowKind.TABLE))
    assert [(one.rule, one.row) for one in found(project, page)] == [("ER-P01", "r1")]
    assert found(project, replace(page, has_layout=False)) == []


def test_a_picture_needs_a_description(project: Path) -> None:
    """`![](x)` needs words in the bank that are not blank; a picture that is missing is said once, not twice."""
    names = ("../images/vote.svg", "../images/plan.jpg", "../images/none.svg")
    page = page_of(*(row(n, picture(n, name, Describes.BANK)) for n, name in enumerate(names, 1)))
    assert [(one.rule, one.row) for one in found(project, page)] == [("ER-B04", "r2"), ("ER-F20", "r3")]


def test_a_picture_that_cannot_be_used_is_said_in_two(project: Path) -> None:
    """The finding says what is wrong, and apart from it what to try; it has the author's words and place."""
    page = page_of(row(7, picture(7, "../images/notes.png")))
    (one,) = found(project, page)
    assert (one.rule, one.excerpt, one.position) == ("ER-F21", "../images/notes.png", Position(7, 1, 7, 9))
    assert one.message.startswith("This is text, not a picture.")
    assert one.help == "Put the right file here."


def test_a_picture_among_words_gets_advice(project: Path) -> None:
    """A picture elsewhere is an ordinary image: advice, in the row that it stands in, and the other rules see it."""
    page = page_of(row(5, picture(5, "../images/vote.svg")), loose=(picture(5, "../images/none.svg"),))
    page = replace(page, loose_pictures=(replace(page.loose_pictures[0], id="p9", opens_row=False, row="r5"),))
    assert [(one.rule, one.row) for one in found(project, page)] == [("ER-F20", "r5"), ("ER-F22", "r5")]
