"""Pages that are held back, since somebody did not agree to their story: MkDocs must never know that they are there."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Container
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from ..document.people import without_mentions
from ..document.unready import is_unready
from ..publication.films import film_files
from ..publication.parsing import SourceText, facts_for
from ..publication.publication import Publication

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.toc import AnchorLink


def hold_back_pages(
    files: Files, config: MkDocsConfig, publication: Publication, source: Callable[[File], SourceText]
) -> frozenset[str]:
    """Takes the pages that are held back out of the files and out of the menu, and returns their uris.

    They are not read, so nothing of them can be in a page, the search, the sitemap or a log of links.
    """
    held: set[str] = set()
    films: set[str] = set()
    for file in list(files):
        if not file.is_documentation_page() or file.inclusion is InclusionLevel.EXCLUDED:
            continue
        try:
            facts, body = facts_for(source(file), publication.project.settings.language)
        except OSError:
            # MkDocs says so itself when it reads the page.
            continue
        if publication.holds_back(facts):
            files.remove(file)
            held.add(file.src_uri)
            films |= film_files(facts)
        elif is_unready(facts.front_matter):
            file.inclusion = InclusionLevel.DRAFT
            publication.set_aside(body, Path(file.abs_src_path or file.src_uri))
            films |= film_files(facts)
        if file.src_uri not in held and file.inclusion is not InclusionLevel.DRAFT:
            publication.lists.add(facts, body)
    for file in list(files):
        # The film of such a page, and the words on it, lie beside the pages.
        if file.src_uri in films:
            files.remove(file)
    if held and config.nav is not None:
        config.nav = _without(config.nav, held)
    return frozenset(held)


def _without(entries: Any, held: Collection[str]) -> Any:
    """A menu as it is set, without these pages, and without parts that have no page any more."""
    if isinstance(entries, list):
        kept = [_without(entry, held) for entry in entries]
        return [entry for entry in kept if entry not in (None, [], {})]
    if isinstance(entries, dict):
        parts = {title: _without(entry, held) for title, entry in entries.items()}
        return {title: entry for title, entry in parts.items() if entry not in (None, [], {})}
    is_held = isinstance(entries, str) and posixpath.normpath(entries.lstrip("/")) in held
    return None if is_held else entries


def take_away(page: MkDocsPage) -> None:
    """A page that was read and may not be shown: its words go, and no file is written."""
    page.content, page.title, page.meta = "", "", {}
    page.file.inclusion = InclusionLevel.EXCLUDED


def hide_ids(page: MkDocsPage, ids: Container[str]) -> None:
    """Takes ids of people out of what themes show besides the words: title, facts, table of contents."""
    if page.title:
        page.title = without_mentions(str(page.title), ids)
    page.meta = {name: _hidden(value, ids) for name, value in page.meta.items()}
    stack: list[Iterable[AnchorLink]] = [page.toc]
    while stack:
        for link in stack.pop():
            link.title = without_mentions(link.title, ids)
            stack.append(link.children)


def _hidden(value: Any, ids: Container[str]) -> Any:
    if isinstance(value, str):
        return without_mentions(value, ids)
    return [_hidden(item, ids) for item in value] if isinstance(value, list) else value
