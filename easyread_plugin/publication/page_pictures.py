"""The picture that stands for a page: in lists of pages and in what search finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ..document.media import ShownPicture
from .pages import PresentedPage


def own_pictures(presented: Mapping[str, PresentedPage]) -> dict[str, ShownPicture]:
    """For each page the first picture that no other page begins with, so that pages can be told apart."""
    shown = {uri: list(_shown(page)) for uri, page in presented.items()}
    begins = Counter(pictures[0].variants[0].uri for pictures in shown.values() if pictures)
    found = {}
    for uri, pictures in shown.items():
        own = (picture for picture in pictures if begins[picture.variants[0].uri] < 2)
        if pictures:
            found[uri] = next(own, pictures[0])
    return found


def _shown(page: PresentedPage) -> Iterator[ShownPicture]:
    for picture in page.published.page.pictures():
        if picture.id in page.shown.pictures:
            yield page.shown.pictures[picture.id]
