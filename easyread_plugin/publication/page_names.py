"""Which page somebody means: by its file, its path in the content folder, its name without an ending, or its title."""

from __future__ import annotations

import difflib
from pathlib import Path

from ..document.front_matter import read_source
from ..errors import ProjectError
from ..project import Project
from .parsing import MARKDOWN_SUFFIXES, read_text


def find_page(name: str, project: Project, here: Path) -> Path:
    """The file of the page that is meant, without symbolic links. `here`: where the person stands.

    Raises `ProjectError`, with the nearest name that there is.
    """
    content = project.content_dir.resolve()
    for folder in (here, content, project.root):
        for suffix in ("", *MARKDOWN_SUFFIXES):
            file = (folder / f"{name}{suffix}").resolve()
            if file.is_file() and file.suffix.lower() in MARKDOWN_SUFFIXES:
                if not file.is_relative_to(content):
                    folder = Path(project.shown(project.content_dir))
                    raise ProjectError(f"{name}: This page is not in the folder {folder}. Put it there first.")
                return file
    pages = [
        file for file in sorted(content.rglob("*")) if file.suffix.lower() in MARKDOWN_SUFFIXES and file.is_file()
    ]
    titles = {_title(file): file for file in reversed(pages)}
    by_title = titles.get(name.strip().casefold())
    if by_title is not None:
        return by_title
    names = {file.relative_to(content).as_posix(): file for file in pages}
    stems = {Path(uri).with_suffix("").as_posix(): uri for uri in names}
    wanted = Path(name).with_suffix("").as_posix() if name else ""
    near = difflib.get_close_matches(wanted, stems, n=1) or difflib.get_close_matches(Path(wanted).name, stems, n=1)
    close = difflib.get_close_matches(name.strip().casefold(), titles, n=1)
    meant = stems[near[0]] if near else titles[close[0]].relative_to(content).as_posix() if close else ""
    hint = f'Did you mean "{meant}"?' if meant else f"Look into the folder {project.shown(project.content_dir)}."
    raise ProjectError(f'There is no page "{name}". {hint}')


def _title(file: Path) -> str:
    """The title that stands in the front matter or in the first heading, in small letters."""
    try:
        source = read_source(read_text(file, file.name, file.name).text)
    except OSError:
        return ""
    title = source.front_matter.get("title")
    if title is not None and title.text.strip():
        return title.text.strip().casefold()
    heading = next((line for line in source.body.split("\n") if line.startswith("# ")), "")
    return heading.removeprefix("# ").strip().casefold()
