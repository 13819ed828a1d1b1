"""YAML as nodes with places, every value as it is written: no `no` becomes False, no `14:30` becomes 870."""

from __future__ import annotations

import yaml

_SHORT = 4_000
"""Characters. The fast parser has no guard against deep nesting, and a short text cannot nest deep enough to hurt."""
_SHORT_LINE, _FEW_BRACKETS = 1_500, 1_000
"""What is nested stands further right, or in brackets. So a long text of short lines cannot nest deep either."""
_FAST = getattr(yaml, "CBaseLoader", None)


def compose(text: str) -> yaml.Node | None:
    """The first document of a text, or None when there is none.

    Raises `yaml.YAMLError` with the mark of the trouble, ValueError for letters that YAML cannot hold, and
    RecursionError for nesting without end.
    """
    if _FAST is not None and (len(text) < _SHORT or _is_flat(text)):
        try:
            return yaml.compose(text, Loader=_FAST)
        except (yaml.YAMLError, ValueError):
            # The slow parser says better, and everywhere the same, what is wrong.
            pass
    return yaml.compose(text, Loader=yaml.BaseLoader)


def _is_flat(text: str) -> bool:
    return text.count("[") + text.count("{") < _FEW_BRACKETS and max(map(len, text.split("\n"))) < _SHORT_LINE
