"""From a file to its page: the same code for a build, a check, a draft in plain text and a test."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markdown import Markdown
from msgspec.structs import replace

from ..document.alignment import align
from ..document.front_matter import read_source
from ..document.model import Fault, Page
from ..document.places import Origin
from ..document.position import Position
from ..document.read_page import FileFacts, ReadPage
from ..errors import DraftError
from ..layout.extension import EasyReadExtension
from ..project import Project
from ..values import Value
from .draft_files import HTML_SUFFIXES, WORD_SUFFIXES, decoded, word_blocks
from .markdown_names import made

if TYPE_CHECKING:
    from ..document.draft_blocks import Block

MARKDOWN_SUFFIXES = (".md", ".markdown")
TEXT_SUFFIXES = (".txt",)
_USUAL_EXTENSIONS = ("toc", "tables", "fenced_code")


class SourceText(Value):
    """A file of words, read but not parsed."""

    uri: str
    """The path inside the content folder."""
    file: str
    """The path to show to a person."""
    text: str
    """With `\\n` line ends. For a Word file: each paragraph on a line of its own."""
    faults: tuple[Fault, ...] = ()
    blocks: tuple[Block, ...] | None = None
    """The paragraphs of a Word file."""


def read_text(path: Path, uri: str, file: str) -> SourceText:
    """The words of a file. What is not UTF-8 is a fault, and the rest of the words stay.

    Raises OSError, and `DraftError` for a Word file that cannot be read.
    """
    data, suffix = path.read_bytes(), path.suffix.lower()
    faults: tuple[Fault, ...] = ()
    blocks: tuple[Block, ...] | None = None
    other = decoded(data, suffix) if suffix in (*TEXT_SUFFIXES, *HTML_SUFFIXES) else None
    if suffix in WORD_SUFFIXES:
        from ..document.html_draft import block_lines

        blocks = tuple(word_blocks(data, path))
        data = block_lines(blocks).encode()
    try:
        text = other if other is not None else data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        text = data.decode("utf-8-sig", "replace")
        faults = (
            Fault(
                "ER-F03",
                "This file has a character that cannot be read here.",
                'Save the file again as "UTF-8".',
                Position(line, column, line, column + 1),
            ),
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        empty = Fault("ER-F04", "This page is empty.", "Write some words, or delete the file.", Position(1, 1, 1, 1))
        faults = (*faults, empty)
    return SourceText(uri, file, text, faults, blocks)


def facts_for(source: SourceText, language: str, given: str | None = None) -> tuple[FileFacts, str]:
    """What is known of a page before Markdown reads it, and the words that Markdown should get.

    `given` is what another program would give to Markdown. When it is the same words, or lost some of them to old-style
    metadata, our own reading of the file is used; when other plugins changed the words, theirs are used, and lines that
    they changed have no place.
    """
    parts = read_source(source.text)
    body = parts.body
    whole = source.text.lstrip("\n")
    lost_by_mkdocs = given is not None and (whole.endswith(given.lstrip("\n")) or not given.strip())
    if given is None or given == body or lost_by_mkdocs:
        count = body.count("\n") + 1
        lines: list[int | None] = list(range(parts.body_line, parts.body_line + count))
    else:
        old, new = body.split("\n"), given.split("\n")
        lines = [None] * len(new)
        for block in align(old, new):
            if block.is_same:
                for k in range(block.new_end - block.new_start):
                    lines[block.new_start + k] = parts.body_line + block.old_start + k
        body = given
    title = parts.front_matter.get("title")
    if not body.strip() and title is not None and title.text.strip():
        # A page of nothing but fields: Markdown makes nothing of no words, so its title is its first words.
        body, lines = f"# {' '.join(title.text.split())}", [None]
    facts = FileFacts(
        uri=source.uri,
        file=source.file,
        language=language,
        front_matter=parts.front_matter,
        faults=(*source.faults, *parts.faults),
        origin=Origin(tuple(lines)),
    )
    return facts, body


class Reader:
    """Reads the pages of one project. It keeps one Markdown object, so a page costs little."""

    def __init__(
        self,
        language: str = "en-GB",
        extensions: tuple[str, ...] = _USUAL_EXTENSIONS,
        configs: Mapping[str, Mapping[str, Any]] | None = None,
        *,
        only_reads: bool = False,
    ) -> None:
        """`only_reads`: nothing will be laid out, so no HTML is made. Reading is then a quarter faster."""
        self.language = language
        self.extension = EasyReadExtension(is_hosted=True, only_reads=only_reads)
        options = {name: dict(values) for name, values in (configs or {}).items()}
        self.left_out: tuple[str, ...] = ()
        """The extensions that cannot be had here. Without a site there is nothing to look up, so the rest will do."""
        try:
            self.markdown = _markdown(extensions, options, self.extension)
        except Exception:  # whatever an extension raises; which one it was is asked of each alone
            usable = [name for name in extensions if _is_there(name, options)]
            self.left_out = tuple(name for name in extensions if name not in usable)
            self.markdown = _markdown(usable, options, self.extension)

    def read(
        self, source: SourceText, complete: Callable[[FileFacts], FileFacts] | None = None
    ) -> tuple[Page, ReadPage | None, str]:
        """The page, its tree for the layout, and its HTML with marks. `complete`: adds what only the site knows."""
        if source.file.lower().endswith(TEXT_SUFFIXES):
            # Late, here and below: what reads drafts is not needed for the pages of a site.
            from ..document.plain import plain_page

            page = plain_page(source.text, source.uri, source.file, self.language)
            return replace(page, faults=source.faults), None, ""
        if source.blocks is not None or source.file.lower().endswith(HTML_SUFFIXES):
            from ..document.draft_blocks import blocks_of
            from ..document.html_draft import draft_page

            by_block = source.blocks is not None
            blocks = source.blocks if source.blocks is not None else blocks_of(source.text)
            page = draft_page(blocks, source.uri, source.file, self.language, by_block=by_block)
            return replace(page, faults=source.faults), None, ""
        facts, body = facts_for(source, self.language)
        self.extension.expect(complete(facts) if complete is not None else facts)
        self.markdown.reset()
        html = self.markdown.convert(body)
        read = self.extension.take()
        if read is None:
            # Python-Markdown makes nothing at all of an empty text.
            return Page(source.uri, source.file, Path(source.uri).stem, (), faults=facts.faults), None, html
        return read.page, read, html


def reader_for(project: Project, *, only_reads: bool = False) -> Reader:
    """A reader with the Markdown extensions of a project. `only_reads`: see `Reader`."""
    configs = project.extension_configs
    return Reader(project.settings.language, project.markdown_extensions, configs, only_reads=only_reads)


def shown_text(path: Path) -> str:
    """The words of a file as places in it are counted; nothing when it cannot be read any more."""
    try:
        return read_text(path, path.name, path.name).text
    except (OSError, DraftError):
        return ""


def parse_text(text: str, uri: str = "page.md") -> Page:
    """The page that a text is, with the Markdown extensions that MkDocs always has."""
    return Reader().read(SourceText(uri, uri, text.replace("\r\n", "\n")))[0]


def _markdown(names: Iterable[str], options: Mapping[str, dict[str, Any]], *ours: EasyReadExtension) -> Markdown:
    names = list(names)
    return Markdown(
        extensions=[*(made(name, options.get(name, {})) for name in names), *ours],
        extension_configs={name: options[name] for name in names if name in options},
    )


def _is_there(name: str, options: Mapping[str, dict[str, Any]]) -> bool:
    """Whether a Markdown extension can be loaded here."""
    try:
        _markdown([name], options)
    except Exception:
        return False
    return True
