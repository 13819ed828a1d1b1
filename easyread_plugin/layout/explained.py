"""What hard words mean, as HTML: the box beside the words; and in the word bank, the pages that have a word."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from ..document.media import ShownPicture
from ..document.model import Statement
from ..document.site import Meaning
from ..values import Value
from . import icons
from .markup import MEANING_SIZES, picture_html
from .reader_words import ReaderWords
from .wording import Wording

Url = Callable[[str], str]


class ShownMeaning(Value):
    """A hard word's meaning and its picture."""

    meaning: Meaning
    picture: ShownPicture | None = None
    lines: tuple[Statement, ...] = ()
    """The word, then each sentence of what it means: what is shown, and what can be heard."""

    @property
    def id(self) -> str:
        """The id of its first line."""
        return self.lines[0].id


class UsedAt(Value):
    """A page that has a word of the word bank."""

    uri: str
    """The page and the id of the word on it: `vote.md#s5h0`."""
    title: str


def meaning_html(shown: ShownMeaning, url: Url, wording: Wording) -> str:
    """The box that says what a hard word means, with marks for its buttons."""
    plate = ""
    if shown.picture is not None:
        plate = f'<div class="er-plate">{picture_html(shown.picture, url, sizes=MEANING_SIZES)}</div>'
    word, *says = (f'<span class="er-s" id="{line.id}">{_text(line.text)}</span>' for line in shown.lines)
    label = escape(wording.hard_word.format(word=shown.meaning.word), quote=True)
    # A note and not a landmark: a page may have many.
    return (
        f'<aside class="er-mean" role="note" aria-label="{label}"><!--er:ask:{shown.id}-->{plate}'
        f'<div class="er-mean__words"><p class="er-mean__word">{word}</p><p>{" ".join(says)}</p>'
        f"<!--er:means:{shown.id}--></div></aside>"
    )


def ask_html(shown: ShownMeaning, words: ReaderWords) -> str:
    """The button for readers who want to see a meaning only when they ask. The style hides it from all others."""
    label = _text(words.what_it_means.format(word=shown.meaning.word))
    return (
        '<button type="button" class="er-btn er-ask er-js" data-er-ask aria-expanded="false">'
        f"{icons.BOOK}<span>{label}</span></button>"
    )


def listen_html(shown: ShownMeaning, wording: Wording, words: ReaderWords) -> str:
    """The meaning's own Listen button."""
    hidden = _text(words.listen_means.format(word=shown.meaning.word))
    return (
        '<div class="er-acts" data-search-exclude><button type="button" class="er-btn er-btn--sound er-js"'
        f' data-er-listen>{icons.SOUND}<span>{_text(wording.listen)}<span class="er-vh"> {hidden}</span></span>'
        "</button></div>"
    )


def used_html(places: tuple[UsedAt, ...], page_url: Url, words: ReaderWords) -> str:
    """In the word bank: back to the word that led here, which needs the script; and every page that has the word."""
    links = "".join(
        f'<li><a href="{escape(address, quote=True)}">{_text(place.title)}</a></li>'
        for place in places
        if (address := page_url(place.uri))
    )
    back = (
        '<p class="er-acts er-back er-js"><a class="er-btn er-btn--go" data-er-back href="#main">'
        f"{icons.BACK}<span>{_text(words.back_to_word)}</span></a></p>"
    )
    return (
        f'<div class="er-used" data-search-exclude>{back}<details><summary>{_text(words.pages_with_word)}</summary>'
        f"<ul>{links}</ul></details></div>"
    )


def _text(words: str) -> str:
    return escape(words, quote=False)
