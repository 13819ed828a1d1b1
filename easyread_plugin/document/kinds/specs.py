"""What a field of a page kind is: its name, its type, and what a person should know about it."""

from __future__ import annotations

from enum import StrEnum

from ...values import Value


class FieldType(StrEnum):
    """What can be written behind the name of a field. The value is how a person is told."""

    WORDS = "words"
    """One line of words; a list of lines is fine too."""
    LINES = "a list of lines"
    DATE = "a date"
    TIME = "a time"
    MONEY = "money"
    """`£3`, `free`, or words that say it."""
    NUMBER = "a number"
    YES_NO = "yes or no"
    CHOICE = "one of some words"
    PERSON = "a person"
    """An id from the list of people, such as "@member-7", or words."""
    PEOPLE = "people"
    """A list of ids, words, and a number for those who are not named."""
    PICTURE = "a picture"
    LINK = "a link"
    """A page of the site or a web address."""
    FILE = "a file"
    PHONE = "a phone number"
    EMAIL = "an e-mail address"
    GROUP = "some facts"
    """A list of names and values; `fields` says which."""
    GROUPS = "a list of facts"
    """Several of them."""


class FieldSpec(Value):
    """One field of a page kind, or of a group of fields."""

    name: str
    type: FieldType
    says: str
    """What it is, in a sentence: it stands in the documentation and in messages."""
    example: str = ""
    """What may be written behind the name, as it stands in a file."""
    is_required: bool = False
    choices: tuple[str, ...] = ()
    """For `CHOICE`: the words. For `LINES`: words with a sentence of their own; others are shown as written."""
    fields: tuple[FieldSpec, ...] = ()
    """For `GROUP` and `GROUPS`: what is in it."""
    main: str = ""
    """For `GROUP` and `GROUPS`: the field that is meant when only words are written."""


class PageKind(Value):
    """A kind of page."""

    name: str
    """As it is written after `kind:`."""
    says: str
    """What it is for, in a sentence."""
    fields: tuple[FieldSpec, ...]
    also: tuple[str, ...] = ()
    """Other names for it."""

    def field(self, name: str) -> FieldSpec | None:
        """Its field of this name, or None."""
        return next((spec for spec in self.fields if spec.name == name), None)
