"""Taking a person out of the pages: stories go, own words are cut out, pictures of them leave their rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from itertools import product
from pathlib import Path

from msgspec.structs import replace

from ..document.page_people import people_of_page
from ..document.people import Use
from ..errors import EasyReadError, PictureError, ProjectError
from ..pictures.finding import resolve
from ..project import Project
from ..together.page_without import Parts, cut, cuts_of, parts_of, says, singly, without_in_facts
from ..together.withdrawal import Part, Step, Thing, delete, shown_words, write_text
from ..values import Value
from .pages import ReadyPage
from .parsing import Reader, SourceText, read_text

_BY_HAND = "We cannot cut this out without changing other words. Take it out by hand."
_NOT_UTF8 = "This page has letters that are not UTF-8. Save it again as UTF-8. Then try again."


class PageSteps(Value):
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
        def parts_in(one: ReadyPage) -> Parts:
            shown = _pictures_in(project, one, pictures)
            return parts_of(one.page, person, shown, with_words=Use.WORDS in uses)

        try:
            source = ready.file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            by_hand += [Thing(page.file, one.line, _NOT_UTF8) for one in cuts_of(page, parts_in(ready))]
            continue
        text, after = _without(source, ready, reader, parts_in)
        left = cuts_of(after.page, parts_in(after))
        by_hand += [Thing(page.file, one.line, f"{shown_words(one.said)} {_BY_HAND}") for one in left]
        said_left = Counter(one.said for one in left)
        things = []
        for one in cuts_of(page, parts_in(ready)):
            if said_left[one.said]:
                said_left[one.said] -= 1
            else:
                things.append(Thing(page.file, one.line, shown_words(one.said)))
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


def _without(
    source: str, ready: ReadyPage, reader: Reader, parts_in: Callable[[ReadyPage], Parts]
) -> tuple[str, ReadyPage]:
    """The text without a person's parts, and the page that it is then. All the rest of it says the same as before.

    What cannot be cut together is tried one by one, the last first. What is left in it must be done by hand.
    """
    parts = parts_in(ready)
    if not parts.own_words and not parts.pictures:
        return source, ready
    whole = _cut(source, parts, ready, reader)
    if whole is not None:
        return whole, _read(whole, ready, reader)
    left = 0
    while left < len(one_by_one := singly(ready.page, parts_in(ready))):
        text = _cut(source, one_by_one[left], ready, reader)
        if text is None:
            left += 1
        else:
            source, ready = text, _read(text, ready, reader)
    return source, ready


def _cut(source: str, parts: Parts, ready: ReadyPage, reader: Reader) -> str | None:
    """The text without these parts; None when they cannot be cut without changing something else."""
    before = says(ready.page, parts)
    for leaves_gap, with_attributes in product((False, True), (True, False)):
        try:
            text = cut(source, parts, ready.page, leaves_gap=leaves_gap, with_attributes=with_attributes)
        except ProjectError:
            return None
        if says(_read(text, ready, reader).page) == before:
            return text
    return None


def _read(text: str, ready: ReadyPage, reader: Reader) -> ReadyPage:
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return replace(ready, page=reader.read(SourceText(ready.page.uri, ready.page.file, plain))[0])


def _line_of(ready: ReadyPage, person: str) -> int | None:
    """The first line that has the id."""
    text = read_text(ready.file, ready.page.uri, ready.page.file).text
    lines = (number for number, line in enumerate(text.split("\n"), 1) if person in line)
    return next(lines, None)
