"""The pictures in the menu: drawings that come with the theme, written into the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

USUAL = "material/file-document-outline"
OF_KIND = {
    "home": "material/home",
    "guide": "material/book-open-page-variant",
    "meeting": "material/account-group",
    "event": "material/calendar-month",
    "events": "material/calendar-month",
    "actions": "material/clipboard-check-outline",
    "survey": "material/clipboard-check-outline",
    "story": "material/message-text",
    "questions": "material/help-circle-outline",
    "news": "material/bullhorn",
    "contact": "material/phone",
    "credits": "material/copyright",
}
"""What a page gets that names none."""
_TRADEMARKS = ("simple/", "fontawesome/brands/")
_OPENING = re.compile(r"<svg\b[^>]*>")
_VIEW = re.compile(r'viewBox="([^"]+)"')
_EXTRAS = re.compile(r"<!--.*?-->|<title>.*?</title>", re.DOTALL)


class ThemeIcons:
    """Finds drawings by name, each once."""

    def __init__(self, theme_dirs: Iterable[str]) -> None:
        """`theme_dirs`: the folders of the theme, the first wins."""
        self._dirs = [Path(folder, ".icons") for folder in theme_dirs]
        self._known: dict[str, str | None] = {}

    def find(self, name: str) -> str | None:
        """The drawing as HTML, hidden from screen readers; None when there is none of this name."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> str | None:
        path = PurePosixPath(f"{name}.svg")
        if ".." in path.parts or path.is_absolute() or name.startswith(_TRADEMARKS):
            return None
        for folder in self._dirs:
            file = folder / path
            if file.is_file():
                return _inline(file.read_text(encoding="utf-8"))
        return None


def _inline(drawing: str) -> str | None:
    """The drawing in the colour of the words beside it."""
    opening = _OPENING.search(drawing)
    view = _VIEW.search(opening[0]) if opening else None
    if opening is None or view is None:
        return None
    inside = _EXTRAS.sub("", drawing[opening.end() :]).strip()
    return (
        f'<svg class="er-ic" width="24" height="24" viewBox="{view[1]}" aria-hidden="true" focusable="false"'
        f' fill="currentColor">{inside}'
    )
