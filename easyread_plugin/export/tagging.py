"""Mends the tags that WeasyPrint gives to a PDF, where PDF/UA-1 (ISO 14289-1) wants more.

| what | why |
|---|---|
| running lines at head and foot are artefacts | 7.8: they are no part of what is read |
| so are pictures whose words stand beside them (`alt=""`) | 7.3: a figure without a description |
| all of a list item but its mark stands in an `LBody` | 7.6, and ISO 32000-1, 14.8.4.3.3 |
| a list has its items right below it | the same |
| the box of a figure is measured as PDF does, from the lower left | ISO 32000-1, 14.8.5.4.3 |
| a link inside the paper says the title of where it leads | 7.18.5: words for the link, and no id |
| what can be pressed of a link stands in its `Link`, not in a part of it | 7.18.5: a hard word is a part of its own |
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

_NOTHING = "null"
_PT = 0.75
"""Points in a CSS pixel."""


def mend_tags(titles: Mapping[str, str]) -> Callable[[Any, Any], None]:
    """A finisher for WeasyPrint: changes a PDF before it is written. `titles`: the title of each page, by its id."""

    def finish(document: Any, pdf: Any) -> None:
        _Tags(pdf, titles).mend()

    return finish


class _Tags:
    """The structure tree of one PDF, as pydyf holds it."""

    def __init__(self, pdf: Any, titles: Mapping[str, str]) -> None:
        self._pdf, self._titles = pdf, titles
        self._objects: dict[bytes, Any] = {thing.reference: thing for thing in pdf.objects}
        self._in_tree: set[bytes] = set()

    def mend(self) -> None:
        """Everything in the table above."""
        root = self._objects[self._pdf.catalog["StructTreeRoot"]]
        self._element(root)
        nums = self._objects[root["ParentTree"]]["Nums"]
        pages = [self._objects[reference] for reference in self._pdf.page_references]
        for at, (number, content) in enumerate(zip(nums[::2], nums[1::2], strict=True)):
            if not isinstance(content, list):
                nums[2 * at + 1] = self._link_around(content)
                continue
            gone = {mcid for mcid, element in enumerate(content) if element not in self._in_tree}
            for mcid in gone:
                content[mcid] = _NOTHING
            if gone:
                _make_artefacts(self._objects[pages[number]["Contents"]].stream, gone)
        for page in pages:
            for reference in page.get("Annots", ()):
                self._name_link(self._objects[reference])

    def _element(self, element: Any) -> bool:
        """Mends an element and all below it; whether it stays."""
        kind = element.get("S")
        if kind == "/Figure":
            if "Alt" not in element:
                return False
            self._turn_box(element)
        self._in_tree.add(element.reference)
        for kid in list(element.get("K", ())):
            child = self._child(kid)
            if child is not None and not self._element(child):
                element["K"].remove(kid)
        if kind == "/LI":
            self._put_into_body(element)
        elif kind == "/L":
            self._lift_items(element)
        return True

    def _child(self, kid: Any) -> Any:
        child = self._objects.get(kid) if isinstance(kid, bytes) else None
        return child if isinstance(child, dict) and child.get("Type") == "/StructElem" else None

    def _put_into_body(self, item: Any) -> None:
        import pydyf

        loose = [kid for kid in item["K"] if (child := self._child(kid)) is None or child["S"] not in _IN_ITEM]
        if not loose:
            return
        body = pydyf.Dictionary(
            {"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(loose), "P": item.reference, "Pg": item["Pg"]}
        )
        self._pdf.add_object(body)
        self._objects[body.reference] = body
        self._in_tree.add(body.reference)
        at = item["K"].index(loose[0])
        item["K"][:] = [kid for kid in item["K"] if kid not in loose]
        item["K"].insert(at, body.reference)
        for kid in loose:
            if (child := self._child(kid)) is not None:
                child["P"] = body.reference

    def _lift_items(self, items: Any) -> None:
        """HTML may put each pair of a `dl` into a `div`; a list has its items right below it."""
        kids = []
        for kid in items["K"]:
            child = self._child(kid)
            is_around = child is not None and child["S"] == "/Div"
            for inner in child["K"] if is_around else [kid]:
                kids.append(inner)
                if is_around and (lifted := self._child(inner)) is not None:
                    lifted["P"] = items.reference
        items["K"][:] = kids

    def _turn_box(self, figure: Any) -> None:
        height = self._objects[figure["Pg"]]["MediaBox"][3]
        left, top, right, bottom = figure["A"]["BBox"]
        figure["A"]["BBox"][:] = [left * _PT, height - bottom * _PT, right * _PT, height - top * _PT]

    def _link_around(self, reference: bytes) -> bytes:
        """The `Link` that an element stands in, with what can be pressed of the element; itself when there is none."""
        element = link = self._objects[reference]
        while link.get("S") != "/Link":
            if (link := self._objects.get(link.get("P"))) is None:
                return reference
        pressed = [kid for kid in element["K"] if isinstance(kid, bytes) and self._is_pressed(kid)]
        if link is not element:
            element["K"][:] = [kid for kid in element["K"] if kid not in pressed]
            link["K"].extend(pressed)
        return bytes(link.reference)

    def _is_pressed(self, kid: bytes) -> bool:
        thing = self._objects.get(kid)
        return isinstance(thing, dict) and thing.get("Type") == "/OBJR"

    def _name_link(self, link: Any) -> None:
        import pydyf

        if "Dest" not in link or "Contents" not in link:
            return
        title = self._titles.get(str(link["Dest"].string).partition("-")[0])
        if title:
            link["Contents"] = pydyf.String(title)


_IN_ITEM = frozenset({"/Lbl", "/LBody", "/L"})


def _make_artefacts(stream: list[Any], gone: Collection[int]) -> None:
    """Each marked part is three entries: its tag, its number, and what begins it."""
    for at in range(len(stream) - 1, 0, -1):
        marked = stream[at]
        if isinstance(marked, dict) and marked.get("MCID") in gone:
            stream[at - 1 : at + 2] = [b"/Artifact", b"BMC"]
