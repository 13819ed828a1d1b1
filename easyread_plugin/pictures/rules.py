"""The rules about pictures, each with its card."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard, Source
from ..document.model import Describes, Picture, RowKind
from ..errors import MissingPictureError, PictureError

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
UNUSABLE = RuleCard(
    id="ER-F21",
    name="picture-cannot-be-used",
    level=Level.ERROR,
    what="A picture that is broken, is no picture, or lies outside the project.",
    why="Readers would see an empty place, or somebody else could see who reads the page.",
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
    Rule(UNUSABLE, _unusable),
    Rule(NOT_IN_ROW, _not_in_row),
    Rule(BANK_NOT_CLEAR, _of_the_project),
)
"""Every rule about pictures."""
