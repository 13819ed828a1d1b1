"""What stands at the end of the paper: whom to ask, and who made the pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ..layout.paper_words import PaperWords
from ..layout.wording import Wording
from ..pictures.licences import licence_of
from ..publication.credits_page import URI as CREDITS_URI
from ..publication.credits_page import entry_in
from .addresses import typed
from .booklet import Booklet
from .tags import breakable


def contact_html(booklet: Booklet, words: PaperWords, wording: Wording) -> str:
    """The person to ask, as the look of the site says; nothing when nobody is named there."""
    contact = booklet.contact
    if contact is None:
        return ""
    shown = booklet.site.extras.get(contact.picture)
    plate = ""
    if shown is not None:
        copy = shown.variants[-1]
        plate = f'<div class="er-plate"><img src="{escape(f"site:{copy.uri}")}" alt="{escape(shown.alt)}"></div>'
    said = [wording.talk_to.format(name=contact.name) if contact.name else "", contact.when]
    lines = " ".join(f'<span class="er-s">{_text(line)}</span>' for line in filter(None, said))
    ways = [(wording.phone, (contact.phone,)), (wording.email, (contact.email,)), (wording.address, contact.address)]
    listed = "".join(
        f"<p><b>{_text(name)}</b> " + "<br>".join(_text(value) for value in values) + "</p>"
        for name, values in ways
        if any(values)
    )
    head = f'<section class="ask"><h2><span class="runs">{_text(words.ask)}</span></h2>'
    first = f"<p>{lines}</p>" if lines else ""
    return f'{head}<div class="er-row">{plate}<div class="er-words">{first}{listed}</div></div></section>'


def credits_html(booklet: Booklet, words: PaperWords, wording: Wording) -> str:
    """Who made the pictures and who may use them, one part for each; nothing when a page of the paper says it."""
    if CREDITS_URI in booklet.site.pages or not booklet.site.credited:
        return ""
    sources: dict[tuple[str, str], set[str]] = {}
    for picture in booklet.site.credited:
        if picture.entry is not None:
            entry = entry_in(picture, wording)
            sources.setdefault((entry.credit, entry.licence), set()).add(entry.source)
    entries = [(who, sorted(found - {""}), licence) for (who, licence), found in sorted(sources.items())]
    rows = "".join(
        f'<div class="er-row er-row--plain"><div class="er-words">{"".join(_lines(*entry, wording))}</div></div>'
        for entry in entries
    )
    head = f'<h2><span class="runs">{_text(words.who_made_pictures)}</span></h2>'
    return f'<section class="credits">{head}{rows}</section>'


def _lines(credit: str, sources: Sequence[str], licence: str, wording: Wording) -> Iterator[str]:
    known = licence_of(licence)
    says = [
        wording.credits_made.format(name=credit) if credit else "",
        wording.credits_from.format(source=", ".join(sources)) if sources else "",
        *(known.means(wording.language) if known is not None else ()),
    ]
    if known is None:
        says.append(wording.credits_licence.format(licence=licence) if licence else wording.credits_no_licence)
    yield "<p>" + " ".join(f'<span class="er-s">{_text(line)}</span>' for line in filter(None, says)) + "</p>"
    if known is not None and known.url:
        name = _text(wording.credits_read.format(licence=known.name))
        at = f'<span class="er-at">({breakable(typed(known.url))})</span>'
        yield f'<p><a href="{escape(known.url)}">{name}</a> {at}</p>'


def _text(words: str) -> str:
    return escape(words, quote=False)
