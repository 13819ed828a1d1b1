"""A small real site with people in many places, each with words and names that stand nowhere else."""

from __future__ import annotations

import math
import os
import struct
import subprocess
import sys
import wave
from io import BytesIO
from pathlib import Path

from pictures.files import noise, put, saved, scene

CONFIG = """\
site_name: A test group
docs_dir: content
use_directory_urls: false
theme:
  name: easyread
plugins:
  - search
  - easyread:
      voice: silent
markdown_extensions:
  - attr_list
nav:
  - Home: index.md
  # Their pages
  - Stories:
      - her-life.md
  - Who: who.md
  - Lists: lists.md
"""

PEOPLE = """\
# These people agreed.
people:
  # The first one.
  member-1: {shown_as: Qwertine, agreed: [words, name, photo, voice, story], where: [website, paper], until: 2999-01-01}

  member-7:  # she sings
    shown_as: Zebrina
    agreed: [words, name, photo, voice, story]
    where: [website, paper]
    since: 2026-01-01   # by form
    # phone her sister
    until: 2999-01-01

  # The last one.
  member-8:
    shown_as: A member
    agreed: [words, name]
    where: [website]
    until: 2999-01-01
# The end.
"""

PRIVATE = """\
people:
  member-7:
    full_name: Zebrina Xylophone
    explained_by: Ruth
    # lives at 4 Plover Way
  member-1:
    full_name: Qwertine Oboe
"""

INDEX = """\
---
title: Home
description: We meet and talk.
people_came: ['@member-7', member-1]
---

# Home

![-](../images/us.jpg)
We meet on Tuesdays.

> Wombats are my best thing.
> I like them a lot.
> — @member-7

We talk about books.

<!-- easyread: allow ER-W07 because we drew it -->

![-](../images/tree.svg)
> Only narwhals here.
>
> — @member-7

## Both of us

> I say kumquat.
> — @member-1
>
> I say tamarind.
> — @member-7
>
> We end with quince.
> — @member-1

The end of this page.
"""

WHO = """\
# Who we are

[![Zebra in the sun](../images/her.jpg)](index.md){: .big }
She helps us to cook.

Look at ![A small picture](../images/copy-of-her.jpg) this one.

- We sing.
- We cook.

  > Lists are for gnus.
  > — @member-7

> Yes.
> — @member-7
"""

STORY = """\
---
title: Her life
kind: story
teller: '@member-7'
---

# Her life

![-](../images/tree.svg)
She grew up with alpacas on a farm.
"""

LISTS = """\
# Lists

![-](../images/tree.svg)
Zebrina was here with us.
[Read about her life](her-life.md).
"""

BANK = """\
# Our pictures
tree.svg: {shows: A tree., source: Drawn for us, licence: own, credit: Sam, words: [tree]}
us.jpg:
  shows: Two of us smile.
  source: Our photo
  licence: own
  credit: Sam
  words: [group]
  people: [member-1, member-7]   # both of them
# Her
her.jpg: {shows: She smiles., source: Our photo, licence: own, credit: Sam, words: [cook], people: [member-7]}
both.svg: {shows: Two trees., source: Drawn for us, licence: own, credit: Sam, words: [trees]}
"""

RECORDINGS = """\
# What was read
one.wav:
  says: We meet on Tuesdays.
  read_by: member-7

two.wav:
  says: We talk about books.
  read_by: member-1
"""

TREE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480"><title>{0}</title><path d="M0 0h{0}v9z"/></svg>'

HERS = (
    "member-7",
    "Xylophone",
    "Wombats are",
    "like them a lot",
    "narwhals",
    "tamarind",
    "gnus",
    "alpacas",
    "Plover",
    "sister",
    "she sings",
)
"""What must be nowhere afterwards. Her first name stands in words of others: a person has to look at those."""


def wav() -> bytes:
    """A short tone, as a microphone would give it."""
    stream = BytesIO()
    with wave.open(stream, "wb") as sound:
        sound.setparams((1, 2, 22_050, 0, "NONE", ""))
        sound.writeframes(b"".join(struct.pack("<h", int(8000 * math.sin(n / 8))) for n in range(22_050)))
    return stream.getvalue()


def make_site(root: Path) -> Path:
    """The site, in Git, with everything committed but what must not be."""
    her = saved(scene(700, 500), "JPEG")
    files: dict[str, str | bytes] = {
        "mkdocs.yml": CONFIG,
        "people.yml": PEOPLE,
        "private/people.yml": PRIVATE,
        "content/index.md": INDEX,
        "content/who.md": WHO,
        "content/her-life.md": STORY,
        "content/lists.md": LISTS,
        "images/pictures.yml": BANK,
        "images/us.jpg": saved(noise(300, 200), "JPEG"),
        "images/her.jpg": her,
        "images/copy-of-her.jpg": her,
        "images/tree.svg": TREE.format(9),
        "images/both.svg": TREE.format(7),
        "audio/recordings.yml": RECORDINGS,
        "audio/recordings/one.wav": wav(),
        "audio/recordings/two.wav": wav(),
        "audio/pages/index.mp3": b"sound",
        "audio/pages/lists.mp3": b"sound",
        ".gitignore": "/site/\n/.cache/\n/private/\n",
    }
    for name, content in files.items():
        put(root, name, content)
    run(root, "git", "init", "-q")
    run(root, "git", "add", "-A")
    run(root, "git", "-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "-qm", "Start")
    return root


def run(root: Path, *command: str) -> str:
    """What a program says; it must work."""
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(root: Path) -> str:
    """Builds the site with the real MkDocs, as `mkdocs build` does, and gives its log."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stderr


def files_of(root: Path) -> dict[str, bytes]:
    """Every file but those of Git, by its path."""
    found = (file for file in sorted(root.rglob("*")) if file.is_file())
    return {
        name: file.read_bytes() for file in found if not (name := file.relative_to(root).as_posix()).startswith(".git/")
    }


def where(root: Path, words: str) -> list[str]:
    """The files that have these bytes, in them or in their names."""
    looked_for = words.encode()
    return [name for name, data in files_of(root).items() if looked_for in data or words in name]
