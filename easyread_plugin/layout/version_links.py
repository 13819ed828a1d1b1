"""The links at the top of a page to its other versions: other languages, the long one, the easy one.

They are made in the tree, so that they lead to the right place under every theme, with or without a site.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, fromstring

from ..document.read_page import ReadPage
from ..document.versions import Version, VersionKind, is_same_language, versions_of
from ..language.own_names import own_name
from . import icons
from .held_links import is_held

if TYPE_CHECKING:
    from .wording import Wording

_ICONS = {VersionKind.LANGUAGE: icons.LANGUAGES, VersionKind.FULL: icons.BOOK, VersionKind.EASY: icons.EASY}


def place_versions(root: Element, read: ReadPage, held: Collection[str]) -> None:
    """Puts the links first. `held`: the uris of pages that the site holds back; nothing leads there."""
    page = read.page
    versions = [v for v in versions_of(page.front_matter, page.uri) if not is_held(v.target, page.uri, held)]
    if not versions:
        return
    # Late: most pages have one version, and these are all the words of the reader's buttons.
    from .wording import wording_for

    made = _links(versions, page.language, wording_for(page.language))
    # What stands before the first element are marks: of the page's head, or of a first row that may be held back.
    made.tail, root.text = root.text, None
    root.insert(0, made)


def _links(versions: list[Version], language: str, words: Wording) -> Element:
    nav = Element("nav", {"class": "er-versions", "aria-label": words.versions, "data-search-exclude": ""})
    listed = SubElement(nav, "ul")
    for version in versions:
        link = SubElement(SubElement(listed, "li"), "a", {"href": version.target})
        name = {VersionKind.FULL: words.version_full, VersionKind.EASY: words.version_easy}.get(version.kind)
        if name is None:
            name = own_name(version.language) or version.language
            link.set("hreflang", version.language)
            if not is_same_language(version.language, language):
                # The name is in the language that it names.
                link.set("lang", version.language)
                link.set("dir", "auto")
        link.append(fromstring(_ICONS[version.kind]))
        SubElement(link, "span").text = name
    return nav
