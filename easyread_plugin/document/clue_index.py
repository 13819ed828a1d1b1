"""Which statements of a page have which words and signs, so that each rule looks only where it could find something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..language.tokens import clues

Clues = frozenset[str] | Callable[[str], object]
"""Some words and signs, as `language.tokens.clues` gives them, or a function that knows them."""


class ClueIndex:
    """The words and signs of some texts, each with the numbers of the texts that have it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._places: dict[str, list[int]] = {}
        for number, text in enumerate(texts):
            for clue in clues(text):
                self._places.setdefault(clue, []).append(number)

    def having(self, *wanted: Clues) -> Sequence[int]:
        """The numbers of the texts that have at least one of each of the `wanted`, in order."""
        return sorted(set.intersection(*map(self._having, wanted)))

    def _having(self, wanted: Clues) -> set[int]:
        there = self._places.keys() & wanted if isinstance(wanted, frozenset) else filter(wanted, self._places)
        return set().union(*map(self._places.__getitem__, there))
