"""The rules about people: own words that are held back, and own words that nobody is known to have agreed to."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard, Source
from ..document.publishing import Channel, Why, publishable

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


REGISTER = RuleCard(
    id="ER-C06",
    name="list-of-people-not-clear",
    level=Level.ERROR,
    what="It looks for parts of the list of people that are not clear.",
    why="When it is not clear what a person agreed to, we show nothing of theirs.",
    sources=_CONSENT,
    since="0.1.0",
    false_alarms="None is known.",
)


def _withheld(context: PageContext) -> Iterator[Finding]:
    published = publishable(context.page, context.site.register, context.site.today, Channel.WEBSITE)
    for held in published.withheld:
        if held.why is Why.UNKNOWN:
            message = "We left out these words. We do not know who said them."
            help = f'Look for "{held.person}" in the list of people. Is it spelled the same?'
        else:
            message = "We left out these words. The person did not agree to this, or not any more."
            help = f'Ask the person. Then change "{held.person}" in the list of people.'
        yield context.finding(WITHHELD, held.where, message, help, excerpt=f"@{held.person}", row=held.row)


def _nobody_known(context: PageContext) -> Iterator[Finding]:
    for row in context.page.rows():
        for words in row.own_words:
            if words.person is None:
                yield context.finding(
                    NOBODY_KNOWN,
                    words.signature or words.position,
                    "Who said this? Did they agree?",
                    "Sign the words with an id from the list of people.",
                    excerpt=words.role,
                    row=row.id,
                )


def _of_the_project(context: PageContext) -> Iterator[Finding]:
    """The list of people is no page: the publication makes these findings."""
    return iter(())


RULES = (Rule(WITHHELD, _withheld), Rule(NOBODY_KNOWN, _nobody_known), Rule(REGISTER, _of_the_project))
