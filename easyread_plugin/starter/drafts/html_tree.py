"""HTML as a small tree, however it is written: nobody closed all elements of a page on the web."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct, field

from ...document.lenient_html import LenientParser

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLOSES = {
    "li": ({"li"}, {"ul", "ol", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "tbody": ({"thead", "tbody", "tr", "td", "th"}, {"table"}),
    "tfoot": ({"thead", "tbody", "tr", "td", "th"}, {"table"}),
    "option": ({"option"}, {"select"}),
}
"""What the start of an element closes, and in which element that is looked for."""
_ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr"
    " main menu nav ol p pre section table ul".split()
)
_DEEPEST = 200


class Node(Struct):
    """One element."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Child] = field(default_factory=list)

    def each(self, *tags: str) -> Iterator[Node]:
        """Every element of these kinds below, in order."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                yield from child.each(*tags)

    def text(self) -> str:
        """All words below."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


Child: TypeAlias = Node | str


class _Builder(LenientParser):
    """Builds the tree of one text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ENDS_PARAGRAPH:
            self._close({"p"}, {"td", "th", "li", "blockquote", "div", "section", "article", "main", "body"})
        if tag in _CLOSES:
            self._close(*_CLOSES[tag])
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in VOID and len(self._open) < _DEEPEST:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if any(node.tag == tag for node in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def _close(self, closed: set[str], limits: set[str]) -> None:
        """Closes the outermost of these elements that is open inside the nearest limit."""
        outermost = None
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag in limits:
                break
            if self._open[at].tag in closed:
                outermost = at
        if outermost is not None:
            del self._open[outermost:]


def tree_of(html: str) -> Node:
    """The tree of an HTML text. Never raises for any text."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root
