"""The fields that pages of every kind can have, and groups of fields that several kinds share."""

from __future__ import annotations

from .specs import FieldSpec, FieldType

_T = FieldType
PICTURE = FieldSpec("picture", _T.PICTURE, "A picture beside it, in place of the usual one.", "../images/vote.svg")

CONTACT = FieldSpec(
    "contact",
    _T.GROUP,
    "Who can help with this page.",
    main="person",
    fields=(
        FieldSpec("person", _T.PERSON, "The person to ask.", '"@supporter-1"'),
        FieldSpec("when", _T.WORDS, "When they are there, in a sentence.", "Joy is there on Monday."),
        FieldSpec("phone", _T.PHONE, "The phone number.", "01632 960123"),
        FieldSpec("email", _T.EMAIL, "The e-mail address.", "hello@tuesday.example"),
        FieldSpec("address", _T.LINES, "The address, a line each.", "[7 Mill Lane, Leeford]"),
        PICTURE,
    ),
)

PLACE_FIELDS = (
    FieldSpec("name", _T.WORDS, "What the place is called.", "Leeford Community Centre", is_required=True),
    FieldSpec("address", _T.LINES, "The address, a line each.", "[7 Mill Lane, Leeford]"),
    FieldSpec("room", _T.WORDS, "Which room.", "room 2"),
    FieldSpec("how_to_get_there", _T.WORDS, "The bus or the way, in sentences.", "Bus 12 stops at the door."),
    FieldSpec("picture", _T.PICTURE, "A photo of the door.", "../images/front-door.svg"),
)
PLACE = FieldSpec("place", _T.GROUP, "Where it is.", "Leeford Community Centre", fields=PLACE_FIELDS, main="name")

STATUS = ("not started", "doing", "done")
"""How a task is going."""

LINKED = (
    FieldSpec("words", _T.WORDS, "The words of the link.", "Read the answers", is_required=True),
    FieldSpec("page", _T.LINK, "Where it leads.", "our-answers.md", is_required=True),
)
"""A link with its words."""
ANSWER = (
    FieldSpec("person", _T.PERSON, "Who takes them.", '"@supporter-1"'),
    FieldSpec("phone", _T.PHONE, "The phone number.", "01632 960123"),
    FieldSpec("email", _T.EMAIL, "The e-mail address.", "hello@tuesday.example"),
    FieldSpec("post", _T.LINES, "The address for letters, a line each.", "[7 Mill Lane, Leeford]"),
    FieldSpec("link", _T.LINK, "A page where it can be done.", "https://leeford.example/answer"),
    FieldSpec("paper", _T.WORDS, "How to do it on paper, in sentences.", "Print this page and mark your answers."),
)
"""The ways to answer or to book."""

PICTURE_KEYS = (
    "access", "agreed", "bus", "cost", "do", "door", "email", "food", "help", "law", "link", "list", "long", "money",
    "next", "no", "online", "over", "paper", "pay", "phone", "post", "room", "summary", "supporters", "talk",
    "updated", "want",
)  # fmt: skip
"""The rows of fields that have no picture of their own beside them."""
PICTURES = FieldSpec(
    "pictures",
    _T.GROUP,
    "Pictures of your own beside the rows that fields become.",
    "{cost: ../images/ticket.svg}",
    fields=tuple(FieldSpec(key, _T.PICTURE, f"Beside the rows about “{key}”.") for key in PICTURE_KEYS),
)

COMMON: tuple[FieldSpec, ...] = (
    FieldSpec("summary", _T.LINES, "What the page says, in 3 sentences at most.", "[We met in May., We had a vote.]"),
    FieldSpec("date", _T.DATE, "The day that the page is about.", "Tuesday 3 November 2026"),
    FieldSpec("updated", _T.DATE, "The day on which you last changed the page.", "Friday 20 November 2026"),
    FieldSpec("review_by", _T.DATE, "The day by which somebody looks at the page again.", "Friday 29 October 2027"),
    FieldSpec("full_version", _T.LINK, "The long version that this page is made from.", "the-long-report.md"),
    FieldSpec("easy_version", _T.LINK, "The easy version of this page.", "our-report.md"),
    CONTACT,
    PICTURES,
)
"""What every kind of page can have."""

PLAIN: tuple[FieldSpec, ...] = (
    FieldSpec("title", _T.WORDS, "The title of the page. Without it, the first heading is the title.", "Our rules"),
    FieldSpec("description", _T.WORDS, "What search engines show.", "Our rules for meetings."),
    FieldSpec("kind", _T.WORDS, "Which kind of page it is.", "meeting"),
    FieldSpec("draft", _T.YES_NO, "Whether the page is not ready: then only `mkdocs serve` shows it.", "yes"),
    FieldSpec("language", _T.WORDS, "The language of the words.", "en-GB"),
    FieldSpec("languages", _T.WORDS, "This page in other languages: which page for each.", "{cy: croeso.md}"),
    FieldSpec("icon", _T.WORDS, "The picture in the menu.", "material/music"),
    FieldSpec("hard_words", _T.WORDS, "Hard words of this page and what they mean.", "{vote: A way to choose.}"),
    FieldSpec("made_up", _T.LINES, "What on the page is made up.", "[This meeting is made up.]"),
    FieldSpec("credits", _T.LINES, "Where the facts are from.", "[We wrote this page.]"),
)
"""What every page can have besides, and which other parts of easyread read."""
