"""Reads the bytes of picture files that nobody has vouched for."""

from __future__ import annotations

import stat
from pathlib import Path

from ..errors import PictureError
from . import limits


def read_bytes(file: Path) -> bytes:
    """The bytes of a picture file; raises `PictureError` when it cannot be read, is no file or is too big."""
    try:
        about = file.stat()
        if stat.S_ISDIR(about.st_mode):
            raise PictureError(file, "This is a folder. Name a picture in it.")
        if not stat.S_ISREG(about.st_mode):  # a pipe would make us wait for ever
            raise PictureError(file, "This is not a file. Put a picture here.")
        if problem := limits.too_many_bytes(about.st_size):
            raise PictureError(file, problem)
        with file.open("rb") as stream:
            return stream.read(limits.FILE_BYTES)
    except FileNotFoundError as error:
        raise PictureError(file, "There is no such file. Check the name, or put the picture there.") from error
    except PermissionError as error:
        raise PictureError(file, "We are not allowed to read this file. Change who may read it.") from error
    except (OSError, ValueError) as error:
        raise PictureError(file, "This file cannot be read. Copy the picture again.") from error
