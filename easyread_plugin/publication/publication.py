"""The conductor: takes the pages of a site as they are read, and says what is published of them and what was found.

    publication = Publication(project, today)
    publication.add(page, file, html)      # every page
    publication.gather()                   # pictures, word bank, register: the whole site is known
    findings = publication.find()
    site = publication.present()

Data flows one way: nothing here changes a page.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..checks.running import find
from ..document.calendar import calendar_uri
from ..document.checking import NOT_CHECKED, CheckState
from ..document.findings import Finding, Level, in_order
from ..document.media import ShownPicture
from ..document.model import Page
from ..document.position import Position
from ..document.publishing import Channel, PublishedPage, ids_in, publishable
from ..document.read_page import FileFacts
from ..document.site import Site
from ..document.speech import Speech
from ..layout.explained import ShownMeaning
from ..layout.filling import Shown
from ..layout.made import MadeBy
from ..layout.wording import wording_for
from ..pictures.downloads import downloads_in
from ..project import Project
from ..together.rules import HELD_PAGE_RULES
from ..together.sign_off import Line
from .checked import look_up, said_by
from .credits_page import URI as CREDITS_URI
from .credits_page import CreditedPicture, credits_text
from .explaining import Explained, at_length, explained_on, spoken_meanings, used_at
from .extras import prepare_extras
from .films import captions_of
from .level_findings import level_findings
from .made_lines import with_made_lines
from .own_contacts import own_contacts
from .pages import PresentedPage, ReadyPage, SiteFile
from .parsing import Reader, SourceText
from .people import read_people
from .portraits import portrait_files, portraits_of
from .rules import ALL_RULES, CARDS
from .site_lists import SiteLists, without_listed
from .site_pictures import SitePictures
from .sound import OLD, SiteSound, make_sound, old_sound, read_speech, speech_of
from .unready import pictures_named
from .word_bank import WordBank, read_word_bank

Progress = Callable[[int, int], None]
"""Called with how many clips are made and how many there are to make."""


@dataclass(frozen=True, slots=True)
class PresentedSite:
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


class Publication:
    """One site on one day. Lives for one build or one check."""

    def __init__(
        self, project: Project, today: date, *, is_whole: bool = True, channel: Channel = Channel.WEBSITE
    ) -> None:
        """`is_whole`: whether every page of the site will be added, so that the site as a whole can be looked at.

        `channel`: where it is published. People agree to each by itself.
        """
        self.project, self.today, self.is_whole, self.channel = project, today, is_whole, channel
        self._people = read_people(project, today)
        self.register = self._people.register
        self.pages: dict[str, ReadyPage] = {}
        self.lists = SiteLists(self.register, today, channel)
        self._held: dict[str, Page] = {}
        self._unready: list[tuple[str, Path]] = []
        self.site = Site(project.settings, self.register, today, channel)
        self._pictures = SitePictures(project, self.register, today, channel)
        self._words = WordBank()

    def add(self, page: Page, file: Path, html: str = "") -> None:
        """One page, as it was read. `html` has marks; it may be empty when nothing will be presented."""
        self.pages[page.uri] = ReadyPage(page, file, html)

    def set_aside(self, text: str, file: Path) -> None:
        """A page that is not ready: it is not looked at, but its pictures count as used."""
        self._unready.append((text, file))

    def holds_back(self, facts: FileFacts) -> bool:
        """Whether a page is not published at all, from what is known before its words are read.

        Such a page must not be read or added: nothing may tell that it is there. What is wrong will be found.
        """
        kind = facts.front_matter.get("kind")
        page = Page(facts.uri, facts.file, "", (), kind=kind.text if kind else "", front_matter=facts.front_matter)
        if not publishable(page, self.register, self.today, self.channel).is_held_back:
            return False
        self._held[facts.uri] = page
        return True

    def gather(self) -> None:
        """Looks up what only the whole site knows: pictures, their bank, and the word bank."""
        project, pictures = self.project, self._pictures
        pictures.gather(self.pages.values(), with_folder=self.is_whole)
        self.register = replace(self.register, also_used=self._ids())
        bank_page = self.pages.get(project.settings.word_bank)
        # What is held back on its own page is held back on the others too.
        self._words = read_word_bank(self._publishable(bank_page).page) if bank_page else WordBank()
        portraits = portrait_files(pictures.bank.entries, project.images_dir)
        self.site = Site(
            settings=project.settings,
            register=self.register,
            today=self.today,
            channel=self.channel,
            word_bank=self._words.meanings,
            picture_bank=pictures.bank.entries,
            picture_files=pictures.gathered.files,
            images_dir=project.images_dir.resolve(),
            root=project.root.resolve(),
            picture_facts=pictures.gathered.facts,
            given_pictures=pictures.given(),
            pictures_elsewhere=pictures.named_in_settings().union(
                portraits.values(), pictures_named(self._unready, project)
            ),
            goes_public=pictures.bought_and_kept(),
            speech=read_speech(project),
            audio_dir=project.audio_dir,
            own_contacts=own_contacts(project),
            downloads=downloads_in(project.content_dir) if self.is_whole else {},
        )
        checked = look_up(self.pages.values(), self.site, self._words, project, is_whole=self.is_whole)
        self.site = replace(self.site, checks=checked.checks, check_problems=checked.problems)

    def _ids(self) -> frozenset[str]:
        """Every id that is used anywhere."""
        pages = [*(ready.page for ready in self.pages.values()), *self._held.values()]
        pictured = (id for entry in self._pictures.bank.entries.values() for id in entry.people)
        return frozenset([*pictured, *(id for page in pages for id in ids_in(page))])

    def find(self, only: Iterable[str] | None = None) -> list[Finding]:
        """Every finding, in order. `only`: uris of the pages to look at; all of them unless said."""
        wanted = self.pages.keys() if only is None else set(only)
        asked = [ready for uri, ready in self.pages.items() if uri in wanted]
        # A draft from elsewhere has nothing to do with this project's settings and lists.
        is_ours = not asked or any(ready.file.is_relative_to(self.project.root) for ready in asked)
        of_project = self._project_findings() if is_ours else []
        whole = [without_listed(ready.page) for ready in self.pages.values()] if self.is_whole else None
        own = (without_listed(ready.page) for ready in asked)
        held = find((self._held[uri] for uri in sorted(self._held)), HELD_PAGE_RULES, self.site)
        return in_order([*of_project, *held, *find(own, ALL_RULES, self.site, whole=whole)])

    def publishable(self) -> list[PublishedPage]:
        """The pages that may be published there today, each with only what may be."""
        pages = [self._publishable(ready) for ready in self.pages.values() if ready.page.has_layout]
        return [page for page in pages if not page.is_held_back]

    def speech(self, *, is_committed: bool = False) -> Speech:
        """What speech is given beside the pages: only what may be heard today. Call `gather` first."""
        is_committed = is_committed or self.project.settings.audio == "committed"
        speech = speech_of(self.site.speech, self.register, self.today, is_committed=is_committed)
        return replace(speech, meanings=spoken_meanings(self.publishable(), self._words))

    def said_by(self, page: Page) -> tuple[Line, ...]:
        """What a page says and shows, as a sign-off keeps it. Call `gather` first."""
        return said_by(page, self.site, self._words, self.project)

    def _publishable(self, ready: ReadyPage) -> PublishedPage:
        page = with_made_lines(ready.page, self.site)
        return publishable(page, self.register, self.today, self.channel)

    def present(
        self, progress: Progress | None = None, extra_pictures: Iterable[str] = (), only: Collection[str] | None = None
    ) -> PresentedSite:
        """What is published: pages, pictures and sound.

        `extra_pictures`: pictures that stand on no page, such as a logo, each a path from the project's folder.
        `only`: the uris of the pages to present; all of them unless said.
        """
        published = [page for page in self.publishable() if only is None or page.page.uri in only]
        shown = {page.page.uri: self._pictures.of_page(page.page) for page in published}
        meanings = {page.page.uri: self.meanings_of(page.page) for page in published}
        extras = prepare_extras(extra_pictures, self.project, self._pictures)
        warnings = list(extras.warnings)
        credits = self._credits()
        if credits is not None:
            published.append(self._publishable(credits))
            shown[CREDITS_URI] = self._pictures.of_page(credits.page)
        heard = SiteSound()
        if self.channel is not Channel.PAPER:
            heard = make_sound(published, self.project, self.speech(), progress, is_whole=self.is_whole)
        warnings += heard.warnings
        pages = {}
        files = self._pictures.files
        files.update((file.uri, file) for file in heard.files)
        for page in published:
            uri = page.page.uri
            sound = heard.pages.get(uri)
            details = Shown(
                pictures=shown[uri],
                meanings=meanings.get(uri, {}),
                at_length=at_length(page.page, self._words),
                used_at=used_at(page.page, published, self._words) if uri == self.project.settings.word_bank else {},
                faces=portraits_of(page, self.project, self._pictures),
                made=self._made(page.page),
                sound=sound.sound if sound else None,
                captions=captions_of(page, self.project.content_dir),
                calendar=calendar_uri(page) if self.channel is Channel.WEBSITE else "",
            )
            ready = credits if credits is not None and uri == CREDITS_URI else self.pages[uri]
            pages[uri] = PresentedPage(page, ready.html, details)
        shared = tuple(files[uri] for uri in sorted(files))
        return PresentedSite(pages, shared, tuple(warnings), extras.pictures, tuple(self._pictures.credited()))

    # What a page shows

    def _credits(self) -> ReadyPage | None:
        """The page about the pictures that are shown; None when the group wants none, or has written its own.

        On paper a few lines at the end say it (`PresentedSite.credited`).
        """
        own = self.pages.get(CREDITS_URI)
        is_asked = self.project.settings.credits_page and self.channel is Channel.WEBSITE
        if not is_asked or (own is not None and own.file.is_file()):
            return None
        language, content_dir = self.project.settings.language, self.project.content_dir
        text = credits_text(self._pictures.credited(), content_dir, wording_for(language))
        page, _, html = Reader(language).read(SourceText(CREDITS_URI, CREDITS_URI, text))
        ready = ReadyPage(page, content_dir / CREDITS_URI, html)
        self._pictures.add(ready)
        return ready

    def meanings_of(self, page: Page) -> dict[str, tuple[ShownMeaning, ...]]:
        """What is explained at the end of each row: a hard word's meaning, where the word is first."""
        explained = explained_on(page, self._words)
        return {row: tuple(self._shown_meaning(one) for one in of_row) for row, of_row in explained.items()}

    def _shown_meaning(self, explained: Explained) -> ShownMeaning:
        picture = None
        drawn = self._words.pictures.get(explained.meaning.word.lower())
        if drawn is not None:
            # The words beside it say what it shows.
            picture = self._pictures.show(self.project.settings.word_bank, drawn, is_described=False)
        return ShownMeaning(explained.meaning, picture, explained.lines)

    def _made(self, page: Page) -> MadeBy:
        """Who made the page, and who checked it."""
        group = self.project.settings.group or self.project.name
        is_checked = self.site.checks.get(page.uri, NOT_CHECKED).state is CheckState.CHECKED
        return MadeBy((group,), is_checked, tuple(row for row in page.rows() if row.fact))

    # What is wrong with the project itself

    def _project_findings(self) -> list[Finding]:
        project, found = self.project, []
        for problem in project.problems:
            line = project.option_lines.get(problem.option)
            at = Position(line, 1, line, 1) if line else None
            message, _, help = problem.message.partition(". ")
            found.append(_fault("ER-F05", project.shown(project.config_file), at, f"{message}.", help))
        found += level_findings(project, ALL_RULES)
        found += self._people.findings
        for record in self.site.check_problems:
            level = Level.ERROR if record.stops else Level.WARNING
            found.append(Finding("ER-C02c", level, record.file, record.position, record.message, record.help))
        for broken in self._pictures.bank.problems:
            message, _, help = broken.message.partition(". ")
            at = Position(broken.line, 1, broken.line, 1)
            found.append(_fault("ER-F23", broken.file, at, f"{message}.", help))
        for file, why in old_sound(self.publishable(), project, self.speech()):
            message, _, help = why.partition(". ")
            found.append(_fault(OLD, file, None, f"{message}.", help))
        return found


def _fault(rule: str, file: str, at: Position | None, message: str, help: str) -> Finding:
    return Finding(rule, CARDS[rule].level if rule in CARDS else Level.ERROR, file, at, message, help)
