"""What pages that list others are made of: the fields of all pages of the right kind, known before any page is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from ..document.kinds.facts import facts_of
from ..document.kinds.list_parts import LISTED
from ..document.kinds.listed import LISTS, ListedPage, seen_from
from ..document.kinds.table import kind_named
from ..document.model import Field, Page, Section
from ..document.publishing import Channel, Register, publishable
from ..document.read_page import FileFacts
from ..document.unready import is_unready
from .parsing import MARKDOWN_SUFFIXES, SourceText, facts_for, parse_text, read_text

_HEADING = re.compile(r"^(?:# .*|.+\n=+[ \t]*)$", re.MULTILINE)
_LISTED_KINDS = frozenset(kind for kinds in LISTS.values() for kind in kinds)


class SiteLists:
    """The pages of one site that others list. Lives for one build or one check."""

    def __init__(self, register: Register, today: date, channel: Channel) -> None:
        self._gate = register, today, channel
        self._pages: dict[str, tuple[str, ListedPage]] = {}
        self._folder: Path | None = None

    def look_in(self, content_dir: Path) -> None:
        """Takes every page of this folder, as soon as a page wants to list some. Instead of `add`."""
        self._folder = content_dir

    def add(self, facts: FileFacts, body: str) -> None:
        """One page, from what is known before its words are read. A page that is held back is listed nowhere."""
        kind = _kind(facts.front_matter)
        if kind not in _LISTED_KINDS:
            return
        page = Page(facts.uri, facts.file, "", (), kind=facts.text("kind"), front_matter=facts.front_matter)
        if not publishable(page, *self._gate).is_held_back:
            title = facts.text("title") or _first_heading(body) or Path(facts.uri).stem
            self._pages[facts.uri] = (kind, ListedPage(facts.uri, title, facts_of(kind, facts.front_matter)))

    def complete(self, facts: FileFacts) -> FileFacts:
        """The same page; one that lists others knows them now."""
        wanted = LISTS.get(_kind(facts.front_matter))
        if wanted is None:
            return facts
        if self._folder is not None:
            folder, self._folder = self._folder, None
            for source in sources_below(folder):
                other, body = facts_for(source, facts.language)
                if not is_unready(other.front_matter):
                    self.add(other, body)
        found = [page for uri, (kind, page) in sorted(self._pages.items()) if kind in wanted and uri != facts.uri]
        return replace(facts, listed=seen_from(facts.uri, found))


def sources_below(folder: Path) -> Iterator[SourceText]:
    """Every page of a content folder, sorted, as it is written. What cannot be read is said elsewhere."""
    files = (file for file in folder.rglob("*") if file.suffix.lower() in MARKDOWN_SUFFIXES and file.is_file())
    for file in sorted(files):
        uri = file.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in file.relative_to(folder).parts):
            continue
        try:
            yield read_text(file, uri, uri)
        except OSError:
            continue


def without_listed(page: Page) -> Page:
    """The page without what other pages say: that is checked, and agreed on, where it is written."""
    if not any(row.fact == LISTED for row in page.rows()):
        return page
    return replace(page, sections=tuple(_own_sections(page.sections)))


def _own_sections(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        rows = tuple(row for row in section.rows if row.fact != LISTED)
        if rows or not section.rows:
            yield replace(section, rows=rows)


def _kind(front_matter: Mapping[str, Field]) -> str:
    """The name of the kind of a page; empty for a page without one, or with one that nobody knows."""
    entry = front_matter.get("kind")
    known = kind_named(entry.text) if entry is not None else None
    return known.name if known is not None else ""


def _first_heading(body: str) -> str:
    """The words of the first heading; empty when there is none."""
    found = _HEADING.search(body)
    page = parse_text(found[0]) if found is not None else None
    return " ".join(s.text for s in page.sections[0].heading) if page is not None and page.sections else ""
