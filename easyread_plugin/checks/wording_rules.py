"""The rules about which words are used: hard ones, figures of speech, words about people, one word for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.hard_words import word_key
from ..language.difficulty import hard_words, may_be_hard
from ..language.easier import easier_word, easier_words, plain_clues
from ..language.idioms import idiom_clues, idioms
from ..language.late_pattern import late
from ..language.latin import foreign_clues, foreign_words
from ..language.people_words import people_clues, people_words
from .sources import AUSTRALIA, COGA, EASY_READ_ONLINE, INCLUSION_EUROPE, NHS_WORDS, PHOTOSYMBOLS, SCOPE

HARD_WORD = RuleCard(
    id="ER-W01",
    name="hard-word",
    level=Level.WARNING,
    what="A word that many people do not know, and that the page does not explain.",
    why="1 hard word can hide the meaning of a whole sentence.",
    sources=(COGA, AUSTRALIA, INCLUSION_EUROPE, PHOTOSYMBOLS, EASY_READ_ONLINE),
    since="0.1.0",
    false_alarms="A word that your own group uses each week. Put it into `easy_words` in mkdocs.yml.",
    english_only=True,
)
PLAIN_WORD = RuleCard(
    id="ER-W01b",
    name="easier-words",
    level=Level.WARNING,
    what="Words for which there are easier ones, such as “in order to”.",
    why="“To” says the same as “in order to”. It is shorter, and everybody knows it.",
    sources=(COGA, AUSTRALIA, INCLUSION_EUROPE),
    since="0.1.0",
    false_alarms="A word that the page explains, or that is the name of something.",
    english_only=True,
)
FIGURE_OF_SPEECH = RuleCard(
    id="ER-W07",
    name="figure-of-speech",
    level=Level.WARNING,
    what="Words that do not mean what they say, such as “a piece of cake”.",
    why="Some people take such words as they stand. Then they make no sense.",
    sources=(INCLUSION_EUROPE, COGA),
    since="0.1.0",
    false_alarms="Words that are meant as they stand, such as a real piece of cake.",
    english_only=True,
)
FOREIGN_WORD = RuleCard(
    id="ER-W07b",
    name="foreign-word",
    level=Level.WARNING,
    what="Latin or French words, such as “per annum”.",
    why="Few people learned these words. Voices say them wrong.",
    sources=(INCLUSION_EUROPE, COGA),
    since="0.1.0",
    false_alarms="The name of something, such as a café called “Bon Appétit”.",
    english_only=True,
)
WORDS_FOR_PEOPLE = RuleCard(
    id="ER-W08",
    name="words-for-people",
    level=Level.WARNING,
    what="A cold, old or hurtful word for people, such as “service users”.",
    why="People with learning disabilities are people first. Many find such words rude.",
    sources=(NHS_WORDS, SCOPE, INCLUSION_EUROPE, PHOTOSYMBOLS),
    since="0.1.0",
    false_alarms="A word that your group has chosen for itself, or the name of a law.",
    english_only=True,
)
ONE_WORD = RuleCard(
    id="ER-W04",
    name="one-word-for-one-thing",
    level=Level.ADVICE,
    what="2 words for the same thing on 1 page. You say which words those are, with `one_word`.",
    why="A new word sounds like a new thing.",
    sources=(INCLUSION_EUROPE, COGA),
    since="0.1.0",
    false_alarms="2 things that are really different. Take them out of `one_word` then.",
)


def _hard_words(context: PageContext) -> Iterator[Finding]:
    easy = frozenset(word.lower() for word in context.site.settings.easy_words)
    bank = frozenset(word.lower() for word in context.site.word_bank)
    told: set[str] = set()
    for row, statement in context.words(may_be_hard):
        if row is not None and row.fact:
            continue
        for hard in hard_words(statement.text, easy | bank):
            key = word_key(hard.word)
            if key in told or key in context.once(_explained) or hard.word in context.once(_names):
                continue
            if _is_name(statement.text, hard.start, hard.end):
                continue
            told.add(key)
            reason = hard.reasons[0] if hard.reasons else "Many people do not know it."
            yield context.about(
                HARD_WORD,
                row,
                statement,
                (hard.start, hard.end),
                f"“{hard.word}” may be a hard word. {reason}",
                _instead(statement.text, hard.start, hard.end),
            )


def _explained(context: PageContext) -> frozenset[str]:
    """The keys of what the page explains. Each word of a phrase that is explained is explained with it."""
    phrases = [*(hard.word for hard in context.hard_words), *context.site.word_bank]
    return frozenset(word_key(word) for phrase in phrases for word in (phrase, *phrase.split()))


def _instead(text: str, start: int, end: int) -> str:
    easier = easier_word(text, start, end)
    if easier is None:
        return "Use an easier word. Or make it bold and say what it means."
    return f"Try “{easier.word}”. Or make it bold and say what it means."


def _plain_words(context: PageContext) -> Iterator[Finding]:
    explained = {hard.key for hard in context.hard_words}
    for row, statement in context.words(plain_clues()):
        for easier in easier_words(statement.text):
            is_explained = word_key(statement.text[easier.start : easier.end]) in explained
            is_quoted = _is_quoted(statement.text, easier.start, easier.end)
            if easier.source == _THESAURUS or is_explained or is_quoted:
                continue
            yield context.about(
                PLAIN_WORD,
                row,
                statement,
                (easier.start, easier.end),
                "There are easier words for this.",
                f"Write: {easier.word}.",
                replacement=easier.word,
            )


_THESAURUS = "Open English WordNet"
"""Its words are offered for hard words only: they are near in meaning, and not always the same."""
_CALLED = late(r"\b(?:called|named)\s+\W*\Z")
"""The name of something comes next."""
_CAPITAL = late(r"['’]?s? [A-Z]")
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+")


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a word names something: after “called”, or with a capital before another capital."""
    is_first_of_two = text[start].isupper() and _CAPITAL.match(text, end) is not None
    return is_first_of_two or _CALLED.search(text, max(0, start - 20), start) is not None


