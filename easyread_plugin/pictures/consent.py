"""Who can be known in a picture, and whether they agree to be seen. It fails closed."""

from __future__ import annotations

from datetime import date

from ..document.publishing import Channel, Register, Use
from ..document.site import BankEntry


def who_did_not_agree(entry: BankEntry | None, register: Register, today: date, channel: Channel) -> list[str]:
    """The ids of those in the picture who are not known, or who do not agree to be seen there on that day."""
    found = []
    for id in entry.people if entry else ():
        person = register.find(id)
        if person is None or not person.agrees(Use.PHOTO, channel, today):
            found.append(id)
    return found
