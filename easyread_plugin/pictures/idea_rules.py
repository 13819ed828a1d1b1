"""The rules about pictures and what they stand for: one picture for one idea.

What a picture stands for is known in two places. A row that explains a hard word shows the picture of that word, on the
page or in the word bank. And the first of a picture's `words` in the picture bank is its idea.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..document.findings import Finding, Level, Rule, RuleCard, SiteContext, Source
from ..document.hard_words import Explained, hard_words, word_key
from ..document.model import Page, Picture, Row
from ..language.own_names import main_language
from ..values import Value

_NHS = Source(
    "NHS-g",
    "NHS England: easy read glossary",
    "https://www.england.nhs.uk/learning-disabilities/about/resources/easy-read-glossary/",
)
_IE = Source(
    "IE", "Inclusion Europe: Information for all", "https://www.file-pdf.it/2016/12/16/easy-language-iyw/"
)

TWO_IDEAS = RuleCard(
    id="ER-P04",
    name="one-picture-two-ideas",
    level=Level.WARNING,
    what="The same picture for 2 different hard words.",
    why="Many readers go by the picture. Then they cannot tell the 2 words apart.",
    sources=(_IE, _NHS),
    since="0.1.0",
    false_alarms="2 words for the same thing. Write both after “words:” in the picture bank.",
)
TWO_PICTURES = RuleCard(
    id="ER-P04b",
    name="two-pictures-one-idea",
    level=Level.WARNING,
    what="2 pictures for the same hard word. Or for the same idea in the picture bank.",
    why="With the same picture each time, readers know the idea again.",
    sources=(_IE, _NHS),
    since="0.1.0",
    false_alarms="A word that means 2 different things.",
)


class _Place(Value):
    """A row that shows what a hard word means."""

    key: str
    word: str
    file: Path
    """The picture beside it."""
    page: str
    """As in `Page.file`."""
    row: str
    picture: Picture
    language: str
    """Without its country. Another language has another word for the same idea, so it is looked at by itself."""


def _two_ideas(context: SiteContext) -> Iterator[Finding]:
    first: dict[tuple[str, Path], _Place] = {}
    told: set[tuple[Path, str]] = set()
    for place in _places(context):
        before = first.setdefault((place.language, place.file), place)
        if before.key == place.key or (place.file, place.key) in told or _means_both(context, before, place):
            continue
        told.add((place.file, place.key))
        yield context.finding(
            TWO_IDEAS,
            place.page,
            place.picture.position,
            f"This picture stands for “{place.word}” here, and for “{before.word}” in another place.",
            "Find another picture for one of them.",
            excerpt=context.site.shown(place.file),
            row=place.row,
        )


def _two_pictures(context: SiteContext) -> Iterator[Finding]:
    first: dict[tuple[str, str], _Place] = {}
    for place in _places(context):
        before = first.setdefault((place.language, place.key), place)
        if before.file != place.file:
            yield context.finding(
                TWO_PICTURES,
                place.page,
                place.picture.position,
                f"“{place.word}” has another picture in another place.",
                f"Use the same picture each time, such as {before.file.name}.",
                excerpt=context.site.shown(place.file),
                row=place.row,
            )
    yield from _two_in_bank(context)


def _two_in_bank(context: SiteContext) -> Iterator[Finding]:
    """Pictures that pages show, with the same idea in the picture bank."""
    site = context.site
    used = {file for file in site.picture_files.values() if isinstance(file, Path)}
    ideas: dict[str, str] = {}
    for name, entry in site.picture_bank.items():
        if not entry.words or site.images_dir is None or site.images_dir / name not in used:
            continue
        before = ideas.setdefault(word_key(entry.words[0]), name)
        if before != name:
            yield context.finding(
                TWO_PICTURES,
                site.shown(site.images_dir / "pictures.yml"),
                entry.position,
                f"“{entry.words[0]}” is the idea of 2 pictures: {before} and {name}.",
                "Use one of them on all pages. Or begin the words of one with what sets it apart.",
                excerpt=name,
            )


def _places(context: SiteContext) -> Iterator[_Place]:
    """Every row that explains a hard word and has one picture, the word bank's first."""
    bank_uri = context.site.settings.word_bank
    for page in sorted(context.pages, key=lambda page: page.uri != bank_uri):
        yield from _of_word_bank(context, page) if page.uri == bank_uri else _of_page(context, page)


def _of_word_bank(context: SiteContext, page: Page) -> Iterator[_Place]:
    for section in page.sections:
        row = next((row for row in section.rows if row.statements), None)
        if section.level >= 2 and row is not None:
            word = " ".join(statement.text for statement in section.heading)
            yield from _place(context, page, row, word)


def _of_page(context: SiteContext, page: Page) -> Iterator[_Place]:
    rows = {row.id: row for row in page.rows()}
    for hard in hard_words(page, context.site.word_bank):
        if hard.explained in (Explained.HERE, Explained.NEXT):
            yield from _place(context, page, rows[hard.row], hard.word)


def _place(context: SiteContext, page: Page, row: Row, word: str) -> Iterator[_Place]:
    if len(row.pictures) == 1:
        file = context.site.picture_files.get((page.uri, row.pictures[0].id))
        if isinstance(file, Path):
            language = main_language(page.language)
            yield _Place(word_key(word), word, file, page.file, row.id, row.pictures[0], language)


def _means_both(context: SiteContext, one: _Place, other: _Place) -> bool:
    """Whether the picture bank says that the picture stands for both words."""
    entry = context.site.entry_of(one.file)
    keys = {word_key(word) for word in entry.words} if entry else set()
    return {one.key, other.key} <= keys


RULES: tuple[Rule, ...] = (Rule(TWO_IDEAS, check_site=_two_ideas), Rule(TWO_PICTURES, check_site=_two_pictures))
"""The rules about what pictures stand for."""
