"""A small site with everything that the look can show, and the means to build it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from building.conftest import SVG, Built, run, write

CONFIG: dict[str, Any] = {
    "site_name": "The Test Group",
    "site_description": "A site to try the look.",
    "copyright": "Made up in 2026.",
    "docs_dir": "content",
    "use_directory_urls": False,
    "nav": [
        {"Home": "index.md"},
        {"Rights": ["rights.md", "vote.md"]},
        {"Hard words": "hard-words.md"},
    ],
    "not_in_nav": "/about.md\n",
    "theme": {
        "name": "easyread",
        "tagline": "We speak up",
        "contact": {
            "name": "Joy",
            "when": "Joy is here on Monday.",
            "phone": "01632 960123",
            "email": "joy@test.example",
            "address": ["The Centre", "7 Mill Lane"],
            "picture": "images/joy.svg",
        },
        "foot": ["about.md"],
    },
    "plugins": ["search", {"easyread": {"voice": "silent"}}],
    "markdown_extensions": ["admonition", "tables"],
}
PEOPLE = """\
people:
  member-1:
    shown_as: Sam
    agreed: [words, name]
    where: [website]
    until: 2099-01-01
"""
HOME = """\
---
kind: home
icon: material/home
---
# Hello from us

![-](../images/a.svg)
We speak up for ourselves.
You can join us.

## 3 things to do

[![-](../images/b.svg)](rights.md)
Know your rights

[![-](../images/c.svg)](vote.md)
[Find out how to vote](vote.md)

[![-](../images/d.svg)](hard-words.md)
Look up hard words

## What is new

![-](../images/e.svg)
The bus is coming back.
[Read about your rights](rights.md).
"""
RIGHTS = """\
---
kind: guide
icon: material/hand-back-right
description: What you can ask for.
credits:
  - A book by Ann Bell, 2021.
---
# Your rights

![-](../images/a.svg)
This page is about your rights.

## What it means

![-](../images/b.svg)
A **right** means something that nobody may take away.
You have it too.

![-](../images/joy.svg)

> I like it when they ask me first.
> — @member-1

![-](../images/c.svg)
You can ask for:

- a break
- papers in easy read.

Read more on the [page of the council](https://www.council.example/rights).

## When

| Day | Time |
|---|---|
| Monday | 2pm |

!!! note "Remember"
    Bring a friend.

Words with no picture.
"""
VOTE = """\
---
kind: guide
---
# How to vote

You can vote.

## On the day

![-](../images/d.svg)
Bring your **card**.
You do not need more.

![-](../images/a.svg)
Keep the **card**.
"""
BANK = """\
# Hard words

![-](../images/c.svg)
This page says what words mean.

## Card

![-](../images/e.svg)
A piece of paper.
It has your name.

## Right

![-](../images/b.svg)
Something that nobody may take away.
"""
ABOUT = "# About this site\n\n![-](../images/a.svg)\nWe made it.\n"
PICTURES = ("a", "b", "c", "d", "e", "joy")
FILES: dict[str, str | bytes] = {
    "content/index.md": HOME,
    "content/rights.md": RIGHTS,
    "content/vote.md": VOTE,
    "content/hard-words.md": BANK,
    "content/about.md": ABOUT,
    "people.yml": PEOPLE,
    "images/pictures.yml": "".join(
        f"{name}.svg: {{shows: We {name}., source: Drawn for us, licence: own, credit: Sam}}\n" for name in PICTURES
    ),
    **{f"images/{name}.svg": SVG.format(number) for number, name in enumerate(PICTURES, 1)},
}
PAGES = ("index.html", "rights.html", "vote.html", "hard-words.html", "about.html", "search.html?q=rights", "404.html")
"""Every page of it, the search with results."""


def changed(**changes: Any) -> dict[str, Any]:
    """The settings with some of them changed; `theme` is merged."""
    theme = {**CONFIG["theme"], **changes.pop("theme", {})}
    return {**CONFIG, "theme": theme, **changes}


def build(
    folder: Path, config: dict[str, Any] = CONFIG, *arguments: str, program: str = "mkdocs", **more: str
) -> Built:
    """The site in this folder, built by the real program. `more`: files by name, over the usual ones."""
    write(folder, {**FILES, "mkdocs.yml": yaml.safe_dump(config, allow_unicode=True), **more})
    done = run(folder, "build", *arguments, program=program)
    return Built(folder, done.returncode, done.stdout + done.stderr)
