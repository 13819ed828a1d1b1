"""The Markdown extension `easyread`: rows, statements and own words, in any program that uses Python-Markdown.

What is registered where (Python-Markdown's priorities: higher runs first):

| name | kind | priority | why there |
|---|---|---|---|
| easyread_first | preprocessor | 1000000 | sees the lines as the author wrote them |
| easyread_html | preprocessor | 20.5 | the lines just before raw HTML is put aside (html_block is 20) |
| easyread_last | preprocessor | -1000000 | the lines as the block parser gets them |
| easyread_quoted | block | 17.5 | before notes (17), abbreviations (16) and addresses (15) are kept for the page |
| easyread_list | block | 11 | after every other block, before paragraph (10) takes all |
| easyread_raw | tree | 25 | elements still have their raw Markdown (inline is 20) |
| easyread_own_words | tree | 7.5 | after attribute lists (8), before abbreviations (7) and smart typography (6) |
| easyread | tree | 2 | the tree is finished, with ids (toc is 5); addresses are as written (relpath is 0) |
| easyread_versions | tree | 0.5 | MkDocs has read the title (1), which must come first; addresses are as written |
| easyread_fill | post | -1000 | last of all, and only when no site fills in the page |
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from msgspec.structs import replace

from ..document.kinds.parts import DRAW, PACK
from ..document.model import Describes, Fault
from ..document.own_words import Quotes, find_quotes, remove_people
from ..document.page_places import PagePlaces
from ..document.places import Origin
from ..document.publishing import Channel, Register, publishable
from ..document.read_lines import Place, Seen
from ..document.read_page import FileFacts, ReadPage
from ..document.reading import read_tree
from ..document.signatures import last_lines
from .facts import add_to_toc
from .held_links import unlink
from .lists import ListAfterLine
from .quoted import HtmlFault, WordsInQuotes, name_headings, take_out_people
from .rows import arrange
from .tokens import MARK, Mark
from .version_links import place_versions

_ALONE = "page.md"


class EasyReadExtension(Extension):
    """Rows from Markdown.

    Alone, it lays out each text by itself and knows nobody: own words signed with an `@id` are held back. A site passes
    `is_hosted=True`, says with `expect` which page comes next, and fills in the marks when it knows the whole site.
    With `only_reads=True` as well, pages are read and not laid out: there is no HTML of them.
    """

    def __init__(self, *, is_hosted: bool = False, only_reads: bool = False, **options: Any) -> None:
        self.config = {"language": ["en-GB", "The language of the words."]}
        super().__init__(**options)
        self.is_hosted, self.only_reads = is_hosted, only_reads
        self.held_back: frozenset[str] = frozenset()
        """The uris of pages that the site holds back: no link leads to them."""
        self._expected: FileFacts | None = None
        self._read: ReadPage | None = None

    def expect(self, facts: FileFacts) -> None:
        """The next text to be converted is this page."""
        self._expected, self._read = facts, None

    def take(self) -> ReadPage | None:
        """The page that was read since `expect`, or None when nothing was converted."""
        read, self._expected, self._read = self._read, None, None
        return read

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Registers everything in the table above."""
        stage = _Stage(self, md)
        for name, priority in (("first", 1e6), ("before_html", 20.5), ("last", -1e6)):
            md.preprocessors.register(_Lines(md, stage, name), f"easyread_{name}", priority)
        md.parser.blockprocessors.register(ListAfterLine(md.parser), "easyread_list", 11)
        md.parser.blockprocessors.register(WordsInQuotes(md.parser), "easyread_quoted", 17.5)
        md.treeprocessors.register(_Tree(md, stage.see_raw), "easyread_raw", 25)
        md.treeprocessors.register(_Tree(md, stage.protect_own_words), "easyread_own_words", 7.5)
        md.treeprocessors.register(_Tree(md, stage.read), "easyread", 2)
        md.treeprocessors.register(_Tree(md, stage.lead_to_versions), "easyread_versions", 0.5)
        if self.only_reads:
            # It sets the lines of the HTML apart, which nobody will see.
            md.treeprocessors.deregister("prettify", strict=False)
        if not self.is_hosted:
            md.postprocessors.register(_FillAlone(md, stage), "easyread_fill", -1000)
        md.registerExtension(self)
        self._stage = stage

    def reset(self) -> None:
        """Forgets the last text."""
        self._stage.forget()


