"""Dates and times that are hard to read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.language.dates import DateMatch, DateProblem, date_problems

NUMBERS, SHORT, WEEKDAY = DateProblem.NUMBERS, DateProblem.SHORT, DateProblem.WEEKDAY
IMPOSSIBLE, CLOCK_24 = DateProblem.IMPOSSIBLE, DateProblem.CLOCK_24

FOUND = [
    ("We meet on 04/03/27.", "04/03/27", NUMBERS, "Thursday 4 March 2027"),
    ("We meet on 4.3.27.", "4.3.27", NUMBERS, "Thursday 4 March 2027"),
    ("4-3-2027", "4-3-2027", NUMBERS, "Thursday 4 March 2027"),
    ("2027-03-04", "2027-03-04", NUMBERS, "Thursday 4 March 2027"),
    ("(25/12/2026)", "25/12/2026", NUMBERS, "Friday 25 December 2026"),
    ("12/25/2026", "12/25/2026", NUMBERS, "Friday 25 December 2026"),
    ("04/03", "04/03", NUMBERS, "4 March"),
    ("1/02/99", "1/02/99", NUMBERS, "Monday 1 February 1999"),
    ("Come on Mon 4 Mar at 2pm", "Mon 4 Mar", SHORT, "Monday 4 March"),
    ("Sept. 2027", "Sept. 2027", SHORT, "September 2027"),
    ("3 Dec", "3 Dec", SHORT, "3 December"),
    ("Mar 4, 2027", "Mar 4, 2027", SHORT, "4 March 2027"),
    ("4 March '27", "4 March '27", SHORT, "4 March 2027"),
    ("Open Mon-Fri", "Mon-Fri", SHORT, "Monday to Friday"),
    ("Open Sat and Sun.", "Sat and Sun", SHORT, "Saturday and Sunday"),
    ("on Tuesday 4 March 2027", "Tuesday 4 March 2027", WEEKDAY, "Thursday 4 March 2027"),
    ("Monday the 1st of June 2027", "Monday the 1st of June 2027", WEEKDAY, "Tuesday 1 June 2027"),
    ("31 February 2027", "31 February 2027", IMPOSSIBLE, None),
    ("30/02/2020", "30/02/2020", IMPOSSIBLE, None),
    ("31 June", "31 June", IMPOSSIBLE, None),
    ("29 February 2027", "29 February 2027", IMPOSSIBLE, None),
    ("at 14:30", "14:30", CLOCK_24, "2.30pm"),
    ("at 14:00", "14:00", CLOCK_24, "2pm"),
    ("at 09:05.", "09:05", CLOCK_24, "9.05am"),
    ("at 00:15", "00:15", CLOCK_24, "12.15am"),
]
FINE = [
    "4th March 2027", "4 March 2027", "Thursday 4 March 2027", "Thursday, 4 March", "March 4, 2027", "the 4th of March",
    "29 February", "29 February 2028", "24/7", "1/2 of us", "3/4", "version 4.3.27", "v4.3.27", "1.2.3.4", "1-2-1",
    "12-34-56", "9:30", "9:30pm", "12:30", "16:9", "5.30pm", "0300 123 456", "020 7946 0000", "SW1A 1AA", "£4.30",
    "easyread.org/2027-03-04", "2027-03-04.md", "We sat and sun came out", "Only 1 may come", "Jan 5pm", "32/01/2020",
    "Jan came", "In 2027", "10–12", "May 2027", "section 1.2.03",
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "problem", "suggestion"), FOUND)
def test_found(text: str, written: str, problem: DateProblem, suggestion: str | None) -> None:
    """A date that is hard to read is found where it stands, with the easy form, day first."""
    (match,) = date_problems(text)

    assert text[match.start : match.end] == written
    assert (match.problem, match.suggestion) == (problem, suggestion)


@pytest.mark.parametrize("text", FINE)
def test_fine(text: str) -> None:
    """Full dates, and what only looks like a date, are left alone."""
    assert date_problems(text) == []


def test_two_readings() -> None:
    """Figures that can mean two days say both; what is said adds nothing to what is written."""
    (match,) = date_problems("04/03/27")

    assert match == DateMatch(0, 8, NUMBERS, "Thursday 4 March 2027", "4 March 2027", "3 April 2027")
    assert [m.other for m in date_problems("13/03/27 04/04/27 2027-03-04")] == ["", "", ""]


@given(st.text(alphabet="0123456789/.-: MonaryTueSp'", max_size=40) | st.text())
def test_any_text(text: str) -> None:
    """Matches are in order, inside the text and apart from each other, and no text raises an error."""
    at = 0
    for match in date_problems(text):
        assert at <= match.start < match.end <= len(text)
        at = match.end
