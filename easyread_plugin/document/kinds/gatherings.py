"""What people come to: events and meetings."""

from __future__ import annotations

from .common import ANSWER, PICTURE, PLACE, PLACE_FIELDS, STATUS
from .specs import FieldSpec, FieldType, PageKind

_T = FieldType
ACCESS = ("step-free", "toilet", "changing-places", "quiet-room", "hearing-loop", "sign-language", "easy-read")
"""What people may need at an event; each has a sentence and a picture of its own."""
_START = FieldSpec("start", _T.TIME, "When it starts.", "2pm")
_END = FieldSpec("end", _T.TIME, "When it stops.", "4pm")

EVENT = PageKind(
    "event",
    "Something that people can come to.",
    (
        FieldSpec("date", _T.DATE, "The day.", "Friday 22 January 2027", is_required=True),
        _START,
        _END,
        PLACE,
        FieldSpec(
            "online",
            _T.GROUP,
            "How to join on a computer or phone.",
            main="how",
            fields=(
                FieldSpec("how", _T.WORDS, "How to join, in sentences.", "We meet on Zoom.", is_required=True),
                FieldSpec("link", _T.LINK, "Where to join.", "https://leeford.example/meet"),
                FieldSpec("test_link", _T.LINK, "Where to try it before.", "https://leeford.example/test"),
            ),
        ),
        FieldSpec("cost", _T.MONEY, "What it costs.", "£3"),
        FieldSpec("what_we_pay", _T.WORDS, "What you pay for people, in sentences.", "We pay for your taxi home."),
        FieldSpec("food", _T.WORDS, "What there is to eat and drink, in sentences.", "There is free food."),
        FieldSpec("access", _T.LINES, "What people can use there.", "[step-free, toilet]", choices=ACCESS),
        FieldSpec("supporters_welcome", _T.YES_NO, "Whether people can bring a supporter.", "yes"),
        FieldSpec(
            "book",
            _T.GROUP,
            "How to book.",
            fields=(*ANSWER, FieldSpec("by", _T.DATE, "The last day to book.", "Friday 15 January 2027")),
        ),
        FieldSpec("cancelled", _T.YES_NO, "Whether it will not happen.", "no"),
    ),
)

MEETING = PageKind(
    "meeting",
    "The notes of a meeting.",
    (
        FieldSpec("date", _T.DATE, "The day.", "Tuesday 3 November 2026", is_required=True),
        _START,
        _END,
        FieldSpec("group", _T.WORDS, "Who met.", "The Tuesday Group"),
        PLACE,
        FieldSpec("chair", _T.PERSON, "Who led the meeting.", '"@member-3"'),
        FieldSpec("people_came", _T.PEOPLE, "Who came, besides the person who led.", '["@member-1", 2]'),
        FieldSpec("supporters_came", _T.PEOPLE, "Who came to support.", '["@supporter-1"]'),
        FieldSpec("people_who_could_not", _T.PEOPLE, "Who could not come.", '["@member-4"]'),
        FieldSpec(
            "decisions",
            _T.GROUPS,
            "What you decided, in sentences.",
            "[We want a club night.]",
            main="what",
            fields=(
                FieldSpec("what", _T.WORDS, "What you decided.", "We want a club night.", is_required=True),
                PICTURE,
            ),
        ),
        FieldSpec(
            "tasks",
            _T.GROUPS,
            "What happens next.",
            main="what",
            fields=(
                FieldSpec("what", _T.WORDS, "What there is to do.", "Write to the surgery", is_required=True),
                FieldSpec("who", _T.PEOPLE, "Who does it.", '"@member-4"'),
                FieldSpec("by", _T.DATE, "By when.", "Friday 27 November 2026"),
                FieldSpec("status", _T.CHOICE, "How it is going.", "doing", choices=STATUS),
                PICTURE,
            ),
        ),
        FieldSpec("what_next", _T.LINES, "What happens next, when nobody has to do it.", "[We ask more people.]"),
        FieldSpec(
            "next_meeting",
            _T.GROUP,
            "When you meet again.",
            "Tuesday 1 December 2026",
            main="date",
            fields=(
                FieldSpec("date", _T.DATE, "The day.", "Tuesday 1 December 2026", is_required=True),
                _START,
                _END,
                FieldSpec("place", _T.GROUP, "Where it is.", "room 2", fields=PLACE_FIELDS, main="name"),
            ),
        ),
        FieldSpec("agreed_date", _T.DATE, "When you read the notes together.", "Tuesday 10 November 2026"),
        FieldSpec("agreed_for_web", _T.YES_NO, "Whether you agreed that they go on the site.", "yes"),
    ),
    also=("meetings", "minutes", "notes"),
)
