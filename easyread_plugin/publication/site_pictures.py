"""The pictures of one site: looked up once, and shown only while everybody in them agrees."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from ..document.media import ShownPicture
from ..document.model import Page, Picture
from ..document.publishing import Channel, Register
from ..document.site import BankEntry
from ..pictures.bank import Bank, read_bank
from ..pictures.consent import who_did_not_agree
from ..pictures.gathering import Gathered, gather, in_folder, shown
from ..pictures.given import given_entry, sort_of, source_of
from ..pictures.kinds import SUFFIXES
from ..pictures.licences import BOUGHT, key_of
from ..pictures.repository import kept_elsewhere
from ..pictures.variants import PictureStore, PreparedFile
from ..project import Project
from .credits_page import CreditedPicture
from .pages import ReadyPage, SiteFile

_ENDINGS = "|".join(re.escape(suffix) for suffix in sorted(SUFFIXES))
_NAMED = re.compile(rf"[^\s\"'\[\]{{}},:]+(?:{_ENDINGS})\b", re.IGNORECASE)


class SitePictures:
    """What is known of all pictures, and which of them were shown. Lives for one build or one check."""

    def __init__(
        self, project: Project, register: Register, today: date, channel: Channel = Channel.WEBSITE
    ) -> None:
        self._project, self._register, self._today, self._channel = project, register, today, channel
        self._folder = project.images_dir.resolve()
        self._store = PictureStore(project.cache_dir / "pictures")
        self.bank = Bank()
        self.gathered = Gathered({}, {})
        self.files: dict[str, SiteFile] = {}
        """Every copy that was shown, by its path in the site."""
        self._credited: dict[Path, CreditedPicture] = {}
        self._held: frozenset[str] | None = None

    def gather(self, pages: Iterable[ReadyPage], *, with_folder: bool) -> None:
        """Reads the bank, and finds and copies the pictures of these pages; with all in the folder when asked.

        Raises `ProjectError` when the cache cannot be written.
        """
        project = self._project
        bank_file = project.images_dir / "pictures.yml"
        self.bank = read_bank(bank_file, project.shown(bank_file))
        self.gathered = self._gather(pages, in_folder(project.images_dir) if with_folder else ())

    def add(self, page: ReadyPage) -> None:
        """Finds and copies the pictures of one more page."""
        more = self._gather([page], ())
        files, copies = self.gathered.files, self.gathered.copies
        self.gathered = Gathered({**files, **more.files}, {**copies, **more.copies}, self.gathered.facts)

    def _gather(self, pages: Iterable[ReadyPage], also: Iterable[Path]) -> Gathered:
        return gather(
            ((ready.page, ready.file) for ready in pages if ready.page.has_layout),
            self._store,
            project_dir=self._project.root,
            content_dir=self._project.content_dir,
            images_dir=self._project.images_dir,
            also=also,
        )

    def of_page(self, page: Page) -> dict[str, ShownPicture]:
        """The pictures of a page as they are shown, by their ids."""
        ready = {picture.id: self.show(page.uri, picture) for picture in page.pictures()}
        return {id: picture for id, picture in ready.items() if picture is not None}

    def show(self, page_uri: str, picture: Picture, *, is_described: bool = True) -> ShownPicture | None:
        """A picture as it is shown; None when it cannot be, or when somebody in it does not agree.

        `is_described`: False when words beside it say what it shows.
        """
        file = self.gathered.files.get((page_uri, picture.id))
        if not isinstance(file, Path):
            return None
        entry = self.entry_of(file)
        copies = self.gathered.copies_of(page_uri, picture)
        ready = shown(picture, copies, entry if is_described else None) if self.may_show(entry, file) else None
        if ready is not None:
            self.was_shown(file, copies)
        return ready

    def was_shown(self, file: Path, copies: Sequence[PreparedFile]) -> None:
        """Notes that these copies of an original are published."""
        if file in self._credited:
            return
        self._credited[file] = CreditedPicture(file, self.entry_of(file), source_of(file, self._store.given_dir))
        self.files.update({copy.variant.uri: SiteFile(copy.variant.uri, copy.file) for copy in copies})

    def may_show(self, entry: BankEntry | None, file: Path) -> bool:
        """Whether everybody in the picture agrees to be seen there today, under whatever name it is kept."""
        if who_did_not_agree(entry, self._register, self._today, self._channel):
            return False
        held = self._held_contents()
        return not held or _content(file) not in held

    def _held_contents(self) -> frozenset[str]:
        """The bytes of the pictures that are held back, each by its SHA-256."""
        if self._held is None:
            named = (
                self._folder / name
                for name, entry in self.bank.entries.items()
                if who_did_not_agree(entry, self._register, self._today, self._channel)
            )
            self._held = frozenset(_content(file) for file in named if file.is_file())
        return self._held

    def entry_of(self, file: Path) -> BankEntry | None:
        """What the bank says of an original, given without symbolic links."""
        if (ours := given_entry(file, self._store.given_dir)) is not None:
            return ours
        inside = file.is_relative_to(self._folder)
        return self.bank.entries.get(file.relative_to(self._folder).as_posix()) if inside else None

    def credited(self) -> list[CreditedPicture]:
        """Every original of which copies were shown; of drawn clocks, days and people, one of each."""
        sorts = {sort_of(file, self._store.given_dir): picture for file, picture in sorted(self._credited.items())}
        return list(sorts.values())

    def given(self) -> dict[Path, BankEntry]:
        """What is known of the pictures that are drawn or come with easyread, by their files."""
        found = {file for file in self.gathered.files.values() if isinstance(file, Path)}
        entries = ((file, given_entry(file, self._store.given_dir)) for file in sorted(found))
        return {file: entry for file, entry in entries if entry is not None}

    def bought_and_kept(self) -> frozenset[Path]:
        """The bought pictures that Git keeps, when there is a second copy of the project elsewhere."""
        bought = [self._folder / name for name, entry in self.bank.entries.items() if key_of(entry.licence) == BOUGHT]
        return kept_elsewhere(self._project.root.resolve(), bought)

    def named_in_settings(self) -> frozenset[Path]:
        """The pictures that `mkdocs.yml` names, such as a logo, without symbolic links."""
        try:
            text = self._project.config_file.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return frozenset()
        named = (self._project.root / found for found in _NAMED.findall(text))
        return frozenset(file.resolve() for file in named if file.is_file())


def _content(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
