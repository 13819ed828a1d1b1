"""Own words: block quotes, and the line that signs them.

This looks at block quotes before inline Markdown, so that an `@id` is still as written, and takes the signing
line out of the words. Where it is not clear who speaks, the words belong to the last person who signed: if that person
takes back what they said, all of it goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

_SIGN = re.compile(r"\s*(?:—|–|―|-{1,3})\s*(?P<who>\S.*?)\s*")
_PERSON = re.compile(r"@(?P<id>[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)")


@dataclass(slots=True)
class Quote:
    """One block quote in the tree."""

    element: Element
    person: str | None = None
    role: str = ""
    signature: str = ""
    """The raw line that signed it."""
    signed_in: Element | None = None
    """The element whose raw text has that line."""
    inside: Element | None = None
    """The block quote around it."""
    has_more: bool = False
    """Words follow the line that signs them."""


@dataclass(slots=True)
class Quotes:
    """Every block quote of a page, in document order."""

    quotes: list[Quote] = field(default_factory=list)
    origins: dict[Element, Element] = field(default_factory=dict)
    """A paragraph made by splitting → the paragraph it was part of."""


def find_quotes(root: Element) -> Quotes:
    """Signs every block quote below the root: splits those that Markdown ran together, takes out the signing lines."""
    result = Quotes()
    stack: list[tuple[Element, Element | None]] = [(root, None)]
    while stack:
        parent, inside = stack.pop()
        for child in list(parent):
            if child.tag == "blockquote":
                for quote in _split(parent, child, result):
                    quote.inside = inside
                    result.quotes.append(quote)
        stack += [(c, c if c.tag == "blockquote" else inside) for c in reversed(parent) if len(c)]
    order = {element: number for number, element in enumerate(root.iter("blockquote"))}
    result.quotes.sort(key=lambda quote: order[quote.element])
    return result


def _split(parent: Element, block: Element, result: Quotes) -> Iterator[Quote]:
    """The quotes in one block quote element: a new one after each signing line."""
    groups: list[Quote] = [Quote(block)]
    words: list[list[Element]] = [[]]

    def begin() -> None:
        groups.append(Quote(Element("blockquote")))
        words.append([])

    for child in list(block):
        quote = groups[-1]
        if child.tag == "p" and child.text and not len(child):
            for number, (text, who) in enumerate(_parts(child.text, has_words=bool(words[-1]))):
                if groups[-1].signature:
                    begin()
                part = child if number == 0 else Element("p")
                if number:
                    result.origins[part] = child
                part.text = text
                if text.strip():
                    words[-1].append(part)
                if who:
                    _sign(groups[-1], who, child)
        elif _is_list_signature(child) and words[-1] and not quote.signature:
            _sign(quote, "- " + (child[0].text or "").strip(), child[0])
        else:
            if quote.signature:
                begin()
            words[-1].append(child)
    _join_unsigned(groups, words)
    block[:] = words[0]
    at = list(parent).index(block) + 1
    for quote, elements in zip(groups[1:], words[1:], strict=True):
        quote.element[:] = elements
        quote.element.tail = block.tail
        parent.insert(at, quote.element)
        at += 1
    yield from groups


def _parts(text: str, has_words: bool) -> Iterator[tuple[str, str]]:
    """(words, signing line or "") for each speaker in a paragraph. A role signs in the last line only."""
    lines = text.split("\n")
    taken: list[str] = []
    for number, line in enumerate(lines):
        match = _SIGN.fullmatch(line)
        is_last = number == len(lines) - 1
        signs = match is not None and (has_words or bool(taken)) and (is_last or _PERSON.match(match["who"]))
        if signs:
            yield "\n".join(taken), line
            taken, has_words = [], False
        else:
            taken.append(line)
    if taken:
        yield "\n".join(taken), ""


def _is_list_signature(element: Element) -> bool:
    """`> - @member-7` below words: Markdown sees a list of one."""
    return element.tag == "ul" and len(element) == 1 and not len(element[0]) and bool((element[0].text or "").strip())


def _sign(quote: Quote, line: str, element: Element) -> None:
    match = _SIGN.fullmatch(line)
    assert match is not None
    person = _PERSON.search(match["who"])
    quote.signature, quote.signed_in = line.strip(), element
    if person:
        quote.person = person["id"]
    else:
        quote.role = re.sub(r"[*_`\\]", "", match["who"])


def _join_unsigned(groups: list[Quote], words: list[list[Element]]) -> None:
    """Words after the last signing line, in the same block, belong to who signed last."""
    while len(groups) > 1 and not groups[-1].signature:
        groups.pop()
        words[-2] += words.pop()
        groups[-1].has_more = True
