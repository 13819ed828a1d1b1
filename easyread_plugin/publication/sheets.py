"""Fills the sheets for a meeting: which words, which pictures, with everything in one file."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..document.media import PictureFacts
from ..document.model import Page, Picture, Row, RowKind, Statement, StatementKind
from ..document.publishing import NAME, Channel
from ..errors import EasyReadError
from ..language.days import day_in_words
from ..layout.changes_sheet import ChangesPage, SheetLine, Side
from ..layout.made import CHECKED, CREDITS, MADE_UP, MADE_WITH
from ..layout.meeting_words import MeetingWords
from ..layout.review_sheet import STEPS, ReviewLine, ReviewPage, ReviewPart, Sort
from ..layout.sheet import SheetPicture
from ..pictures.consent import who_did_not_agree
from ..pictures.packed import find_in_pack, read_from_pack
from ..pictures.variants import PictureStore
from ..together.changes import Change, ChangeKind, count_of, differing
from ..together.sign_off import Line, LineKind, SignOff, mark_of
from .made_lines import who_in_words
from .presenting import meanings_of
from .publication import Publication

_WIDE_ENOUGH = 800
"""Pixels. A picture is printed 66 mm wide: that is more than 300 dots an inch."""
_AROUND = 2
"""How many lines that are the same stand before and after a change."""


class Sheets:
    """Makes sheets of the pages of one publication. Call `gather` on it first."""

    def __init__(self, publication: Publication) -> None:
        self._publication, self._site = publication, publication.site
        project = publication.project
        self._group = project.settings.group or project.name
        self._store = PictureStore(project.cache_dir / "pictures")
        self._by_mark: dict[str, Path] = {}
        for file, facts in sorted(self._site.picture_facts.items()):
            if isinstance(facts, PictureFacts):
                self._by_mark.setdefault(mark_of(facts.content), file)

    def review(self, page: Page) -> ReviewPage:
        """The page as it is published today, to be checked."""
        published = next(one for one in self._publication.publishable() if one.page.uri == page.uri)
        said: dict[str, list[str]] = {}
        for row_id, meanings in meanings_of(self._publication, published.page).items():
            said[row_id] = [f"{shown.meaning.word}: {shown.meaning.meaning}" for shown in meanings]
        parts: list[ReviewPart] = []
        facts: list[str] = []
        for section in published.page.sections:
            heading = " ".join(statement.text for statement in section.heading)
            if heading and section.level > 1:
                parts.append(ReviewPart(heading=heading, level=section.level))
            for row in section.rows:
                if row.fact in (MADE_UP, CREDITS):
                    facts.append(" ".join(statement.text for statement in row.statements))
                if row.fact in (CHECKED, MADE_WITH, MADE_UP, CREDITS):
                    continue
                lines = (*_lines(row, published.speakers), *(ReviewLine(Sort.MEANING, m) for m in said.get(row.id, ())))
                pictures = tuple(self._shown(page.uri, picture) for picture in row.pictures)
                needs = row.kind is RowKind.ROW
                parts.append(ReviewPart(lines, tuple(filter(None, pictures)), needs_picture=needs))
        described = page.front_matter.get("description")
        description = described.text if described is not None else ""
        return ReviewPage(published.page.title, self._group, description, tuple(parts), tuple(facts))

    def changes(self, page: Page, check: SignOff, changes: Sequence[Change], words: MeetingWords) -> ChangesPage:
        """Old and new side by side, with a little of what stands around."""
        count = count_of(changes)
        who = who_in_words(check.by, self._site, words)
        told = [words.checked.format(who=who, day=day_in_words(check.on, words.language))]
        if not count:
            told.append(words.changes_same)
        else:
            told.append(words.changes_count_one if count == 1 else words.changes_count.format(count=count))
        lines: list[SheetLine | None] = []
        for number, change in enumerate(changes):
            near = changes[max(0, number - _AROUND) : number + _AROUND + 1]
            if any(one.kind is not ChangeKind.SAME for one in near):
                lines.append(self._pair(change, words))
            elif lines and lines[-1] is not None:
                lines.append(None)
        return ChangesPage(page.title, self._group, tuple(told), tuple(lines))

    def file_of(self, line: Line) -> Path | None:
        """Where a picture with these bytes lies now; None when there is none."""
        return self._by_mark.get(line.mark)

    def steps(self) -> Mapping[str, SheetPicture]:
        """The pictures beside “How to do it”, from those that come with easyread."""
        found = {}
        for name, _ in STEPS:
            if find_in_pack(name) is not None:
                found[name] = SheetPicture(_address("image/svg+xml", read_from_pack(name)), 480, 400)
        return found

    def _pair(self, change: Change, words: MeetingWords) -> SheetLine:
        old, new = change.old, change.new
        both = differing(self._words(old), self._words(new)) if old is not None and new is not None else None
        one = new or old
        assert one is not None
        about = {
            LineKind.TITLE: words.about_title,
            LineKind.DESCRIPTION: words.page_says_about,
            LineKind.MEANING: words.meaning_of,
            LineKind.FACT: words.facts,
        }.get(one.kind, "")
        return SheetLine(
            self._side(old, both[0] if both else None, words, is_old=True),
            self._side(new, both[1] if both else None, words, is_old=False),
            change.kind is ChangeKind.SAME,
            about,
        )

    def _side(
        self, line: Line | None, pieces: list[tuple[str, bool]] | None, words: MeetingWords, *, is_old: bool
    ) -> Side:
        if line is None:
            return Side()
        if line.kind is LineKind.OWN_WORDS and not line.text:
            return Side(note=words.changes_own)
        said = tuple(pieces) if pieces is not None else ((self._words(line), False),) if line.text else ()
        if line.kind is not LineKind.PICTURE:
            return Side(said)
        file = self._by_mark.get(line.mark)
        shown = self._picture(file, line.text) if file is not None else None
        note = "" if shown is not None else words.changes_old_picture if is_old else words.picture_held_back
        return Side(said, shown, note)

    def _words(self, line: Line) -> str:
        """The words of a line with the name that belongs into them."""
        site = self._site
        names = [site.register.name_of(person, Channel.WEBSITE, site.today) for person in line.named]
        return line.text.replace(NAME, ", ".join(names)) if names else line.text

    def _shown(self, uri: str, picture: Picture) -> SheetPicture | None:
        file = self._site.picture_files.get((uri, picture.id))
        return self._picture(file, picture.description) if isinstance(file, Path) else None

    def _picture(self, file: Path, alt: str) -> SheetPicture | None:
        """A copy of a picture without notes; None when it cannot be used, or when somebody in it did not agree."""
        site = self._site
        if who_did_not_agree(site.entry_of(file), site.register, site.today, Channel.WEBSITE):
            return None
        try:
            copies = self._store.variants(file)
        except EasyReadError:
            return None
        copy = next((one for one in copies if one.variant.width >= _WIDE_ENOUGH), copies[-1])
        kind = "image/svg+xml" if copy.file.suffix == ".svg" else "image/webp"
        return SheetPicture(_address(kind, copy.file.read_bytes()), copy.variant.width, copy.variant.height, alt)


def _lines(row: Row, speakers: Mapping[str, str]) -> Iterator[ReviewLine]:
    for statement in row.statements:
        own = statement.own_words
        if own is None:
            yield ReviewLine(_sort(statement), statement.text)
        elif statement.kind is not StatementKind.SPEAKER:
            yield ReviewLine(Sort.OWN, statement.text)
        elif speakers.get(own):
            yield ReviewLine(Sort.SPEAKER, speakers[own])


def _sort(statement: Statement) -> Sort:
    return Sort.ITEM if statement.kind is StatementKind.LIST_ITEM else Sort.WORDS


def _address(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"
