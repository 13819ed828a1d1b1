"""Pages that list what other pages say: events, and what people said that they will do."""

from __future__ import annotations

from .specs import FieldSpec, FieldType, PageKind

_T = FieldType
MOST_OVER = 12
"""How many things that are over are listed, unless the page says another number."""

EVENTS = PageKind(
    "events",
    "What is coming, and what is over. It lists all pages of the kind `event` by itself.",
    (FieldSpec("past", _T.NUMBER, f"How many past events are listed. Usually {MOST_OVER}.", "6"),),
    also=("whats-on", "what-is-on"),
)

ACTIONS = PageKind(
    "actions",
    "What people said that they will do. It lists the tasks of all pages of the kind `meeting` by itself.",
    (FieldSpec("done", _T.NUMBER, f"How many tasks that are done are listed. Usually {MOST_OVER}.", "6"),),
    also=("tasks", "to-do"),
)
