"""How far speaking is, in MkDocs's log: a line at most every few seconds."""

from __future__ import annotations

import time

from mkdocs.plugins import get_plugin_logger

log = get_plugin_logger(__name__)

_EVERY_S = 5.0


class LogProgress:
    """Called with how many clips are made and how many there are to make."""

    def __init__(self) -> None:
        self._began = self._said = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        """Says how far it is, and about how long it still takes."""
        now = time.monotonic()
        if now - self._said < _EVERY_S or not done:
            return
        self._said = now
        left_s = (now - self._began) / done * (total - done)
        log.info(f"Speaking: {done} of {total} statements. About {left_s:.0f} seconds left.")
