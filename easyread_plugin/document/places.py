"""From a stretch of visible text to lines and columns in the author's file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import accumulate
from typing import NamedTuple

from ..values import Value
from .alignment import certain
from .position import Position
from .source_map import RawLine

_WORD = re.compile(r"[^\W_]+")
# A word as written: marks that touch letters on both sides cut no word in two.
_WRITTEN = re.compile(r"[^\W_]+(?:[*_\[\]`\\~^=\x00\x01]+[^\W_]+)*")
_TARGET = r"\((?>(?:[^()\"]|\"[^\"]*\"|\([^()\"]*\))*)\)"
_IMAGE = rf"!\[(?!\^)(?>(?:[^\[\]]|\[[^\[\]]*\])*)\](?:{_TARGET}|\[[^\[\]]*\])?"
_KEPT = r"\\[\s\S]|(?<!`)(?P<ticks>`+)(?!`)[\s\S]+?(?<!`)(?P=ticks)(?!`)"
_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
# Written, but not seen by a reader: pictures, where links go, footnote numbers, put-aside code, tags, attribute lists.
_UNSEEN = re.compile(
    rf"{_KEPT}|(?P<image>{_IMAGE})|(?P<entity>{_ENTITY})|(?P<unseen>(?<=\])(?<!\\\])(?:{_TARGET}|\[[^\[\]]*\])"
    r"|\[\^[^\[\]]+\]:?|\x02[^\x03]*\x03|</?[A-Za-z][\w:-]*(?:\s[^<>]*)?/?>|<!--(?>(?:[^<-]|<(?!!--)|-(?!->))*)-->"
    r"|\{:[^{}]*\}|\{\s*(?:[.#]|[\w-]+=)[^{}]*\})"
)
_HIDDEN, _MORE = "\x00", "\x01"
"""What stands for a character that is not seen, and for the rest of an entity behind the character that it is."""
_PASSED = frozenset(" \t\n\f*_[]`\\~^=+<>" + _HIDDEN + _MORE)
"""What may be stepped over between two visible characters."""
_SAME = {
    "“": ('"',), "”": ('"',), "‘": ("'",), "’": ("'",), "«": ("<<",), "»": (">>",),
    "–": ("--",), "—": ("---",), "…": ("...",),
}  # fmt: skip
"""How smart typography's characters are written."""


class Origin(Value):
    """How the words of a file's body became the lines that Markdown was given."""

    lines: Sequence[int | None]
    """For each 0-based line given to Markdown, its 1-based line in the file; None when it is from elsewhere."""

    def line(self, given: int | None) -> int | None:
        """The 1-based line in the file of a line given to Markdown; None when not known."""
        return self.lines[given] if given is not None and given < len(self.lines) else None


class Written(Value):
    """The raw lines of one run as one text. What no reader sees is blanked out; offsets stay."""

    text: str
    images: tuple[tuple[int, int], ...]
    """Offsets of the pictures in it, in order."""
    lines: tuple[RawLine, ...]
    starts: tuple[int, ...]
    """Offset of each line."""
    origin: Origin

    def position(self, start: int, end: int) -> Position | None:
        """The position of the characters between two offsets; None when one of their lines is not known."""
        places = []
        for offset in (start, end - 1):
            number = bisect_right(self.starts, offset) - 1
            raw = self.lines[number]
            line = self.origin.line(raw.line)
            if line is None:
                return None
            places.append((line, raw.column(offset - self.starts[number]) + 1))
        (line, column), (end_line, end_column) = places
        return Position(line, column, end_line, end_column + 1)

    def image_positions(self, count: int) -> list[Position | None]:
        """Where each of the `count` pictures of the run is written; None where it is not sure which is which."""
        if len(self.images) != count:
            return [None] * count
        return [self.position(start, end) for start, end in self.images]


def written(lines: Sequence[RawLine], origin: Origin, visible: str) -> Written:
    """The raw lines of a run, ready to look places up in. What is in the `visible` text as written was no mark."""
    raw = "\n".join(line.text for line in lines)
    images: list[tuple[int, int]] = []

    def blank(match: re.Match[str]) -> str:
        if match["entity"]:
            character = unescape(match[0])
            return character + _MORE * (len(match[0]) - 1) if len(character) == 1 else match[0]
        if not (match["image"] or match["unseen"]) or match[0] in visible:
            return match[0]
        if match["image"]:
            images.append(match.span())
        return re.sub(r"[^\n]", _HIDDEN, match[0])

    text = _UNSEEN.sub(blank, raw)
    starts = tuple(accumulate((len(line.text) + 1 for line in lines), initial=0))[:-1]
    return Written(text, tuple(images), tuple(lines), starts, origin)


