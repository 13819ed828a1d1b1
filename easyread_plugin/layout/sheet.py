"""A sheet for a meeting: one HTML file with everything in it, that prints well on A4."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ..values import Value
from .assets import STATIC_DIR


class SheetPicture(Value):
    """A picture that stands in the file itself."""

    address: str
    """A `data:` address."""
    width: int
    """CSS pixels."""
    height: int
    """CSS pixels."""
    alt: str = ""


def sheet_html(title: str, language: str, parts: Iterable[str]) -> str:
    """The whole file. `parts` are HTML."""
    style = (STATIC_DIR / "sheet.css").read_text(encoding="utf-8")
    body = "\n".join(parts)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{text(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def picture(shown: SheetPicture, kind: str = "") -> str:
    """One `<img>`."""
    of_kind = f' class="{kind}"' if kind else ""
    return (
        f'<img{of_kind} src="{escape(shown.address)}" width="{shown.width}" height="{shown.height}"'
        f' alt="{escape(shown.alt)}">'
    )


def plate(pictures: Iterable[SheetPicture]) -> str:
    """The pictures of a part, one below the other; nothing for none."""
    inside = "".join(picture(one) for one in pictures)
    return f'<div class="plate">{inside}</div>' if inside else ""


def lines_to_write(count: int) -> str:
    """Empty lines, far enough apart for large handwriting."""
    return f'<div class="write" aria-hidden="true">{"<i></i>" * count}</div>'


def text(words: str) -> str:
    """Words as HTML."""
    return escape(words, quote=False)
