"""The small pictures on buttons and labels: drawn on a 24 by 24 grid, in the colour of the words beside them."""

from __future__ import annotations

from typing import Final

_SOLID = 'fill="currentColor"'
_DRAWN = 'fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"'


def _icon(look: str, *shapes: str) -> str:
    """Hidden from screen readers: the word beside it says the same."""
    drawing = "".join(shapes)
    size = 'width="24" height="24" viewBox="0 0 24 24"'
    return f'<svg class="er-ic" {size} aria-hidden="true" focusable="false" {look}>{drawing}</svg>'


SOUND: Final = _icon(
    _SOLID,
    '<path d="M3 9v6h4l6 5V4L7 9Z"/>',
    '<path d="M16.5 8.5a5 5 0 0 1 0 7M19 5.5a9 9 0 0 1 0 13" fill="none" stroke="currentColor"',
    ' stroke-width="2.2" stroke-linecap="round"/>',
)
STOP: Final = _icon(_SOLID, '<rect x="5" y="5" width="14" height="14" rx="2"/>')
PAUSE: Final = _icon(
    _SOLID,
    '<rect x="5" y="4" width="5" height="16" rx="1.5"/>',
    '<rect x="14" y="4" width="5" height="16" rx="1.5"/>',
)
GO_ON: Final = _icon(_SOLID, '<path d="M7 4.5v15a1 1 0 0 0 1.5.9l12-7.5a1 1 0 0 0 0-1.8l-12-7.5A1 1 0 0 0 7 4.5Z"/>')
SLOWER: Final = _icon(  # a tortoise
    _SOLID,
    '<path d="M2.5 15.5a7.6 7.6 0 0 1 15.2 0Z"/><path d="M4 15.5h3.2V19H4ZM13 15.5h3.2V19H13Z"/>',
    '<circle cx="20" cy="13" r="2.7"/><path d="M17 14.5h3v2h-3Z"/>',
)
FASTER: Final = _icon(  # a hare
    _SOLID,
    '<path d="M3 17.5c0-4 3-7 7.5-7 2 0 3.7.6 5 1.7L17 20H5.5C4 20 3 19 3 17.5Z"/>',
    '<circle cx="17.8" cy="12.3" r="3.3"/><circle cx="3.3" cy="14.5" r="1.8"/>',
    '<path d="M16 10.5L12.5 3.8a1.3 1.3 0 0 1 2.3-1.1l3.4 6.3ZM18 9.5L17.2 3a1.3 1.3 0 0 1 2.6-.2l.5 7Z"/>',
)
SAVE: Final = _icon(_DRAWN, '<path d="M12 3v12M6.5 10l5.5 5.5L17.5 10M4 20.5h16"/>')
PEOPLE: Final = _icon(
    _SOLID,
    '<circle cx="8" cy="7.5" r="4"/><path d="M1 20c0-5 3-7 7-7s7 2 7 7Z"/>',
    '<circle cx="17.5" cy="9" r="3"/><path d="M16.5 20H23c0-4-2-6-5.5-6-.8 0-1.5.1-2.1.4 1 1.5 1.5 3.3 1.5 5.6Z"/>',
)
PENCIL: Final = _icon(_DRAWN, '<path d="M4 20l1-5L16 4l4 4L9 19ZM13.5 6.5l4 4"/>')
TICK: Final = _icon(_DRAWN, '<rect x="3" y="3" width="18" height="18" rx="3"/><path d="M7.5 12.5l3 3 6-7"/>')
DONE: Final = _icon(
    _SOLID,
    '<rect x="2" y="2" width="20" height="20" rx="4"/><path d="M6.5 12.5l4 4.5L18 8" fill="none"',
    ' stroke="var(--er-paper)" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>',
)
TURNS: Final = _icon(
    _DRAWN,
    '<rect x="3.5" y="5" width="17" height="16" rx="2"/><path d="M3.5 10h17M8 2.5v4M16 2.5v4"/>',
    '<path d="M8.5 15.5l2.5 2.5 4.5-4.5"/>',
)
BOOK: Final = _icon(_DRAWN, '<path d="M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1ZM12 6v14"/>')
LANGUAGES: Final = _icon(
    _DRAWN,
    '<path d="M3 4h11v8H8l-3 3v-3H3Z"/><path d="M17 9h4v8h-2v3l-3-3h-6v-2"/>',
)
EASY: Final = _icon(
    _DRAWN,
    '<path d="M4 5h6v6H4ZM4 14.5h6v6H4Z" fill="currentColor" stroke="none"/>',
    '<path d="M14 6.5h7M14 10h4M14 16h7M14 19.5h4"/>',
)
DRAWING: Final = _icon(
    _DRAWN,
    '<rect x="3" y="4" width="18" height="16" rx="2"/><path d="M4 17.5l5-5.5 4 4 2.5-2.5 4.5 4"/>',
    '<circle cx="15.5" cy="8.5" r="1"/>',
)
SEARCH: Final = _icon(_DRAWN, '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5l5.5 5.5"/>')
LOOKS: Final = _icon(
    _DRAWN,
    '<path d="M3 7h7M16 7h5M3 17h3M12 17h9"/><circle cx="13" cy="7" r="2.7"/><circle cx="9" cy="17" r="2.7"/>',
)
COLOURS: Final = _icon(
    _DRAWN,
    '<path d="M12 3c3.5 4.3 6 7.2 6 10.7a6 6 0 0 1-12 0C6 10.2 8.5 7.3 12 3Z"/>',
    '<path d="M12 5v14.5a6 6 0 0 0 0-12Z" fill="currentColor" stroke="none"/>',
)
LETTERS: Final = _icon(_DRAWN, '<path d="M2 19L7.5 5L13 19M4 14.5h7M15.5 19l3.2-8 3.3 8M16.6 16.4h4.3"/>')
LETTER: Final = _icon(_DRAWN, '<path d="M5 20L12 4l7 16M7.8 14.5h8.4"/>')
SPACE: Final = _icon(_DRAWN, '<path d="M11 6h10M11 12h10M11 18h10M5 5v14M2.8 7.5L5 5l2.2 2.5M2.8 16.5L5 19l2.2-2.5"/>')
ONE_PART: Final = _icon(
    _DRAWN,
    '<rect x="3" y="4" width="18" height="16" rx="2"/>',
    '<path d="M6 9h4.5v6H6Z" fill="currentColor" stroke="none"/><path d="M13.5 10h4M13.5 14h4"/>',
)
PRINT: Final = _icon(_DRAWN, '<path d="M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7Z"/>')
PUT_BACK: Final = _icon(_DRAWN, '<path d="M5 10h9a5.5 5.5 0 0 1 0 11H8M9 5l-5 5 5 5"/>')
CLOSE: Final = _icon(_DRAWN, '<path d="M5.5 5.5l13 13M18.5 5.5l-13 13"/>')
CHOSEN: Final = _icon(_DRAWN, '<path d="M4.5 12.5l5 5 10-11"/>')
BACK: Final = _icon(_DRAWN, '<path d="M20 12H4.5M11 5l-7 7 7 7"/>')
NEXT: Final = _icon(_DRAWN, '<path d="M4 12h15.5M13 5l7 7-7 7"/>')
PHONE: Final = _icon(
    _SOLID,
    '<path d="M6.2 2.5 3.5 4.3C2.2 9.8 7 18.4 14 20.9c1.9.7 4 .8 5.4.2l1.9-2.9-4.7-3.6-2.6 1.8',
    'c-2.6-1.3-4.4-3.5-5.2-6.2l2.2-2Z"/>',
)
MAIL: Final = _icon(_DRAWN, '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M4 7l8 6 8-6"/>')
HOUSE: Final = _icon(_DRAWN, '<path d="M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6"/>')
CALENDAR: Final = _icon(
    _DRAWN, '<rect x="3" y="5" width="18" height="16" rx="2"/><path d="M3 10.5h18M8 2.5v5M16 2.5v5"/>'
)
HALF: Final = _icon(_DRAWN, '<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 0 0 18Z" fill="currentColor"/>')
DASHES: Final = _icon(_DRAWN, '<circle cx="12" cy="12" r="9" stroke-dasharray="3.5 4.5"/>')
CLOCK: Final = _icon(_DRAWN, '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.5l3.5 2"/>')
