"""Which files a command is about, and the publication of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from ..document.unready import is_unready
from ..errors import DraftError, ProjectError
from ..project import Project, find_config, load_project
from ..settings import Settings
from ..values import Value
from .draft_files import HTML_SUFFIXES, WORD_SUFFIXES
from .parsing import MARKDOWN_SUFFIXES, TEXT_SUFFIXES, read_text, reader_for
from .publication import Publication

SUFFIXES = (*MARKDOWN_SUFFIXES, *TEXT_SUFFIXES, *HTML_SUFFIXES, *WORD_SUFFIXES)
"""How the name of a file of words may end."""
_OF_A_SITE = (*MARKDOWN_SUFFIXES, *TEXT_SUFFIXES)
"""What is looked at when nobody names a file or a folder: a site may offer other files to take away."""
_OTHER_WORDS = (*SUFFIXES, ".doc", ".odt", ".rtf", ".pdf", ".pages", ".docm", ".rst", ".mdx", ".adoc", ".tex", ".epub")
"""Files that have words too. Those that are not looked at are named."""


class Opened(Value):
    """A publication with the pages that a command is about."""

    publication: Publication
    uris: tuple[str, ...]
    """The pages asked for, in order. The publication may know more: those that explain hard words."""
    unreadable: tuple[str, ...]
    """A sentence for each file that could not be read."""
    left_out: tuple[str, ...] = ()
    """A sentence for each file of words in a folder that was not looked at."""


def open_project(start: Path, config: Path | None = None) -> Project:
    """The project of a folder. A folder without `mkdocs.yml` is a project with the usual settings, for single files."""
    if config is not None:
        if not config.is_file():
            raise ProjectError(f"There is no file {config}. Look at the name after --config-file.")
        return load_project(config)
    try:
        return load_project(find_config(start))
    except ProjectError:
        if any((folder / "mkdocs.yml").exists() for folder in (start, *start.parents)):
            raise
        root = start.resolve()
        return Project(root, root / "mkdocs.yml", root.name, root / "content", Settings())


def open_pages(project: Project, paths: Sequence[Path], today: date) -> Opened:
    """Reads the pages that a command is about: these files and folders, or the whole content folder."""
    if not paths and not project.content_dir.is_dir():
        raise ProjectError(
            f"There is no folder {project.shown(project.content_dir)}. Make it, or say which files to look at."
        )
    publication, reader = Publication(project, today, is_whole=not paths), reader_for(project, only_reads=True)
    publication.lists.look_in(project.content_dir)
    unreadable: list[str] = []
    left_out: list[str] = []
    uris: list[str] = []
    suffixes = SUFFIXES if paths else _OF_A_SITE
    wanted = list(dict.fromkeys(_files(paths or [project.content_dir], suffixes, unreadable, left_out)))
    bank = project.content_dir / project.settings.word_bank
    asked, content = set(wanted), project.content_dir.resolve()
    for file in [*wanted, *([bank] if bank.is_file() and bank.resolve() not in asked else [])]:
        shown = project.shown(file)
        uri = file.relative_to(content).as_posix() if file.is_relative_to(content) else shown
        try:
            source = read_text(file, uri, shown)
        except OSError as error:
            unreadable.append(f"{shown}: This file cannot be read ({error.strerror}).")
            continue
        except DraftError as error:
            unreadable.append(f"{shown}: {error.reason}")
            continue
        page, _, _ = reader.read(source, publication.lists.complete)
        if not paths and is_unready(page.front_matter):
            publication.set_aside(source.text, file)
            left_out.append(f"{shown}: This is a draft. To look at it, say its name.")
            continue
        publication.add(page, file)
        if file in asked:
            uris.append(uri)
    return Opened(publication, tuple(uris), tuple(unreadable), tuple(left_out))


def _files(
    paths: Iterable[Path], suffixes: tuple[str, ...], unreadable: list[str], left_out: list[str]
) -> Iterator[Path]:
    """The files of words in these files and folders, in order. A file that is not looked at is never passed over."""
    for path in paths:
        if path.is_dir():
            inside = [f for f in path.rglob("*") if f.suffix.lower() in _OTHER_WORDS and not _is_hidden(f, path)]
            for file in sorted(inside):
                if file.suffix.lower() in suffixes and file.is_file():
                    yield file.resolve()
                elif not file.is_dir():
                    left_out.append(f"{file}: We did not look at this file.")
        elif not path.exists():
            unreadable.append(f"{path}: There is no such file. Look at the name.")
        elif path.suffix.lower() not in SUFFIXES:
            unreadable.append(f"{path}: This kind of file cannot be read. It can be {', '.join(SUFFIXES)}.")
        else:
            yield path.resolve()


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)
