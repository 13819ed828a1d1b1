"""Published pages for the tests of speech."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from easyread_plugin.document.model import Page, Row, RowKind, Section, Statement, StatementKind
from easyread_plugin.document.publishing import Channel, PublishedPage, Register, publishable

# Short and long, with every first sound that is soft or late: f, h, s, sh, th, w, p, and vowels.
STATEMENTS = (
    "What is co-production?",
    "Co-production means working together.",
    "You have the same power as the staff.",
    "Everyone has 1 vote.",
    "He listens first.",
    "She writes it down in large letters.",
    "Please tell us what you need.",
    "Think about who is not in the room.",
    "This is hard work.",
    "They said yes.",
    "Ask before you share a story.",
    "A story told in public can not be taken back.",
    "Stop.",
    "No.",
    "Yes.",
    "We meet on the first Tuesday of the month.",
    "The bus stops outside.",
    "Tea and cake are free.",
    "Who came?",
    "Half of us came by bus.",
    "Five people said that the room was too loud.",
    "Some people like quiet rooms.",
    "Shall we vote?",
    "Phone us if you can not come.",
    "Turn left at the shop.",
    "Keep to the plan that we made.",
    "Can you hear me?",
    "Good.",
    "Do not rush.",
    "Bring a friend.",
    "Join in when you are ready.",
    "Choose a picture that you like.",
    "Look at the list.",
    "Read it again with somebody you trust.",
    "Make a note.",
    "Nothing about us without us.",
    "Very good news: we have a new room.",
    "Use short words.",
    "It is open to everyone.",
    "Easy words help all of us.",
    "Our next meeting is in the library, on the ground floor.",
    "I like it when they ask me first.",
    "Eight of us can fit in the van.",
    "Up the stairs there is a lift.",
    "Old plans can change.",
    "Over to you.",
    "Hello and welcome.",
    "How did it go?",
    "Here is the plan.",
    "Feel free to leave.",
    "First we say our names.",
    "Sit where you like.",
    "Sure.",
    "Thank you for coming.",
    "Paper and pens are on the table.",
    "Pick one.",
    "Water is on the side.",
    "Wait for your turn.",
    "What happens next?",
    "We write to the council.",
    "The council must answer in 20 days.",
    "Then we meet again.",
    "Zoe keeps the keys.",
    "That is all for today.",
)


def published(
    texts: Sequence[str] = STATEMENTS, uri: str = "guide/start.md", *, language: str = "en-GB", title: str = "Start"
) -> PublishedPage:
    """A page with a heading and one row for each further text."""
    statements = [Statement(f"s{n}", text, StatementKind.WORDS, None) for n, text in enumerate(texts, 1)]
    rows = tuple(Row(f"r{n}", RowKind.ROW, (statement,), None) for n, statement in enumerate(statements[1:], 1))
    section = Section("start", 1, tuple(statements[:1]), rows)
    page = Page(uri, f"content/{uri}", title, (section,), language=language)
    return publishable(page, Register(), date(2030, 1, 1), Channel.WEBSITE)
