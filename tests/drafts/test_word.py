"""Word files: words in are words out, in order, whatever stands round them."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

from docx.shared import Cm
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.publication.draft_reading import read_draft
from easyread_plugin.publication.importing import markdown_of, plan_import
from easyread_plugin.publication.parsing import parse_text
from easyread_plugin.publication.sources import open_project
from easyread_plugin.starter.drafts.blocks import Block, Cell, Listing, Quote, Table, Text, Words, words_of

from .conftest import Import
from .reading import words_in_word, words_on_page
from .word_files import SIGNS, add_xml, everything, photo, word_file


def page_of(folder: Path, data: bytes, name: str = "draft.docx") -> str:
    """The page that an import would write."""
    (folder / name).write_bytes(data)
    return plan_import(open_project(folder), folder / name).text


def body_of(folder: Path, data: bytes, name: str = "draft.docx") -> str:
    """The same without front matter, and without the note about the title."""
    body = page_of(folder, data, name).split("---\n", 2)[2].strip()
    return re.sub(r"^<!-- easyread: look The title .*? -->\s*", "", body)


def test_words_in_are_words_out(site: Path) -> None:
    """A file with all that people use comes out with every word, in order."""
    data = word_file(everything)
    page = page_of(site, data)

    assert words_on_page(page) == words_in_word(data)
    assert len(words_on_page(page)) > 150
    assert "Monday" not in page
    assert "Secret" not in page


def test_what_else_the_file_had_is_said(site: Path) -> None:
    """What is left out, or could be in the wrong place, is told in plain sentences."""
    (site / "draft.docx").write_bytes(word_file(everything))
    notes = "\n".join(read_draft(site / "draft.docx").notes)

    for said in ("left them out: “Monday”", "put words in", "hides some words", "draft 3”", "contents", "text boxes"):
        assert said in notes
    assert "not on the page. Read both" not in notes


def test_the_house_reads_the_same_words(site: Path) -> None:
    """What the checker, the voice and the layout read of the page are the words of the file."""
    data = word_file(everything)
    page = parse_text(page_of(site, data))
    said = " ".join(statement.text for statement in page.statements()).split()
    wanted = words_in_word(data)
    at = wanted.index("—")  # the line that says who said it is no statement

    assert said == wanted[:at] + wanted[at + 3 :]
    assert [words.role for words in page.own_words()] == ["A member"]
    assert page.title == "Our meeting in May"


def test_signs_mean_nothing(site: Path) -> None:
    """No sign of a file opens a list, a heading, a link, a note or anything else, wherever it stands."""

    def write(document: Any) -> None:
        document.add_heading("A heading", 1)
        for words in SIGNS:
            document.add_paragraph(words)
            document.add_heading(words, 2)
            document.add_paragraph(f"Some words\n{words}\n{words}")
            document.add_paragraph("x").add_run(words).bold = True
        for words in SIGNS:
            document.add_paragraph(words, "List Bullet")
        table = document.add_table(len(SIGNS), 2)
        for cell, words in zip(table._cells, (word for word in SIGNS for _ in range(2)), strict=True):
            cell.text = words

    data = word_file(write)
    page = page_of(site, data)

    assert words_on_page(page) == words_in_word(data)
    assert [section.level for section in parse_text(page).sections] == [1, *(2 for _ in SIGNS)]
    assert "Some signs of your words" not in "".join(plan_import(open_project(site), site / "draft.docx").notes)


_SIGNS = st.text(st.sampled_from("ab *_`#[](){}<>|&;:-+=~!.1\\/\"'@^$%\n\té—"), max_size=14)
_PARTS = st.lists(st.builds(Text, _SIGNS, bold=st.booleans(), link=st.sampled_from(("", "https://a.example/b_c"))))


@given(st.lists(st.builds(Words, _PARTS.map(tuple), level=st.sampled_from((0, 0, 2))), max_size=4), _PARTS.map(tuple))
@settings(max_examples=60)
def test_any_words(paragraphs: list[Words], parts: tuple[Text, ...]) -> None:
    """Any signs in any paragraph, heading, list, quote or table are the same words on the page."""
    some = Words(parts)
    blocks: list[Block] = [*paragraphs, Listing(((some,), (Words((Text("a"),)), some))), Quote((some,))]
    blocks.append(Table(tuple((Cell((some,)), Cell(())) for _ in range(2))))
    body, _ = markdown_of(blocks, lambda number: "", Path("a.docx"))

    assert words_on_page(f"---\n---\n{body}") == words_of(blocks)


def test_a_picture_opens_its_row(site: Path) -> None:
    """Pictures before, inside or beside words come first in the row of those words."""

    def write(document: Any) -> None:
        document.add_picture(photo("red"), Cm(3))
        document.add_paragraph("Red.")
        document.add_paragraph("Blue.").add_run().add_picture(photo("blue"), Cm(3))
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "Green."
        table.cell(0, 1).paragraphs[0].add_run().add_picture(photo("green"), Cm(3))
        document.add_paragraph("Black.", "List Bullet").add_run().add_picture(photo("black"), Cm(3))

    assert body_of(site, word_file(write)).split("\n\n") == [
        f"![](../images/draft-{number}.jpg)\n{words}."
        for number, words in enumerate(("Red", "Blue", "Green", "Black"), 1)
    ]


def test_headings(site: Path) -> None:
    """One title; every other heading below it, and no level left out."""

    def write(document: Any) -> None:
        for words, level in (("One", 1), ("Two", 1), ("Three", 3), ("Four", 2), ("Five", 1)):
            document.add_heading(words, level)
            document.add_paragraph("Words.")

    headings = [line for line in body_of(site, word_file(write)).split("\n") if line.startswith("#")]
    assert headings == ["# One", "## Two", "### Three", "### Four", "## Five"]


def test_a_file_without_headings_gets_the_name_of_the_file(site: Path) -> None:
    """The page is named, and somebody is asked to look at the name."""
    page = page_of(site, word_file(lambda document: document.add_paragraph("Hello.")), "may_minutes.docx")

    assert 'title: "May minutes"' in page
    assert "The title is the name of your file" in page


def test_lists_in_lists(site: Path) -> None:
    """Lists keep their depth and their order, and 2 lists stay 2."""

    def write(document: Any) -> None:
        for style, words in (
            ("List Number", "one"), ("List Bullet 2", "red"), ("List Bullet 3", "dark red"), ("List Number", "two"),
            ("List Bullet", "three"),
        ):  # fmt: skip
            document.add_paragraph(words, style)

    assert body_of(site, word_file(write)) == (
        "1. one\n    - red\n        - dark red\n2. two\n\n<!-- -->\n\n- three"
    )


def test_tables(site: Path) -> None:
    """A table with plain cells is a table; any other has its cells one below the other, with a note."""

    def write(document: Any) -> None:
        plain = document.add_table(2, 2)
        for cell, words in zip(plain._cells, ("Day", "What", "Monday", "Tea"), strict=True):
            cell.text = words
        other = document.add_table(1, 2)
        other.cell(0, 0).text = "One"
        other.cell(0, 0).add_paragraph("Two")
        other.cell(0, 1).text = "Three"

    body = body_of(site, word_file(write))
    assert "| Day | What |\n| --- | --- |\n| Monday | Tea |" in body
    assert body.endswith("Is the order right? -->\n\nOne\n\nTwo\n\nThree")


def test_own_words_have_one_speaker(site: Path) -> None:
    """2 quotes that follow each other stay 2, each with the line that says who said it."""

    def write(document: Any) -> None:
        for words in ("I like it.", "— Ali", "I do not.", "— A member"):
            document.add_paragraph(words, "Quote")

    page = parse_text(page_of(site, word_file(write)))
    assert [words.role for words in page.own_words()] == ["Ali", "A member"]


def test_notes_at_the_foot(site: Path) -> None:
    """A footnote stands after its paragraph, whole, with a note and without its number."""
    data = word_file(lambda document: document.add_paragraph("We pay the tax"))
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"tax</w:t></w:r>", b'tax</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r>'
    )
    parts["word/footnotes.xml"] = (
        f'<w:footnotes {space}><w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>It is money for all.</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    ).encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode()
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    related = f'<Relationship Id="f1" Type="{relation}" Target="footnotes.xml"/></Relationships>'
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>", related.encode()
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)

    body = body_of(site, packed.getvalue())
    assert re.sub(r"<!-- .*? -->", "<!---->", body) == "We pay the tax.\n\n<!---->\n\nIt is money for all."


def test_links(site: Path, bring_in: Import) -> None:
    """A link to the web stays one; a link to a file of one computer, or to code, is only its words."""
    html = '<a href="https://a.example/x_(y)">Web</a> <a href="file:///c:/x">disk</a> <a href="javascript:x()">code</a>'

    assert body_of(site, f"<h1>Hello</h1><p>{html}".encode(), "draft.html").endswith(
        "\n[Web](https://a.example/x_%28y%29) disk code"
    )


def test_struck_words_are_asked_about(site: Path) -> None:
    """Words that somebody crossed out by hand stay, and a note asks."""

    def write(document: Any) -> None:
        document.add_paragraph("We go ").add_run("by bus").font.strike = True

    body = body_of(site, word_file(write))
    assert body.startswith("We go by bus\n\n<!-- easyread: look Some words here were crossed")


def test_a_picture_of_another_kind(site: Path) -> None:
    """A drawing that no browser can show is asked for, and its words stay."""
    box = (
        "<w:p><w:r><w:t>A drawing.</w:t></w:r><w:r><w:pict><v:shape><v:imagedata r:id='{}'/></v:shape></w:pict></w:r>"
        "</w:p>"
    )

    def write(document: Any) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        data = b"\x01\x00\x00\x00" + b"\0" * 36 + b" EMF" + b"\0" * 60
        part = Part(PackURI("/word/media/image1.emf"), "image/x-emf", data, document.part.package)
        add_xml(document, box.format(document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)))
        add_xml(document, box.format("rId999"))

    body = body_of(site, word_file(write))
    assert "A picture was here. This is a drawing of Windows (EMF)." in body
    assert body.count("A drawing.") == 2
