"""Remembers what was in a file, so that a file that nobody touched need not be read again.

Content decides: size and times only say that a file is the one that was read before.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

_Stamp = tuple[int, int, int]
_YOUNG_NS = 2_000_000_000  # a file system may count in steps of 2 s: a younger file may change and look the same


class Stamps:
    """File → the SHA-256 of its bytes, as long as its size and times are the same. Safe to use from threads."""

    def __init__(self, file: Path) -> None:
        """`file`: where it is kept. When that is missing or damaged, everything is read again."""
        self._file = file
        self._lock = threading.Lock()
        self._known = _loaded(file)
        self._changed = False

    def content(self, file: Path, read: Callable[[Path], bytes]) -> str:
        """The SHA-256 of the file's bytes; `read` is called only when the file is new or was touched.

        Raises OSError when there is no file, and what `read` raises.
        """
        try:
            before = _stamp(file)
        except OSError:
            return hashlib.sha256(read(file)).hexdigest()  # `read` says what is wrong
        known = self._known.get(str(file))
        if known is not None and known[0] == before:
            return known[1]
        content = hashlib.sha256(read(file)).hexdigest()
        if time.time_ns() - max(before[1], before[2]) > _YOUNG_NS:
            self._remember(file, before, content)
        return content

    def wrote(self, file: Path, content: str) -> None:
        """Remembers a file that was just written whole: its SHA-256 is known already."""
        self._remember(file, _stamp(file), content)

    def save(self) -> None:
        """Writes what is known, without files that are gone; raises OSError."""
        with self._lock:
            if not self._changed:
                return
            known = {name: entry for name, entry in sorted(self._known.items()) if Path(name).exists()}
            write_whole(self._file, json.dumps({"version": 1, "files": known}).encode())
            self._changed = False

    def _remember(self, file: Path, stamp: _Stamp, content: str) -> None:
        with self._lock:
            self._known[str(file)] = (stamp, content)
            self._changed = True


def write_whole(file: Path, content: bytes) -> None:
    """Writes a file so that nobody ever sees half of it; raises OSError."""
    import tempfile  # late: mostly nothing is written

    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        os.replace(name, file)  # noqa: PTH105 - one step, and both are in the same folder
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _stamp(file: Path) -> _Stamp:
    about = file.stat()
    return about.st_size, about.st_mtime_ns, about.st_ctime_ns


def _loaded(file: Path) -> dict[str, tuple[_Stamp, str]]:
    try:
        entries = json.loads(file.read_bytes())["files"].items()
        return {str(name): ((int(a), int(b), int(c)), str(content)) for name, ((a, b, c), content) in entries}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
