"""The rules about a page as a whole: how long it is, its headings, its summary, its questions."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.model import RowKind, StatementKind
from ..language.words import count_words
from .sources import AUSTRALIA, COGA, DH09, EASY_READ_ONLINE_SURVEY, GOV20, SCOPE, SHEFFIELD, WCAG

PAGE_TOO_LONG = RuleCard(
    id="ER-T01",
    name="page-too-long",
    level=Level.ERROR,
    what="A page that is over 12 sheets of paper, which is a warning. Over 20 sheets is an error.",
    why="A long page makes people tired. They stop before the end.",
    sources=(GOV20, DH09, AUSTRALIA, SHEFFIELD),
    since="0.1.0",
    false_alarms="We count 4 pictures or 130 words as a sheet. Your printer may need more or fewer.",
)
NO_SUMMARY = RuleCard(
    id="ER-B06",
    name="no-summary",
    level=Level.WARNING,
    what="A page of 300 words that does not say first what it is about.",
    why="A few words at the start help people to choose. Do they want to read this page?",
    sources=(COGA,),
    since="0.1.0",
    false_alarms="The word bank and the home page need none.",
)
HEADINGS = RuleCard(
    id="ER-T04",
    name="headings-not-clear",
    level=Level.ERROR,
    what="2 main headings on a page, none, or a step left out between 2 headings.",
    why="Headings are how people find their place. Some people hear only the headings first.",
    sources=(WCAG, SCOPE, COGA),
    since="0.1.0",
    false_alarms="A page whose title stands in the facts at the top needs no main heading.",
)
FEW_HEADINGS = RuleCard(
    id="ER-T04b",
    name="few-headings",
    level=Level.WARNING,
    what="Over 12 rows with no heading between them.",
    why="Without headings, people cannot find their place again.",
    sources=(EASY_READ_ONLINE_SURVEY, WCAG, COGA),
    since="0.1.0",
    false_alarms="A story that is told in one go. Own words are not counted.",
)
QUESTION = RuleCard(
    id="ER-S08",
    name="question-in-the-text",
    level=Level.ADVICE,
    what="A question in the words, and not in a heading.",
    why="Some people feel that they must answer. Then they stop reading.",
    sources=(AUSTRALIA,),
    since="0.1.0",
    false_alarms="UK guidance does not ask for this. Questions of a survey, in tables and in lists are left alone.",
)

_PICTURES_A_SHEET, _WORDS_A_SHEET = 4, 130
_SHEETS, _SHEETS_STOP = 12, 20
_LONG = 300
_ROWS_A_HEADING = 12
_QUESTIONS = frozenset("?")
_ASKING = frozenset(("survey", "have-your-say", "questions"))
_LISTS = frozenset(("words", "word-bank", "contact", "home"))


def _words_of(context: PageContext) -> int:
    return sum(count_words(statement.text) for statement in context.page.statements())


def _page_too_long(context: PageContext) -> Iterator[Finding]:
    pictures = sum(1 for row in context.page.rows() if row.pictures)
    sheets = max(pictures / _PICTURES_A_SHEET, context.once(_words_of) / _WORDS_A_SHEET)
    if sheets > _SHEETS and not _is_list(context):
        yield context.finding(
            PAGE_TOO_LONG,
            None,
            f"This page is about {round(sheets)} sheets long when it is printed.",
            "Make 2 pages, with a link from the first to the second.",
            level=Level.ERROR if sheets > _SHEETS_STOP else Level.WARNING,
        )


def _is_list(context: PageContext) -> bool:
    """Whether people look something up here, and do not read it from start to end."""
    page = context.page
    return page.uri == context.site.settings.word_bank or page.kind in _LISTS or page.uri == "index.md"


def _no_summary(context: PageContext) -> Iterator[Finding]:
    page = context.page
    if not page.has_layout or _is_list(context) or context.once(_words_of) < _LONG:
        return
    facts = page.front_matter
    has_words = any(facts[name].text.strip() for name in ("summary", "description") if name in facts)
    first = next((section for section in page.sections if section.rows), None)
    opens_with_words = first is not None and first.level <= 1 and any(
        statement.own_words is None for statement in first.rows[0].statements
    )
    if not has_words and not opens_with_words:
        yield context.finding(
            NO_SUMMARY,
            None,
            f"This page has {context.once(_words_of)} words. It does not say first what it is about.",
            "Start with 1 to 3 short sentences: what this page tells you.",
        )


def _headings(context: PageContext) -> Iterator[Finding]:
    page = context.page
    before = 0
    mains = 0
    for section in page.sections:
        if not section.heading:
            continue
        at = section.heading[0]
        mains += section.level == 1
        if section.level == 1 and mains == 2:
            yield context.about(
                HEADINGS,
                None,
                at,
                (0, len(at.text)),
                "This page has 2 main headings (#). One of them is the title.",
                "Make this a heading below the title: ##.",
            )
        elif before and section.level > before + 1:
            yield context.about(
                HEADINGS,
                None,
                at,
                (0, len(at.text)),
                "A step is left out between this heading and the one before it.",
                f"Use {'#' * (before + 1)} here.",
            )
        before = section.level
    has_title = "title" in page.front_matter and page.front_matter["title"].text.strip()
    if page.has_layout and page.sections and not mains and not has_title:
        yield context.finding(
            HEADINGS,
            None,
            "This page has no title.",
            "Put a line with # and the title at the top.",
            level=Level.WARNING,
        )


def _few_headings(context: PageContext) -> Iterator[Finding]:
    if not context.page.has_layout:
        return
    for section in context.page.sections:
        rows = [
            row
            for row in section.rows
            if row.kind is RowKind.ROW and any(statement.own_words is None for statement in row.statements)
        ]
        if len(rows) > _ROWS_A_HEADING:
            row = rows[_ROWS_A_HEADING]
            yield context.finding(
                FEW_HEADINGS,
                row.position,
                f"There are {len(rows)} rows here with no heading between them.",
                "Put a heading where something new starts.",
                excerpt=row.statements[0].text,
                row=row.id,
            )


def _questions(context: PageContext) -> Iterator[Finding]:
    if context.page.kind in _ASKING:
        return
    for row, statement in context.words(_QUESTIONS):
        if statement.kind is StatementKind.WORDS and statement.text.rstrip("”’\"')").endswith("?"):
            yield context.about(
                QUESTION,
                row,
                statement,
                (0, len(statement.text)),
                "This is a question. Some readers feel that they must answer it.",
                "Say it without a question. Or make it a heading.",
            )


RULES: tuple[Rule, ...] = (
    Rule(PAGE_TOO_LONG, _page_too_long),
    Rule(HEADINGS, _headings),
    Rule(FEW_HEADINGS, _few_headings),
    Rule(NO_SUMMARY, _no_summary),
    Rule(QUESTION, _questions),
)
"""The rules about a page as a whole."""
