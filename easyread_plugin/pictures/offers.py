"""Pictures to choose from, for some words: the site's own first, then the pack, then icons, then folders of symbols.

Nothing is ever put on a page from here. A person chooses, and types `easyread pictures add NAME`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

from ..document.site import BankEntry
from ..language.likeness import Phrase, also_said, covered, families, likeness, part_in, phrase, says_much
from ..values import Value
from .never import is_never, refuses_symbols
from .packed import pack, read_from_pack
from .symbols import Symbol, folder_symbols, icon_symbols

Place = Literal["bank", "pack", "icons", "folder"]
PLACES: tuple[Place, ...] = ("bank", "pack", "icons", "folder")
"""In the order in which they are looked through."""

_LEAST, _LEAST_OF_ONE, _LEAST_WHOLE, _LEAST_OF_SMALL = 0.5, 0.6, 0.38, 0.88
"""How much alike the words must be, from 0 to 1. Below it a picture is more often wrong than right. The second is for
one word that says something, the third for a picture of one of several words and of nothing else, and the last for
words that all say little."""
_WHOLE = 0.9
_BESIDE_BEST = 0.6
"""A picture that fits so much less than the best one is left out."""
_STRONG, _FAIR = 0.8, 0.6
_OTHER_WORDS, _SHOWN = 0.98, 0.6
"""What a match counts with a picture's further words, and with what it shows."""


class Offer(Value):
    """One picture that may fit."""

    name: str
    """What `easyread pictures add` takes; the path in the pictures folder when it is there already."""
    entry: BankEntry
    """What is known of it, as the picture bank would keep it."""
    place: Place
    score: float
    """How well it fits, from 0 to 1."""
    file: Path | None = None
    """Where an icon or symbol lies; None for the bank, whose folder is known, and for the pack."""

    def read(self, images_dir: Path) -> bytes:
        """The bytes of the picture. `images_dir`: the site's pictures folder. Raises `OSError`."""
        if self.place == "pack":
            return read_from_pack(self.entry.file)
        return (self.file or images_dir / self.entry.file).read_bytes()


def find_pictures(
    words: str, bank: Mapping[str, BankEntry] | None = None, folders: Iterable[Path] = (), most: int = 12
) -> list[Offer]:
    """The pictures that fit these words, the best first; an empty list when none fits.

    `bank`: the site's picture bank, by path in the pictures folder. `folders`: OpenMoji or Mulberry folders, absolute.
    A picture that has all the words comes before one that has some. Among those that fit alike, the site's own come
    first, then those that come with easyread, then icons, then symbols.
    """
    asked = phrase(words)
    if not asked.words:
        return []
    found: dict[str, Offer] = {}
    for offer in _offers(asked, bank or {}, folders):
        # What was added from the pack is in the bank under the same name.
        found.setdefault(offer.entry.file if offer.place in ("bank", "pack") else offer.name, offer)
    best = max((offer.score for offer in found.values()), default=0.0)
    kept = [offer for offer in found.values() if offer.score >= best * _BESIDE_BEST]
    return sorted(kept, key=_order)[:most]


def _order(offer: Offer) -> tuple[int, int, float, str]:
    band = 0 if offer.score >= _STRONG else 1 if offer.score >= _FAIR else 2
    return band, PLACES.index(offer.place), -round(offer.score, 4), offer.name


def _offers(asked: Phrase, bank: Mapping[str, BankEntry], folders: Iterable[Path]) -> Iterator[Offer]:
    wanted = frozenset().union(*(families(one) for one, _ in also_said(asked)))
    telling = sum(says_much(word) for word in asked.words)
    least = (_LEAST_OF_SMALL, _LEAST_OF_ONE, _LEAST)[min(telling, 2)]
    for place, entries in (("bank", bank), ("pack", pack())):
        for entry in entries.values():
            if wanted.isdisjoint(_words_of(entry)):
                continue
            score = fit(asked, entry)
            if score >= least or (score >= _LEAST_WHOLE and telling > 1 and _is_of_one_word(asked, entry)):
                name = entry.file.removesuffix(".svg") if place == "pack" else entry.file
                yield Offer(name, entry, "pack" if place == "pack" else "bank", score)
    if refuses_symbols(asked):
        return
    yield from (_of_symbol(symbol, "icons") for symbol in icon_symbols(asked))
    for folder in folders:
        yield from (_of_symbol(symbol, "folder") for symbol in folder_symbols(folder, asked))


@lru_cache(maxsize=4096)
def _words_of(entry: BankEntry) -> frozenset[str]:
    """All words that a picture can be found by."""
    return frozenset().union(*(families(phrase(word)) for word in entry.words or (entry.shows,)))


def _is_of_one_word(asked: Phrase, entry: BankEntry) -> bool:
    """Whether something that the picture stands for is wholly in what was asked: “date” in “date of the meeting”."""
    others = [one for one, _ in also_said(asked) if one.negated == asked.negated]
    return any(part_in(phrase(word), one) >= _WHOLE for word in entry.words for one in others)


def _of_symbol(symbol: Symbol, place: Place) -> Offer:
    return Offer(symbol.name, symbol.entry, place, symbol.score, symbol.file)


def fit(asked: Phrase, entry: BankEntry) -> float:
    """How well a picture fits some words, from 0 to 1."""
    if any(is_never(asked, phrase(word)) for word in entry.words):
        return 0.0
    said = [(phrase(word), 1.0 if place == 0 else _OTHER_WORDS) for place, word in enumerate(entry.words)]
    if not said:
        return _SHOWN * likeness(asked, phrase(entry.shows))
    best = max(part * likeness(asked, one) for one, part in said)
    if len(asked.words) == 1:
        return best
    shown = (phrase(entry.shows), _SHOWN)
    parts = [
        max(part * cover[place] for cover, part in [(covered(asked, one), part) for one, part in (*said, shown)])
        for place in range(len(asked.words))
    ]
    weights = asked.weights
    together = sum(weight * part for weight, part in zip(weights, parts, strict=True)) / sum(weights)
    return max(best, 0.7 * best + 0.3 * together)
