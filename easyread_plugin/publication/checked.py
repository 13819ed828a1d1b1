"""Which pages people checked: looks up the record of each page, and says so on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import field

from ..document.checking import Checked, RecordProblem
from ..document.model import Page
from ..document.position import Position
from ..document.site import Site
from ..project import Project
from ..together.said import PictureOf, lines_of
from ..together.sign_off import Line, state_of
from ..together.sign_off_file import Unclear, read_record, record_file, record_files
from ..values import Value
from .pages import ReadyPage
from .parsing import MARKDOWN_SUFFIXES
from .site_lists import without_listed
from .word_bank import WordBank


class CheckedPages(Value):
    """What the records say."""

    checks: Mapping[str, Checked] = field(default_factory=dict)
    """By page uri; a page without a record is not here."""
    problems: tuple[RecordProblem, ...] = ()


def look_up(
    pages: Iterable[ReadyPage], site: Site, words: WordBank, project: Project, *, is_whole: bool
) -> CheckedPages:
    """What may be said of these pages today. `is_whole`: they are all pages, so a record without one is a problem.

    `site` must know the pages' pictures and the word bank.
    """
    folder = project.signed_off_dir
    if not folder.is_dir():
        return CheckedPages()
    checks: dict[str, Checked] = {}
    problems: list[RecordProblem] = []
    known = set()
    for ready in pages:
        file = record_file(folder, ready.page.uri)
        known.add(file)
        if not ready.file.is_relative_to(project.root) or not file.is_file():
            continue
        found, unclear = read_record(file)
        problems += [_problem(project.shown(file), one) for one in unclear]
        if not unclear:
            said = said_by(ready.page, site, words, project)
            checks[ready.page.uri] = state_of(found, said, site.register, site.today)
    if is_whole:
        problems += _without_page(project, known)
    return CheckedPages(checks, tuple(problems))


def said_by(page: Page, site: Site, words: WordBank, project: Project) -> tuple[Line, ...]:
    """What a page says and shows, as a sign-off keeps it."""
    bank = project.settings.word_bank
    pictures: PictureOf = {word: (bank, picture) for word, picture in words.pictures.items()}
    return lines_of(without_listed(page), site, pictures)


def _without_page(project: Project, known: Iterable[object]) -> Iterator[RecordProblem]:
    seen, folder = set(known), project.signed_off_dir
    for file in record_files(folder):
        page = project.content_dir / file.relative_to(folder)
        # A page that is held back is there as well.
        if file not in seen and not any(page.with_suffix(suffix).is_file() for suffix in MARKDOWN_SUFFIXES):
            yield RecordProblem(
                project.shown(file),
                Position(1, 1, 1, 1),
                "There is no page for this record of a check.",
                "Does the page have a new name? Then give the record the same name. Or delete it.",
                stops=False,
            )


def _problem(file: str, unclear: Unclear) -> RecordProblem:
    return RecordProblem(file, unclear.position, unclear.message, unclear.help)

