"""What a browser would make of HTML: words and blocks, and a refusal of what is not well formed."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
INLINE = frozenset(
    "a abbr b bdi bdo cite code del dfn em i img input ins kbd label mark q s small span strong sub sup u var".split()
)
OURS = re.compile(r"\ber-")


class Shape(HTMLParser):
    """Words by block, and the tags of the blocks, without what the layout adds."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool]] = []
        self.words: list[str] = []
        self.blocks: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"<{tag}> is never closed" for tag, _ in self.open]
        self.faults += [f"the id {id} is there {n} times" for id, n in sorted(Counter(self.ids).items()) if n > 1]

    @property
    def text(self) -> str:
        """All visible words, blanks collapsed."""
        return " ".join("".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep its name, unless the layout made it."""
        values = dict(attrs)
        ours = OURS.search(values.get("class") or "") is not None and tag in ("div", "span")
        if values.get("id"):
            self.ids.append(str(values["id"]))
        names = [name for name, _ in self.open]
        if tag == "p" and "p" in names:
            self.faults.append("<p> in <p>")
        if tag not in INLINE | VOID and names and names[-1] in INLINE - {"a", "ins", "del"}:
            self.faults.append(f"<{tag}> in <{names[-1]}>")
        if not ours and tag not in INLINE | VOID:
            self.blocks.append(tag)
            self.words.append(" ")
        if tag in ("br", "hr"):
            self.words.append(" ")
        if tag not in VOID:
            self.open.append((tag, ours))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<br />` is one tag; `<div />` opens a block, as in a browser."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Only what is open can be closed."""
        if not self.open or self.open[-1][0] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")
            return
        _, ours = self.open.pop()
        if not ours and tag not in INLINE:
            self.blocks.append("/" + tag)
            self.words.append(" ")

    def handle_data(self, data: str) -> None:
        """The words."""
        self.words.append(data)
