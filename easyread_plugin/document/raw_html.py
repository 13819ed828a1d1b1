"""HTML in a page that does more than mark words: frames, films, sound, scripts, things that move."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..language.late_pattern import late
from .model import RawHtml
from .page_places import PagePlaces

_LIVELY = late(
    r"<(?:iframe|frame|frameset|embed|object|marquee|blink|video|audio|script|dialog|canvas|form|input|meta)\b",
    re.IGNORECASE,
)


def html_of(blocks: Sequence[object], places: PagePlaces) -> tuple[RawHtml, ...]:
    """The HTML that Python-Markdown put aside, where it does something. Code that only shows HTML is escaped there."""
    return tuple(
        RawHtml(html[match.start() :], places.only_line(html[match.start() :].split("\n")[0]))
        for html in blocks
        if isinstance(html, str) and (match := _LIVELY.search(html)) and not html.startswith("<!--")
    )
