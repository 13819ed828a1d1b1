"""What is marked inside a run of words: bold, links, italics and underlines, by statement."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import NamedTuple

from ..language.late_pattern import late
from .runs import Run, collapsed
from .word_marks import Bold, Link, Style, Styled

_MARKING = {
    "code": "code", "strong": "bold", "b": "bold",
    "em": "italic", "i": "italic", "a": "link", "u": "underline", "ins": "underline",
}  # fmt: skip
_STYLES = {"italic": Style.ITALIC, "underline": Style.UNDERLINE, "code": Style.CODE}
_RAW = late(r"<(/?)(u|i|em|ins)(?:\s[^<>]*)?>", re.IGNORECASE)
_ESCAPED = re.compile("\x02(?:amp\x03|(\\d+)\x03)")


class Marks(NamedTuple):
    """What is marked in one statement."""

    bold: tuple[Bold, ...] = ()
    links: tuple[Link, ...] = ()
    styled: tuple[Styled, ...] = ()


class _Stretch(NamedTuple):
    start: int
    end: int
    kind: str
    target: str
    in_link: bool


def marks_in(run: Run, spans: Sequence[tuple[int, int]], html_stash: Sequence[object]) -> list[Marks]:
    """The marks in each of these stretches of the visible text, with offsets from its start, blanks collapsed.

    The stretches are in order and do not overlap. `html_stash` is what Python-Markdown put aside, by number.
    """
    stretches = _stretches(run, html_stash)
    if not stretches:
        return [Marks()] * len(spans)
    return [_marks_of(run.visible, start, end, stretches) for start, end in spans]


def _marks_of(text: str, start: int, end: int, stretches: Sequence[_Stretch]) -> Marks:
    bold: list[Bold] = []
    links: list[Link] = []
    styled: list[Styled] = []
    for stretch in stretches:
        low, high = max(stretch.start, start), min(stretch.end, end)
        if low >= high or not (words := collapsed(text[low:high])):
            continue
        # The blank before the marked words counts as one, however it is written.
        first = len(collapsed(text[start:low] + "x")) - 1
        last = first + len(words)
        if stretch.kind == "bold":
            bold.append(Bold(first, last, stretch.in_link))
        elif stretch.kind == "link":
            links.append(Link(first, last, stretch.target))
        else:
            styled.append(Styled(first, last, _STYLES[stretch.kind]))
    return Marks(tuple(bold), tuple(links), tuple(styled))


class _Open(NamedTuple):
    start: int
    target: str
    in_link: bool


def _stretches(run: Run, html_stash: Sequence[object]) -> list[_Stretch]:
    """What is marked in the visible text, by where it begins. A mark inside one of its own kind is part of it."""
    found: list[_Stretch] = []
    opened: dict[str, list[_Open]] = {}
    at = 0
    for token in run.tokens:
        kind, opens, target = "", False, ""
        if token.element is not None and token.kind in ("open", "close"):
            kind = _MARKING.get(str(token.element.tag), "")
            opens = token.kind == "open"
            if opens and kind == "link":
                target = _unescaped(token.element.get("href") or "")
        elif token.depth and (tag := _raw_tag(token.raw, html_stash)):
            kind, opens = _MARKING[tag[2].lower()], not tag[1]
        if kind and opens:
            opened.setdefault(kind, []).append(_Open(at, target, bool(opened.get("link"))))
            if kind == "link":
                opened["bold"] = [mark._replace(in_link=True) for mark in opened.get("bold", ())]
        elif kind and opened.get(kind):
            mark = opened[kind].pop()
            if not opened[kind] and at > mark.start:
                found.append(_Stretch(mark.start, at, kind, mark.target, mark.in_link))
        at += len(token.visible)
    return sorted(found)


def _raw_tag(raw: str, html_stash: Sequence[object]) -> re.Match[str] | None:
    """The tag that Python-Markdown put aside under this number, if it marks words."""
    number = re.search(r"\d+", raw)
    piece = html_stash[int(number[0])] if number and int(number[0]) < len(html_stash) else ""
    return _RAW.fullmatch(piece) if isinstance(piece, str) else None


def _unescaped(target: str) -> str:
    """An address without the marks that Python-Markdown leaves in it until the end."""
    return html.unescape(_ESCAPED.sub(lambda match: chr(int(match[1])) if match[1] else "&", target))
