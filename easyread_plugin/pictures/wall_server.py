"""The wall of pictures: a page on this computer only, to look for a picture and to choose one.

Nothing is put on a page from here. A person copies a line, and pastes it where it belongs. A picture by others goes
into the site's pictures when somebody presses the button for it.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

from ..document.local_page import NOTHING, Answer, Asked, LocalPage
from ..document.site import BankEntry
from ..errors import EasyReadError
from .adding import add_picture, key_for
from .bank import Bank, read_bank
from .kinds import SUFFIXES
from .licences import licence_of
from .master import make_master
from .offers import PLACES, Offer, find_pictures
from .packed import pack

_STATIC = {
    "": ("index.html", "text/html; charset=utf-8"),
    "icon.svg": ("icon.svg", "image/svg+xml"),
    "wall.css": ("wall.css", "text/css; charset=utf-8"),
    "wall.js": ("wall.js", "text/javascript; charset=utf-8"),
}
_KINDS = {
    ".svg": "image/svg+xml",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".avif": "image/avif",
}
MOST = 60
"""How many pictures are shown for some words."""


class PictureWall:
    """The wall of one site. Use it in a `with`; `url` is where it is."""

    def __init__(
        self,
        root: Path,
        images_dir: Path,
        images: str,
        folders: Sequence[Path] = (),
        added: Callable[[str], None] | None = None,
    ) -> None:
        """Paths are absolute. `images`: the pictures folder as a page names it. `added` is told each new picture."""
        self.root, self.images_dir, self.images = root, images_dir, images
        self.folders, self.added = tuple(folders), added
        self._offers: dict[str, Offer] = {}
        self._lock = threading.Lock()
        self._local = LocalPage(self._answer, most_bytes=1000)

    def __enter__(self) -> PictureWall:
        self._local.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._local.__exit__()

    @property
    def hosts(self) -> tuple[str, ...]:
        """What a browser may call this computer, with the port."""
        return self._local.hosts

    @property
    def url(self) -> str:
        """Where the page is."""
        return self._local.url

    def wait(self, seconds: float | None = None) -> bool:
        """Until somebody ends it on the page. Whether they did."""
        return self._local.wait(seconds)

    def find(self, words: str) -> list[Offer]:
        """The pictures for these words, the best first; without words the site's own and then all that come along."""
        bank = self._bank().entries
        if words.strip():
            return find_pictures(words, bank, self.folders, MOST)
        own = [Offer(entry.file, entry, "bank", 0) for entry in bank.values()]
        return own + [
            Offer(entry.file.removesuffix(".svg"), entry, "pack", 0)
            for entry in pack().values()
            if entry.file not in bank
        ]

    def add(self, offer: Offer) -> str:
        """Puts a picture by others into the site's pictures; its name there. Raises `EasyReadError`."""
        with self._lock:
            master = make_master(Path(offer.entry.file), offer.read(self.images_dir))
            key = key_for(offer.entry.file, master.suffix)
            add_picture(master, key, offer.entry, root=self.root, images_dir=self.images_dir)
        if self.added is not None:
            self.added(key)
        return key

    def _bank(self) -> Bank:
        return read_bank(self.images_dir / "pictures.yml")

    def _answer(self, asked: Asked) -> Answer:
        if not asked.is_change and asked.path in _STATIC:
            name, kind = _STATIC[asked.path]
            return Answer((files(__package__) / "wall" / name).read_bytes(), kind)
        if not asked.is_change and asked.path == "find":
            return self._found(asked.words.get("q", "")[:200])
        offer = self._offers.get(asked.words.get("n", ""))
        if offer is None:
            return NOTHING
        if asked.is_change:
            return self._added(offer) if asked.path == "add" and offer.place != "bank" else NOTHING
        return self._picture(offer) if asked.path == "picture" else NOTHING

    def _found(self, words: str) -> Answer:
        try:
            offers = self.find(words)
        except EasyReadError as error:
            return Answer.of({"error": str(error)}, 400)
        shown = [self._shown(offer) for offer in sorted(offers, key=lambda one: PLACES.index(one.place))]
        return Answer.of({"pictures": [one for one in shown if one is not None]})

    def _shown(self, offer: Offer) -> dict[str, object] | None:
        """What the page is told of a picture; None for one that is not there."""
        if offer.place == "bank" and self._own_file(offer.entry) is None:
            return None
        number = hashlib.sha256(f"{offer.place} {offer.name}".encode()).hexdigest()[:16]
        self._offers[number] = offer
        licence = licence_of(offer.entry.licence)
        return {
            "n": number,
            "place": offer.place,
            "name": offer.name,
            "shows": offer.entry.shows,
            "words": list(offer.entry.words),
            "licence": licence.name if licence else offer.entry.licence,
            "credit": offer.entry.credit,
            "has_people": bool(offer.entry.people),
            "line": self._line(offer.entry.file) if offer.place == "bank" else "",
        }

    def _line(self, key: str) -> str:
        """What a page in the content folder says to show this picture."""
        return f"![-](../{self.images}/{key.replace(' ', '%20')})"

    def _own_file(self, entry: BankEntry) -> Path | None:
        """The file of a picture of the site; None when it is not there, or lies outside the pictures folder."""
        file = (self.images_dir / entry.file).resolve()
        inside = file.is_relative_to(self.images_dir.resolve()) and file.suffix.lower() in SUFFIXES
        return file if inside and file.is_file() else None

    def _picture(self, offer: Offer) -> Answer:
        file = self._own_file(offer.entry) if offer.place == "bank" else Path(offer.entry.file)
        if file is None:
            return NOTHING
        try:
            data = file.read_bytes() if offer.place == "bank" else offer.read(self.images_dir)
        except OSError:
            return NOTHING
        return Answer(data, _KINDS[file.suffix.lower()])

    def _added(self, offer: Offer) -> Answer:
        try:
            key = self.add(offer)
        except EasyReadError as error:
            return Answer.of({"error": str(error)}, 400)
        except OSError:
            return Answer.of({"error": "This picture cannot be read any more. Look for it again."}, 400)
        return Answer.of({"line": self._line(key), "name": key})
