"""Sound that is the same as in the last build is not written again, although MkDocs empties the site.

MkDocs leaves alone what begins with a dot. So the folder of sound waits under such a name while the site is built.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Mapping
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
    sizes = _sizes(waiting)
    missing = [file for file in files if not _is_back(file, sizes, str(waiting), str(site_dir))]
    forget(site_dir)
    return missing


def forget(site_dir: Path) -> None:
    """Nothing waits any more: the build failed, or is done."""
    shutil.rmtree(site_dir / WAITING, ignore_errors=True)


def _sizes(folder: Path) -> dict[str, int]:
    """Every plain file by its name: a link is none."""
    try:
        with os.scandir(folder) as found:
            return {one.name: one.stat().st_size for one in found if one.is_file(follow_symlinks=False)}
    except OSError:
        return {}


def _is_back(file: SiteFile, sizes: Mapping[str, int], waiting: str, site_dir: str) -> bool:
    # Names are put together by hand: a large site has thousands, and a Path for each costs more than the move.
    folder, _, name = file.uri.rpartition("/")
    if folder != FOLDER or name not in sizes:
        return False
    kept = f"{waiting}/{name}"
    try:
        # The name of a sound says what is heard: with its size, it is the same.
        if file.size is not None:
            is_same = sizes[name] == file.size
        else:
            is_same = not isinstance(file.content, Path) and _read(kept) == file.content()
        if is_same:
            os.replace(kept, f"{site_dir}/{file.uri}")  # noqa: PTH105
    except OSError:
        return False
    return is_same


def _read(file: str) -> bytes:
    with open(file, "rb") as kept:  # noqa: PTH123
        return kept.read()
