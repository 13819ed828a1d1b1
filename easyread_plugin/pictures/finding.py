"""Where a picture lies on disk, from what an author wrote.

Three ways of writing are understood: as on disk from the page (`../images/x.svg`), as MkDocs wants it (as if the
pictures were inside the content folder), and from the project (`images/x.svg`). Nothing but the content folder and
the pictures folder is ever looked into, whatever is written and whatever a symbolic link points at: a project also
holds what is private.
"""

from __future__ import annotations

import difflib
import os
import posixpath
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ..errors import MissingPictureError, PictureError
from ..values import Value
from .kinds import SUFFIXES
from .packed import pack

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_MOST_NAMES = 20_000
_COPY_HERE = "Copy the picture into your pictures folder, and name it here."


def resolve(source: str, page_file: Path, project_dir: Path, content_dir: Path, images_dir: Path) -> Path:
    """The file of this picture, without symbolic links. As `PictureFinder.find`, for one picture."""
    return PictureFinder(project_dir, content_dir, images_dir).find(source, page_file)


class _Place(Value):
    """What lies at one place."""

    found: Path | None = None
    """What is there, without symbolic links."""
    is_missing: bool = False
    """Whether a picture may have been meant that is not there."""
    problem: str = ""
    """One sentence when it may not be looked at."""
    leads_to: str = ""
    """One sentence when it is a link to something that may not be looked at."""
    is_folder: bool = False


class PictureFinder:
    """Finds the pictures of a project. Lives for one look at it: no place is looked at twice."""

    def __init__(self, project_dir: Path, content_dir: Path, images_dir: Path) -> None:
        """The folders are absolute paths."""
        self._folders = (project_dir, content_dir, images_dir)
        self._real_folders = (project_dir.resolve(), content_dir.resolve(), images_dir.resolve())
        self._places: dict[str, _Place] = {}

    def find(self, source: str, page_file: Path) -> Path:
        """The file of this picture, without symbolic links.

        `source`: as written, URL escapes undone once. `page_file` is an absolute path.
        Raises `MissingPictureError` when there is no such file, and `PictureError` when it may not be used.
        """
        written = source.strip()
        if problem := _problem_as_written(written):
            raise PictureError(Path(_short(written) or "picture"), problem)
        missing, forbidden = False, ""
        for path in _paths(written, page_file, *self._folders):
            place = self._places.get(path) or self._look_at(path)
            missing |= place.is_missing
            forbidden = forbidden or place.problem
            if place.found is None:
                continue
            if place.leads_to:
                said = f"“{_short(written)}” is a link to another place. {place.leads_to}"
                raise PictureError(Path(written), said)
            if place.is_folder:
                raise PictureError(Path(written), f"“{_short(written)}” is a folder. Name a picture in it.")
            return place.found
        if forbidden and not missing:
            raise PictureError(Path(written), f"“{_short(written)}” cannot be used. {forbidden}")
        raise MissingPictureError(Path(written), _missing(written, page_file, *self._folders[1:]))

    def _look_at(self, path: str) -> _Place:
        seen = self._places[path] = self._at(Path(path))
        return seen

    def _at(self, place: Path) -> _Place:
        if problem := _problem_with_place(place, *self._folders):
            # A slip of the pen in the name of a folder is a missing picture. Outside the project nothing is tried.
            inside = place.is_relative_to(self._folders[0])
            return _Place(None, inside and not os.path.exists(place), problem)  # noqa: PTH110 - never raises
        try:
            found = place.resolve(strict=True)
        except (OSError, RuntimeError, ValueError):  # not there, a name that is too long, links that go in a circle
            return _Place(is_missing=True)
        leads_to = _problem_with_place(found, *self._real_folders) or ""
        return _Place(found, leads_to=leads_to, is_folder=not leads_to and found.is_dir())


