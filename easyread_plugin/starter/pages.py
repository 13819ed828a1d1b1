"""The starter text of every kind of page: short, honest and there to be changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from importlib.resources import files

from msgspec import field

from ..language.days import day_in_words
from ..values import Value
from .answers import Contact
from .filling import Values, filled_page
from .quoting import file_name, yaml_value

_PAGES = files(__package__) / "page_texts"
_PICTURE = re.compile(r"\.\./images/([\w-]+\.svg)")
_TITLES: Mapping[str, str] = {
    "home": "Hello",
    "meeting": "Our meeting on {today}",
    "actions": "What we will do",
    "you-said": "You said, we did",
    "event": "Our next event",
    "events": "What is on",
    "guide": "Our guide",
    "questions": "Questions and answers",
    "story": "A story",
    "survey": "Our survey",
    "news": "Our news on {today}",
    "newsletter": "Our newsletter on {today}",
    "film": "Our film",
    "about": "About us",
    "groups": "Groups near you",
    "word-bank": "Hard words",
    "contact": "Contact us",
    "accessibility": "Accessibility",
}
"""What a page of each kind is called when nobody says."""
LINKED = ("about", "event", "survey", "contact", "accessibility")
"""The kinds of pages that a starter page can lead to."""
FILES: Mapping[str, tuple[str, ...]] = {"film": ("films/our-film.webm", "films/our-film.vtt")}
"""What else a starter page needs, by kind, as paths inside the content folder."""


class Beginning(Value):
    """What a starter page is made from."""

    kind: str
    """A name in `KINDS`."""
    today: date
    title: str = ""
    """The usual one of its kind when empty."""
    contact: Contact = field(default_factory=Contact)
    pages: Mapping[str, str] = field(default_factory=dict)
    """Pages that it can lead to, as they are linked, by kind."""


class StarterPage(Value):
    """A page to begin with."""

    title: str
    text: str
    pictures: tuple[str, ...]
    """The pictures of the pack that it shows, by the name of the file, sorted."""


def starter_page(beginning: Beginning) -> StarterPage:
    """The starter text of this kind with these facts."""
    title = beginning.title or usual_title(beginning.kind, beginning.today)
    text = filled_page((_PAGES / f"{beginning.kind}.md").read_text(encoding="utf-8"), _values(beginning, title))
    if "\ntitle: " not in text and any(sign in title for sign in "<>&"):
        # MkDocs takes the title from the first heading, and shows these signs in it as they are written there.
        text = text.replace("---\n", f"---\ntitle: {yaml_value(title)}\n", 1)
    return StarterPage(title, text, tuple(sorted(set(_PICTURE.findall(text)))))


def usual_title(kind: str, today: date) -> str:
    """What a page of this kind is called when nobody says."""
    return _TITLES[kind].format(today=day_in_words(today))


def usual_uri(kind: str, title: str, today: date, word_bank: str = "hard-words.md") -> str:
    """The file of a page inside the content folder. `title`: as somebody gave it, or empty."""
    if kind == "home":
        return "index.md"
    if kind == "word-bank":
        return word_bank
    if not title and "{today}" in _TITLES[kind]:
        return f"{kind}-{today.isoformat()}.md"
    return f"{file_name(title or _TITLES[kind], kind)}.md"


def with_pictures_at(text: str, way: str) -> str:
    """The text with the paths of its pictures as they are from this page. `way`: to the folder of pictures."""
    return _PICTURE.sub(lambda found: f"{way}/{found[1]}", text)


def file_of(uri: str) -> bytes:
    """One of `FILES`."""
    return (_PAGES / uri).read_bytes()


def _values(beginning: Beginning, title: str) -> Values:
    contact = beginning.contact
    after = {f"in_{weeks}_weeks": beginning.today + timedelta(weeks=weeks) for weeks in (2, 4, 6, 26)}
    return {
        "title": title,
        "today": day_in_words(beginning.today),
        **{name: day_in_words(day) for name, day in after.items()},
        "phone": contact.phone,
        "email": contact.email,
        "address": contact.address,
        "book_by": day_in_words(beginning.today + timedelta(weeks=3)) if contact else "",
        "no_contact_yet": "" if contact else "We will write here how to reach us.",
        **{f"{kind}_page": beginning.pages.get(kind, "") for kind in LINKED},
    }

