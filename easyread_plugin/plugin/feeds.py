"""Files for other programs: a calendar file for each event, and the feed of news and events."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import get_relative_url

from ..export.calendar_file import calendar_file
from ..export.feed import FEED_URI, FeedSite
from ..export.site_feed import site_feed
from ..layout.wording import wording_for
from ..publication.feed_pages import feed_pages
from ..publication.pages import SiteFile
from ..publication.presenting import PresentedSite
from ..publication.publication import Publication

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

log = get_plugin_logger(__name__)
_IN_ADDRESSES = "!#$%&'(),*/+:;=?@[]~"


class Feeds:
    """The files for other programs of one build, and the line of each page that leads to the feed."""

    def __init__(self, config: MkDocsConfig, publication: Publication) -> None:
        self._config, self._publication = config, publication
        written = (config.site_url or "").strip()
        self._site_url = f"{quote(written.rstrip('/'), safe=_IN_ADDRESSES)}/" if written else ""
        self.uri = ""
        """Where the feed lies in the site; empty when there is none."""

    def files(self, site: PresentedSite, files: Files) -> tuple[SiteFile, ...]:
        """What is written beside the pages. A file of the group with the same name is left alone."""
        made = (*self._calendars(site, files), *self._feed(site, files))
        return tuple(file for file in made if files.get_file_from_path(file.uri) is None)

    def with_link(self, html: str, url: str) -> str:
        """The HTML of a page at this address, with the line that tells programs where the feed is."""
        if not self.uri:
            return html
        title = wording_for(self._publication.project.settings.language).feed
        link = (
            f'<link rel="alternate" type="application/rss+xml" title="{escape(title, quote=True)}"'
            f' href="{escape(get_relative_url(self.uri, url), quote=True)}">'
        )
        return html.replace("</head>", f"{link}</head>", 1)

    def _calendars(self, site: PresentedSite, files: Files) -> Iterator[SiteFile]:
        project = self._publication.project
        group = project.settings.group or project.name
        for uri, page in sorted(site.pages.items()):
            if not page.shown.calendar:
                continue
            address = self._address(files, uri)
            key = self._site_url or project.name
            data = calendar_file(page.published, site=key, group=group, url=address)
            if data is not None:
                yield _file(page.shown.calendar, data)

    def _feed(self, site: PresentedSite, files: Files) -> Iterator[SiteFile]:
        project = self._publication.project
        if not project.settings.feed:
            return
        pages = feed_pages(self._publication, site.pages)
        if not pages:
            return
        if not self._site_url:
            log.info("There is no feed of your news. It needs the address of your site: site_url in mkdocs.yml.")
            return
        about = FeedSite(
            project.name, self._site_url, self._config.site_description or "", project.settings.language
        )
        self.uri = FEED_URI
        yield _file(FEED_URI, site_feed(about, pages, partial(self._address, files)))

    def _address(self, files: Files, uri: str) -> str:
        """The whole address of a page; empty when nobody knows where the site is."""
        file = files.get_file_from_path(uri)
        return urljoin(self._site_url, file.url) if self._site_url and file is not None else ""


def _file(uri: str, data: bytes) -> SiteFile:
    return SiteFile(uri, lambda: data)