class Places(Value):
    """Where each word of one run stands."""

    visible: str
    starts: tuple[int, ...]
    """Offset of each visible word."""
    ends: tuple[int, ...]
    spans: tuple[tuple[int, int] | None, ...]
    """Offsets of each visible word in what is written, or None."""
    source: Written

    def of(self, start: int, end: int) -> Position | None:
        """Where the text between two offsets of the visible text stands; None unless both its ends are sure."""
        first = bisect_right(self.ends, start)
        after = bisect_right(self.starts, end - 1)
        if first >= after:
            return self._symbols(start, end, first)
        opening, closing = self.spans[first], self.spans[after - 1]
        if opening is None or closing is None:
            return None
        begin = self._step(opening[0], self.visible[start : self.starts[first]], -1)
        finish = self._step(closing[1], self.visible[self.ends[after - 1] : end], 1)
        return None if begin is None or finish is None else self.source.position(begin, finish)

    def _symbols(self, start: int, end: int, first: int) -> Position | None:
        """The place of a statement without a word, such as an emoji: between the words around it."""
        before = self.spans[first - 1] if first else (0, 0)
        if before is None:
            return None
        lead = self.visible[self.ends[first - 1] if first else 0 : start]
        begin = self._step(before[1], lead + self.visible[start], 1)
        finish = self._step(before[1], lead + self.visible[start:end], 1)
        return None if begin is None or finish is None else self.source.position(begin - 1, finish)

    def _step(self, at: int, characters: str, direction: int) -> int | None:
        """Past the visible characters beside a word (quotes, brackets, stops); None when they are not written there."""
        text = self.source.text
        for character in characters if direction > 0 else reversed(characters):
            if character.isspace():
                continue
            ways = (character, *_SAME.get(character, ()))
            while True:
                way = next((w for w in ways if text.startswith(w, at if direction > 0 else at - len(w))), None)
                if way is not None and (direction > 0 or at >= len(way)):
                    at += direction * len(way)
                    break
                near = text[at : at + 1] if direction > 0 else text[max(0, at - 1) : at]
                if near not in _PASSED:
                    return None
                at += direction
                if not 0 <= at <= len(text):
                    return None
        while direction > 0 and text[at : at + 1] == _MORE:
            at += 1
        return at


def places(visible: str, source: Written) -> Places:
    """The words of a run's visible text, each with the place where it is written."""
    words = list(_WORD.finditer(visible))
    found: list[tuple[int, int] | None] = [None] * len(words)
    parts = [_Part.of(match) for match in _WRITTEN.finditer(source.text)]
    pairs = certain([part.text for part in parts], [match[0] for match in words])
    at = before = 0
    for number in range(len(words) + 1):
        old = pairs.get(number, len(parts) if number == len(words) else None)
        if old is None:
            continue
        if at < number:
            found[at:number] = _joined([match[0] for match in words[at:number]], parts[before:old])
        if number < len(words):
            found[number] = (parts[old].letters[0], parts[old].letters[-1] + 1)
        at, before = number + 1, old + 1
    return Places(visible, tuple(m.start() for m in words), tuple(m.end() for m in words), tuple(found), source)


class _Part(NamedTuple):
    """A word as written."""

    text: str
    """Its letters."""
    letters: Sequence[int]
    """The offset of each."""

    @classmethod
    def of(cls, match: re.Match[str]) -> _Part:
        if _WORD.fullmatch(match[0]):
            return cls(match[0], range(match.start(), match.end()))
        letters = [match.start() + k for k, character in enumerate(match[0]) if _WORD.match(character)]
        return cls("".join(match.string[at] for at in letters), letters)


def _joined(words: Sequence[str], parts: Sequence[_Part]) -> Iterator[tuple[int, int] | None]:
    """The places of words that are written in other pieces (`cat<br>dog`), if the pieces are exactly these words."""
    if "".join(words) != "".join(part.text for part in parts):
        yield from [None] * len(words)
        return
    letters = [offset for part in parts for offset in part.letters]
    at = 0
    for word in words:
        yield letters[at], letters[at + len(word) - 1] + 1
        at += len(word)


def line_position(raw: RawLine, origin: Origin) -> Position | None:
    """Where a whole raw line stands."""
    return written([raw], origin, "").position(0, len(raw.text))
