"""What is known of the whole site while its pages are looked at: settings, word bank, picture bank."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import field

from ..errors import PictureError
from ..settings import Settings
from ..values import Value
from .checking import Checked, RecordProblem
from .media import DownloadFacts, PictureFacts
from .position import Position
from .publishing import Channel, Register
from .speech import SpeechLists


class Meaning(Value):
    """A hard word and what it means, from the word bank or a page's front matter."""

    word: str
    """As written in the bank."""
    meaning: str
    """At most 15 words."""
    picture: str = ""
    """The picture's path from the project's folder, or an empty string."""
    file: str = ""
    position: Position | None = None
    anchor: str = ""
    """Where it is explained at length (`hard-words.md#vote`), or an empty string."""


class BankEntry(Value):
    """What the picture bank (`images/pictures.yml`) says of one picture."""

    file: str
    """The path inside the pictures folder, with forward slashes."""
    shows: str
    """What it shows, in words: the alternative text for `![](x)`."""
    source: str = ""
    """Where it is from."""
    licence: str = ""
    credit: str = ""
    words: tuple[str, ...] = ()
    """The words that it stands for, so that it can be found. The first is its idea."""
    people: tuple[str, ...] = ()
    """The ids of the people who can be known in it. It is shown only while all of them agree to "photo"."""
    portrait_of: str = ""
    """The id of the person whose own words it stands beside. That person is among `people`."""
    position: Position | None = None


class Site(Value):
    """The whole site, as far as a check of one page needs it."""

    settings: Settings
    register: Register = field(default_factory=Register)
    """Who agreed to what."""
    today: date = date.min
    """The day of the build; an input, read once."""
    channel: Channel = Channel.WEBSITE
    """Where it is published."""
    word_bank: Mapping[str, Meaning] = field(default_factory=dict)
    """By the word in small letters."""
    picture_bank: Mapping[str, BankEntry] = field(default_factory=dict)
    """By path inside the pictures folder."""
    picture_files: Mapping[tuple[str, str], Path | PictureError] = field(default_factory=dict)
    """(page uri, picture id) → the file on disk, without symbolic links, or why it cannot be used."""
    images_dir: Path | None = None
    """The pictures folder, without symbolic links: what `picture_bank` counts from."""
    root: Path | None = None
    """The project's folder, without symbolic links."""
    picture_facts: Mapping[Path, PictureFacts | PictureError] = field(default_factory=dict)
    """File on disk, without symbolic links → what is known of it, or why it cannot be used: every picture that a page
    names, and, when the whole site is looked at, every picture in the pictures folder."""
    pictures_elsewhere: frozenset[Path] = frozenset()
    """Pictures that are used but stand on no page, such as a logo. Without symbolic links."""
    given_pictures: Mapping[Path, BankEntry] = field(default_factory=dict)
    """What is known of pictures that are drawn when the site is built, and of those that come with easyread."""
    goes_public: frozenset[Path] = frozenset()
    """Bought pictures that Git keeps, in a project that has a second copy elsewhere."""
    own_contacts: tuple[str, ...] = ()
    """Contact details and names that the group gives out itself."""
    downloads: Mapping[Path, DownloadFacts] = field(default_factory=dict)
    """Papers, films and sounds that lie among the pages, when the whole site is looked at."""

    checks: Mapping[str, Checked] = field(default_factory=dict)
    """Page uri → what its sign-off says of it today; a page without one is not here."""
    speech: SpeechLists = field(default_factory=SpeechLists)
    """What the group gives to the voice."""
    audio_dir: Path | None = None
    """The folder of sound."""
    check_problems: tuple[RecordProblem, ...] = ()
    """What is not clear in the records of checks."""

    def bank_entry(self, page_uri: str, picture_id: str) -> BankEntry | None:
        """What the picture bank says of this picture, or None."""
        file = self.picture_files.get((page_uri, picture_id))
        return self.entry_of(file) if isinstance(file, Path) else None

    def entry_of(self, file: Path) -> BankEntry | None:
        """What the picture bank says of this file, given without symbolic links, or None."""
        if file in self.given_pictures:
            return self.given_pictures[file]
        if self.images_dir is None:
            return None
        # On words: asked for each picture of each page, and paths are slow to compare.
        name, folder = file.as_posix(), f"{self.images_dir.as_posix()}/"
        return self.picture_bank.get(name.removeprefix(folder)) if name.startswith(folder) else None

    def shown(self, file: Path) -> str:
        """A path as a person reads it: from the project's folder where it lies inside, forward slashes."""
        inside = self.root is not None and file.is_relative_to(self.root)
        return file.relative_to(self.root).as_posix() if inside and self.root else file.as_posix()
