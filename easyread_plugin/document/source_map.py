"""Where rendered text stands in the author's file, although Python-Markdown keeps no record of it.

The method, in four steps (no step ever guesses; what is not certain has no place):

1. The lines that Markdown made its blocks from are known, each with its source line (`read_lines.py`).
2. Before inline Markdown, each element's raw text is noted. It consists of literal pieces of those lines.
3. Both lists are walked in order. A piece fits a line when it is its tail behind list, quote or heading marks only, or
   stands between the bars, tags or quotes of a line that can hold several. The walk may pass over lines that can never
   be text here, and never over prose. Where it is lost, it goes on at the next line that only one piece can be.
4. What Markdown moves (footnotes, tab titles) is looked up among their own lines, where only one can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ..language.late_pattern import late
from .alignment import certain
from .read_lines import STASHED, TAB, ReadLine, Seen, read_lines
from .runs import BLOCKS

# What may stand between the start of a line and the words of a block.
_MARKS = re.compile(r"\s*+(?>(?:(?:>|\[[ xX]\]|[*+-]|\d+[.)]|:|#{1,6}|\[\^[^\]]+\]:)\s*+)*)")
_DEFINITION = re.compile(r"\s*(?:\*\[[^\]]+\]:|\[(?!\^)[^\]]+\]:|\{:)")
# Lines that never become text: blank, rules, underlines, attribute lists, definitions, tags, headers of blocks.
_NO_TEXT = re.compile(
    r"[\s>]*+(?:|\x02wzxhzdk:\d+\x03\s*|(?:[*_-]\s*){3,}|=+\s*|-+\s*|[|:\s+-]+|\{:?[^}]*\}\s*|(?:</?[A-Za-z][^>]*>\s*)+"
    r"|\*?\[[^\]]+\]:.*|(?:!!!|\?\?\?\+?)\s.*|///+.*|[*+-]\s*)"
)
# Lines with the title of a box, in quotes, behind a bar or in a tag; without one, Markdown makes it up.
_BOX_TITLE = re.compile(r"[\s>]*(?:!!!|\?\?\?|///)|.*<summary\b")
# What may follow a text that is not the end of its line: a bar, a tag, the end of a title, closing heading marks.
_BLOCK_TAG = rf"</?(?:{'|'.join(sorted(BLOCKS))})\b[^<>]*>"
_ENDS = late(rf"""\s*+(?:\||{_BLOCK_TAG}|"\s*+\Z|#*+\Z)""")
_TAG = late(_BLOCK_TAG)
_TAB_TITLE = re.compile(r"[\s>]*===[+!]*\s")
_QUOTED = late(r'"([^"]*)"')
_NOTE = re.compile(r"(?P<before>(?:\s|>|[*+-]\s|\d+[.)]\s)*)\[\^[^\]]+\]:")
_PUT_ASIDE = "\x02"
"""How each mark of what Python-Markdown put aside begins."""
_BACK_LINK_BLANK = late("\x02qq\\d+zz\x03")
_STASHED_FIRST = late("^(?:\x02wzxhzdk:\\d+\x03)+")


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


class _Wanted(NamedTuple):
    owner: int
    """The number of the piece of text (`Seen.raw`) that it is a line of."""
    text: str
    is_box_title: bool
    is_moved: bool


def locate(seen: Seen) -> list[list[RawLine]]:
    """The raw lines of every piece of text in `seen.raw`, each with its place in the lines given to Markdown."""
    lines = read_lines(seen)
    wanted = [
        _Wanted(owner, text, raw.is_box_title, raw.is_moved)
        for owner, raw in enumerate(seen.raw)
        for text in _clean_lines(raw.text)
    ]
    moved = {j for j, line in enumerate(lines) if _TAB_TITLE.match(line.text)}
    if seen.has_footnotes:
        moved |= _note_lines(lines)
    found = dict(_Walk(lines, wanted, moved).run())
    found.update(_moved(lines, sorted(moved), wanted))
    located: list[list[RawLine]] = [[] for _ in seen.raw]
    for number, (owner, text, *_) in enumerate(wanted):
        hit = found.get(number)
        line = lines[hit[0]].line if hit is not None else None
        raw = RawLine(text)
        if hit is not None and line is not None:
            raw = RawLine(text, line, hit[1], seen.first[line])
        located[owner].append(raw)
    return located


def _clean_lines(raw: str) -> Iterator[str]:
    """The lines of a raw text that carry words."""
    for line in raw.split("\n"):
        text = line.strip()
        if _PUT_ASIDE in text:
            text = _BACK_LINK_BLANK.sub("", text).strip()
            if not STASHED.fullmatch(text):
                text = _STASHED_FIRST.sub("", text).strip()
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
        at += TAB - at % TAB if character == "\t" else 1
    return len(written)


