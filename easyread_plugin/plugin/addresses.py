"""Addresses as a page needs them: from the page itself, so that a site also opens from a folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage


def file_urls(page: MkDocsPage) -> Callable[[str], str]:
    """A path in the site → the address of it from this page."""
    return lambda uri: get_relative_url(uri, page.url)


def page_urls(page: MkDocsPage, pages: Mapping[str, str]) -> Callable[[str], str]:
    """A page of words and an anchor (`vote.md#s5`) → the address of it from this page; empty when it is not published.

    `pages`: the address in the site of every page that is published, by its file's path in the content folder.
    """

    def address(to: str) -> str:
        uri, _, anchor = to.partition("#")
        return f"{get_relative_url(pages[uri], page.url)}#{anchor}" if uri in pages else ""

    return address
