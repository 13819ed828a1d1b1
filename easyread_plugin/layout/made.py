"""The box at the end of a page: who made it, who checked it, how, what is made up, and where the facts are from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from ..document.model import Row, Statement
from ..values import Value
from . import icons

if TYPE_CHECKING:
    from .meeting_words import MeetingWords
    from .wording import Wording

CHECKED, MADE_WITH, MADE_UP, CREDITS = "checked", "made_with", "made_up", "credits"
"""The rows of facts that the box shows (`Row.fact`), in this order."""


class MadeBy(Value):
    """What the box says. A row is a line that is spoken, so its statements are marked."""

    made_by: tuple[str, ...] = ()
    is_checked: bool = False
    """Whether it says now what it said when people checked it."""
    rows: tuple[Row, ...] = ()
    """Every row of facts; those without a place in the box are left out."""


def made_html(made: MadeBy, wording: Wording, words: MeetingWords) -> str:
    """The box. A page that is not checked as it is has a pencil and no tick, and says so in words."""
    lines = {name: [_spoken(row.statements) for row in made.rows if row.fact == name] for name in _PLACES}
    checked = (icons.DONE, "er-checked") if made.is_checked else (icons.PENCIL, "er-unchecked")
    facts = [
        (icons.PEOPLE, wording.made_by, _lines(made.made_by), ""),
        (checked[0], words.who_checked, lines[CHECKED] or _lines([words.not_checked]), checked[1]),
        (icons.TURNS, words.how_made, lines[MADE_WITH], ""),
        (icons.DRAWING, wording.made_up, lines[MADE_UP], ""),
        (icons.BOOK, wording.facts_from, lines[CREDITS], ""),
    ]
    entries = "".join(_fact(*fact) for fact in facts if fact[2])
    return (
        '<section class="er-made" aria-labelledby="er-made"><h2 id="er-made">'
        f"{escape(wording.who_made, quote=False)}</h2><dl>{entries}</dl></section>"
    )


_PLACES = (CHECKED, MADE_WITH, MADE_UP, CREDITS)


def _fact(icon: str, name: str, lines: list[str], kind: str) -> str:
    of_kind = f' class="{kind}"' if kind else ""
    values = "".join(f"<dd>{line}</dd>" for line in lines)
    return f"<div{of_kind}><dt>{icon}<span>{escape(name, quote=False)}</span></dt>{values}</div>"


def _lines(lines: Iterable[str]) -> list[str]:
    return [escape(line.strip(), quote=False) for line in lines if line.strip()]


def _spoken(statements: Sequence[Statement]) -> str:
    """A line whose statements are marked while they are spoken."""
    return " ".join(f'<span class="er-s" id="{escape(s.id)}">{escape(s.text, quote=False)}</span>' for s in statements)
