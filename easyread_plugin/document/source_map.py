"""Where rendered text stands in the author's file, although Python-Markdown keeps no record of it.

The method, in four steps (no step ever guesses; what is not certain has no place):

1. The lines are noted at three points of the preprocessors: at the start, before raw HTML goes, and at the end.
   Aligning them gives final line → source line, and shows which lines have no exact origin (included files).
2. Before inline Markdown, each element's raw text is noted. It consists of literal pieces of those lines.
3. Both lists are walked in order. A piece fits a line when it is its tail behind list, quote or heading marks only, or
   a whole-word part of a line that can hold several (tables, HTML, titles). The walk may pass over lines that can
   never be text, and never over prose.
4. What is left (footnotes, tab titles: moved by Markdown) is looked up among the lines that nothing has used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from .alignment import align

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")
"""Raw HTML and code, put aside by Python-Markdown until the end."""

_TAB = 4
# What may stand between the start of a line and the words of a block.
_MARKS = re.compile(r"[ \t]*(?:(?:>|\[[ xX]\]|[*+-]|\d+[.)]|:|#{1,6}|\[\^[^\]]+\]:)[ \t]*)*")
_DEFINITION = re.compile(r"\s*(?:\*\[[^\]]+\]:|\[(?!\^)[^\]]+\]:|\{:)")
# Lines that never become text: blank, rules, underlines, attribute lists, definitions, tags, headers of blocks.
_NO_TEXT = re.compile(
    r"[\s>]*(?:|\x02wzxhzdk:\d+\x03\s*|(?:[*_-]\s*){3,}|=+\s*|-+\s*|[|:\s+-]+|\{:?[^}]*\}\s*|(?:</?[A-Za-z][^>]*>\s*)+"
    r"|\*?\[[^\]]+\]:.*|(?:!!!|\?\?\?\+?|===[+!]?)\s.*|///+.*|[*+-]\s*)"
)
_SEVERAL = re.compile(r'[|<"]|^\s*(?:#|\[\^)')
_TITLE = re.compile(r"\s*(?:\[\^|===|!!!|\?\?\?|///)")
_INLINE_LIST_MARK = re.compile("\x02qq\\d+zz\x03")

Slot = Literal["text", "tail"]
Place = tuple["Element", Slot]


class RawLine(NamedTuple):
    """One line of an element's raw text."""

    text: str
    """Without its marks, tabs expanded."""
    line: int | None
    """0-based line in the text that Markdown was given; None when not known."""
    column: int | None
    """0-based column in that line, as written (tabs are one character)."""


@dataclass(slots=True)
class Seen:
    """What the preprocessors and the first tree processor noted."""

    first: list[str] = field(default_factory=list)
    """The lines as given."""
    before_html: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    """The lines as the block parser gets them."""
    opened: frozenset[int] = frozenset()
    """Stash numbers of HTML blocks with Markdown inside."""
    raw: list[tuple[Element, Slot, str]] = field(default_factory=list)
    """Every piece of text before inline Markdown, in document order."""


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


class _Reference(NamedTuple):
    text: str
    line: int | None


def locate(md: Markdown, seen: Seen) -> Mapping[Place, list[RawLine]]:
    """The raw lines of every piece of text, each with its place in the lines given to Markdown."""
    reference = _reference(seen, md)
    wanted = [
        (place, text) for element, slot, raw in seen.raw for place in [(element, slot)] for text in _clean_lines(raw)
    ]
    found = _walk(reference, [text for _, text in wanted])
    places: dict[Place, list[RawLine]] = {}
    for number, (place, text) in enumerate(wanted):
        hit = found.get(number)
        if hit is None or reference[hit[0]].line is None:
            raw = RawLine(text, None, None)
        else:
            line = reference[hit[0]].line
            assert line is not None
            raw = RawLine(text, line, _untabbed(seen.first[line], hit[1]))
        places.setdefault(place, []).append(raw)
    return places


def _clean_lines(raw: str) -> Iterator[str]:
    """The lines of a raw text that carry words."""
    for line in raw.split("\n"):
        text = _INLINE_LIST_MARK.sub("", line).strip()
        if not STASHED.fullmatch(text):
            text = re.sub("^(?:\x02wzxhzdk:\\d+\x03)+", "", text).strip()
        if text:
            yield text


def _untabbed(written: str, column: int) -> int:
    """The column in the line as written, for a column in the line with its tabs expanded."""
    if "\t" not in written:
        return column
    at = 0
    for number, character in enumerate(written):
        if at >= column:
            return number
        at += _TAB - at % _TAB if character == "\t" else 1
    return len(written)


class _Range(NamedTuple):
    start: int
    end: int
    is_exact: bool


