"""Writes a new site, and a new page into a site. Nothing that is there already is ever written over."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import yaml

from ..document.front_matter import read_source
from ..document.kinds.table import kind_named
from ..errors import EasyReadError, ProjectError
from ..pictures.adding import add_picture
from ..pictures.master import make_master
from ..pictures.packed import pack, read_from_pack
from ..project import Project, load_project
from ..starter.answers import Answers, Contact
from ..starter.pages import (
    FILES,
    LINKED,
    Beginning,
    file_of,
    starter_page,
    usual_uri,
    with_pictures_at,
)
from ..starter.site import CONTACT_PICTURE, site_files, site_pages
from ..values import Value
from .menu_file import with_page
from .parsing import MARKDOWN_SUFFIXES, read_text
from .site_settings import setting, words
from .sources import open_pages

_MAY_BE_THERE = frozenset({".git", ".venv", "venv", ".DS_Store", "Thumbs.db", "desktop.ini"})
"""What may lie in the folder of a new site, besides a file of easyread: no file of ours has such a name."""


class NewSite(Value):
    """A site that was written."""

    folder: Path
    pages: int
    pictures: int


class NewPage(Value):
    """A page that was written."""

    file: Path
    title: str
    pictures: int
    """How many pictures were added to the project."""
    is_in_menu: bool
    part: str
    """The entry of the menu that it stands under; empty when it is an entry of its own."""
    problem: str = ""
    """Why it is not in the menu, when somebody has to put it there."""


def is_free(folder: Path) -> bool:
    """Whether a new site can be put there: nothing is there, or nothing that it could touch."""
    if not folder.exists():
        return not folder.is_symlink()
    return folder.is_dir() and all(
        entry.name in _MAY_BE_THERE or entry.suffix == ".whl" for entry in folder.iterdir()
    )


def start_site(folder: Path, answers: Answers, wheel: Path | None = None) -> NewSite:
    """Writes a new site. `wheel`: a file of easyread that goes along.

    Raises `ProjectError` when the folder is not free or cannot be written.
    """
    if not is_free(folder):
        raise ProjectError(f"{folder}: Something is here already. Choose an empty folder.")
    pages = site_pages(answers)
    for name, data in site_files(answers).items():
        _write(folder / name, data)
    if wheel is not None and not (folder / wheel.name).is_file():
        _write(folder / wheel.name, wheel.read_bytes())
    for uri, page in pages.items():
        _write(folder / "content" / uri, page.text.encode())
    project = load_project(folder / "mkdocs.yml")
    needed = {picture for page in pages.values() for picture in page.pictures}
    added = add_from_pack(project, needed | ({CONTACT_PICTURE} if answers.contact else set()))
    home = project.content_dir / "index.md"
    if _finds(project, home, answers.today):
        # Some names are no easy words, and it is their own name. It stands at the top of every page anyway.
        home.write_bytes(site_pages(answers, greets_by_name=False)["index.md"].text.encode())
    return NewSite(folder, len(pages), added)


def start_page(project: Project, kind: str, title: str, today: date) -> NewPage:
    """Writes a page of this kind, its pictures and its place in the menu. `title` may be empty.

    Raises `ProjectError` when there is a page of that name.
    """
    uri = usual_uri(kind, title, today, project.settings.word_bank)
    file = project.content_dir / uri
    if file.exists() or file.is_symlink():
        hint = "Change that page." if kind in ("home", "word-bank") else "Give the new page another title."
        raise ProjectError(f"{project.shown(file)}: This page is there already. {hint}")
    kinds = kinds_of_pages(project)
    links = {linked: _first(uri, linked, kinds) for linked in LINKED}
    page = starter_page(Beginning(kind, today, title, _contact(project), links))
    added = add_from_pack(project, page.pictures)
    for name in FILES.get(kind, ()):
        if not (project.content_dir / name).exists():
            _write(project.content_dir / name, file_of(name))
    way = Path(os.path.relpath(project.images_dir, file.parent)).as_posix()
    _write(file, with_pictures_at(page.text, way).encode())
    return _in_menu(project, uri, kind, kinds, NewPage(file, page.title, added, is_in_menu=False, part=""))


def add_from_pack(project: Project, names: Iterable[str]) -> int:
    """Puts pictures of the pack into the project, as `easyread pictures add` does. How many were not there.

    Raises `EasyReadError`.
    """
    added = 0
    for name in sorted(names):
        if (project.images_dir / name).exists():
            continue
        master = make_master(Path(name), read_from_pack(name))
        add_picture(master, name, pack()[name], root=project.root, images_dir=project.images_dir)
        added += 1
    return added


def kinds_of_pages(project: Project) -> Mapping[str, str]:
    """The kind of every page that says one, by path inside the content folder, sorted."""
    found = {}
    for file in sorted(project.content_dir.rglob("*")) if project.content_dir.is_dir() else ():
        if file.suffix.lower() in MARKDOWN_SUFFIXES and file.is_file():
            uri = file.relative_to(project.content_dir).as_posix()
            try:
                said = read_source(read_text(file, uri, uri).text).front_matter.get("kind")
            except (OSError, EasyReadError):
                continue
            kind = kind_named(said.text) if said is not None else None
            if kind is not None:
                found[uri] = kind.name
    return found


def _first(uri: str, kind: str, kinds: Mapping[str, str]) -> str:
    """The first page of this kind, as it is linked from `uri`; empty when there is none."""
    page = next((name for name, other in kinds.items() if other == kind), "")
    return posixpath.relpath(page, posixpath.dirname(uri) or ".") if page else ""


def _in_menu(project: Project, uri: str, kind: str, kinds: Mapping[str, str], page: NewPage) -> NewPage:
    """The page after it was put into a menu that is written in the settings."""
    file = project.config_file
    try:
        text = file.read_bytes().decode("utf-8")
        menu = with_page(text, uri, kind, kinds)
        if menu is None:
            return page
        file.write_bytes(menu.text.encode())
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValueError, RecursionError, EasyReadError):
        problem = f"Put it into the menu yourself: write “- {uri}” under nav: in {file.name}."
        return NewPage(page.file, page.title, page.pictures, is_in_menu=False, part="", problem=problem)
    return NewPage(page.file, page.title, page.pictures, is_in_menu=True, part=menu.part)


def _contact(project: Project) -> Contact:
    """How readers reach the group, as the settings say it."""
    found = setting(project, "theme", "contact")
    if found is None or not isinstance(found.value, dict):
        return Contact()
    address = found.value.get("address")
    lines = tuple(" ".join(item.text.split()) for item in address.items()) if address is not None else ()
    return Contact(words(found, "phone"), words(found, "email"), tuple(filter(None, lines)))


def _finds(project: Project, file: Path, today: date) -> bool:
    opened = open_pages(project, [file], today)
    opened.publication.gather()
    return bool(opened.publication.find(opened.uris))


def _write(file: Path, data: bytes) -> None:
    """Writes a new file and the folders above it. Raises `ProjectError`, also when it is there already."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as opened:
            opened.write(data)
    except OSError as error:
        raise ProjectError(f"{file}: We cannot write this file ({error.strerror}). We write over nothing.") from error
