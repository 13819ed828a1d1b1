"""Fills in what only the whole site knows: pictures, speakers, meanings, and who made the page; then the controls.

Two steps, because search reads the page in between: words and pictures first, buttons and player afterwards, so that
nobody finds a page by the word "Listen".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape

from msgspec import field

from ..document.media import PageSound, ShownPicture
from ..document.model import StatementKind
from ..document.people import without_mentions
from ..document.publishing import PublishedPage
from ..values import Value
from . import explained, markup
from .explained import ShownMeaning, UsedAt
from .fact_markup import calendar_html, face_html, film_html, named_html
from .hyphens import kept_whole
from .made import MadeBy, made_html
from .meeting_words import meeting_words_for
from .reader_words import reader_words_for
from .tokens import MARK, Mark
from .wording import wording_for

Url = Callable[[str], str]

_CONTROL = re.compile(r"<!--er:(?P<control>listen|sound|head|head-end|ask|means|used):(?P<row>\w*)-->")
_CODE = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
# What an author wrote for other editors. Code that shows one has it escaped.
_COMMENT = re.compile(r"<!--(?!er:).*?-->", re.DOTALL)
_NOBODY = '<div class="er-said"></div>'
"""What is left where own words were held back."""
_EAGER = 2
"""How many pictures of a page do not wait until they are scrolled to."""


class Shown(Value):
    """What the site knows about one page's pictures, words and sound."""

    pictures: Mapping[str, ShownPicture] = field(default_factory=dict)
    """By picture id. A picture that is not here is left out; its words stay."""
    meanings: Mapping[str, tuple[ShownMeaning, ...]] = field(default_factory=dict)
    """By row id: what is explained at the end of that row."""
    at_length: Mapping[str, str] = field(default_factory=dict)
    """By the id of a hard word: the page and the anchor where the word bank explains it."""
    used_at: Mapping[str, tuple[UsedAt, ...]] = field(default_factory=dict)
    """By row id, in the word bank: the pages that have its word."""
    faces: Mapping[str, ShownPicture] = field(default_factory=dict)
    """By own words' id: the picture of who said them."""
    made: MadeBy | None = None
    sound: PageSound | None = None
    calendar: str = ""
    """The path in the site of the page's calendar file; empty when there is none."""
    captions: str = ""
    """For a film: an address that has the words on it inside, since a page on a disk may read no other file."""


def fill_words(html: str, published: PublishedPage, shown: Shown, url: Url, page_url: Url | None = None) -> str:
    """The page's HTML with words and pictures, without what is held back.

    Buttons and player are left as comments for `fill_controls`. `page_url` gives the address of a page and an anchor
    (`hard-words.md#vote`), or nothing when it is not in the site; without it no hard word leads on.
    Raises TypeError for anything but a PublishedPage.
    """
    _check(published)
    if published.is_held_back:
        return ""
    wording = wording_for(published.page.language)
    html = _COMMENT.sub("", html)
    names = {s.id: s for s in published.page.statements() if s.person is not None or s.count is not None}
    facts = {s.id: s for row in published.page.rows() if row.fact for s in row.statements}
    lines = {s.own_words: s for s in published.page.statements() if s.kind is StatementKind.SPEAKER}
    leads = {id: page_url(to) for id, to in shown.at_length.items()} if page_url is not None else {}
    out: list[str] = []
    hidden: list[str] = []
    eager = _EAGER
    at = 0
    for match in MARK.finditer(html):
        if not hidden:
            out.append(_without_ids(html[at : match.start()], published))
        at = match.end()
        kind, id = Mark(match["mark"]), match["id"]
        if kind is Mark.OPEN and id in published.removed:
            hidden.append(id)
        elif kind is Mark.CLOSE and hidden and hidden[-1] == id:
            hidden.pop()
        elif hidden:
            continue
        elif kind is Mark.PICTURE and id in shown.pictures:
            out.append(markup.picture_html(shown.pictures[id], url, eager=eager > 0))
            eager -= 1
        elif kind is Mark.SPEAKER and id in lines:
            out.append(markup.speaker_html(lines[id], published.speakers[id], shown.faces.get(id), url))
        elif kind is Mark.NAME and id in names:
            out.append(named_html(names[id]))
        elif kind is Mark.CALENDAR and id in facts:
            out.append(calendar_html(facts[id], url(shown.calendar) if shown.calendar else ""))
        elif kind is Mark.FACE and id in facts:
            out.append(face_html(facts[id]))
        elif kind is Mark.FILM:
            facts_of_kind = published.page.kind_facts
            files = (facts_of_kind.text("film"), facts_of_kind.text("captions"))
            poster = _poster(published, id, shown) if facts_of_kind.text("picture") else ""
            film = film_html(published, *files, url, carried=shown.captions, poster=poster)
            out.append(film)
        elif kind is Mark.ROW_END:
            # What the row's own button speaks stands before it; a meaning has a button of its own.
            out.append(f"<!--er:listen:{id}-->")
            out += [explained.meaning_html(item, url, wording) for item in shown.meanings.get(id, ())]
            out.append(f"<!--er:used:{id}-->")
        elif kind is Mark.HARD and leads.get(id):
            out.append(f'<a class="er-lead" id="{id}" href="{escape(leads[id], quote=True)}">')
        elif kind is Mark.HARD_END and leads.get(id):
            out.append("</a>")
        elif kind is Mark.TITLE_END:
            out.append("<!--er:sound:-->")
        elif kind in (Mark.HEAD, Mark.HEAD_END):
            out.append(f"<!--er:{kind}:-->")
    out.append(_without_ids(html[at:], published))
    words = kept_whole("".join(out).replace(_NOBODY, ""))
    if shown.made is not None:
        words += made_html(shown.made, wording, meeting_words_for(published.page.language))
    return words


