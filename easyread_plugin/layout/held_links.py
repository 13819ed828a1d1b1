"""Links to pages that are held back: the words stay, and nothing tells where they led."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, MutableSequence
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from ..language.late_pattern import late

_ADDRESS = late(r"""\s(?:href|src)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))""", re.I)


def unlink(root: Element, blocks: MutableSequence[str | Element], uri: str, held: Collection[str]) -> None:
    """Takes the address from each link of a page that leads to a page held back.

    `blocks`: the HTML that Python-Markdown put aside. `uri`: that of the page; `held`: those of the pages held back.
    """
    if not held:
        return
    addresses = {address for page in held for address in _addresses(page)}
    for parent in list(root.iter()):
        for number, link in enumerate(parent):
            if link.tag == "a" and _leads_to(link.get("href") or "", uri, addresses):
                parent[number] = _without_link(link)

    def without(match: re.Match[str]) -> str:
        return "" if _leads_to(next(filter(None, match.groups()), ""), uri, addresses) else match[0]

    for number, html in enumerate(blocks):
        if isinstance(html, str) and "=" in html:
            blocks[number] = _ADDRESS.sub(without, html)


def is_held(address: str, uri: str, held: Collection[str]) -> bool:
    """Whether a link on the page at `uri` leads to a page that is held back."""
    return _leads_to(address, uri, {way for page in held for way in _addresses(page)})


def _without_link(link: Element) -> Element:
    """What the link was put around."""
    if len(link) == 1 and link[0].tag == "img" and not (link.text or "").strip():
        image = link[0]
        image.tail = (image.tail or "") + (link.tail or "")
        return image
    words = Element("span")
    words.text, words.tail = link.text, link.tail
    words.extend(list(link))
    return words


def _addresses(page: str) -> set[str]:
    """Every way to write where a page is, from the content folder."""
    stem = posixpath.splitext(page)[0]
    ways = {page, stem, f"{stem}.html"}
    folder, name = posixpath.split(stem)
    if name.lower() in ("index", "readme"):
        ways |= {folder or ".", posixpath.join(folder, "index.html")}
    return ways


def _leads_to(href: str, uri: str, addresses: Collection[str]) -> bool:
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return False
    if parts.scheme or parts.netloc or not parts.path:
        return False
    path = unquote(parts.path)
    # From where the file lies, and from where the page will lie.
    bases = ("",) if path.startswith("/") else (posixpath.dirname(uri), posixpath.splitext(uri)[0])
    return any(posixpath.normpath(posixpath.join(base, path.lstrip("/"))) in addresses for base in bases)
