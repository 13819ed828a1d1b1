"""Ways to read drafts and pages that have nothing to do with our own."""

from __future__ import annotations

import io
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

from markdown import Markdown

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def words_in_word(data: bytes) -> list[str]:
    """Every word that Word shows in a file, in order; the words of a text box after their paragraph."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        root = ElementTree.fromstring(parts.read("word/document.xml"))
    found: list[str] = []
    _paragraphs(root, found)
    return found


def _paragraphs(element: ElementTree.Element, found: list[str]) -> None:
    for child in element:
        if child.tag != f"{W}p":
            _paragraphs(child, found)
            continue
        style = child.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val", "").startswith("TOC"):
            continue
        boxes: list[ElementTree.Element] = []
        found += _text(child, boxes).split()
        for box in boxes:
            _paragraphs(box, found)


def _text(element: ElementTree.Element, boxes: list[ElementTree.Element]) -> str:
    if element.tag in (f"{W}t", f"{M}t"):
        return element.text or ""
    if element.tag in (f"{W}br", f"{W}tab", f"{W}cr"):
        return " "
    if element.tag == f"{W}r" and element.find(f"{W}rPr/{W}vanish") is not None:
        return ""
    if element.tag in (f"{W}del", f"{W}moveFrom", f"{MC}Fallback"):
        return ""
    if element.tag == f"{W}txbxContent":
        boxes.append(element)
        return ""
    return "".join(_text(child, boxes) for child in element)


class _Shown(HTMLParser):
    """Gathers the words of HTML: inline elements part no words, all others do."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object = None) -> None:
        self.text += "" if tag in ("strong", "em", "a", "sup", "sub", "code", "b", "i") else " "

    handle_endtag = handle_starttag  # type: ignore[assignment]

    def handle_data(self, data: str) -> None:
        self.text += data


def words_on_page(page: str) -> list[str]:
    """Every word that a page of Markdown shows, in order, without its front matter."""
    body = page.split("---\n", 2)[2]
    shown = _Shown()
    extensions = ["tables", "fenced_code", "toc", "attr_list", "footnotes", "def_list"]
    shown.feed(Markdown(extensions=extensions).convert(body))
    shown.close()
    return shown.text.split()
