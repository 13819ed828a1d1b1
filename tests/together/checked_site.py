"""A small real site whose pages are signed off, changed, and looked at again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from easyread_plugin.document.checking import Checked
from easyread_plugin.publication.one_page import OpenedPage, open_page
from easyread_plugin.publication.sources import open_project
from easyread_plugin.together.changes import Change, changes_of
from easyread_plugin.together.sign_off import newest_of, sign_off, with_consent
from easyread_plugin.together.sign_off_file import with_check, write_record

TODAY = date(2026, 11, 22)
DAY = date(2026, 11, 3)
CONFIG = "site_name: Our group\ndocs_dir: content\nplugins:\n  - easyread:\n      audio: 'off'\n"
PEOPLE = """\
people:
  member-2: {shown_as: Lena, agreed: [words, name, photo], where: [website], since: 2026-01-01, until: 2027-12-31}
  member-3: {shown_as: Dev, agreed: [words, photo], where: [website], since: 2026-01-01, until: 2027-12-31}
"""
BANK = """\
vote.svg: {shows: A vote., source: Drawn for us, licence: own, credit: Us}
plan.svg: {shows: A plan., source: Drawn for us, licence: own, credit: Us}
lena.svg: {shows: Lena., source: Drawn for us, licence: own, credit: Us, people: [member-2]}
"""
WORDS = "# Hard words\n\n![-](../images/plan.svg)\nOur hard words.\n\n## Council\n\n![-](../images/vote.svg)\n{means}\n"
PAGE = """\
---
title: Our club
description: What our club is.
hard_words:
  budget: The money that we can spend.
made_up:
  - The club is made up.
credits:
  - Our group wrote this.
---

# Our club

![-](../images/vote.svg)
We vote about the **budget**.
Everyone has 1 vote.

![A plan on a table](../images/plan.svg)
We plan with the **council**.

> I like the club.
> It is fun.
> — @member-2

![](../images/vote.svg)
You need:

- a pen
- a friend

> We are proud.
> — A member
"""


def drawing(width: int) -> str:
    """A picture like no other."""
    path = f'<path d="M0 0h{width}v30z"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30">{path}</svg>'


FILES = {
    "mkdocs.yml": CONFIG,
    "people.yml": PEOPLE,
    "images/vote.svg": drawing(11),
    "images/plan.svg": drawing(12),
    "images/lena.svg": drawing(13),
    "images/other.svg": drawing(14),
    "images/pictures.yml": BANK,
    "content/hard-words.md": WORDS.format(means="People who decide about our town."),
    "content/club.md": PAGE,
}


@dataclass(frozen=True)
class CheckedSite:
    """The site in a folder."""

    folder: Path

    def write(self, **files: str) -> None:
        """Writes files by short names: `club`, `words`, `people`, `bank`."""
        names = {"club": "content/club.md", "words": "content/hard-words.md", "people": "people.yml"}
        for name, text in files.items():
            self.put(names.get(name, "images/pictures.yml"), text)

    def put(self, name: str, text: str) -> None:
        """Writes one file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def open(self, today: date = TODAY) -> OpenedPage:
        """The page as it is now."""
        return open_page("club", open_project(self.folder), self.folder, today)

    def sign_off(self, day: date = DAY, by: tuple[str, ...] = ("The Tuesday Group",)) -> Path:
        """Keeps that people checked the page; returns the record."""
        opened = self.open()
        said = with_consent(opened.said, opened.publication.site.register, TODAY)
        check = sign_off(opened.page.uri, said, by, day, 3, "")
        write_record(opened.record, with_check(opened.checks, check))
        return opened.record

    def check(self, today: date = TODAY) -> Checked:
        """What may be said of the page now."""
        opened = self.open(today)
        return opened.publication.site.checks.get("club.md", Checked())

    def changes(self) -> tuple[Change, ...]:
        """What changed since."""
        opened = self.open()
        check = newest_of(opened.checks, TODAY)
        assert check is not None
        return changes_of(check, opened.said, opened.publication.site.register, TODAY)

    def box(self) -> list[str]:
        """The lines of the box at the end of the page, without made up and credits."""
        published = next(p for p in self.open().publication.publishable() if p.page.uri == "club.md")
        rows = [row for row in published.page.rows() if row.fact in ("checked", "made_with")]
        return [statement.text for row in rows for statement in row.statements]


def checked_site(folder: Path) -> CheckedSite:
    """The site, with its page signed off."""
    site = CheckedSite(folder)
    for name, text in FILES.items():
        site.put(name, text)
    site.sign_off()
    return site
