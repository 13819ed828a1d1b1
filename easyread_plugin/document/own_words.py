"""Own words: block quotes, and the line that signs them.

This looks at block quotes before inline Markdown, so that an `@id` is still as written. It fails closed: a line that
names an `@id` signs, in whatever way it is written, and where it is not clear who speaks, the words belong to the last
person who signed. If that person takes back what they said, all of it goes.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from xml.etree.ElementTree import Element

_DASH = r"\\?(?:[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]{1,3}|&(?:[mn]dash|horbar|minus|#821[123]|#x201[345]);)"
_ID = r"@\w(?:[\w\\-]*\w)?"
# A dash and who said it, but not "-5 degrees"; an id alone signs without a dash.
_SIGN = re.compile(rf"[*_]*(?:{_DASH}(?!\d)\s*(?P<who>\S.*)|(?P<id>{_ID}[*_.]*))")
# Behind the words, in the same line: for an id only.
_SIGN_BEHIND = re.compile(rf"(?<=[\s>]){_DASH}\s*(?P<who>[*_]*{_ID}[*_.]*)\s*+\Z")
_PERSON = re.compile(rf"(?<![\w.]){_ID}")
_HEADING = re.compile(r"h[1-6]")
_QUOTED_LINE = re.compile(r"(?P<marks>[\s>]*>)[^\S\n]*(?P<text>.*)")


@dataclass(frozen=True, slots=True)
class Signature:
    """A line that says who said it."""

    element: Element
    """Its last line signs."""
    words: str
    """What is left of that line: the words before the signature, mostly none."""
    who: str

    @property
    def line(self) -> str:
        """The whole line."""
        return (self.element.text or "").strip().rsplit("\n", 1)[-1].strip()

    def is_all_of(self, part: Element) -> bool:
        """Whether a part of a quote has nothing but this line."""
        text = (self.element.text or "").strip()
        return not self.words and "\n" not in text and text == "".join(part.itertext()).strip()

    @property
    def people(self) -> list[str]:
        """The ids in it, without @."""
        return [id[1:].replace("\\", "") for id in _PERSON.findall(self.who)]


@dataclass(slots=True)
class Quote:
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


@dataclass(slots=True)
class Quotes:
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


def last_lines(lines: Sequence[str]) -> frozenset[str]:
    """The words of lines that are always the last of a block quote, as it is written: nothing quoted follows them."""
    last: set[str] = set()
    others: set[str] = set()
    before: str | None = None
    for line in [*lines, ""]:
        match = _QUOTED_LINE.match(line)
        if match is None:
            if before is not None:
                (last if not line.strip() else others).add(before)
            before = None
        elif match["text"].strip():
            if before is not None:
                others.add(before)
            before = match["text"].strip()
    return frozenset(last - others)


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
            if following is not None and _signs_alone(following):
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
    parts = [part for child in block for part in _parts(child)]
    for number, part in enumerate(parts, 1):
        before = words[-1][-1] if words[-1] and not quotes[-1].signatures else None
        signature = _signature(part, before)
        if signature is not None and not signature.people and number < len(parts) and signature.line not in last:
            signature = None
        if quotes[-1].signatures and not (signature is not None and signature.is_all_of(part)):
            quotes.append(Quote(Element("blockquote")))
            words.append([])
        words[-1].append(part)
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


def _parts(child: Element) -> Iterator[Element]:
    """A paragraph in pieces, each of which ends with the id that signs it; anything else as it is."""
    if child.tag != "p" or len(child) or not child.text:
        yield child
        return
    taken: list[str] = []
    pieces: list[str] = []
    for line in child.text.split("\n"):
        taken.append(line)
        match = _SIGN.fullmatch(line.strip())
        if _SIGN_BEHIND.search(line) or (match and (match["id"] or _PERSON.match(match["who"]))):
            pieces.append("\n".join(taken))
            taken = []
    if taken:
        pieces.append("\n".join(taken))
    for number, text in enumerate(pieces):
        part = child if number == 0 else Element("p")
        part.text = text
        yield part


def _signature(part: Element, before: Element | None) -> Signature | None:
    """Who signs in the last line of a part of a quote. A role signs only below words; an id always."""
    leaf = _last_leaf(part)
    if leaf is None:
        return None
    *above, line = (leaf.text or "").strip().split("\n")
    has_words = before is not None or bool(above)
    match = _SIGN.fullmatch(line.strip())
    if match:
        who = match["id"] or match["who"]
        return Signature(leaf, "", who) if has_words or _PERSON.search(who) else None
    behind = _SIGN_BEHIND.search(line)
    if behind:
        return Signature(leaf, line[: behind.start()].rstrip(), behind["who"])
    if part.tag == "ul" and len(part) == 1 and leaf in (part[0], *part[0]) and not above and before is not None:
        # `> - A member` below words: Markdown sees a list of one, and its mark is the dash.
        # But "I need:" begins a list, and a sentence is no role.
        is_list = (before.text or "").rstrip().endswith(":") or line.rstrip()[-1] in ".!?…"
        return None if is_list else Signature(leaf, "", line.strip())
    return None


def _signs_alone(paragraph: Element) -> bool:
    """Whether a paragraph below a quote, outside of it, is nothing but an id that signs."""
    match = _SIGN.fullmatch((paragraph.text or "").strip()) if paragraph.tag == "p" and not len(paragraph) else None
    return match is not None and _PERSON.search(match["id"] or match["who"]) is not None


def _last_leaf(part: Element) -> Element | None:
    """The paragraph or list item with the last line of words, or None when something else stands last."""
    while len(part) and part.tag in ("ul", "ol", "li"):
        part = part[-1]
    return part if part.tag in ("p", "li") and not len(part) and (part.text or "").strip() else None


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
