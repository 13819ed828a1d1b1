"""The lines that a page says, read from the document model: what a sign-off keeps and what it is compared with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from ..document.hard_words import hard_words
from ..document.model import Describes, OwnWords, Page, Picture, Row, Statement, StatementKind
from ..document.publishing import NAME
from ..document.shown_facts import SHOWN_FACTS
from ..document.site import Meaning, Site
from .sign_off import Line, LineKind, mark_of

PictureOf = Mapping[str, tuple[str, Picture]]
"""A word of the word bank in small letters → the page that its picture stands on, and the picture."""
_MISSING = "missing"


def lines_of(page: Page, site: Site, meaning_pictures: PictureOf) -> tuple[Line, ...]:
    """Everything that the page says and shows, in reading order, own words of anybody included.

    `site.picture_files` and `site.picture_facts` must know the page's pictures.
    """
    return tuple(_lines(page, site, meaning_pictures))


def _lines(page: Page, site: Site, meaning_pictures: PictureOf) -> Iterator[Line]:
    description = page.front_matter.get("description")
    yield Line(LineKind.TITLE, page.title)
    if description is not None and description.text.strip():
        yield Line(LineKind.DESCRIPTION, description.text)
    meanings: dict[str, list[Meaning]] = {}
    for word in hard_words(page, site.word_bank):
        if word.meaning is not None and word.is_first:
            meanings.setdefault(word.statement.id, []).append(word.meaning)
    loose: dict[str, list[Picture]] = {}
    for picture in page.loose_pictures:
        loose.setdefault(picture.row, []).append(picture)
    for section in page.sections:
        for statement in section.heading:
            yield Line(LineKind.WORDS, statement.text)
        for row in section.rows:
            if row.fact in SHOWN_FACTS:
                yield Line(LineKind.FACT, " ".join(statement.text for statement in row.statements))
                continue
            for line, of in _row(page, row, loose.get(row.id, []), site):
                yield line
                # Right after its sentence, wherever the row ends: a row grows when the next picture is taken back.
                for meaning in meanings.get(of, ()):
                    yield Line(LineKind.MEANING, f"{meaning.word}: {meaning.meaning}")
                    drawn = meaning_pictures.get(meaning.word.lower())
                    if drawn is not None:
                        # The words beside it say what it shows.
                        uri, picture = drawn
                        yield _picture(uri, picture, site, (), describes=False)
    for picture in loose.get("", ()):
        yield _picture(page.uri, picture, site, ())


def _row(page: Page, row: Row, loose: list[Picture], site: Site) -> Iterator[tuple[Line, str]]:
    """The lines of a row, each with the id of its statement, or an empty string."""
    people = _people(row)
    beside = _goes_with(row, people)
    for picture in row.pictures:
        yield _picture(page.uri, picture, site, beside), ""
    roles = {words.id: words.role for words in row.own_words}
    for number, statement in enumerate(row.statements):
        own = statement.own_words
        if own is None:
            goes = beside if statement.kind is StatementKind.TITLE else ()
            named = (statement.person,) if statement.person is not None else ()
            yield Line(LineKind.WORDS, _without_name(statement), speakers=goes, named=named), statement.id
            continue
        yield Line(LineKind.OWN_WORDS, statement.text, speakers=people.get(own, ())), statement.id
        is_last = all(later.own_words != own for later in row.statements[number + 1 :])
        if is_last and roles.get(own):
            yield Line(LineKind.OWN_WORDS, f"— {roles[own]}", speakers=people.get(own, ())), ""
    for picture in loose:
        yield _picture(page.uri, picture, site, people.get(picture.own_words or "", ()) or beside), ""


def _without_name(statement: Statement) -> str:
    """The words of a statement without the name in it, and without those who are only counted today."""
    if statement.count is not None:
        return statement.count.many.replace("{count}", str(statement.count.number))
    return statement.text if statement.person is None or NAME in statement.text else NAME


def _people(row: Row) -> dict[str, tuple[str, ...]]:
    """Own words → the ids of those who sign them, and of those in whose words they stand, the outermost first."""
    by_id: dict[str, OwnWords] = {words.id: words for words in row.own_words}
    people: dict[str, tuple[str, ...]] = {}
    for words in row.own_words:
        chain: list[str] = []
        at = by_id.get(words.id)
        while at is not None:
            if at.person is not None:
                chain.insert(0, at.person)
            at = by_id.get(at.inside) if at.inside else None
        people[words.id] = tuple(chain)
    return people


def _goes_with(row: Row, people: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Whose words these are, when a row has no others but a title: then it goes when all of them take back."""
    found: list[str] = []
    for statement in row.statements:
        if statement.kind is StatementKind.TITLE and statement.own_words is None:
            continue
        who = people.get(statement.own_words or "", ())
        if not who:
            return ()
        found.append(who[0])
    return tuple(dict.fromkeys(found))


def _picture(uri: str, picture: Picture, site: Site, beside: tuple[str, ...], *, describes: bool = True) -> Line:
    file = site.picture_files.get((uri, picture.id))
    facts = site.picture_facts.get(file) if isinstance(file, Path) else None
    mark = mark_of(facts.content) if facts is not None and not isinstance(facts, Exception) else _MISSING
    entry = site.bank_entry(uri, picture.id)
    shows = entry.shows if entry is not None else ""
    said = shows if picture.is_linked else ""
    words = {Describes.WORDS: picture.description, Describes.BANK: shows, Describes.SAID: said}
    return Line(
        LineKind.PICTURE,
        words[picture.describes] if describes else "",
        mark,
        beside,
        entry.people if entry is not None else (),
        file=site.shown(file) if isinstance(file, Path) else "",
    )
