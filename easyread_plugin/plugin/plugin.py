"""MkDocs's events, and nothing else: each becomes a call of the publication.

| event | priority | what happens |
|---|---|---|
| startup | 0 | it is noted whether this is `mkdocs serve` |
| config | 0 | the project is read; our Markdown extension, style and script are added |
| pre_build | 0 | the sound of the last build is put aside, before MkDocs empties the site |
| files | -100 | picture originals are taken out of the site; runs last, to see what other plugins added |
| nav | -100 | the menu is kept for the look |
| page_read_source | 0 | a file with letters that are not UTF-8 is read all the same |
| page_markdown | -100 | the extension is told which page comes; runs last, so that it sees the final words |
| page_content | 100 | the page that the extension has read is taken |
| env | 50 | the whole site is known: gate, findings, pictures, sound, words; before others index pages |
| page_context | -100 | buttons and player; runs last, after search has read the words |
| template_context | 0 | the look of the search page and of "not found" |
| post_page | 0 | one line in `<head>`, under a theme that is not ours; the editor's notes, in `mkdocs serve` only |
| post_build | -100 | pictures and sound are written; runs last, after the search index is there |

With `theme: easyread` templates get one object more, `easyread` (`look.py`).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from ..document.media import ShownPicture
from ..errors import EasyReadError
from ..layout.extension import EasyReadExtension
from ..layout.markup import HEAD_SCRIPT
from ..pictures.row_offers import RowOffers
from ..project import Project, option_lines
from ..publication.day import today
from ..publication.drafts import drafts_of
from ..publication.pages import PresentedPage, SiteFile
from ..publication.parsing import SourceText, facts_for, read_text
from ..publication.presenting import present
from ..publication.publication import Publication
from ..settings import settings_from
from .addresses import file_urls, page_urls
from .any_options import AnyOptions
from .credits_page import is_made_later
from .editor_pictures import served_notes
from .editor_view import add_editor_files, with_editor
from .feeds import Feeds
from .files import CSS_URI, SCRIPT_URI, choose_files, hold_back, leave_out_other_themes, write_files
from .held_pages import hide_ids, hold_back_pages, take_away
from .kept_sound import bring_back, forget, put_aside
from .private_files import leave_out_private_files
from .progress import LogProgress
from .reporting import report
from .search_page import write_words
from .site_look import SiteLook, look_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.utils.templates import TemplateContext

log = get_plugin_logger(__name__)

THEME = "easyread"
# What of a page's front matter MkDocs and themes may see. Everything else stays in the project.
_ALLOWED_FACTS = frozenset(
    "title description template hide icon status search robots tags subtitle image nav_title language".split()
)


class EasyReadPlugin(BasePlugin[AnyOptions]):  # type: ignore[no-untyped-call]
    """Rows, checks and sound for every page of a site."""

    def __init__(self) -> None:
        self.options: dict[str, Any] = {}
        self.publication: Publication | None = None
        self.extension = EasyReadExtension(is_hosted=True)
        self.presented: dict[str, PresentedPage] = {}
        self.addresses: dict[str, str] = {}
        self.files: tuple[SiteFile, ...] = ()
        self.site_dir: Path | None = None
        self.feeds: Feeds | None = None
        self.look: SiteLook | None = None
        self.nav: Navigation | None = None
        self.is_serving = False
        self.notes: Mapping[str, str] = {}
        self.offers = RowOffers()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Notes whether an editor looks at the site while writing it."""
        self.is_serving = command == "serve"

    def load_config(self, options: Any, config_file_path: str | None = None) -> tuple[ConfigErrors, ConfigWarnings]:
        """Keeps the options as they are: the core looks at all of them at once, and says what is meant."""
        self.options = dict(options or {})
        super().load_config({}, config_file_path)
        return [], []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Starts a new publication. Runs again for every build of `mkdocs serve`."""
        settings, problems = settings_from(self.options)
        self.presented, self.files, self.notes, self.publication = {}, (), {}, None
        self.look = self.feeds = None
        if config.theme.name == THEME:
            self.look, wrong = look_of(config, settings)
            for problem in wrong:
                log.warning(problem)
        if not settings.enabled:
            if Path(config.config_file_path or "mkdocs.yml").parent.joinpath(settings.people).exists():
                log.warning("easyread is turned off. So nobody looks who agreed to be on this site. Do not publish it.")
            return config
        # MkDocs hands over a relative path when it is started with -f.
        file = Path(config.config_file_path or "mkdocs.yml").resolve()
        project = Project(
            root=file.parent,
            config_file=file,
            name=config.site_name,
            content_dir=Path(config.docs_dir).resolve(),
            settings=settings,
            problems=problems,
            option_lines=option_lines(file),
        )
        self.publication = Publication(project, today())
        self.extension = EasyReadExtension(is_hosted=True)
        config.markdown_extensions = [e for e in config.markdown_extensions if e != "easyread"]
        config.markdown_extensions.append(self.extension)  # type: ignore[arg-type]
        config.extra_css.insert(0, CSS_URI)
        config.extra_javascript.append(SCRIPT_URI)
        for path in (project.images_dir, project.people_file, project.private_people_file, project.signed_off_dir,
                     project.audio_dir):  # fmt: skip
            if path.exists():
                config.watch.append(str(path))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keeps the sound of the last build while MkDocs empties the site."""
        self.site_dir = Path(config.site_dir)
        if self.publication is not None:
            put_aside(self.site_dir)

    def on_build_error(self, *, error: Exception) -> None:
        """Nothing waits for a build that failed."""
        if self.site_dir is not None:
            forget(self.site_dir)

    @event_priority(-100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Takes the originals of pictures out of the site, and adds our style and script."""
        if self.look is not None:
            leave_out_other_themes(files, config)
        if self.publication is None:
            return files
        project = self.publication.project
        try:
            hold_back(files, drafts_of(self.publication), project.signed_off_dir.resolve())
        except EasyReadError as error:
            raise PluginError(f"easyread: {error}") from error
        self.extension.held_back = hold_back_pages(files, config, self.publication, self._source)
        for said in leave_out_private_files(files, project, self.publication.register):
            log.warning(said)
        choose_files(files, config, project.settings)
        if self.is_serving:
            add_editor_files(files, config)
        return files

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keeps the menu."""
        self.nav = nav
        return nav

    def on_page_read_source(self, *, page: MkDocsPage, config: MkDocsConfig) -> str | None:
        """The words of a file that MkDocs cannot read, so that one bad letter does not stop the site."""
        if self.publication is None or page.file.abs_src_path is None:
            return None
        try:
            page.file.content_string  # noqa: B018 - MkDocs's own reading; what it raises is the point
        except UnicodeDecodeError:
            return self._source(page.file).text
        return None

    @event_priority(-100)
    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Says which page comes next, and gives back words that MkDocs lost."""
        if self.publication is None:
            return markdown
        facts, body = facts_for(self._source(page.file), self.publication.project.settings.language, markdown)
        self.extension.expect(self.publication.lists.complete(facts))
        page.meta = {name: value for name, value in page.meta.items() if name in _ALLOWED_FACTS}
        return body

    @event_priority(100)
    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Takes the page that was read."""
        read = self.extension.take()
        if self.publication is not None and read is not None and not is_made_later(page.file):
            self.publication.add(read.page, self._path(page.file), html)
        return html

    @event_priority(50)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Decides, checks, makes pictures and sound, and writes the words of every page."""
        extras: Mapping[str, ShownPicture] = {}
        if self.publication is not None:
            try:
                self.publication.gather()
                report(findings := self.publication.find())
                if self.is_serving:
                    self.notes = served_notes(self.publication, findings, self.offers, files, config)
                site = present(self.publication, LogProgress(), self.look.extra_pictures() if self.look else ())
            except EasyReadError as error:
                raise PluginError(f"easyread: {error}") from error
            for warning in site.warnings:
                log.warning(warning)
            self.presented, extras = dict(site.pages), site.extras
            self.feeds = Feeds(config, self.publication)
            self.files = (*site.files, *self.feeds.files(site, files))
        if self.look is not None and self.nav is not None:
            self.look.feed_uri = self.feeds.uri if self.feeds is not None else ""
            for problem in self.look.complete(self.presented, extras, self.nav, files):
                log.warning(problem)
        if self.publication is not None:
            self._fill_in(files, self.publication)
        return env

    def _fill_in(self, files: Files, publication: Publication) -> None:
        """The words of every page that is published. What was read and is not published goes."""
        self.addresses = {file.src_uri: file.url for file in files if file.src_uri in self.presented}
        for file in files:
            page = file.page
            if page is None:
                continue
            if file.src_uri in self.presented:
                page.content = self.presented[file.src_uri].words(file_urls(page), page_urls(page, self.addresses))
                hide_ids(page, publication.register.ids)
            elif file.src_uri in publication.pages:
                take_away(page)

    @event_priority(-100)
    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Adds buttons and player, now that search has read the page."""
        presented = self.presented.get(page.file.src_uri)
        if presented is not None and page.content is not None:
            to_pages = page_urls(page, self.addresses)
            page.content = presented.controls(page.content, file_urls(page), to_pages, with_head=self.look is not None)
        if self.look is not None:
            context["easyread"] = self.look.of_page(page)  # type: ignore[typeddict-unknown-key]
        return context

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Adds the look of a page that is no page of words."""
        if self.look is not None:
            look = self.look.of_template(template_name, context["base_url"])
            context["easyread"] = look  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """One line of script in `<head>`, so that nothing moves when the page is first drawn."""
        if self.feeds is not None:
            output = self.feeds.with_link(output, page.url)
        if page.file.src_uri in self.notes:
            output = with_editor(output, self.notes[page.file.src_uri], page.url)
        if self.look is not None or page.file.src_uri not in self.presented:
            return output
        return output.replace("</head>", f"{HEAD_SCRIPT}</head>", 1)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes what MkDocs does not write."""
        site_dir = Path(config.site_dir)
        if self.look is not None:
            write_words(site_dir, self.look.pages, self.presented, self.look.picture_of, self.look.language)
        write_files(bring_back(self.files, site_dir), site_dir)
        self.files = ()

    def _source(self, file: File) -> SourceText:
        """The file of a page, as the author wrote it. Raises OSError."""
        assert self.publication is not None
        uri, path = file.src_uri, self._path(file)
        shown = self.publication.project.shown(path)
        if file.abs_src_path is None or not path.is_file():
            # Made by another plugin: there is no file of an author to point to.
            return SourceText(uri, uri, file.content_string)
        return read_text(path, uri, shown)

    def _path(self, file: File) -> Path:
        assert self.publication is not None
        path = file.abs_src_path
        return Path(path).resolve() if path else self.publication.project.content_dir / file.src_uri
