"""Hard words: what stands in bold, and where it is explained.

The checks look for what is missing; the layout shows the meanings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache

from ..language.late_pattern import late
from ..language.words import count_words
from ..values import Value
from .model import Field, Page, Row, RowKind, Statement, StatementKind
from .site import Meaning
from .word_marks import Bold


class Explained(StrEnum):
    """Where a hard word is explained."""

    HERE = "here"
    """In its own sentence: `**X** means …` or `**X** is …`."""
    NEXT = "next"
    """In the next sentence."""
    ELSEWHERE = "elsewhere"
    """In another sentence of the same page."""
    PAGE = "page"
    """In the page's `hard_words:`."""
    BANK = "bank"
    """In the word bank."""
    NOT = "not"
    """Nowhere."""


class HardWord(Value):
    """One bold word or phrase at one place."""

    word: str
    """As it stands there, without punctuation around it."""
    key: str
    """The same for every form of the word that is looked up alike: small letters, one and many together."""
    row: str
    """The id of the row it stands in."""
    statement: Statement
    start: int
    """Offset in the statement's text, 0-based, in code points."""
    end: int
    """Offset after its last character."""
    explained: Explained
    meaning: Meaning | None
    """What to show on the page; None when the page's own words explain it, or nothing does."""
    is_first: bool
    """Whether it is the first place of this word on the page: the meaning is shown there."""


_NOT_CHECKED = frozenset((StatementKind.HEADING, StatementKind.TABLE_HEAD, StatementKind.TITLE, StatementKind.FACT))
_MEANS = late(
    r"[\s,]*(?:\([^)]{1,40}\)\s*)?(?:means?|is|are|is called|stands? for|ydyw|ydy|yw"
    r"|(?:yn|sy['’]n) (?:golygu|meddwl))\b(?!\s+(?:not|never|n[o']t)\b)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:an?|the|to|your|our|my|(?:mae|ystyr)(?:\s+yr?)?|yr?)\s+", re.IGNORECASE)
_POINTS_BACK = late(
    r"[“\"'(]*(?:(?:this|it|that) means|(?:these|they|those) mean|(?:this|that|it) is (?:when|where|how|what)"
    # "This is a list that your doctor keeps", but not "This is a good idea".
    r"|(?:this|it|that) is (?:an?|the)(?: \w+){1,4} (?:that|who|where|when|which|to|for|with|of)"
    # Welsh: "Mae hyn yn golygu …", "Ystyr hyn yw …", "Hynny yw …"
    r"|mae(?: hyn(?:ny)?)?(?: yn|['’]n) (?:golygu|meddwl)|ystyr hyn(?:ny)? yw|hynny yw)\b",
    re.IGNORECASE,
)
_MEANS_LATER = late(r"[”\"'’)]*\s(?:means?|is|are|stands? for|yw|yn golygu)\b", re.IGNORECASE)
_OUTSIDE = " \t\n.,;:!?()[]“”\"'‘’…"


def hard_words(page: Page, word_bank: Mapping[str, Meaning]) -> tuple[HardWord, ...]:
    """Every hard word of the page, in reading order.

    Bold means hard word, except in headings, links, table heads, own words, and where a whole sentence is bold. A word
    that is explained once on the page is explained for the page, before and after. `word_bank` is by any spelling of
    the word: it is looked up in small letters, one and many alike.
    """
    places = list(_bold_places(page))
    if not places:
        return ()
    own = {place.key: place.explained for place in places if place.explained is not Explained.NOT}
    on_page, in_bank = _by_key(meanings_on_page(page)), _by_key(word_bank)
    found, seen = [], set()
    for place in places:
        explained, meaning = place.explained, None
        if explained is Explained.NOT and place.key in own:
            explained = Explained.ELSEWHERE
        elif explained is Explained.NOT and place.key in on_page:
            explained, meaning = Explained.PAGE, on_page[place.key]
        elif explained is Explained.NOT and place.key in in_bank:
            explained, meaning = Explained.BANK, in_bank[place.key]
        found.append(
            HardWord(
                place.statement.text[place.start : place.end],
                place.key,
                place.row.id,
                place.statement,
                place.start,
                place.end,
                explained,
                meaning,
                place.key not in seen,
            )
        )
        seen.add(place.key)
    return tuple(found)


def numbered(words: Iterable[HardWord]) -> Iterator[tuple[str, HardWord]]:
    """The hard words of a page with their ids: `s5h0` is the first hard word of the statement `s5`."""
    counts: dict[str, int] = {}
    for word in words:
        number = counts.get(word.statement.id, 0)
        counts[word.statement.id] = number + 1
        yield f"{word.statement.id}h{number}", word


