"""Comments that mean something: `<!-- easyread: allow ER-S01 because … -->` keeps a finding, and covers what follows.

`<!-- easyread: look Is the order right? -->` is a place that waits for somebody to look at it. An import writes such.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from ..language.late_pattern import late
from ..values import Value
from .model import Allow, Fault
from .page_places import PagePlaces, Start
from .position import Where
from .read_lines import STASHED
from .runs import collapsed

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

_ALLOW = late(
    r"<!--\s*easyread:\s*allow\b(?P<rules>(?:[\s,]+ER-\w+)*)\s*(?:because\b(?P<reason>.*?))?-->", re.DOTALL
)
_LOOK = late(r"<!--\s*easyread:\s*look\b(?P<why>.*?)-->", re.DOTALL)
_COMMENT = late(r"\s*<!--")


class HtmlKind(Enum):
    """What a piece of raw HTML between blocks is."""

    COMMENT = 1
    """It ends no row."""
    OTHER = 2


class AllowComment(Value):
    """An allow that was read, before it is known what it covers."""

    rules: tuple[str, ...]
    reason: str
    where: Where | None


class AllowComments:
    """The allows of one page, gathered while it is read."""

    def __init__(self, md: Markdown, places: PagePlaces) -> None:
        self._blocks, self._places = md.htmlStash.rawHtmlBlocks, places
        self._waiting: list[AllowComment] = []
        self._allows: list[Allow] = []
        self._taken: set[int] = set()
        self.looks: list[Fault] = []
        """A fault for each place that waits for a look."""

    def take(self, element: Element) -> HtmlKind | None:
        """What raw HTML a top-level element is, None when it is none. An allow waits for what comes next."""
        if element.tag != "p" or len(element):
            return None
        match = STASHED.fullmatch((element.text or "").strip())
        html = str(self._blocks[int(match[1])]) if match else "&"
        if match is None or html.startswith("&"):
            return None
        if not _COMMENT.match(html):
            return HtmlKind.OTHER
        allow = _ALLOW.fullmatch(html.strip())
        if allow:
            self._taken.add(int(match[1]))
            self._waiting.append(_comment(allow, Start(self._places.first_line((element, "text")))))
        elif look := _LOOK.fullmatch(html.strip()):
            why = collapsed(f"Look at this place. {look['why']}")
            where = Start(self._places.first_line((element, "text")))
            self.looks.append(Fault("ER-F10", why, "Change it if it is not right. Then delete this note.", where))
        return HtmlKind.COMMENT

    def waiting(self) -> list[AllowComment]:
        """The allows that wait for the next row: hand them back with `cover`."""
        waiting, self._waiting = self._waiting, []
        return waiting

    def wait(self, comments: Sequence[AllowComment]) -> None:
        """These allows wait again: what they stood before was no row."""
        self._waiting = [*comments, *self._waiting]

    def cover(self, id: str, comments: Sequence[AllowComment] | None = None) -> None:
        """These allows, or all that wait, cover the row with this id, or the `page`."""
        covering = self.waiting() if comments is None else comments
        self._allows += [Allow(comment.rules, comment.reason, id, comment.where) for comment in covering]

    def allows(self) -> tuple[Allow, ...]:
        """Every allow of the page. Those before nothing, or inside a block, cover nothing."""
        self.cover("")
        for number, html in enumerate(self._blocks):
            match = _ALLOW.fullmatch(html.strip()) if isinstance(html, str) and number not in self._taken else None
            if match:
                comment = _comment(match, self._places.only_line(match[0].split("\n")[0]))
                self.cover("", [comment])
        return tuple(self._allows)


def _comment(match: re.Match[str], where: Where | None) -> AllowComment:
    rules = tuple(re.findall(r"ER-\w+", match["rules"] or ""))
    return AllowComment(rules, collapsed(match["reason"] or ""), where)
