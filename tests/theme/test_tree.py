"""What assistive technology is told: each page complete and in order, as plain HTML without a style or a script.

The trees are text files in `trees/`. After a change that is meant, write them anew and look at what changed:

    EASYREAD_WRITE_TREES=1 pytest -n0 tests/theme/test_tree.py
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from browser.conftest import Visits
from building.conftest import Built

from .sites import PEOPLE, build, changed

pytestmark = pytest.mark.browser

TREES_DIR = Path(__file__).parent / "trees"
WITHOUT = re.compile(r"^ *- /url: .*\n|:(?=\n *- /url)|, [\d.]+ [KM]B(?=\))", re.MULTILINE)
"""Addresses and sizes: other tests look at those."""
MEETING = """\
---
kind: event
date: Friday 22 January 2027
start: 7pm
end: 10pm
place:
  name: The Centre
  address: [7 Mill Lane, Leeford]
cost: £3
---
# Our next event

![-](../images/a.svg)
This page tells you about our party.
You can bring a **card**.

![We dance.](../images/joy.svg)
Everyone can come.

> I come for the music.
> — @member-1
"""
TREES = ("index.html", "rights.html", "vote.html", "hard-words.html", "event.html", "search.html", "404.html")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site with an event."""
    people = PEOPLE.replace("agreed: [words, name]", "agreed: [words, name, photo]")
    site = build(
        tmp_path_factory.mktemp("told"),
        changed(not_in_nav="/about.md\n/event.md\n"),
        **{"content/event.md": MEETING, "people.yml": people},
    )
    assert site.code == 0, site.output
    return site


@pytest.mark.parametrize("name", TREES)
def test_the_tree_of_a_page(visits: Visits, told: Built, name: str) -> None:
    """Band, menu, words with their pictures and Listen, who made it, where to go on, whom to ask: in this order."""
    address = (told.folder / "site" / name).as_uri()
    trees = []
    for blocked in ("**/*.css", "nothing"):
        with visits.open("about:blank", java_script_enabled=blocked == "nothing") as page:
            page.route(blocked, lambda route: route.abort())
            page.goto(address)
            trees.append(WITHOUT.sub("", page.locator("body").aria_snapshot() + "\n"))
    tree = "# Without a style and a script\n\n{}\n# With both\n\n{}".format(*trees)
    file = TREES_DIR / f"{name.removesuffix('.html')}.yml"
    if os.environ.get("EASYREAD_WRITE_TREES"):
        TREES_DIR.mkdir(exist_ok=True)
        file.write_text(tree, encoding="utf-8")
    assert tree == file.read_text(encoding="utf-8")


def test_pictures_words_and_listen_in_order() -> None:
    """The trees themselves: a picture before its words, Listen after them, the meaning after both."""
    event = (TREES_DIR / "event.yml").read_text(encoding="utf-8").partition("# With both")[2]
    order = ['img "We dance."', "Everyone can come.", "I come for the music.", "Sam said this.", "Listen"]
    places = [event.index(words, event.index(order[0])) for words in order]
    assert places == sorted(places)
    meaning = event.index("Hard word: Card")
    assert event.index("You can bring a") < event.index('button "Listen to part 1"') < meaning