def is_wholly_bold(statement: Statement) -> bool:
    """Whether a whole sentence is bold. One to three words without a full stop are a word, not a sentence."""
    text = statement.text.strip(_OUTSIDE) if statement.bold else ""
    for bold in statement.bold:
        inside = statement.text[bold.start : bold.end]
        if text and inside.strip(_OUTSIDE) == text:
            return count_words(text) > 3 or statement.text.rstrip("”\"')")[-1:] in (".", "!", "?")
    return False


@lru_cache(maxsize=4_000)
def word_key(word: str) -> str:
    """What a word is looked up by: small letters, plain apostrophes, single spaces, one and many alike."""
    plain = unicodedata.normalize("NFC", word).casefold().replace("’", "'").strip(_OUTSIDE)
    plain = " ".join(plain.split()).removesuffix("'s")
    if len(plain) > 4 and plain.endswith("ies"):
        return plain[:-3] + "y"
    if len(plain) > 4 and plain.endswith(("ches", "shes", "sses", "xes", "zes")):
        return plain[:-2]
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        return plain[:-1]
    return plain


class _Place(Value):
    row: Row
    statement: Statement
    start: int
    end: int
    key: str
    explained: Explained


def _bold_places(page: Page) -> Iterator[_Place]:
    for section in page.sections:
        words = [(row, s) for row in section.rows if row.kind is not RowKind.CODE for s in row.statements]
        for at, (row, statement) in enumerate(words):
            if not statement.bold or statement.kind in _NOT_CHECKED or statement.own_words or is_wholly_bold(statement):
                continue
            following = words[at + 1][1] if at + 1 < len(words) else None
            for bold in statement.bold:
                start, end = _trimmed(statement.text, bold)
                key = word_key(statement.text[start:end])
                if not bold.in_link and any(map(str.isalpha, key)):
                    yield _Place(row, statement, start, end, key, _explained(statement, start, end, key, following))


def _trimmed(text: str, bold: Bold) -> tuple[int, int]:
    start, end = bold.start, bold.end
    while start < end and text[start] in _OUTSIDE:
        start += 1
    while end > start and text[end - 1] in _OUTSIDE:
        end -= 1
    return start, end


def _explained(statement: Statement, start: int, end: int, key: str, following: Statement | None) -> Explained:
    before = statement.text[:start].strip(_OUTSIDE)
    if (not before or _ARTICLE.fullmatch(before + " ")) and _MEANS.match(statement.text, _after(statement.text, end)):
        return Explained.HERE
    if following is not None and following.own_words is None and _explains(following.text, key):
        return Explained.NEXT
    return Explained.NOT


def _after(text: str, at: int) -> int:
    """The offset after closing quotes."""
    while at < len(text) and text[at] in "”\"'’)":
        at += 1
    return at


def _explains(text: str, key: str) -> bool:
    """Whether a sentence explains the word of the sentence before it."""
    if _POINTS_BACK.match(text):
        return True
    words = text.lstrip("“\"'‘(")
    article = _ARTICLE.match(words)
    for start in (0, article.end() if article else 0):
        verb = _MEANS_LATER.search(words, start, start + len(key) + 12)
        if verb and word_key(words[start : verb.start()]) == key and _MEANS.match(words, verb.start()):
            return True
    return False


def meanings_on_page(page: Page) -> dict[str, Meaning]:
    """The page's `hard_words:`, a mapping from word to meaning, or to `meaning` and `picture`."""
    entry = page.front_matter.get("hard_words")
    if entry is None or not isinstance(entry.value, Mapping):
        return {}
    found = {}
    for word, value in entry.value.items():
        meaning, picture = _text(value, "meaning"), _text(value, "picture") if value.text == "" else ""
        if meaning:
            found[word] = Meaning(word, meaning, picture, page.file, value.position)
    return found


def _text(value: Field, name: str) -> str:
    inner = value.value
    if isinstance(inner, Mapping):
        return " ".join(inner[name].text.split()) if name in inner else ""
    return " ".join(value.text.split())


def _by_key(meanings: Mapping[str, Meaning]) -> dict[str, Meaning]:
    """The meanings by key; the first of two spellings wins."""
    found: dict[str, Meaning] = {}
    for word, meaning in meanings.items():
        found.setdefault(word_key(word), meaning)
    return found
