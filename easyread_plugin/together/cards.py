"""The cards of the rules about consent."""

from __future__ import annotations

from ..document.findings import Level, RuleCard, Source

_CONSENT = (
    Source(
        "CD",
        "Charity Digital, consent for storytelling",
        "https://charitydigital.org.uk/topics/consent-best-practices-for-storytelling-11281",
    ),
    Source(
        "CON",
        "Consent and people with learning disabilities",
        "https://docsbay.net/consent-and-people-with-learning-disabilities",
    ),
)

WITHHELD = RuleCard(
    id="ER-C05",
    name="own-words-held-back",
    level=Level.ERROR,
    what="Own words of a person who did not agree, or who is not known.",
    why="A story that is told in public can not be taken back. So we only show what a person agreed to.",
    sources=_CONSENT,
    since="0.1.0",
    false_alarms="None is known.",
)

NOBODY_KNOWN = RuleCard(
    id="ER-C05b",
    name="own-words-of-nobody",
    level=Level.ADVICE,
    what="It looks for own words that no id signs.",
    why="With an id, the words can be taken out when the person changes their mind.",
    sources=_CONSENT,
    since="0.1.0",
    false_alarms="Words that your whole group agreed on, or that are made up. Then allow them and say why.",
)

PAGE_WITHHELD = RuleCard(
    id="ER-C05d",
    name="page-held-back",
    level=Level.ERROR,
    what="A story of a person who did not agree, or who is not known.",
    why="Without the story there is no page. So the page is nowhere on the site, in the menu or in the search.",
    sources=_CONSENT,
    since="0.1.0",
    false_alarms="A story that nobody lived. Then write made_up: at the top and say so.",
)

NAME_WITHHELD = RuleCard(
    id="ER-C05e",
    name="name-left-out",
    level=Level.ERROR,
    what="A name of a person who is not known, or did not agree to it.",
    why="Each person says how they want to be named. Some want no name on the internet.",
    sources=_CONSENT,
    since="0.1.0",
    false_alarms="None is known.",
)

ID_IN_WORDS = RuleCard(
    id="ER-C05f",
    name="id-in-words",
    level=Level.ERROR,
    what="It looks for the id of a person where the id signs nothing.",
    why="An id in words is not tied to what the person agreed to. So we can not take it back for them.",
    sources=_CONSENT,
    since="0.1.0",
    false_alarms="A name of an account that looks like an id, such as @cafe-21. Write it as a link.",
)

QUOTE_IN_HTML = RuleCard(
    id="ER-C05g",
    name="quote-in-html",
    level=Level.ADVICE,
    what="It looks for own words that are written as HTML.",
    why="We can not see who said them, so nobody can take them back.",
    sources=_CONSENT,
    since="0.1.0",
    false_alarms="A quote from a book or a law.",
)

REGISTER = RuleCard(
    id="ER-C06",
    name="list-of-people-not-clear",
    level=Level.ERROR,
    what="It looks for parts of the list of people that are not clear.",
    why="When it is not clear what a person agreed to, we show nothing of theirs.",
    sources=_CONSENT,
    since="0.1.0",
    false_alarms="None is known.",
    on_pages=False,
)

ID_IS_NAME = RuleCard(
    id="ER-C06b",
    name="id-looks-like-name",
    level=Level.WARNING,
    what="It looks for ids that tell a name.",
    why="All who have the files can see the ids. On many sites that is everybody.",
    sources=_CONSENT,
    since="0.1.0",
    false_alarms="A group that is known by its name. Then write group: true.",
    on_pages=False,
)

PRIVATE = RuleCard(
    id="ER-C06c",
    name="private-list-is-kept",
    level=Level.ERROR,
    what="It looks whether Git keeps the private list of people, or could take it.",
    why="What Git keeps, it keeps for ever. Then everybody with the files can read names and forms.",
    sources=_CONSENT,
    since="0.1.0",
    false_alarms="None is known.",
    on_pages=False,
)
