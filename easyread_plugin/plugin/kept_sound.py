"""Sound that is the same as in the last build is not written again, although MkDocs empties the site.

MkDocs leaves alone what begins with a dot. So the folder of sound waits under such a name while the site is built.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from ..audio.assembly import FOLDER
from ..publication.pages import SiteFile

WAITING = ".easyread-sound"


def put_aside(site_dir: Path) -> None:
    """Before MkDocs empties the site. What a build that was killed left waiting is still good."""
    folder, waiting = site_dir / FOLDER, site_dir / WAITING
    if not folder.is_dir() or folder.is_symlink():
        return
    with contextlib.suppress(OSError):  # then it is written anew
        if not waiting.exists():
            folder.rename(waiting)
            return
        for file in sorted(folder.iterdir()):
            file.replace(waiting / file.name)


def bring_back(files: Iterable[SiteFile], site_dir: Path) -> list[SiteFile]:
    """Puts the files back that are as they should be. Gives those that must be written; the rest is deleted."""
    waiting = site_dir / WAITING
    if not waiting.is_dir():
        return list(files)
    (site_dir / FOLDER).mkdir(parents=True, exist_ok=True)
    missing = [file for file in files if not _is_back(file, waiting, site_dir)]
    forget(site_dir)
    return missing


def forget(site_dir: Path) -> None:
    """Nothing waits any more: the build failed, or is done."""
    shutil.rmtree(site_dir / WAITING, ignore_errors=True)


def _is_back(file: SiteFile, waiting: Path, site_dir: Path) -> bool:
    folder, _, name = file.uri.rpartition("/")
    kept = waiting / name
    if folder != FOLDER or kept.is_symlink():
        return False
    try:
        # The name of a sound says what is heard: with its size, it is the same.
        if file.size is not None:
            is_same = kept.stat().st_size == file.size
        else:
            is_same = not isinstance(file.content, Path) and kept.read_bytes() == file.content()
        if is_same:
            kept.replace(site_dir / file.uri)
    except OSError:
        return False
    return is_same
