"""The words of the consent form in English, easy read themselves. Other languages: `language/catalogue.py`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from ..document.people import Channel, Use
from ..language.catalogue import Words, in_language
from ..language.days import date_in_words
from .private import HowNamed

_NO_BREAK = "\u00a0"
Lines = tuple[str, ...]
"""Sentences, one a line. The first one stands out."""


class FormWording(Words):
    """Every word of the form. `{group}`, `{name}`, `{since}` and `{until}` are filled in."""

    title: str
    group: str
    """In the place of the group's name when it has none."""
    person: str
    """In the place of the name of whom to talk to, when none is given."""
    yes: str
    no: str
    last_time: str
    """Before what the person said last time."""
    agreed: str
    """What they said last time, when it was yes."""
    form_for: str
    """Before the id, below the title."""

    about: str
    about_us: Lines
    about_form: Lines
    take_time: Lines
    internet: Lines
    say_no: Lines
    my_name: str

    uses: str
    uses_help: str
    use: Mapping[Use, Lines]

    places: str
    places_help: str
    place: Mapping[Channel, Lines]

    naming: str
    naming_help: str
    named: Mapping[HowNamed, str]
    write_here: str

    how_long: str
    how_long_words: Lines
    year: str
    other_day: str
    then: Lines

    change: str
    change_words: Lines
    change_how: Lines
    phone: str
    email: str
    address: str
    change_done: Lines
    change_copies: Lines

    only_you: str
    only_you_words: Lines
    helpers: Lines

    explained: str
    explained_by: str
    how: str
    ways: tuple[str, ...]
    other_way: str

    sign: str
    sign_words: Lines
    sign_here: str
    day: str
    saw: str
    copy: Lines

    def day_of(self, day: date) -> str:
        """A day in full, in one line: 3 November 2026."""
        return date_in_words(day, self.language).replace(" ", _NO_BREAK)


ENGLISH = FormWording(
    language="en-GB",
    title="Yes or no? You choose.",
    group="our group",
    person="us",
    yes="Yes",
    no="No",
    last_time="Last time:",
    agreed="yes",
    form_for="This form is for:",
    about="About this form",
    about_us=("We are {group}.", "We make a website and papers about our work."),
    about_form=("We would like to show something from you.", "We ask you first.", "This form has our questions."),
    take_time=("Take your time.", "You can take this form home.", "You can ask someone to read it with you."),
    internet=("Everyone can see a website.", "People can copy it.", "We can not stop them."),
    say_no=("It is OK to say no.", "You are still part of our group.", "You still get the same support."),
    my_name="My name is:",
    uses="1. What can we show?",
    uses_help="Tick yes or no for each. You can say yes to 1 thing and no to another.",
    use={
        Use.WORDS: ("My words", "We can show what I said."),
        Use.PHOTO: ("My picture", "We can show a photo of me.", "People can see that it is me."),
        Use.VOICE: ("My voice", "We can record me.", "People can hear me on the website."),
        Use.STORY: ("My story", "We can show a page about my life."),
        Use.NAME: ("My name", "We can write my name next to it.", "Question 3 asks which name."),
        Use.HISTORY: (
            "Old copies",
            "We keep old copies of our files.",
            "Other people may see them.",
            "It is hard to take you out of old copies.",
        ),
    },
    places="2. Where can we show it?",
    places_help="Tick yes or no for each.",
    place={
        Channel.WEBSITE: ("On our website", "Everyone can see it on the internet."),
        Channel.PAPER: ("On paper", "We print it and give it to people."),
        Channel.FEED: ("In our news list", "Other websites and apps can show our news."),
    },
    naming="3. What can we call you?",
    naming_help="Tick 1 of these.",
    named={
        HowNamed.FULL_NAME: "My full name",
        HowNamed.FIRST_NAME: "My first name only",
        HowNamed.ROLE: "What I do, such as “A member”",
        HowNamed.INITIALS: "The first letters of my name, such as “S. J.”",
        HowNamed.NOT_AT_ALL: "No name at all",
    },
    write_here="Write it here, just as we may show it:",
    how_long="4. How long is your yes?",
    how_long_words=("Your yes has a last day.", "After that day we take it off the website."),
    year="12 months, from {since} to {until}",
    other_day="To another day:",
    then=("We ask you again before the last day.", "You can say yes or no again."),
    change="You can change your mind",
    change_words=("You can change your mind on any day.", "You do not have to say why."),
    change_how=("Tell {name}.", "You can ask someone to tell us for you."),
    phone="Phone:",
    email="E-mail:",
    address="Address:",
    change_done=("Then we take you off our website.", "We delete our copies too."),
    change_copies=("Others may have copies.", "We can not delete those.", "We will ask them to delete them."),
    only_you="Nobody can say yes for you",
    only_you_words=("You are an adult.", "Only you can say yes.", "Only you can sign."),
    helpers=(
        "Other people can help you.",
        "They can read with you and talk with you.",
        "They can not say yes for you.",
        "When it is not clear, it is a no.",
    ),
    explained="Who talked about it with you",
    explained_by="Name of the person who explained it:",
    how="How you did it. Tick what you did.",
    ways=(
        "We read this form together.",
        "We looked at the website.",
        "We used pictures, signs or objects.",
        "I said in my own words what I agree to.",
    ),
    other_way="Something else:",
    sign="Sign here",
    sign_words=("Sign your name, make a mark, or use your thumb.", "Or let us record that you say yes."),
    sign_here="Your name or mark:",
    day="The day:",
    saw="Who saw it:",
    copy=("You get a copy of this form.", "We keep ours in a safe place."),
)


@cache
def form_wording_for(language: str) -> FormWording:
    """The words for this language: the same region, else the same language, else English."""
    return in_language(ENGLISH, "form", language)
