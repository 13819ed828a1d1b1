"""Patterns that are compiled when somebody first uses them.

Compiling takes a hundred times as long as looking with the result, and most pages have nothing that most patterns look
for: a check of one page would spend a sixth of its time on patterns that it never uses.
"""

from __future__ import annotations

import re
from typing import Any, cast

_USED = (
    "finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn", "pattern", "flags", "groupindex",
)  # fmt: skip


class _Late:
    """Stands in for a pattern. At the first use it is compiled, and from then on nothing is looked up anew."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        pattern = re.compile(self._source, self._flags)
        self.__dict__.update((used, getattr(pattern, used)) for used in _USED)
        return getattr(pattern, name)


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, to be used as any other. What is wrong with it is raised at its first use (a test uses them all)."""
    return cast("re.Pattern[str]", _Late(source, flags))
