"""Where everything on one page stands, worked out when it is first asked for.

Most pages of a build have no finding, so nobody asks. What is kept until then is text and numbers, nothing of the tree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from ..values import Value
from .own_words import Quotes
from .places import Origin, Places, Written, line_position, places, written
from .position import Position, Where, around, found
from .read_lines import TAB, Place, Seen
from .runs import collapsed_offsets
from .source_map import RawLine, locate


class PagePlaces:
    """The places of one page. Lives as long as its page."""

    def __init__(self, seen: Seen, numbers: Mapping[Place, int], quotes: Quotes, origin: Origin) -> None:
        self._seen, self._numbers, self.origin = seen, numbers, origin
        # A line that signs is all of its paragraph's last line: it is no part of the words.
        self._signed = {
            numbers[element, "text"]: not signature.words
            for element, signature in quotes.signed_in().items()
            if (element, "text") in numbers
        }

    def run(self, place: Place, visible: str) -> RunPlaces:
        """The places in the run at a place of the tree, whose visible text is given."""
        return RunPlaces(self, self._numbers.get(place), visible)

    def signature(self, place: Place) -> Where:
        """The last line of a piece of text."""
        return _Line(self, self._numbers.get(place), -1)

    def first_line(self, place: Place) -> Where:
        """The first line of a piece of text."""
        return _Line(self, self._numbers.get(place), 0)

    def only_line(self, text: str) -> Where | None:
        """A text that stands in one of the lines given to Markdown; None when it stands in none, or in several."""
        lines = [number for number, line in enumerate(self._seen.first) if text in line]
        if len(lines) != 1:
            return None
        written = self._seen.first[lines[0]]
        return _Given(self.origin, RawLine(text, lines[0], written.expandtabs(TAB).index(text), written))

    def forget_tree(self) -> None:
        """Lets go of the tree. Call it when no more places are asked for by their element."""
        self._numbers = {}

    @cached_property
    def _located(self) -> list[list[RawLine]]:
        return locate(self._seen)

    def raw(self, number: int | None, with_signature: bool = False) -> list[RawLine]:
        """The raw lines of a piece of text, without a line that signs it."""
        if number is None:
            return []
        lines = self._located[number]
        return lines[:-1] if self._signed.get(number) and not with_signature else lines


class RunPlaces:
    """The places in one run."""

    def __init__(self, page: PagePlaces, number: int | None, visible: str) -> None:
        self._page, self._number, self.visible = page, number, visible

    def words(self, start: int, end: int) -> Where:
        """The text between two offsets of the visible text."""
        return _Words(self, start, end)

    def image(self, number: int, count: int) -> Where:
        """The picture number `number`, from 0, of the `count` pictures of the run."""
        return _Image(self, number, count)

    @cached_property
    def source(self) -> Written:
        """What is written there."""
        return written(self._page.raw(self._number), self._page.origin, self.visible)

    @cached_property
    def places(self) -> Places:
        """Where each of its words is."""
        return places(self.visible, self.source)


class _Words(Value, dict=True):
    run: RunPlaces
    start: int
    end: int

    def position(self) -> Position | None:
        return self.run.places.of(self.start, self.end)

    @cached_property
    def _offsets(self) -> list[int]:
        return collapsed_offsets(self.run.visible[self.start : self.end])

    def part(self, start: int, end: int) -> _Words:
        offsets = self._offsets
        return _Words(self.run, self.start + offsets[start], self.start + offsets[end - 1] + 1)


class _Image(Value):
    run: RunPlaces
    number: int
    count: int

    def position(self) -> Position | None:
        return self.run.source.image_positions(self.count)[self.number]


class _Line(Value):
    page: PagePlaces
    number: int | None
    at: int

    def position(self) -> Position | None:
        lines = self.page.raw(self.number, with_signature=True)
        return line_position(lines[self.at], self.page.origin) if lines else None


class _Given(Value):
    origin: Origin
    raw: RawLine

    def position(self) -> Position | None:
        return line_position(self.raw, self.origin)


class Around(Value):
    """From the first to the last of several places."""

    parts: Sequence[Position | Where | None]

    def position(self) -> Position | None:
        """None when none of them is known."""
        return around(found(part) for part in self.parts)


class Start(Value):
    """Only where something begins."""

    of: Where

    def position(self) -> Position | None:
        """One character long."""
        at = self.of.position()
        return None if at is None else Position(at.line, at.column, at.line, at.column + 1)
