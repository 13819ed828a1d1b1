"""Makes a booklet: reads the pages, asks the gate for paper, and puts them in order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path

from ..document.publishing import Channel
from ..errors import ExportError
from ..layout.look import LookOptions, look_options
from ..project import Project
from ..publication.drafts import drafts_among
from ..publication.page_pictures import own_pictures
from ..publication.parsing import MARKDOWN_SUFFIXES, SourceText, facts_for, read_text, reader_for
from ..publication.presenting import PresentedSite, present
from ..publication.publication import Publication
from ..values import Value
from .addresses import Addresses
from .booklet import Booklet, PaperPage
from .left_out import is_left_out
from .menu_order import Place, in_menu_order
from .print_pictures import with_print_pictures


class _Read(Value):
    """The pages that are asked for, as far as they may be on paper."""

    publication: Publication
    wanted: tuple[str, ...]
    """Their uris, also of those that are not printed."""
    not_printed: Mapping[str, str]
    """The uri of each that is not, and why, as a sentence."""


def make_booklet(project: Project, files: Sequence[Path], today: date, site_url: str = "") -> Booklet:
    """These pages, or the whole site when none are named. `site_url`: where the site is, unless `mkdocs.yml` says it.

    Raises ExportError when nothing is left to print, and `ProjectError`.
    """
    read = _read(project, files, today)
    theme = project.config.get("theme")
    look, _ = look_options(theme if isinstance(theme, Mapping) else {})
    extras = tuple(filter(None, (look.logo, look.contact.picture if look.contact else "")))
    only = [uri for uri in read.wanted if uri not in read.not_printed]
    site = with_print_pictures(present(read.publication, extra_pictures=extras, only=only))
    # A page that is held back as a whole says nothing about itself to whoever prints everything.
    said = tuple(why for uri, why in read.not_printed.items() if files or why.endswith(_READ))
    if not site.pages:
        raise ExportError(" ".join(said) or "There is no page to print. Put pages into your content folder.")
    named = [Place(uri) for uri in only if uri in site.pages]
    places = named if files else in_menu_order(project.config.get("nav") or [], site.pages)
    return _booklet(project, site, look, places, today, site_url, is_whole=not files, said=said)


def _booklet(
    project: Project, site: PresentedSite, look: LookOptions, places: Sequence[Place], today: date, site_url: str,
    *, is_whole: bool, said: tuple[str, ...],
) -> Booklet:  # fmt: skip
    """Everything in its order."""
    addresses = Addresses(
        site_url or str(project.config.get("site_url") or ""),
        project.config.get("use_directory_urls") is not False,
        {place.uri: f"p{number}" for number, place in enumerate(places, 1)},
    )
    pictures = own_pictures(site.pages)
    pages = tuple(
        PaperPage(
            addresses.inside[uri], place.part, site.pages[uri], pictures.get(uri), addresses.of_page(uri)
        )
        for place in places
        for uri in [place.uri]
    )  # fmt: skip
    settings = project.settings
    return Booklet(
        name=project.name,
        group=settings.group or project.name,
        language=settings.language if is_whole else pages[0].presented.published.page.language,
        today=today,
        pages=pages,
        site=site,
        look=look,
        addresses=addresses,
        is_whole=is_whole,
        has_sound=settings.audio != "off" and settings.voice != "silent",
        held_back=said,
    )


_READ = "cannot be read."


def _read(project: Project, files: Sequence[Path], today: date) -> _Read:
    """Reads every page that is asked for and that may be on paper, with the page of hard words."""
    content, language = project.content_dir.resolve(), project.settings.language
    sources, unreadable = _sources(project)
    named = [file.relative_to(content).as_posix() for file in files]
    every = (uri for uri in [*sources, *unreadable] if not is_left_out(uri, project.config))
    wanted = tuple(named or every)
    publication = Publication(project, today, is_whole=False, channel=Channel.PAPER)
    on_website = Publication(project, today, is_whole=False)
    facts = {uri: facts_for(source, language)[0] for uri, source in sources.items()}
    held = {uri for uri, fact in facts.items() if publication.holds_back(fact)}
    reader = reader_for(project)
    # Nothing on paper leads to a page that is not on the website either.
    reader.extension.held_back = frozenset(held | {uri for uri, fact in facts.items() if on_website.holds_back(fact)})
    for uri in dict.fromkeys([*wanted, project.settings.word_bank]):
        if uri in sources and uri not in held:
            page, _, html = reader.read(sources[uri])
            publication.add(page, content / uri, html)
    publication.gather()
    return _Read(publication, wanted, {**unreadable, **_not_printed(publication, sources, wanted, held)})


def _not_printed(
    publication: Publication, sources: Mapping[str, SourceText], wanted: Sequence[str], held: Collection[str]
) -> dict[str, str]:
    drafts = drafts_among(publication)
    found = {}
    for uri in wanted:
        if uri in held:
            found[uri] = f"{sources[uri].file}: We do not print this page. Somebody in it did not agree to paper."
        elif uri in drafts:
            found[uri] = f"{sources[uri].file}: This page is a draft. Use “easyread review” to check it."
    return found


def _sources(project: Project) -> tuple[dict[str, SourceText], dict[str, str]]:
    """Every page of the content folder by its uri; and a sentence for each that cannot be read."""
    content = project.content_dir.resolve()
    found: dict[str, SourceText] = {}
    unreadable: dict[str, str] = {}
    for file in sorted(content.rglob("*")) if content.is_dir() else ():
        uri = file.relative_to(content).as_posix()
        if file.suffix.lower() in MARKDOWN_SUFFIXES and file.is_file():
            try:
                found[uri] = read_text(file, uri, project.shown(file))
            except OSError:
                unreadable[uri] = f"{project.shown(file)}: This file {_READ}"
    return found, unreadable
