"""What the box at the end of a page says about making and checking it: written here, read and spoken like all words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ..document.checking import NOT_CHECKED, Checked, CheckState
from ..document.model import Page, Row, RowKind, Section, Statement, StatementKind
from ..document.site import Site
from ..language.days import day_in_words
from ..layout.made import CHECKED, CREDITS, MADE_UP, MADE_WITH
from ..layout.meeting_words import MeetingWords, meeting_words_for
from ..together.made_with import Did, Session, sessions_of
from ..together.naming import names_shown

_AT_THE_END = (MADE_UP, CREDITS)
_NUMBER = re.compile(r"\d+")


def with_made_lines(page: Page, site: Site) -> Page:
    """The page with a line for each thing that the box says, in the order in which the box shows them.

    A reader hears what stands in the box as well. The lines of the front matter get new numbers behind them; nothing
    else on a page has a number as high.
    """
    if not page.has_layout:
        return page
    words = meeting_words_for(page.language)
    rows = [row for section in page.sections for row in section.rows if row.fact in _AT_THE_END]
    sections = [_without(section) for section in page.sections]
    said = [
        *((CHECKED, line) for line in check_lines(site.checks.get(page.uri, NOT_CHECKED), site, words)),
        *((MADE_WITH, line) for line in _session_lines(page, site, words)),
    ]
    kept = Page(page.uri, page.file, page.title, tuple(sections))
    statements = _last(statement.id for statement in kept.statements())
    number = _last(row.id for row in kept.rows())
    lines: list[Row] = []
    for fact, text in said:
        statements, number = statements + 1, number + 1
        statement = Statement(f"s{statements}", text, StatementKind.FACT, None)
        lines.append(Row(f"r{number}", RowKind.FACTS, (statement,), None, fact=fact))
    for row in sorted(rows, key=lambda row: _AT_THE_END.index(row.fact)):
        number += 1
        numbered = []
        for statement in row.statements:
            statements += 1
            numbered.append(replace(statement, id=f"s{statements}"))
        lines.append(replace(row, id=f"r{number}", statements=tuple(numbered)))
    whole = (section for section in sections if section.heading or section.rows)
    return replace(page, sections=(*whole, Section("", 0, (), tuple(lines))))


def check_lines(checked: Checked, site: Site, words: MeetingWords) -> Iterator[str]:
    """Who checked the page and when; or that nobody did; or that it changed since."""
    if checked.state is CheckState.NOT or checked.on is None:
        yield words.not_checked
        return
    day, who = day_in_words(checked.on, words.language), who_in_words(checked.by, site, words)
    if checked.state is CheckState.CHANGED:
        yield words.changed
        last = words.last_check.format(who=who, day=day)
        yield last[:1].upper() + last[1:]
    else:
        yield words.checked.format(who=who, day=day)
        if checked.people:
            yield words.checked_one if checked.people == 1 else words.checked_many.format(count=checked.people)
    if checked.something_taken_out:
        yield words.taken_out


def _session_lines(page: Page, site: Site, words: MeetingWords) -> Iterator[str]:
    """One line for each thing that people did together, by day."""
    for session in sessions_of(page, site.today)[0]:
        yield from _session(session, site, words)


def _session(session: Session, site: Site, words: MeetingWords) -> Iterator[str]:
    says = {Did.DECIDED: words.decided, Did.DRAFTED: words.drafted, Did.CHECKED: words.tried}
    who = words.people(session.people) if session.people else who_in_words(session.who, site, words)
    for did in session.did:
        yield says[did].format(day=day_in_words(session.on, words.language), who=who)


def who_in_words(who: Sequence[str], site: Site, words: MeetingWords) -> str:
    """Their names in one phrase, as far as they may be named today."""
    names = names_shown(who, site.register, site.today, site.channel) or ("",)
    # Those without a name come last, and once.
    return words.and_all([*filter(None, names), *([words.not_named] if "" in names else [])])


def _without(section: Section) -> Section:
    return replace(section, rows=tuple(row for row in section.rows if row.fact not in _AT_THE_END))


def _last(ids: Iterable[str]) -> int:
    """The highest number of an id such as `s12`."""
    return max((int(found[0]) for id in ids if (found := _NUMBER.search(id))), default=0)
