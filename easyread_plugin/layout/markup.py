"""Values in, HTML out: pictures, speakers, meanings, Listen buttons and the page's player.

Pure functions. Every word from an author is escaped here, and nowhere else. Addresses come from `url`, which turns a
path in the site into an address for the page at hand.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from html import escape

from ..document.media import PageSound, ShownPicture
from ..document.model import Statement
from ..language.listing import all_of
from . import icons
from .player_bar import bar_html
from .player_words import player_words_for
from .wording import Wording

Url = Callable[[str], str]

HEAD_SCRIPT = (
    '<script>(function(e){e.classList.add("er-has-js");addEventListener("load",function(){'
    'window.easyread||e.classList.remove("er-has-js")})})(document.documentElement)</script>'
)
"""Goes into `<head>`, before the first paint: buttons that need the script are shown from the start, so nothing moves.

When the script itself does not come, the plain player is shown again.
"""

ROW_SIZES = "(min-width: 960px) 240px, (min-width: 480px) 33vw, 100vw"
"""How wide a row's picture is shown, as `<img sizes>` wants it; easyread.css says the same."""
MEANING_SIZES = "160px"
FACE_SIZES = "96px"


def picture_html(shown: ShownPicture, url: Url, *, eager: bool = False, sizes: str = ROW_SIZES) -> str:
    """One `<img>`. `eager` is for the first pictures of a page, which must not wait."""
    widest = shown.variants[-1]
    several = len(shown.variants) > 1
    smallest = shown.variants[0]
    choice = ""
    if several:
        sources = ", ".join(f"{_in_list(url(v.uri))} {v.width}w" for v in shown.variants)
        choice = f' srcset="{_attribute(sources)}" sizes="{_attribute(sizes)}"'
    wait = "" if eager else ' loading="lazy"'
    return (
        f'<img class="er-pic" src="{_attribute(url(smallest.uri))}"{choice} width="{widest.width}"'
        f' height="{widest.height}" alt="{_attribute(shown.alt)}"{wait} decoding="async">'
    )


def speaker_html(line: Statement, name: str, face: ShownPicture | None, url: Url) -> str:
    """The line below own words, beside a round face: a picture, the first letter of the name, or a sign for people.

    The letter is drawn by the style, so that nobody hears it or finds it.
    """
    letter = name.strip()[:1].upper() if face is None else ""
    first = f' data-er-first="{_attribute(letter)}"' if letter else ""
    drawn = picture_html(face, url, sizes=FACE_SIZES) if face is not None else "" if letter else icons.PEOPLE
    return (
        f'<p class="er-by"><span class="er-face" aria-hidden="true"{first}>{drawn}</span>'
        f'<span class="er-s" id="{_attribute(line.id)}">{_text(line.text)}</span></p>'
    )


def listen_html(part: int | str, wording: Wording) -> str:
    """A row's Listen button: for its number on the page, or for the speaker of its own words ("" for no name)."""
    if isinstance(part, str):
        label = _text(wording.listen_label(part))
    else:
        hidden = _text(wording.listen_part.format(part=part))
        label = f'{_text(wording.listen)}<span class="er-vh"> {hidden}</span>'
    return (
        '<div class="er-acts" data-search-exclude><button type="button" class="er-btn er-btn--sound er-js"'
        f" data-er-listen>{_face(icons.SOUND, label)}</button></div>"
    )


def page_sound_html(sound: PageSound, title: str, url: Url, wording: Wording, *, group: str = "") -> str:
    """The page's player: without JavaScript a plain one and a link; with it one large button, and a bar while it plays.

    Title and group are for the device, which shows them where sound is controlled from outside the page.
    """
    address = _attribute(url(sound.uri))
    # An attribute, since Material runs each <script> of a page that it swaps in, data too. Single quotes: shorter.
    times = times_json(sound).replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#x27;")
    return (
        f'<div class="er-sound" data-search-exclude data-er-coming="{_attribute(wording.sound_coming)}"'
        f" data-er-missing=\"{_attribute(wording.sound_missing)}\" data-er-times='{times}'"
        f' data-er-title="{_attribute(title)}" data-er-by="{_attribute(group)}">'
        '<div class="er-play"><button type="button" class="er-btn er-btn--big er-js" data-er-play>'
        f'{_face(icons.SOUND, _text(wording.listen_page))}</button><p class="er-status" role="status"></p></div>'
        f"{bar_html(wording, player_words_for(wording.language))}"
        f'<audio class="er-audio" controls preload="none" src="{address}"'
        f' aria-label="{_attribute(wording.sound_of.format(title=title))}"></audio>'
        f'<p class="er-save"><a href="{address}" download>{icons.SAVE}'
        f"<span>{_text(wording.save_label(sound.size_bytes))}</span></a></p>{read_by_html(sound, wording)}"
        f"{_other_faces(wording)}</div>"
    )


@lru_cache(maxsize=16)  # the same on every page of one language
def _other_faces(wording: Wording) -> str:
    """What the large button shows in each of its states, for the script."""
    faces = {
        "listen": _face(icons.SOUND, _text(wording.listen_page)),
        "pause": _face(icons.PAUSE, _text(wording.pause)),
        "go-on": _face(icons.GO_ON, _text(wording.go_on)),
        "stop": _face(icons.STOP, _text(wording.stop)),
    }
    return "".join(f'<template data-er-face="{name}">{face}</template>' for name, face in faces.items())


def times_json(sound: PageSound) -> str:
    """`[["s1", start, end, [0, 23, …]], …]`: in the page itself, since `file://` cannot fetch.

    Start and end in seconds; then, where that is exact, for each word of the statement the hundredths of a second from
    the statement's start. Words that are said as one have the same number.
    """
    times: list[list[object]] = []
    for t in sound.times:
        words = [round((word - t.start_s) * 100) for word in t.words]
        times.append([t.statement, round(t.start_s, 3), round(t.end_s, 3), *([words] if words else [])])
    return json.dumps(times, separators=(",", ":"))


def read_by_html(sound: PageSound, wording: Wording) -> str:
    """Which members read the page, as they want to be named; an empty string when only a computer does."""
    names = [name for name in sound.read_by if name]
    unnamed = [wording.somebody] if len(names) < len(sound.read_by) else []
    if not sound.read_by:
        return ""
    listed = all_of([*names, *unnamed], wording.language)
    rest = "" if sound.is_read_whole else f" {wording.computer_reads_rest}"
    return f'<p class="er-read-by">{_text(wording.read_by.format(names=listed) + rest)}</p>'


def _face(icon: str, label: str) -> str:
    """What a button shows: a picture and a word. `label` is HTML."""
    return f"{icon}<span>{label}</span>"


def _text(words: str) -> str:
    return escape(words, quote=False)


def _attribute(words: str) -> str:
    return escape(words, quote=True)


def _in_list(address: str) -> str:
    """An address that spaces and commas cannot break in two inside `srcset`."""
    return address.replace(" ", "%20").replace(",", "%2C")
