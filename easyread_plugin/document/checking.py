"""Whether people checked a page: what a sign-off says about the page as it is today.

The values stand here because the rules, the layout and the publication all need them. `together/` works them out.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from ..values import Value
from .position import Position


class CheckState(StrEnum):
    """What a page may say about its check."""

    NOT = "not-checked"
    """Nobody checked it, or the record cannot be trusted."""
    CHECKED = "checked"
    """It says what it said when it was checked."""
    CHANGED = "changed"
    """It says something else now."""


class Checked(Value):
    """What is known of a page's check."""

    state: CheckState = CheckState.NOT
    by: tuple[str, ...] = ()
    """Who checked it, as the record says: a name of a group, or `@id`. Not for the site: see `together/naming.py`."""
    people: int = 0
    """How many people checked it; 0 when that is not recorded."""
    on: date | None = None
    """The day of the check."""
    something_taken_out: bool = False
    """Whether something of a person was on the page then and is not now, because they took it back."""


NOT_CHECKED = Checked()


class RecordProblem(Value):
    """Something in a record of checks that is not clear. The page it is about counts as not checked."""

    file: str
    """As it is shown to a person."""
    position: Position | None
    message: str
    help: str
    stops: bool = True
    """Whether it is an error; a record that no page belongs to is only a warning."""
