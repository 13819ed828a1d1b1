"""The rules about words: hard words, bold, initials, short forms, capitals."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.hard_words import Explained, is_wholly_bold, word_key
from ..document.model import StatementKind
from ..language.short_forms import CLUES, ShortForm, abbreviations, capitals, contractions, initials
from ..language.tokens import CAPITALS as CAPITALS_CLUE
from .sources import AUSTRALIA, EASY_READ_ONLINE, GOV20, INCLUSION_EUROPE, NORFOLK, STOCKTON

HARD_WORD_UNEXPLAINED = RuleCard(
    id="ER-W02",
    name="hard-word-unexplained",
    level=Level.ERROR,
    what="A bold word that nothing on the page explains.",
    why="Bold says “this is a hard word”. The reader then looks for what it means.",
    sources=(GOV20, AUSTRALIA, EASY_READ_ONLINE, NORFOLK),
    since="0.1.0",
    false_alarms="Bold that only makes a word stand out. Bold means one thing here, so take it away.",
)
WHOLE_SENTENCE_BOLD = RuleCard(
    id="ER-W03",
    name="whole-sentence-bold",
    level=Level.WARNING,
    what="A whole sentence in bold.",
    why="Bold marks hard words. When all is bold, nothing stands out.",
    sources=(AUSTRALIA, EASY_READ_ONLINE),
    since="0.1.0",
    false_alarms="None known. Bold in headings and in the first row of a table is left alone.",
)
INITIALS = RuleCard(
    id="ER-W05",
    name="initials-unexplained",
    level=Level.ERROR,
    what="Initials that the page does not explain.",
    why="Initials say nothing to people who do not know them.",
    sources=(GOV20, NORFOLK, EASY_READ_ONLINE, INCLUSION_EUROPE),
    since="0.1.0",
    false_alarms="A single word in capitals. Initials that nearly everybody knows, such as NHS and TV, are left alone.",
    english_only=True,
)
SHORT_FORM = RuleCard(
    id="ER-W06",
    name="short-form",
    level=Level.ERROR,
    what="A short form: “e.g.” or “mins” is an error, “can't” is a warning.",
    why="Short forms are easy to misread. Voices may read them wrong.",
    sources=(NORFOLK, EASY_READ_ONLINE),
    since="0.1.0",
    false_alarms="Some groups like “don't” better, because people talk like that. Allow it, with your reason.",
    english_only=True,
)
CAPITALS = RuleCard(
    id="ER-L03",
    name="words-in-capitals",
    level=Level.ERROR,
    what="2 or more words in capital letters.",
    why="Capitals hide the shape of words. Some readers spell them out, letter by letter.",
    sources=(STOCKTON, AUSTRALIA, INCLUSION_EUROPE),
    since="0.1.0",
    false_alarms="The name of something that is always written in capitals.",
)


_CAPITALS = frozenset((CAPITALS_CLUE,))


def _hard_words(context: PageContext) -> Iterator[Finding]:
    told: set[str] = set()
    for hard in context.hard_words:
        if hard.explained is not Explained.NOT or hard.key in told:
            continue
        told.add(hard.key)
        yield context.finding(
            HARD_WORD_UNEXPLAINED,
            context.place(hard.statement, hard.start, hard.end),
            "This word is bold, so it is a hard word. The page does not say what it means.",
            "Explain it in the next sentence: “This means …”. Or take the bold away.",
            excerpt=hard.word,
            row=hard.row,
        )


def _bold_sentences(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words():
        if not statement.bold:
            continue
        marks_itself = statement.kind in (StatementKind.HEADING, StatementKind.TABLE_HEAD, StatementKind.TITLE)
        if not marks_itself and is_wholly_bold(statement):
            yield context.finding(
                WHOLE_SENTENCE_BOLD,
                statement.position,
                "This whole sentence is bold. Bold is for hard words.",
                "Take the bold away. Make it a heading if it is one.",
                excerpt=statement.text,
                row=row.id if row else "",
            )


def _initials(context: PageContext) -> Iterator[Finding]:
    capitals_in = context.words(_CAPITALS)
    places = [(row, statement, short) for row, statement in capitals_in for short in initials(statement.text)]
    if not places:
        return
    known = {hard.key for hard in context.hard_words} | {word_key(word) for word in context.site.word_bank}
    everything = [statement for _, statement in context.words()]
    for row, statement, short in places:
        written = statement.text[short.start : short.end]
        if word_key(written) in known or any(a <= short.start < b for a, b in capitals(statement.text)):
            continue
        known.add(word_key(written))
        if any(_stands_for(other.text, written) for other in everything):
            continue
        yield context.finding(
            INITIALS,
            context.place(statement, short.start, short.end),
            "These are initials. The page does not say what they stand for.",
            "Write the full words. Or make it bold, and say what it means.",
            excerpt=written,
            row=row.id if row else "",
        )


def _stands_for(text: str, written: str) -> bool:
    """Whether a sentence says what the initials stand for: in brackets, or with "means", "is" or "stands for"."""
    at = text.find(written)
    while at >= 0:
        after = text[at + len(written) :].lstrip("”\"' ")
        in_brackets = text[max(0, at - 1) : at] == "(" and after.startswith(")")
        if in_brackets or after.startswith(("(", "means ", "stands for ", "is short for ")):
            return True
        at = text.find(written, at + len(written))
    return False


def _short_forms(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(CLUES):
        text = statement.text
        found = [(short, Level.ERROR, True) for short in abbreviations(text)]
        found += [(short, Level.WARNING, _is_sure(text, short)) for short in contractions(text)]
        for short, level, is_sure in found:
            yield context.about(
                SHORT_FORM,
                row,
                statement,
                (short.start, short.end),
                "This is a short form. Full words are easier to read.",
                f"Write: {short.full}.",
                level=level,
                replacement=_like(text[short.start], short.full) if is_sure else None,
            )


def _is_sure(text: str, short: ShortForm) -> bool:
    """Whether the full words can stand there as they are: "it's" can be "it has", "don't you" turns round."""
    written = text[short.start : short.end].replace("’", "'").lower()
    turns_round = written.endswith("n't") and "?" in text[short.end :]
    return not written.endswith(("'s", "'d")) and not turns_round


def _like(first: str, words: str) -> str:
    return words[:1].upper() + words[1:] if first.isupper() else words


def _capitals(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(_CAPITALS):
        for start, end in capitals(statement.text):
            yield context.finding(
                CAPITALS,
                context.place(statement, start, end),
                "These words are in capitals. Capitals are hard to read.",
                "Use small letters. Keep capitals for the start of names and sentences.",
                excerpt=statement.text[start:end],
                row=row.id if row else "",
            )


RULES: tuple[Rule, ...] = (
    Rule(HARD_WORD_UNEXPLAINED, _hard_words),
    Rule(WHOLE_SENTENCE_BOLD, _bold_sentences),
    Rule(INITIALS, _initials),
    Rule(SHORT_FORM, _short_forms),
    Rule(CAPITALS, _capitals),
)
"""The rules about words."""
