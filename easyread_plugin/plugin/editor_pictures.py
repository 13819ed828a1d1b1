"""Pictures that the editor's view offers for a row without one. A person chooses: nothing goes on a page from here."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.structure.files import File, Files

from ..document.findings import Finding
from ..document.model import Page
from ..errors import ProjectError
from ..pictures.offers import Offer
from ..pictures.row_offers import RowOffers
from ..pictures.rules import WITHOUT_PICTURE
from ..project import Project
from ..publication.publication import Publication
from .editor_view import editor_notes

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

FOLDER = "easyread/editor"
"""Where they are shown from, while `mkdocs serve` runs."""


def served_notes(
    publication: Publication, findings: Iterable[Finding], offers: RowOffers, files: Files, config: MkDocsConfig
) -> Mapping[str, str]:
    """The notes of each page for the editor's view, with pictures for rows that have none. Only while serving."""
    project = publication.project
    folders = [(project.root / name).resolve() for name in project.settings.picture_folders]
    offers.begin(publication.site.picture_bank, folders)
    pictures = EditorPictures(project, offers)
    notes = editor_notes((ready.page for ready in publication.pages.values()), findings, pictures.of)
    pictures.add_files(files, config)
    return notes


class EditorPictures:
    """Offers pictures for the rows of one build. Words that were looked up are remembered for the next."""

    def __init__(self, project: Project, offers: RowOffers) -> None:
        self._project, self._offers = project, offers
        self._shown: dict[str, bytes] = {}

    def of(self, page: Page, finding: Finding) -> list[dict[str, str]]:
        """The pictures for the row that a finding is about; none when it has one, or when nothing fits."""
        if finding.rule != WITHOUT_PICTURE.id:
            return []
        row = next((row for row in page.rows() if row.id == finding.row), None)
        try:
            found = self._offers.of_row(row) if row is not None else []
        except ProjectError:  # a folder of symbols that is none; `pictures find` says so
            return []
        return [shown for offer in found if (shown := self._of_offer(page, offer)) is not None]

    def _of_offer(self, page: Page, offer: Offer) -> dict[str, str] | None:
        images_dir = self._project.images_dir
        try:
            data = offer.read(images_dir)
        except OSError:  # it is in the bank, and not in the folder
            return None
        name = sha256(data).hexdigest()[:16] + Path(offer.entry.file).suffix.lower()
        self._shown[name] = data
        place = os.path.relpath(images_dir / offer.entry.file, self._project.content_dir / Path(page.uri).parent)
        return {
            "src": name,
            "shows": offer.entry.shows,
            "line": f"![-]({quote(Path(place).as_posix())})",
            "add": "" if offer.place == "bank" else f"easyread pictures add {offer.name}",
        }

    def add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Adds what is shown to the files that are served."""
        for name, data in sorted(self._shown.items()):
            uri = f"{FOLDER}/{name}"
            if files.get_file_from_path(uri) is None:
                files.append(File.generated(config, uri, content=data))
