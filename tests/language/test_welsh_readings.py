"""What is said in Welsh for times, money, numbers and addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.language.spoken import spoken_text

SAID = {
    "Mae’n dechrau am 2 y prynhawn.": "Mae’n dechrau am ddau o’r gloch y prynhawn.",
    "am 2.30 y prynhawn ac am 7.45 yr hwyr": "am hanner awr wedi dau y prynhawn ac am chwarter i wyth yr hwyr",
    "Dewch am 5.30pm 🎉 & talwch £5.50": "Dewch am hanner awr wedi pump y prynhawn a talwch pum punt 50 ceiniog",
    "Mae am 12 hanner dydd.": "Mae am hanner dydd.",
    "12pm, 0:00 a 12.30pm": "hanner dydd, hanner nos a hanner awr wedi deuddeg y prynhawn",
    "10am-12pm": "deg o’r gloch y bore tan hanner dydd",
    "2-4pm": "dau o’r gloch y prynhawn tan bedwar o’r gloch y prynhawn",
    "Rhwng 14:30 a 16:00": "Rhwng hanner awr wedi dau y prynhawn a phedwar o’r gloch y prynhawn",
    "am 10.20am.": "am ugain munud wedi deg y bore.",
    "am 9.50 a.m. yma": "am ddeg munud i ddeg y bore yma",
    "tan 3.17pm": "tan dri 17 y prynhawn",
    "7pm": "saith o’r gloch yr hwyr",
    "£1, £2, £10 neu £25": "un bunt, dwy bunt, deg punt neu 25 o bunnoedd",
    "£1,250.01 neu £0": "1250 o bunnoedd 1 geiniog neu dim punt",
    "50p, 50c neu £0.99": "50 ceiniog, 50 ceiniog neu 99 ceiniog",
    "£1m i bawb": "£1m i bawb",
    "Ffoniwch 01632 960123": "Ffoniwch 0 1 6 3 2, 9 6 0 1 2 3",
    "25% o bobl": "25 y cant o bobl",
    "hello@tuesday.example": "hello at tuesday dot example",
    "https://leeford.example/a-b/": "leeford dot example slaes a cysylltnod b",
    "3 o 10 o bobl, Adran 2.3": "3 o 10 o bobl, Adran 2.3",
    "dydd Mawrth 3 Tachwedd 2026": "dydd Mawrth 3 Tachwedd 2026",
    "Rydym yn cwrdd bob dydd Mawrth.": "Rydym yn cwrdd bob dydd Mawrth.",
}


@pytest.mark.parametrize(("text", "said"), SAID.items())
def test_said(text: str, said: str) -> None:
    """Times of day, money and signs become Welsh words, soft where a word before them asks for it."""
    assert spoken_text(text, "cy") == said
    assert spoken_text(text, "cy-GB") == said


@given(st.text(alphabet="0123456789.:-–apm£cy% tani", max_size=30))
def test_any_figures(text: str) -> None:
    """Whatever stands there, something is said, and figures that are no time stay figures."""
    said = spoken_text(text, "cy")
    assert bool(said) == any(map(str.isalnum, text))
