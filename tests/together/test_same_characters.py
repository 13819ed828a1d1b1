"""Own words come out as they went in: on the page, in the search, in what the voice is asked to say. Nothing is mended.

Smart typography, abbreviations, symbols and links are turned on, and change the words beside them.
"""

from __future__ import annotations

import html
import json
import logging
import os
import re
from pathlib import Path
from unittest import mock

import pytest

from easyread_plugin.audio.script import script_of
from easyread_plugin.document.speech import Speech
from easyread_plugin.plugin.plugin import EasyReadPlugin

from .consents import EPOCH
from .random_sites import RandomSite
from .test_nobody_leaks import built

SAID = (
    '"Straight" quotes and \'single\' ones',
    "it's 5'6\" -- or --- so ... they say",
    "(c) (tm) 1/2 +/- -> <- =/= c/o 1st",
    "HTML and CSS and NHS",
    "H2O, x^2 and -no- and =no=",
    "50% & more; 3 < 4 > 2",
    "https://example.org/a_b_c and me_and_you",
    ";-) :-) :( <3",
    "[^1] and [x] and {#y} and {: .z }",
    "teh wrod i spelled wrong , like this",
    "Cafe\u0301, café, naïve, Zürich, ﬁne, …, – and —",
    "emoji 👩🏽\u200d🦽 and \u200bnothing and a\u00a0b",
    "$5 and £5 and (x) and $x$",
    "[[keys]] ++ctrl+alt++ --gone-- {++new++}",
    "5'-5\" x 6'-2\" and 9--5 and 'tis the '90s",
    "No.1, A/B, 7-8, 1,000.50, 3pm-4pm",
)
"""A line of a quote each. Written as Markdown means words: no `*`, no `` ` `` and no `_` round a word."""
CONFIG = """\
site_name: A test group
docs_dir: content
theme: {name: easyread}
markdown_extensions:
  - smarty: {smart_angled_quotes: true}
  - abbr
  - footnotes
  - attr_list
  - pymdownx.smartsymbols
  - pymdownx.magiclink
plugins: [search, {easyread: {voice: silent}}]
"""
PEOPLE = "people:\n  member-1: {agreed: [words], where: [website], until: 2031-01-01}\n"


def collapsed(text: str) -> str:
    """The words with single spaces: a reader sees no other ones. A no-break space stays."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[EasyReadPlugin]]:
    """A built site with each line as a quote of its own, and as ordinary words, and the plugin that built it."""
    quotes = "\n\n".join(f"> {line}\n> — @member-1\n\nBetween {n}." for n, line in enumerate(SAID))
    text = f"# Words\n\nIt's \"smart\" ... HTML.\n\n{quotes}\n\n*[HTML]: Secret language\n"
    random = RandomSite()
    random.files = {
        "mkdocs.yml": CONFIG.encode(),
        "people.yml": PEOPLE.encode(),
        "content/index.md": text.encode(),
    }
    made: list[EasyReadPlugin] = []
    start = EasyReadPlugin.on_config

    def noted(plugin: EasyReadPlugin, config: object) -> object:
        made.append(plugin)
        return start(plugin, config)  # type: ignore[arg-type]

    folder = tmp_path_factory.mktemp("same")
    logging.disable(logging.CRITICAL)
    try:
        with mock.patch.dict(os.environ, SOURCE_DATE_EPOCH=EPOCH), mock.patch.object(
            EasyReadPlugin, "on_config", noted
        ):
            built(random, folder)
    finally:
        logging.disable(logging.NOTSET)
    return folder / "site", made


def test_on_the_page(site: tuple[Path, list[EasyReadPlugin]]) -> None:
    """Every quote of the page is, character for character, what was said; and the words beside are made smart."""
    page = (site[0] / "index.html").read_text("utf-8")
    quotes = re.findall(r'<blockquote class="er-speech">(.*?)</blockquote>', page, re.DOTALL)
    seen = [collapsed(html.unescape(re.sub(r"<[^>]*>", "", quote))) for quote in quotes]

    assert seen == [collapsed(line) for line in SAID]
    assert "It’s “smart” …" in html.unescape(page)
    assert 'title="Secret language"' in page
    assert [quote for quote in quotes if "<abbr" in quote] == []


def test_in_the_search(site: tuple[Path, list[EasyReadPlugin]]) -> None:
    """In the words that our search page looks through, and in the search index of MkDocs."""
    script = (site[0] / "search/easyread_words.js").read_text("utf-8")
    pages = json.loads(script.removeprefix("window.easyreadWords=").rstrip().rstrip(";"))
    words = " ".join(said for page in pages for section in page["s"] for _, said in section["w"])
    index = json.loads((site[0] / "search/search_index.json").read_text("utf-8"))
    indexed = html.unescape(" ".join(entry["text"] for entry in index["docs"]))

    assert [line for line in SAID if collapsed(line) not in words] == []
    # MkDocs itself makes a space of a no-break space, and puts one round each element, such as a number kept together.
    assert [line for line in SAID if "".join(line.split()) not in "".join(indexed.split())] == []


def test_in_what_is_spoken(site: tuple[Path, list[EasyReadPlugin]]) -> None:
    """The statements that the voice is asked to say, before what a voice cannot say is cleaned away."""
    publication = site[1][0].publication
    assert publication is not None
    (page,) = (one for one in publication.publishable() if one.page.uri == "index.md")
    asked = " ".join(line.statement.text for line in script_of(page, Speech()) if line.statement.own_words)
    silent = re.compile(r"[^\w]")  # a statement of signs only is nothing to say
    lost = [line for line in SAID if collapsed(line) not in asked and silent.sub("", line) not in silent.sub("", asked)]

    assert lost == []
    said = " ".join(s.text for s in page.page.statements() if s.own_words)
    assert [line for line in SAID if collapsed(line) not in said] == []
