"""The place of the page about the pictures among MkDocs's files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel

from ..layout.wording import wording_for
from ..publication.credits_page import URI
from ..settings import Settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def add_credits_page(files: Files, config: MkDocsConfig, settings: Settings) -> None:
    """Adds the page, if the group wants it and has none of its own.

    Its words are known when all pages are. Until then it is a title, so that pages and the menu can link to it.
    """
    if settings.credits_page and files.get_file_from_path(URI) is None:
        title = wording_for(settings.language).credits_title
        files.append(File.generated(config, URI, content=f"# {title}\n", inclusion=InclusionLevel.NOT_IN_NAV))


def is_made_later(file: File) -> bool:
    """Whether this is that page, and not one that the group wrote."""
    return file.src_uri == URI and file.abs_src_path is None
