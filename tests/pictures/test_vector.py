"""Drawings: what is published holds the drawing and nothing else, and reaches nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from easyread_plugin.errors import PictureError
from easyread_plugin.pictures.vector import Vector, read_vector

from .files import SVG_START, hard_to_read

FILE = Path("a.svg")
XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"'


def read(inside: str, start: str = SVG_START + ">") -> Vector:
    """A small drawing with this inside."""
    return read_vector(FILE, f"{start}{inside}</svg>".encode())


REFUSED = {
    "a script": ("<script>alert(1)</script>", "script"),
    "a script in capitals": ("<SCRIPT>alert(1)</SCRIPT>", "script"),
    "a script of HTML": ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>', "script"),
    "a handler": ('<g onload="alert(1)"/>', "onload"),
    "a handler in capitals": ('<g ONCLICK="alert(1)"/>', "ONCLICK"),
    "a piece of a page": ("<foreignObject><p/></foreignObject>", "foreignObject"),
    "a picture from elsewhere": ('<image href="https://example.org/a.png"/>', "picture inside"),
    "a photo inside": ('<image href="data:image/jpeg;base64,AAAA"/>', "picture inside"),
    "a link": ('<a href="https://example.org/"><path d="M0 0"/></a>', "https://example.org/"),
    "a use from elsewhere": ('<use href="other.svg#a"/>', "other.svg#a"),
    "a use by its old name": (f'<use{XLINK} xlink:href="//example.org/a.svg#a"/>', "//example.org"),
    "a program as a link": ('<a href=" java&#10;script:alert(1)"/>', "link to another place"),
    "a fill from elsewhere": ('<path fill="url(https://example.org/a#b)"/>', "url()"),
    "a style from elsewhere": ("<path style=\"fill:URL( '//example.org/a#b' )\"/>", "url()"),
    "a style in disguise": ('<path style="fill:u\\72l(//example.org/a)"/>', "“\\”"),
    "a style behind a comment": ('<path style="fill:/*(*/url(//example.org/a)/*)*/"/>', "url()"),
    "a call inside a call": ('<path style="fill:translate( url(//example.org/a))"/>', "url()"),
    "an import": ("<style>@import 'https://example.org/a.css';</style>", "@import"),
    "a font": ("<style>@font-face{font-family:x;src:url(a.woff)}</style>", "“@”"),
    "a sheet from elsewhere": ("<style>g{background:url(a.png)}</style>", "url()"),
    "a sheet in CDATA": ("<style><![CDATA[g{fill:url(//example.org/a)}]]></style>", "url()"),
    "a set of images": ("<style>g{background:image-set('https://example.org/a.png' 1x)}</style>", "image-set()"),
    "a drawing inside itself": ('<g id="a"><use href="#a"/></g>', "inside itself"),
    "too deep": ("<g>" * 100 + "</g>" * 100, "too many parts"),
    "too many": ("<g/>" * 50_001, "too many parts"),
    "damaged": ("<g><path></g>", "damaged in line 1"),
    "an unknown shortcut": ("<text>&nbsp;</text>", "shortcuts"),
}


@pytest.mark.parametrize(("inside", "said"), REFUSED.values(), ids=REFUSED)
def test_what_could_do_harm_is_refused(inside: str, said: str) -> None:
    """Programs, other files and ways to other places are refused, each with a sentence that says what it was."""
    with pytest.raises(PictureError) as caught:
        read(inside)
    assert said in caught.value.reason
    assert caught.value.reason.count(". ") >= 1, "it also says what to do"
    assert hard_to_read(caught.value.reason) == []


WHOLE_FILES = {
    "entities": (
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
        "shortcuts",
    ),
    "a file as an entity": ('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>', "shortcuts"),
    "an outer entity set": ('<!DOCTYPE svg SYSTEM "https://example.org/a.dtd"><svg>&a;</svg>', "shortcuts"),
    "another root": ('<g xmlns="http://www.w3.org/2000/svg"/>', "no drawing"),
    "another language": ('<svg xmlns="https://example.org/other"/>', "no drawing"),
    "no size": ('<svg xmlns="http://www.w3.org/2000/svg"/>', "how big"),
    "a size in per cent only": ('<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>', "how big"),
    "a size of nothing": ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 10"/>', "how big"),
    "no number": ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e999 nan"/>', "how big"),
    "a ribbon": ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 10"/>', "long and thin"),
    "letters of nowhere": ('<?xml version="1.0" encoding="klingon"?><svg/>', "letters"),
    "nothing": ("", "damaged"),
    "very long": ("<svg>" + " " * 2_000_001 + "</svg>", "2.0 MB"),
}


@pytest.mark.parametrize(("data", "said"), WHOLE_FILES.values(), ids=WHOLE_FILES)
def test_a_bad_drawing_is_refused(data: str, said: str) -> None:
    """Entities, files without a drawing and drawings without a size are refused with a sentence."""
    with pytest.raises(PictureError, match=re.escape(said)) as caught:
        read_vector(FILE, data.encode())
    assert hard_to_read(caught.value.reason) == []


def test_ten_by_ten_by_ten_is_refused() -> None:
    """A small file that draws ten thousand million shapes is refused, and quickly."""
    levels = "".join(f'<g id="l{level}">' + f'<use href="#l{level - 1}"/>' * 10 + "</g>" for level in range(1, 11))
    with pytest.raises(PictureError, match="too many parts"):
        read(f'<g id="l0"><path d="M0 0h1"/></g>{levels}')


def test_notes_and_names_are_left_out() -> None:
    """Metadata, comments, names of layers, titles, instructions and unused ids are not published."""
    data = read(
        "<!-- SecretComment --><?secret SecretInstruction?>"
        "<title>Secret Title</title><desc>Secret words</desc>"
        "<metadata><r:RDF xmlns:r='urn:r'><r:creator>SecretAuthor</r:creator></r:RDF></metadata>"
        '<i:view xmlns:i="urn:inkscape" i:name="SecretView"/>'
        '<g id="SecretLayer" data-name="SecretName" aria-label="SecretLabel" class="SecretClass" '
        'xmlns:i="urn:inkscape" i:label="SecretLabel"><path style="/* SecretStyle */fill:#123" d="M0 0h9v9z"/></g>',
        '<?xml version="1.0"?><?xml-stylesheet href="https://example.org/SecretSheet.css"?>'
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
        + SVG_START
        + ' id="SecretRoot" author="SecretAuthor">',
    ).data.decode()
    assert "secret" not in data.lower()
    assert data == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30">'
        '<g><path style="fill:#123" d="M0 0h9v9z"/></g></svg>'
    )


def test_movement_is_left_out() -> None:
    """What moves in a drawing stands still."""
    data = read('<path d="M0 0h9"><animate attributeName="x" to="9"/><set attributeName="x" to="1"/></path>').data
    assert b"animate" not in data
    assert b"set" not in data


def test_what_is_drawn_is_kept() -> None:
    """Shapes, letters, gradients, clips, reuse and styles are kept, with the ids that they need."""
    inside = (
        "<style>.a{fill:url(#g)}</style>"
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient>'
        '<clipPath id="c"><path d="M0 0h9v9z"/></clipPath><path id="p" d="M1 1h1"/></defs>'
        f'<g clip-path="url(#c)" class="a" transform="translate(1 2) scale(.5)"{XLINK}>'
        '<use xlink:href="#p"/><use href="#p" x="3"/><text x="1" y="2">A &amp; B &lt; <tspan>C</tspan></text></g>'
    )
    data = read(inside).data.decode()
    for part in (
        'id="g"', 'id="c"', 'id="p"', 'class="a"', 'clip-path="url(#c)"', ".a{fill:url(#g)}",
        "A &amp; B &lt; <tspan>C</tspan>", 'transform="translate(1 2) scale(.5)"',
    ):  # fmt: skip
        assert part in data
    assert data.count('xlink:href="#p"') == 2


SIZES = {
    "the view": ('viewBox="0 0 480 360"', (480, 360)),
    "the view with commas": ('viewBox="-5,-5, 40.4 30.5"', (40, 31)),
    "pixels": ('width="120" height="90px" viewBox="0 0 40 30"', (120, 90)),
    "one of two": ('width="120" viewBox="0 0 40 30"', (120, 90)),
    "the other of two": ('height="90" width="100%" viewBox="0 0 40 30"', (120, 90)),
    "millimetres": ('width="25.4mm" height="2.54cm"', (96, 96)),
    "points": ('width="72pt" height="1in"', (96, 96)),
    "no view": ('width="30" height="20"', (30, 20)),
    "very small": ('viewBox="0 0 .4 .4"', (1, 1)),
}


@pytest.mark.parametrize(("attributes", "size"), SIZES.values(), ids=SIZES)
def test_the_size_is_known(attributes: str, size: tuple[int, int]) -> None:
    """Width and height in CSS pixels come from what the root says; a view is always there, so that it scales."""
    drawing = read("", f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>')
    assert (drawing.width, drawing.height) == size
    assert b"viewBox=" in drawing.data
    assert f' width="{size[0]}"'.encode() in drawing.data
    assert f' height="{size[1]}"'.encode() in drawing.data


def test_old_letters_are_read() -> None:
    """A drawing in Latin-1 or UTF-16 is published in UTF-8 with the same letters."""
    for encoding in ("iso-8859-1", "utf-16"):
        text = f'<?xml version="1.0" encoding="{encoding}"?>{SVG_START}><text>Café</text></svg>'
        assert "Café" in read_vector(FILE, text.encode(encoding)).data.decode()


def test_cleaning_twice_changes_nothing() -> None:
    """The same drawing gives the same bytes, and a clean drawing is left as it is."""
    inside = '<text xml:space="preserve">A\t"B"\n C</text><path d="M0 0\n h9" fill="#abc"/>'
    once = read(inside)
    assert once == read(inside)
    assert read_vector(FILE, once.data) == once
