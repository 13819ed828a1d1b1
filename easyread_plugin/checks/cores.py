"""Work on many pages with every core."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

_PAGES_A_CORE = 40
"""With fewer pages for each core, starting it takes longer than it saves."""
_PIECES_A_CORE = 4
"""Pages differ in length, so each core takes several small pieces of work."""

_look: Callable[[slice], list[Any]] | None = None
"""What the copies of this process do. They have it from the moment when they were made."""


def cores() -> int:
    """How many cores this process may use; `EASYREAD_CORES` says fewer."""
    chosen = os.environ.get("EASYREAD_CORES", "")
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(int(chosen), there)) if chosen.isdigit() else there


def on_every_core(look: Callable[[slice], list[T]], count: int) -> list[T]:
    """What `look` gives for all of `count` things, in order, looking at several parts at the same time.

    Only where a process can be copied as it is, so that nothing has to be sent to the copies: elsewhere, in a program
    with threads, and for few things, one after the other.
    """
    global _look
    workers = min(cores(), count // _PAGES_A_CORE)
    if workers < 2 or sys.platform in ("win32", "darwin") or threading.active_count() > 1 or _look is not None:
        return look(slice(0, count))
    # Late: it loads a lot, sockets too, and few checks have so many pages.
    import multiprocessing

    size = -(-count // (workers * _PIECES_A_CORE))
    _look = look
    try:
        with multiprocessing.get_context("fork").Pool(workers) as pool:
            parts = pool.map(_part, [slice(at, at + size) for at in range(0, count, size)], chunksize=1)
    finally:
        _look = None
    return [one for part in parts for one in part]


def _part(part: slice) -> list[Any]:
    assert _look is not None
    return _look(part)
