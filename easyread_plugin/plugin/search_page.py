"""What the search page looks through: the words of the pages that the site's search index has, with their pictures.

It is a script and not JSON alone, because a page opened from a folder (`file://`) cannot fetch.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ..document.media import ShownPicture
from ..document.model import Section
from ..document.versions import is_same_language
from ..publication.pages import PresentedPage

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage

INDEX_URI = "search/search_index.json"
"""What the search plugins of MkDocs and of Material write."""
WORDS_URI = "search/easyread_words.js"


def write_words(
    site_dir: Path,
    pages: Iterable[MkDocsPage],
    presented: Mapping[str, PresentedPage],
    picture_of: Callable[[str], ShownPicture | None],
    language: str,
) -> None:
    """Writes the words that the search page looks through: of those `pages` that may be found.

    `language`: that of the search page.
    """
    may_be_found = indexed(site_dir / INDEX_URI)
    if may_be_found:
        words = [
            (page.url, str(page.title), presented[page.file.src_uri], picture_of(page.file.src_uri))
            for page in pages
            if page.url in may_be_found
        ]
        (site_dir / WORDS_URI).write_text(words_script(words, language), encoding="utf-8")


def indexed(index_file: Path) -> frozenset[str]:
    """The addresses of the pages that may be found; none when there is no index."""
    try:
        entries = json.loads(index_file.read_bytes())["docs"]
    except (OSError, ValueError, KeyError):
        return frozenset()
    return frozenset(entry["location"].partition("#")[0] for entry in entries)


def words_script(pages: Iterable[tuple[str, str, PresentedPage, ShownPicture | None]], language: str) -> str:
    """The script with the words of these pages: address, title, page, and the picture that stands for it.

    A page is `{u, t, p, s}`: address, title, picture, sections; and `l`, its language, where it is not `language`. A
    section is `{h, p, w}`: heading, picture, and its statements as `[id, words]`. A picture is
    `[address, width, height]`.
    """
    found = [
        {
            "u": url,
            "t": title,
            "p": _picture(picture),
            "s": [_section(section, page.shown.pictures) for section in page.published.page.sections],
            **_language(page.published.page.language, language),
        }
        for url, title, page, picture in pages
    ]
    # In a script, these two would be the end of a line.
    words = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return f"window.easyreadWords={words};\n".replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _language(of_page: str, language: str) -> dict[str, str]:
    return {} if is_same_language(of_page, language) else {"l": of_page}


def _section(section: Section, pictures: Mapping[str, ShownPicture]) -> dict[str, object]:
    first = (pictures[p.id] for row in section.rows for p in row.pictures if p.id in pictures)
    return {
        "h": " ".join(s.text for s in section.heading) if section.level > 1 else "",
        "p": _picture(next(first, None)),
        "w": [[s.id, s.text] for row in section.rows for s in row.statements],
    }


def _picture(shown: ShownPicture | None) -> list[object] | None:
    if shown is None:
        return None
    smallest = shown.variants[0]
    return [smallest.uri, smallest.width, smallest.height]
