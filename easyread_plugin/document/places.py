"""From a stretch of visible text to lines and columns in the author's file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from .alignment import align
from .model import Position
from .source_map import RawLine

_WORD = re.compile(r"[^\W_]+")
# Written, but never seen by a reader: blanked out before words are compared, so that lengths and columns stay.
_UNSEEN = re.compile(
    r"!\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\((?:[^()\s]|\([^()]*\))*(?:\s+[\"'][^)]*)?\)|\[[^\]]*\])?"  # pictures
    r"|(?<=\])\((?:[^()\s]|\([^()]*\))*(?:\s+[\"'][^)]*)?\)|(?<=\])\[[^\]]*\]"  # where a link goes
    r"|\[\^[^\]]+\]:?|\x02[^\x03]*\x03|</?[A-Za-z!][^>]*>|\{:?\s*[.#\w][^{}]*\}|&#?\w+;"
)
_PICTURE = re.compile(r"!\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])?")
_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_MARKS = "*_[`\\"
_SAME = {"“": '"', "”": '"', "‘": "'", "’": "'", "«": "<", "»": ">", "–": "-", "—": "-"}


@dataclass(frozen=True, slots=True)
class _RawWord:
    line: RawLine
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Origin:
    """How the words of a file's body became the lines that Markdown was given."""

    lines: Sequence[int | None]
    """For each 0-based line given to Markdown, its 1-based line in the file; None when it is from elsewhere."""

    def position(self, first: _RawWord, last: _RawWord, start: int, end: int) -> Position | None:
        """The position from one raw word to another; None when a line is not known."""
        places = []
        for raw, column in ((first.line, start), (last.line, end)):
            if raw.line is None or raw.column is None or raw.line >= len(self.lines):
                return None
            line = self.lines[raw.line]
            if line is None:
                return None
            places.append((line, raw.column + column + 1))
        (line, column), (end_line, end_column) = places
        return Position(line, column, end_line, end_column)


@dataclass(frozen=True, slots=True)
class Places:
    """Where each word of one run stands."""

    visible: str
    starts: tuple[int, ...]
    """Offset of each visible word."""
    ends: tuple[int, ...]
    raw: tuple[_RawWord | None, ...]
    """The written word for each visible word, or None."""
    origin: Origin

    def of(self, start: int, end: int) -> Position | None:
        """Where the text between two offsets of the visible text stands; None when its first word is not found."""
        first = bisect_right(self.ends, start)
        after = first
        while after < len(self.starts) and self.starts[after] < end:
            after += 1
        if first >= after or self.starts[first] < start:
            return None
        opening = self.raw[first]
        closing = next((raw for raw in reversed(self.raw[first:after]) if raw is not None), None)
        if opening is None or closing is None:
            return None
        lead = self.visible[start : self.starts[first]]
        begin = _step(opening.line.text, opening.start, lead[::-1], -1)
        finish = closing.end
        if closing is self.raw[after - 1]:
            finish = _step(closing.line.text, closing.end, self.visible[self.ends[after - 1] : end], 1)
        return self.origin.position(opening, closing, begin, finish)


def _step(line: str, at: int, characters: str, direction: int) -> int:
    """Past the visible characters beside a word (quotes, brackets, stops), over marks that are not seen."""
    for character in characters:
        place = at
        while True:
            near = place if direction > 0 else place - 1
            if not 0 <= near < len(line):
                return at
            written = line[near]
            if written == character or _SAME.get(character) == written:
                at = near + (direction > 0)
                break
            if written not in _MARKS:
                return at
            place += direction
    return at


def places(visible: str, raw: Sequence[RawLine], origin: Origin) -> Places:
    """The words of a run's visible text, each with the place where it is written."""
    words = list(_WORD.finditer(visible))
    written = [
        _RawWord(line, match.start(), match.end())
        for line in raw
        for match in _WORD.finditer(_UNSEEN.sub(lambda m: " " * len(m[0]), line.text))
    ]
    found: list[_RawWord | None] = [None] * len(words)
    old = [word.line.text[word.start : word.end] for word in written]
    for block in align(old, [match[0] for match in words]):
        if block.is_same:
            for k in range(block.new_end - block.new_start):
                found[block.new_start + k] = written[block.old_start + k]
    return Places(
        visible, tuple(m.start() for m in words), tuple(m.end() for m in words), tuple(found), origin
    )


def picture_places(raw: Sequence[RawLine], origin: Origin) -> list[Position | None]:
    """Where each picture of a run is written, in order."""
    found: list[Position | None] = []
    for line in raw:
        text = _CODE.sub(lambda m: " " * len(m[0]), line.text)
        for match in _PICTURE.finditer(text):
            word = _RawWord(line, match.start(), match.end())
            found.append(origin.position(word, word, word.start, word.end))
    return found


def line_position(raw: RawLine, origin: Origin) -> Position | None:
    """Where a whole raw line stands."""
    word = _RawWord(raw, 0, len(raw.text))
    return origin.position(word, word, 0, len(raw.text))
