"""Which page offers a calendar file, and what it is called. The words are a statement, the file is an export."""

from __future__ import annotations

from pathlib import PurePosixPath

from .kinds.parts import CALENDAR
from .publishing import PublishedPage


def calendar_uri(published: PublishedPage) -> str:
    """Where the page's calendar file lies in the site: beside the page, with its name. Empty when it has none today."""
    offers = any(s.fact is not None and s.fact.name == CALENDAR for s in published.page.statements())
    return PurePosixPath(published.page.uri).with_suffix(".ics").as_posix() if offers else ""
