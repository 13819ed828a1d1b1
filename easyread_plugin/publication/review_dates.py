"""Which pages somebody should look at again, by `review_by` at their top."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..document.kinds.facts import facts_of
from ..document.unready import is_unready
from ..project import Project
from ..values import Value
from .parsing import facts_for
from .site_lists import sources_below


class ReviewDate(Value):
    """A page, and the day by which somebody looks at it again."""

    file: str
    """As it is shown to a person."""
    by: date


def review_dates(project: Project, today: date, days: int) -> list[ReviewDate]:
    """The pages with a day that is over or that comes in this many days, the first day first."""
    if not project.content_dir.is_dir():
        return []
    last = today + timedelta(days=min(days, (date.max - today).days))
    return sorted((one for one in _all(project) if one.by <= last), key=lambda one: (one.by, one.file))


def _all(project: Project) -> Iterator[ReviewDate]:
    for source in sources_below(project.content_dir):
        facts, _ = facts_for(source, project.settings.language)
        day = facts_of(facts.text("kind"), facts.front_matter).day("review_by")
        if day is not None and not is_unready(facts.front_matter):
            yield ReviewDate(project.shown(project.content_dir / source.uri), day)
