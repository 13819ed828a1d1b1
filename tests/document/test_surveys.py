"""Surveys: they ask up to their last day, and tell what happened from the day after."""

from __future__ import annotations

from datetime import date

from easyread_plugin.document.model import Page
from easyread_plugin.document.people import Channel, Register
from easyread_plugin.document.publishing import publishable
from easyread_plugin.publication.parsing import parse_text


def survey(more: str = "") -> Page:
    """A survey that closes on 29 January 2027."""
    return parse_text(
        f"---\nkind: survey\nwhy: Letters are hard.\nclosing_date: 29 January 2027\n{more}\n"
        "what_happens_next: We tell the surgery.\nresults_page: answers.md\n"
        "answer: {phone: 01632 960123, email: a@b.example, post: [7 Mill Lane], paper: Print this page.,"
        " link: 'https://leeford.example/answer'}\n"
        "---\n# Our survey\n\nLetters matter.\n\n## Which letters?\n\nFrom the doctor. Tell us what you think.\n"
    )


def said(page: Page, today: date) -> str:
    """The words that are published of it on a day."""
    shown = publishable(page, Register(), today, Channel.WEBSITE).page
    return " ".join(statement.text for statement in shown.statements())


def test_a_survey_that_is_over() -> None:
    """On its last day it asks and tells all ways to answer. The day after it tells what happened, and asks nothing."""
    page = survey("what_happened: 40 people answered.")

    on_the_day, after = said(page, date(2027, 1, 29)), said(page, date(2027, 1, 30))
    ways = ("01632 960123", "a@b.example", "7 Mill Lane", "Print this page.", "on the internet")
    for words in ("Which letters?", *ways):
        assert words in on_the_day
        assert words not in after
    assert "Tell us" not in after
    assert "We tell the surgery." in on_the_day
    assert "Read the answers" not in on_the_day
    assert "We tell the surgery." not in after
    assert "This survey is over." in after
    assert "What happened then 40 people answered. Read the answers" in after
    assert "We tell the surgery." in said(survey(), date(2027, 1, 30))
