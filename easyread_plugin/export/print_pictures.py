"""One copy of each picture: one that is sharp on paper."""

from __future__ import annotations

from msgspec.structs import replace

from ..document.media import ShownPicture
from ..layout.filling import Shown
from ..publication.presenting import PresentedSite

_WIDE_ENOUGH = 800
"""Pixels. A picture is printed 46 mm wide, so that is more than 300 dots an inch."""


def with_print_pictures(site: PresentedSite) -> PresentedSite:
    """The site with that copy of each picture and no other."""
    pages = {uri: replace(page, shown=_with_large(page.shown)) for uri, page in site.pages.items()}
    return replace(site, pages=pages, extras={name: _large(shown) for name, shown in site.extras.items()})


def _with_large(shown: Shown) -> Shown:
    return replace(
        shown,
        pictures={id: _large(picture) for id, picture in shown.pictures.items()},
        meanings={
            row: tuple(replace(one, picture=_large(one.picture) if one.picture else None) for one in meanings)
            for row, meanings in shown.meanings.items()
        },
        faces={id: _large(picture) for id, picture in shown.faces.items()},
    )


def _large(shown: ShownPicture) -> ShownPicture:
    fitting = (copy for copy in shown.variants if copy.width >= _WIDE_ENOUGH)
    return replace(shown, variants=(next(fitting, shown.variants[-1]),))
