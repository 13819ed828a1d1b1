"""Capitals and figures that nothing covers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.language import unsure as module
from easyread_plugin.language.sayings import Saying, Sayings
from easyread_plugin.language.unsure import unsure

UNSURE = {
    "The EMARP met.": ["EMARP"],
    "Read CODP and EMARPs now.": ["CODP", "EMARP"],
    "v1.2.3": ["v1.2.3"],
    "at 25:75": ["25:75"],
    "Take #5.": ["#5"],
    "KeyRING is here": ["KeyRING"],
    "the MCA2005": ["MCA2005"],
    "Form AB12-CD": ["AB12-CD"],
}
SURE = [
    "We meet at 5.30pm on 04/03/27.",
    "Call 0300 123 456 or text HELP to 60777.",
    "Room 2B, A46, M25, B12, 3D, Year 7, 1st, 21st, 18+, under 18s.",
    "In the 1980s (or 1,500 people) it was 20°C.",
    "The NHS, the BBC, GPs, a PA’s pay, and PIP.",
    "LE1 4AB",
    "STOP LISTEN NOW",
    "covid-19 and an 18-year-old",
    "1-2-1 and co-production",
    "£5.50, 50%, 10–12 people, 1/2",
    "Write to info@EMARP.org.uk or www.CODP.org/A1B2C3.",
    "It is 2027.",
    "Nothing here.",
    "“10”",
]


@pytest.mark.parametrize(("text", "found"), UNSURE.items())
def test_unsure(text: str, found: list[str]) -> None:
    """A voice may say these wrong."""
    assert [text[start:end] for start, end in unsure(text)] == found


@pytest.mark.parametrize("text", SURE)
def test_sure(text: str) -> None:
    """Everybody says these alike."""
    assert [text[start:end] for start, end in unsure(text)] == []


def test_the_list_covers() -> None:
    """What is in the group's list is settled, in its language only."""
    ours = Sayings((Saying("CODP", "cod pee", language="en"), Saying("v1.2.3", "version 1")))

    assert unsure("CODP v1.2.3", "en-GB", ours) == []
    assert unsure("CODP v1.2.3", "cy", ours) == []
    assert len(unsure("CODP v1.2.3")) == 2


@given(st.text() | st.text(alphabet="ABCDEabc0123456789.,:-/#'’ "))
def test_any_text(text: str) -> None:
    """No text raises an error; what is found lies inside it, in order."""
    found = unsure(text)

    assert all(0 <= start < end <= len(text) for start, end in found)
    assert found == sorted(found)


PIECES = (
    "OK", "NHS", "EMARP", "GPs", "KeyRING", "EVERYONE", "STOP", "AM", "I", "A.B.", "É", "Dr", "tel:", "Text", "Call",
    "to", "and", "2pm", "14pm", "99pm", "6.30pm", "2 pm", "4", "10", "999", "60777", "0300 123 4567", "£3", "£3.50",
    "£3m", "million", "1,000", "000", "5%", "1-2-1", "M25", "LE1 4AB", "1AA", "in 1998", "May", "Mon", "04/03/27",
    "a@b.org", "www.a.uk/B2", " ", " ", " ", " - ", "–", "/", "&", ".", ",", "…", "(", "“", "‘", "’s", "_",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_the_quick_look_is_right(text: str) -> None:
    """Where nothing need be looked up, looking everything up finds nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_is_sure_anyway", lambda text: False)
        looked_up = unsure(text)

    assert unsure(text) == looked_up


@pytest.mark.parametrize("text", ["It is OK to ask the NHS.", "We meet from 2pm to 4pm.", "It costs £3 (or 10)."])
def test_most_need_no_looking_up(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What most pages have is known at once: the long pattern of all readings is not even made."""
    monkeypatch.setattr(module, "read_spans", lambda text: pytest.fail("looked up"))

    assert unsure(text) == []
