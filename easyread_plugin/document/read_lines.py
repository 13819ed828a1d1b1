"""The lines that Markdown made its blocks from, in reading order, each with the line of the file that it was.

The lines are noted at three points of the preprocessors: at the start, before raw HTML goes, and at the end. Aligning
them gives final line → source line, and shows which lines have no exact origin (included files).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec import Struct, field

from .alignment import certain

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")
"""Raw HTML and code, put aside by Python-Markdown until the end."""
TAB = 4
"""Python-Markdown's tab stops."""

_FENCE = re.compile(r"[\s>]*(?:[*+-]\s+|\d+[.)]\s+)?(`{3,}|~{3,})")

Slot = Literal["text", "tail"]
Place = tuple["Element", Slot]


class RawText(NamedTuple):
    """A piece of text before inline Markdown."""

    text: str
    is_box_title: bool
    """The title of an admonition or of a folded part."""
    is_moved: bool
    """Markdown put it elsewhere: footnotes, titles of tabs."""


class Seen(Struct):
    """What the preprocessors and the first tree processor noted. Nothing of the tree is kept alive by it."""

    first: list[str] = field(default_factory=list)
    """The lines as given."""
    before_html: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    """The lines as the block parser gets them."""
    opened: frozenset[int] = frozenset()
    """Stash numbers of HTML blocks with Markdown inside."""
    stash: list[str | Element] = field(default_factory=list)
    """What Python-Markdown put aside, by number."""
    has_footnotes: bool = False
    """Whether the footnotes extension is there."""
    raw: list[RawText] = field(default_factory=list)
    """Every piece of text before inline Markdown, in document order."""

    def note_texts(self, root: Element, md: Markdown) -> dict[Place, int]:
        """Notes the pieces of text in a tree, and says which is whose. Call it before inline Markdown."""
        self.stash = md.htmlStash.rawHtmlBlocks
        self.has_footnotes = "footnote" in md.parser.blockprocessors
        notes = [element for element in root.iter("div") if element.get("class") == "footnote"]
        moved = {*root.iter("label"), *(inner for note in notes for inner in note.iter())}
        numbers: dict[Place, int] = {}
        for element, slot, text in raw_texts(root):
            numbers[element, slot] = len(self.raw)
            self.raw.append(RawText(text, slot == "text" and _is_box_title(element), element in moved))
        return numbers


def _is_box_title(element: Element) -> bool:
    return element.tag == "summary" or "admonition-title" in (element.get("class") or "")


def raw_texts(root: Element) -> Iterator[tuple[Element, Slot, str]]:
    """Every piece of text below an element, in document order, without recursion."""
    stack: list[tuple[Element, Slot]] = [(root, "text")]
    while stack:
        element, slot = stack.pop()
        if slot == "text":
            if (element.text or "").strip():
                yield element, "text", str(element.text)
            for child in reversed(element):
                stack.append((child, "tail"))
                stack.append((child, "text"))
        elif (element.tail or "").strip():
            yield element, "tail", str(element.tail)


class ReadLine(NamedTuple):
    """One line as the block parser saw it, tabs expanded, nothing at its end."""

    text: str
    line: int | None
    """0-based line in the text that Markdown was given; None when not known."""


class _Range(NamedTuple):
    start: int
    end: int
    is_exact: bool


def _without_fences(lines: list[str]) -> list[str]:
    """The lines, with those between code fences made equal to nothing else: they become one line, or none."""
    kept = list(lines)
    opened: tuple[int, str] | None = None
    for number, line in enumerate(lines):
        fence = _FENCE.match(line)
        if fence is None:
            continue
        if opened is None:
            opened = (number, fence[1])
        elif fence[1].startswith(opened[1]) and not line[fence.end() :].strip():
            for inner in range(opened[0] + 1, number):
                kept[inner] = f"\x00{inner}"
            opened = None
    return kept


def _line_map(old: list[str], new: list[str]) -> dict[int, _Range]:
    """New line number → the old lines it came from; blank lines do not take part."""
    old_numbers = [i for i, line in enumerate(old) if line.strip()]
    new_numbers = [j for j, line in enumerate(new) if line.strip()]
    keys_old = [old[i].expandtabs(TAB).rstrip() for i in old_numbers]
    keys_new = [new[j].expandtabs(TAB).rstrip() for j in new_numbers]
    if keys_old == keys_new:
        return {j: _Range(i, i + 1, True) for i, j in zip(old_numbers, new_numbers, strict=True)}
    pairs = certain(keys_old, keys_new)
    lines: dict[int, _Range] = {}
    waiting: list[int] = []
    before = -1
    for j in range(len(new_numbers) + 1):
        i = pairs.get(j, len(old_numbers) if j == len(new_numbers) else None)
        if i is None:
            waiting.append(new_numbers[j])
            continue
        if waiting and i > before + 1:
            between = _Range(old_numbers[before + 1], old_numbers[i - 1] + 1, False)
            lines.update(dict.fromkeys(waiting, between))
        waiting, before = [], i
        if j < len(new_numbers):
            lines[new_numbers[j]] = _Range(old_numbers[i], old_numbers[i] + 1, True)
    return lines


def _line_map_of_html(seen: Seen) -> dict[int, _Range]:
    """Last line → the lines it came from, before raw HTML went. What was put aside is read in its place."""
    kept = seen.opened | {int(number) for line in seen.before_html for number in STASHED.findall(line)}
    lines: list[str] = []
    firsts: list[int] = []
    for line in seen.last:
        firsts.append(len(lines))
        match = STASHED.fullmatch(line.strip())
        html = str(seen.stash[int(match[1])]) if match and int(match[1]) not in kept else line
        lines += html.strip("\n").split("\n")
    found = _line_map(seen.before_html, lines)
    return {j: found[first] for j, first in enumerate(firsts) if first in found}


def read_lines(seen: Seen) -> list[ReadLine]:
    """The lines in reading order with their source lines; HTML blocks with Markdown inside are opened up."""
    to_first = _line_map(_without_fences(seen.first), seen.before_html)
    to_html = _line_map_of_html(seen)

    def source(html_line: int) -> int | None:
        origin = to_first.get(html_line)
        return origin.start if origin is not None and origin.is_exact else None

    opened: set[_Range] = set()
    closed: dict[_Range, list[int]] = {}
    for j, line in enumerate(seen.last):
        match = STASHED.search(line)
        if match and j in to_html:
            if int(match[1]) in seen.opened:
                opened.add(to_html[j])
            else:
                closed.setdefault(to_html[j], []).append(int(match[1]))
    found: list[ReadLine] = []
    done: set[_Range] = set()
    for j, line in enumerate(seen.last):
        origin = to_html.get(j)
        if not line.strip() or origin in done:
            continue
        if origin in opened:
            assert origin is not None
            done.add(origin)
            skip: set[int] = set()
            for stashed in closed.get(origin, []):
                html = str(seen.stash[stashed] or "").split("\n")
                for start in range(origin.start, origin.end):
                    if seen.before_html[start : start + len(html)] == html:
                        skip.update(range(start, start + len(html)))
                        break
            found += [
                ReadLine(seen.before_html[k].expandtabs(TAB).rstrip(), source(k))
                for k in range(origin.start, origin.end)
                if k not in skip and seen.before_html[k].strip()
            ]
        else:
            found.append(ReadLine(line.rstrip(), source(origin.start) if origin and origin.is_exact else None))
    return found
