"""The settings of one page: those of the site, of its folder, and of its own front matter."""

from __future__ import annotations

from collections.abc import Mapping

from ..settings import Settings, settings_with
from ..values import Value
from .model import Field, Page
from .position import Position

KEY = "easyread"
"""The name in the front matter."""


class PageProblem(Value):
    """An option of a page that cannot be used."""

    message: str
    position: Position


def settings_of(page: Page, settings: Settings) -> tuple[Settings, tuple[PageProblem, ...]]:
    """The settings that hold for this page, and what is wrong with its own.

    A deeper folder comes after those it lies in; what the page says of itself comes last.
    """
    for folder in sorted(settings.folders, key=len):
        if _is_in(page.uri, folder):
            settings, _ = settings_with(settings, settings.folders[folder])
    entry = page.front_matter.get(KEY)
    if entry is None:
        return settings, ()
    if not isinstance(entry.value, Mapping):
        problem = 'Under "easyread" stand options, such as sentence_words: 20.'
        return settings, (PageProblem(problem, entry.position),)
    own = {name: _plain(value) for name, value in entry.value.items()}
    settings, problems = settings_with(settings, own)
    places = {name: value.position for name, value in entry.value.items()}
    return settings, tuple(PageProblem(p.message, places.get(p.option, entry.position)) for p in problems)


def _is_in(uri: str, folder: str) -> bool:
    name = folder.strip("/").removeprefix("./")
    return uri == name or uri.startswith(f"{name}/") or name in ("", ".")


def _plain(entry: Field) -> object:
    """The value as YAML would read it in `mkdocs.yml`, as far as options need it."""
    if isinstance(entry.value, str):
        return int(entry.value) if entry.value.isascii() and entry.value.isdigit() else entry.value
    if isinstance(entry.value, tuple):
        return [_plain(item) for item in entry.value]
    return {name: _plain(item) for name, item in entry.value.items()}
