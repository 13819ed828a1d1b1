"""Works out the look of every page: menu, place, neighbours, the person to ask. For `theme: easyread` only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url, normalize_url
from msgspec.structs import replace

from ..document.media import ShownPicture
from ..document.model import RowKind
from ..document.versions import is_same_language, versions_of
from ..layout import icons, markup
from ..layout.look import LookOptions, look_options, telephone_link
from ..layout.reader_words import reader_words_for
from ..layout.wording import Wording, wording_for
from ..publication.credits_page import URI as CREDITS_URI
from ..publication.page_pictures import own_pictures
from ..publication.pages import PresentedPage
from ..settings import Settings
from .choices import choices
from .icons import ThemeIcons
from .look import Entry, Look, ShownContact
from .menu import Menu, Url, beside, title_of
from .paper import paper_style

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

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


class SiteLook:
    """The look of a whole site. Lives for one build."""

    def __init__(self, config: MkDocsConfig, options: LookOptions, settings: Settings, *, has_search: bool) -> None:
        self.options, self.language, self._has_search = options, settings.language, has_search
        self._site_name, self._group = config.site_name, settings.group or config.site_name
        self._description = config.site_description or ""
        self._icons = ThemeIcons(config.theme.dirs)
        self._presented: Mapping[str, PresentedPage] = {}
        self._extras: Mapping[str, ShownPicture] = {}
        self._menu: Menu | None = None
        self._foot: list[MkDocsPage] = []
        self.feed_uri = ""
        """Where the feed lies in the site; empty when there is none."""
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
        self._presented, self._extras = presented, extras
        self._menu = Menu(nav, self._icons, presented, self.language)
        self._pictures = own_pictures(presented)
        others = [file.page for file in files.documentation_pages() if file.page and file.page not in nav.pages]
        self.pages = [page for page in (*nav.pages, *others) if page.file.src_uri in presented]
        problems = self._menu.problems()
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
            language=model.language if model else self.language,
            page=page,
            has_parts=model is not None and sum(row.kind is not RowKind.FACTS for row in model.rows()) > 1,
        )

    def of_template(self, name: str, base_url: str) -> Look:
        """The look of a page that is made of a template alone, such as the search page."""
        kind = {SEARCH_PAGE: "search", "404.html": "not-found"}.get(name, "")
        return self._look(lambda uri: normalize_url(uri, None, base_url), kind=kind, language=self.language)

    def _look(
        self, url: Url, *, kind: str, language: str, page: MkDocsPage | None = None, has_parts: bool = False
    ) -> Look:
        assert self._menu is not None
        words, reader = wording_for(language), reader_words_for(language)
        home = self._menu.home
        neighbours = beside(page)
        linked = self._linked() if kind == "search" else []
        name = {"search": words.search_title, "not-found": words.not_found}.get(kind, "")
        if page is not None and page is not home:
            name = title_of(page)
        return Look(
            title=f"{name} - {self._site_name}" if name else self._site_name,
            description=str((page.meta.get("description") if page else "") or self._description),
            language=language,
            versions=self._versions(page, language),
            site_lang="" if is_same_language(self.language, words.language) else self.language,
            words=words,
            reader=reader,
            choices=choices(words, reader),
            has_parts=has_parts,
            icons=icons,
            colour=self.options.colour,
            kind=kind,
            group=self._group,
            tagline=self.options.tagline,
            home=url(home.url if home else "."),
            logo=self._picture(self.options.logo, url),
            menu=self._menu.entries(page, words, url),
            where=self._menu.where(page, words, url),
            part=title_of(page.parent) if page and neighbours else "",
            siblings=tuple(self._with_picture(other, page, words, url) for other in neighbours),
            back=self._menu.turn(page.previous_page if page else None, words, url),
            next=self._menu.turn(page.next_page if page else None, words, url),
            contact=self._contact(url),
            foot=(
                *(self._menu.link(other, page, words, url) for other in self._foot),
                *([Entry(words.feed, url(self.feed_uri))] if self.feed_uri else ()),
            ),
            pages=tuple(self._with_picture(other, page, words, url) for other in linked),
            search=url(SEARCH_PAGE) if self._has_search else "",
            head_script=markup.HEAD_SCRIPT,
            paper=paper_style(self._group, words),
        )

    def _versions(self, page: MkDocsPage | None, language: str) -> tuple[tuple[str, str], ...]:
        """The page in each of its languages, itself too, with whole addresses; nothing when they are not known."""
        presented = self._presented.get(page.file.src_uri) if page else None
        if page is None or presented is None or not page.canonical_url:
            return ()
        model = presented.published.page
        there = {other.file.src_uri: other.canonical_url for other in self.pages}
        others = [(v.language, there.get(v.uri)) for v in versions_of(model.front_matter, model.uri) if v.language]
        known = tuple((tag, url) for tag, url in others if url)
        return ((language, page.canonical_url), *known) if known else ()

    def _linked(self) -> list[MkDocsPage]:
        """The pages of the menu and of the foot."""
        assert self._menu is not None
        in_menu = self._menu.pages()
        return [*in_menu, *(page for page in self._foot if page not in in_menu)]

    def _with_picture(self, page: MkDocsPage, here: MkDocsPage | None, words: Wording, url: Url) -> Entry:
        assert self._menu is not None
        shown = self._pictures.get(page.file.src_uri)
        # The words beside it say where it leads.
        picture = markup.picture_html(replace(shown, alt=""), url, sizes=_SMALL) if shown else ""
        return replace(self._menu.link(page, here, words, url), picture=picture)

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
