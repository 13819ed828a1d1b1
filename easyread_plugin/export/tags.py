"""Makes the HTML of a page fit for paper: ids that no two pages share, links that lead somewhere, no controls.

It changes tags, never words. Words are added behind a link: its address, or the number of the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape, unescape

from .addresses import Target

_TAG = re.compile(r"""(<!--.*?-->|<(?:[^<>"']|"[^"]*"|'[^']*')*>)""", re.DOTALL)
_NAME = re.compile(r"</?([a-z][a-z0-9]*)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\s([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""", re.IGNORECASE)
_PARTS = re.compile(r"(?<=[/?&=#._])(?=[^/])")
"""Where an address may go on in the next line."""
_ROW_END = re.compile(r"<!--er:listen:\w*-->")
_KEPT = frozenset("alt class colspan rowspan scope start type value reversed lang dir width height open".split())
"""Attributes that say something about the words. The others are for screens."""
_GONE = frozenset("script style template video audio iframe object embed form button input select textarea".split())
"""What paper cannot do. It goes with all that is in it."""
_EMPTY = frozenset("embed input".split())
_DRAWN = frozenset("svg path rect circle ellipse line polyline polygon g defs title desc use".split())

Resolve = Callable[[str], Target]


def for_paper(html: str, id: str, resolve: Resolve) -> str:
    """The HTML of one page. `id` goes before every id in it; `resolve` says where a link leads."""
    return _OneWay(id, resolve).run(_TAG.split(html))


class _OneWay:
    """One way through the tags of a page."""

    def __init__(self, id: str, resolve: Resolve) -> None:
        self._id, self._resolve = id, resolve
        self._out: list[str] = []
        self._gone = ""
        self._depth = 0
        self._link: dict[str, str] | None = None
        """The attributes of the link that is open."""
        self._link_at = 0
        """Where in `_out` it begins."""
        self._words: list[str] = []
        self._doors: list[Target] = []
        """Where pictures lead, for which no words of their row do."""

    def run(self, parts: list[str]) -> str:
        for number, part in enumerate(parts):
            if number % 2 == 0:
                self._text(part)
            elif part.startswith("<!--"):
                if _ROW_END.fullmatch(part):
                    self._row_end()
            else:
                self._tag(part)
        return "".join(self._out)

    def _text(self, text: str) -> None:
        if not self._gone:
            self._out.append(text)
            if self._link is not None:
                self._words.append(text)

    def _tag(self, tag: str) -> None:
        found = _NAME.match(tag)
        if found is None:
            return
        name, is_end = found[1].lower(), tag.startswith("</")
        if self._gone:
            if name == self._gone:
                self._depth += -1 if is_end else 1
                self._gone = self._gone if self._depth else ""
        elif name in _GONE:
            if not is_end and name not in _EMPTY and not tag.endswith("/>"):
                self._gone, self._depth = name, 1
        elif name == "a":
            self._end_of_link() if is_end else self._start_of_link(tag)
        elif is_end:
            self._out.append(tag)
        elif name in _DRAWN:
            self._out.append(tag.replace("var(--er-paper)", "#fff"))
        else:
            self._out.append(f"<{name}{self._attributes(name, tag)}>")

    def _attributes(self, name: str, tag: str) -> str:
        out = []
        for key, value in _attributes(tag):
            if key == "id":
                out.append(f' id="{escape(self._id)}-{escape(value)}"')
            elif key in _KEPT or (name == "img" and key == "src"):
                out.append(f' {key}="{escape(value)}"')
        return "".join(out)

    def _start_of_link(self, tag: str) -> None:
        self._link, self._words, self._link_at = dict(_attributes(tag)), [], len(self._out)
        self._out.append("")

    def _end_of_link(self) -> None:
        if self._link is None:
            return
        link, self._link = self._link, None
        target = self._resolve(link["href"]) if "href" in link else Target()
        words = " ".join(unescape("".join(self._words)).split())
        id = f' id="{escape(self._id)}-{escape(link["id"])}"' if link.get("id") else ""
        if not words or not target.href:
            # A picture is no link on paper. Where it leads stands below the words, unless they lead there too.
            if target.href and link.get("aria-hidden") != "true":
                self._doors.append(target)
            self._out[self._link_at] = f"<span{id}>"
            self._out.append("</span>")
            return
        self._out[self._link_at] = f'<a{id} href="{escape(target.href)}">'
        self._out.append(f"</a>{_behind(target, words)}")

    def _row_end(self) -> None:
        for door in self._doors:
            if door.is_inside:
                self._out.append(f'<p class="er-to"><a class="er-sheet" href="{escape(door.href)}"></a></p>')
            elif door.shown:
                self._out.append(f'<p class="er-to"><a href="{escape(door.href)}">{breakable(door.shown)}</a></p>')
        self._doors = []


def _behind(link: Target, words: str) -> str:
    """What stands behind the words of a link."""
    if link.is_inside:
        return f' (<a class="er-sheet" href="{escape(link.href)}"></a>)'
    if not link.shown or link.shown.casefold() in words.casefold():
        return ""
    return f' <span class="er-at">({breakable(link.shown)})</span>'


def breakable(address: str) -> str:
    """An address that may go on in the next line after each of its parts. The characters stay what they are."""
    return "<wbr>".join(escape(part) for part in _PARTS.split(address))


def _attributes(tag: str) -> Iterator[tuple[str, str]]:
    for found in _ATTRIBUTE.finditer(tag):
        value = next((value for value in found.groups()[1:] if value is not None), "")
        yield found[1].lower(), unescape(value)
