"""Taking a person out of the pages: stories go, own words are cut out, pictures of them leave their rows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from ..document.page_people import people_of_page
from ..document.people import Use
from ..errors import EasyReadError, PictureError, ProjectError
from ..pictures.finding import resolve
from ..project import Project
from ..together.page_without import Parts, cut, cuts_of, parts_of, says, without_in_facts
from ..together.withdrawal import Part, Step, Thing, delete, shown_words, write_text
from .pages import ReadyPage
from .parsing import Reader, SourceText, read_text

_BY_HAND = "We cannot cut this out without changing other words. Take it out by hand."


@dataclass(frozen=True, slots=True)
class PageSteps:
    """What happens to the pages."""

    steps: tuple[Step, ...]
    by_hand: tuple[Thing, ...]
    gone: tuple[ReadyPage, ...]
    """Pages that go as a whole."""
    changed: tuple[ReadyPage, ...]
    texts: dict[Path, str]
    """File → its new words."""


def page_steps(
    project: Project,
    reader: Reader,
    pages: Collection[ReadyPage],
    person: str,
    uses: Collection[Use],
    pictures: Collection[Path],
    *,
    is_whole: bool,
) -> PageSteps:
    """What happens to each page. `pictures`: the files of pictures that go, without symbolic links."""
    steps: list[Step] = []
    by_hand: list[Thing] = []
    gone: list[ReadyPage] = []
    changed: list[ReadyPage] = []
    texts: dict[Path, str] = {}
    for ready in sorted(pages, key=lambda one: one.page.uri):
        page, tellers = ready.page, [id for id, _ in people_of_page(ready.page)]
        if person in tellers and Use.STORY in uses:
            if {*tellers} - {"", person}:
                said = "Others are in this page too. It is held back. Take this person out of it by hand."
                by_hand.append(Thing(page.file, _line_of(ready, person), said))
            else:
                thing = Thing(page.file, None, f"the whole page “{page.title}”")
                steps.append(Step(Part.STORY, (thing,), delete(ready.file)))
                gone.append(ready)
                continue
        parts = parts_of(page, person, _pictures_in(project, ready, pictures), with_words=Use.WORDS in uses)
        source = ready.file.read_bytes().decode("utf-8", "surrogateescape")
        try:
            text = _without(source, parts, ready, reader)
        except ProjectError as error:
            by_hand += [Thing(page.file, one.line, f"{shown_words(one.said)} {error}") for one in cuts_of(page, parts)]
            text, parts = source, replace(parts, own_words=(), pictures=())
        things = [Thing(page.file, one.line, shown_words(one.said)) for one in cuts_of(page, parts)]
        if is_whole and person not in tellers:
            try:
                facts = without_in_facts(text, person)
            except EasyReadError as error:
                by_hand.append(Thing(page.file, 1, str(error)))
                facts = text
            if facts != text:
                things.append(Thing(page.file, _line_of(ready, person), f"@{person} in the facts at the top"))
                text = facts
        if text != source:
            steps.append(Step(Part.PAGES, tuple(things), write_text(ready.file, text)))
            changed.append(ready)
            texts[ready.file] = text
    return PageSteps(tuple(steps), tuple(by_hand), tuple(gone), tuple(changed), texts)


def _pictures_in(project: Project, ready: ReadyPage, pictures: Collection[Path]) -> set[str]:
    """The ids of the pictures of a page that show one of these files."""
    found = set()
    for picture in ready.page.pictures() if pictures else ():
        try:
            file = resolve(picture.source, ready.file, project.root, project.content_dir, project.images_dir)
        except PictureError:
            continue
        if file in pictures:
            found.add(picture.id)
    return found


def _without(source: str, parts: Parts, ready: ReadyPage, reader: Reader) -> str:
    """The text without these parts, when it says all the rest as before. Raises `ProjectError`."""
    if not parts.own_words and not parts.pictures:
        return source
    before = says(ready.page, parts)
    for leaves_gap in (False, True):
        text = cut(source, parts, ready.page, leaves_gap=leaves_gap)
        plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        read = reader.read(SourceText(ready.page.uri, ready.page.file, plain))[0]
        if says(read) == before:
            return text
    raise ProjectError(_BY_HAND)


def _line_of(ready: ReadyPage, person: str) -> int | None:
    """The first line that has the id."""
    text = read_text(ready.file, ready.page.uri, ready.page.file).text
    lines = (number for number, line in enumerate(text.split("\n"), 1) if person in line)
    return next(lines, None)
