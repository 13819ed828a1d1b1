"""Values in, HTML out, for what fields became: names, faces and films."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from html import escape

from ..document.model import Page, Statement
from . import icons

Url = Callable[[str], str]


def named_html(statement: Statement) -> str:
    """The words of a statement, with the name in them bold."""
    out, at = [], 0
    for bold in statement.bold:
        out += [_text(statement.text[at : bold.start]), f"<b>{_text(statement.text[bold.start : bold.end])}</b>"]
        at = bold.end
    return "".join([*out, _text(statement.text[at:])])


def face_html(statement: Statement) -> str:
    """What stands in a round face: the first letter of a name, or a sign for people without one."""
    if statement.person is not None and statement.bold:
        first = statement.bold[0]
        return _text(statement.text[first.start : first.end][:1].upper())
    return icons.PEOPLE


def film_html(page: Page, url: Url) -> str:
    """The film of a page, with its words on it. It does not play by itself."""
    film, captions = (_address(page, page.kind_facts.text(name), url) for name in ("film", "captions"))
    track = f'<track kind="captions" src="{captions}" default>' if captions else ""
    return f'<video controls preload="none" src="{film}">{track}</video>' if film else ""


def _address(page: Page, written: str, url: Url) -> str:
    """Where a file is, from the page at hand, as an attribute."""
    if not written or ":" in written:
        return ""
    uri = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), written))
    return "" if uri.startswith(("..", "/")) else escape(url(uri), quote=True)


def _text(words: str) -> str:
    return escape(words, quote=False)
