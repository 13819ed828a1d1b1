"""What a built site must not show today: own words, names, pictures and stories of people who do not agree."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ..document.page_people import people_of_page
from ..document.people import Channel, Register, Use
from ..document.publishing import NAME
from ..document.site import BankEntry
from ..document.speakers import speaker_line
from ..errors import PictureError
from ..language.catalogue import languages
from ..pictures.bank import read_bank
from ..pictures.reading import read_bytes
from ..pictures.variants import published_name
from ..project import Project
from .built_site import Trace, page_files
from .pages import ReadyPage

_STORY_LINES = 40


def traces(project: Project, pages: Iterable[ReadyPage], register: Register, today: date) -> list[Trace]:
    """Everything of anybody that the website must not show on that day, in a fixed order."""
    ready = sorted(pages, key=lambda one: one.page.uri)
    found = list(_names(register, today))
    for one in ready:
        found += _of_page(one, register, today)
    bank = read_bank(project.images_dir / "pictures.yml").entries
    return found + list(_pictures(project, bank, register, today))


def _of_page(ready: ReadyPage, register: Register, today: date) -> Iterator[Trace]:
    page = ready.page
    for id, _ in people_of_page(page):
        if id and not register.agrees(id, Use.STORY, Channel.WEBSITE, today):
            lines = [s.text for row in page.rows() for s in row.statements if "{name}" not in s.text]
            yield Trace(id, Use.STORY, page.file, tuple(lines[:_STORY_LINES]), pages=page_files(page.uri))
    for words in page.own_words():
        if words.person is None or register.agrees(words.person, Use.WORDS, Channel.WEBSITE, today):
            continue
        said = tuple(s.text for s in page.statements() if s.own_words == words.id)
        if any(text.strip() for text in said):
            yield Trace(words.person, Use.WORDS, " ".join(said), said, is_quote=True)
    for statement in page.statements():
        person = register.find(statement.person) if statement.person is not None else None
        if person is None or not person.shown_as or person.agrees(Use.NAME, Channel.WEBSITE, today):
            continue
        # Facts such as who came: the gate puts the name in, so the next build leaves it out.
        if NAME in statement.text:
            text = statement.text.replace(NAME, person.shown_as)
            yield Trace(person.id, Use.NAME, text, (text,))
        else:
            files = page_files(page.uri)
            yield Trace(person.id, Use.NAME, person.shown_as, (person.shown_as,), pages=files, is_element=True)


def _names(register: Register, today: date) -> Iterator[Trace]:
    """The lines that name a speaker, for names that nobody else has."""
    live = {register.name_of(id, Channel.WEBSITE, today).casefold() for id in register.people}
    for id, person in sorted(register.people.items()):
        name = person.shown_as.strip()
        if name and name.casefold() not in live:
            for language in languages():
                yield Trace(id, Use.NAME, name, (speaker_line(name, language),))


def _pictures(
    project: Project, bank: Mapping[str, BankEntry], register: Register, today: date
) -> Iterator[Trace]:
    for key, entry in sorted(bank.items()):
        gone = [id for id in entry.people if not register.agrees(id, Use.PHOTO, Channel.WEBSITE, today)]
        file = project.images_dir / key
        if not gone or not file.is_file():
            continue
        try:
            name, content = published_name(file), hashlib.sha256(read_bytes(file)).hexdigest()
        except PictureError:
            continue
        for id in gone:
            yield Trace(id, Use.PHOTO, project.shown(file), picture=name, content=content)