def _names(context: PageContext) -> frozenset[str]:
    """The words with a capital in the middle of a sentence: names, at the start of another sentence too."""
    texts = (statement.text for row, statement in context.words() if row is not None)
    return frozenset(match[0] for text in texts for match in _INSIDE.finditer(text))


_OFTEN_MEANT = frozenset(("on the same page", "in the same boat", "on the table", "at the end of the day"))
"""Figures of speech that are meant as they stand as often as not."""


def _figures(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(idiom_clues()):
        for found in idioms(statement.text):
            if statement.text[found.start : found.end].lower() in _OFTEN_MEANT:
                continue
            yield context.about(
                FIGURE_OF_SPEECH,
                row,
                statement,
                (found.start, found.end),
                "These words do not mean what they say.",
                f"Say what you mean: {found.suggestion}." if found.suggestion else "Say what you mean.",
            )


def _foreign(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(foreign_clues()):
        for found in foreign_words(statement.text):
            yield context.about(
                FOREIGN_WORD,
                row,
                statement,
                (found.start, found.end),
                "These words are not English. Few people know them.",
                f"Write: {found.suggestion}." if found.suggestion else "Say it in English.",
            )


_ABOUT = {
    "offensive": "This word hurts many people.",
    "third person": "This is a cold word for people.",
    "clinical": "This is a word from hospitals, and not one that people use.",
    "childish": "This is a word for children. Your readers are adults.",
}


def _people(context: PageContext) -> Iterator[Finding]:
    for row, statement in context.words(people_clues()):
        for found in people_words(statement.text):
            if _is_quoted(statement.text, found.start, found.end):
                continue  # the page talks about the word itself
            yield context.about(
                WORDS_FOR_PEOPLE,
                row,
                statement,
                (found.start, found.end),
                _ABOUT.get(found.kind, "Many people do not like this word."),
                f"Write: {found.suggestion}." if found.suggestion else "Use the word that people use themselves.",
            )


def _is_quoted(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] in ("“", '"', "‘") and text[end : end + 1] in ("”", '"', "’")


def _one_word(context: PageContext) -> Iterator[Finding]:
    for entry in context.site.settings.one_word:
        names = tuple(name for part in entry.split(",") if (name := part.strip().lower()))
        if len(names) < 2:
            continue
        chosen, *others = names
        seen: set[str] = set()
        first = []
        for row, statement in context.words():
            for match in _pattern(names).finditer(statement.text):
                name = match[1].lower()
                if name not in seen:
                    seen.add(name)
                    first.append((row, statement, match.span(1), name))
        if len(seen) < 2:
            continue
        for row, statement, span, name in first:
            if name in others:
                yield context.about(
                    ONE_WORD,
                    row,
                    statement,
                    span,
                    f"The page has 2 words for 1 thing. Your group chose “{chosen}”.",
                    f"Write “{chosen}” here too, if it is the same thing.",
                )


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest_first))})(?:e?s)?(?![\w-])", re.IGNORECASE)


RULES: tuple[Rule, ...] = (
    Rule(HARD_WORD, _hard_words),
    Rule(PLAIN_WORD, _plain_words),
    Rule(ONE_WORD, _one_word),
    Rule(FIGURE_OF_SPEECH, _figures),
    Rule(FOREIGN_WORD, _foreign),
    Rule(WORDS_FOR_PEOPLE, _people),
)
"""The rules about which words are used."""
