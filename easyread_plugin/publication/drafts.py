"""Which pages are held back as drafts, because people did not check them as they are now."""

from __future__ import annotations

from ..document.checking import NOT_CHECKED, CheckState
from ..project import load_project
from ..together.sign_off_rules import is_urgent
from .publication import Publication
from .sources import open_pages


def drafts_of(publication: Publication) -> frozenset[str]:
    """The uris of the pages that a build leaves out; none unless `not_checked` is `draft`.

    MkDocs has to know this before it reads any page, so the pages are read for it. Raises `ProjectError`.
    """
    project = publication.project
    if project.settings.not_checked != "draft":
        return frozenset()
    # The file knows the Markdown extensions, which a running MkDocs has not told.
    opened = open_pages(load_project(project.config_file), (), publication.today)
    opened.publication.gather()
    return drafts_among(opened.publication)


def drafts_among(publication: Publication) -> frozenset[str]:
    """The uris of those pages of a publication; none unless `not_checked` is `draft`. Call `gather` first."""
    if publication.project.settings.not_checked != "draft":
        return frozenset()
    checks = publication.site.checks
    return frozenset(
        uri
        for uri, ready in publication.pages.items()
        if checks.get(uri, NOT_CHECKED).state is not CheckState.CHECKED and not is_urgent(ready.page)
    )
