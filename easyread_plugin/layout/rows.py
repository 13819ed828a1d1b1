"""Rows in the tree: picture left, words right, with marks where the rest is filled in later."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from ..document.hard_words import hard_words, numbered, word_key
from ..document.model import RowKind
from ..document.read_page import ReadPage, ReadRow
from .facts import mark_figures, mark_headings, place_facts
from .statements import wrap_statements
from .tokens import Mark, mark


def arrange(root: Element, read: ReadPage) -> None:
    """Rewrites the tree of a page: statements in spans, rows in blocks, pictures and own words as marks."""
    for row in read.rows:
        if row.openers:
            _take_out_openers(row, read)
    for run in read.runs:
        wrap_statements(run)
    _dress_hard_words(root, read)
    parents = {child: parent for parent in root.iter() for child in parent}
    opened = {image for row in read.rows for opener in row.openers for image in opener.iter("img")}
    for id, image in read.images:
        if image not in opened and image in parents:
            _replace_by_mark(parents[image], image, mark(Mark.PICTURE, id))
    # Inner quotes first: the parent of an outer one does not change then.
    said = {element: _dress_quote(element, parents[element], words.id) for words, element in reversed(read.quotes)}
    pictures = {image: id for id, image in read.images}
    first = {row.id: row.statements[0].id for row in read.page.rows() if row.statements}
    for row in read.rows:
        if not row.elements:
            continue
        elements = [said.get(element, element) for element in row.elements]
        _dress_row(root, row, elements, pictures, first.get(row.id))
    mark_figures(root, read)
    place_facts(root, read)
    mark_headings(root, read)
    _mark_head(root)


def _dress_hard_words(root: Element, read: ReadPage) -> None:
    """Bold that means "hard word" looks like one. Other bold (in a heading, in own words) stays as it is."""
    hard: dict[str, dict[str, str]] = {}
    for id, word in numbered(hard_words(read.page, {})):
        hard.setdefault(word.statement.id, {}).setdefault(word.key, id)
    for span in root.iter("span") if hard else ():
        ids = hard.get(span.get("id") or "")
        if ids is not None and span.get("class") == "er-s":
            linked = {inner for link in span.iter("a") for inner in link.iter()}
            for bold in [element for element in span.iter() if element.tag in ("strong", "b")]:
                if bold not in linked:
                    bold.set("class", f"{bold.get('class') or ''} er-hard".strip())
                    # A word that is bold twice in one sentence leads on once.
                    id = ids.pop(word_key("".join(bold.itertext())), "")
                    if id:
                        bold.text = mark(Mark.HARD, id) + (bold.text or "")
                        _insert(bold, len(bold), mark(Mark.HARD_END, id))


def _take_out_openers(row: ReadRow, read: ReadPage) -> None:
    """The pictures that open a row leave its first paragraph; their tails stay in the run."""
    paragraph = row.elements[0]
    gone = {element for opener in row.openers for element in opener.iter()}
    for item in read.runs:
        if item.run.block is paragraph:
            item.run.tokens = [token for token in item.run.tokens if token.element not in gone]
    for opener in row.openers:
        paragraph.remove(opener)
        opener.tail = None


def _replace_by_mark(parent: Element, element: Element, text: str) -> None:
    at = list(parent).index(element)
    text += element.tail or ""
    parent.remove(element)
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _insert(parent: Element, at: int, text: str) -> None:
    """Text before the child number `at`."""
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _dress_quote(element: Element, parent: Element, id: str) -> Element:
    """Own words look like speech, and go as a whole with who said them. Returns the element that holds both."""
    holder = Element("div", {"class": "er-said"})
    holder.text = mark(Mark.OPEN, id)
    holder.tail = element.tail
    parent[list(parent).index(element)] = holder
    element.set("class", "er-speech")
    element.tail = mark(Mark.SPEAKER, id) + mark(Mark.CLOSE, id)
    holder.append(element)
    return holder


def _dress_row(
    root: Element, row: ReadRow, elements: list[Element], pictures: dict[Element, str], first: str | None
) -> None:
    """One block for the row, in the place of its elements. `first` is the id of its first statement."""
    at = list(root).index(elements[0])
    if row.kind is not RowKind.ROW:
        # Tables, boxes and tabs stay as they are; they can still be held back as a whole.
        _insert(root, at, mark(Mark.OPEN, row.id))
        elements[0].tail = mark(Mark.CLOSE, row.id) + (elements[0].tail or "")
        return
    kinds = "er-row er-own" if row.is_quote else "er-row"
    door = _door(row)
    if door is not None:
        kinds += " er-door"
        if any(link.get("href") == door.get("href") for element in elements for link in element.iter("a")):
            # The words lead there as well: nobody should have to go through the same link twice.
            door.set("aria-hidden", "true")
            door.set("tabindex", "-1")
        else:
            # What the door says is the name of the link, not what its picture shows.
            door.set("aria-labelledby", first or row.id)
    block = Element("div", {"class": kinds if row.openers else f"{kinds} er-row--plain", "id": row.id})
    if row.openers:
        plate = SubElement(block, "div", {"class": "er-plate"})
        for opener in row.openers:
            (image,) = opener.iter("img")
            text = mark(Mark.PICTURE, pictures[image])
            if opener is image:
                _insert(plate, len(plate), text)
            else:
                opener.remove(image)
                opener.text = text
                plate.append(opener)
    words = SubElement(block, "div", {"class": "er-words"})
    for element in elements:
        is_empty = element.tag == "p" and not len(element) and not (element.text or "").strip()
        root.remove(element)
        if not is_empty:
            words.append(element)
    _insert(words, len(words), mark(Mark.ROW_END, row.id))
    root.insert(at, block)
    _insert(root, at, mark(Mark.OPEN, row.id))
    block.tail = mark(Mark.CLOSE, row.id) + "\n"


def _door(row: ReadRow) -> Element | None:
    """The link round the one picture of a row that leads to a page, or None."""
    if len(row.openers) == 1 and row.openers[0].tag == "a" and row.openers[0].get("href"):
        return row.openers[0]
    return None


def _mark_head(root: Element) -> None:
    """The page's sound stands after its first `h1`, or at the start of a page that has none.

    A row with a picture right after the `h1` belongs to the head of the page; a theme may put them side by side.
    """
    for number, element in enumerate(root):
        if element.tag == "h1":
            _insert(root, number, mark(Mark.HEAD))
            after = mark(Mark.TITLE_END)
            lead = root[number + 1] if number + 1 < len(root) else None
            if lead is not None and _may_lead(lead):
                # Right after the mark that closes the row, which may be held back.
                closed = mark(Mark.CLOSE, lead.get("id") or "")
                lead.tail = (lead.tail or "").replace(closed, closed + mark(Mark.HEAD_END), 1)
            else:
                after += mark(Mark.HEAD_END)
            # Before the mark that opens the row: the sound stays when the row is held back.
            element.tail = after + (element.tail or "")
            return
    root.text = mark(Mark.TITLE_END) + (root.text or "")


def _may_lead(element: Element) -> bool:
    """Whether it is a row of plain words with a picture."""
    kinds = set((element.get("class") or "").split())
    return "er-row" in kinds and not kinds & {"er-row--plain", "er-own", "er-door"}
