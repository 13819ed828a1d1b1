"""Where pages are on the web, and where a link of a page leads on paper."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import quote, unquote, urljoin, urlsplit

from msgspec import field

from ..values import Value

_PAGES = (".md", ".markdown")


class Target(Value):
    """Where a link leads."""

    href: str = ""
    """The address for the link itself; empty when it leads nowhere that paper knows."""
    shown: str = ""
    """The address as a person types it, or an empty string."""
    is_inside: bool = False
    """Whether it leads to a sheet of the same paper."""


class Addresses(Value):
    """The web addresses of one site, and which pages are on the paper."""

    site_url: str = ""
    """Where the site is, such as `https://group.example/`; empty when nobody said."""
    has_folders: bool = True
    """Whether `page.md` is at `page/` (MkDocs's `use_directory_urls`) or at `page.html`."""
    inside: Mapping[str, str] = field(default_factory=dict)
    """The uri of each page on the paper → the id of its first element."""

    def of_page(self, uri: str) -> str:
        """The web address of a page; empty when nobody said where the site is."""
        return self._on_site(self._path(uri)) if self.site_url else ""

    def target(self, href: str, uri: str) -> Target:
        """Where a link on the page at `uri` leads. `href` is as the author wrote it."""
        try:
            parts = urlsplit(href.strip())
        except ValueError:
            return Target()
        if parts.scheme in ("http", "https") or (parts.netloc and not parts.scheme):
            return Target(href.strip(), typed(href))
        if parts.scheme in ("mailto", "tel"):
            # The words of such a link are a number already, as people write it.
            return Target(href.strip(), unquote(parts.path) if parts.scheme == "mailto" else "")
        if parts.scheme:
            return Target()
        here = self.inside.get(uri, "")
        if not parts.path:
            return Target(f"#{here}-{unquote(parts.fragment)}" if parts.fragment else f"#{here}", is_inside=True)
        path = unquote(parts.path)
        start = "" if path.startswith("/") else posixpath.dirname(uri)
        file = posixpath.normpath(posixpath.join(start, path.lstrip("/")))
        if file in self.inside:
            id = self.inside[file]
            return Target(f"#{id}-{unquote(parts.fragment)}" if parts.fragment else f"#{id}", is_inside=True)
        if not self.site_url or file.startswith(".."):
            return Target()
        if file.lower().endswith(_PAGES):
            address = self._on_site(self._path(file))
            return Target(address + (f"#{parts.fragment}" if parts.fragment else ""), typed(address))
        # A page's folder, or a file: as a browser finds it from the page, and as it lies on disk.
        is_file = bool(posixpath.splitext(file)[1])
        address = self._on_site(file) if is_file else urljoin(self.of_page(uri), href.strip())
        return Target(address, typed(address))

    def _on_site(self, path: str) -> str:
        return urljoin(f"{self.site_url.rstrip('/')}/", quote(path))

    def _path(self, uri: str) -> str:
        stem = posixpath.splitext(uri)[0]
        folder, name = posixpath.split(stem)
        if name.lower() in ("index", "readme"):
            return f"{folder}/" if folder else ""
        return f"{stem}/" if self.has_folders else f"{stem}.html"


def typed(address: str) -> str:
    """A web address as a person types it: `https://group.example/x/` is `group.example/x`."""
    short = address.strip().partition("//")[2] or address.strip()
    return short[:-1] if short.endswith("/") and short.count("/") == 1 else short
