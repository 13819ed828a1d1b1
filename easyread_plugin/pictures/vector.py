"""Drawings (SVG): read with care, and written anew, so that what is published holds the drawing and nothing else.

The file is read with defusedxml, which refuses entities and outside files. A drawing is refused when it runs a
program, holds another file, or reaches outside itself; what merely is not needed (notes, comments, names of layers,
movement) is left out. Published drawings are shown in `<img>` only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import errors as expat_errors

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import XMLParser
from msgspec import Struct, field

from ..document.media import Note
from ..errors import PictureError
from ..values import Value
from . import limits
from .drawing_parts import ATTRIBUTES, ELEMENTS, REFUSED, SVG, XHTML, XLINK, XML
from .drawing_size import own_size, view_box, whole
from .drawing_style import is_here, problem_in_sheet, problem_in_style, without_comments

_MOST_ELEMENTS, _DEEPEST, _MOST_DRAWN = 50_000, 60, 500_000
_TARGET = re.compile(r"#([^\s\"'()<>{},;:.\[]+)")
_PLAIN = "Save the drawing as plain SVG."
_ENTITIES = f"It has shortcuts inside (“entities”), which can hide what it does. {_PLAIN}"
_NO_DRAWING = "There is no drawing in this file. Save it again, or copy it again."


class Vector(Value):
    """A drawing that is safe to publish."""

    data: bytes
    """The whole file, written anew: the same bytes for the same drawing."""
    width: int
    """CSS pixels at its own size."""
    height: int
    """CSS pixels at its own size."""
    notes: tuple[Note, ...] = ()
    """What the file said besides the drawing, and `data` does not."""


class Element(Struct):
    """One element that is kept."""

    name: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)


class _UnsafeError(Exception):
    """Carries the sentence out of the parser."""


def read_vector(file: Path, data: bytes) -> Vector:
    """The drawing in these bytes, cleaned; raises `PictureError` with one sentence."""
    try:
        if len(data) > limits.SVG_BYTES:
            raise _UnsafeError(
                f"The drawing is {len(data) / 1e6:.1f} MB. At most {limits.SVG_BYTES // 1_000_000} MB can be used. "
                "Make it simpler, or save it as PNG."
            )
        reader = _Reader()
        root = reader.read(data)
        _refuse_endless(root)
        size = own_size(root.attributes)
        if size is None:
            raise _UnsafeError("The drawing does not say how big it is. Save it again with a page size (“viewBox”).")
        width, height = size
        if problem := limits.bad_shape(width, height):
            raise _UnsafeError(problem)
        _tidy(root, width, height)
        notes = tuple(note for note in Note if note in reader.notes)
        return Vector(_written(root).encode(), whole(width), whole(height), notes)
    except _UnsafeError as refused:
        raise PictureError(file, str(refused)) from None
    except ParseError as error:
        if error.code == expat_errors.codes[expat_errors.XML_ERROR_UNDEFINED_ENTITY]:
            raise PictureError(file, _ENTITIES) from error
        line = error.position[0]
        raise PictureError(file, f"The drawing is damaged in line {line}. Save it again, or copy it again.") from error
    except DefusedXmlException as error:
        raise PictureError(file, _ENTITIES) from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not have, or that does not fit
        raise PictureError(file, "The letters of the drawing cannot be read. Save it again as UTF-8.") from error


class _Reader:
    """Builds the tree of what is kept, and refuses the rest as soon as it is met. The parser calls its methods."""

    def __init__(self) -> None:
        self.notes: set[Note] = set()
        self._root: Element | None = None
        self._open: list[Element] = []
        self._left_out = 0
        self._count = 0

    def read(self, data: bytes) -> Element:
        """The root; raises `_UnsafeError`, `ParseError`, `DefusedXmlException`, LookupError or ValueError."""
        parser = XMLParser(target=self)
        parser.feed(data)
        parser.close()
        if self._root is None:
            raise _UnsafeError(_NO_DRAWING)
        return self._root

    def comment(self, text: str) -> None:
        """A remark that nobody sees."""
        self.notes.add(Note.COMMENT)

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        """An element begins. Names are `{namespace}name`."""
        namespace, _, name = tag.removeprefix("{").rpartition("}")
        self._count += 1
        if self._count > _MOST_ELEMENTS or len(self._open) + self._left_out > _DEEPEST:
            raise _UnsafeError("The drawing has too many parts to show safely. Make it simpler, or save it as PNG.")
        if self._left_out:
            self._left_out += 1
            self._remark(name)
            return
        if namespace in (SVG, XHTML, "") and (reason := REFUSED.get(name.lower())):
            raise _UnsafeError(reason)
        if self._root is None and name != "svg":
            raise _UnsafeError(_NO_DRAWING)
        attributes = _attributes(given) if namespace in (SVG, "") else {}
        if namespace not in (SVG, "") or name == "metadata" or _of_programs(given):
            self.notes.add(Note.XMP)
        if namespace not in (SVG, "") or name not in ELEMENTS:
            self._left_out = 1
            return
        if name == "a":
            name, attributes = "g", {key: value for key, value in attributes.items() if key != "xlink:href"}
        element = Element(name, attributes)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _remark(self, name: str) -> None:
        if name.lower() in ("creator", "rights", "publisher", "contributor", "author"):
            self.notes.add(Note.AUTHOR)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._left_out:
            self._left_out -= 1
            return
        closed = self._open.pop()
        if closed.name == "style":
            sheet = without_comments("".join(child for child in closed.children if isinstance(child, str)))
            if problem := problem_in_sheet(sheet):
                raise _UnsafeError(problem)
            closed.children = [sheet]

    def data(self, text: str) -> None:
        """Words between elements."""
        if self._left_out or not self._open:
            return
        if self._open[-1].name in ("text", "tspan", "textPath", "style"):
            self._open[-1].children.append(text)


def _attributes(given: Mapping[str, str]) -> dict[str, str]:
    """What is kept of an element's attributes; raises `_UnsafeError`."""
    kept: dict[str, str] = {}
    for full, value in given.items():
        namespace, _, name = full.removeprefix("{").rpartition("}")
        if name.lower().startswith("on"):
            raise _UnsafeError(f"It runs a small program (“{name}”). Save the drawing as plain SVG, without scripts.")
        if name.lower() in ("href", "src"):
            if value.strip() and not is_here(value):
                raise _UnsafeError(f"It has a link to another place: “{_short(value)}”. Take the link out.")
            if value.strip() and name == "href" and namespace in ("", XLINK):
                kept["xlink:href"] = value.strip()  # old phones know this spelling only
        elif not namespace and name in ATTRIBUTES:
            value = without_comments(value) if name == "style" else value.strip()
            if problem := problem_in_style(value):
                raise _UnsafeError(problem)
            kept[name] = value
        elif full == f"{{{XML}}}space" and value == "preserve":
            kept["xml:space"] = value
    return kept


