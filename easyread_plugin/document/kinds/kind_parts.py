"""Which parts the fields of a page become."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from .facts import KindFacts
from .gathering_parts import event_parts, meeting_parts
from .languages import kind_wording
from .list_parts import actions_parts, events_parts
from .listed import ListedPage
from .other_parts import (
    about_parts,
    accessibility_parts,
    contact_parts,
    film_parts,
    first_parts,
    groups_parts,
    guide_parts,
    last_parts,
    news_parts,
    newsletter_parts,
)
from .parts import Maker, Part
from .saying_parts import story_parts, survey_parts, you_said_parts

_PARTS: Mapping[str, Callable[[Maker], Iterator[Part]]] = {
    "about": about_parts,
    "accessibility": accessibility_parts,
    "actions": actions_parts,
    "contact": contact_parts,
    "event": event_parts,
    "events": events_parts,
    "film": film_parts,
    "groups": groups_parts,
    "guide": guide_parts,
    "meeting": meeting_parts,
    "news": news_parts,
    "newsletter": newsletter_parts,
    "story": story_parts,
    "survey": survey_parts,
    "you-said": you_said_parts,
}
"""By kind. Kinds that are not here have no fields of their own."""


def parts_of(facts: KindFacts, language: str, listed: tuple[ListedPage, ...] = ()) -> tuple[Part, ...]:
    """The parts of a page, in order: those before its second heading, then those at its end.

    `listed`: for a page that lists others, what it lists, seen from this page.
    """
    make = Maker(facts, kind_wording(language), listed)
    parts = [*first_parts(make)]
    if facts.kind is not None and facts.kind.name in _PARTS:
        parts += _PARTS[facts.kind.name](make)
    parts += last_parts(make)
    return tuple(sorted(parts, key=lambda part: part.is_last))
