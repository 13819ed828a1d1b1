"""Pages from strings, for the tests of the model: with the Markdown extensions that real sites use."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from easyread_plugin.document.model import Page
from easyread_plugin.document.position import Position
from easyread_plugin.publication.parsing import Reader, SourceText

EXTENSIONS = (
    "toc", "tables", "admonition", "footnotes", "def_list", "attr_list", "md_in_html", "abbr", "smarty",
    "pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist",
)  # fmt: skip
CONFIGS: dict[str, dict[str, Any]] = {"pymdownx.tabbed": {"alternate_style": True}, "toc": {"permalink": True}}


@lru_cache
def reader(*more: str) -> Reader:
    """A reader with all extensions of a usual site, and more."""
    return Reader("en-GB", (*EXTENSIONS, *more), CONFIGS)


def page(text: str, *more: str) -> Page:
    """The page that a text is."""
    return reader(*more).read(SourceText("page.md", "page.md", text))[0]


def between(text: str, at: Position) -> str:
    """What stands in the text at a position."""
    lines = text.split("\n")
    if at.line == at.end_line:
        return lines[at.line - 1][at.column - 1 : at.end_column - 1]
    inner = lines[at.line : at.end_line - 1]
    return "\n".join([lines[at.line - 1][at.column - 1 :], *inner, lines[at.end_line - 1][: at.end_column - 1]])


def marked(text: str) -> tuple[str, list[Position]]:
    """A text without its ⟦ ⟧, and the positions between them, in order."""
    found: list[Position] = []
    start = (1, 1)
    line = column = 1
    plain = []
    for character in text:
        if character == "⟦":
            start = (line, column)
        elif character == "⟧":
            found.append(Position(*start, line, column))
        else:
            plain.append(character)
            line, column = (line + 1, 1) if character == "\n" else (line, column + 1)
    return "".join(plain), found
