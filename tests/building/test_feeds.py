"""A real site: calendar files, the feed and the lists, as other programs read them; and whose yes each needs."""

from __future__ import annotations

import io
import os
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from unittest import mock

import feedparser
import pytest
from icalendar import Calendar

from .conftest import BANK, SVG, Built, run, write

EPOCH = "1795305600"
"""Noon of 22 November 2026."""
CONFIG = """\
site_name: Tom & <Jerry>
site_url: https://example.org/our group
docs_dir: content
use_directory_urls: {directories}
theme: {{name: easyread}}
plugins:
  - search
  - easyread: {{voice: silent}}
"""
WEBSITE = "agreed: [words, name, story], where: [website], until: 2030-01-01"
FILES: dict[str, str | bytes] = {
    "images/vote.svg": SVG.format(1),
    "images/plan.svg": SVG.format(2),
    "images/pictures.yml": BANK,
    "people.yml": (
        f"people:\n  member-1: {{shown_as: Zqamina, {WEBSITE}}}\n"
        f"  member-2: {{shown_as: Zqlena, {WEBSITE.replace('[website]', '[website, feed]')}}}\n"
        f"  member-3: {{shown_as: Zqomar, {WEBSITE.replace('2030', '2025')}}}\n"
    ),
    "content/index.md": "# Home\n\nHello.\n",
    "content/whats-on.md": "---\nkind: events\n---\n# What is on\n\nCome.\n",
    "content/what-we-do.md": "---\nkind: actions\n---\n# What we do\n\nWe said this.\n",
    "content/on/club.md": (
        "---\nkind: event\ndate: 22 January 2027\nstart: 7pm\nplace: the Old Library\n"
        'book: {person: "@member-1", phone: 01632 960123}\n---\n# Our club\n\nWe dance.\n'
    ),
    "content/on/tea.md": "---\nkind: event\ndate: 2 May 2026\n---\n# Tea party\n\nWe had tea.\n",
    "content/on/secret.md": (
        "---\nkind: event\ndate: 3 May 2027\npeople: [member-3]\n---\n# Zqsecret\n\nZqhidden.\n"
    ),
    "content/on/home.md": (
        "---\nkind: event\ndate: 4 May 2027\npeople: [member-1]\n---\n# Zqwebsiteonly\n\nAt our house.\n"
    ),
    "content/won.md": (
        "---\nkind: news\ndate: 20 November 2026\n---\n# We won & danced\n\nWe won.\n\n> Zqone said.\n> — @member-1\n"
    ),
    "content/rain.md": (
        "---\nkind: news\ndate: 19 November 2026\n---\n# Rain\n\nIt rained.\n\n> Zqtwo said.\n> — @member-2\n"
    ),
    "content/later.md": "---\nkind: news\ndate: 1 March 2027\n---\n# Later\n\nSoon.\n",
    "content/notes.md": (
        "---\nkind: meeting\ndate: 3 November 2026\nnext_meeting: 1 December 2026\ntasks:\n"
        '  - {what: Write, who: ["@member-1", "@member-3"]}\n---\n# Our meeting\n\nWe met.\n'
    ),
}


