"""All pictures of a site at once: found on disk, copied, and ready for the layout."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import field

from ..document.media import PictureFacts, ShownPicture
from ..document.model import Describes, Page, Picture
from ..document.site import BankEntry
from ..errors import PictureError
from ..values import Value
from .finding import PictureFinder, pictures_in
from .given import is_given
from .variants import PictureStore, PreparedFile


class Gathered(Value):
    """What became of every picture that the pages name."""

    files: Mapping[tuple[str, str], Path | PictureError]
    """(page uri, picture id) → the file on disk, or why it cannot be used: as `Site.picture_files` has it."""
    copies: Mapping[Path, tuple[PreparedFile, ...]]
    """File on disk → what is published of it, narrowest first."""
    facts: Mapping[Path, PictureFacts | PictureError] = field(default_factory=dict)
    """File on disk → what is known of it: as `Site.picture_facts` has it."""

    def copies_of(self, page_uri: str, picture: Picture) -> tuple[PreparedFile, ...]:
        """What is published of this picture; nothing when it cannot be used."""
        file = self.files.get((page_uri, picture.id))
        return self.copies[file] if isinstance(file, Path) else ()


def gather(
    pages: Iterable[tuple[Page, Path]],
    store: PictureStore,
    *,
    project_dir: Path,
    content_dir: Path,
    images_dir: Path,
    also: Iterable[Path] = (),
) -> Gathered:
    """Finds and prepares the pictures of these pages, each given with its file. Paths are absolute.

    `also`: files to prepare that no page need name, without symbolic links.
    A picture that cannot be used becomes a `PictureError` in `files`. Raises `ProjectError` when the cache cannot be
    written.
    """
    files: dict[tuple[str, str], Path | PictureError] = {}
    finder = PictureFinder(project_dir, content_dir, images_dir)
    # Pages of one folder name the same few pictures again and again, and looking on the disk is slow.
    seen: dict[tuple[Path, str], Path | PictureError] = {}
    for page, page_file in pages:
        for picture in page.pictures():
            written = (page_file.parent, picture.source)
            if written not in seen:
                try:
                    seen[written] = (
                        store.given(picture.source, images_dir)
                        if is_given(picture.source)
                        else finder.find(picture.source, page_file)
                    )
                except PictureError as error:
                    seen[written] = error
            files[page.uri, picture.id] = seen[written]
    prepared = store.prepare([*(found for found in files.values() if isinstance(found, Path)), *also])
    for key, found in files.items():
        if isinstance(found, Path) and found in prepared.errors:
            files[key] = prepared.errors[found]
    # Nobody has to look after what we draw ourselves.
    facts: dict[Path, PictureFacts | PictureError] = {**prepared.facts, **prepared.errors}
    ours = store.given_dir.resolve()
    return Gathered(files, prepared.ready, {f: known for f, known in facts.items() if not f.is_relative_to(ours)})


def in_folder(images_dir: Path) -> list[Path]:
    """Every picture in the pictures folder, without symbolic links; what a link leads out of the folder to is none."""
    folder = images_dir.resolve()
    found = (file.resolve() for file in pictures_in(folder))
    return sorted({file for file in found if file.is_file() and file.is_relative_to(folder)})


def shown(picture: Picture, copies: tuple[PreparedFile, ...], entry: BankEntry | None) -> ShownPicture | None:
    """The picture as the layout wants it, with its words for those who do not see it; None when it cannot be used."""
    if not copies:
        return None
    shows = entry.shows if entry else ""
    # A link needs words of its own, even when the row says what the picture shows.
    said = shows if picture.is_linked else ""
    words = {Describes.WORDS: picture.description, Describes.BANK: shows, Describes.SAID: said}
    return ShownPicture(tuple(copy.variant for copy in copies), words[picture.describes])
