"""The player's bar: what a reader can press while the page is read aloud. Values in, HTML out."""

from __future__ import annotations

import json
from functools import lru_cache
from html import escape

from . import icons
from .player_words import PlayerWords
from .wording import Wording


@lru_cache(maxsize=16)  # the same on every page of one language
def bar_html(wording: Wording, words: PlayerWords) -> str:
    """Back, Pause, Next, Stop, Slower, Faster, and where the voice is. Shown by the script alone.

    It stands right behind the button that starts it, so that the next press of Tab reaches it; the script lifts it over
    the page (a popover), where no theme's layout can move it.
    """
    speeds = _attribute(json.dumps(words.speeds, ensure_ascii=False))
    moving = (
        _button('data-er-move="-1"', icons.BACK, words.back, words.back_part),
        _button("data-er-pause", icons.PAUSE, wording.pause, look=" er-btn--now"),
        _button('data-er-move="1"', icons.NEXT, words.next, words.next_part),
        _button("data-er-stop", icons.STOP, wording.stop),
    )
    speed = (
        _button('data-er-speed-by="-1"', icons.SLOWER, words.slower),
        f'<p><span data-er-where="{_attribute(words.where)}"></span>'
        f'<span role="status" data-er-speed-is="{_attribute(words.speed_is)}" data-er-speeds="{speeds}"></span></p>',
        _button('data-er-speed-by="1"', icons.FASTER, words.faster),
    )
    label = f'role="group" aria-label="{_attribute(words.bar)}"'
    groups = f"<div>{''.join(moving)}</div><div>{''.join(speed)}</div>"
    return f'<div class="er-bar er-js" popover="manual" {label}>{groups}</div>'


def _button(does: str, icon: str, label: str, more: str = "", look: str = "") -> str:
    """`more` is said to screen readers after the label."""
    hidden = f'<span class="er-vh"> {_text(more)}</span>' if more else ""
    return f'<button type="button" class="er-btn{look}" {does}>{icon}<span>{_text(label)}{hidden}</span></button>'


def _text(words: str) -> str:
    return escape(words, quote=False)


def _attribute(words: str) -> str:
    return escape(words, quote=True)
