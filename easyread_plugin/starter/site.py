"""Every file of a new site but its pictures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from importlib.resources import files

from .answers import Answers, Host
from .filling import Values, filled_facts, filled_words
from .pages import LINKED, Beginning, StarterPage, starter_page, usual_uri

_SITE, _HOSTING = files(__package__) / "site_texts", files(__package__) / "hosting"
KINDS_OF_SITE = (
    "home", "about", "groups", "contact", "meeting", "actions", "events", "event", "survey", "you-said", "news",
    "newsletter", "story", "guide", "questions", "word-bank", "accessibility",
)  # fmt: skip
"""The kinds of pages that a new site has one of. A film is not among them: a site without one needs no page for it."""
_TITLES = {"meeting": "Our meeting", "news": "Our news", "newsletter": "Our newsletter"}
"""Without a day in them: so a group can make a page of the same kind on its first day."""
CONTACT_PICTURE = "ask-a-person.svg"
_HOSTED: Mapping[Host, Mapping[str, str]] = {
    Host.FOLDER: {
        "hosting/every-night.sh": "every-night.sh",
        "hosting/every-night.cmd": "every-night.cmd",
        "hosting/last_checked.py": "last_checked.py",
    },
    Host.GITHUB: {
        ".github/workflows/site.yml": "github-pages.yml",
        "hosting/last_checked.py": "last_checked.py",
    },
    Host.NETLIFY: {
        "netlify.toml": "netlify.toml",
        ".github/workflows/every-night.yml": "netlify-every-night.yml",
        "hosting/last_checked.py": "last_checked.py",
    },
}
"""Where each host wants its files."""
_LONG_NAME = 6
"""A group's name with more words than this would make the first heading hard to read."""


def site_pages(answers: Answers, *, greets_by_name: bool = True) -> Mapping[str, StarterPage]:
    """The pages of a new site, by path inside the content folder."""
    titles = dict(_TITLES)
    uris = {kind: usual_uri(kind, titles.get(kind, ""), answers.today) for kind in KINDS_OF_SITE}
    if greets_by_name and len(answers.name.split()) <= _LONG_NAME:
        titles["home"] = f"Hello from {answers.name}"
    links = {linked: uris[linked] for linked in LINKED}
    return {
        uri: starter_page(Beginning(kind, answers.today, titles.get(kind, ""), answers.contact, links))
        for kind, uri in uris.items()
    }


def site_files(answers: Answers) -> Mapping[str, bytes]:
    """The other files of a new site, by path from its folder."""
    values = _values(answers)
    readme = filled_words(_text("README.md"), values) + _text(f"publish-{answers.host.value}.md")
    written = {
        "mkdocs.yml": filled_facts(_text("mkdocs.yml"), values),
        "people.yml": _dated(_text("people.yml"), answers.today),
        "requirements.txt": f"{answers.requirement}\n",
        ".gitignore": _text("gitignore"),
        "README.md": readme,
    }
    hosted = {file: (_HOSTING / name).read_bytes() for file, name in _HOSTED[answers.host].items()}
    return {**{file: text.encode() for file, text in written.items()}, **hosted}


def _values(answers: Answers) -> Values:
    contact = answers.contact
    return {
        "name": answers.name,
        "description": f"The website of {answers.name}.",
        "colour": answers.colour,
        "phone": contact.phone,
        "email": contact.email,
        "address": contact.address,
        "contact_picture": f"images/{CONTACT_PICTURE}" if contact else "",
    }


def _dated(text: str, day: date) -> str:
    """The text with this day, and the day on which a yes of this day ends."""
    last = day + timedelta(days=364)
    return text.replace("${date}", day.isoformat()).replace("${date_next_year}", last.isoformat())


def _text(name: str) -> str:
    return (_SITE / name).read_text(encoding="utf-8")
