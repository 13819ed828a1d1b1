"""A group's own list of how words are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.language.sayings import (
    NO_SAYINGS,
    Saying,
    Sayings,
    has_sounds,
    shown,
    sounds_in,
    without_sounds,
)
from easyread_plugin.language.spoken import spoken_text

OURS = Sayings(
    (
        Saying("Leeford", "Leeferd"),
        Saying("CODP", "cod pee"),
        Saying("Nguyen", phonemes="nw'In"),
        Saying("co-production", "co production"),
        Saying("US", "us all"),
        Saying("Tuesday Group", "Choose day Group"),
        Saying("SEND", "anfon", language="cy"),
        Saying("Bangor", "Banggor", language="en"),
        Saying("Bangor", "Bangor mawr", language="cy"),
        Saying("lift", "elevator", language="en-US"),
    )
)
SAID = {
    "We meet in Leeford.": "We meet in Leeferd.",
    "Leeford's club, Leeford-based": "Leeferd's club, Leeferd-based",
    "Leeford’s club": "Leeferd's club",
    "Co-Production and co-production": "co production and co production",
    "US and us": "us all and us",
    "leeford": "leeford",
    "See leeford.org and Leeford.org.uk": "See leeford dot org and Leeford.org.uk",
    "Leefordshire": "Leefordshire",
    "the  Tuesday\nGroup": "the Choose day Group",
    "CODP costs £5.": "cod pee costs 5 pounds.",
    "Ask Nguyen": "Ask Nguyen [nw'In]",
    "Nguyen’s bag": "Nguyen's [nw'Inz] bag",
    "SEND": "SEND",
    "Bangor has a lift": "Banggor has a lift",
}


@pytest.mark.parametrize(("text", "said"), SAID.items())
def test_said(text: str, said: str) -> None:
    """A listed word is said as the list says, whole words only, and nothing inside an address."""
    assert shown(spoken_text(text, "en-GB", OURS)) == said


def test_the_nearest_language_wins() -> None:
    """Welsh has its own entries, and American English has those of English and its own."""
    assert spoken_text("SEND Bangor Leeford", "cy", OURS) == "anfon Bangor mawr Leeferd"
    assert spoken_text("a lift in Bangor", "en-US", OURS) == "a elevator in Banggor"


def test_sounds_stand_beside_their_word() -> None:
    """A voice that knows no sounds says the word; nothing people write can be taken for sounds."""
    said = spoken_text("Nguyen came.", "en-GB", OURS)

    assert has_sounds(said)
    assert without_sounds(said) == "Nguyen came."
    assert [(word, sounds) for _, _, word, sounds in sounds_in(said)] == [("Nguyen", "nw'In")]
    assert not has_sounds(spoken_text("\ue000a\ue002b\ue001", "en-GB", OURS))


def test_plural_initials_keep_their_s() -> None:
    """The bundled voice drops the s at the end of "two GPs", so they have sounds of their own."""
    assert shown(spoken_text("We saw two GPs.")) == "We saw two GPs [,dZi:'pi:z]."


@given(st.text() | st.text(alphabet="Leeford NguyenCODP'’s-.@/\ue000\ue001\ue002\ue010"))
def test_any_text(text: str) -> None:
    """No text raises an error, and no sign of ours is left over."""
    said = without_sounds(spoken_text(text, "en-GB", OURS))

    assert not any("\ue000" <= sign <= "\uf8ff" for sign in said)
    assert said == " ".join(said.split())
    assert spoken_text(text, "en-GB", NO_SAYINGS) == spoken_text(text)
