"""Takes out of the cache what nobody needs any more, so that it does not grow for ever.

What the last two different builds used stays: so a sentence that is changed and changed back is not spoken again, and
two builds that share a cache do not empty it for each other. Of members' recordings only the last build's stay. No
clock, no count: the same builds leave the same files.
"""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Set
from pathlib import Path

from ..errors import VoiceError
from .kept_files import NEW, read_kept, write_kept

_KIND = b"easyread used 1\n"
_LIST = "used"
_FORGOTTEN_S = 3600.0
"""A file that is not whole after so long was left by a build that was killed."""


def prune(folder: Path, used: Set[str], generations: int = 2) -> int:
    """Deletes the files in this folder of the cache that none of the last different builds used. How many went.

    `used` are names inside the folder, with forward slashes.
    A build that used the same as the last one looks no further, and writes nothing.
    """
    names = sorted(used)
    before = _read(folder / _LIST)
    if before and before[0] == names:
        return 0
    if not folder.is_dir():
        return 0
    kept = [names, *before][:generations]
    with contextlib.suppress(VoiceError):  # next time, then
        write_kept(folder / _LIST, _KIND, json.dumps(kept).encode())
    stays = {name for generation in kept for name in generation}
    gone = 0
    for file in sorted(folder.glob("??/*")):
        is_left = file.name.startswith(NEW) and _is_forgotten(file)
        is_old = not file.name.startswith(".") and f"{file.parent.name}/{file.name}" not in stays
        if is_left or is_old:
            with contextlib.suppress(OSError):
                file.unlink()
                gone += 1
    return gone


def _read(file: Path) -> list[list[str]]:
    content = read_kept(file, _KIND)
    try:
        return json.loads(content) if content is not None else []
    except ValueError:
        return []


def _is_forgotten(file: Path) -> bool:
    try:
        return time.time() - file.stat().st_mtime > _FORGOTTEN_S
    except OSError:
        return False
