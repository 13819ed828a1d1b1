"""What may lie in the content folder and must never be copied into the site: lists of people, records, drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from mkdocs.structure.files import Files

from ..document.people import Register, mentions
from ..project import Project

_LISTS = frozenset({"people.yml", "pictures.yml", "recordings.yml", "say.yml"})
"""How our lists are called: wherever they lie, they are for editors."""
_MOST_BYTES = 5_000_000
_SIGNED = re.compile(r"(?:[-\u2010-\u2015]|&[mn]dash;)\s*(?:@|&#0*64;|&commat;)\w")
_TEXTS = frozenset({".txt", ".vtt", ".srt", ".htm", ".html", ".csv", ".json", ".yml", ".yaml", ".xml", ".rtf"})


def leave_out_private_files(files: Files, project: Project, register: Register) -> list[str]:
    """Takes private files out of the site. Returns a sentence for each text that is left out for an id in it."""
    never = [path.resolve() for path in _private(project)]
    said: list[str] = []
    for file in list(files):
        if file.abs_src_path is None or file.is_documentation_page():
            continue
        path = Path(file.abs_src_path).resolve()
        is_ours = path.is_relative_to(project.content_dir)
        if any(path == one or path.is_relative_to(one) for one in never) or (is_ours and path.name in _LISTS):
            files.remove(file)
        elif is_ours and _names_people(path, register):
            files.remove(file)
            said.append(f"{project.shown(path)}: There is an id of a person in this file. We left out the file.")
    return said


def _private(project: Project) -> Iterator[Path]:
    yield project.people_file
    yield project.images_dir / "pictures.yml"
    yield project.cache_dir
    yield project.signed_off_dir
    private = project.private_people_file
    yield private
    if private.parent.name == "private":
        yield private.parent


def _names_people(path: Path, register: Register) -> bool:
    if PurePosixPath(path).suffix.lower() not in _TEXTS:
        return False
    try:
        if path.stat().st_size > _MOST_BYTES:
            return False
        text = path.read_text("utf-8", "replace")
    except OSError:
        return False
    return _SIGNED.search(text) is not None or any(mentions(text, register.people))
