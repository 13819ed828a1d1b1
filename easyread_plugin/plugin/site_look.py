"""Works out the look of every page: menu, place, neighbours, the person to ask. For `theme: easyread` only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.nav import Link as NavLink
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url, normalize_url

from ..document.media import ShownPicture
from ..layout import icons, markup
from ..layout.look import MENU_MOST, MENU_WORDS_MOST, LookOptions, look_options, telephone_link
from ..layout.wording import Wording, wording_for
from ..publication.credits_page import URI as CREDITS_URI
from ..publication.pages import PresentedPage
from ..settings import Settings
from .icons import OF_KIND, USUAL, ThemeIcons
from .look import Entry, Look, ShownContact

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

Url = Callable[[str], str]

SEARCH_PAGE = "search.html"
_SMALL = "(min-width: 640px) 180px, 34vw"


def look_of(config: MkDocsConfig, settings: Settings) -> tuple[SiteLook, list[str]]:
    """The look that `theme:` asks for, and a sentence for each option that cannot be used."""
    options, problems = look_options({name: config.theme[name] for name in config.theme})
    has_search = any(name.endswith("search") for name in config.plugins)
    if has_search:
        # MkDocs's own search does this by itself, Material's does not.
        config.theme.static_templates.add(SEARCH_PAGE)
    look = SiteLook(config, options, settings, has_search=has_search)
    return look, [f"mkdocs.yml: {problem}" for problem in problems]


def leave_out_other_themes(files: Files, config: MkDocsConfig) -> None:
    """Takes out what would be copied from the themes below ours: no page names any of it."""
    dirs = [Path(folder).resolve() for folder in config.theme.dirs]
    below = dirs[2 if config.theme.custom_dir else 1 :]
    for file in list(files):
        if file.src_dir is not None and Path(file.src_dir).resolve() in below:
            files.remove(file)


class SiteLook:
    """The look of a whole site. Lives for one build."""

    def __init__(self, config: MkDocsConfig, options: LookOptions, settings: Settings, *, has_search: bool) -> None:
        self.options, self._language, self._has_search = options, settings.language, has_search
        self._site_name, self._group = config.site_name, settings.group or config.site_name
        self._description = config.site_description or ""
        self._icons = ThemeIcons(config.theme.dirs)
        self._presented: Mapping[str, PresentedPage] = {}
        self._extras: Mapping[str, ShownPicture] = {}
        self._nav: Navigation | None = None
        self._foot: list[MkDocsPage] = []
        self.pages: list[MkDocsPage] = []
        """Every page of words: those of the menu first, in its order."""
        self._pictures: dict[str, ShownPicture] = {}

    def extra_pictures(self) -> tuple[str, ...]:
        """Pictures to prepare that stand on no page."""
        contact = self.options.contact
        return tuple(filter(None, (self.options.logo, contact.picture if contact else "")))

    def picture_of(self, uri: str) -> ShownPicture | None:
        """The picture that stands for a page."""
        return self._pictures.get(uri)

    def complete(
        self,
        presented: Mapping[str, PresentedPage],
        extras: Mapping[str, ShownPicture],
        nav: Navigation,
        files: Files,
    ) -> list[str]:
        """Takes what is known of the whole site. Returns a sentence for each thing that somebody should mend."""
        self._presented, self._extras, self._nav = presented, extras, nav
        self._pictures = _own_pictures(presented)
        others = [file.page for file in files.documentation_pages() if file.page and file.page not in nav.pages]
        self.pages = [page for page in (*nav.pages, *others) if page.file.src_uri in presented]
        problems: list[str] = []
        if len(nav.items) > MENU_MOST:
            problems.append(
                f"The menu has {len(nav.items)} entries. {MENU_MOST} are enough: put some pages together into one."
            )
        for item in nav.items:
            title = _title(item)
            if len(title.split()) > MENU_WORDS_MOST:
                problems.append(f"“{title}” is long for the menu. Say it in 1 to {MENU_WORDS_MOST} words.")
        for page in nav.pages:
            name = page.meta.get("icon")
            if name and self._icons.find(str(name)) is None:
                problems.append(f"{page.file.src_uri}: There is no icon “{name}”. Look at its name.")
        made = [CREDITS_URI] if CREDITS_URI in presented and CREDITS_URI not in self.options.foot else []
        for uri in (*self.options.foot, *made):
            file = files.get_file_from_path(uri)
            if file is not None and file.page is not None:
                self._foot.append(file.page)
            else:
                problems.append(f"There is no page “{uri}” for the foot of the site. Look at its name.")
        return problems

    def of_page(self, page: MkDocsPage) -> Look:
        """The look of one page."""
        presented = self._presented.get(page.file.src_uri)
        model = presented.published.page if presented else None
        return self._look(
            lambda uri: get_relative_url(uri, page.url),
            kind=model.kind if model else "",
            language=model.language if model else self._language,
            page=page,
        )

    def of_template(self, name: str, base_url: str) -> Look:
        """The look of a page that is made of a template alone, such as the search page."""
        kind = {SEARCH_PAGE: "search", "404.html": "not-found"}.get(name, "")
        return self._look(lambda uri: normalize_url(uri, None, base_url), kind=kind, language=self._language)

    def _look(self, url: Url, *, kind: str, language: str, page: MkDocsPage | None = None) -> Look:
        assert self._nav is not None
        words = wording_for(language)
        home = self._nav.homepage
        ancestors = list(page.ancestors) if page else []
        top = ancestors[-1] if ancestors else page
        beside = self._beside(page)
        name = {"search": words.search_title, "not-found": words.not_found}.get(kind, "")
        if page is not None and page is not home:
            name = _title(page)
        return Look(
            title=f"{name} - {self._site_name}" if name else self._site_name,
            description=str((page.meta.get("description") if page else "") or self._description),
            language=language,
            words=words,
            colours=(
                ("", words.colours_device),
                ("light", words.colours_light),
                ("dark", words.colours_dark),
                ("cream", words.colours_cream),
                ("yellow", words.colours_yellow),
            ),
            icons=icons,
            colour=self.options.colour,
            kind=kind,
            group=self._group,
            tagline=self.options.tagline,
            home=url(home.url if home else "."),
            logo=self._picture(self.options.logo, url),
            menu=tuple(self._menu_entry(item, page, top, url) for item in self._nav.items if _first(item)),
            where=self._where(page, words, url),
            part=_title(ancestors[0]) if beside else "",
            siblings=tuple(self._with_picture(other, page, url) for other in beside),
            back=_turn(page.previous_page if page else None, url),
            next=_turn(page.next_page if page else None, url),
            contact=self._contact(url),
            foot=tuple(Entry(_title(other), url(other.url), "page" if other is page else "") for other in self._foot),
            pages=tuple(self._with_picture(other, page, url) for other in self._linked()) if kind == "search" else (),
            search=url(SEARCH_PAGE) if self._has_search else "",
            head_script=markup.HEAD_SCRIPT,
            paper=_paper(self._group, words),
        )

    def _menu_entry(self, item: object, page: MkDocsPage | None, top: object, url: Url) -> Entry:
        first = _first(item)
        current = "" if item is not top else "page" if first is page else "true"
        if isinstance(first, MkDocsPage):
            return Entry(_title(item), url(first.url), current, self._icon(item))
        return Entry(_title(item), getattr(first, "url", ""), "", self._icons.find("material/link") or "")

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

    def _where(self, page: MkDocsPage | None, words: Wording, url: Url) -> tuple[Entry, ...]:
        home = self._nav.homepage if self._nav else None
        if page is None or page is home:
            return ()
        found = [Entry(words.home, url(home.url))] if home else []
        for section in reversed(list(page.ancestors)):
            first = _first(section)
            if isinstance(first, MkDocsPage) and first is not page:
                found.append(Entry(_title(section), url(first.url)))
        return (*found, Entry(_title(page), "", "page"))

    def _beside(self, page: MkDocsPage | None) -> list[MkDocsPage]:
        """The pages of the same part of the menu, this one too; nothing when it stands alone."""
        parent = page.parent if page else None
        if not isinstance(parent, Section):
            return []
        pages = [item for item in parent.children if isinstance(item, MkDocsPage)]
        return pages if len(pages) > 1 else []

    def _linked(self) -> list[MkDocsPage]:
        """The pages of the menu and of the foot."""
        assert self._nav is not None
        return [*self._nav.pages, *(page for page in self._foot if page not in self._nav.pages)]

    def _with_picture(self, page: MkDocsPage, here: MkDocsPage | None, url: Url) -> Entry:
        shown = self._pictures.get(page.file.src_uri)
        # The words beside it say where it leads.
        picture = markup.picture_html(replace(shown, alt=""), url, sizes=_SMALL) if shown else ""
        return Entry(_title(page), url(page.url), "page" if page is here else "", picture=picture)

    def _picture(self, source: str, url: Url, *, alt: bool = False) -> str:
        shown = self._extras.get(source)
        if shown is None:
            return ""
        return markup.picture_html(shown if alt else replace(shown, alt=""), url, sizes="180px")

    def _contact(self, url: Url) -> ShownContact | None:
        given = self.options.contact
        if given is None:
            return None
        return ShownContact(
            name=given.name,
            when=given.when,
            phone=given.phone,
            phone_url=telephone_link(given.phone),
            email=given.email,
            address=given.address,
            picture=self._picture(given.picture, url, alt=True),
        )


def _own_pictures(presented: Mapping[str, PresentedPage]) -> dict[str, ShownPicture]:
    """For each page the first picture that no other page begins with, so that pages can be told apart."""
    shown = {uri: list(_shown(page)) for uri, page in presented.items()}
    begins = Counter(pictures[0].variants[0].uri for pictures in shown.values() if pictures)
    found = {}
    for uri, pictures in shown.items():
        own = (picture for picture in pictures if begins[picture.variants[0].uri] < 2)
        if pictures:
            found[uri] = next(own, pictures[0])
    return found


def _shown(page: PresentedPage) -> Iterator[ShownPicture]:
    for picture in page.published.page.pictures():
        if picture.id in page.shown.pictures:
            yield page.shown.pictures[picture.id]


def _title(item: object) -> str:
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


def _turn(page: MkDocsPage | None, url: Url) -> Entry | None:
    return Entry(_title(page), url(page.url)) if page else None


def _paper(group: str, words: Wording) -> str:
    """The foot of each sheet of paper."""
    return (
        f"@page{{@bottom-left{{content:{_css_string(group)}}}"
        f"@bottom-right{{content:{_css_string(words.paper_page + ' ')} counter(page)}}}}"
    )


def _css_string(text: str) -> str:
    """A string in CSS that nothing in it can end, inside `<style>` too."""
    return '"' + re.sub(r"[^\w ]", lambda found: f"\\{ord(found[0]):x} ", text) + '"'

