"""Files that are kept by what they are made of: written whole or not at all, and known for what they are.

A file says what kind it is and what its bytes should be. One that is damaged, cut off or not ours counts as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

from ..errors import VoiceError

NEW = ".new-"
"""How the name of a file begins that is not whole yet."""
_DIGEST = hashlib.sha256().digest_size * 2


def read_kept(file: Path, kind: bytes) -> bytes | None:
    """What was kept in this file; None when there is nothing good."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    start = len(kind) + _DIGEST
    digest, rest = data[len(kind) : start], data[start:]
    return rest if data.startswith(kind) and digest == hashlib.sha256(rest).hexdigest().encode() else None


def write_kept(file: Path, kind: bytes, content: bytes) -> None:
    """Keep it. Another build may do the same at the same time: whoever is last wins, with the same bytes."""
    write_whole(file, kind + hashlib.sha256(content).hexdigest().encode() + content)


def write_whole(file: Path, data: bytes) -> None:
    """These bytes under this name, or what was there before. Raises `VoiceError`."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=NEW)
        try:
            with os.fdopen(handle, "wb") as new:
                new.write(data)
            Path(name).replace(file)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise VoiceError(f"The sound cannot be kept in {file.parent}: {reason}.") from error
