"""The conductor: takes the pages of a site as they are read, and says what is published of them and what was found.

    publication = Publication(project, today)
    publication.add(page, file, html)      # every page
    publication.gather()                   # pictures, word bank, register: the whole site is known
    findings = publication.find()
    site = present(publication)            # see `presenting.py`

Data flows one way: nothing here changes a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from ..checks.running import find
from ..document.findings import Finding, Level, in_order
from ..document.media import DownloadFacts
from ..document.model import Page
from ..document.position import Position
from ..document.publishing import Channel, PublishedPage, ids_in, publishable
from ..document.read_page import FileFacts
from ..document.site import Site
from ..document.speech import Speech
from ..project import Project
from ..together.rules import HELD_PAGE_RULES
from ..together.sign_off import Line
from .checked import look_up, said_by
from .level_findings import level_findings
from .made_lines import with_made_lines
from .own_contacts import own_contacts
from .pages import ReadyPage
from .people import read_people
from .portraits import portrait_files
from .rules import ALL_RULES, CARDS
from .site_lists import SiteLists, without_listed
from .site_pictures import SitePictures
from .sound_lists import read_speech, speech_of
from .unready import pictures_named
from .word_bank import WordBank, read_word_bank


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
        self.pictures = SitePictures(project, self.register, today, channel)
        self.words = WordBank()

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
        project, pictures = self.project, self.pictures
        pictures.gather(self.pages.values(), with_folder=self.is_whole)
        self.register = replace(self.register, also_used=self._ids())
        bank_page = self.pages.get(project.settings.word_bank)
        # What is held back on its own page is held back on the others too.
        self.words = read_word_bank(self.published(bank_page).page) if bank_page else WordBank()
        portraits = portrait_files(pictures.bank.entries, project.images_dir)
        self.site = Site(
            settings=project.settings,
            register=self.register,
            today=self.today,
            channel=self.channel,
            word_bank=self.words.meanings,
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
            downloads=self._downloads() if self.is_whole else {},
        )
        checked = look_up(self.pages.values(), self.site, self.words, project, is_whole=self.is_whole)
        self.site = replace(self.site, checks=checked.checks, check_problems=checked.problems)

    def _downloads(self) -> Mapping[Path, DownloadFacts]:
        # Late, here and below: a check of single pages needs nothing of it, and it is slow to load.
        from ..pictures.downloads import downloads_in

        return downloads_in(self.project.content_dir)

    def _ids(self) -> frozenset[str]:
        """Every id that is used anywhere."""
        pages = [*(ready.page for ready in self.pages.values()), *self._held.values()]
        pictured = (id for entry in self.pictures.bank.entries.values() for id in entry.people)
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
        pages = [self.published(ready) for ready in self.pages.values() if ready.page.has_layout]
        return [page for page in pages if not page.is_held_back]

    def speech(self, *, is_committed: bool = False) -> Speech:
        """What speech is given beside the pages: only what may be heard today. Call `gather` first."""
        from .explaining import spoken_meanings

        is_committed = is_committed or self.project.settings.audio == "committed"
        speech = speech_of(self.site.speech, self.register, self.today, is_committed=is_committed)
        return replace(speech, meanings=spoken_meanings(self.publishable(), self.words))

    def said_by(self, page: Page) -> tuple[Line, ...]:
        """What a page says and shows, as a sign-off keeps it. Call `gather` first."""
        return said_by(page, self.site, self.words, self.project)

    def published(self, ready: ReadyPage) -> PublishedPage:
        """Of this page, what may be published there today."""
        page = with_made_lines(ready.page, self.site)
        return publishable(page, self.register, self.today, self.channel)

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
        for broken in self.pictures.bank.problems:
            message, _, help = broken.message.partition(". ")
            at = Position(broken.line, 1, broken.line, 1)
            found.append(_fault("ER-F23", broken.file, at, f"{message}.", help))
        if project.settings.audio == "committed":
            from .sound import old_sound

            for file, why in old_sound(self.publishable(), project, self.speech()):
                message, _, help = why.partition(". ")
                found.append(_fault("ER-A01d", file, None, f"{message}.", help))
        return found


def _fault(rule: str, file: str, at: Position | None, message: str, help: str) -> Finding:
    return Finding(rule, CARDS[rule].level if rule in CARDS else Level.ERROR, file, at, message, help)
