"""What a screen reader gets from the PDF: tags, language, descriptions, bookmarks; all else is an artefact."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.ttLib import TTFont

import easyread_plugin.export
from easyread_plugin.export.booklet import Booklet
from easyread_plugin.export.pdf import FONTS_DIR
from easyread_plugin.layout.paper_words import paper_words_for

from .conftest import Paper

STATIC = Path(easyread_plugin.export.__file__).parent / "static"


@pytest.fixture(scope="module")
def pdf(paper: Paper) -> Iterator[pikepdf.Pdf]:
    """The booklet, opened."""
    with pikepdf.open(io.BytesIO(paper.content)) as opened:
        yield opened


def elements(element: Any, depth: int = 0) -> Iterator[Any]:
    """Every structure element below this one, in reading order."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            yield kid
            yield from elements(kid, depth + 1)


def test_what_the_file_says_of_itself(pdf: pikepdf.Pdf, demonstration: Booklet) -> None:
    """It is PDF/UA-1, tagged, in the language of the site, and shows its title."""
    with pdf.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"
        assert about["dc:title"] == demonstration.name
        assert "xmp:CreateDate" not in about
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang) == "en-GB"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert "/CreationDate" not in pdf.docinfo
    assert all(page.get("/Tabs") == "/S" for page in pdf.pages)
    assert {tuple(round(float(side)) for side in page.MediaBox) for page in pdf.pages} == {(0, 0, 595, 842)}


def test_every_mark_on_paper_is_tagged_or_an_artefact(pdf: pikepdf.Pdf) -> None:
    """Words and pictures belong to an element of the tree; lines, running heads and feet are artefacts."""
    in_tree = {element.objgen for element in elements(pdf.Root.StructTreeRoot)}
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
    artefacts = Counter[int]()
    for number, page in enumerate(pdf.pages):
        inside: list[bool] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name == "BMC":
                assert str(operands[0]) == "/Artifact"
                artefacts[number] += 1
                inside.append(True)
            elif name == "BDC":
                mcid = int(operands[1]["/MCID"])
                assert parents[int(page.StructParents)][mcid].objgen in in_tree, number
                inside.append(True)
            elif name == "EMC":
                inside.pop()
            elif name in {"Tj", "TJ", "'", '"', "Do", "sh", "f", "S", "B", "f*"}:
                assert inside, (number, name)
        assert inside == []
    assert min(artefacts[number] for number in range(1, len(pdf.pages))) >= 2  # foot and number


def test_running_lines_are_not_read(pdf: pikepdf.Pdf) -> None:
    """The words of heads and feet are artefacts: in no tagged part stands “(goes on)”."""
    font_texts = [element for element in elements(pdf.Root.StructTreeRoot) if element.S == "/NonStruct"]
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    lists = (nums[at] for at in range(1, len(nums), 2))
    empty = sum(1 for one in lists if isinstance(one, pikepdf.Array) for entry in one if entry is None)
    assert empty >= len(pdf.pages) * 2 - 2
    assert len(font_texts) < len(pdf.pages) * 40


def test_pictures_are_described(pdf: pikepdf.Pdf, demonstration: Booklet) -> None:
    """Each picture in the tree has the words that the website has; a picture whose words stand beside it is none."""
    alts = [str(e.Alt) for e in elements(pdf.Root.StructTreeRoot) if e.S == "/Figure"]
    wanted = [
        shown.alt
        for page in demonstration.pages
        for picture in page.presented.published.page.pictures()
        if (shown := page.presented.shown.pictures.get(picture.id)) is not None and shown.alt
    ]
    codes = [
        paper_words_for(page.presented.published.page.language).code_leads.format(address=page.address)
        for page in demonstration.pages
    ]
    contact = demonstration.site.extras["images/ask-a-person.svg"].alt
    assert Counter(alts) == Counter([*codes, *wanted, contact])


