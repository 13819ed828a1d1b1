"""A small site with everything that paper must take care of, and the means to print it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from building.conftest import SVG, write
from click.testing import CliRunner, Result
from printed import Printed

from easyread_plugin.cli import main

TODAY = date(2026, 11, 22)
CONFIG = """\
site_name: A small group
site_url: https://small.example/here
docs_dir: content
nav:
  - First: index.md
  - More:
      - Second: more/second.md
  - Stories: [paper-story.md, web-story.md]
exclude_docs: |
  /not-here.md
theme:
  name: easyread
  tagline: We print
  contact: {name: Joy, phone: 01632 960123, email: joy@small.example}
plugins:
  - easyread: {voice: silent}
markdown_extensions: [tables, admonition, attr_list]
"""
PEOPLE = """\
people:
  member-1: {shown_as: Webster, agreed: [words, name, photo, story], where: [website], until: 2099-01-01}
  member-2: {shown_as: Papyra, agreed: [words, name, photo, story], where: [website, paper], until: 2099-01-01}
  member-3: {shown_as: Past, agreed: [words, name], where: [website, paper], until: 2026-01-01}
  member-4: {shown_as: Penny, agreed: [words, name], where: [paper], until: 2099-01-01}
"""
FIRST = """\
# Hello, this is “fine”

![-](../images/a.svg)
We meet on Tuesdays. Read [about us](more/second.md#what-we-do).
Look at the [council](https://council.example/a_long/page.html?x=1&y=2).

![Two people dance](../images/b.svg)
A **vote** means that we choose.
Write to [joy@small.example](mailto:joy@small.example). Phone [01632 960123](tel:+441632960123).

> I said office — "naïve" & fine…
> — @member-2

![-](../images/a.svg)

> Only for the web.
> — @member-1

> Long ago.
> — @member-3

> Only for paper.
> — @member-4

![-](../images/webster.svg)
Here is a photo.

[![-](../images/b.svg)](more/second.md)
A door to the second page.

[![-](../images/b.svg)](web-story.md)
Read [a secret story](web-story.md).

<video src="film.mp4">A film</video>
<button>Press me</button>
"""
SECOND = """\
# The second page

![-](../../images/a.svg)
Go [back](../index.md).

## What we do

| Day | Time |
|---|---|
| Monday | 2pm |

!!! note "Remember"
    Bring a friend.

- one
- two
"""
STORY = "---\nkind: story\nteller: {id}\n---\n# The story of {name}\n\n![-](../images/a.svg)\n{name} was born here.\n"
FILES: dict[str, str | bytes] = {
    "mkdocs.yml": CONFIG,
    "people.yml": PEOPLE,
    "content/index.md": FIRST,
    "content/more/second.md": SECOND,
    "content/paper-story.md": STORY.format(id='"@member-2"', name="Papyra"),
    "content/web-story.md": STORY.format(id='"@member-1"', name="Webster"),
    "content/not-here.md": "# Not here\n\nThis is left out.\n",
    "content/outside.md": "# Outside the menu\n\nYou can print it all the same.\n",
    "images/pictures.yml": (
        "a.svg: {shows: Us., source: Drawn for us, licence: own, credit: Ann}\n"
        "b.svg: {shows: A dance., source: Drawn for us, licence: CC BY 4.0, credit: Bea}\n"
        "webster.svg: {shows: A face., source: Our club, licence: own, credit: Cid, people: [member-1]}\n"
    ),
    **{f"images/{name}.svg": SVG.format(number) for number, name in enumerate(("a", "b", "webster"), 1)},
}


def put_site(folder: Path, **more: str | bytes) -> Path:
    """The site in this folder. `more`: files by name, over the usual ones."""
    write(folder, {**FILES, **more})
    return folder


def easyread(*arguments: str) -> Result:
    """What `easyread print` says."""
    return CliRunner().invoke(main, ["print", "--today", TODAY.isoformat(), *arguments])


def words_in(file: Path) -> str:
    """Every word in a PDF, without white space, running lines too."""
    return "".join(letter.text for letter in Printed(file.read_bytes()).every)
