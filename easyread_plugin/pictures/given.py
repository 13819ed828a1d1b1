"""Pictures that no author has to have: those that are drawn when the site is built, and those that come with easyread.

`draw:1-in-4` is drawn (`drawn.py`); `pack:vote` is the picture of that name in the pack, or the project's own copy of
it. Both are put into a folder of the cache, so that they go the way of every other picture.
"""

from __future__ import annotations

from pathlib import Path

from ..document.kinds.parts import DRAW, PACK
from ..document.site import BankEntry
from ..errors import MissingPictureError, PictureError
from .packed import find_in_pack, read_from_pack
from .stamps import write_whole

_DRAWN, _FROM_PACK = "drawn", "pack"


def is_given(source: str) -> bool:
    """Whether the words that name a picture name one of these."""
    return source.strip().startswith((DRAW, PACK))


def given_file(source: str, folder: Path, images_dir: Path) -> Path:
    """The file of this picture, without symbolic links; it is made in `folder` when it is not there.

    Raises `PictureError` when there is no such picture. Raises OSError when it cannot be written.
    """
    written = source.strip()
    if written.startswith(DRAW):
        # Late: few pages have such pictures.
        from .drawn import draw

        drawn = draw(written.removeprefix(DRAW).strip())
        return _kept(folder / _DRAWN / drawn.entry.file, drawn.svg.encode())
    name = written.removeprefix(PACK).strip()
    entry = find_in_pack(name)
    if entry is None:
        reason = f"No picture “{name[:40]}” comes with easyread. Check the name."
        raise MissingPictureError(Path(name or "picture"), reason)
    own = (images_dir / entry.file).resolve()
    if own.is_file() and own.is_relative_to(images_dir.resolve()):
        return own
    return _kept(folder / _FROM_PACK / entry.file, read_from_pack(entry.file))


def given_entry(file: Path, folder: Path) -> BankEntry | None:
    """What is known of a picture that `given_file` made; None for any other file."""
    if file.parent == folder.resolve() / _DRAWN:
        from .drawn import draw

        try:
            return draw(file.stem).entry
        except PictureError:
            return None
    return find_in_pack(file.name) if file.parent == folder.resolve() / _FROM_PACK else None


def sort_of(file: Path, folder: Path) -> str:
    """What sort of drawn picture it is, since one of each sort is enough to name who drew them; else its whole name."""
    if file.parent != folder.resolve() / _DRAWN:
        return str(file)
    first = file.stem.partition("-")[0]
    return first if first.isalpha() else "people"


def source_of(file: Path, folder: Path) -> str:
    """How the picture would be named on a page; empty for any other file."""
    prefix = {folder.resolve() / _DRAWN: DRAW, folder.resolve() / _FROM_PACK: PACK}.get(file.parent, "")
    return prefix + file.stem if prefix else ""


def _kept(file: Path, data: bytes) -> Path:
    """The file with these bytes; it is written only when they differ."""
    if not file.is_file() or file.read_bytes() != data:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, data)
    return file.resolve()
