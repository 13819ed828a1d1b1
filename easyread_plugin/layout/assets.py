"""The files of the layout that a site gets as they are."""

from __future__ import annotations

from pathlib import Path

STATIC_DIR = Path(__file__).parent / "static"
"""Where `easyread.css` and `easyread.js` lie."""
