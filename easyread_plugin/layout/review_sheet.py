"""The sheet that people check a page with: each part large, with room to mark what is hard, and open questions.

It never asks “Do you understand?”: people say yes to that to be kind. It asks what the page is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from ..values import Value
from .meeting_words import MeetingWords
from .sheet import SheetPicture, lines_to_write, picture, plate, text


class Sort(StrEnum):
    """What a line of a part is."""

    WORDS = "words"
    ITEM = "item"
    OWN = "own"
    SPEAKER = "speaker"
    MEANING = "meaning"


class ReviewLine(Value):
    """One sentence."""

    sort: Sort
    words: str


class ReviewPart(Value):
    """A row of the page; or a heading, which has no number."""

    lines: tuple[ReviewLine, ...] = ()
    pictures: tuple[SheetPicture, ...] = ()
    heading: str = ""
    level: int = 0
    needs_picture: bool = True
    """False for a table or a box, which has no place for one."""


class ReviewPage(Value):
    """A page as it is checked."""

    title: str
    group: str
    description: str
    parts: tuple[ReviewPart, ...]
    facts: tuple[str, ...]
    """What stands in the box at the end."""


STEPS = (
    ("read-together.svg", "review_read"),
    ("hard-word.svg", "review_hard"),
    ("draw-picture.svg", "review_picture"),
    ("question.svg", "review_open"),
)
"""How to do it: a picture that comes with easyread, and the words beside it."""
_QUESTIONS = ("ask_about", "ask_hard", "ask_picture", "ask_change", "ask_missing")


def review_html(page: ReviewPage, words: MeetingWords, steps: Mapping[str, SheetPicture]) -> str:
    """The sheets of one page. `steps`: the pictures that `STEPS` names."""
    return "".join(_review(page, words, steps))


def _review(page: ReviewPage, words: MeetingWords, steps: Mapping[str, SheetPicture]) -> Iterator[str]:
    yield '<article class="page"><header class="band">'
    yield f"<p>{text(words.review)}</p><h1>{text(page.title)}</h1><p>{text(page.group)}</p></header>"
    yield '<section class="who"><dl>'
    yield f"<div><dt>{text(words.review_day)}</dt><dd>{lines_to_write(1)}</dd></div>"
    yield f"<div><dt>{text(words.review_who)}</dt><dd>{lines_to_write(2)}</dd></div></dl></section>"
    yield f'<section class="how"><h2>{text(words.review_how)}</h2><ol>'
    for name, says in STEPS:
        shown = picture(steps[name]) if name in steps else ""
        yield f"<li>{shown}<span>{text(getattr(words, says))}</span></li>"
    yield "</ol></section>"
    number = 0
    for part in page.parts:
        if part.heading:
            level = min(3, max(2, part.level))
            yield f"<h{level}>{text(part.heading)}</h{level}>"
        else:
            number += 1
            yield from _part(part, number, words)
    if page.description or page.facts:
        yield from _around(page, words)
    yield from _talk(words)
    yield "</article>\n"


def _part(part: ReviewPart, number: int, words: MeetingWords) -> Iterator[str]:
    yield f'<section class="part"><h3 class="no">{text(words.part.format(part=number))}</h3>'
    yield '<div class="left">'
    if part.pictures:
        yield plate(part.pictures)
        yield f'<ul class="marks">{_box(words.clear_picture)}{_box(words.unclear_picture)}</ul>'
    elif part.needs_picture:
        yield f'<div class="plate empty"><span>{text(words.no_picture)}</span></div>'
    yield '</div><div class="right">'
    yield _lines(part.lines)
    yield f'<div class="change"><p>{text(words.hard_words_here)}</p>{lines_to_write(1)}</div></div></section>'


def _lines(lines: Sequence[ReviewLine]) -> str:
    return "".join(f'<p class="{line.sort}">{text(line.words)}</p>' for line in lines)


def _box(label: str) -> str:
    return f'<li><i class="box" aria-hidden="true"></i>{text(label)}</li>'


def _around(page: ReviewPage, words: MeetingWords) -> Iterator[str]:
    """What a reader meets before and after the words of the page."""
    yield '<section class="around">'
    if page.description:
        yield f"<h2>{text(words.page_says_about)}</h2><p>{text(page.description)}</p>"
    if page.facts:
        yield f"<h2>{text(words.facts)}</h2>"
        yield "".join(f"<p>{text(fact)}</p>" for fact in page.facts)
    yield "</section>"


def _talk(words: MeetingWords) -> Iterator[str]:
    yield f'<section class="talk"><h2>{text(words.questions)}</h2>'
    for name in _QUESTIONS:
        yield f'<div class="ask"><h3>{text(getattr(words, name))}</h3>{lines_to_write(3)}</div>'
    yield f'</section><section class="next"><h2>{text(words.next_title)}</h2><ul class="marks">'
    for says in (words.next_changes, words.next_agreed):
        yield f"<li><i class=\"box\" aria-hidden=\"true\"></i><span>{text(says)}{lines_to_write(1)}</span></li>"
    yield "</ul></section>"