def _line_map(old: list[str], new: list[str]) -> dict[int, _Range]:
    """New line number → the old lines it came from; blank lines do not take part."""
    old_numbers = [i for i, line in enumerate(old) if line.strip()]
    new_numbers = [j for j, line in enumerate(new) if line.strip()]
    keys_old = [old[i].expandtabs(_TAB).rstrip() for i in old_numbers]
    keys_new = [new[j].expandtabs(_TAB).rstrip() for j in new_numbers]
    lines: dict[int, _Range] = {}
    for block in align(keys_old, keys_new):
        for k in range(block.new_end - block.new_start):
            j = new_numbers[block.new_start + k]
            if block.is_same:
                i = old_numbers[block.old_start + k]
                lines[j] = _Range(i, i + 1, True)
            elif block.old_end > block.old_start:
                lines[j] = _Range(old_numbers[block.old_start], old_numbers[block.old_end - 1] + 1, False)
    return lines


def _reference(seen: Seen, md: Markdown) -> list[_Reference]:
    """The lines in reading order with their source lines; HTML blocks with Markdown inside are opened up."""
    to_first, to_html = _line_map(seen.first, seen.before_html), _line_map(seen.before_html, seen.last)

    def source(html_line: int) -> int | None:
        origin = to_first.get(html_line)
        return origin.start if origin is not None and origin.is_exact else None

    closed: dict[tuple[int, int], list[int]] = {}
    for j, line in enumerate(seen.last):
        match = STASHED.search(line)
        if match and int(match[1]) not in seen.opened and j in to_html:
            closed.setdefault(to_html[j][:2], []).append(int(match[1]))
    reference: list[_Reference] = []
    done: set[tuple[int, int]] = set()
    for j, line in enumerate(seen.last):
        if not line.strip():
            continue
        match, origin = STASHED.search(line), to_html.get(j)
        if match and int(match[1]) in seen.opened and origin:
            if origin[:2] in done:
                continue
            done.add(origin[:2])
            skip: set[int] = set()
            for stashed in closed.get(origin[:2], []):
                html = str(md.htmlStash.rawHtmlBlocks[stashed] or "").split("\n")
                for start in range(*origin[:2]):
                    if seen.before_html[start : start + len(html)] == html:
                        skip.update(range(start, start + len(html)))
                        break
            reference += [
                _Reference(seen.before_html[k].expandtabs(_TAB), source(k))
                for k in range(*origin[:2])
                if k not in skip and seen.before_html[k].strip()
            ]
        else:
            reference.append(_Reference(line, source(origin.start) if origin and origin.is_exact else None))
    return reference


def _walk(reference: list[_Reference], wanted: list[str]) -> dict[int, tuple[int, int]]:
    """Number of the wanted text → (reference line, column)."""
    found: dict[int, tuple[int, int]] = {}
    used: set[int] = set()
    later: list[int] = []
    at, column = 0, 0
    for number, text in enumerate(wanted):
        j, start = at, column
        hit: tuple[int, int] | None = None
        while j < len(reference):
            line = reference[j].text
            fit = _fit(text, line, start)
            if fit and not fit.is_certain and _DEFINITION.match(line):
                fit = None
            if fit and (fit.is_certain or j == at or _NO_TEXT.fullmatch(line) or _SEVERAL.search(line)):
                hit = (j, fit.column)
                break
            if not _NO_TEXT.fullmatch(line):
                # Prose that this text is not in: passing over it would be a guess. Only the line that the last text
                # was taken from may be left behind.
                if j > at:
                    break
                if start == 0 and at and j not in used:
                    break
            j, start = j + 1, 0
        if hit is None:
            later.append(number)
        else:
            found[number] = hit
            used.add(hit[0])
            at, column = hit[0], hit[1] + len(text)
    _find_moved(reference, wanted, later, found, used)
    return found


def _find_moved(
    reference: list[_Reference],
    wanted: list[str],
    later: list[int],
    found: dict[int, tuple[int, int]],
    used: set[int],
) -> None:
    """Text that Markdown moved (footnotes, titles of tabs), looked up among the lines that nothing has used."""
    free = [j for j in range(len(reference)) if j not in used]
    titles = [j for j in free if _TITLE.match(reference[j].text)]
    # Tail → lines: a certain fit is a line that ends with the text.
    by_end: dict[str, list[int]] = {}
    for j in free:
        by_end.setdefault(reference[j].text.rstrip()[-12:], []).append(j)
    for number in later:
        text = wanted[number]
        near = by_end.get(text[-12:], []) if len(text) >= 12 else free
        for j in sorted({*near, *titles}) if len(free) * len(later) > 100_000 else free:
            fit = None if j in used else _fit(text, reference[j].text, 0)
            if fit and (fit.is_certain or _TITLE.match(reference[j].text)):
                found[number] = (j, fit.column)
                used.add(j)
                break


class _Fit(NamedTuple):
    column: int
    is_certain: bool


def _fit(text: str, line: str, start: int) -> _Fit | None:
    """Where a text fits into a line, from a column on."""
    line = line.rstrip()
    column = len(line) - len(text)
    if column >= start and line.endswith(text) and _MARKS.fullmatch(line[start:column]):
        return _Fit(column, True)
    column = line.find(text, start)
    while column >= 0:
        before = line[column - 1 : column] or " "
        after = line[column + len(text) : column + len(text) + 1] or " "
        splits_word = (before.isalnum() and text[0].isalnum()) or (after.isalnum() and text[-1].isalnum())
        if not splits_word:
            return _Fit(column, False)
        column = line.find(text, column + 1)
    return None
