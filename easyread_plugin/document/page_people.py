"""Whose page it is: the people without whose yes the whole page is not published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .model import Field, Page
from .position import Position

STORY = "story"
"""The page kind that tells of a person."""
_MAIN = ("teller", "people")


def people_of_page(page: Page) -> tuple[tuple[str, Position | None], ...]:
    """The id of each person that the page depends on, and where it is named, without the @.

    These are the `teller` of a story, and the `people` of any page. An empty id is somebody of whom it is not said who:
    a story that names no teller, unless it says that it is `made_up`; or a fact that is not clear.
    """
    return facts_of_people(page.kind, page.front_matter)


def facts_of_people(kind: str, facts: Mapping[str, Field]) -> tuple[tuple[str, Position | None], ...]:
    """As `people_of_page`, from the front matter alone: before the words of a page are read."""
    found = [one for name in _MAIN if name in facts for one in _ids(facts[name])]
    is_story = kind.strip().lower() == STORY
    made_up = facts.get("made_up")
    if is_story and "teller" not in facts and not (made_up is not None and made_up.items()):
        at = facts.get("kind")
        found.append(("", at.position if at else None))
    return tuple(found)


def _ids(field: Field) -> Iterator[tuple[str, Position | None]]:
    items = field.items()
    if not items and not (isinstance(field.value, tuple) and not field.value):
        # A mapping, or nothing at all. An empty list names nobody.
        yield "", field.position
    for item in items:
        yield item.text.strip().removeprefix("@"), item.position
