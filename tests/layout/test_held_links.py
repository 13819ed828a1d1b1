"""Links to a page that is held back: the words stay, however the address is written."""

from __future__ import annotations

import re

import pytest
from document.reading_aids import CONFIGS, EXTENSIONS
from markdown import Markdown

from easyread_plugin.document.places import Origin
from easyread_plugin.document.read_page import FileFacts
from easyread_plugin.layout.extension import EasyReadExtension


def html_of(text: str, uri: str = "news/index.md") -> str:
    """The HTML of a page of a site that holds back `stories/amina.md` and `old/index.md`."""
    extension = EasyReadExtension(is_hosted=True)
    extension.held_back = frozenset({"stories/amina.md", "old/index.md"})
    extension.expect(FileFacts(uri, uri, "en-GB", origin=Origin(tuple(range(1, text.count("\n") + 2)))))
    return Markdown(extensions=[*EXTENSIONS, extension], extension_configs=CONFIGS).convert(text)


@pytest.mark.parametrize(
    "link",
    [
        "[a story](../stories/amina.md)",
        '[a story](../stories/amina.md#top "Amina")',
        "[a story](../stories/amina/)",
        "[a story](../stories/amina.html?x)",
        "[a story](/stories/amina/)",
        "[a story](../stories/./../stories/%61mina.md)",
        "[a story][s]\n\n[s]: ../stories/amina.md",
        '<a href="../stories/amina/">a story</a>',
        "<a class=x href='../stories/amina.html'>a story</a>",
        "<a href=../../stories/amina/>a story</a>",
        "[a story](../old/)",
        "[a story](../old/index.html)",
        "[a **story**](../old)",
    ],
)
def test_the_words_stay(link: str) -> None:
    """And nothing tells where they led."""
    html = html_of(f"Read {link} now.\n" if "\n" not in link else f"Read {link}\n")
    assert re.findall(r"(?i)amina|old|href|title=", html) == []
    assert "story" in re.sub(r"<[^>]*>", "", html)


@pytest.mark.parametrize(
    "address",
    ["../stories/amina2.md", "../stories/", "https://example.org/stories/amina/", "#amina", "amina.md", "//[bad"],
)
def test_other_links_stay(address: str) -> None:
    """Also those that look alike."""
    assert f'href="{address}"' in html_of(f"Read [a story]({address}) now.\n")


def test_a_door_becomes_a_picture() -> None:
    """A linked picture that opens a row opens it still."""
    html = html_of("[![-](a.png)](../stories/amina.md)\nRead it.\n")
    assert "er-plate" in html
    assert "er-door" not in html
    assert "amina" not in html
