"""What a PDF really says, letter by letter: on which sheet, how large, and how far from the edges."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import hypot

import pypdfium2
from pypdfium2 import raw

_LIKE = {"\u00ad": "", "\u2010": "-", "\u2011": "-", "\ufffe": "-", "\x02": "-"}
"""Letters that stand for others in the text of a PDF."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter on paper. Never white space."""

    text: str
    sheet: int
    """0-based."""
    size: float
    """In points."""
    top: float
    """Points from the upper edge of the sheet to the upper edge of the letter."""
    left: float
    """Points from the left edge of the sheet."""
    bottom: float
    """Points from the lower edge of the sheet to the lower edge of the letter."""


class Printed:
    """The letters of a PDF, in the order in which they are written."""

    def __init__(self, content: bytes, head: float = 0, foot: float = 0) -> None:
        """`head` and `foot`: how much of each sheet, in points, belongs to running lines."""
        self._document = pypdfium2.PdfDocument(content)
        self.sheets = len(self._document)
        self._head, self._foot = head, foot

    @cached_property
    def every(self) -> list[Letter]:
        """Every letter, of running lines too."""
        return [letter for number in range(self.sheets) for letter in self._of_sheet(number)]

    @cached_property
    def letters(self) -> list[Letter]:
        """The letters between head and foot."""
        return [one for one in self.every if one.top > self._head and one.bottom > self._foot]

    @cached_property
    def text(self) -> str:
        """All of them in one text, without white space: a place in it is a place in `letters`."""
        return "".join(letter.text for letter in self.letters)

    def sheets_of(self, start: int, end: int) -> set[int]:
        """The sheets on which these letters stand."""
        return {letter.sheet for letter in self.letters[start:end]}

    def sizes(self) -> set[float]:
        """The sizes of all letters, in points."""
        return {round(letter.size, 1) for letter in self.every}

    def sheet_sizes(self) -> set[tuple[float, float]]:
        """The width and the height of the sheets, in points."""
        return {self._document[number].get_size() for number in range(self.sheets)}

    def _of_sheet(self, number: int) -> list[Letter]:
        page = self._document[number]
        height, text = page.get_height(), page.get_textpage()
        matrix, found = raw.FS_MATRIX(), []
        for at in range(text.count_chars()):
            letter = chr(raw.FPDFText_GetUnicode(text, at))
            letter = _LIKE.get(letter, letter)
            if not letter or letter.isspace():
                continue
            raw.FPDFText_GetMatrix(text, at, matrix)
            size = raw.FPDFText_GetFontSize(text, at) * hypot(matrix.c, matrix.d)
            left, bottom, _, top = text.get_charbox(at)
            found.append(Letter(letter, number, size, height - top, left, bottom))
        return found


def bare(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())
