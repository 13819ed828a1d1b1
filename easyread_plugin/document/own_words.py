"""Own words: block quotes, and the line that signs them.

This looks at block quotes before inline Markdown, so that an `@id` is still as written. It fails closed: where it is
not clear who speaks, the words belong to the last person who signed. If that person takes back what they said, all of
it goes.
"""

from __future__ import annotations

import re
from collections.abc import Container
from html import unescape
from xml.etree.ElementTree import Element

from msgspec import Struct, field

from .signatures import Signature, inner_signatures, parts_of, signature_of, signs_alone

_HEADING = re.compile(r"h[1-6]")


class Quote(Struct):
    """One block quote in the tree."""

    element: Element
    signatures: list[Signature] = field(default_factory=list)
    inside: Element | None = None
    """The block quote around it."""
    has_more: bool = False
    """Words follow the line that signs them."""

    @property
    def person(self) -> str | None:
        """The id that signs it. Two ids are nobody that a register knows, so such words are held back."""
        people = [id for signature in self.signatures for id in signature.people]
        return " @".join(people) if people else None

    @property
    def role(self) -> str:
        """The plain words that sign it, when no id does."""
        if not self.signatures or self.person is not None:
            return ""
        return unescape(re.sub(r"[*_`\\]", "", self.signatures[-1].who))


class Quotes(Struct):
    """Every block quote of a page, in document order."""

    quotes: list[Quote] = field(default_factory=list)

    def signed_in(self) -> dict[Element, Signature]:
        """The elements whose last line signed."""
        return {signature.element: signature for quote in self.quotes for signature in quote.signatures}

    def take_out_signatures(self) -> None:
        """Takes the lines that sign out of the words. Call it when their places are noted."""
        for quote in self.quotes:
            for signature in quote.signatures:
                lines = (signature.element.text or "").strip().split("\n")
                lines[-1:] = [signature.words] if signature.words else []
                signature.element.text = "\n".join(lines)
            if quote.signatures:
                _remove_empty(quote.element)


def remove_people(root: Element) -> None:
    """Takes out all own words that an id signs: for a text of which it is not known where it will be shown."""
    gone = {quote.element for quote in find_quotes(root, frozenset()).quotes if quote.person is not None}
    for parent in root.iter():
        kept = [child for child in parent if child not in gone]
        if len(kept) != len(parent):
            parent[:] = kept


def find_quotes(root: Element, last: Container[str]) -> Quotes:
    """Finds who signs every block quote below the root, and splits those that Markdown ran together.

    `last`: see `last_lines`. Only there may a role end a quote that has more words in the same element.
    """
    result = Quotes()
    stack: list[tuple[Element, Element | None]] = [(root, None)]
    while stack:
        parent, inside = stack.pop()
        children: list[Element] = []
        signature: Element | None = None
        for child, following in zip(list(parent), [*parent[1:], None], strict=False):
            if child is signature:
                continue
            if child.tag != "blockquote":
                children.append(child)
                continue
            if following is not None and signs_alone(following):
                signature = following
                child.append(following)
            for quote in _split(child, last):
                quote.inside = inside
                result.quotes.append(quote)
                children.append(quote.element)
        if children != list(parent):
            parent[:] = children
        stack += [(c, c if c.tag == "blockquote" else inside) for c in reversed(children) if len(c)]
    order = {element: number for number, element in enumerate(root.iter("blockquote"))}
    result.quotes.sort(key=lambda quote: order[quote.element])
    for quote in result.quotes:
        if quote.signatures:
            _without_headings(quote.element)
    return result


def _split(block: Element, last: Container[str]) -> list[Quote]:
    """The quotes in one block quote element: a new one after each line that signs."""
    quotes = [Quote(block)]
    words: list[list[Element]] = [[]]
    parts = [part for child in block for part in parts_of(child)]
    for number, part in enumerate(parts, 1):
        before = words[-1][-1] if words[-1] and not quotes[-1].signatures else None
        signature = signature_of(part, before)
        if signature is not None and not signature.people and number < len(parts) and signature.line not in last:
            signature = None
        if quotes[-1].signatures and not (signature is not None and signature.is_all_of(part)):
            quotes.append(Quote(Element("blockquote")))
            words.append([])
        words[-1].append(part)
        quotes[-1].signatures += inner_signatures(part)
        if signature is not None:
            quotes[-1].signatures.append(signature)
    if len(quotes) > 1 and not quotes[-1].signatures:
        # Words after the last line that signs belong to who signed last.
        quotes.pop()
        more = words.pop()
        words[-1] += more
        quotes[-1].has_more = True
    for quote, elements in zip(quotes, words, strict=True):
        quote.element[:] = elements
        quote.element.tail = block.tail
    return quotes


def _remove_empty(root: Element) -> None:
    """Takes out the paragraphs, list items and lists that have lost all their words."""
    inner = list(root.iter())
    for parent in reversed(inner):
        kept = [
            child
            for child in parent
            if child.tag not in ("p", "li", "ul", "ol") or len(child) or (child.text or "").strip()
        ]
        if len(kept) != len(parent):
            parent[:] = kept


def _without_headings(root: Element) -> None:
    """A heading in own words is words: the outline of a page must not tell what a person may take back."""
    for element in root.iter():
        if isinstance(element.tag, str) and _HEADING.fullmatch(element.tag):
            element.tag = "p"
