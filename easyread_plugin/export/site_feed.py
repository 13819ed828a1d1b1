"""The feed of a site, made of what may be told in a feed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote

from ..document.kinds.parts import CALENDAR
from ..document.model import RowKind
from ..document.publishing import Channel, PublishedPage
from ..publication.feed_pages import FeedPage
from .feed import FeedItem, FeedSite, FeedSound, feed_bytes


def site_feed(site: FeedSite, pages: Iterable[FeedPage], url_of: Callable[[str], str]) -> bytes:
    """The feed with these pages, in this order. `url_of`: a page's uri → its whole address."""
    return feed_bytes(site, [_item(site, page, url_of(page.published.page.uri)) for page in pages])


def _item(site: FeedSite, page: FeedPage, url: str) -> FeedItem:
    published, sound = page.published, page.sound
    if not isinstance(published, PublishedPage) or published.channel is not Channel.FEED:
        raise TypeError("A feed is made of what was published for a feed, and of nothing else.")
    heard = FeedSound(site.url + quote(sound.uri), sound.size_bytes) if sound is not None else None
    return FeedItem(published.page.title, url, tuple(_paragraphs(page)), page.day, heard)


def _paragraphs(page: FeedPage) -> Iterator[str]:
    """Each row in one paragraph, without what stands at the end of every page."""
    for row in page.published.page.rows():
        shown = (s for s in row.statements if (s.id, s.text) in page.on_site)
        said = (s.text for s in shown if s.fact is None or s.fact.name != CALENDAR)
        words = " ".join(said)
        if words and row.kind is not RowKind.FACTS:
            yield words
