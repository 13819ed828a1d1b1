"""What becomes of each row of the catalogue of rules: a rule, the layout, people, or not yet.

The catalogue has 70 rows. A row with rules needs no entry here: their ids begin with its letter and number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from string import ascii_lowercase

from ..document.findings import RuleCard
from ..values import Value


class Done(StrEnum):
    """Who sees to a row."""

    RULE = "a rule"
    LAYOUT = "the layout does it"
    PEOPLE = "people do it"
    NOT_YET = "not yet"


class Row(Value):
    """One row of the catalogue."""

    id: str
    """Letter and two digits: `S01`."""
    asks: str
    """What it asks for, in a few words."""
    done: Done = Done.RULE
    """Who sees to it, where no rule does."""
    note: str = ""
    """How, or why not yet; besides its rules, where it has some."""


_L, _P, _N = Done.LAYOUT, Done.PEOPLE, Done.NOT_YET

ROWS: tuple[Row, ...] = (
    Row("W01", "Use words that people know"),
    Row("W02", "Explain every hard word"),
    Row("W03", "Bold is for hard words"),
    Row("W04", "One word for one thing", note="Your group says which words mean the same."),
    Row("W05", "No initials that nobody explains"),
    Row("W06", "No short forms"),
    Row("W07", "No figures of speech, no foreign words"),
    Row("W08", "Talk to readers as adults"),
    Row("S01", "Short sentences"),
    Row("S02", "One idea in a sentence"),
    Row("S03", "Say who does it"),
    Row("S04", "Simple tenses"),
    Row("S05", "Say it without “not”"),
    Row("S06", "A new sentence on a new line", _L, "A sentence on a line of its own stays there."),
    Row("S07", "Few signs"),
    Row("S08", "No questions in the text"),
    Row("L01", "Big text", _L, "21 pixels at first. Readers can make it bigger."),
    Row("L02", "A plain font", _L, "A font without small strokes, from the site itself."),
    Row("L03", "No italics, capitals or underlines"),
    Row("L04", "Lines start on the left", _L, "Words are not stretched and not cut."),
    Row("L05", "Space between lines", _L, "At least one and a half lines."),
    Row("L06", "Short lines", _L, "Words beside a picture have short lines."),
    Row("L07", "Dark words on a light page", _L, "7 to 1 in every choice of colours."),
    Row("N01", "Figures for numbers"),
    Row("N02", "No percentages, no fractions"),
    Row("N03", "Big numbers made real"),
    Row("N04", "Dates in full words"),
    Row("N05", "Times as people say them"),
    Row("N06", "No Roman numerals, £ for money"),
    Row("P01", "A picture for every idea"),
    Row("P02", "The picture on the left", _L, "Only rows show pictures, and rows put them there."),
    Row("P03", "Big, clear pictures"),
    Row("P04", "The same picture for the same idea"),
    Row("P05", "Pictures for adults", _P, "Look at each picture together before you use it."),
    Row("P06", "No symbol over every word", _L, "A row has 1 or 2 pictures, and no more."),
    Row("P07", "Pictures can be switched off", _L, "The reader's buttons do it."),
    Row("T01", "Keep it short"),
    Row("T02", "Start with what this is", _P, "No program can tell a good start. ER-B06 looks for one on long pages."),
    Row("T03", "End with more information", _L, "The foot of each page has who to ask and where to go."),
    Row("T04", "Clear headings"),
    Row("T05", "Short rows"),
    Row("T06", "Lists for several things"),
    Row("K01", "Link words say where the link goes"),
    Row("K02", "Links look like links", _L, "They have a line below and can be pressed with a thumb."),
    Row("K03", "A person to ask, at the same place", _L, "The theme's contact stands at the foot of each page."),
    Row("K04", "Phone numbers as people say them"),
    Row("K05", "Few menu choices", _L, "The theme easyread warns of more than 7 entries, and of long ones."),
    Row("A01", "People can listen", _L, "Each page is spoken, with a button for each row."),
    Row("A02", "Words that sound right"),
    Row("A03", "A clear voice that people start", _L, "Nothing plays by itself. ER-B05 looks for what does."),
    Row("A04", "Marked words are an extra", _L, "A member's recording comes before the computer."),
    Row("R01", "It prints well", _L, "One column on A4."),
    Row("R02", "Rows are not cut in two", _L, "A picture stays with its words."),
    Row("R03", "Page numbers", _L, "As big as the words."),
    Row("R04", "Web addresses on paper", _L, "They are printed behind the link words."),
    Row("R05", "It works in black and white", _L, "Buttons are not printed. No rule looks at pictures in grey."),
    Row("C01", "People take part from the start", _P, "The page can say who made it with you."),
    Row("C02", "Readers checked it"),
    Row("C03", "How to check", _P, "The sheet for a meeting has open questions."),
    Row("C04", "Say who made it and who checked it"),
    Row("C05", "People agreed to be in it"),
    Row("C06", "A yes has an end"),
    Row("C07", "Protect people in stories"),
    Row("C08", "The group agrees to meeting notes"),
    Row("B01", "The web rules for everyone", _L, "axe looks at every page in our tests."),
    Row("B02", "Zoom and narrow screens", _L, "Our tests look at 320 pixels, and at 4 times the size."),
    Row("B03", "Real words, no pictures of words", _N, "Nothing here reads the words in a picture."),
    Row("B04", "Every picture is described"),
    Row("B05", "Nothing moves or pops up"),
    Row("B06", "A summary for long pages"),
)
"""All rows, in the order of the catalogue."""


def rules_of(row: Row, cards: Mapping[str, RuleCard]) -> list[str]:
    """The ids of the rules of a row, such as `ER-S07` and `ER-S07b`."""
    return sorted(id for id in cards if id[3:6] == row.id and id[6:] in ("", *ascii_lowercase))


def coverage_page(cards: Mapping[str, RuleCard]) -> str:
    """The page `docs/coverage.md`, as Markdown."""
    return "\n".join([*_HEAD, *_lines(cards), ""])


_HEAD = (
    "# What the guidelines ask for, and who sees to it",
    "",
    "<!-- Made from easyread_plugin/checks/coverage.py by `make docs`. Change it there. -->",
    "",
    "The guidelines for easy read ask for 70 things. This page says what becomes of each.",
    "",
    "| row | it asks for | who sees to it | how |",
    "| --- | --- | --- | --- |",
)


def _lines(cards: Mapping[str, RuleCard]) -> Iterator[str]:
    for row in ROWS:
        rules = rules_of(row, cards)
        done = Done.RULE if rules else row.done
        linked = ", ".join(f"[{id}](rules/{id}.md)" for id in rules)
        how = " ".join(filter(None, (f"{linked}." if linked else "", row.note)))
        yield f"| {row.id} | {row.asks} | {done.value} | {how} |"
