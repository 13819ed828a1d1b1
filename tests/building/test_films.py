"""Films on a real site: the words travel with the page, and a film whose people did not agree is nowhere."""

from __future__ import annotations

import base64
import re

from playwright.sync_api import Browser

from .conftest import SVG, Build

MP4 = b"\0\0\0\x10ftypisom\0\0\0\0"
VTT = "\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:04.000\r\nWe dance, says @member-3. <b>\r\n"
CONFIG = (
    "site_name: A test group\ndocs_dir: content\ntheme: {name: easyread}\nplugins:\n  - easyread: {voice: silent}\n"
)
PEOPLE = (
    "people:\n  member-1: {shown_as: Amina, agreed: [story], where: [website], until: 2099-01-01}\n"
    "  member-3: {shown_as: Omar, agreed: [story], where: [website], until: 2020-01-01}\n"
)


def film(name: str, people: str = "", more: str = "") -> str:
    """A page of a film."""
    facts = f"film: films/{name}.mp4\ncaptions: films/{name}.vtt\nwords: [We dance.]\n{people}\n{more}"
    return f"---\nkind: film\n{facts}\n---\n# A film\n\nLook.\n"


def test_films(build: Build, browser: Browser) -> None:
    """The words on a film are in its page; the film of a page that is held back, or a draft, is not in the site.

    A browser that opens the page from the folder has the words, and asks nobody else for anything.
    """
    site = build(
        {
            "mkdocs.yml": CONFIG,
            "people.yml": PEOPLE,
            "images/still.svg": SVG.format(7),
            "content/index.md": "# Home\n\nHello.\n",
            "content/a.md": film("day", "people: [member-1]", "picture: ../images/still.svg"),
            "content/b.md": film("zqheld", "people: [member-3]"),
            "content/c.md": film("zqdraft", "", "draft: yes"),
            **{f"content/films/{name}.mp4": MP4 for name in ("day", "zqheld", "zqdraft")},
            "content/films/day.vtt": VTT,
            "content/films/zqheld.vtt": "WEBVTT\n",
            "content/films/zqdraft.vtt": "WEBVTT\n",
        }
    )

    assert site.code == 0, site.output
    page = site.page("a/index.html")
    video = re.search(r"<video [^>]*>", page)
    assert video is not None
    assert 'controls preload="none"' in video[0]
    assert "autoplay" not in video[0]
    assert 'src="../films/day.mp4"' in video[0]
    poster = re.search(r'poster="\.\./([^"]+)"', video[0])
    assert poster is not None
    assert (site.folder / "site" / poster[1]).is_file()
    track = re.search(r'<track kind="captions" srclang="en-GB" src="data:text/vtt;base64,([^"]+)" default>', page)
    assert track is not None
    words = base64.b64decode(track[1]).decode()
    assert words == "WEBVTT\n\n00:01.000 --> 00:04.000\nWe dance, says …. <b>\n"
    assert (site.folder / "site/films/day.mp4").read_bytes() == MP4
    everything = site.bytes_everywhere()
    for hidden in (b"zqheld", b"zqdraft", b"member-3"):
        assert hidden not in everything

    tab = browser.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((site.folder / "site/a/index.html").as_uri())
    # Words on a film are read when they are shown.
    tab.wait_for_function("document.querySelector('video track').readyState === 2")
    assert tab.evaluate("document.querySelector('video').textTracks[0].cues[0].text").startswith("We dance")
    assert tab.evaluate("document.querySelector('video').paused")
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert not any(url.endswith(".mp4") for url in asked)
    tab.close()