def test_bookmarks(pdf: pikepdf.Pdf, demonstration: Booklet) -> None:
    """Every page of the site is a bookmark, in order, and its headings stand below it."""
    with pdf.open_outline() as outline:
        root = list(outline.root)
        titles = [str(item.title) for item in root]
        headings = []
        for page in demonstration.pages:
            first = next(section for section in page.presented.published.page.sections if section.level == 1)
            headings.append(" ".join(statement.text for statement in first.heading))
        assert titles == [demonstration.name, "What is in this booklet", *headings]
        for item, page in zip(root[2:], demonstration.pages, strict=True):
            below = [str(child.title) for child in item.children]
            sections = page.presented.published.page.sections
            wanted = [" ".join(s.text for s in section.heading) for section in sections if section.level == 2]
            assert below[: len(wanted)] == wanted, page.uri


def test_headings_and_lists_have_their_tags(pdf: pikepdf.Pdf) -> None:
    """Headings are H1 to H3 and skip no level; lists are lists of items with a body."""
    kinds = [str(element.S) for element in elements(pdf.Root.StructTreeRoot)]
    levels = [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdigit()]
    assert set(levels) == {1, 2, 3}
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert kinds.count("/LI") > 50
    for element in elements(pdf.Root.StructTreeRoot):
        if element.S == "/L":
            assert {str(kid.S) for kid in element.K} <= {"/LI", "/Lbl", "/L", "/Caption"}
        if element.S == "/LI":
            assert {str(kid.S) for kid in element.K} <= {"/Lbl", "/LBody", "/L"}


def test_links_say_where_they_lead(pdf: pikepdf.Pdf, demonstration: Booklet) -> None:
    """Each link belongs to an element and has words for it; those inside the paper lead to a place that is there."""
    named = pdf.Root.Names.Dests.Names
    places = {str(named[at]) for at in range(0, len(named), 2)}
    titles = {page.title for page in demonstration.pages}
    count = 0
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            count += 1
            assert link.Subtype == "/Link"
            assert str(link.Contents) in titles or ":" in str(link.Contents)
            assert "/StructParent" in link
            if "/Dest" in link:
                assert str(link.Dest) in places
    assert count > 60


def test_letters_come_along(pdf: pikepdf.Pdf) -> None:
    """Every font is in the file, with a table of its letters: our own, but for letters that ours does not have."""
    fonts = {font.objgen: font for page in pdf.pages for font in page.Resources.Font.values()}
    assert fonts
    for font in fonts.values():
        assert "/ToUnicode" in font
        (inner,) = font.DescendantFonts
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys())
        letters = {
            chr(int(code, 16)) for code in re.findall(rb"<[0-9a-f]{4}> <([0-9a-f]{4})>", font.ToUnicode.read_bytes())
        }
        assert letters
        # Ours has no "ŵ"; nothing else is from another font.
        if str(font.BaseFont).partition("+")[2].partition("-")[0] != "Clear":
            assert letters - {"\uffff"} <= set("ŵŷŴŶ")


def test_every_link_is_pressed_as_a_link(pdf: pikepdf.Pdf) -> None:
    """What can be pressed belongs to its `Link` itself, also where a part of the link is an element of its own."""
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
    pressed = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
    assert pressed
    for annotation in pressed:
        link = parents[int(annotation.StructParent)]
        assert link.S == "/Link"
        inside = [kid.Obj.objgen for kid in link.K if isinstance(kid, pikepdf.Dictionary) and kid.Type == "/OBJR"]
        assert annotation.objgen in inside


def test_no_letter_is_an_empty_box(pdf: pikepdf.Pdf) -> None:
    """Letters that our own font does not have, such as a Welsh "ŵ", come from another one."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Type") == "/CMap":
            assert not re.search(rb"<[0-9a-f]{4}> 0\b", thing.read_bytes())


def test_letters_are_looked_for_where_they_are() -> None:
    """What the style says that a font has is there; the rest are spaces and marks that no font needs to have."""
    rules = re.findall(r"url\(font:(\S+?)\); unicode-range: ([^;]+);", (STATIC / "paper.css").read_text("utf-8"))
    assert len(rules) == 4
    for name, ranges in rules:
        has = set(TTFont(FONTS_DIR / name).getBestCmap())
        for part in ranges.split(", "):
            first, _, last = part.removeprefix("U+").partition("-")
            named = {chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)}
            missing = {letter for letter in named if ord(letter) not in has}
            assert {unicodedata.category(letter) for letter in missing} <= {"Zs", "Zl", "Zp", "Cf"}, name
