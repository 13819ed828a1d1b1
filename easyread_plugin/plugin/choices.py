"""What a reader can change: size, colours, space, letters, pictures, and the speed of the voice.

Each choice is one attribute on `<html>`, `data-er-` and its name. `partials/first.html` sets it before the page is
drawn, from what the device kept or from the address; `look.js` when the reader chooses; `look.css` says what it does.
"""

from __future__ import annotations

from ..layout import icons
from ..layout.player_words import SPEEDS, USUAL_SPEED, player_words_for
from ..layout.reader_words import ReaderWords
from ..layout.wording import Wording
from ..values import Value


class Option(Value):
    """One answer of a choice."""

    value: str
    """Empty for the usual one."""
    name: str


class Choice(Value):
    """One thing that a reader can change."""

    name: str
    title: str
    icon: str
    """HTML."""
    options: tuple[Option, ...]
    """In the order of the panel."""

    @property
    def values(self) -> list[str]:
        """What may be kept: every answer but the usual one."""
        return [option.value for option in self.options if option.value]


def choices(words: Wording, reader: ReaderWords) -> tuple[Choice, ...]:
    """Every choice, in the order of the panel."""
    usual = Option("", reader.usual)
    player = player_words_for(words.language)
    speeds = tuple(
        Option("" if speed == USUAL_SPEED else str(speed), name)
        for speed, name in zip(SPEEDS, player.speeds, strict=True)
    )
    return (
        Choice(
            "size",
            reader.size,
            icons.LETTERS,
            (usual, Option("2", reader.size_2), Option("3", reader.size_3), Option("4", reader.size_4)),
        ),
        Choice(
            "colours",
            words.colours,
            icons.COLOURS,
            (
                Option("", words.colours_device),
                Option("light", words.colours_light),
                Option("dark", words.colours_dark),
                Option("cream", words.colours_cream),
                Option("yellow", words.colours_yellow),
            ),
        ),
        Choice("space", reader.space, icons.SPACE, (usual, Option("more", reader.space_more))),
        Choice("font", reader.letters, icons.LETTER, (usual, Option("clear", reader.letters_clear))),
        Choice(
            "pictures",
            reader.pictures,
            icons.DRAWING,
            (usual, Option("big", reader.pictures_big), Option("none", reader.pictures_none)),
        ),
        Choice("means", reader.hard_words, icons.BOOK, (usual, Option("ask", reader.hard_words_ask))),
        Choice("speed", player.speed, icons.SOUND, speeds),
    )
