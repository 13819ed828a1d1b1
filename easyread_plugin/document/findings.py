"""What a check found, and the card that every rule carries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from msgspec.structs import replace

from ..values import Value
from .clue_index import ClueIndex, Clues
from .hard_words import HardWord, hard_words
from .model import Page, Row, RowKind, Statement
from .people import Channel
from .position import Position
from .publishing import PublishedPage, publishable
from .word_marks import Style

if TYPE_CHECKING:
    from .kinds.facts import KindFacts
    from .site import Site

T = TypeVar("T")
_LONGEST = 10_000
"""How many characters of 1 statement rules look at: a book has none so long."""


class Level(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """It stops: `easyread check` exits with 1."""
    WARNING = "warning"
    """It stops `easyread check --strict` only."""
    ADVICE = "advice"
    """It never stops anything."""


class Source(Value):
    """Which guideline asks for it."""

    key: str
    """Short name, such as `GOV20`."""
    title: str
    url: str


class RuleCard(Value):
    """Everything that a rule says about itself. Its examples are its tests and its documentation at once."""

    id: str
    """`ER-` and the row of the catalogue: `ER-S01`."""
    name: str
    """In words with hyphens: `sentence-too-long`."""
    level: Level
    """The level of its findings; the highest, where they differ."""
    what: str
    """One sentence: what it looks for."""
    why: str
    """One or two sentences: why it matters to a reader."""
    sources: tuple[Source, ...]
    """At least one; empty only for a fault of a file (`ER-F..`)."""
    since: str
    """The version that first had it."""
    false_alarms: str
    """When it is known to be wrong, or that none is known."""
    on_pages: bool = True
    """Whether its findings stand on a page, so that an allow can cover them; False for those about other files."""
    english_only: bool = False
    """Whether it knows English words or grammar; pages in other languages are not looked at then."""


class Finding(Value):
    """One thing that a rule found at one place."""

    rule: str
    """The rule's id."""
    level: Level
    file: str
    """As in `Page.file`."""
    position: Position | None
    message: str
    """What is wrong and why it matters: easy to read itself, no blame."""
    help: str
    """One thing to try."""
    excerpt: str = ""
    """The words it is about."""
    row: str = ""
    """The id of the row it is about, so that an allow can cover it; empty for the whole page."""
    replacement: str | None = None
    """What a program may put in place of the excerpt, where that is safe and sure; None where a person must decide."""


PageCheck = Callable[["PageContext"], Iterator[Finding]]
SiteCheck = Callable[["SiteContext"], Iterator[Finding]]


class PageContext(Value, dict=True):
    """What a rule may look at: one page, and the site it belongs to."""

    page: Page
    site: Site

    @cached_property
    def hard_words(self) -> tuple[HardWord, ...]:
        """Every hard word of the page, in reading order."""
        return hard_words(self.page, self.site.word_bank)

    @cached_property
    def published(self) -> PublishedPage:
        """What of the page may be published on the website today."""
        return publishable(self.page, self.site.register, self.site.today, Channel.WEBSITE)

    def once(self, make: Callable[[PageContext], T]) -> T:
        """What a function makes of this page. It is asked once, however many rules want it."""
        kept: dict[object, object] = self.__dict__.setdefault("_kept", {})
        if make not in kept:
            kept[make] = make(self)
        return cast("T", kept[make])

    def words(self, *clues: Clues) -> Sequence[tuple[Row | None, Statement]]:
        """Every statement that rules about words may look at, with its row; headings have none.

        Own words, code and credits are left out: they are kept as they were said, written or named. `clues`: only
        statements that have one of each of these words and signs.
        """
        return [self._words[number] for number in self._clues.having(*clues)] if clues else self._words

    @cached_property
    def _words(self) -> tuple[tuple[Row | None, Statement], ...]:
        """Gathered once: many rules ask."""
        return tuple(self._all_words())

    @cached_property
    def _clues(self) -> ClueIndex:
        return ClueIndex(statement.text for _, statement in self._words)

    @cached_property
    def kind_facts(self) -> KindFacts:
        """The fields of the page's kind, typed."""
        return self.page.kind_facts

    def _all_words(self) -> Iterator[tuple[Row | None, Statement]]:
        for section in self.page.sections:
            for statement in section.heading:
                yield None, statement
            for row in section.rows:
                if row.kind is RowKind.CODE or row.fact == "credits":
                    continue
                for statement in row.statements:
                    if statement.own_words is None:
                        yield row, _read_so_far(statement)

    def place(self, statement: Statement, start: int, end: int) -> Position | None:
        """Where these characters of a statement stand; the whole statement's place where only that is known."""
        return statement.part(start, end) or statement.position

    def about(
        self,
        card: RuleCard,
        row: Row | None,
        statement: Statement,
        span: tuple[int, int],
        message: str,
        help: str,
        *,
        level: Level | None = None,
        replacement: str | None = None,
    ) -> Finding:
        """A finding about these characters of a statement. Nothing is replaced in words that are kept as written."""
        start, end = span
        if any(mark.style is Style.CODE and mark.start < end and start < mark.end for mark in statement.styled):
            replacement = None
        return Finding(
            card.id,
            level or card.level,
            self.page.file,
            self.place(statement, start, end),
            message,
            help,
            statement.text[start:end],
            row.id if row else "",
            replacement,
        )

    def finding(
        self,
        card: RuleCard,
        position: Position | None,
        message: str,
        help: str,
        *,
        excerpt: str = "",
        row: str = "",
        level: Level | None = None,
    ) -> Finding:
        """A finding of this page."""
        return Finding(card.id, level or card.level, self.page.file, position, message, help, excerpt, row)


class SiteContext(Value):
    """What a rule may look at that needs more than one page: all pages, and the site they belong to."""

    pages: Sequence[Page]
    """Every page of the site, in order."""
    site: Site

    def finding(
        self,
        card: RuleCard,
        file: str,
        position: Position | None,
        message: str,
        help: str,
        *,
        excerpt: str = "",
        row: str = "",
        level: Level | None = None,
    ) -> Finding:
        """A finding in this file, given as a person reads it; that of a page when it stands on a page."""
        return Finding(card.id, level or card.level, file, position, message, help, excerpt, row)


def _read_so_far(statement: Statement) -> Statement:
    """As much of a statement as anybody reads; it is far too long then, and a rule says so."""
    if len(statement.text) <= _LONGEST:
        return statement
    return replace(statement, text=statement.text[:_LONGEST], bold=(), links=(), styled=())


def _nothing(context: PageContext) -> Iterator[Finding]:
    """The page check of a rule that looks at the whole site only."""
    yield from ()


class Rule(Value):
    """A card and the function that looks."""

    card: RuleCard
    check: PageCheck = _nothing
    """Looks at one page."""
    check_site: SiteCheck | None = None
    """Looks at the whole site, once, when all its pages are known."""


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by file, line, column and rule; those without a place first in their file."""
    def key(finding: Finding) -> tuple[str, int, int, str, str]:
        at = finding.position
        return (finding.file, at.line if at else 0, at.column if at else 0, finding.rule, finding.message)

    return sorted(findings, key=key)
