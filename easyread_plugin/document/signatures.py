"""The lines that sign own words: how each of them may be written.

An id (`@member-7`) signs in whatever way it is written: an id that is taken for words would be shown. A role ("A
member") signs only behind a dash, below the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from ..values import Value

_DASH = r"\\?(?:[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]{1,3}|&(?:[mn]dash|horbar|minus|#821[123]|#x201[345]);)"
_ID = r"@\w(?:[\w\\-]*\w)?"
# A dash and who said it, but not "-5 degrees"; an id alone signs without a dash.
_SIGN = re.compile(rf"[*_]*(?:{_DASH}(?!\d)\s*(?P<who>\S.*)|(?P<id>{_ID}[*_.]*))")
# Behind the words, in the same line: for an id only.
_SIGN_BEHIND = re.compile(rf"(?<=[\s>]){_DASH}\s*(?P<who>[*_]*{_ID}[*_.]*)\s*+\Z")
_PERSON = re.compile(rf"(?<![\w.]){_ID}")
_QUOTED_LINE = re.compile(r"(?P<marks>[\s>]*>)[^\S\n]*(?P<text>.*)")


class Signature(Value):
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


def parts_of(child: Element) -> Iterator[Element]:
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


def signature_of(part: Element, before: Element | None) -> Signature | None:
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


def inner_signatures(part: Element) -> Iterator[Signature]:
    """Ids that sign in a list, but not at its end: Markdown runs the lists of two quotes together."""
    last = _last_leaf(part)
    stack = [part] if part.tag in ("ul", "ol") else []
    while stack:
        leaf = stack.pop()
        stack += [child for child in reversed(leaf) if child.tag in ("ul", "ol", "li", "p")]
        if len(leaf) or leaf is last or not (leaf.text or "").strip():
            continue
        signature = signature_of(leaf, None)
        if signature is not None and signature.people:
            yield signature


def signs_alone(paragraph: Element) -> bool:
    """Whether a paragraph below a quote, outside of it, is nothing but an id that signs."""
    match = _SIGN.fullmatch((paragraph.text or "").strip()) if paragraph.tag == "p" and not len(paragraph) else None
    return match is not None and _PERSON.search(match["id"] or match["who"]) is not None


def _last_leaf(part: Element) -> Element | None:
    """The paragraph or list item with the last line of words, or None when something else stands last."""
    while len(part) and part.tag in ("ul", "ol", "li"):
        part = part[-1]
    return part if part.tag in ("p", "li") and not len(part) and (part.text or "").strip() else None
