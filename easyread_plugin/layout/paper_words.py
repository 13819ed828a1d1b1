"""The words of a printed page or booklet, in English. Other languages: `language/catalogue.py`."""

from __future__ import annotations

from functools import cache

from ..language.catalogue import Words, in_language


class PaperWords(Words):
    """Every word that paper says besides the words of the pages. Plain text: templates escape it."""

    contents: str
    """The title of the list of pages."""
    goes_on: str
    """At the top of a sheet. `{section}` is the heading of the part that began on a sheet before."""
    sheet: str
    """At the foot, and behind a link to another page: before the number of a sheet."""
    on_website: str
    listen_there: str
    point_phone: str
    code_leads: str
    """What the square code is, for who cannot see it. `{address}` is where it leads."""
    printed_on: str
    """`{day}` is when it was made."""
    made_by: str
    """On the cover. `{group}` is who made it."""
    who_made_pictures: str
    ask: str
    """The heading over whom to ask."""


ENGLISH = PaperWords(
    language="en-GB",
    contents="What is in this booklet",
    goes_on="{section} (goes on)",
    sheet="page",
    on_website="This page is on our website too.",
    listen_there="You can listen to it there.",
    point_phone="Point your phone at the square.",
    code_leads="A square code for phones. It leads to {address}",
    printed_on="We made this paper on {day}.",
    made_by="Made by {group}",
    who_made_pictures="Who made the pictures",
    ask="Ask a person",
)


@cache
def paper_words_for(language: str) -> PaperWords:
    """The words for this language: the same region, else the same language, else English."""
    return in_language(ENGLISH, "paper", language)