def _note_lines(lines: Sequence[ReadLine]) -> set[int]:
    """The lines of footnotes, which Markdown moves to the end: more rather than fewer."""
    notes: set[int] = set()
    margin: int | None = None
    before = -1
    for j, (text, line) in enumerate(lines):
        note = _NOTE.match(text)
        if note:
            margin = len(note["before"])
        elif margin is not None and line != before + 1 and len(text) - len(text.lstrip()) < margin + TAB:
            margin = None
        if margin is not None:
            notes.add(j)
        before = -1 if line is None else line
    return notes


class _Walk:
    """Goes through the lines and the wanted texts together, in reading order."""

    def __init__(self, lines: list[ReadLine], wanted: list[_Wanted], moved: set[int]) -> None:
        self.lines, self.wanted, self.moved = lines, wanted, moved
        self.at, self.column, self.is_used = 0, 0, False
        """The line that the last text was taken from, and where that text ended."""

    def run(self) -> Iterator[tuple[int, tuple[int, int]]]:
        """Number of the wanted text, and the (line, column) that it stands at."""
        for number, (_, text, is_title, is_moved) in enumerate(self.wanted):
            if is_moved:
                continue
            hit = self._title(text) if is_title else self._next(text) or self._after_a_gap(number)
            if hit is not None:
                self.at, self.column, self.is_used = hit[0], hit[1] + len(text), True
                yield number, hit

    def _ahead(self) -> Iterator[tuple[int, str, int]]:
        """(number, text, column to start at) of the lines from here, up to the first that may not be passed over.

        Passing over prose would be a guess. Only the line that the last text was taken from may be left behind.
        """
        for j in range(self.at, len(self.lines)):
            if j in self.moved:
                continue
            line = self.lines[j].text
            yield j, line, self.column if j == self.at else 0
            if not (_NO_TEXT.fullmatch(line) or (j == self.at and self.is_used)):
                return

    def _next(self, text: str) -> tuple[int, int] | None:
        for j, line, start in self._ahead():
            column = None if _BOX_TITLE.match(line) else _fit(text, line, start)
            if column is not None:
                return j, column
        return None

    def _title(self, text: str) -> tuple[int, int] | None:
        """The title of a box stands in the next header. A header without one is done with: Markdown made it up."""
        for j, line, start in self._ahead():
            if _BOX_TITLE.match(line) and not (j == self.at and self.is_used):
                column = _fit(text, line, start)
                if column is None:
                    self.at, self.column, self.is_used = j, len(line), True
                return None if column is None else (j, column)
        return None

    def _after_a_gap(self, number: int) -> tuple[int, int] | None:
        hit = self._sure.get(number)
        return hit if hit is not None and hit[0] > self.at else None

    @cached_property
    def _sure(self) -> dict[int, tuple[int, int]]:
        """The texts that are all of a line, where it can be no other line."""
        marks = [_MARKS.match(line.text) for line in self.lines]
        columns = [match.end() if match else 0 for match in marks]
        # What cannot be such a line, or such a text, is equal to nothing.
        whole = [
            j if j in self.moved or _NO_TEXT.fullmatch(line.text) else line.text[columns[j] :]
            for j, line in enumerate(self.lines)
        ]
        texts = [
            -1 - number if is_title or is_moved else text
            for number, (_, text, is_title, is_moved) in enumerate(self.wanted)
        ]
        return {number: (j, columns[j]) for number, j in certain(whole, texts).items()}


def _moved(
    lines: Sequence[ReadLine], moved: Sequence[int], wanted: Sequence[_Wanted]
) -> Iterator[tuple[int, tuple[int, int]]]:
    """The places of footnotes and of titles of tabs, by their words.

    Equal footnotes may be in any order, so none of them has a place. Equal titles keep their order, unless tabs stand
    in tabs.
    """
    places: dict[str, list[tuple[int, int]]] = {}
    for j in moved:
        text = lines[j].text
        if _TAB_TITLE.match(text):
            for title in _QUOTED.finditer(text):
                places.setdefault(title[1], []).append((j, title.start(1)))
        else:
            marks = _MARKS.match(text)
            column = marks.end() if marks else 0
            places.setdefault(text[column:], []).append((j, column))
    asked: dict[str, list[int]] = {}
    for number, (_, text, _, is_moved) in enumerate(wanted):
        if is_moved:
            asked.setdefault(text, []).append(number)
    for text, numbers in asked.items():
        found = places.get(text, [])
        is_one_row = len({column for _, column in found}) == 1 and all(
            _TAB_TITLE.match(lines[j].text) for j, _ in found
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