def _problem_as_written(written: str) -> str | None:
    """One sentence when the words themselves cannot be a path in the project."""
    if not written:
        return "There is no name of a picture between the round brackets. Write the picture's path there."
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in written):
        return f"The name “{_short(written)}” has a hidden letter in it. Type the name again."
    scheme = _SCHEME.match(written)
    if written.startswith("//") or (scheme and scheme.group(1).lower() in ("http", "https", "ftp")):
        said = f"“{_short(written)}” is on another website. Readers would be seen there."
        return f"{said} If you may use it, copy it into your pictures folder."
    if scheme and scheme.group(1).lower() == "data":
        return "The picture is written into the page itself (“data:”). Save it as a file, and name that file here."
    if scheme:
        place = "a place on one computer only" if len(scheme.group(1)) == 1 or scheme.group(1) == "file" else "no path"
        return f"“{_short(written)}” is {place}. {_COPY_HERE}"
    if "\\" in written:
        return f"“{_short(written)}” has a “\\” in it. Write “/” in its place."
    if written.startswith(("/", "~")):
        return f"“{_short(written)}” does not begin at this page. Write “../images/” and the picture's name."
    return None


def _paths(written: str, page_file: Path, project_dir: Path, content_dir: Path, images_dir: Path) -> Iterator[str]:
    """Where it may lie, the likeliest first; `..` is worked out on the words, before any link is followed."""
    plain = re.split(r"[?#]", written)[0]
    for path in dict.fromkeys((written, plain)):
        if not path:
            continue
        yield os.path.normpath(os.path.join(page_file.parent, path))  # noqa: PTH118 - ten times as fast, for each row
        if page_file.is_relative_to(content_dir):
            inside = posixpath.normpath(posixpath.join(page_file.parent.relative_to(content_dir).as_posix(), path))
            first, _, rest = inside.partition("/")
            if first == images_dir.name and rest:
                yield str(images_dir / rest)
        yield os.path.normpath(project_dir / path)


def _problem_with_place(place: Path, project_dir: Path, content_dir: Path, images_dir: Path) -> str | None:
    """One sentence when a path may not be looked at, else None."""
    if not place.is_relative_to(project_dir):
        return f"It is outside your project. {_COPY_HERE}"
    for allowed in (images_dir, content_dir):
        if allowed != project_dir and allowed.is_relative_to(project_dir) and place.is_relative_to(allowed):
            if any(part.startswith(".") for part in place.relative_to(allowed).parts):
                return "It is hidden, because its path has a name that begins with a dot. Give it another name."
            return None
    return f"It is not in your pictures folder. {_COPY_HERE}"


def _missing(written: str, page_file: Path, content_dir: Path, images_dir: Path) -> str:
    """The sentence for a picture that is not there, with the nearest name that is."""
    said = f"There is no picture “{_short(written)}”."
    plain = re.split(r"[?#]", written)[0]
    name = posixpath.basename(plain)
    near = _nearest(plain, content_dir, images_dir)
    if name in pack() and (near is None or near.name != name):
        return f"{said} One of that name comes with easyread. Type: easyread pictures add {name[:-4]}."
    if near is None:
        return f"{said} Check the name, or put the picture into your pictures folder."
    path = Path(os.path.relpath(near, page_file.parent)).as_posix()
    return f"{said} Did you mean “{path}”?"


def _nearest(written: str, content_dir: Path, images_dir: Path) -> Path | None:
    by_name: dict[str, Path] = {}
    for file in pictures_in(images_dir, content_dir):
        by_name.setdefault(_folded(file.name), file)
    name = _folded(posixpath.basename(written))
    if name in by_name:
        return by_name[name]
    stem = posixpath.splitext(name)[0]
    same_stem = [file for known, file in by_name.items() if posixpath.splitext(known)[0] == stem]
    if same_stem:
        return same_stem[0]
    close = difflib.get_close_matches(name, by_name, n=1, cutoff=0.6)
    return by_name[close[0]] if close else None


def pictures_in(*folders: Path) -> Iterator[Path]:
    """Every file in these folders that is named like a picture, sorted, but for those that are hidden."""
    count = 0
    for folder in folders:
        for parent, inner, names in os.walk(folder):
            inner[:] = sorted(name for name in inner if not name.startswith("."))
            for name in sorted(names):
                count += 1
                if count > _MOST_NAMES:
                    return
                if not name.startswith(".") and posixpath.splitext(name)[1].lower() in SUFFIXES:
                    yield Path(parent) / name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _short(text: str) -> str:
    shown = "".join("�" if unicodedata.category(char) in ("Cc", "Cs") else char for char in text)
    return shown if len(shown) <= 60 else shown[:59] + "…"
