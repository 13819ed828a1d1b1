"""The page “Pictures on this site”: what each picture shows, who made it, and who may use it.

It is made of what is really published, each time the site is built. It is written as Markdown and read like any other
page, so that it has rows and sound.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from msgspec.structs import replace

from ..document.site import BankEntry
from ..language.catalogue import is_english
from ..pictures.licences import licence_of
from ..values import Value

if TYPE_CHECKING:
    from ..layout.wording import Wording

URI = "picture-credits.md"
"""Where it lies in the site. A page of that name by the group is shown in its place."""
_ALLOW = "<!-- easyread: allow ER-T01 ER-T04b because the list is as long as the site has pictures -->"
_SIGNS = re.compile(r"[\\`*_{}\[\]()#+\-.!]")
_OTHER_SIGNS = re.compile(r"[&<>=|~:^$@\"']")


class CreditedPicture(Value):
    """A picture that is really published."""

    file: Path
    """The original, absolute."""
    entry: BankEntry | None
    """What the picture bank says of it."""
    source: str = ""
    """How a page names it, when it lies in no folder of the project: `draw:1-in-4`."""


def credits_text(pictures: Iterable[CreditedPicture], content_dir: Path, words: Wording) -> str:
    """The page as Markdown, with one part for each who made some of the pictures. Paths are from `content_dir`."""
    parts: dict[tuple[str, str, str], list[CreditedPicture]] = {}
    for picture in sorted(pictures, key=lambda one: one.file):
        entry = entry_in(picture, words)
        parts.setdefault((entry.credit, entry.source, entry.licence), []).append(picture)
    blocks = [_ALLOW, f"# {_plain(words.credits_title)}", _plain(words.credits_first)]
    if parts:
        blocks[-1] = f"{_image(next(iter(parts.values()))[0], content_dir)}\n{blocks[-1]}"
    else:
        blocks.append(_plain(words.credits_nothing))
    for (credit, source, licence), group in sorted(parts.items(), key=lambda part: (not part[0][0], part[0])):
        blocks.append(f"## {_plain(credit or words.credits_unknown)}")
        about = "\n".join(f"- {line}" for line in _about(credit, source, licence, words))
        blocks.append(f"{_image(group[0], content_dir)}\n{_plain(words.credits_about)}\n\n{about}")
        for picture in group if is_english(words.language) else [one for one in group if not one.source]:
            shows = picture.entry.shows if picture.entry else ""
            blocks.append(f"{_image(picture, content_dir)}\n{_plain(shows or words.credits_not_said)}")
    return "\n\n".join(blocks) + "\n"


def entry_in(picture: CreditedPicture, words: Wording) -> BankEntry:
    """What is said of a picture. What comes with easyread says it in English, so another language has its own words."""
    entry = picture.entry or BankEntry("", "")
    if not picture.source or is_english(words.language):
        return entry
    return replace(entry, shows="", credit=words.credits_easyread, source=words.credits_for_easyread)


def _about(credit: str, source: str, licence: str, words: Wording) -> Iterator[str]:
    """Each line of what is said of pictures by the same hand, as Markdown."""
    if credit:
        yield _plain(words.credits_made.format(name=credit))
    if source:
        yield _plain(words.credits_from.format(source=source))
    known = licence_of(licence)
    if known is None:
        yield _plain(words.credits_licence.format(licence=licence) if licence else words.credits_no_licence)
        return
    for sentence in known.means(words.language):
        yield _plain(sentence)
    if known.url:
        yield f"[{_plain(words.credits_read.format(licence=known.name))}]({known.url})"


def _image(picture: CreditedPicture, content_dir: Path) -> str:
    if picture.source:
        return f"![-]({picture.source})"
    return f"![-]({quote(Path(os.path.relpath(picture.file, content_dir)).as_posix())})"


def _plain(text: str) -> str:
    """These words in Markdown, where nothing in them means anything."""
    entities = _OTHER_SIGNS.sub(lambda sign: f"\0{ord(sign[0])};", " ".join(text.split()).replace("\0", ""))
    return _SIGNS.sub(r"\\\g<0>", entities).replace("\0", "&#")
