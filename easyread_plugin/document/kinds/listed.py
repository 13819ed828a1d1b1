"""Pages whose fields are shown on another page as well: events on a list of events, the tasks of meetings.

A page that is read knows itself only. So whoever knows the whole site says what a list is made of (`FileFacts.listed`),
and the gate decides on the day what of it is shown: what is coming moves to what is over by itself.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from ...values import Value
from .facts import KindFacts

LISTS: Mapping[str, frozenset[str]] = {"events": frozenset({"event"}), "actions": frozenset({"meeting"})}
"""The kinds of pages that list others → the kinds of pages that they list."""
_ROOT = "/" + "d/" * 50
"""Deep enough that no path leaves it."""


class ListedPage(Value):
    """A page that is listed on another one."""

    uri: str
    """The path inside the content folder, with forward slashes."""
    title: str
    facts: KindFacts


def seen_from(uri: str, pages: Iterable[ListedPage]) -> tuple[ListedPage, ...]:
    """The pages with their paths as they are written on the page `uri`: those of links, and of pictures of tasks."""
    return tuple(replace(page, uri=from_page(uri, page.uri, ""), facts=_facts(page, uri)) for page in pages)


def from_page(uri: str, target: str, other: str) -> str:
    """The path `target`, as it stands on the page `other`, written for the page `uri`.

    What is no path from a page stays as it is: a drawing that is made, a picture that comes along, an address.
    """
    if ":" in target or target.startswith("/"):
        return target
    whole = posixpath.normpath(posixpath.join(_ROOT, posixpath.dirname(other), target))
    return posixpath.relpath(whole, posixpath.join(_ROOT, posixpath.dirname(uri)))


def _facts(page: ListedPage, uri: str) -> KindFacts:
    tasks = page.facts.groups("tasks")
    if not tasks:
        return page.facts
    moved = tuple(
        replace(task, values={**task.values, "picture": from_page(uri, task.text("picture"), page.uri)})
        if task.text("picture")
        else task
        for task in tasks
    )
    return replace(page.facts, values={**page.facts.values, "tasks": moved})
