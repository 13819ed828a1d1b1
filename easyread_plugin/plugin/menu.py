"""The menu, and what follows from it: where a page stands, and what stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from mkdocs.structure.nav import Link as NavLink
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page as MkDocsPage

from ..document.versions import is_same_language
from ..layout.look import MENU_MOST, MENU_WORDS_MOST
from ..layout.wording import Wording
from ..publication.pages import PresentedPage
from .icons import OF_KIND, USUAL, ThemeIcons
from .look import Entry

if TYPE_CHECKING:
    from mkdocs.structure.nav import Navigation

Url = Callable[[str], str]


class Menu:
    """The menu of a whole site. Lives for one build."""

    def __init__(
        self, nav: Navigation, icons: ThemeIcons, presented: Mapping[str, PresentedPage], language: str
    ) -> None:
        """`language`: that of the site, in which the parts of the menu are named."""
        self._nav, self._icons, self._presented, self._language = nav, icons, presented, language

    @property
    def home(self) -> MkDocsPage | None:
        """The first page of the site."""
        return self._nav.homepage

    def pages(self) -> list[MkDocsPage]:
        """The pages of the menu, in its order."""
        return list(self._nav.pages)

    def problems(self) -> list[str]:
        """A sentence for each thing of the menu that somebody should mend."""
        problems = []
        count = len(self._nav.items)
        if count > MENU_MOST:
            problems.append(f"The menu has {count} entries. {MENU_MOST} are enough: put some pages together into one.")
        for item in self._nav.items:
            title = title_of(item)
            if len(title.split()) > MENU_WORDS_MOST:
                problems.append(f"“{title}” is long for the menu. Say it in 1 to {MENU_WORDS_MOST} words.")
        for page in self._nav.pages:
            name = page.meta.get("icon")
            if name and self._icons.find(str(name)) is None:
                problems.append(f"{page.file.src_uri}: There is no icon “{name}”. Look at its name.")
        return problems

    def entries(self, page: MkDocsPage | None, words: Wording, url: Url) -> tuple[Entry, ...]:
        """The menu as it stands on this page, with the words of the interface there."""
        ancestors = list(page.ancestors) if page else []
        top = ancestors[-1] if ancestors else page
        return tuple(self._entry(item, page, top, words, url) for item in self._nav.items if _first(item))

    def where(self, page: MkDocsPage | None, words: Wording, url: Url) -> tuple[Entry, ...]:
        """From the first page down to this one."""
        home = self.home
        if page is None or page is home:
            return ()
        found = [Entry(words.home, url(home.url))] if home else []
        for section in reversed(list(page.ancestors)):
            first = _first(section)
            if isinstance(first, MkDocsPage) and first is not page:
                found.append(Entry(title_of(section), url(first.url), lang=self.lang(section, words)))
        return (*found, Entry(title_of(page), "", "page", lang=self.lang(page, words)))

    def lang(self, item: object, words: Wording) -> str:
        """The language of the title of a page or a part of the menu, where it is not that of the words around it."""
        presented = self._presented.get(item.file.src_uri) if isinstance(item, MkDocsPage) else None
        language = presented.published.page.language if presented else self._language
        return "" if is_same_language(language, words.language) else language

    def link(self, page: MkDocsPage, here: MkDocsPage | None, words: Wording, url: Url) -> Entry:
        """A link to a page, as it stands on the page `here`."""
        return Entry(title_of(page), url(page.url), "page" if page is here else "", lang=self.lang(page, words))

    def turn(self, page: MkDocsPage | None, words: Wording, url: Url) -> Entry | None:
        """The way to the page before or after."""
        return Entry(title_of(page), url(page.url), lang=self.lang(page, words)) if page else None

    def _entry(self, item: object, page: MkDocsPage | None, top: object, words: Wording, url: Url) -> Entry:
        first = _first(item)
        current = "" if item is not top else "page" if first is page else "true"
        lang = self.lang(item, words)
        if isinstance(first, MkDocsPage):
            return Entry(title_of(item), url(first.url), current, self._icon(item), lang=lang)
        return Entry(title_of(item), getattr(first, "url", ""), "", self._icons.find("material/link") or "", lang=lang)

    def _icon(self, item: object) -> str:
        """The drawing of a menu entry: what a page of it names, else what its kind of page usually has."""
        pages = list(_pages(item))
        for page in pages:
            found = self._icons.find(str(page.meta.get("icon") or ""))
            if found:
                return found
        presented = self._presented.get(pages[0].file.src_uri) if pages else None
        kind = presented.published.page.kind if presented else ""
        return self._icons.find(OF_KIND.get(kind, USUAL)) or self._icons.find(USUAL) or ""


def beside(page: MkDocsPage | None) -> list[MkDocsPage]:
    """The pages of the same part of the menu, this one too; nothing when it stands alone."""
    parent = page.parent if page else None
    if not isinstance(parent, Section):
        return []
    pages = [item for item in parent.children if isinstance(item, MkDocsPage)]
    return pages if len(pages) > 1 else []


def title_of(item: object) -> str:
    """What a page or a part of the menu is called."""
    return str(getattr(item, "title", None) or "")


def _pages(item: object) -> Iterator[MkDocsPage]:
    if isinstance(item, MkDocsPage):
        yield item
    elif isinstance(item, Section):
        for child in item.children:
            yield from _pages(child)


def _first(item: object) -> MkDocsPage | NavLink | None:
    """Where a menu entry leads."""
    return item if isinstance(item, NavLink) else next(_pages(item), None)
