"""What will be heard of a page, line by line: what is said, by whom, and the silence after it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence

from ..document.model import Statement
from ..document.publishing import PublishedPage
from ..document.speech import Recording, Speech
from ..language.spoken import spoken_text
from ..settings import Settings
from ..values import Value


class Line(Value):
    """A statement with something to say."""

    statement: Statement
    said: str
    """Exactly what the voice says. Words may have sounds of their own (`language/sayings.py`)."""
    recording: Recording | None
    """Who says it in place of the voice."""
    row: str
    """The id of its row; empty for a heading."""
    section: int
    """The number of its section."""

    @property
    def is_heading(self) -> bool:
        """Whether it is (part of) a heading."""
        return self.row == ""


def script_of(published: PublishedPage, speech: Speech) -> tuple[Line, ...]:
    """The lines of a page in reading order. A statement of signs only is none, unless somebody recorded it."""
    return tuple(_lines(published, speech))


def _lines(published: PublishedPage, speech: Speech) -> Iterator[Line]:
    page = published.page
    meanings = speech.meanings.get(page.uri, {})
    for number, section in enumerate(page.sections):
        rows = ((row.id, (*row.statements, *meanings.get(row.id, ()))) for row in section.rows)
        groups = [("", section.heading), *rows]
        for row, statements in groups:
            for statement in statements:
                recording = speech.recordings.of(statement.text, page.uri)
                said = spoken_text(statement.text, page.language, speech.sayings)
                if said or recording is not None:
                    yield Line(statement, said, recording, row, number)


def breaks(line: Line, following: Line | None) -> tuple[bool, bool]:
    """Whether a row ends after this line, and whether a new section begins."""
    if following is None:
        return False, False
    ends_row = bool(line.row) and (line.row != following.row or line.section != following.section)
    return ends_row, following.is_heading and line.section != following.section


def silence_ms(line: Line, following: Line | None, settings: Settings) -> int:
    """How long the silence after this line is to be."""
    ends_row, ends_section = breaks(line, following)
    return settings.gap_ms + ends_row * settings.row_gap_ms + ends_section * settings.section_gap_ms


def script_digest(published: PublishedPage, lines: Sequence[Line], settings: Settings) -> str:
    """Another digest when the page would be heard otherwise, whatever is installed here. In hexadecimal."""
    page = published.page
    made_of = {
        "version": 1,
        "title": page.title,
        "language": page.language,
        "group": settings.group,
        "voice": [settings.voice, settings.voice_name, settings.voice_variant, settings.speed],
        "lines": [
            [line.statement.text, line.said, line.recording.content if line.recording else "",
             silence_ms(line, lines[at + 1] if at + 1 < len(lines) else None, settings), line.is_heading]
            for at, line in enumerate(lines)
        ],
    }  # fmt: skip
    return hashlib.sha256(json.dumps(made_of, sort_keys=True).encode()).hexdigest()
