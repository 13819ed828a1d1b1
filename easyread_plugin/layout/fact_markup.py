"""Values in, HTML out, for what fields became: names, faces and films."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from html import escape

from ..document.model import Statement
from ..document.publishing import PublishedPage
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


def calendar_html(statement: Statement, address: str) -> str:
    """The words that lead to the calendar file at this address. Without one they are words: paper has calendars too."""
    if not address:
        return _text(statement.text)
    link = f'<a class="er-calendar" href="{escape(address, quote=True)}" type="text/calendar">'
    return f"{link}{_text(statement.text)}</a>"


def film_html(
    published: PublishedPage, film: str, captions: str, url: Url, *, carried: str = "", poster: str = ""
) -> str:
    """The film of a page, with its words on it. It does not play by itself, and loads nothing before it does.

    `film` and `captions` are paths as the author wrote them, from the page. `carried`: an address that has the words
    inside, used in the place of `captions`. `poster`: the path in the site of what is shown before it plays.
    """
    page = published.page
    source, words = _address(page.uri, film, url), _address(page.uri, captions, url)
    if not source:
        return ""
    language = escape(page.language, quote=True)
    said = escape(carried, quote=True) or words
    track = f'<track kind="captions" srclang="{language}" src="{said}" default>' if words else ""
    shown = f' poster="{escape(url(poster), quote=True)}"' if poster else ""
    return f'<video controls preload="none"{shown} src="{source}">{track}</video>'


def _address(uri: str, written: str, url: Url) -> str:
    """Where a file is, from the page at hand, as an attribute."""
    if not written or ":" in written:
        return ""
    file = posixpath.normpath(posixpath.join(posixpath.dirname(uri), written))
    return "" if file.startswith(("..", "/")) else escape(url(file), quote=True)


def _text(words: str) -> str:
    return escape(words, quote=False)
