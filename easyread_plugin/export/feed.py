"""A feed of news and events: RSS 2.0, with the sound of each page. Values in, bytes out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from ..values import Value

FEED_URI = "feed.xml"
"""Where the feed lies in the site."""
MOST_ITEMS = 30
_ATOM = "http://www.w3.org/2005/Atom"


class FeedSound(Value):
    """The sound of a page."""

    url: str
    """Its whole address."""
    size_bytes: int


class FeedItem(Value):
    """A page of the feed."""

    title: str
    url: str
    """Its whole address: also what tells it from others."""
    paragraphs: tuple[str, ...]
    day: date | None = None
    """When it was new; None when that is not known, or not yet."""
    sound: FeedSound | None = None


class FeedSite(Value):
    """What the feed says of the site."""

    name: str
    url: str
    """The whole address of the site, with a slash at its end."""
    description: str
    language: str


def feed_bytes(site: FeedSite, items: Sequence[FeedItem]) -> bytes:
    """The feed with these items, in this order. The same items give the same bytes."""
    register_namespace("atom", _ATOM)
    root = Element("rss", {"version": "2.0"})
    channel = SubElement(root, "channel")
    _texts(
        channel,
        (
            ("title", site.name),
            ("link", site.url),
            ("description", site.description or site.name),
            ("language", site.language.lower()),
        ),
    )
    address = site.url + FEED_URI
    SubElement(channel, f"{{{_ATOM}}}link", {"href": address, "rel": "self", "type": "application/rss+xml"})
    for item in items[:MOST_ITEMS]:
        _item(SubElement(channel, "item"), item)
    indent(root)
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _item(place: Element, item: FeedItem) -> None:
    # What a feed calls a description is HTML, written as text.
    words = "".join(f"<p>{escape(_plain(text), quote=False)}</p>" for text in item.paragraphs)
    _texts(place, (("title", item.title), ("link", item.url), ("description", words)))
    SubElement(place, "guid", {"isPermaLink": "true"}).text = item.url
    if item.day is not None:
        at = datetime.combine(item.day, time(), UTC)
        SubElement(place, "pubDate").text = format_datetime(at, usegmt=True)
    if item.sound is not None:
        sound = item.sound
        SubElement(place, "enclosure", {"url": sound.url, "length": str(sound.size_bytes), "type": "audio/mpeg"})


def _texts(place: Element, texts: Iterable[tuple[str, str]]) -> None:
    for name, text in texts:
        SubElement(place, name).text = _plain(text)


def _plain(text: str) -> str:
    """Without characters that XML does not allow."""
    kept = (char for char in text if unicodedata.category(char) not in ("Cc", "Cs") or char in "\t\n")
    return "".join(char for char in kept if char not in "\ufffe\uffff")
