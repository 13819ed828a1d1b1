"""Word files as groups write them, made with python-docx; what it cannot make is written as Word writes it."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.shared import Cm
from PIL import Image

NAMESPACES = " ".join(
    f'xmlns:{name}="{uri}"'
    for name, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "v": "urn:schemas-microsoft-com:vml",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    }.items()
)


def photo(colour: str = "teal", size: tuple[int, int] = (600, 400), quality: int = 75) -> io.BytesIO:
    """A photo that says where and by whom it was taken."""
    image = Image.effect_noise(size, 60).convert("RGB")
    image.paste(Image.new("RGB", (size[0] // 2, size[1]), colour))
    exif = Image.Exif()
    exif[0x010E], exif[0x013B] = "Sam at home", "Sam Jones"
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0)})
    stream = io.BytesIO()
    image.save(stream, "JPEG", exif=exif, quality=quality)
    stream.seek(0)
    return stream


def word_file(write: Callable[[Any], None]) -> bytes:
    """The Word file that this function writes into a document of python-docx."""
    document = Document()
    write(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def add_xml(document: Any, xml: str) -> None:
    """Adds a piece of Word's own XML at the end of the document."""
    element = parse_xml(xml.replace("<w:p>", f"<w:p {NAMESPACES}>", 1))
    body = document.element.body
    body.insert(len(body) - 1, element)


TRACKED = (
    "<w:p><w:r><w:t xml:space='preserve'>We meet on </w:t></w:r><w:del w:id='1' w:author='x'><w:r><w:delText>Monday"
    "</w:delText></w:r></w:del><w:ins w:id='2' w:author='x'><w:r><w:t>Tuesday</w:t></w:r></w:ins><w:r><w:t>.</w:t>"
    "</w:r><w:moveTo w:id='3' w:author='x'><w:r><w:t xml:space='preserve'> Bring a friend.</w:t></w:r></w:moveTo></w:p>"
)
_BOX = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"
TEXT_BOX = (
    "<w:p><w:r><w:t xml:space='preserve'>Beside a box.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
    "<w:drawing><wp:anchor><wp:docPr id='1' name='box'/><a:graphic><a:graphicData uri='x'><wps:wsp><wps:txbx>"
    + _BOX.format("In the box.")
    + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    "<v:shape><v:textbox>" + _BOX.format("In the box.") + "</v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)
NEW_TEXT_BOX = (
    "<w:p><w:r><w:drawing><wp:anchor><a:graphic><a:graphicData uri='x'><wps:wsp><wps:txbx>"
    + _BOX.format("A box of new programs.")
    + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"
)
FIELDS = (
    "<w:p><w:fldSimple w:instr='DATE'><w:r><w:t>3 May</w:t></w:r></w:fldSimple><w:r><w:t xml:space='preserve'> is the"
    " day. </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret words.</w:t></w:r><m:oMath><m:r><m:t>1+1=2</m:t>"
    "</m:r></m:oMath></w:p>"
)
CONTENTS = "<w:p><w:pPr><w:pStyle w:val='TOC1'/></w:pPr><w:r><w:t>Our meeting</w:t><w:tab/><w:t>1</w:t></w:r></w:p>"
SIGNS = (
    "* not a list", "# no heading", "1. no list", "2) no list", "- no list", "+ no list", "a *b* _c_ **d** `e` \\f",
    "snake_case_word and __init__", "[link](x) [[wiki]] ![no](picture)", "<b>no tag</b> &amp; &lt; R&D", "> no quote",
    "no row | 1 | 2", "---", "***", "===", "!!! note", "??? ask", ": no meaning", "~~~ no code", "``` no code",
    "{: .x } {#id}", "C#", "@member-7 and a@b.example", "https://a.example/b_c_d*e*", "::: no", "/// no", "[^1]: no",
    "*[HTML]: no", ":smile: at 10:30:45", "5 > 3 < 4", "Phone: 0300 123 456", "2026.", "=no ==no==", "    four blanks",
    "\u00a0 odd\u00adly \u200b spaced\ttabs", "Zoë’s “café” — 100 %…", "&copy; &#42; &nbsp;", "\\* \\\\", "a\\",
    "-", "1.",
)  # fmt: skip
"""Words that mean something in Markdown. They must show as they are."""


def everything(document: Any) -> None:
    """A file with a bit of all that people put into Word files."""
    document.sections[0].header.paragraphs[0].text = "Speak Out Leeford, draft 3"
    document.add_heading("Our meeting in May", 0)
    document.add_paragraph("We met on 3 May.\nFour people came.")
    document.add_picture(photo(), Cm(4))
    paragraph = document.add_paragraph("We had a ")
    paragraph.add_run("vote").bold = True
    paragraph.add_run(" about ")
    paragraph.add_run("the bus. ").italic = True
    paragraph.add_run("m")
    paragraph.add_run("2").font.superscript = True
    document.add_heading("What we said", 1)
    document.add_paragraph("The bus is late.", "Intense Quote")
    document.add_paragraph("— A member", "Intense Quote")
    for style, words in (
        ("List Bullet", "a pen"), ("List Bullet 2", "a red pen"), ("List Bullet 2", "a blue pen"),
        ("List Bullet", "paper"), ("List Number", "First, we sit."), ("List Number", "Then, we talk."),
    ):  # fmt: skip
        document.add_paragraph(words, style)
    document.add_heading("Who does what", 1)
    table = document.add_table(3, 3)
    words = "What", "Who", "When", "Ask for a bus", "Ali", "June", "Buy tea", "Jo | Jan", ""
    for cell, word in zip(table._cells, words, strict=True):
        cell.text = word
    joined = document.add_table(2, 2)
    joined.cell(0, 0).merge(joined.cell(0, 1)).text = "Both of us"
    joined.cell(1, 0).text, joined.cell(1, 1).text = "Left", "Right"
    pictures = document.add_table(2, 2)
    for row, (colour, said) in enumerate((("red", "We drink tea."), ("blue", "We go home."))):
        pictures.cell(row, 0).paragraphs[0].add_run().add_picture(photo(colour), Cm(3))
        pictures.cell(row, 1).text = said
    for xml in (TRACKED, TEXT_BOX, NEW_TEXT_BOX, FIELDS, CONTENTS):
        add_xml(document, xml)
    for sign in SIGNS:
        document.add_paragraph(sign)
    document.add_paragraph("One last thing.")
