"""What of a site goes into its feed: people agree to a feed by itself, so each page goes through the gate again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ..document.media import PageSound
from ..document.people import Channel
from ..document.publishing import PublishedPage, publishable
from ..document.speech import agreed_recordings
from ..values import Value
from .made_lines import with_made_lines
from .pages import PresentedPage
from .publication import Publication

KINDS = ("news", "newsletter", "event")
"""The kinds of pages that are news for somebody who is not on the site."""


class FeedPage(Value):
    """A page of the feed."""

    published: PublishedPage
    """What may be told in a feed."""
    on_site: frozenset[tuple[str, str]]
    """The id and the words of each statement that the site shows as well: a feed tells no more than the site."""
    day: date | None
    """The day on which it was new; None when that is not known."""
    sound: PageSound | None
    """The page's sound, if all that is heard in it may be in a feed."""


def feed_pages(publication: Publication, presented: Mapping[str, PresentedPage]) -> list[FeedPage]:
    """The pages for the feed: events that are coming, the next one first; then news, the newest first."""
    found = []
    for page, day in _in_order(publication, presented):
        on_site = presented[page.page.uri]
        found.append(FeedPage(page, _said(on_site.published), day, _sound(page, on_site, publication)))
    return found


def _in_order(
    publication: Publication, presented: Mapping[str, PresentedPage]
) -> Iterator[tuple[PublishedPage, date | None]]:
    today = publication.today
    events, news = [], []
    for uri in sorted(presented):
        ready = publication.pages.get(uri)
        kind = ready.page.kind_facts.kind if ready is not None else None
        if ready is None or kind is None or kind.name not in KINDS:
            continue
        page = publishable(with_made_lines(ready.page, publication.site), publication.register, today, Channel.FEED)
        facts = ready.page.kind_facts
        day, updated = facts.day("date"), facts.day("updated")
        if page.is_held_back or day is None:
            continue
        if kind.name == "event":
            # The day of an event is no day on which it was new.
            if day >= today:
                events.append((day, page, updated))
        else:
            news.append((day, page, day))
    events.sort(key=lambda one: one[0])
    news.sort(key=lambda one: one[0], reverse=True)
    for _, page, new_on in (*events, *news):
        yield page, new_on if new_on is not None and new_on <= today else None


def _said(page: PublishedPage) -> frozenset[tuple[str, str]]:
    return frozenset((statement.id, statement.text) for statement in page.page.statements())


def _sound(page: PublishedPage, presented: PresentedPage, publication: Publication) -> PageSound | None:
    """The page's sound: only when nothing is heard in it that may not be in a feed, no word and no member's voice."""
    heard = [(s.id, s.text) for s in presented.published.page.statements()]
    if presented.sound is None or heard != [(s.id, s.text) for s in page.page.statements()]:
        return None
    recorded = publication.speech().recordings
    agreed = agreed_recordings(
        publication.site.speech.recordings, publication.register, publication.today, Channel.FEED
    )
    uri = page.page.uri
    voices = ((recorded.of(text, uri), agreed.of(text, uri)) for _, text in heard)
    return presented.sound if all(on_site is None or on_site == in_feed for on_site, in_feed in voices) else None
