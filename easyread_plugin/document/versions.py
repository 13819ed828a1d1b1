"""The other versions of a page: in other languages, the long one, the easy one. They stand at the top of a page.

    languages: {cy: croeso.md}
    full_version: the-long-report.md
    easy_version: our-report.md

The same `languages:` may stand on each of the pages: an entry that leads to the page itself is left out.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import unquote, urlsplit

from ..language.own_names import TAG, main_language
from ..values import Value
from .field import Field
from .kinds.values import Unread, read_link
from .position import Position

LANGUAGES = "languages"


class VersionKind(StrEnum):
    """How a version differs from the page. Its value is the field that says where it is."""

    LANGUAGE = LANGUAGES
    FULL = "full_version"
    EASY = "easy_version"


class Version(Value):
    """Another version of a page."""

    kind: VersionKind
    target: str
    """Where it is, as the author wrote it: a path from the page, or an address."""
    uri: str
    """Its path inside the content folder; empty for an address elsewhere."""
    position: Position
    language: str = ""
    """Its language; empty for that of the page."""


class UnreadVersion(Value):
    """A version that nobody can find from what is written."""

    message: str
    help: str
    position: Position


def versions_of(front_matter: Mapping[str, Field], uri: str) -> tuple[Version, ...]:
    """The other versions of the page at `uri`, languages first, in the order in which they are written."""
    return tuple(one for one in _all(front_matter, uri) if isinstance(one, Version) and one.uri != uri)


def unread_versions(front_matter: Mapping[str, Field], uri: str) -> tuple[UnreadVersion, ...]:
    """What of `languages:` cannot be used. The other 2 fields are looked at with the fields of the page's kind."""
    return tuple(one for one in _all(front_matter, uri) if isinstance(one, UnreadVersion))


def _all(front_matter: Mapping[str, Field], uri: str) -> list[Version | UnreadVersion]:
    found: list[Version | UnreadVersion] = []
    languages = front_matter.get(LANGUAGES)
    if languages is not None and isinstance(languages.value, Mapping):
        found += [_in_language(tag, entry, uri) for tag, entry in languages.value.items()]
    elif languages is not None and (languages.value or languages.text.strip()):
        message = "“languages” must say which page is in which language."
        found.append(UnreadVersion(message, "Write it like this: languages: {cy: croeso.md}", languages.position))
    for kind in (VersionKind.FULL, VersionKind.EASY):
        entry = front_matter.get(kind.value)
        if entry is not None and isinstance(entry.value, str) and isinstance(read_link(entry.text), str):
            found.append(_version(kind, entry, uri))
    return found


def _in_language(tag: str, entry: Field, uri: str) -> Version | UnreadVersion:
    if not TAG.fullmatch(tag):
        message = f"“{tag[:40]}” is not the short name of a language."
        return UnreadVersion(message, "Write cy for Welsh, or en for English.", entry.position)
    link = read_link(entry.text) if isinstance(entry.value, str) else Unread("This is not a link.", "")
    if isinstance(link, Unread):
        return UnreadVersion(link.message, "Write a page of your site, such as: croeso.md.", entry.position)
    return _version(VersionKind.LANGUAGE, entry, uri, tag.replace("_", "-"))


def _version(kind: VersionKind, entry: Field, uri: str, language: str = "") -> Version:
    target = entry.text.strip()
    return Version(kind, target, uri_of(target, uri), entry.position, language)


def uri_of(target: str, uri: str) -> str:
    """The path inside the content folder that a link on the page at `uri` leads to; empty for another site."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    path = unquote(parts.path)
    if path.startswith("/"):
        return posixpath.normpath(path.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), path))


def is_same_language(one: str, other: str) -> bool:
    """Whether 2 short names are of the same language, whichever country they name."""
    return main_language(one) == main_language(other)
