"""The files of a film: the words on it, and what must stay out of the site when its page does."""

from __future__ import annotations

import base64
import posixpath
from pathlib import Path
from urllib.parse import unquote

from ..document.kinds.facts import facts_of
from ..document.people import without_mentions
from ..document.publishing import PublishedPage
from ..document.read_page import FileFacts

_MOST_BYTES = 1_000_000
"""So long are the words of many hours."""


def captions_of(published: PublishedPage, content_dir: Path) -> str:
    """An address that has the words on the page's film inside it; empty when there are none that can be read.

    A page that is opened from a folder may not read other files, so the words travel with the page.
    """
    page = published.page
    written = page.kind_facts.text("captions")
    inside = _inside(page.uri, written)
    if not inside or not page.kind_facts.text("film"):
        return ""
    file = (content_dir / inside).resolve()
    try:
        if not file.is_relative_to(content_dir.resolve()) or file.stat().st_size > _MOST_BYTES:
            return ""
        text = file.read_bytes().decode("utf-8-sig", "replace")
    except (OSError, ValueError):
        return ""
    words = without_mentions(text.replace("\r\n", "\n").replace("\r", "\n"), published.ids)
    return f"data:text/vtt;base64,{base64.b64encode(words.encode()).decode()}"


def film_files(facts: FileFacts) -> set[str]:
    """The film of a page and the words on it, as paths inside the content folder."""
    fields = facts_of(facts.text("kind"), facts.front_matter)
    if fields.kind is None or fields.kind.name != "film":
        return set()
    return {_inside(facts.uri, fields.text(name)) for name in ("film", "captions")} - {""}


def _inside(uri: str, written: str) -> str:
    """A path from a page as a path inside the content folder; empty for what leads elsewhere."""
    path = unquote(written.strip())
    if not path or ":" in path or path.startswith("/"):
        return ""
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(uri), path))
    return "" if whole.startswith("..") else whole
