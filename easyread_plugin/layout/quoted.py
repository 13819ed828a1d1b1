"""What could slip out of a quote: definitions that Markdown keeps for the whole page, and quotes written as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, MutableSequence
from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor

from ..document.people import ID, mentions
from ..values import Value

# The notes at the foot, the short forms and the addresses of links.
_DEFINITION = re.compile(r"^(?P<blank>[ ]{0,3})(?=\*?\[[^\]]+\]:)", re.MULTILINE)
_QUOTE = re.compile(r"<blockquote\b", re.IGNORECASE)
_SIGNED = re.compile(rf"(?:@|&#0*64;|&#x0*40;|&commat;){ID.pattern}", re.IGNORECASE)
_HEADING = re.compile(r"h[1-6]")
_CODE = re.compile(r"<(?:pre|code)\b", re.IGNORECASE)

ID_IN_HTML = "ER-C05f"
QUOTE_IN_HTML = "ER-C05g"


class WordsInQuotes(BlockProcessor):
    """A definition in own words is words: it is shown as it was written, and goes when they go.

    Else Markdown would show it elsewhere on the page, where nothing ties it to the person who said it.
    """

    def test(self, parent: Element, block: str) -> bool:
        """Whether this block is part of a quote and begins a definition."""
        return "blockquote" in self.parser.state and _DEFINITION.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Takes the meaning from the sign that begins the definition, and lets the others go on."""
        blocks[0] = _DEFINITION.sub(r"\g<blank>\\", blocks[0])
        return False


def name_headings(root: Element) -> None:
    """Gives headings in which an id stands a plain anchor, which else would be made of their words."""
    for number, element in enumerate(root.iter(), 1):
        is_heading = isinstance(element.tag, str) and _HEADING.fullmatch(element.tag)
        if is_heading and _SIGNED.search("".join(element.itertext())):
            element.set("id", f"part-{number}")


class HtmlFault(Value):
    """Something about people in a piece of HTML."""

    rule: str
    message: str
    help: str
    line: str
    """The first line of the HTML."""


def take_out_people(blocks: MutableSequence[str | Element]) -> Iterator[HtmlFault]:
    """Empties the pieces of HTML that name an id: nothing ties them to what the person agreed to. Says which.

    `blocks`: what Python-Markdown put aside. Quotes without an id stay, and are said as well.
    """
    for number, html in enumerate(blocks):
        if not isinstance(html, str) or html.startswith(("<!--", "&")):
            continue
        is_quote = _QUOTE.search(html) is not None
        has_id = (is_quote and _SIGNED.search(html)) or (not _CODE.search(html) and any(mentions(html, ())))
        line = html.strip().split("\n")[0]
        if has_id:
            blocks[number] = ""
            message = "There is an id in this HTML. We left out all of this HTML."
            yield HtmlFault(ID_IN_HTML, message, "Write own words with > before each line.", line)
        elif is_quote:
            message = "These own words are HTML. Nobody can take them back."
            yield HtmlFault(QUOTE_IN_HTML, message, "Write own words with > before each line.", line)
