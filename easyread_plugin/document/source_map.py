"""Where rendered text stands in the author's file, although Python-Markdown keeps no record of it.

The method, in four steps (no step ever guesses; what is not certain has no place):

1. The lines are noted at three points of the preprocessors: at the start, before raw HTML goes, and at the end.
   Aligning them gives final line → source line, and shows which lines have no exact origin (included files).
2. Before inline Markdown, each element's raw text is noted. It consists of literal pieces of those lines.
3. Both lists are walked in order. A piece fits a line when it is its tail behind list, quote or heading marks only, or
   a whole-word part of a line that can hold several (tables, HTML, titles). The walk may pass over lines that can
   never be text here, and never over prose.
4. What Markdown moves (footnotes, tab titles) is looked up among their own lines, where only one can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from .alignment import certain

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")
"""Raw HTML and code, put aside by Python-Markdown until the end."""

_TAB = 4
# What may stand between the start of a line and the words of a block.
_MARKS = re.compile(r"\s*+(?:(?:>|\[[ xX]\]|[*+-]|\d+[.)]|:|#{1,6}|\[\^[^\]]+\]:)\s*+)*+")
_DEFINITION = re.compile(r"\s*(?:\*\[[^\]]+\]:|\[(?!\^)[^\]]+\]:|\{:)")
# Lines that never become text: blank, rules, underlines, attribute lists, definitions, tags, headers of blocks.
_NO_TEXT = re.compile(
    r"[\s>]*+(?:|\x02wzxhzdk:\d+\x03\s*|(?:[*_-]\s*){3,}|=+\s*|-+\s*|[|:\s+-]+|\{:?[^}]*\}\s*|(?:</?[A-Za-z][^>]*>\s*)+"
    r"|\*?\[[^\]]+\]:.*|(?:!!!|\?\?\?\+?)\s.*|///+.*|[*+-]\s*)"
)
# Lines with the title of a box, in quotes, behind a bar or in a tag; without one, Markdown makes it up.
_BOX_TITLE = re.compile(r"[\s>]*(?:!!!|\?\?\?|///)|.*<summary\b")
# What may follow a text that is not the end of its line: a bar, a tag, the end of a title, closing heading marks.
_ENDS = re.compile(r"""\s*+(?:[|<]|"\s*+\Z|#*+\Z)""")
_FENCE = re.compile(r"[\s>]*(?:[*+-]\s+|\d+[.)]\s+)?(`{3,}|~{3,})")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_TAB_TITLE = re.compile(r"[\s>]*===[+!]*\s")
_QUOTED = re.compile(r'"([^"]*)"')
_NOTE = re.compile(r"(?P<before>(?:\s|>|[*+-]\s|\d+[.)]\s)*)\[\^[^\]]+\]:")
_BACK_LINK_BLANK = re.compile("\x02qq\\d+zz\x03")

Slot = Literal["text", "tail"]
Place = tuple["Element", Slot]


class RawLine(NamedTuple):
    """One line of an element's raw text."""

    text: str
    """Without its marks, tabs expanded."""
    line: int | None = None
    """0-based line in the text that Markdown was given; None when not known."""
    start: int = 0
    """0-based column of the text in that line with its tabs expanded."""
    written: str = ""
    """The line as written."""

    def column(self, offset: int) -> int:
        """The 0-based column in the line as written (a tab is one character) of an offset in the text."""
        return _untabbed(self.written, self.start + offset)


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


class _Wanted(NamedTuple):
    place: Place
    text: str
    is_box_title: bool


def locate(md: Markdown, seen: Seen) -> Mapping[Place, list[RawLine]]:
    """The raw lines of every piece of text, each with its place in the lines given to Markdown."""
    reference = _reference(seen, md)
    wanted = [
        _Wanted((element, slot), text, slot == "text" and _is_box_title(element))
        for element, slot, raw in seen.raw
        for text in _clean_lines(raw)
    ]
    found = _walk(reference, wanted, "footnote" in md.parser.blockprocessors)
    places: dict[Place, list[RawLine]] = {}
    for number, (place, text, _) in enumerate(wanted):
        hit = found.get(number)
        line = reference[hit[0]].line if hit is not None else None
        raw = RawLine(text)
        if hit is not None and line is not None:
            raw = RawLine(text, line, hit[1], seen.first[line])
        places.setdefault(place, []).append(raw)
    return places


def _is_box_title(element: Element) -> bool:
    return element.tag == "summary" or "admonition-title" in (element.get("class") or "")


def _clean_lines(raw: str) -> Iterator[str]:
    """The lines of a raw text that carry words."""
    for line in raw.split("\n"):
        text = _BACK_LINK_BLANK.sub("", line).strip()
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
    keys_old = [old[i].expandtabs(_TAB).rstrip() for i in old_numbers]
    keys_new = [new[j].expandtabs(_TAB).rstrip() for j in new_numbers]
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


def _line_map_of_html(seen: Seen, md: Markdown) -> dict[int, _Range]:
    """Last line → the lines it came from, before raw HTML went. What was put aside is read in its place."""
    kept = seen.opened | {int(number) for line in seen.before_html for number in STASHED.findall(line)}
    lines: list[str] = []
    firsts: list[int] = []
    for line in seen.last:
        firsts.append(len(lines))
        match = STASHED.fullmatch(line.strip())
        html = str(md.htmlStash.rawHtmlBlocks[int(match[1])]) if match and int(match[1]) not in kept else line
        lines += html.strip("\n").split("\n")
    found = _line_map(seen.before_html, lines)
    return {j: found[first] for j, first in enumerate(firsts) if first in found}


