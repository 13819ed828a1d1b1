"""Safe changes to the files of a project: made, looked at again, and only then offered."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from ..checks.fixes import Fix, fixed, fixes_in
from ..document.findings import Finding
from ..document.model import Page
from ..document.position import Position
from ..errors import ProjectError
from ..values import Value
from .pages import ReadyPage
from .parsing import MARKDOWN_SUFFIXES, TEXT_SUFFIXES, Reader, SourceText

CAN_BE_FIXED = (*MARKDOWN_SUFFIXES, *TEXT_SUFFIXES)
"""The kinds of file that may be changed. A Word file or a web page is changed where it was written."""


class FixedFile(Value):
    """A file with its changes, before anything is written."""

    file: Path
    shown: str
    """Its path as a person reads it."""
    before: bytes
    text: str
    """As it is saved now, without a byte order mark."""
    new_text: str
    fixes: tuple[Fix, ...]

    def write(self) -> None:
        """Writes the new text, with the line ends and the byte order mark as they were.

        Raises `ProjectError` when the file is not as it was looked at, or cannot be written.
        """
        mark = codecs.BOM_UTF8 if self.before.startswith(codecs.BOM_UTF8) else b""
        try:
            if self.file.read_bytes() != self.before:
                raise ProjectError(f"{self.shown}: The file has changed since we looked. Try again.")
            self.file.write_bytes(mark + self.new_text.encode("utf-8"))
        except OSError as error:
            raise ProjectError(f"{self.shown}: The file cannot be written ({error.strerror}).") from error


def fixed_files(pages: Iterable[ReadyPage], findings: Sequence[Finding], reader: Reader) -> Iterator[FixedFile]:
    """The files that can be changed, each with its changes.

    Every change is tried: the page is read again, and must be the same page but for the words that were changed.
    A change that does more, such as one that turns a line into a list, is left out.
    """
    by_file = {file: list(group) for file, group in groupby(findings, key=lambda finding: finding.file)}
    for ready in pages:
        page = ready.page
        if page.file not in by_file or ready.file.suffix.lower() not in CAN_BE_FIXED:
            continue
        before = ready.file.read_bytes()
        try:
            text = before.decode("utf-8-sig")
        except UnicodeDecodeError:
            continue  # ER-F03 says so
        kept = _tried(text, fixes_in(text, by_file[page.file]), page, reader)
        if kept:
            yield FixedFile(ready.file, page.file, before, text, fixed(text, kept), tuple(kept))


def _tried(text: str, fixes: Sequence[Fix], page: Page, reader: Reader) -> list[Fix]:
    """The changes that change words and nothing else."""
    if not fixes or _is_same_page(text, fixes, page, reader):
        return list(fixes)
    kept: list[Fix] = []
    for fix in fixes:
        if _is_same_page(text, [*kept, fix], page, reader):
            kept.append(fix)
    return kept


def _is_same_page(text: str, fixes: Sequence[Fix], page: Page, reader: Reader) -> bool:
    new_text = fixed(text, fixes).replace("\r\n", "\n").replace("\r", "\n")
    new = reader.read(SourceText(page.uri, page.file, new_text))[0]
    return _shape(new) == _shape(page) and _words(new) == _expected(page, fixes)


def _shape(page: Page) -> list[object]:
    rows = [(row.kind, len(row.statements), len(row.pictures), len(row.own_words)) for row in page.rows()]
    kinds = [(statement.kind, statement.own_words, statement.lists) for statement in page.statements()]
    return [rows, kinds, [(section.level, len(section.heading)) for section in page.sections], len(page.faults)]


def _words(page: Page) -> list[str]:
    return [statement.text for statement in page.statements()]


def _expected(page: Page, fixes: Sequence[Fix]) -> list[str]:
    """The words of each statement with the changes made in it."""
    expected = []
    for statement in page.statements():
        text = statement.text
        inside = [fix for fix in fixes if _is_in(fix.finding.position, statement.position)]
        done = 0
        for fix in inside:
            found = text.find(fix.finding.excerpt, done)
            if found >= 0:
                text = text[:found] + fix.words + text[found + len(fix.finding.excerpt) :]
                done = found + len(fix.words)
        expected.append(text)
    return expected


def _is_in(part: Position | None, whole: Position | None) -> bool:
    if part is None or whole is None:
        return False
    starts = (whole.line, whole.column) <= (part.line, part.column)
    return starts and (part.end_line, part.end_column) <= (whole.end_line, whole.end_column)