def built(folder: Path, config: str, files: dict[str, str | bytes], epoch: str = EPOCH) -> Built:
    """The site of these files on a day."""
    write(folder, {**files, "mkdocs.yml": config})
    with mock.patch.dict(os.environ, SOURCE_DATE_EPOCH=epoch):
        done = run(folder, "build", "-d", "site")
    return Built(folder, done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site, built once."""
    made = built(tmp_path_factory.mktemp("feeds"), CONFIG.format(directories="false"), FILES)
    assert made.code == 0, made.output
    return made


def test_the_feed(site: Built) -> None:
    """What is coming first, then news, the newest first; each with its address, day and sound; nothing that is over."""
    data = (site.folder / "site" / "feed.xml").read_bytes()
    feed = feedparser.parse(io.BytesIO(data))

    assert not feed.bozo
    assert feed.version == "rss20"
    assert feed.feed.title == "Tom & <Jerry>"
    assert [entry.title for entry in feed.entries] == ["Our club", "Later", "We won & danced", "Rain"]
    assert [entry.get("published", "") for entry in feed.entries] == [
        "", "", "Fri, 20 Nov 2026 00:00:00 GMT", "Thu, 19 Nov 2026 00:00:00 GMT",
    ]  # fmt: skip
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert entry.id == entry.link
        assert entry.link.startswith("https://example.org/our%20group/")
        assert (site.folder / "site" / entry.link.removeprefix("https://example.org/our%20group/")).is_file()
    assert "<p>It is on Friday 22 January 2027.</p>" in feed.entries[0].summary


def test_the_feed_has_the_form_of_rss(site: Built) -> None:
    """Each item has what RSS 2.0 asks for, once and in its own form."""
    root = ET.fromstring((site.folder / "site" / "feed.xml").read_bytes())

    (channel,) = root
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    for name in ("title", "link", "description", "language"):
        assert len(channel.findall(name)) == 1
    assert channel.findtext("language") == "en-gb"
    (itself,) = channel.findall("{http://www.w3.org/2005/Atom}link")
    assert (itself.get("rel"), itself.get("href")) == ("self", "https://example.org/our%20group/feed.xml")
    for item in channel.findall("item"):
        names = [child.tag for child in item]
        assert len(names) == len(set(names))
        assert set(names) <= {"title", "link", "description", "guid", "pubDate", "enclosure"}
        assert item.find("guid").get("isPermaLink") == "true"  # type: ignore[union-attr]


def test_sound_in_the_feed(site: Built) -> None:
    """The sound is that of the page, with its real size; where the sound says more than the feed may, there is none."""
    feed = feedparser.parse(io.BytesIO((site.folder / "site" / "feed.xml").read_bytes()))

    sounds = {entry.title: entry.enclosures for entry in feed.entries}
    assert [title for title, found in sounds.items() if found] == ["Later", "Rain"]
    (sound,) = sounds["Rain"]
    file = site.folder / "site" / sound.href.removeprefix("https://example.org/our%20group/")
    assert (sound.type, int(sound.length)) == ("audio/mpeg", file.stat().st_size)


def test_who_is_in_the_feed(site: Built) -> None:
    """A yes for the website is none for a feed: neither words nor a name, and no page that needs the yes."""
    text = (site.folder / "site" / "feed.xml").read_text("utf-8")

    assert "Zqtwo said." in text
    assert "Zqlena" in text
    for hidden in ("Zqone", "Zqamina", "Zqwebsiteonly", "Zqsecret", "member-"):
        assert hidden not in text


def test_calendar_files(site: Built) -> None:
    """Each event that is coming has a file, and the page leads to it. Nobody is in it."""
    folder = site.folder / "site"
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.ics"))

    assert files == ["notes.ics", "on/club.ics", "on/home.ics"]
    page = site.page("on/club.html")
    assert '<a class="er-calendar" href="club.ics" type="text/calendar">Put it in your calendar</a>' in page
    assert "er-calendar" not in site.page("on/tea.html")
    data = (folder / "on/club.ics").read_bytes()
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert event["URL"] == "https://example.org/our%20group/on/club.html"
    assert b"Zq" not in data


def test_lists(site: Built) -> None:
    """The lists lead to their pages, name who agrees, and have nothing of a page that is held back."""
    events, tasks = site.page("whats-on.html"), site.page("what-we-do.html")

    assert re.findall(r'href="(on/\w+\.html)"', events.partition("<main")[2])[:3] == [
        "on/club.html", "on/home.html", "on/tea.html",
    ]  # fmt: skip
    assert "<b>Zqamina</b> will do this." in tasks
    assert "1 more person will do this." in tasks
    everything = site.bytes_everywhere()
    for hidden in (b"Zqsecret", b"Zqhidden", b"Zqomar", b"on/secret", b"member-"):
        assert hidden not in everything


def test_the_way_to_the_feed(site: Built) -> None:
    """Each page tells programs where the feed is, and people at its foot."""
    page = site.page("on/club.html")

    assert '<link rel="alternate" type="application/rss+xml" title="News by feed" href="../feed.xml">' in page
    assert re.search(r'<a[^>]*href="\.\./feed\.xml"[^>]*>\s*News by feed', page)


def test_no_address_no_feed(tmp_path: Path) -> None:
    """Without `site_url` a feed leads nowhere: one note says so. Calendars, and pages in folders, work all the same."""
    config = CONFIG.format(directories="true").replace("site_url: https://example.org/our group\n", "")
    made = built(tmp_path, config, FILES, "1807488000")

    assert made.code == 0
    assert made.output.count("There is no feed of your news.") == 1
    assert "site_url in mkdocs.yml" in made.output
    assert not (tmp_path / "site" / "feed.xml").exists()
    assert "rss+xml" not in made.page("index.html")
    # It is 12 April 2027 now: the club night is over.
    assert not (tmp_path / "site/on/club.ics").exists()
    assert 'href="../home.ics"' in made.page("on/home/index.html")
    over = made.page("whats-on/index.html").partition("What is over")[2]
    assert re.findall(r'href="\.\./on/(\w+)/"', over)[:2] == ["club", "tea"]


def test_the_same_day_the_same_bytes(site: Built, tmp_path: Path) -> None:
    """Another build on the same day gives the same files for other programs."""
    again = built(tmp_path, CONFIG.format(directories="false"), FILES)

    for name in ("feed.xml", "on/club.ics", "notes.ics"):
        assert (again.folder / "site" / name).read_bytes() == (site.folder / "site" / name).read_bytes()
