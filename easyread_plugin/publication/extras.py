"""Pictures that stand on no page: a logo, the person to ask. They go through the same hands as all the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import field

from ..document.media import ShownPicture
from ..errors import PictureError
from ..pictures.finding import resolve
from ..pictures.variants import PictureStore
from ..project import Project
from ..values import Value
from .site_pictures import SitePictures


class Extras(Value):
    """What became of them."""

    pictures: Mapping[str, ShownPicture] = field(default_factory=dict)
    """By path as it was asked for. Their words are those of the picture bank."""
    warnings: tuple[str, ...] = ()
    """A sentence for each that cannot be used."""


def prepare_extras(sources: Iterable[str], project: Project, pictures: SitePictures) -> Extras:
    """Finds and copies these pictures, each a path from the project's folder, and notes that they are shown."""
    store = PictureStore(project.cache_dir / "pictures")
    shown: dict[str, ShownPicture] = {}
    warnings: list[str] = []
    for source in dict.fromkeys(sources):
        try:
            # As if it was written in a file beside mkdocs.yml.
            file = resolve(source, project.config_file, project.root, project.content_dir, project.images_dir)
            copies = store.variants(file)
        except PictureError as error:
            warnings.append(f"{project.shown(project.config_file)}: {error.reason}")
            continue
        entry = pictures.entry_of(file)
        if not pictures.may_show(entry, file):
            said = "We left out this picture. Somebody in it did not agree, or is not known"
            warnings.append(f"{project.shown(project.config_file)}: {source}: {said}. Look into the list of people.")
            continue
        pictures.was_shown(file, copies)
        shown[source] = ShownPicture(tuple(copy.variant for copy in copies), entry.shows if entry else "")
    return Extras(shown, tuple(warnings))
