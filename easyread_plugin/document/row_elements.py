"""What elements of a page open, make or end a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .model import RowKind, StatementKind

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_KINDS = {
    "li": StatementKind.LIST_ITEM,
    "td": StatementKind.TABLE_CELL,
    "th": StatementKind.TABLE_HEAD,
    "summary": StatementKind.TITLE,
    "label": StatementKind.TITLE,
    "caption": StatementKind.TITLE,
    "figcaption": StatementKind.TITLE,
    "dt": StatementKind.TITLE,
}


def statement_kind(element: Element) -> StatementKind | None:
    """What kind of statements stand in an element; None when it does not say."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in HEADINGS:
        return StatementKind.HEADING
    if tag == "p" and "admonition-title" in (element.get("class") or ""):
        return StatementKind.TITLE
    return _KINDS.get(tag)


def row_kind(element: Element, tag: str) -> RowKind | None:
    """What kind of row an element makes; None when it only ends one."""
    classes = (element.get("class") or "").split()
    if tag in ("p", "ul", "ol", "blockquote"):
        return RowKind.ROW
    if tag == "table":
        return RowKind.TABLE
    if tag == "pre" or "highlight" in classes or "codehilite" in classes:
        return RowKind.CODE
    if tag == "details" or "admonition" in classes:
        return RowKind.BOX
    if "tabbed-set" in classes:
        return RowKind.TABS
    if "footnote" in classes:
        return RowKind.NOTES
    return None if tag == "hr" else RowKind.OTHER


def openers_of(paragraph: Element) -> list[Element]:
    """The pictures at the start of a paragraph, two at most: `<img>`, or a link with nothing but one in it."""
    found: list[Element] = []
    if (paragraph.text or "").strip():
        return found
    for child in paragraph:
        if image_of(child).tag != "img" or len(found) == 2:
            break
        found.append(child)
        if (child.tail or "").strip():
            break
    return found


def image_of(element: Element) -> Element:
    """The `<img>` of an opener; the element itself when it is none."""
    if element.tag == "a" and len(element) == 1 and not ((element.text or "") + (element[0].tail or "")).strip():
        return element[0]
    return element


def quotes_in(elements: Iterable[Element]) -> Iterator[Element]:
    """Every block quote in these elements, in reading order."""
    return (quote for element in elements for quote in element.iter("blockquote"))
