"""Pictures that stand on no page: a logo, the person to ask. They go through the same hands as all the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..document.media import ShownPicture
from ..document.site import BankEntry
from ..errors import PictureError
from ..pictures.finding import resolve
from ..pictures.variants import PictureStore
from ..project import Project
from .pages import SiteFile


@dataclass(frozen=True, slots=True)
class Extras:
    """What became of them."""

    pictures: Mapping[str, ShownPicture] = field(default_factory=dict)
    """By path as it was asked for. Their words are those of the picture bank."""
    files: tuple[SiteFile, ...] = ()
    warnings: tuple[str, ...] = ()
    """A sentence for each that cannot be used."""


def prepare_extras(sources: Iterable[str], project: Project, bank: Mapping[str, BankEntry]) -> Extras:
    """Finds and copies these pictures, each a path from the project's folder."""
    store = PictureStore(project.cache_dir / "pictures")
    images_dir = project.images_dir.resolve()
    shown: dict[str, ShownPicture] = {}
    files: list[SiteFile] = []
    warnings: list[str] = []
    for source in dict.fromkeys(sources):
        try:
            # As if it was written in a file beside mkdocs.yml.
            file = resolve(source, project.config_file, project.root, project.content_dir, project.images_dir)
            copies = store.variants(file)
        except PictureError as error:
            warnings.append(f"{project.shown(project.config_file)}: {error.reason}")
            continue
        entry = bank.get(file.relative_to(images_dir).as_posix()) if file.is_relative_to(images_dir) else None
        shown[source] = ShownPicture(tuple(copy.variant for copy in copies), entry.shows if entry else "")
        files += [SiteFile(copy.variant.uri, copy.file) for copy in copies]
    return Extras(shown, tuple(files), tuple(warnings))
