"""One page of a site, with everything that a sign-off of it needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..document.model import Page
from ..errors import ProjectError
from ..project import Project
from ..together.sign_off import Line, SignOff
from ..together.sign_off_file import Unclear, read_record, record_file
from ..values import Value
from .page_names import find_page
from .publication import Publication
from .sources import open_pages


class OpenedPage(Value):
    """A page, what it says now, and its record."""

    publication: Publication
    page: Page
    said: tuple[Line, ...]
    """What it says and shows, own words of anybody included."""
    record: Path
    """Where its checks are kept, whether it is there or not."""
    checks: tuple[SignOff, ...]
    unclear: tuple[Unclear, ...]
    """What is wrong with the record. Then none of its checks counts."""
    is_held_back: bool
    """Whether the page is not published at all, because somebody in it did not agree."""


def open_page(name: str, project: Project, here: Path, today: date, *, whole: bool = False) -> OpenedPage:
    """The page that somebody means. `whole`: read the whole site, so that every picture in its folder is known.

    Raises `ProjectError`.
    """
    file = find_page(name, project, here)
    opened = open_pages(project, () if whole else [file], today)
    opened.publication.gather()
    found = [ready.page for ready in opened.publication.pages.values() if ready.file == file]
    if not found:
        raise ProjectError(" ".join(opened.unreadable) or f"{project.shown(file)}: This page cannot be read.")
    page = found[0]
    record = record_file(project.signed_off_dir, page.uri)
    checks, unclear = read_record(record)
    said = opened.publication.said_by(page)
    is_held_back = all(shown.page.uri != page.uri for shown in opened.publication.publishable())
    return OpenedPage(opened.publication, page, said, record, checks, unclear, is_held_back)
