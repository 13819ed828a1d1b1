"""The words on paper: every one once, in order, large enough, and no row on two sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from printed import Printed, bare

from easyread_plugin.document.model import StatementKind
from easyread_plugin.export.booklet import Booklet, PaperPage
from easyread_plugin.layout.meeting_words import meeting_words_for
from easyread_plugin.layout.paper_words import paper_words_for
from easyread_plugin.layout.wording import wording_for

from .conftest import Paper

_BEHIND_A_LINK = re.compile(r"\(page\d+\)|\((?=[^()]*[.@])[\w.:@/?=&%#~+-]+\)")
"""What paper says behind a link: a sheet or an address. It can stand in the middle of a statement."""
_ADDED = re.compile(r"page\d+|[•◦▪]|\d+\.")
"""Where a picture leads, and the marks of lists."""
_IN_THE_BOX = {"checked", "made_with", "made_up", "credits"}


class Read:
    """The letters of a paper without what stands behind its links."""

    def __init__(self, printed: Printed) -> None:
        gone = {at for found in _BEHIND_A_LINK.finditer(printed.text) for at in range(*found.span())}
        self.letters = [letter for at, letter in enumerate(printed.letters) if at not in gone]
        self.text = "".join(letter.text for letter in self.letters)

    def sheets_of(self, start: int, end: int) -> set[int]:
        """The sheets on which these letters stand."""
        return {letter.sheet for letter in self.letters[start:end]}


def lines_of(page: PaperPage) -> Iterator[tuple[str, str]]:
    """Each statement of a page: the id of its row, and its letters."""
    for section in page.presented.published.page.sections:
        for statement in section.heading:
            yield "", bare(statement.text)
        for row in section.rows:
            for statement in row.statements:
                yield row.id, bare(statement.text)


def labels_of(page: PaperPage, booklet: Booklet) -> list[str]:
    """What else may stand between the statements of a page: meanings, and the names in the box at its end."""
    language = page.presented.published.page.language
    wording, meeting = wording_for(language), meeting_words_for(language)
    meanings = (one.meaning for shown in page.presented.shown.meanings.values() for one in shown)
    return sorted(
        {
            *(bare(part) for one in meanings for part in (one.word, one.meaning)),
            *map(bare, (wording.who_made, wording.made_by, booklet.group, wording.facts_from, wording.made_up)),
            *map(bare, (meeting.who_checked, meeting.how_made)),
        },
        key=len,
        reverse=True,
    )


@pytest.fixture(scope="module")
def read(paper: Paper) -> Read:
    """The letters of the booklet."""
    return Read(paper.printed)


@pytest.fixture(scope="module")
def starts(paper: Paper, read: Read) -> list[int]:
    """Where in those letters each page begins, and where the last one ends. The list of pages comes before them."""
    found: list[int] = []
    for page in paper.booklet.pages:
        (_, first), *_ = lines_of(page)
        places = (match.start() for match in re.finditer(re.escape(first), read.text))
        after = found[-1] if found else read.text.index("Whatisinthisbooklet")
        found.append(next(at for at in places if at > after and read.letters[at].size > 28))
    return [*found, read.text.index("AskapersonYoucan", found[-1])]


def test_every_word_stands_there_once_and_in_order(paper: Paper, read: Read, starts: list[int]) -> None:
    """Of each page: the statements one after the other, and between them nothing but meanings and addresses."""
    for page, start, end in zip(paper.booklet.pages, starts, starts[1:], strict=False):
        labels, at = labels_of(page, paper.booklet), start
        for _, words in lines_of(page):
            found = read.text.find(words, at, end)
            assert found >= 0, (page.uri, words)
            assert _rest(read.text[at:found], labels) == "", (page.uri, words)
            at = found + len(words)
        tail = read.text[at:end]
        address = page.address.partition("//")[2].rstrip("/")
        on_website = bare(paper_words_for(page.presented.published.page.language).on_website)
        assert tail.partition(on_website)[2].endswith(address)


def _rest(between: str, labels: list[str]) -> str:
    """What is left of the letters between two statements when all that may be there is gone."""
    for label in labels:
        between = between.replace(label, "")
    return _ADDED.sub("", between)


def test_no_row_is_on_two_sheets(paper: Paper, read: Read, starts: list[int]) -> None:
    """All words of a row, with the meanings of its hard words, stand on one sheet; so does the box who made it."""
    for page, start, end in zip(paper.booklet.pages, starts, starts[1:], strict=False):
        at, spans = start, dict[str, tuple[int, int]]()
        for row, words in lines_of(page):
            found = read.text.index(words, at, end)
            at = found + len(words)
            spans[row] = (spans.get(row, (found, 0))[0], at)
        rows = {row.id: row for row in page.presented.published.page.rows()}
        split = [id for id, span in spans.items() if id and len(read.sheets_of(*span)) > 1]
        # The box at the end is as long as what it says; each of its lines stays whole.
        assert [id for id in split if not rows[id].fact or rows[id].fact not in _IN_THE_BOX] == [], page.uri


def test_nothing_is_small(paper: Paper) -> None:
    """The smallest letters on any sheet have 14 pt or more, running lines too; most have 16."""
    assert min(paper.printed.sizes()) >= 14
    words = [letter.size for letter in paper.printed.letters]
    assert sorted(words)[len(words) // 2] == pytest.approx(16, abs=0.01)


def test_the_number_of_each_sheet_is_as_large_as_the_words(paper: Paper) -> None:
    """At the foot of each sheet but the cover stands its number, in 16 pt."""
    feet: dict[int, list[tuple[str, float]]] = {}
    for letter in paper.printed.every:
        if letter.bottom < 24 / 25.4 * 72:
            feet.setdefault(letter.sheet, []).append((letter.text, letter.size))
    for sheet in range(1, paper.printed.sheets):
        number = str(sheet + 1)
        last = feet[sheet][-len(number) :]
        assert "".join(text for text, _ in last) == number
        assert {round(size) for _, size in last} == {16}


def test_a_section_that_goes_on_says_so(paper: Paper, read: Read, starts: list[int]) -> None:
    """A sheet that begins in the middle of a section has the section's heading at its head; no other has one."""
    heads: dict[int, str] = {}
    for letter in paper.printed.every:
        if letter.top < 24 / 25.4 * 72 and letter.sheet:
            heads[letter.sheet] = heads.get(letter.sheet, "") + letter.text
    headings = {
        bare(" ".join(s.text for s in section.heading)): statement.kind
        for page in paper.booklet.pages
        for section in page.presented.published.page.sections
        for statement in section.heading
    }
    assert set(headings.values()) == {StatementKind.HEADING}
    known = {*headings, "Whomadethispage", "Whomadethepictures", "Whatisinthisbooklet"}
    known |= {bare(page.part) for page in paper.booklet.pages}
    gone_on = {head.removesuffix("(goeson)") for head in heads.values()}
    assert {head for head in heads.values() if not head.endswith("(goeson)")} == set()
    assert gone_on <= known
    assert len(heads) > 20
    for start in starts[:-1]:
        assert read.letters[start].sheet not in heads


def test_own_words_are_the_same_characters(paper: Paper, read: Read, starts: list[int]) -> None:
    """What a person said has the same characters as in the project, quotation marks and all."""
    count = 0
    for page, start, end in zip(paper.booklet.pages, starts, starts[1:], strict=False):
        for statement in page.presented.published.page.statements():
            if statement.own_words is not None:
                count += 1
                assert bare(statement.text) in read.text[start:end]
    assert count > 10
