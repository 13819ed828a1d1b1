"""What a paper is made of: its pages in order, the person to ask, and where the site is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..document.media import ShownPicture
from ..layout.look import Contact, LookOptions
from ..publication.pages import PresentedPage, SiteFile
from ..publication.presenting import PresentedSite
from ..values import Value
from .addresses import Addresses


class PaperPage(Value):
    """One page of the site, ready for paper."""

    id: str
    """`p1`, `p2` … in the order of the paper."""
    part: str
    """What the menu calls the part that it stands in, or an empty string."""
    presented: PresentedPage
    picture: ShownPicture | None
    """The picture that stands for it in the list of pages."""
    address: str
    """Its web address, or an empty string."""

    @property
    def uri(self) -> str:
        """Its path in the content folder."""
        return self.presented.published.page.uri

    @property
    def title(self) -> str:
        """Its title."""
        return self.presented.published.page.title


class Booklet(Value):
    """Everything that stands on the paper."""

    name: str
    """The site's name."""
    group: str
    language: str
    today: date
    pages: tuple[PaperPage, ...]
    site: PresentedSite
    look: LookOptions
    addresses: Addresses
    is_whole: bool
    """Whether it is the whole site: then it has a cover and a list of its pages."""
    has_sound: bool = True
    """Whether the website can be heard."""
    held_back: tuple[str, ...] = ()
    """Pages that were asked for and are not printed, each as a sentence."""

    @property
    def contact(self) -> Contact | None:
        """The person to ask, as the look of the site says."""
        return self.look.contact

    @property
    def files(self) -> Mapping[str, SiteFile]:
        """The pictures, by their paths in the site."""
        return {file.uri: file for file in self.site.files}
