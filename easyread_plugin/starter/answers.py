"""What a group said when it began its site."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from ..values import Value


class Host(StrEnum):
    """Where a site is published."""

    FOLDER = "folder"
    GITHUB = "github"
    NETLIFY = "netlify"


class Contact(Value):
    """How readers reach the group. Whatever is empty is not shown."""

    phone: str = ""
    email: str = ""
    address: tuple[str, ...] = ()
    """A line each."""

    def __bool__(self) -> bool:
        return bool(self.phone or self.email or self.address)


class Answers(Value):
    """Everything that a new site is made from."""

    name: str
    """What the group is called, in one line."""
    today: date
    colour: str
    contact: Contact
    host: Host
    requirement: str
    """The line of `requirements.txt` that installs easyread."""
