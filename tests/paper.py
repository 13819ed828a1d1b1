"""A page as a browser prints it, and what its words should be there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Page
from printed import Letter, Printed, bare

# Each statement with the row that it stands in, in the order of the page; only what is to be seen on paper.
_STATEMENTS = """() => {
  const seen = e => e.checkVisibility({visibilityProperty: true});
  return [...document.querySelectorAll('.er-s')].filter(seen)
    .map(e => [e.closest('.er-row')?.id ?? '', e.innerText])
}"""
_CONTROLS = "button, audio, input, select, summary, [role=search], [role=button]"
_BEHIND_A_LINK = re.compile(r"\((?:https?|mailto)[^()]*\)")


@dataclass(frozen=True)
class OnPaper:
    """What is wrong with a page on paper. All of it empty, or as large as it should be."""

    missing: list[str]
    """Statements that are not there."""
    out_of_order: list[str]
    """Statements that stand before, or above, the one before them."""
    twice: list[str]
    """Statements of at least 20 letters that are there more often than on the page."""
    split: list[str]
    """Rows that stand on two sheets."""
    smallest: float
    """The smallest letters, in points."""
    controls: list[str]
    """The words of controls that are to be seen."""
    paper: set[tuple[int, int]]
    """The sizes of the sheets, in millimetres."""

    @property
    def faults(self) -> dict[str, list[str]]:
        """What is wrong, by its name; empty when nothing is."""
        names = ("missing", "out_of_order", "twice", "split", "controls")
        return {name: getattr(self, name) for name in names if getattr(self, name)}


def on_paper(page: Page) -> OnPaper:
    """Prints the page that is open, as "Print" in the browser's menu does."""
    page.emulate_media(media="print")
    statements: list[tuple[str, str]] = [(row, bare(words)) for row, words in page.evaluate(_STATEMENTS)]
    controls = page.locator(_CONTROLS).evaluate_all(
        "all => all.filter(e => e.checkVisibility({visibilityProperty: true})).map(e => e.innerText || e.outerHTML)"
    )
    printed = Printed(page.pdf(prefer_css_page_size=True, tagged=True), foot=20 / 25.4 * 72)
    gone = {at for found in _BEHIND_A_LINK.finditer(printed.text) for at in range(*found.span())}
    letters = [letter for at, letter in enumerate(printed.letters) if at not in gone]
    text = "".join(letter.text for letter in letters)
    missing, out_of_order, spans = [], [], dict[str, set[int]]()
    used: set[int] = set()
    before: Letter | None = None
    last = 0
    for row, words in statements:
        # A browser paints what is in a bubble later than what stands beside it, so order is order on the sheet.
        # "Hello" is not what "Hello there." begins with.
        longer = {other for _, other in statements if words in other and words != other}
        inside = {at for other in longer for start, end in _places(other, text) for at in range(start, end)}
        places = [at for at, _ in _places(words, text) if at not in used and at not in inside]
        if not places:
            missing.append(words)
            continue
        start = min(places, key=lambda at: (at < last, at))
        last = start
        used.update(range(start, start + len(words)))
        first = letters[start]
        if before is not None and _is_before(first, before):
            out_of_order.append(words)
        before = first
        spans.setdefault(row, set()).update(one.sheet for one in letters[start : start + len(words)])
    wanted = bare(page.locator("body").inner_text())
    return OnPaper(
        missing,
        out_of_order,
        [words for _, words in statements if len(words) >= 20 and text.count(words) > wanted.count(words)],
        [row for row, sheets in spans.items() if row and len(sheets) > 1],
        min(printed.sizes()),
        controls,
        {tuple(round(side / 72 * 25.4) for side in size) for size in printed.sheet_sizes()},  # type: ignore[misc]
    )


def _places(words: str, text: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(re.escape(words), text)]


def _is_before(letter: Letter, other: Letter) -> bool:
    """Whether a letter is read before another one: on a sheet before, or above it and not to the right of it."""
    if letter.sheet != other.sheet:
        return letter.sheet < other.sheet
    return letter.top < other.top - letter.size / 2 and letter.left < other.left + letter.size
