"""The rule about how much of a page is own words."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.own_share import own_share
from .sources import CONSENT_STORIES

MOSTLY_OWN_WORDS = RuleCard(
    id="ER-C05k",
    name="mostly-own-words",
    level=Level.ADVICE,
    what="A page that is no story, and is mostly what people said.",
    why="We do not check own words. A person can take back what they said. Then not much of the page is left.",
    sources=(CONSENT_STORIES,),
    since="0.1.0",
    false_alarms="A page of quotes, such as what people think of something. A story is left alone.",
)
_STORIES = frozenset(("story", "survey", "you-said"))
_FEWEST = 20
"""A page with fewer words in own words is no page of quotes."""


def _mostly(context: PageContext) -> Iterator[Finding]:
    page = context.page
    first = next(page.own_words(), None)
    if page.kind in _STORIES or first is None:
        return
    words = own_share(page)
    if words.own < _FEWEST or words.own * 2 <= words.all:
        return
    yield context.finding(
        MOSTLY_OWN_WORDS,
        first.position,
        f"People said {words.own} of the {words.all} words on this page. The page is no story.",
        "Say in your own sentences what it is about. Or write “kind: story” at the top.",
    )


RULES: tuple[Rule, ...] = (Rule(MOSTLY_OWN_WORDS, _mostly),)
"""The rules about how much of a page is own words."""
