"""Every page of a project, also those that are held back: to find what is of a person, and never to publish."""

from __future__ import annotations

from pathlib import Path

from ..project import Project
from .pages import ReadyPage
from .parsing import MARKDOWN_SUFFIXES, Reader, read_text


def every_page(project: Project, reader: Reader) -> tuple[list[ReadyPage], list[str]]:
    """The pages in the content folder by their paths, without HTML; and a sentence for each that cannot be read."""
    found: list[ReadyPage] = []
    unreadable: list[str] = []
    content = project.content_dir.resolve()
    for file in sorted(_files(content)):
        uri = file.relative_to(content).as_posix()
        try:
            page, _, _ = reader.read(read_text(file, uri, project.shown(file)))
        except OSError as error:
            unreadable.append(f"{project.shown(file)}: This file cannot be read ({error.strerror}).")
            continue
        found.append(ReadyPage(page, file, ""))
    return found, unreadable


def _files(content: Path) -> list[Path]:
    inside = content.rglob("*") if content.is_dir() else ()
    return [file for file in inside if file.suffix.lower() in MARKDOWN_SUFFIXES and file.is_file()]