def _reference(seen: Seen, md: Markdown) -> list[_Reference]:
    """The lines in reading order with their source lines; HTML blocks with Markdown inside are opened up."""
    to_first = _line_map(_without_fences(seen.first), seen.before_html)
    to_html = _line_map_of_html(seen, md)

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
    found: list[_Reference] = []
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
                html = str(md.htmlStash.rawHtmlBlocks[stashed] or "").split("\n")
                for start in range(origin.start, origin.end):
                    if seen.before_html[start : start + len(html)] == html:
                        skip.update(range(start, start + len(html)))
                        break
            found += [
                _Reference(seen.before_html[k].expandtabs(_TAB).rstrip(), source(k))
                for k in range(origin.start, origin.end)
                if k not in skip and seen.before_html[k].strip()
            ]
        else:
            found.append(_Reference(line.rstrip(), source(origin.start) if origin and origin.is_exact else None))
    return found


def _note_lines(reference: Sequence[_Reference]) -> set[int]:
    """The lines of footnotes, which Markdown moves to the end: more rather than fewer."""
    notes: set[int] = set()
    margin: int | None = None
    before = -1
    for j, (text, line) in enumerate(reference):
        note = _NOTE.match(text)
        if note:
            margin = len(note["before"])
        elif margin is not None and line != before + 1 and len(text) - len(text.lstrip()) < margin + _TAB:
            margin = None
        if margin is not None:
            notes.add(j)
        before = -1 if line is None else line
    return notes


def _walk(reference: list[_Reference], wanted: list[_Wanted], has_notes: bool) -> dict[int, tuple[int, int]]:
    """Number of the wanted text → (reference line, column)."""
    moved = _note_lines(reference) if has_notes else set()
    moved |= {j for j, line in enumerate(reference) if _TAB_TITLE.match(line.text)}
    found: dict[int, tuple[int, int]] = {}
    later: list[int] = []
    at, column, is_used = 0, 0, False
    for number, (_, text, is_title) in enumerate(wanted):
        j, start = at, column
        hit: int | None = None
        while j < len(reference):
            line = reference[j].text
            is_header = _BOX_TITLE.match(line) is not None
            if j not in moved and is_header == is_title:
                hit = _fit(text, line, start)
                # Passing over prose that this text is not in would be a guess. Only the line that the last text was
                # taken from may be left behind; a title is looked for in one header and no other.
                if hit is not None or (is_title and j > at) or not (_NO_TEXT.fullmatch(line) or (j == at and is_used)):
                    break
            elif j not in moved and is_title and not _NO_TEXT.fullmatch(line) and not (j == at and is_used):
                break
            j, start = j + 1, 0
        if hit is not None:
            found[number] = (j, hit)
            at, column, is_used = j, hit + len(text), True
        elif is_title and j < len(reference) and _BOX_TITLE.match(reference[j].text):
            # Markdown made this title up; its header is done with.
            at, column, is_used = j, len(reference[j].text), True
        else:
            later.append(number)
    found.update(_moved(reference, sorted(moved), [text for _, text, _ in wanted], later))
    return found


def _moved(
    reference: Sequence[_Reference], lines: Sequence[int], wanted: Sequence[str], later: Sequence[int]
) -> Iterator[tuple[int, tuple[int, int]]]:
    """The places of footnotes and of titles of tabs, by their words.

    Equal footnotes may be in any order, so none of them has a place. Equal titles keep their order, unless tabs stand
    in tabs.
    """
    places: dict[str, list[tuple[int, int]]] = {}
    for j in lines:
        text = reference[j].text
        if _TAB_TITLE.match(text):
            for title in _QUOTED.finditer(text):
                places.setdefault(title[1], []).append((j, title.start(1)))
        else:
            marks = _MARKS.match(text)
            column = marks.end() if marks else 0
            places.setdefault(text[column:], []).append((j, column))
    asked: dict[str, list[int]] = {}
    for number in later:
        asked.setdefault(wanted[number], []).append(number)
    for text, numbers in asked.items():
        found = places.get(text, [])
        is_one_row = len({column for _, column in found}) == 1 and all(
            _TAB_TITLE.match(reference[j].text) for j, _ in found
        )
        if len(found) == len(numbers) and (len(found) == 1 or is_one_row):
            yield from zip(numbers, found, strict=True)


def _fit(text: str, line: str, start: int) -> int | None:
    """The column at which a text stands in a line: behind marks, or between the bars, tags or quotes around it."""
    column = len(line) - len(text)
    if column >= start and line.endswith(text) and _MARKS.fullmatch(line, start, column):
        return column
    if _DEFINITION.match(line):
        return None
    column = line.find(text, start)
    while column >= 0:
        if _begins(line, start, column) and _ENDS.match(line, column + len(text)):
            return column
        column = line.find(text, column + 1)
    return None


def _begins(line: str, start: int, column: int) -> bool:
    """Whether nothing but marks, or a bar, a tag or the start of a title, stands before a column."""
    before = column
    while before > start and line[before - 1].isspace():
        before -= 1
    last = line[before - 1 : before]
    if last == ">" and _TAG.fullmatch(line, max(0, line.rfind("<", 0, before)), before):
        return True
    return (
        last == "|"
        or (last == '"' and _BOX_TITLE.match(line) is not None)
        or bool(_MARKS.fullmatch(line, start, column))
    )
