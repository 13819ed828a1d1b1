"""What the conductor holds for each page, and what it hands out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ..document.media import PageSound
from ..document.model import Page
from ..document.publishing import PublishedPage
from ..values import Value

if TYPE_CHECKING:
    from ..layout.filling import Shown

Url = Callable[[str], str]
"""A path in the site → the address of it from the page at hand."""


class ReadyPage(Value):
    """A page as it was read: its model and its HTML with marks."""

    page: Page
    file: Path
    """Where it lies on disk, absolute."""
    html: str


class PresentedPage(Value):
    """A page that may be published, with everything that its layout needs."""

    published: PublishedPage
    html: str
    """With marks."""
    shown: Shown

    @property
    def sound(self) -> PageSound | None:
        """The page's sound, if it has one."""
        return self.shown.sound

    def words(self, url: Url, page_url: Url | None = None) -> str:
        """The page's HTML without controls: what search should read. `page_url`: see `fill_words`."""
        # Late: what lays out a page is not needed to look at its words.
        from ..layout.filling import fill_words

        return fill_words(self.html, self.published, self.shown, url, page_url)

    def controls(self, html: str, url: Url, page_url: Url | None = None, *, with_head: bool = False) -> str:
        """The HTML from `words`, with the player and the Listen buttons."""
        from ..layout.filling import fill_controls

        made = self.shown.made.made_by if self.shown.made else ()
        return fill_controls(
            html,
            self.published,
            self.shown.sound,
            url,
            with_head=with_head,
            group=", ".join(made),
            shown=self.shown,
            page_url=page_url,
        )


class SiteFile(Value):
    """One more file of the site."""

    uri: str
    """Its path in the site, with forward slashes."""
    content: Path | Callable[[], bytes]
    """The file to copy, or what makes its bytes."""
    size: int | None = None
    """How many bytes it has, where its name says what is in it: a file of this name and size is the same."""
