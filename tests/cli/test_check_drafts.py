"""Drafts as they were written: Word files, web pages and plain text."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from easyread_plugin.cli import main
from easyread_plugin.publication.draft_files import _MOST_TEXT_BYTES

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def paragraph(text: str, style: str = "", run: str = "") -> str:
    """A paragraph of Word's."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{styled}<w:r>{run}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def word_file(*paragraphs: str, document: str = "", **parts: bytes) -> bytes:
    """A Word file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as parts_of:
        parts_of.writestr("[Content_Types].xml", TYPES)
        parts_of.writestr("_rels/.rels", RELATIONS)
        parts_of.writestr("word/document.xml", document or BODY.format("".join(paragraphs)))
        for name, data in parts.items():
            parts_of.writestr(name, data)
    return packed.getvalue()


def check(folder: Path, name: str, data: bytes, *arguments: str) -> Result:
    """The command, with a draft of this name that holds these bytes."""
    (folder / name).write_bytes(data)
    return CliRunner().invoke(main, ["check", str(folder / name), *arguments])


def found(folder: Path, name: str, data: bytes) -> list[tuple[str, int, int, str]]:
    """(rule, line, column, words) of each finding."""
    report = json.loads(check(folder, name, data, "--format", "json").stdout)
    return [(f["rule"], f["line"], f["column"], f["excerpt"]) for f in report["findings"]]


def test_word(tmp_path: Path) -> None:
    """The line is the paragraph, the column stands in its words, and marks of Word are known."""
    data = word_file(
        paragraph("Our meeting", "Title"),
        paragraph("We met on 13/03/27 &amp; ate."),
        paragraph(""),
        paragraph("We like it.", run="<w:rPr><w:u w:val='single'/></w:rPr>"),
    )

    assert found(tmp_path, "draft.docx", data) == [
        ("ER-N04", 2, 11, "13/03/27"),
        ("ER-S07b", 2, 20, "&"),
        ("ER-L03c", 3, 1, "We like it."),
    ]
    told = check(tmp_path, "draft.docx", data).stdout
    assert "draft.docx:2:11" in told
    assert "    We met on 13/03/27 & ate.\n              ^^^^^^^^\n" in told


BROKEN = {
    "password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "has a password"),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an old kind of Word file"),
    "no zip": (b"Hello.", "is not a Word file"),
    "empty": (b"", "is empty"),
    "cut": (word_file(paragraph("Hello."))[:-40], "is broken"),
    "no words": (word_file(document="<a/>"), "is broken"),
    "no xml": (word_file(document="<w:document"), "is broken"),
    "deep": (word_file(document=BODY.format("<w:p>" * 100_000 + "</w:p>" * 100_000)), "is broken"),
    "entities": (
        word_file(document='<!DOCTYPE a [<!ENTITY b "b">]>' + BODY.format(paragraph("&b;"))),
        "something in it that Word does not write",
    ),
    "bomb": (word_file(document=BODY.format(" " * (_MOST_TEXT_BYTES + 1))), "too big to read"),
    "another program's": (b"PK\x05\x06" + b"\0" * 18, "not a Word file"),
}


@pytest.mark.parametrize(("data", "said"), BROKEN.values(), ids=BROKEN)
def test_a_word_file_that_cannot_be_read(tmp_path: Path, data: bytes, said: str) -> None:
    """One clear sentence with the file's name, and the command ends with 2."""
    result = check(tmp_path, "draft.docx", data)

    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert "draft.docx" in result.stderr


HTML = (
    "<!doctype html>\n<title>Two</title><style>p{}</style>\n<nav>Two</nav>\n<h1>Our meeting</h1>\n"
    "<p>We met on\n  13/03/27 &amp; <em>ate</em>.<br>Two came.</p>\n<blockquote>We two.</blockquote>\n"
    "<ul><li>a pen<ul><li>two cups</ul></ul>\n<p>See <a href=x>here</a>.\n"
)


def test_html(tmp_path: Path) -> None:
    """Places are those in the file; menus, styles and titles are left out; quotes are own words."""
    assert [entry for entry in found(tmp_path, "draft.html", HTML.encode()) if entry[0] != "ER-C05b"] == [
        ("ER-N04", 6, 3, "13/03/27"),
        ("ER-S07b", 6, 12, "&"),
        ("ER-L03b", 6, 22, "ate"),
        ("ER-N01", 6, 35, "Two"),
        ("ER-N01", 8, 22, "two"),
        ("ER-T06b", 8, 22, "two cups"),
        ("ER-K01", 9, 18, "here"),
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("draft.html", "<meta charset=windows-1252><p>Café: two.".encode("cp1252")),
        ("draft.txt", "Café: two.".encode("utf-16")),
        ("draft.txt", "\ufeffCafé: two.".encode()),
    ],
)
def test_letters_of_other_programs(tmp_path: Path, name: str, data: bytes) -> None:
    """A draft that says how it is saved is read that way."""
    assert [rule for rule, *_ in found(tmp_path, name, data)] == ["ER-N01"]


def test_plain_text(tmp_path: Path) -> None:
    """Lines that a program broke are one sentence, and each word in it has its own place."""
    text = "We like to meet in the big room at the house and there are\nthree people.\n\n- two pens\n- a cup\n"

    assert ("ER-N01", 2, 1, "three") in found(tmp_path, "draft.txt", text.encode())
    assert ("ER-N01", 4, 3, "two") in found(tmp_path, "draft.txt", text.encode())


def test_drafts_are_not_changed(tmp_path: Path) -> None:
    """--fix never writes into a Word file or a web page."""
    for name, data in (("draft.docx", word_file(paragraph("Two came."))), ("draft.html", b"<p>Two came.</p>")):
        assert "nothing that we can change" in check(tmp_path, name, data, "--fix", "--yes").stdout
        assert (tmp_path / name).read_bytes() == data
