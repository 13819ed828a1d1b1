"""Makes the parts of a Word file plain before they are read, so that no word is lost on the way.

The library that reads Word files knows the usual elements. Here, what it would pass over is put in usual elements:
text boxes, groups of pictures, fields, formulas. And what Word does not show (words taken out, hidden words), or makes
by itself (a list of contents), goes. `Seen` says what there was, so that people can be told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from xml.etree.ElementTree import Element, tostring

from defusedxml.ElementTree import fromstring
from msgspec import Struct, field

_STRICT = (
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    ("http://purl.oclc.org/ooxml/drawingml/main", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("http://purl.oclc.org/ooxml/drawingml/picture", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
)
_OPEN = "http://schemas.openxmlformats.org"
W = f"{{{_OPEN}/wordprocessingml/2006/main}}"
R = f"{{{_OPEN}/officeDocument/2006/relationships}}"
_WP = f"{{{_OPEN}/drawingml/2006/wordprocessingDrawing}}"
_A = f"{{{_OPEN}/drawingml/2006/main}}"
_PIC = f"{{{_OPEN}/drawingml/2006/picture}}"
_M = f"{{{_OPEN}/officeDocument/2006/math}}"
_MC = f"{{{_OPEN}/markup-compatibility/2006}}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_UNWRAPPED = frozenset(f"{W}{name}" for name in ("fldSimple", "dir", "bdo"))
_LINKED = frozenset((f"{W}hyperlink", "{urn:schemas-microsoft-com:vml}imagedata", f"{_A}hlinkClick"))
_DRAWN_ELSEWHERE = {
    f"{{{_OPEN}/drawingml/2006/chart}}chart": "a chart",
    f"{{{_OPEN}/drawingml/2006/diagram}}relIds": "a drawing of Word (SmartArt)",
}


class Seen(Struct):
    """What a Word file has besides its words."""

    taken_out: list[str] = field(default_factory=list)
    """Words that somebody took out while changes were followed."""
    put_in: int = 0
    """How often somebody put words in while changes were followed."""
    hidden: list[str] = field(default_factory=list)
    """Words that Word hides."""
    contents: int = 0
    """Lines of a list of contents, which Word makes by itself."""
    elsewhere: list[str] = field(default_factory=list)
    """Charts and drawings whose words lie in other parts: "a chart"."""
    formulas: int = 0
    boxes: int = 0
    """Text boxes."""


def tidied(xml: bytes, seen: Seen, levels: dict[str, int], relations: Collection[str]) -> bytes:
    """A part of a Word file, made plain.

    `levels`: the heading level, 1 to 6, of each style that is a heading. `relations`: the ids that this part may use.
    Raises `ParseError` when it is no XML.
    """
    for strict, usual in _STRICT:
        xml = xml.replace(strict.encode(), usual.encode())
    root: Element = fromstring(xml)
    _each(root, _chosen)
    _note(root, seen)
    _each(root, lambda element: _plain(element, seen, relations))
    _headings(root, levels)
    return bytes(tostring(root, encoding="utf-8"))


def _each(element: Element, change: Callable[[Element], list[Element] | None]) -> None:
    """Puts what `change` gives in the place of each element below; None leaves it, and goes into it."""
    kept: list[Element] = []
    for child in list(element):
        new = change(child)
        if new is None:
            _each(child, change)
            kept.append(child)
        else:
            for one in new:
                _each(one, change)
            kept += new
    element[:] = kept


def _chosen(element: Element) -> list[Element] | None:
    """What is written twice, for new and for old programs, once: as new programs show it."""
    if element.tag != f"{_MC}AlternateContent":
        return None
    choices = element.findall(f"{_MC}Choice")
    known = (f".//{W}drawing", f".//{W}t")
    best = next((one for one in choices if any(one.find(path) is not None for path in known)), None)
    if best is None:
        best = element.find(f"{_MC}Fallback")
    return list(best) if best is not None else []


def _note(root: Element, seen: Seen) -> None:
    for one in root.iter(f"{W}del"):
        words = _words(one, f"{W}delText")
        seen.taken_out += [words] if words.strip() else []
    seen.put_in += sum(1 for one in root.iter(f"{W}ins") if one.find(f".//{W}t") is not None)
    seen.boxes += sum(1 for _ in root.iter(f"{W}txbxContent"))
    seen.formulas += sum(1 for _ in root.iter(f"{_M}oMath"))
    for tag, what in _DRAWN_ELSEWHERE.items():
        seen.elsewhere += [what for _ in root.iter(tag)]


def _plain(element: Element, seen: Seen, relations: Collection[str]) -> list[Element] | None:
    """The usual elements for one that is not; None when it is usual."""
    if element.tag in _UNWRAPPED:
        return [child for child in element if not child.tag.endswith("Pr")]
    if element.tag == f"{W}ruby":
        return list(element.iterfind(f"{W}rubyBase/{W}r")) + list(element.iterfind(f"{W}rt/{W}r"))
    if element.tag == f"{W}r" and _is_on(element.find(f"{W}rPr/{W}vanish")):
        words = _words(element, f"{W}t")
        seen.hidden += [words] if words.strip() else []
        return []
    if element.tag in (f"{_M}oMath", f"{_M}oMathPara"):
        return [_run(_words(element, f"{_M}t", f"{W}t"))]
    if element.tag == f"{W}p" and _is_contents(element):
        seen.contents += 1
        return []
    if element.tag == f"{W}drawing":
        return _drawing(element, relations)
    if element.tag in _LINKED and element.get(f"{R}id") is not None and element.get(f"{R}id") not in relations:
        # What it leads to is not there.
        del element.attrib[f"{R}id"]
    if element.tag == f"{W}sdtPr":
        for box in element.findall(f"{_W14}checkbox"):
            element.remove(box)  # its sign stands in the words as well
    return None


def _drawing(element: Element, relations: Collection[str]) -> list[Element] | None:
    """Pictures one by one, and the words of text boxes as words; None for one that is a picture and nothing else."""
    boxes = list(element.iter(f"{W}txbxContent"))
    pictures = list(element.iter(f"{_PIC}pic"))
    if not boxes and all(_blip(one).keys() and _named(one, relations) for one in pictures) and len(pictures) == 1:
        direct = element.find(f"*/{_A}graphic/{_A}graphicData/{_PIC}pic")
        if direct is not None:
            return None
    about = element.find(f"*/{_WP}docPr")
    made: list[Element] = []
    for picture in pictures:
        if not _named(picture, relations):
            continue
        drawing = Element(f"{W}drawing")
        inline = _inside(drawing, f"{_WP}inline")
        own = picture.find(f"{_PIC}nvPicPr/{_PIC}cNvPr")
        said = own if own is not None and own.get("descr") else about if len(pictures) == 1 else None
        if said is not None:
            inline.append(_renamed(said))
        _inside(_inside(inline, f"{_A}graphic"), f"{_A}graphicData").append(picture)
        made.append(drawing)
    if boxes:
        pict = Element(f"{W}pict")
        pict.extend(boxes)
        made.append(pict)
    return made


def _named(picture: Element, relations: Collection[str]) -> bool:
    """Whether the picture is one that the file has, or at least says where it is."""
    blip = _blip(picture)
    return (blip.get(f"{R}embed") or blip.get(f"{R}link") or "") in relations


def _blip(picture: Element) -> Element:
    found = picture.find(f".//{_A}blip")
    return found if found is not None else Element("none")


def _renamed(said: Element) -> Element:
    return Element(f"{_WP}docPr", {name: said.get(name, "") for name in ("descr", "title")})


def _inside(parent: Element, tag: str) -> Element:
    child = Element(tag)
    parent.append(child)
    return child


def _run(words: str) -> Element:
    run = Element(f"{W}r")
    _inside(run, f"{W}t").text = words
    return run


def _words(element: Element, *tags: str) -> str:
    return "".join(one.text or "" for one in element.iter() if one.tag in tags)


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(f"{W}val", "true") not in ("0", "false", "off")


def _is_contents(paragraph: Element) -> bool:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = (style.get(f"{W}val") or "") if style is not None else ""
    return name.upper().startswith("TOC") and name[3:].strip() in (*"123456789", "Heading")


def _headings(root: Element, levels: dict[str, int]) -> None:
    """Calls each style that is a heading by the name of a usual heading."""
    for style in root.iter(f"{W}pStyle"):
        level = levels.get(style.get(f"{W}val") or "")
        if level:
            style.set(f"{W}val", f"Heading{level}")


def heading_levels(styles_xml: bytes) -> dict[str, int]:
    """The heading level, 1 to 6, of each paragraph style that is a heading or is made from one. The title is none."""
    for strict, usual in _STRICT:
        styles_xml = styles_xml.replace(strict.encode(), usual.encode())
    levels: dict[str, int] = {}
    based_on: dict[str, str] = {}
    for style in fromstring(styles_xml).iter(f"{W}style"):
        id, name = style.get(f"{W}styleId") or "", _value(style, f"{W}name").lower()
        level = _value(style, f"{W}pPr/{W}outlineLvl")
        if not id or name == "title":
            continue
        if level.isdecimal():
            levels[id] = min(int(level) + 1, 6) if int(level) < 9 else 0
        elif name.startswith("heading ") and name[8:].isdecimal():
            levels[id] = min(max(int(name[8:]), 1), 6)
        else:
            based_on[id] = _value(style, f"{W}basedOn")
    for id in based_on:
        for above in _chain(id, based_on):
            if above in levels:
                levels[id] = levels[above]
                break
    return levels


def _chain(id: str, based_on: dict[str, str]) -> Iterator[str]:
    seen = {id}
    while (id := based_on.get(id, "")) and id not in seen:
        seen.add(id)
        yield id


def _value(element: Element, path: str) -> str:
    found = element.find(path)
    return (found.get(f"{W}val") or "") if found is not None else ""
