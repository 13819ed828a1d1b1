"""Ordinary Markdown stays as it is: the same words and blocks with and without the extension, and complete HTML."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from document.reading_aids import CONFIGS, EXTENSIONS
from markdown import Markdown
from markdown.extensions import Extension

from easyread_plugin.layout.lists import ListAfterLine

from .shape import Shape

ORDINARY_DIR = Path(__file__).parent / "ordinary"
INSTALLED = ("markdown", "mkdocs", "mkdocs-material", "pymdown-extensions", "click", "idna", "virtualenv", "pillow")
"""Packages whose descriptions and licences are Markdown that other people wrote."""


class OnlyLists(Extension):
    """The one difference that there may be: a list right after a line."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Nothing but that."""
        md.parser.blockprocessors.register(ListAfterLine(md.parser), "list", 11)


def installed() -> Iterator[tuple[str, str]]:
    """(name, text) of every Markdown text of those packages."""
    for package in INSTALLED:
        distribution = metadata.distribution(package)
        yield package, str(distribution.metadata.get_payload())
        for file in distribution.files or ():
            path = Path(str(distribution.locate_file(file)))
            if path.suffix == ".md" and path.is_file():
                yield f"{package}/{path.name}", path.read_text("utf-8")


def shapes(text: str, extensions: tuple[str, ...]) -> tuple[Shape, Shape]:
    """What a browser makes of a text without the extension, and with it."""
    configs: dict[str, Any] = {name: CONFIGS[name] for name in extensions if name in CONFIGS}
    before = Markdown(extensions=[*extensions, OnlyLists()], extension_configs=configs).convert(text)
    after = Markdown(extensions=[*extensions, "easyread"], extension_configs=configs).convert(text)
    return Shape(before), Shape(after)


def blocks(shape: Shape) -> list[str]:
    """Its blocks without paragraphs: one that has nothing but pictures becomes the pictures of a row."""
    return [tag for tag in shape.blocks if tag.strip("/") != "p"]


WITHOUT_TYPOGRAPHY = tuple(name for name in EXTENSIONS if name != "smarty")
TEXTS = {
    **{file.name: file.read_text("utf-8") for file in sorted(ORDINARY_DIR.glob("*.md"))},
    **{name: text for name, text in installed() if "\n> - " not in text and "\n> — " not in text},
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("extensions", [(), WITHOUT_TYPOGRAPHY], ids=["plain", "usual"])
def test_same_words_and_blocks(name: str, extensions: tuple[str, ...]) -> None:
    """Not a word more or less, nor a table, list, code, box, tab or footnote."""
    before, after = shapes(TEXTS[name], extensions)

    assert after.text == before.text
    assert blocks(after) == blocks(before)


@pytest.mark.parametrize("name", [name for name in TEXTS if name in ("handbook.md", "minutes.md")])
def test_same_words_with_typography(name: str) -> None:
    """Quotes and dashes turn as before, but never in a block quote, which is what somebody said."""
    text = "\n".join(line for line in TEXTS[name].split("\n") if not line.lstrip().startswith(">"))
    before, after = shapes(text, EXTENSIONS)

    assert after.text == before.text


@pytest.mark.parametrize("name", TEXTS)
def test_html_is_as_complete_as_before(name: str) -> None:
    """What was well formed stays so: no block in a span, no paragraph in a paragraph, no id two times."""
    before, after = shapes(TEXTS[name], EXTENSIONS)

    assert [fault for fault in after.faults if fault not in before.faults] == []


def test_a_list_after_a_line_is_the_difference() -> None:
    """And it is one."""
    assert Shape(Markdown(extensions=["easyread"]).convert("You need:\n- a pen\n")).text == "You need: a pen"
    assert Shape(Markdown().convert("You need:\n- a pen\n")).text == "You need: - a pen"


def test_there_are_texts() -> None:
    """The test above reads something."""
    assert len(TEXTS) > 8
