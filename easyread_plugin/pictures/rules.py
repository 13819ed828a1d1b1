"""The rules about pictures, each with its card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard, Source
from ..document.media import PictureFacts
from ..document.model import Describes, Picture, RowKind
from ..document.publishing import Channel
from ..errors import MissingPictureError, PictureError
from . import download_rules, file_rules, idea_rules
from .consent import who_did_not_agree
from .file_rules import UNUSABLE, unusable_files
from .kinds import Kind

_DH09 = Source(
    "DH09",
    "Department of Health: Basic guidelines for people who commission Easy Read (2009)",
    "https://bromleymylifedesignmanual.com/about/contentdesign/writing/easytoread/",
)
_GOV20 = Source(
    "GOV20",
    "UK Government: Accessible communication formats, easy read (June 2020)",
    "http://www.haveyoursay-erasmus.eu/en/products/2-the-easy-book-on-the-eu/19-results-products/"
    "rule-sets-for-accessible-language/27-easy-to-read-rules-uk",
)
_WCAG = Source("WCAG", "Web Content Accessibility Guidelines 2.2, 1.1.1", "https://www.w3.org/TR/WCAG22/")
_SINCE = "0.1.0"
SMALL_WIDTH = 480
"""Pixels. A picture is shown up to 240 pixels wide, and sharp screens want twice that."""

WITHOUT_PICTURE = RuleCard(
    id="ER-P01",
    name="row-without-picture",
    level=Level.WARNING,
    what="A row of words that has no picture.",
    why="Many readers look at the picture first. It tells them what the words are about.",
    sources=(_DH09, _GOV20),
    since=_SINCE,
    false_alarms="A line that no picture can show, such as a credit. Allow it, with your reason.",
)
WITHOUT_DESCRIPTION = RuleCard(
    id="ER-B04",
    name="picture-without-description",
    level=Level.ERROR,
    what="A picture that nobody has described.",
    why="Some people cannot see the picture. They hear its description in its place.",
    sources=(_WCAG,),
    since=_SINCE,
    false_alarms="None known.",
)
MISSING = RuleCard(
    id="ER-F20",
    name="picture-missing",
    level=Level.ERROR,
    what="A picture that is not there.",
    why="Readers would see an empty place.",
    sources=(),
    since=_SINCE,
    false_alarms="None known.",
)
NOT_IN_ROW = RuleCard(
    id="ER-F22",
    name="picture-not-in-row",
    level=Level.ADVICE,
    what="A picture in the middle of words.",
    why="A picture beside its words is easier to follow. This one is shown as an ordinary image.",
    sources=(_DH09,),
    since=_SINCE,
    false_alarms="A small sign that belongs between the words.",
)


BANK_NOT_CLEAR = RuleCard(
    id="ER-F23",
    name="picture-bank-not-clear",
    level=Level.ERROR,
    what="A line in the picture bank that is not understood.",
    why="What it says of the picture is then lost. Some people hear nothing in its place.",
    sources=(),
    since=_SINCE,
    false_alarms="None known.",
)


TOO_SMALL = RuleCard(
    id="ER-P03",
    name="picture-too-small",
    level=Level.WARNING,
    what="A picture with fewer than 480 pixels from left to right.",
    why="Pictures are shown big, so that people can see what they mean. This one would not be sharp.",
    sources=(_DH09,),
    since=_SINCE,
    false_alarms="A small sign that is meant to be small.",
)
MOVES = RuleCard(
    id="ER-F29",
    name="picture-moves",
    level=Level.WARNING,
    what="A moving picture.",
    why="What moves takes the eye off the words. So we show its first picture only, which stands still.",
    sources=(Source("WCAG", "Web Content Accessibility Guidelines 2.2, 2.2.2", "https://www.w3.org/TR/WCAG22/"),),
    since=_SINCE,
    false_alarms="The first picture says it all. Then keep it, and allow it here.",
)
PHOTO_WITHHELD = RuleCard(
    id="ER-C05c",
    name="picture-held-back",
    level=Level.ERROR,
    what="A picture of somebody who is not known, or did not agree to it.",
    why="Others can copy a picture. So we only show what a person agreed to.",
    sources=(
        Source(
            "PS-con", "Photosymbols: consent", "https://photosymbols.com/blogs/news/consent"
        ),
    ),
    since=_SINCE,
    false_alarms="None known.",
)


def _of_the_project(context: PageContext) -> Iterator[Finding]:
    """Nothing: the bank belongs to no page, so the publication makes these findings."""
    yield from ()


def _without_picture(context: PageContext) -> Iterator[Finding]:
    if not context.page.has_layout:
        return
    for row in context.page.rows():
        words = [statement for statement in row.statements if statement.own_words is None]
        if row.kind is not RowKind.ROW or row.pictures or not words:
            continue
        yield context.finding(
            WITHOUT_PICTURE,
            row.position or words[0].position,
            "There is no picture with these words. A picture helps people to understand.",
            "Put a picture on the line before: ![-](../images/picture.svg).",
            excerpt=words[0].text,
            row=row.id,
        )


def _without_description(context: PageContext) -> Iterator[Finding]:
    page, site = context.page, context.site
    for picture, row in _placed(context):
        if picture.describes is not Describes.BANK or _problem(context, picture) is not None:
            continue
        entry = site.bank_entry(page.uri, picture.id)
        if entry is None or not entry.shows.strip():
            yield context.finding(
                WITHOUT_DESCRIPTION,
                picture.position,
                "Nobody has said what this picture shows. People who cannot see it need words.",
                "Write what it shows between the square brackets. "
                "Write “-” there if the words beside it say it already.",
                excerpt=picture.source,
                row=row,
            )


def _missing(context: PageContext) -> Iterator[Finding]:
    for picture, row in _placed(context):
        problem = _problem(context, picture)
        if isinstance(problem, MissingPictureError):
            said, tip = _in_two(problem.reason)
            yield context.finding(MISSING, picture.position, said, tip, excerpt=picture.source, row=row)


def _unusable(context: PageContext) -> Iterator[Finding]:
    for picture, row in _placed(context):
        problem = _problem(context, picture)
        if problem is not None and not isinstance(problem, MissingPictureError):
            said, tip = _in_two(problem.reason)
            yield context.finding(UNUSABLE, picture.position, said, tip, excerpt=picture.source, row=row)


def _not_in_row(context: PageContext) -> Iterator[Finding]:
    for picture in context.page.loose_pictures:
        yield context.finding(
            NOT_IN_ROW,
            picture.position,
            "This picture is in the middle of words. So it is shown as an ordinary image.",
            "To put it beside its words, write it first, on a line of its own.",
            excerpt=picture.source,
            row=picture.row,
        )


def _too_small(context: PageContext) -> Iterator[Finding]:
    for picture, row, facts in _first_places(context):
        if facts.kind != Kind.SVG and facts.width < SMALL_WIDTH:
            yield context.finding(
                TOO_SMALL,
                picture.position,
                f"This picture is only {facts.width} pixels wide. It would not be sharp.",
                f"Find a bigger one. It needs {SMALL_WIDTH} pixels or more from left to right.",
                excerpt=picture.source,
                row=row,
            )


def _moves(context: PageContext) -> Iterator[Finding]:
    for picture, row, facts in _first_places(context):
        if facts.moves:
            yield context.finding(
                MOVES,
                picture.position,
                "This is a moving picture. We show its first picture only.",
                "Use a picture that stands still. Or look whether the first one says it all.",
                excerpt=picture.source,
                row=row,
            )


def _photo_withheld(context: PageContext) -> Iterator[Finding]:
    site = context.site
    for picture, row in _placed(context):
        entry = site.bank_entry(context.page.uri, picture.id)
        for person in who_did_not_agree(entry, site.register, site.today, Channel.WEBSITE):
            is_known = site.register.find(person) is not None
            yield context.finding(
                PHOTO_WITHHELD,
                picture.position,
                "We left out this picture. Somebody in it did not agree to it, or not any more."
                if is_known
                else "We left out this picture. We do not know somebody in it.",
                f"Ask the person. Then change “{person}” in the list of people."
                if is_known
                else f"Look for “{person}” in the list of people. Is it spelled the same?",
                excerpt=picture.source,
                row=row,
            )


def _first_places(context: PageContext) -> Iterator[tuple[Picture, str, PictureFacts]]:
    """Each picture file of the page that can be used, where it is first, with its row and what is known of it."""
    seen = set()
    for picture, row in _placed(context):
        file = context.site.picture_files.get((context.page.uri, picture.id))
        facts = context.site.picture_facts.get(file) if isinstance(file, Path) else None
        if isinstance(facts, PictureFacts) and file not in seen:
            seen.add(file)
            yield picture, row, facts


def _placed(context: PageContext) -> Iterator[tuple[Picture, str]]:
    """Every picture with the id of the row that it stands in, or an empty string."""
    for row in context.page.rows():
        for picture in row.pictures:
            yield picture, row.id
    for picture in context.page.loose_pictures:
        yield picture, picture.row


def _problem(context: PageContext, picture: Picture) -> PictureError | None:
    found = context.site.picture_files.get((context.page.uri, picture.id))
    return found if isinstance(found, PictureError) else None


def _in_two(reason: str) -> tuple[str, str]:
    """What is wrong, and the last sentence, which says what to try."""
    said, mark, tip = reason.rpartition(". ")
    return (said + ".", tip) if mark else (reason, "")


RULES: tuple[Rule, ...] = (
    Rule(WITHOUT_PICTURE, _without_picture),
    Rule(WITHOUT_DESCRIPTION, _without_description),
    Rule(MISSING, _missing),
    Rule(UNUSABLE, _unusable, unusable_files),
    Rule(NOT_IN_ROW, _not_in_row),
    Rule(BANK_NOT_CLEAR, _of_the_project),
    Rule(TOO_SMALL, _too_small),
    Rule(MOVES, _moves),
    Rule(PHOTO_WITHHELD, _photo_withheld),
    *file_rules.RULES,
    *download_rules.RULES,
    *idea_rules.RULES,
)
"""Every rule about pictures."""