def fill_controls(
    html: str,
    published: PublishedPage,
    sound: PageSound | None,
    url: Url,
    *,
    with_head: bool = False,
    group: str = "",
    shown: Shown | None = None,
    page_url: Url | None = None,
) -> str:
    """The page's HTML with its player and a Listen button for each row that is spoken.

    `with_head` puts title, player and the row after them into one block, `er-head`. `group` is whose page it is.
    `shown` is what `fill_words` had, and `page_url` too: the meanings get their buttons, the word bank its ways back.
    """
    _check(published)
    shown = shown or Shown()
    wording, reader = wording_for(published.page.language), reader_words_for(published.page.language)
    meanings = {item.id: item for of_row in shown.meanings.values() for item in of_row}
    spoken = {time.statement for time in sound.times} if sound is not None else set()
    labels: dict[str, int | str] = {}
    for row in published.page.rows():
        if any(statement.id in spoken for statement in row.statements):
            labels[row.id] = len(labels) + 1
            voices = {published.speakers.get(words.id, "") for words in row.own_words}
            if len(voices) == 1 and all(statement.own_words for statement in row.statements):
                labels[row.id] = voices.pop()

    def control(match: re.Match[str]) -> str:
        if match["control"].startswith("head"):
            return "" if not with_head else '<div class="er-head">' if match["control"] == "head" else "</div>"
        if match["control"] == "sound":
            title = published.page.title
            return "" if sound is None else markup.page_sound_html(sound, title, url, wording, group=group)
        if match["control"] == "used":
            places = shown.used_at.get(match["row"], ())
            return explained.used_html(places, page_url, reader) if places and page_url is not None else ""
        if match["control"] in ("ask", "means"):
            meaning = meanings[match["row"]]
            if match["control"] == "ask":
                return explained.ask_html(meaning, reader)
            return explained.listen_html(meaning, wording, reader) if meaning.id in spoken else ""
        return markup.listen_html(labels[match["row"]], wording) if match["row"] in labels else ""

    return _CONTROL.sub(control, html)


def _poster(published: PublishedPage, row: str, shown: Shown) -> str:
    """The path in the site of the first picture of a row; empty when it is not shown."""
    ids = (picture.id for one in published.page.rows() if one.id == row for picture in one.pictures)
    return next((shown.pictures[id].variants[-1].uri for id in ids if id in shown.pictures), "")


def _without_ids(html: str, published: PublishedPage) -> str:
    """The HTML without ids of people. In code, what only looks like an id is an example of how to write."""
    parts = enumerate(_CODE.split(html))
    return "".join(without_mentions(part, published.ids, alike=number % 2 == 0) for number, part in parts)


def _check(published: PublishedPage) -> None:
    if not isinstance(published, PublishedPage):
        raise TypeError("Layout takes a PublishedPage and nothing else.")
