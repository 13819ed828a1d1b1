"""From when and until when something is shown. Reading a page knows no day: that is decided when it is published."""

from __future__ import annotations

from datetime import date

from ..values import Value


class Days(Value):
    """The days on which something is shown, both ends included."""

    first: date | None = None
    """None: from the start."""
    last: date | None = None
    """None: without end."""

    def hold(self, today: date) -> bool:
        """Whether that day is one of them."""
        return (self.first is None or self.first <= today) and (self.last is None or today <= self.last)
