"""The pictures of people beside their own words. A person agrees to "photo" for that, as for every other picture."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..document.media import ShownPicture
from ..document.publishing import PublishedPage
from ..document.site import BankEntry
from ..errors import EasyReadError
from ..pictures.variants import PictureStore
from ..project import Project
from .site_pictures import SitePictures


def portrait_files(bank: Mapping[str, BankEntry], images_dir: Path) -> dict[str, Path]:
    """Id of a person → the file of their picture, without symbolic links. Of two, the first in the bank."""
    found: dict[str, Path] = {}
    for name, entry in bank.items():
        if entry.portrait_of:
            file = (images_dir / name).resolve()
            if file.is_file() and file.is_relative_to(images_dir.resolve()):
                found.setdefault(entry.portrait_of, file)
    return found


def portraits_of(published: PublishedPage, project: Project, pictures: SitePictures) -> dict[str, ShownPicture]:
    """Own words' id → the picture of the person who said them, where there is one and the person agrees to it."""
    files = portrait_files(pictures.bank.entries, project.images_dir)
    if not files:
        return {}
    store = PictureStore(project.cache_dir / "pictures")
    shown: dict[str, ShownPicture] = {}
    for words in published.page.own_words():
        file = files.get(words.person or "")
        if file is None:
            continue
        entry = pictures.entry_of(file)
        if entry is None or not pictures.may_show(entry, file):
            continue
        try:
            copies = store.variants(file)
        except EasyReadError:
            # The rules about pictures say what is wrong with it.
            continue
        pictures.was_shown(file, copies)
        # The line beside it says who it is.
        shown[words.id] = ShownPicture(tuple(copy.variant for copy in copies), "")
    return shown
