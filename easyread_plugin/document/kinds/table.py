"""Every kind of page, and the fields that it has."""

from __future__ import annotations

from collections.abc import Mapping

from .common import COMMON, CONTACT, LINKED, PICTURE
from .gatherings import EVENT, MEETING
from .lists import ACTIONS, EVENTS
from .sayings import STORY, SURVEY, YOU_SAID
from .specs import FieldSpec, FieldType, PageKind

_T = FieldType
NEWS = PageKind(
    "news",
    "Something new.",
    (
        FieldSpec("date", _T.DATE, "The day.", "Friday 20 November 2026", is_required=True),
        FieldSpec("author", _T.PERSON, "Who wrote it.", '"@member-3"'),
        FieldSpec("what_to_do_now", _T.WORDS, "What readers can do, in sentences.", "Come and see it."),
        FieldSpec("more", _T.GROUP, "A link to more about it.", fields=LINKED),
    ),
)

NEWSLETTER = PageKind(
    "newsletter",
    "Several pieces of news at once.",
    (
        FieldSpec("date", _T.DATE, "The day.", "Friday 20 November 2026", is_required=True),
        FieldSpec("issue", _T.NUMBER, "Its number.", "12"),
        FieldSpec("items", _T.GROUPS, "What is in it: links to pages.", main="words", fields=(*LINKED, PICTURE)),
    ),
)

FILM = PageKind(
    "film",
    "A film, with its words.",
    (
        FieldSpec("film", _T.FILE, "The film: a file in the content folder.", "films/our-day.mp4", is_required=True),
        FieldSpec("captions", _T.FILE, "The words on the film: a VTT file.", "films/our-day.vtt", is_required=True),
        FieldSpec("words", _T.LINES, "What is said and what is seen, a line each.", "[We dance.]", is_required=True),
        FieldSpec("length", _T.WORDS, "How long it is.", "3 minutes"),
        FieldSpec("people", _T.PEOPLE, "Who is in it.", '["@member-1"]'),
        FieldSpec("picture", _T.PICTURE, "A picture from the film.", "../images/dance.svg"),
    ),
)

ABOUT = PageKind(
    "about",
    "Who you are and what you do.",
    (
        FieldSpec("who_we_are", _T.WORDS, "Who you are, in a sentence.", "We speak up for ourselves."),
        FieldSpec("run_by_us", _T.YES_NO, "Whether people with learning disabilities run it.", "yes"),
        FieldSpec("what_we_want", _T.LINES, "What you want, in sentences.", "[We want good buses.]"),
        FieldSpec("what_we_do", _T.LINES, "What you do, in sentences.", "[We meet each month.]"),
        FieldSpec(
            "team",
            _T.GROUPS,
            "Who does what.",
            main="person",
            fields=(
                FieldSpec("person", _T.PERSON, "Who it is.", '"@member-3"', is_required=True),
                FieldSpec("job", _T.WORDS, "What they do.", "leads our meetings"),
                FieldSpec("ask_me_about", _T.WORDS, "What people can ask them about.", "the club night"),
            ),
        ),
        FieldSpec("how_to_join", _T.WORDS, "How to join, in sentences.", "Phone Joy."),
        FieldSpec("money", _T.WORDS, "Who pays for it, in sentences.", "The council gives us money."),
    ),
    also=("who-we-are",),
)

GROUPS = PageKind(
    "groups",
    "Groups near you.",
    (
        FieldSpec(
            "groups",
            _T.GROUPS,
            "Each group.",
            main="name",
            fields=(
                FieldSpec("name", _T.WORDS, "What it is called.", "Speak Out Leeford", is_required=True),
                FieldSpec("what", _T.WORDS, "What it does, in sentences.", "It meets on Monday."),
                FieldSpec("where", _T.WORDS, "Where it is.", "Leeford"),
                FieldSpec("phone", _T.PHONE, "The phone number.", "01632 960123"),
                FieldSpec("email", _T.EMAIL, "The e-mail address.", "hello@tuesday.example"),
                FieldSpec("page", _T.LINK, "Its website.", "https://leeford.example"),
                PICTURE,
            ),
        ),
        FieldSpec("checked", _T.DATE, "When you last checked the list.", "Friday 20 November 2026"),
    ),
    also=("groups-near-you",),
)

GUIDE = PageKind(
    "guide",
    "How something works, or how to do it.",
    (
        FieldSpec("checked_law_on", _T.DATE, "When somebody last checked the law.", "Friday 20 November 2026"),
        FieldSpec("what_you_can_do", _T.LINES, "What readers can do, in sentences.", "[You can complain.]"),
        FieldSpec("get_help", CONTACT.type, "Who can help.", fields=CONTACT.fields, main="person"),
    ),
    also=("rights",),
)

CONTACT_KIND = PageKind(
    "contact",
    "How to reach you.",
    (
        *CONTACT.fields[:-1],
        FieldSpec("emergency", _T.WORDS, "Whom to call when it is urgent, in sentences.", "Phone 999 when it burns."),
        FieldSpec("complaints", _T.LINK, "The page about complaints.", "tell-us-privately.md"),
    ),
)

ACCESSIBILITY = PageKind(
    "accessibility",
    "What works on the site, and what does not.",
    (
        FieldSpec("works", _T.LINES, "What works, in sentences.", "[You can listen to each page.]"),
        FieldSpec("does_not_work", _T.LINES, "What does not work, in sentences.", "[Our films have no signing.]"),
        FieldSpec("tell_us", CONTACT.type, "Whom to tell.", fields=CONTACT.fields, main="person"),
    ),
)

QUESTIONS = PageKind("questions", "Questions and answers.", (), also=("questions-and-answers",))
WORD_BANK = PageKind("word-bank", "Hard words and what they mean.", ())
HOME = PageKind("home", "The first page.", ())

KINDS: Mapping[str, PageKind] = {
    kind.name: kind
    for kind in (
        HOME, MEETING, ACTIONS, YOU_SAID, EVENT, EVENTS, GUIDE, QUESTIONS, STORY, SURVEY, NEWS, NEWSLETTER, FILM, ABOUT,
        GROUPS, WORD_BANK, CONTACT_KIND, ACCESSIBILITY,
    )
}  # fmt: skip
"""By name."""
_NAMES: Mapping[str, PageKind] = {name: kind for kind in KINDS.values() for name in (kind.name, *kind.also)}


def kind_named(name: str) -> PageKind | None:
    """The kind with this name, however it is spaced: `You said` is `you-said`. None for any other name."""
    return _NAMES.get("-".join(name.lower().replace("_", " ").replace("-", " ").split()))


def names_of_kinds() -> tuple[str, ...]:
    """Every name that a kind has."""
    return tuple(_NAMES)


def fields_of(kind: PageKind | None) -> tuple[FieldSpec, ...]:
    """The fields that a page of this kind can have: its own, and those of every page."""
    own = kind.fields if kind else ()
    names = {spec.name for spec in own}
    return (*own, *(spec for spec in COMMON if spec.name not in names))
