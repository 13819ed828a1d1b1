"""What people say: what they told you, what you ask them, what happened to them."""

from __future__ import annotations

from .common import ANSWER, CONTACT, LINKED, PICTURE, STATUS
from .specs import FieldSpec, FieldType, PageKind

_T = FieldType

YOU_SAID = PageKind(
    "you-said",
    "What people told you, and what you did.",
    (
        FieldSpec(
            "items",
            _T.GROUPS,
            "Each thing that people told you.",
            is_required=True,
            main="you_said",
            fields=(
                FieldSpec("about", _T.WORDS, "What it is about: a heading.", "A bus in the evening"),
                FieldSpec("you_said", _T.WORDS, "What people said.", "There is no bus home.", is_required=True),
                FieldSpec("who_to", _T.WORDS, "Whom they told, in a sentence.", "You told us at the meeting."),
                FieldSpec("date", _T.DATE, "When they told you.", "Tuesday 1 September 2026"),
                FieldSpec("we_did", _T.WORDS, "What you did.", "We now have a break at 3pm."),
                FieldSpec("not_yet", _T.WORDS, "What you have not done.", "There is no bus yet."),
                FieldSpec("why", _T.WORDS, "Why not.", "A bus costs a lot of money."),
                FieldSpec("what_next", _T.WORDS, "What happens next.", "Next, we ask Leeford Council."),
                FieldSpec("status", _T.CHOICE, "How it is going.", "done", choices=(*STATUS, "cannot")),
                PICTURE,
                FieldSpec("did_picture", _T.PICTURE, "A picture beside what you did.", "../images/bus.svg"),
                FieldSpec("next_picture", _T.PICTURE, "A picture beside what happens next.", "../images/talk.svg"),
                FieldSpec("more", _T.GROUP, "A link to more about it.", fields=LINKED),
            ),
        ),
    ),
    also=("you-said-we-did",),
)

SURVEY = PageKind(
    "survey",
    "Questions that people can answer.",
    (
        FieldSpec("why", _T.WORDS, "Why you ask, in sentences.", "We ask because letters are hard.", is_required=True),
        FieldSpec("why_picture", _T.PICTURE, "A picture beside it.", "../images/doctor.svg"),
        FieldSpec("who_reads", _T.WORDS, "Who reads the answers, in sentences.", "Joy reads your answers."),
        FieldSpec("time_needed", _T.WORDS, "How long it takes.", "5 minutes"),
        FieldSpec("closing_date", _T.DATE, "The last day to answer.", "Friday 29 January 2027", is_required=True),
        FieldSpec("answer", _T.GROUP, "How to answer. Give 2 ways or more.", fields=ANSWER),
        FieldSpec("what_happens_next", _T.WORDS, "What you do with the answers.", "We tell the surgery."),
        FieldSpec("what_happened", _T.WORDS, "What happened then. It is shown when it is over.", "40 people answered."),
        FieldSpec("next_picture", _T.PICTURE, "A picture beside it.", "../images/meeting.svg"),
        FieldSpec("results_page", _T.LINK, "The page with the answers. It is shown when it is over.", "answers.md"),
    ),
    also=("have-your-say",),
)

STORY = PageKind(
    "story",
    "What happened to a person, as they tell it.",
    (
        FieldSpec("teller", _T.PERSON, "Who tells it.", '"@member-3"'),
        FieldSpec("helped_by", _T.PERSON, "Who helped to write it down.", '"@supporter-1"'),
        FieldSpec("trigger_note", _T.WORDS, "What may upset people, in sentences.", "This story talks about hospital."),
        FieldSpec("support", CONTACT.type, "Whom to talk to when you feel bad.", fields=CONTACT.fields, main="person"),
    ),
    also=("stories",),
)
