"""The sheet of what is new on a page: old and new side by side, with large words, to look at in a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..values import Value
from .meeting_words import MeetingWords
from .sheet import SheetPicture, lines_to_write, picture, text

Pieces = tuple[tuple[str, bool], ...]
"""Words in pieces, each with whether it is different on the other side."""


class Side(Value):
    """One side of a change."""

    pieces: Pieces = ()
    picture: SheetPicture | None = None
    note: str = ""
    """Said in place of what can not be shown."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on this side."""
        return not (self.pieces or self.picture or self.note)


class SheetLine(Value):
    """A line that is the same, or an old and a new one."""

    old: Side
    new: Side
    is_same: bool = False
    about: str = ""
    """What the words are when they are not on the page itself, such as the description."""


class ChangesPage(Value):
    """What is new on one page."""

    title: str
    group: str
    told: tuple[str, ...]
    """Who checked it, when, and how many things are different."""
    lines: tuple[SheetLine | None, ...]
    """None where lines that are the same are left out."""


def changes_html(page: ChangesPage, words: MeetingWords) -> str:
    """The sheets of one page."""
    return "".join(_changes(page, words))


def _changes(page: ChangesPage, words: MeetingWords) -> Iterator[str]:
    yield '<article class="page changes"><header class="band">'
    yield f"<p>{text(words.changes)}</p><h1>{text(page.title)}</h1><p>{text(page.group)}</p></header>"
    yield '<section class="told">'
    yield "".join(f"<p>{text(line)}</p>" for line in page.told)
    yield "</section>"
    for line in page.lines:
        if line is None:
            yield '<p class="gap" aria-hidden="true">⋮</p>'
        elif line.is_same:
            yield f'<div class="same">{_side(line.new, "")}</div>'
        else:
            yield from _pair(line, words)
    if any(line is not None and not line.is_same for line in page.lines):
        yield f'<section class="talk"><div class="ask"><h3>{text(words.changes_agree)}</h3>'
        yield f"{lines_to_write(4)}</div></section>"
    yield "</article>\n"


def _pair(line: SheetLine, words: MeetingWords) -> Iterator[str]:
    yield '<section class="pair">'
    if line.about:
        yield f'<p class="about">{text(line.about)}</p>'
    for side, name, kind, nothing in (
        (line.old, words.changes_old, "old", words.changes_none_old),
        (line.new, words.changes_new, "new", words.changes_none_new),
    ):
        shown = f'<p class="nothing">{text(nothing)}</p>' if side.is_empty else _side(side, kind)
        yield f'<div class="side {kind}"><h3>{text(name)}</h3>{shown}</div>'
    yield "</section>"


def _side(side: Side, kind: str) -> str:
    shown = picture(side.picture) if side.picture is not None else ""
    words = _words(side.pieces, kind) if side.pieces else ""
    note = f'<p class="nothing">{text(side.note)}</p>' if side.note else ""
    return f"{shown}{words}{note}"


def _words(pieces: Sequence[tuple[str, bool]], kind: str) -> str:
    tag = {"old": "del", "new": "ins"}.get(kind, "")
    said = "".join(f"<{tag}>{text(words)}</{tag}>" if other and tag else text(words) for words, other in pieces)
    return f"<p>{said}</p>"
