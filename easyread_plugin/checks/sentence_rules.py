"""The rules about sentences and rows."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.model import Row, RowKind, StatementKind
from ..language.words import count_words
from .sources import COGA, DH09, EASY_READ_ONLINE_SURVEY, GOV20, PHOTOSYMBOLS

SENTENCE_TOO_LONG = RuleCard(
    id="ER-S01",
    name="sentence-too-long",
    level=Level.ERROR,
    what="A sentence with too many words: over 15 is a warning, over 20 an error.",
    why="By the end of a long sentence, many readers have lost its start.",
    sources=(GOV20, DH09, PHOTOSYMBOLS, EASY_READ_ONLINE_SURVEY),
    since="0.1.0",
    false_alarms="The exact words of a law or a form. Allow them, with your reason. Own words are never counted.",
)
ROW_TOO_LONG = RuleCard(
    id="ER-T05",
    name="row-too-long",
    level=Level.ERROR,
    what="A row with too much in it. Over 3 sentences or 50 words is a warning. Over 6 sentences is an error.",
    why="A picture belongs to one idea. With many words beside it, nobody can tell which idea.",
    sources=(COGA, PHOTOSYMBOLS, DH09),
    since="0.1.0",
    false_alarms=(
        "A list counts as one sentence, because its items are short. All its words count. "
        "Own words, tables and boxes are not counted."
    ),
)

_KINDS = {
    StatementKind.HEADING: "heading",
    StatementKind.TITLE: "heading",
    StatementKind.LIST_ITEM: "line",
    StatementKind.TABLE_CELL: "line",
    StatementKind.TABLE_HEAD: "line",
}


def _sentence_too_long(context: PageContext) -> Iterator[Finding]:
    settings = context.site.settings
    for row, statement in context.words():
        count = count_words(statement.text)
        if count <= min(settings.sentence_words, settings.sentence_words_stop):
            continue
        kind = _KINDS.get(statement.kind, "sentence")
        yield context.finding(
            SENTENCE_TOO_LONG,
            statement.position,
            f"This {kind} has {count} words. Long sentences are hard to follow.",
            f"Use {settings.sentence_words} words or fewer. Put each idea in its own sentence.",
            excerpt=statement.text,
            row=row.id if row else "",
            level=Level.ERROR if count > settings.sentence_words_stop else Level.WARNING,
        )


def _row_too_long(context: PageContext) -> Iterator[Finding]:
    settings = context.site.settings
    for row in context.page.rows():
        if row.kind is not RowKind.ROW:
            continue
        statements = [statement for statement in row.statements if statement.own_words is None]
        sentences = _sentences_in(row)
        words = sum(count_words(statement.text) for statement in statements)
        if sentences > settings.row_sentences_stop:
            level = Level.ERROR
        elif sentences > settings.row_sentences or words > settings.row_words:
            level = Level.WARNING
        else:
            continue
        yield context.finding(
            ROW_TOO_LONG,
            statements[0].position,
            f"This row has {_many(sentences, 'sentence')} and {words} words. That is a lot for one idea.",
            "Start a new row, with its own picture, where a new idea starts.",
            excerpt=statements[0].text,
            row=row.id,
            level=level,
        )


def _sentences_in(row: Row) -> int:
    """The sentences of a row. A list is one; a second sentence in one of its items counts by itself."""
    items = plain = 0
    for statement in row.statements:
        if statement.own_words is None:
            if statement.kind is StatementKind.LIST_ITEM:
                items += 1
            elif statement.kind is not StatementKind.TITLE:
                plain += 1
    return plain + (1 + max(0, items - row.list_items) if items else 0)


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


RULES: tuple[Rule, ...] = (
    Rule(SENTENCE_TOO_LONG, _sentence_too_long),
    Rule(ROW_TOO_LONG, _row_too_long),
)
"""The rules about sentences and rows."""
