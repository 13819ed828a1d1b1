"""The words of the player's bar, and of the speeds of the voice."""

from __future__ import annotations

from functools import cache

from ..language.catalogue import Words, in_language

SPEEDS = (50, 75, 100, 125, 150, 200)
"""How fast the sound can be played, in hundredths of how it was spoken. `easyread.js` steps through the same."""
USUAL_SPEED = 100


class PlayerWords(Words):
    """Every word of the bar that is there while a page is read aloud. Plain text: markup escapes it."""

    bar: str
    """The name of the bar, for screen readers."""
    where: str
    """`{part}` and `{count}` are numbers."""
    back: str
    back_part: str
    """Said after `back` to screen readers."""
    next: str
    next_part: str
    """Said after `next` to screen readers."""
    slower: str
    faster: str
    speed: str
    """The name of the choice in the reader's panel."""
    speed_is: str
    """What the bar says. `{speed}` is the name of a speed."""
    speeds: tuple[str, ...]
    """A name for each of `SPEEDS`."""


ENGLISH = PlayerWords(
    language="en-GB",
    bar="Listen to this page",
    where="Part {part} of {count}",
    back="Back",
    back_part="1 part",
    next="Next",
    next_part="part",
    slower="Slower",
    faster="Faster",
    speed="Speed of the voice",
    speed_is="Speed: {speed}",
    speeds=("Very slow", "Slow", "Usual", "A bit fast", "Fast", "Very fast"),
)


@cache
def player_words_for(language: str) -> PlayerWords:
    """The words for this language: the same region, else the same language, else English."""
    return in_language(ENGLISH, "player", language)
