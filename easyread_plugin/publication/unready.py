"""Pages that are not ready: nothing of them is published or looked at, but their pictures are not left over either."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

from ..errors import PictureError
from ..pictures.finding import resolve
from ..project import Project

_PICTURE = re.compile(r"!\[[^\]]*\]\(\s*([^)\s]+)")


def pictures_named(pages: Iterable[tuple[str, Path]], project: Project) -> frozenset[Path]:
    """The files of all pictures that these pages name, without symbolic links. A page is its text and its file."""
    found: set[Path] = set()
    for text, file in pages:
        for source in _PICTURE.findall(text):
            try:
                found.add(resolve(unquote(source), file, project.root, project.content_dir, project.images_dir))
            except PictureError:  # it is looked at when the page is ready
                continue
    return frozenset(found)
