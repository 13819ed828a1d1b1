"""The published copies of pictures, made once and kept by content.

Beside each copy stands a record (`<key>.json`) of what was made and of what is known of the picture. A picture whose
bytes were seen before is not opened again, whatever it is called and whenever it was touched. Names of published files
come from the bytes alone, because the name of a file can be the name of a person.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import field
from msgspec.structs import asdict

from ..document.media import Note, PictureFacts, Variant
from ..errors import PictureError, ProjectError
from ..values import Value
from .given import given_file
from .kinds import Kind
from .quiet import quiet
from .reading import read_bytes
from .stamps import Stamps, write_whole
from .widths import RECIPE, WIDTHS

URI_DIR = "easyread/pictures"
"""Where pictures lie in the site."""
_ENDING = re.compile(r"\.svg|-[0-9]+\.webp")
_THREADS = min(4, os.cpu_count() or 1)


class PreparedFile(Value):
    """One copy of a picture, ready to be published."""

    variant: Variant
    file: Path
    """Where its bytes are, in the cache."""


class Prepared(Value):
    """What became of many pictures, each by its file."""

    ready: Mapping[Path, tuple[PreparedFile, ...]]
    """Narrowest first; a drawing has exactly one."""
    errors: Mapping[Path, PictureError]
    facts: Mapping[Path, PictureFacts] = field(default_factory=dict)
    """What is known of each that is ready."""


class _Made(Value):
    """What the cache has of one picture."""

    copies: tuple[PreparedFile, ...]
    facts: PictureFacts


class PictureStore:
    """The copies that were made, in a folder that may be deleted at any time."""

    def __init__(self, cache_dir: Path) -> None:
        """`cache_dir`: the folder of pictures in the cache; it is made when it is needed."""
        self._cache_dir = cache_dir
        self.given_dir = cache_dir / "given"
        """Where pictures are put that no author has to have (`given.py`)."""
        self._stamps = Stamps(cache_dir / "index.json")

    def variants(self, file: Path) -> tuple[PreparedFile, ...]:
        """The copies of this picture, narrowest first; raises `PictureError` with one sentence."""
        prepared = self.prepare([file])
        for error in prepared.errors.values():
            raise error
        return prepared.ready[file]

    def given(self, source: str, images_dir: Path) -> Path:
        """The file of a picture that is drawn, or that comes with easyread. Raises `PictureError`, `ProjectError`."""
        try:
            return given_file(source, self.given_dir, images_dir)
        except OSError as error:
            raise self._unwritable() from error

    def prepare(self, files: Iterable[Path]) -> Prepared:
        """The copies of all these pictures, side by side; what cannot be used is in `errors`, and stops nothing.

        Raises `ProjectError` when the cache cannot be written.
        """
        from concurrent.futures import ThreadPoolExecutor  # late: a check prepares nothing

        ready: dict[Path, tuple[PreparedFile, ...]] = {}
        errors: dict[Path, PictureError] = {}
        facts: dict[Path, PictureFacts] = {}
        by_key: dict[str, list[Path]] = {}
        with quiet(), ThreadPoolExecutor(_THREADS) as threads:
            wanted = sorted(set(files))
            for file, key in zip(wanted, threads.map(self._key, wanted), strict=True):
                if isinstance(key, PictureError):
                    errors[file] = key
                else:
                    by_key.setdefault(key, []).append(file)
            # One of several files with the same bytes is enough.
            jobs = [(key, same[0]) for key, same in by_key.items()]
            for (key, first), made in zip(jobs, threads.map(lambda job: self._made(*job), jobs), strict=True):
                for file in by_key[key]:
                    if isinstance(made, PictureError):
                        errors[file] = made if file == first else PictureError(file, made.reason)
                    else:
                        ready[file], facts[file] = made.copies, made.facts
        try:
            self._stamps.save()
        except OSError as error:
            raise self._unwritable() from error
        return Prepared(ready, errors, facts)

    def _key(self, file: Path) -> str | PictureError:
        try:
            return _key_of(file, self._stamps.content(file, read_bytes))
        except PictureError as error:
            return error

    def _made(self, key: str, file: Path) -> _Made | PictureError:
        try:
            return self._kept(key) or self._make(file)
        except PictureError as error:
            return error

    def _kept(self, key: str) -> _Made | None:
        """What was made before, or None when any part of it is missing or is not what it was."""
        try:
            record = json.loads((self._cache_dir / f"{key}.json").read_bytes())
            found = []
            for ending, width, height, content in record["copies"]:
                prepared = self._prepared(key, str(ending), int(width), int(height))
                if self._stamps.content(prepared.file, Path.read_bytes) != content:
                    return None
                found.append(prepared)
            return _Made(tuple(found), _facts_from(record["facts"])) if found else None
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def _make(self, file: Path) -> _Made:
        # What decodes pictures is slow to load, and most of the time nothing is new.
        from .copying import copies_of

        data = read_bytes(file)
        content = hashlib.sha256(data).hexdigest()
        key = _key_of(file, content)  # of these bytes, should the file just have changed
        copies, facts = copies_of(file, data, content)
        record, made = [], []
        for copy in copies:
            prepared = self._prepared(key, copy.ending, copy.width, copy.height)
            sha256 = hashlib.sha256(copy.content).hexdigest()
            self._write(prepared.file, copy.content, sha256)
            record.append([copy.ending, copy.width, copy.height, sha256])
            made.append(prepared)
        self._write(self._cache_dir / f"{key}.json", json.dumps({"copies": record, "facts": asdict(facts)}).encode())
        return _Made(tuple(made), facts)

    def _prepared(self, key: str, ending: str, width: int, height: int) -> PreparedFile:
        if not _ENDING.fullmatch(ending):
            raise ValueError(ending)
        return PreparedFile(Variant(f"{URI_DIR}/{key[:12]}{ending}", width, height), self._cache_dir / f"{key}{ending}")

    def _write(self, path: Path, content: bytes, sha256: str = "") -> None:
        try:
            write_whole(path, content)
            if sha256:
                self._stamps.wrote(path, sha256)
        except OSError as error:
            raise self._unwritable() from error

    def _unwritable(self) -> ProjectError:
        return ProjectError(
            f"{self._cache_dir}: We cannot keep pictures in this folder. Check that there is room on the disk, and "
            "that you may write there. You may delete the folder: it will be made again."
        )


def published_name(file: Path) -> str:
    """How the names of the published copies of a picture begin, as a path in the site. Raises `PictureError`."""
    return f"{URI_DIR}/{_key_of(file, hashlib.sha256(read_bytes(file)).hexdigest())[:12]}"


def _key_of(file: Path, content: str) -> str:
    """What names the copies: the picture's bytes, whether its name says that it is a drawing, and our recipe."""
    named = ".svg" if file.suffix.lower() == ".svg" else ""
    return hashlib.sha256(f"{RECIPE}:{WIDTHS}:{named}:{content}".encode()).hexdigest()


def _facts_from(values: Mapping[str, Any]) -> PictureFacts:
    """The facts of a record; raises ValueError, KeyError or TypeError when they are not what was written."""
    look = values["look"]
    return PictureFacts(
        kind=str(Kind(values["kind"])),
        content=str(values["content"]),
        width=int(values["width"]),
        height=int(values["height"]),
        notes=tuple(map(Note, values["notes"])),
        moves=bool(values["moves"]),
        look=None if look is None else int(look),
    )
