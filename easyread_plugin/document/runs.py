"""Runs of words: the inline content of a block, as a line of visible text that knows where each piece came from.

A run is what stands in a block between two blocks inside it: the words of a paragraph, or of a list item before the
list inside it. Its visible text is what sentences are found in.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec import Struct, field

from ..language.late_pattern import late
from .read_lines import Place

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

BLOCKS = frozenset(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3"
    " h4 h5 h6 header hgroup hr label li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
    .split()
)
"""Elements that begin a new run. `label` is the title of a content tab."""

_NO_WORDS = frozenset("script style svg pre hr input img audio video iframe object math template".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# Text that stands for something else: an escaped character, a stashed piece of HTML, an ampersand or an entity (as in
# a mail address), the blank before the link back from a footnote.
_PIECE = re.compile(
    "\x02(?:(?P<char>\\d+)|wzxhzdk:(?P<stash>\\d+)|(?P<note>qq\\d+zz))\x03"
    "|\x02amp\x03(?P<amp>#\\d+;|[A-Za-z]+;|)|[^\x02]+|\x02"
)
_ENTITY = late(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);|[^&]+|&")
_TAG = late(r"<([A-Za-z][\w-]*)")
_ANY_TAG = late(r"<[^>]*>")
_BLANKS = (" ", "\t", "\r", "\n", "\f")
_BLANK = re.compile(r"[ \t\r\n\f]+")
_MORE_THAN_SPACES = re.compile(r"[\t\r\n\f]|  ")
_PIECES = late(r"[ \t\r\n\f]+|[^ \t\r\n\f]+")


class Token(NamedTuple):
    """One piece of inline content."""

    kind: Literal["text", "open", "close", "whole", "block"]
    """`whole` is an element kept as it is: a picture, a line break, a footnote number. `block` is stashed HTML that no
    statement may go round, such as code between two lines of words."""
    raw: str
    """The text as it stands in the tree (kinds text and block)."""
    visible: str
    """What a reader sees of it; a line break is a newline."""
    element: Element | None
    depth: int = 0
    """1 for a raw HTML tag that opens an element, -1 for one that closes it."""


class Run(Struct):
    """The inline content of one block, between two blocks inside it."""

    block: Element
    """The element that it stands in."""
    place: Place
    """`(block, "text")`, or `(the block before it, "tail")`."""
    tokens: list[Token] = field(default_factory=list)
    visible: str = ""
    """The words as seen, white space as in the source. Known when the run is whole."""

    def pictures(self) -> Iterator[tuple[Element, bool]]:
        """Its `<img>` elements in order, and whether each is (part of) a link."""
        links = 0
        for token in self.tokens:
            if token.element is None:
                continue
            if token.element.tag == "a":
                links += {"open": 1, "close": -1}.get(token.kind, 0)
            if token.kind == "whole" and token.element.tag == "img":
                yield token.element, links > 0


def collapsed(text: str) -> str:
    """Text with each run of blanks as one space, none at the ends. A no-break space stays."""
    # Most texts have a space between two words and no other blank: then nothing is put in its place.
    return (_BLANK.sub(" ", text) if _MORE_THAN_SPACES.search(text) else text).strip(" ")


def collapsed_offsets(text: str) -> list[int]:
    """For each character of `collapsed(text)`, its offset in the text; that of the first blank for a run of them."""
    offsets: list[int] = []
    for match in _PIECES.finditer(text):
        if match[0][0] in " \t\r\n\f":
            offsets.append(match.start())
        else:
            offsets += range(*match.span())
    first = 1 if text[:1] in _BLANKS and offsets else 0
    last = len(offsets) - 1 if text[-1:] in _BLANKS and len(offsets) > first else len(offsets)
    return offsets[first:last]


def runs_of(root: Element, md: Markdown) -> Iterator[Run]:
    """Every run below the root with something in it, in document order. Code blocks have none."""
    # A stack, not recursion: Markdown nests as deep as an author's typing slip.
    stack: list[Run | Element] = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, Run):
            if item.tokens:
                item.visible = "".join(token.visible for token in item.tokens)
                yield item
            continue
        later: list[Run | Element] = []
        run = Run(item, (item, "text"))
        _add_text(run, item.text, md)
        for child in item:
            if _is_block(child):
                later += [run, child]
                run = Run(item, (child, "tail"))
            else:
                _add_inline(run, child, md)
            _add_text(run, child.tail, md)
        later.append(run)
        if item.tag in _NO_WORDS:
            continue
        stack += reversed(later)


def _is_block(element: Element) -> bool:
    return isinstance(element.tag, str) and element.tag in BLOCKS


def _add_inline(run: Run, root: Element, md: Markdown) -> None:
    """The tokens of an inline element."""
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, is_done = stack.pop()
        if is_done:
            run.tokens.append(Token("close", "", "", element))
        elif element.tag == "br":
            run.tokens.append(Token("whole", "", "\n", element))
        elif _is_quiet(element):
            run.tokens.append(Token("whole", "", "", element))
        else:
            run.tokens.append(Token("open", "", "", element))
            _add_text(run, element.text, md, in_code=element.tag == "code")
            stack.append((element, True))
            stack += [(child, False) for child in reversed(element)]
            continue
        if element is not root:
            _add_text(run, element.tail, md)


def _is_quiet(element: Element) -> bool:
    """Whether an inline element has no words: pictures, and the marks that Markdown adds itself."""
    if not isinstance(element.tag, str) or element.tag in _NO_WORDS:
        return True
    classes = (element.get("class") or "").split()
    return (
        not {"headerlink", "footnote-backref", "twemoji", "emojione", "gemoji"}.isdisjoint(classes)
        or (element.tag == "sup" and (element.get("id") or "").startswith("fnref"))
    )


def _add_text(run: Run, text: str | None, md: Markdown, in_code: bool = False) -> None:
    for match in _PIECE.finditer(text or ""):
        raw = match[0]
        if match["char"]:
            run.tokens.append(Token("text", raw, chr(int(match["char"])), None))
        elif match["amp"] is not None:
            run.tokens.append(Token("text", raw, html.unescape("&" + match["amp"]), None))
        elif match["note"]:
            run.tokens.append(Token("text", raw, "", None))
        elif match["stash"]:
            run.tokens.append(_stashed(raw, md.htmlStash.rawHtmlBlocks, int(match["stash"])))
        elif in_code:
            # Inline code is kept with its entities, since nothing escapes it later.
            for part in _ENTITY.finditer(raw):
                run.tokens.append(Token("text", part[0], html.unescape(part[0]), None))
        else:
            run.tokens.append(Token("text", raw, raw.replace("\x02", ""), None))


def _stashed(raw: str, blocks: Sequence[str | Element], number: int) -> Token:
    """The token for a piece that Python-Markdown put aside: an entity, a tag, or whole elements."""
    piece = blocks[number] if number < len(blocks) else ""
    if not isinstance(piece, str):
        return Token("text", raw, "", None)
    if piece.startswith("&"):
        return Token("text", raw, html.unescape(piece), None)
    if piece.startswith("</"):
        return Token("text", raw, "", None, -1)
    tag = _TAG.match(piece)
    name = tag[1].lower() if tag else ""
    if tag and piece.rstrip().lower().endswith(f"</{name}>"):
        if name in BLOCKS:
            return Token("block", raw, "\n", None)
        words = "" if name in _NO_WORDS else html.unescape(_ANY_TAG.sub("", piece))
        return Token("text", raw, words, None)
    is_open = tag is not None and name not in _VOID and not piece.endswith("/>")
    return Token("text", raw, "", None, int(is_open))
