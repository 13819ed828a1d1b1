"""The print template: a page or a booklet as one HTML text, which `pdf.py` turns into sheets.

It is not the site's HTML. Of a page it takes the words that the gate let through, and nothing around them.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from ..document.media import ShownPicture
from ..language.days import day_in_words
from ..layout.paper_words import PaperWords, paper_words_for
from ..layout.wording import wording_for
from .addresses import typed
from .booklet import Booklet, PaperPage
from .paper_end import contact_html, credits_html
from .square_code import LONGEST, square_code
from .tags import breakable, for_paper

SITE = "site:"
"""How the addresses of the site's own files begin. `pdf.py` looks them up."""
STATIC_DIR = Path(__file__).parent / "static"


def paper_html(booklet: Booklet) -> str:
    """The whole paper."""
    words = paper_words_for(booklet.language)
    title = booklet.name if booklet.is_whole else ", ".join(page.title for page in booklet.pages)
    return "\n".join(
        (
            f'<!DOCTYPE html>\n<html lang="{escape(booklet.language)}">\n<head>\n<meta charset="utf-8">',
            f"<title>{_text(title)}</title>",
            f'<meta name="author" content="{escape(booklet.group)}">',
            f"<style>\n{_style(booklet, words)}</style>\n</head>",
            f'<body class="{booklet.look.colour}">',
            *_body(booklet, words),
            "</body>\n</html>\n",
        )
    )


def _body(booklet: Booklet, words: PaperWords) -> Iterator[str]:
    if booklet.is_whole:
        yield from _cover(booklet, words)
        yield from _contents(booklet, words)
    for page in booklet.pages:
        yield from _page(page, booklet)
    yield contact_html(booklet, words, wording_for(booklet.language))
    yield credits_html(booklet, words, wording_for(booklet.language))


def _cover(booklet: Booklet, words: PaperWords) -> Iterator[str]:
    logo = booklet.site.extras.get(booklet.look.logo)
    yield '<section class="cover">'
    yield f'<div class="cover__name">{_image(logo, "cover__logo") if logo else ""}<h1>{_text(booklet.name)}</h1>'
    if booklet.look.tagline:
        yield f"<p>{_text(booklet.look.tagline)}</p>"
    yield "</div>"
    first = booklet.pages[0].picture
    if first is not None:
        yield f'<div class="cover__picture">{_image(first)}</div>'
    yield '<div class="cover__foot">'
    if booklet.group != booklet.name:
        yield f"<p>{_text(words.made_by.format(group=booklet.group))}</p>"
    yield f"<p>{_text(words.printed_on.format(day=day_in_words(booklet.today, booklet.language)))}</p></div></section>"


def _contents(booklet: Booklet, words: PaperWords) -> Iterator[str]:
    yield f'<section class="contents"><h1>{_heading(words.contents)}</h1>'
    part = ""
    for page in booklet.pages:
        is_first = bool(part) and not page.part
        if page.part and page.part != part:
            yield f"<h2>{_heading(page.part)}</h2>"
        part = page.part
        picture = _image(page.picture) if page.picture is not None else ""
        yield f'<div class="entry{" entry--first" if is_first else ""}"><div class="entry__picture">{picture}</div>'
        yield f'<p class="entry__title"><a href="#{page.id}">{_text(page.title)}</a></p>'
        yield f'<p class="entry__sheet"><a class="er-number" href="#{page.id}"></a></p></div>'
    yield "</section>"


def _page(page: PaperPage, booklet: Booklet) -> Iterator[str]:
    published = page.presented.published
    addresses = booklet.addresses
    html = page.presented.words(lambda uri: f"{SITE}{uri}")
    words = for_paper(html, page.id, lambda href: addresses.target(href, page.uri))
    if "<h1" not in words:
        words = f"<h1>{_text(page.title)}</h1>{words}"
    group = "" if booklet.is_whole else f'<p class="group">{_text(booklet.group)}</p>'
    yield f'<article id="{page.id}" lang="{escape(published.page.language)}">{group}{with_running_headings(words)}'
    if page.address:
        yield _on_the_web(page.address, paper_words_for(published.page.language), booklet)
    yield "</article>"


def with_running_headings(html: str) -> str:
    """The words of each heading in an element of their own, from which the head of the next sheet takes them."""
    for level in "123":
        start, end = f"<h{level}", f"</h{level}>"
        parts = html.split(start)
        for number, part in enumerate(parts[1:], 1):
            tag, _, rest = part.partition(">")
            words, _, after = rest.partition(end)
            parts[number] = f'{tag}><span class="runs">{words}</span>{end}{after}'
        html = start.join(parts)
    return html


def _on_the_web(address: str, words: PaperWords, booklet: Booklet) -> str:
    """Where the page is on the web: a square for phones, and the address in letters."""
    is_heard = booklet.has_sound
    says = [words.on_website, *([words.listen_there] if is_heard else [])]
    code = ""
    if len(address) <= LONGEST:
        says.append(words.point_phone)
        shown = escape(words.code_leads.format(address=address))
        code = f'<div class="er-plate"><img class="code" src="{escape(square_code(address))}" alt="{shown}"></div>'
    lines = " ".join(f'<span class="er-s">{_text(line)}</span>' for line in says)
    link = f'<a href="{escape(address)}">{breakable(typed(address))}</a>'
    said = f'<div class="er-words"><p>{lines}</p><p class="web__at">{link}</p></div>'
    return f'<div class="er-row web">{code}{said}</div>'


def _style(booklet: Booklet, words: PaperWords) -> str:
    """The style, with the words that stand at the head and the foot of each sheet."""
    before, after = words.goes_on.split("{section}")
    running = (
        f".runs{{string-set:section {_css(before)} content() {_css(after)}}}\n"
        f"@page{{@bottom-left{{content:{_css(booklet.name)}}}}}\n"
        f".er-sheet::before{{content:{_css(words.sheet + ' ')} target-counter(attr(href),page)}}\n"
    )
    return (STATIC_DIR / "paper.css").read_text(encoding="utf-8") + running


def _image(shown: ShownPicture, kind: str = "") -> str:
    """A picture beside words that say the same."""
    copy = shown.variants[-1]
    of_kind = f' class="{kind}"' if kind else ""
    return f'<img{of_kind} src="{escape(SITE + copy.uri)}" width="{copy.width}" height="{copy.height}" alt="">'


def _heading(words: str) -> str:
    return f'<span class="runs">{_text(words)}</span>'


def _css(text: str) -> str:
    """A string in CSS that nothing in it can end, inside `<style>` too."""
    return '"' + "".join(c if c.isalnum() or c in " ()" else f"\\{ord(c):x} " for c in text) + '"'


def _text(words: str) -> str:
    return escape(words, quote=False)
