"""Each statement in an element of its own: `<span class="er-s" id="s12">`.

Where a sentence ends inside an inline element, the element is cut in two. Not a character of the words changes.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from ..document.read_page import ReadRun
from ..document.runs import Token


def wrap_statements(read: ReadRun) -> None:
    """Puts the statements of a run into spans, in the tree."""
    content = _Content(read)
    for token in read.run.tokens:
        content.add(token)
    content.finish()


class _Content:
    """The new inline content of a run while it is built."""

    def __init__(self, read: ReadRun) -> None:
        self.read = read
        self.ids = [id for id, _, _ in read.spans]
        self.spans = [(start, end) for _, start, end in read.spans]
        self.at = 0
        self.next = 0
        """Index of the statement that is open, or the next one."""
        self.out = Element("out")
        self.span: Element | None = None
        self.open: list[Element] = []
        """The inline elements of the author that are open here."""
        self.made: list[Element] = []
        """Their copies in the place that is being written; as many as were needed so far."""
        self.kept: set[Element] = set()
        """Elements of the author that have at least one copy."""

    def add(self, token: Token) -> None:
        if token.kind == "open":
            assert token.element is not None
            self.open.append(token.element)
        elif token.kind == "close":
            assert token.element is not None
            if token.element not in self.kept:
                self._place()
            self.open.pop()
            del self.made[len(self.open) :]
        elif len(token.visible) == len(token.raw) > 1:
            self._text(token.raw)
        else:
            self._piece(token)

    def _text(self, text: str) -> None:
        """Plain text, cut where statements begin and end."""
        while text:
            self._turn()
            if self.span is not None:
                size = self.spans[self.next][1] - self.at
            elif self.next < len(self.spans):
                size = self.spans[self.next][0] - self.at
            else:
                size = len(text)
            self._write(text[:size])
            self.at += min(size, len(text))
            text = text[size:]

    def _piece(self, token: Token) -> None:
        """One character, an escape, a stashed piece, or an element kept whole."""
        if token.visible or token.depth > 0 or self.span is None:
            self._turn()
        if token.kind == "whole":
            assert token.element is not None
            place = self._place()
            token.element.tail = None
            place.append(token.element)
        else:
            self._write(token.raw)
        self.at += len(token.visible)

    def _turn(self) -> None:
        """Closes the statement that ends here and opens the one that begins here."""
        if self.span is not None and self.at >= self.spans[self.next][1]:
            self.span, self.made = None, []
            self.next += 1
        if self.span is None and self.next < len(self.spans) and self.at >= self.spans[self.next][0]:
            self.made = []
            self.span = SubElement(self.out, "span", {"class": "er-s", "id": self.ids[self.next]})

    def _place(self) -> Element:
        """The element to write into, with the author's open elements in it."""
        place = self.made[-1] if self.made else (self.span if self.span is not None else self.out)
        for element in self.open[len(self.made) :]:
            attributes = dict(element.attrib)
            if element in self.kept:
                attributes.pop("id", None)
            self.kept.add(element)
            place = SubElement(place, element.tag, attributes)
            self.made.append(place)
        return place

    def _write(self, text: str) -> None:
        if self.span is None and text.isspace():
            # A blank between two statements: a link that goes on in the next one must not be there for it.
            self.made = []
            place = self.out
        else:
            place = self._place()
        if len(place):
            place[-1].tail = (place[-1].tail or "") + text
        else:
            place.text = (place.text or "") + text

    def finish(self) -> None:
        """Puts the new content in the place of the old."""
        run = self.read.run
        element, slot = run.place
        block = run.block
        children = list(block)
        first = 0 if slot == "text" else children.index(element) + 1
        tops = {token.element for token in run.tokens}
        last = first
        while last < len(children) and children[last] in tops:
            last += 1
        if slot == "text":
            block.text = self.out.text
        else:
            element.tail = self.out.text
        block[first:last] = list(self.out)