def _of_programs(given: Mapping[str, str]) -> bool:
    """Whether an element has notes of a drawing program, which can hold the names of people and folders."""
    return any(full.startswith("{") and not full.startswith((f"{{{XLINK}}}", f"{{{XML}}}")) for full in given)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 60 else plain[:59] + "…"


def _refuse_endless(root: Element) -> None:
    """Refuses a drawing that repeats its parts inside each other until a browser stops answering."""
    named: dict[str, Element] = {}
    for element in _walk(root):
        named.setdefault(element.attributes.get("id", ""), element)
    known: dict[int, int] = {}

    def drawn(element: Element, depth: int) -> int:
        if depth > 2 * _DEEPEST:
            raise _UnsafeError(f"A part of the drawing is drawn inside itself. {_PLAIN}")
        if id(element) in known:
            return known[id(element)]
        total = 1
        for child in element.children:
            if isinstance(child, Element):
                total += drawn(child, depth + 1)
        target = named.get(element.attributes.get("xlink:href", "")[1:]) if element.name == "use" else None
        if target is not None:
            total += drawn(target, depth + 1)
        if total > _MOST_DRAWN:
            raise _UnsafeError("The drawing has too many parts to show safely. Make it simpler, or save it as PNG.")
        known[id(element)] = total
        return total

    drawn(root, 0)


def _walk(element: Element) -> list[Element]:
    found, waiting = [], [element]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += [child for child in reversed(one.children) if isinstance(child, Element)]
    return found


def _tidy(root: Element, width: float, height: float) -> None:
    """Gives the root a `viewBox`, so that it scales; takes out the names that nothing in the drawing points at."""
    everything = _walk(root)
    sheets = [child for one in everything if one.name == "style" for child in one.children if isinstance(child, str)]
    values = [value for one in everything for name, value in one.attributes.items() if name != "id" and "#" in value]
    targets = {target for text in (*sheets, *values) for target in _TARGET.findall(text)}
    for element in everything:
        if element.attributes.get("id") not in targets:
            element.attributes.pop("id", None)
        if not sheets:
            element.attributes.pop("class", None)
    if view_box(root.attributes.get("viewBox", "")) is None:
        root.attributes["viewBox"] = f"0 0 {width:g} {height:g}"
    root.attributes |= {"width": f"{whole(width)}", "height": f"{whole(height)}"}


def _written(element: Element, *, is_root: bool = True) -> str:
    attributes = dict(element.attributes)
    if is_root:
        uses = any("xlink:href" in one.attributes for one in _walk(element))
        attributes = {"xmlns": SVG} | ({"xmlns:xlink": XLINK} if uses else {}) | attributes
    start = element.name + "".join(f' {name}="{_escaped(value)}"' for name, value in attributes.items())
    inside = "".join(
        _escaped(child) if isinstance(child, str) else _written(child, is_root=False) for child in element.children
    )
    return f"<{start}>{inside}</{element.name}>" if inside else f"<{start}/>"


def _escaped(text: str) -> str:
    for char, code in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\t", "&#9;"), ("\n", "&#10;")):
        text = text.replace(char, code)
    return text.replace("\r", "&#13;")
