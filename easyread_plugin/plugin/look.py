"""What the templates of `theme: easyread` are told: plain values, worked out before, so that a template only loops.

In a template all of it stands in `easyread`: `easyread.menu`, `easyread.words.menu`, `easyread.contact.phone`.
"""

from __future__ import annotations

from types import ModuleType

from ..layout.reader_words import ReaderWords
from ..layout.wording import Wording
from ..values import Value
from .choices import Choice


class Entry(Value):
    """A link, ready to be shown."""

    title: str
    url: str
    current: str = ""
    """What `aria-current` says, or empty."""
    icon: str = ""
    """HTML."""
    picture: str = ""
    """HTML."""
    lang: str = ""
    """The language of the title, where it is not that of the words around the page."""


class ShownContact(Value):
    """The person to ask."""

    name: str
    when: str
    phone: str
    phone_url: str
    email: str
    address: tuple[str, ...]
    picture: str
    """HTML."""


class Look(Value):
    """Everything around the words of one page."""

    title: str
    """For the browser's tab."""
    description: str
    language: str
    """The language of the page. The words around it may be in another one."""
    versions: tuple[tuple[str, str], ...]
    """The page in each of its languages, as search engines are told: language and whole address."""
    site_lang: str
    """The language of the site's own words, such as its motto, where it is not that of `words`."""
    words: Wording
    reader: ReaderWords
    """The words of the reader's buttons."""
    choices: tuple[Choice, ...]
    """What a reader can change."""
    has_parts: bool
    """Whether the page can be read one part at a time: it has two or more."""
    icons: ModuleType
    colour: str
    kind: str
    """The page kind; `search` and `not-found` for those two."""
    group: str
    tagline: str
    home: str
    """The address of the first page."""
    logo: str
    """HTML, or empty for the drawn one."""
    menu: tuple[Entry, ...]
    where: tuple[Entry, ...]
    """From the first page down to this one."""
    part: str
    """The menu entry that this page stands under, when others do too."""
    siblings: tuple[Entry, ...]
    back: Entry | None
    next: Entry | None
    contact: ShownContact | None
    foot: tuple[Entry, ...]
    pages: tuple[Entry, ...]
    """All pages, on the search page only."""
    search: str
    """The address of the search page, or empty when there is no search."""
    head_script: str
    paper: str
    """CSS for the foot of each sheet of paper."""
