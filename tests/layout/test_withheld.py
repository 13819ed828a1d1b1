"""What is held back is nowhere in the HTML: not the words, not the id, not the name."""

from __future__ import annotations

import re
from datetime import date

import markdown
import pytest
from document.reading_aids import CONFIGS, EXTENSIONS, reader

from easyread_plugin.document.publishing import Channel, Person, Register, Use, publishable
from easyread_plugin.layout.extension import EasyReadExtension
from easyread_plugin.layout.filling import Shown, fill_controls, fill_words
from easyread_plugin.publication.parsing import SourceText

from .shape import Shape

TODAY = date(2030, 1, 1)
PLACES = """\
# Page

[TOC]

![-](a.png)
Hello there.

> ## Zebra heading
> ![zebra photo](zebra.png) Zebra words "zebra" --- zebra.
>
> - zebra item
>
> > zebra nested
> > — @zebra-9
>
> | zebra | b |
> |---|---|
> | zebra | c |
>
> ```
> zebra code
> ```
>
> <div>zebra html</div>
>
> zebra end
> — @zebra-7

!!! note
    > zebra box
    > — @zebra-7

??? tip "Open me"
    > zebra folded. — @zebra-7

- Item

    > zebra list
    > - @zebra-7

=== "Tab"

    > zebra tab
    > @zebra-7

Term
:   > zebra meaning
    > -- @zebra-7

<div markdown>
> zebra in HTML
> &mdash; @zebra-7
</div>

Words[^1].

[^1]:
    > zebra note
    > — @zebra-7

> - zebra one
> - zebra two
> — @zebra-7

> <p>zebra</p>
>
> — @zebra-7

> Kept words.
> — A member

The end.
"""
SAM = Person("zebra-7", "Sam Zebra", frozenset({Use.WORDS, Use.NAME}), frozenset({Channel.WEBSITE}), date(2029, 12, 31))


def site_html(text: str, register: Register) -> str:
    """The HTML of a page as a site fills it in."""
    _, read, html = reader().read(SourceText("page.md", "page.md", text))
    assert read is not None
    published = publishable(read.page, register, TODAY, Channel.WEBSITE)
    return fill_controls(fill_words(html, published, Shown(), str), published, None, str)


@pytest.mark.parametrize("register", [Register(), Register({"zebra-7": SAM})])
def test_nothing_is_left_on_a_site(register: Register) -> None:
    """Wherever the words stand, for somebody unknown and for somebody whose time is over."""
    html = site_html(PLACES, register)
    assert re.findall("(?i).*zebra.*", html) == []
    assert "Kept words." in html
    assert "A member said this." in html
    assert "\x02" not in html
    assert Shape(html).faults == []


def test_nothing_is_left_without_a_site() -> None:
    """The extension alone knows nobody."""
    html = markdown.markdown(PLACES, extensions=[*EXTENSIONS, "easyread"], extension_configs=CONFIGS)
    assert re.findall("(?i).*zebra.*", html) == []
    assert "A member said this." in html
    simple = "# Page\n\n> zebra words\n> — @zebra-7\n\n> Zebra.\n>\n> - zebra\n> — @zebra-7\n\nThe end.\n"
    assert re.findall("(?i).*zebra.*", markdown.markdown(simple, extensions=["easyread"])) == []


def test_nothing_is_left_in_the_outline() -> None:
    """The table of contents is made from the same tree."""
    md = markdown.Markdown(extensions=["toc", "easyread"])
    md.convert(PLACES)
    assert "zebra" not in str(md.toc_tokens).lower()  # type: ignore[attr-defined]


def test_nothing_is_left_in_a_text_that_is_no_page() -> None:
    """A site that converts an excerpt, of which nothing is known, shows nobody."""
    extension = EasyReadExtension(is_hosted=True)
    html = markdown.markdown(PLACES, extensions=[*EXTENSIONS, extension], extension_configs=CONFIGS)
    assert re.findall("(?i).*zebra.*", html) == []
    assert "Kept words." in html


def test_a_withheld_name_is_nowhere() -> None:
    """Words without a name are shown, and the name is not."""
    nameless = Person("zebra-7", "Sam Zebra", frozenset({Use.WORDS}), SAM.where, date(2031, 1, 1))
    html = site_html("> Yes.\n> — @zebra-7\n", Register({"zebra-7": nameless}))
    assert "Yes." in html
    assert "A person in our group said this." in html
    assert "zebra" not in html.lower()


def test_who_agreed_is_shown() -> None:
    """With the name that they chose; never with the id."""
    agreed = Person("zebra-7", "Sam", SAM.agreed, SAM.where, date(2031, 1, 1))
    html = site_html("> Yes.\n> — @zebra-7\n", Register({"zebra-7": agreed}))
    assert "Sam said this." in html
    assert "zebra-7" not in html


QUOTED = """\
# Page

The CC met.[^1] See [this][go] and **vote**.

> Said. [^1]: zebra note
>
> [^1]: zebra note
>
>     zebra more
>
> *[CC]: zebra council
>
> [go]: https://zebra.example/ "zebra"
> — @zebra-7

<!-- zebra comment @zebra-7 -->

Words <!-- zebra --> here.

<blockquote cite="zebra"><p>zebra html</p> &mdash; @zebra-7</blockquote>

<div class="x">
Thanks @zebra-7
</div>
"""


def test_no_definition_slips_out_of_a_quote() -> None:
    """Notes, abbreviations, addresses, remarks for editors and quotes in HTML: gone, with and without a site."""
    assert re.findall("(?i).*zebra.*", site_html(QUOTED, Register({"zebra-7": SAM}))) == []
    assert re.findall("(?i).*zebra.*", site_html(QUOTED, Register())) == []
    alone = markdown.markdown(QUOTED, extensions=[*EXTENSIONS, "abbr", "easyread"], extension_configs=CONFIGS)
    assert re.findall("(?i).*zebra.*", alone) == []
    assert "Words  here." in re.sub(r"<[^>]*>", "", alone)


def test_definitions_in_own_words_are_words() -> None:
    """Whoever agreed is shown with every character that they said."""
    agreed = Person("zebra-7", "Sam", SAM.agreed, SAM.where, date(2031, 1, 1))
    html = site_html("> A note.\n>\n> [^1]: my note\n> *[CC]: mine\n> — @zebra-7\n", Register({"zebra-7": agreed}))
    words = re.sub(r"<[^>]*>", "", html)
    assert "[^1]: my note" in words
    assert "*[CC]: mine" in words


def test_an_id_in_words_is_hidden_but_for_code() -> None:
    """Also in a heading and its anchor; an example of how to write stays one."""
    html = site_html("# Ask @zebra-7\n\nThanks to @zebra-7.\n\n```\n> Yes.\n> — @member-1\n```\n", Register())
    assert "zebra" not in html
    assert "Thanks to …." in html
    assert "— @member-1" in html