class _Stage:
    """What is known of the text that is being converted. One for each Markdown object."""

    def __init__(self, extension: EasyReadExtension, md: Markdown) -> None:
        self.extension, self.md = extension, md
        self.forget()

    def forget(self) -> None:
        self.seen = Seen()
        self.raw_numbers: dict[Place, int] = {}
        self.quotes = Quotes()
        self.html_faults: list[HtmlFault] = []
        self.result: ReadPage | None = None

    def facts(self) -> FileFacts | None:
        """The page at hand; None when a site converts a text that is no page of its own (an excerpt, say)."""
        if self.extension._expected is not None or self.extension.is_hosted:
            return self.extension._expected
        lines = tuple(range(1, len(self.seen.first) + 1))
        return FileFacts(_ALONE, _ALONE, self.extension.getConfig("language"), origin=Origin(lines))

    def see_lines(self, name: str, lines: list[str]) -> None:
        setattr(self.seen, name, list(lines))
        if name == "last":
            # Markdown inside HTML is kept as elements until the block parser comes to it.
            blocks = self.md.htmlStash.rawHtmlBlocks
            self.html_faults = list(take_out_people(blocks))
            self.seen.opened = frozenset(n for n, raw in enumerate(blocks) if not isinstance(raw, str))

    def see_raw(self, root: Element) -> None:
        name_headings(root)
        if self.facts() is None:
            remove_people(root)
            return
        self.quotes = find_quotes(root, last_lines(self.seen.last))
        self.raw_numbers = self.seen.note_texts(root, self.md)
        self.quotes.take_out_signatures()

    def protect_own_words(self, root: Element) -> None:
        """Marks the words of every quote as final, so that no later step changes a character."""
        for quote in self.quotes.quotes:
            for element in quote.element.iter():
                if element.text:
                    element.text = AtomicString(element.text)
                if element.tail and element is not quote.element:
                    element.tail = AtomicString(element.tail)

    def read(self, root: Element) -> None:
        facts = self.facts()
        if facts is None:
            return
        places = PagePlaces(self.seen, self.raw_numbers, self.quotes, facts.origin)
        faults = (Fault(f.rule, f.message, f.help, places.only_line(f.line)) for f in self.html_faults)
        facts = replace(facts, faults=(*facts.faults, *faults))
        unlink(root, self.md.htmlStash.rawHtmlBlocks, facts.uri, self.extension.held_back)
        self.extension._read = self.result = read_tree(root, self.md, self.quotes, places, facts)
        if self.extension.only_reads:
            root.clear()
            return
        arrange(root, self.result)
        add_to_toc(getattr(self.md, "toc_tokens", []), self.result)

    def lead_to_versions(self, root: Element) -> None:
        """Puts the links to other versions first, after MkDocs has looked for a title in that place."""
        if self.result is not None and not self.extension.only_reads:
            place_versions(root, self.result, self.extension.held_back)


class _Lines(Preprocessor):
    """Notes the lines at one point; changes nothing."""

    def __init__(self, md: Markdown, stage: _Stage, name: str) -> None:
        super().__init__(md)
        self.stage, self.name = stage, name

    def run(self, lines: list[str]) -> list[str]:
        self.stage.see_lines(self.name, lines)
        return lines


class _Tree(Treeprocessor):
    """One step on the tree."""

    def __init__(self, md: Markdown, step: Callable[[Element], None]) -> None:
        super().__init__(md)
        self.step = step

    def run(self, root: Element) -> None:
        self.step(root)


class _FillAlone(Postprocessor):
    """Fills in the marks where there is no site: pictures as written, nobody known, no sound."""

    def __init__(self, md: Markdown, stage: _Stage) -> None:
        super().__init__(md)
        self.stage = stage

    def run(self, text: str) -> str:
        read = self.stage.result
        if read is None:
            return text
        # Late: a site fills in its pages later, and a check never does.
        from .filling import Shown, fill_controls, fill_words

        # Nobody is known here, so the day does not matter.
        published = publishable(read.page, Register(), date.min, Channel.WEBSITE)
        images = dict(read.images)
        alts = {p.id: p.description if p.describes is Describes.WORDS else "" for p in read.page.pictures()}

        def picture(match: Any) -> str:
            if match["mark"] != Mark.PICTURE:
                return str(match[0])
            source = escape(images[match["id"]].get("src") or "")
            if source.startswith((DRAW, PACK)):
                # Nobody draws here, and a broken picture helps nobody.
                return ""
            return f'<img class="er-pic" src="{source}" alt="{escape(alts[match["id"]])}">'

        # What is held back goes first: fill_words takes it out with everything in it.
        html = fill_words(MARK.sub(picture, text), published, Shown(), str)
        return fill_controls(html, published, None, str)


def makeExtension(**options: Any) -> EasyReadExtension:  # noqa: N802 - Python-Markdown's name
    """The extension, for `markdown.markdown(text, extensions=["easyread"])`."""
    return EasyReadExtension(**options)
