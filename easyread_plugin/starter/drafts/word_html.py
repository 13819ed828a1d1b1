"""A Word file as HTML, with its pictures, and what has to be said about it. The library mammoth reads it."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml.ElementTree import fromstring
from msgspec import Struct, field

from ...values import Value
from .word_tidy import Seen, W, heading_levels, tidied

PICTURE = "picture:"
"""How the source of a picture begins; its number follows."""
_DOCUMENT = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_SHEETS = re.compile(r"word/(?:header|footer)\d*\.xml")
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
strike => s
u => u
"""
# Word's own styles for lists inside lists say so by their names only.
_STYLES += "".join(
    f"p[style-name='List {kind} {depth}'] => {'ul|ol > li > ' * (depth - 1)}{tag} > li:fresh\n"
    for kind, tag in (("Bullet", "ul"), ("Number", "ol"))
    for depth in range(2, 6)
)


class WordPicture(Value):
    """A picture in a Word file."""

    data: bytes
    """Empty when the file only says where it is, or has lost it."""
    name: str
    """How to call it to a person: its kind, such as `image/x-emf`."""


class WordFile(Struct):
    """A Word file that was read."""

    html: str = ""
    """The source of picture 2 is `picture:2`."""
    pictures: list[WordPicture] = field(default_factory=list)
    seen: Seen = field(default_factory=Seen)
    sheets: list[str] = field(default_factory=list)
    """The words at the top and at the bottom of each sheet, each once."""
    comments: int = 0
    """Notes in the margin."""
    letters: Counter[str] = field(default_factory=Counter)
    """How often each letter and digit is among the words of the file."""
    title: str = ""
    """The title that the file says it has."""


def read_word(data: bytes) -> WordFile:
    """What a Word file says. Its parts must have been found safe to unpack.

    Raises whatever a broken file makes the library raise.
    """
    file = WordFile()
    plain = _tidied_file(data, file)
    import mammoth

    def picture(image: Any) -> dict[str, str]:
        try:
            with image.open() as stream:
                content = stream.read()
        except Exception:  # it is elsewhere, or is not there
            content = b""
        file.pictures.append(WordPicture(content, image.content_type or ""))
        return {"src": f"{PICTURE}{len(file.pictures) - 1}"}

    # A map of styles that the file brings along could leave words out.
    options = {"style_map": _STYLES, "include_embedded_style_map": False, "external_file_access": False}
    result = mammoth.convert_to_html(
        io.BytesIO(plain), convert_image=mammoth.images.img_element(picture), **options
    )
    file.html = result.value
    return file


def _tidied_file(data: bytes, file: WordFile) -> bytes:
    """The same Word file with plain parts; fills in what was seen."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as parts, zipfile.ZipFile(out, "w") as plain:
        names = set(parts.namelist())
        levels = heading_levels(parts.read("word/styles.xml")) if "word/styles.xml" in names else {}
        for name in dict.fromkeys(parts.namelist()):
            if name.endswith("/"):
                continue
            content = parts.read(name)
            if name == _DOCUMENT or name in _NOTES:
                content = tidied(content, file.seen, levels, _relations(name, parts, names))
                file.letters.update(_letters(content, is_note=name in _NOTES))
            elif _SHEETS.fullmatch(name):
                file.sheets += [words for words in _lines(content) if words not in file.sheets]
            elif name == "word/comments.xml":
                file.comments = content.count(b"<w:comment ")
            elif name == "docProps/core.xml":
                file.title = _core_title(content)
            plain.writestr(name, content)
    return out.getvalue()


def _relations(name: str, parts: zipfile.ZipFile, names: set[str]) -> set[str]:
    """The ids by which a part may name other parts that are there, or other places."""
    folder, base = posixpath.split(name)
    file = f"{folder}/_rels/{base}.rels"
    if file not in names:
        return set()
    found = set()
    for one in fromstring(parts.read(file)):
        target = one.get("Target") or ""
        inside = posixpath.normpath(posixpath.join("/" if target.startswith("/") else folder, target.lstrip("/")))
        if one.get("TargetMode") == "External" or inside.lstrip("/") in names:
            found.add(one.get("Id") or "")
    return found


def _letters(xml: bytes, *, is_note: bool) -> Iterator[str]:
    root = fromstring(xml)
    gone = {
        id(inner) for tag in ("del", "moveFrom", "rt") for outer in root.iter(f"{W}{tag}") for inner in outer.iter()
    }
    for note in root if is_note else ():
        if note.get(f"{W}type") not in (None, "normal"):  # the line above the notes
            gone |= {id(inner) for inner in note.iter()}
    for text in root.iter(f"{W}t"):
        if id(text) not in gone:
            yield from (char for char in text.text or "" if char.isalnum())


def letters_of(words: str) -> Counter[str]:
    """How often each letter and digit is in these words."""
    return Counter(char for char in words if char.isalnum())


def _lines(xml: bytes) -> list[str]:
    try:
        root = fromstring(xml)
    except ParseError:
        return []
    said = (" ".join("".join(t.text or "" for t in one.iter(f"{W}t")).split()) for one in root.iter(f"{W}p"))
    return [words for words in said if any(char.isalpha() for char in words)]


def _core_title(xml: bytes) -> str:
    try:
        found = fromstring(xml).find("{http://purl.org/dc/elements/1.1/}title")
    except ParseError:
        return ""
    return " ".join((found.text or "").split()) if found is not None else ""


