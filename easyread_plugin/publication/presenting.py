"""What is published of a site: its pages ready for the layout, its pictures and its sound."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from ..document.calendar import calendar_uri
from ..document.checking import NOT_CHECKED, CheckState
from ..document.media import ShownPicture
from ..document.model import Page
from ..document.publishing import Channel
from ..layout.explained import ShownMeaning
from ..layout.filling import Shown
from ..layout.made import MadeBy
from ..layout.wording import wording_for
from ..values import Value
from .credits_page import URI as CREDITS_URI
from .credits_page import CreditedPicture, credits_text
from .explaining import Explained, at_length, explained_on, used_at
from .extras import prepare_extras
from .films import captions_of
from .pages import PresentedPage, ReadyPage, SiteFile
from .parsing import Reader, SourceText
from .portraits import portraits_of
from .publication import Publication
from .sound import SiteSound, make_sound

Progress = Callable[[int, int], None]
"""Called with how many clips are made and how many there are to make."""


class PresentedSite(Value):
    """Everything that is published."""

    pages: Mapping[str, PresentedPage]
    """By uri."""
    files: tuple[SiteFile, ...]
    """Pictures and sound."""
    warnings: tuple[str, ...]
    """What could not be done although nothing is wrong with a page: no voice, a statement that failed."""
    extras: Mapping[str, ShownPicture]
    """The pictures that were asked for beside those of the pages."""
    credited: tuple[CreditedPicture, ...]
    """Every original of which copies are shown."""


def present(
    publication: Publication,
    progress: Progress | None = None,
    extra_pictures: Iterable[str] = (),
    only: Collection[str] | None = None,
) -> PresentedSite:
    """What is published: pages, pictures and sound.

    `extra_pictures`: pictures that stand on no page, such as a logo, each a path from the project's folder.
    `only`: the uris of the pages to present; all of them unless said.
    """
    project, pictures, words = publication.project, publication.pictures, publication.words
    published = [page for page in publication.publishable() if only is None or page.page.uri in only]
    shown = {page.page.uri: pictures.of_page(page.page) for page in published}
    meanings = {page.page.uri: meanings_of(publication, page.page) for page in published}
    extras = prepare_extras(extra_pictures, project, pictures)
    warnings = list(extras.warnings)
    credits = _credits(publication)
    if credits is not None:
        published.append(publication.published(credits))
        shown[CREDITS_URI] = pictures.of_page(credits.page)
    heard = SiteSound()
    if publication.channel is not Channel.PAPER:
        heard = make_sound(published, project, publication.speech(), progress, is_whole=publication.is_whole)
    warnings += heard.warnings
    pages = {}
    files = pictures.files
    files.update((file.uri, file) for file in heard.files)
    for page in published:
        uri = page.page.uri
        sound = heard.pages.get(uri)
        details = Shown(
            pictures=shown[uri],
            meanings=meanings.get(uri, {}),
            at_length=at_length(page.page, words),
            used_at=used_at(page.page, published, words) if uri == project.settings.word_bank else {},
            faces=portraits_of(page, project, pictures),
            made=_made(publication, page.page),
            sound=sound.sound if sound else None,
            captions=captions_of(page, project.content_dir),
            calendar=calendar_uri(page) if publication.channel is Channel.WEBSITE else "",
        )
        ready = credits if credits is not None and uri == CREDITS_URI else publication.pages[uri]
        pages[uri] = PresentedPage(page, ready.html, details)
    shared = tuple(files[uri] for uri in sorted(files))
    return PresentedSite(pages, shared, tuple(warnings), extras.pictures, tuple(pictures.credited()))


def _credits(publication: Publication) -> ReadyPage | None:
    """The page about the pictures that are shown; None when the group wants none, or has written its own.

    On paper a few lines at the end say it (`PresentedSite.credited`).
    """
    own = publication.pages.get(CREDITS_URI)
    is_asked = publication.project.settings.credits_page and publication.channel is Channel.WEBSITE
    if not is_asked or (own is not None and own.file.is_file()):
        return None
    language, content_dir = publication.project.settings.language, publication.project.content_dir
    text = credits_text(publication.pictures.credited(), content_dir, wording_for(language))
    page, _, html = Reader(language).read(SourceText(CREDITS_URI, CREDITS_URI, text))
    ready = ReadyPage(page, content_dir / CREDITS_URI, html)
    publication.pictures.add(ready)
    return ready


def meanings_of(publication: Publication, page: Page) -> dict[str, tuple[ShownMeaning, ...]]:
    """What is explained at the end of each row: a hard word's meaning, where the word is first."""
    explained = explained_on(page, publication.words)
    return {row: tuple(_shown_meaning(publication, one) for one in of_row) for row, of_row in explained.items()}


def _shown_meaning(publication: Publication, explained: Explained) -> ShownMeaning:
    picture = None
    drawn = publication.words.pictures.get(explained.meaning.word.lower())
    if drawn is not None:
        # The words beside it say what it shows.
        picture = publication.pictures.show(publication.project.settings.word_bank, drawn, is_described=False)
    return ShownMeaning(explained.meaning, picture, explained.lines)


def _made(publication: Publication, page: Page) -> MadeBy:
    """Who made the page, and who checked it."""
    group = publication.project.settings.group or publication.project.name
    is_checked = publication.site.checks.get(page.uri, NOT_CHECKED).state is CheckState.CHECKED
    return MadeBy((group,), is_checked, tuple(row for row in page.rows() if row.fact))
