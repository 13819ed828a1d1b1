"""The rules about making and checking a page together: checked or not, the record of it, and who took part."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.checking import NOT_CHECKED, CheckState
from ..document.findings import Finding, Level, PageContext, Rule, RuleCard, Source
from ..document.model import Page
from ..document.position import Position
from .made_with import NAME, Did, day_of, sessions_of

_SINCE = "0.1.0"
_YES = ("true", "yes")
_NOTES_KINDS = ("meeting", "meetings", "minutes", "notes")
_IE = Source(
    "IE",
    "Inclusion Europe: Information for all",
    "https://www.file-pdf.it/2016/12/16/easy-language-iyw/",
)
_LOGO = Source(
    "IE-logo",
    "Inclusion Europe: Conditions for the European easy-to-read logo",
    "https://easy-to-read.eu/europske-logo-easy-to-read/",
)
_ICW = Source(
    "ICW",
    "IC Works: Why co-production matters in Easy Read",
    "https://easy-read-documents.com/news/why-co-production-matters-in-easy-read-and-how-ic-works-does-it-differently",
)
_NOTES = Source(
    "CHK",
    "Notes of a learning disability service feedback group",
    "http://www.accessibleinfo.co.uk/whats-going-on/ld-service-feedback-group-minutes-feb-17/",
)

ONLY_AT_THE_END = RuleCard(
    id="ER-C01",
    name="only-checked-at-the-end",
    level=Level.ADVICE,
    what="It looks for pages that people only checked, when all was written.",
    why="People with learning disabilities take part from the start. Then the page is theirs.",
    sources=(_ICW, _IE),
    since=_SINCE,
    false_alarms="A page that people decided on long ago. Then add that day.",
)
NOT_CHECKED_YET = RuleCard(
    id="ER-C02",
    name="not-checked",
    level=Level.ERROR,
    what="It looks for pages that nobody checked. You choose with “not_checked” in mkdocs.yml.",
    why="Only readers can say that a page is easy to read.",
    sources=(_LOGO,),
    since=_SINCE,
    false_alarms="A page that can not wait. Write “urgent: true” at its top.",
)
CHANGED = RuleCard(
    id="ER-C02b",
    name="changed-since-checked",
    level=Level.ERROR,
    what="It looks for pages that say something else now than when they were checked.",
    why="People agreed to the words and pictures that they saw.",
    sources=(_LOGO,),
    since=_SINCE,
    false_alarms="A small change such as a new phone number. Show it to the people who checked the page.",
)
RECORD = RuleCard(
    id="ER-C02c",
    name="record-of-check-not-clear",
    level=Level.ERROR,
    what="It looks for records of a check that are broken. Or that somebody changed.",
    why="A page says who checked it. That must be true.",
    sources=(_LOGO,),
    since=_SINCE,
    false_alarms="None is known.",
    on_pages=False,
)
WHO_NOT_CLEAR = RuleCard(
    id="ER-C04",
    name="made-with-not-clear",
    level=Level.WARNING,
    what="It looks for parts of “made_with” that are not clear.",
    why="A page says who made it, and when. What is not clear is not shown.",
    sources=(_LOGO,),
    since=_SINCE,
    false_alarms="None is known.",
)
NOTES_NOT_AGREED = RuleCard(
    id="ER-C08",
    name="notes-not-agreed",
    level=Level.ERROR,
    what="It looks for notes of a meeting. Did people agree to put them on the internet?",
    why="What people say in a meeting is theirs. They decide who may read it.",
    sources=(_NOTES,),
    since=_SINCE,
    false_alarms="None is known.",
)


def is_urgent(page: Page) -> bool:
    """Whether the page may go out before it is checked."""
    entry = page.front_matter.get("urgent")
    return entry is not None and entry.text.strip().lower() in _YES


def _not_checked(context: PageContext) -> Iterator[Finding]:
    page, settings = context.page, context.site.settings
    if not page.has_layout or settings.not_checked == "show" or is_urgent(page):
        return
    if context.site.checks.get(page.uri, NOT_CHECKED).state is not CheckState.NOT:
        return
    help = f"Let people check it. Then type: easyread sign-off {page.file}"
    if settings.not_checked == "draft":
        yield _finding(context, NOT_CHECKED_YET, "Nobody has checked this page yet. So it is held back.", help)
    else:
        yield _finding(context, NOT_CHECKED_YET, "Nobody has checked this page yet.", help, Level.ERROR)


def _changed(context: PageContext) -> Iterator[Finding]:
    page, settings = context.page, context.site.settings
    if context.site.checks.get(page.uri, NOT_CHECKED).state is not CheckState.CHANGED:
        return
    help = f"Show people what is new: easyread changes {page.file}"
    message = "This page has changed since people checked it."
    if settings.not_checked == "show" or is_urgent(page):
        yield _finding(context, CHANGED, message, help)
    elif settings.not_checked == "draft":
        yield _finding(context, CHANGED, f"{message} So it is held back.", help)
    else:
        yield _finding(context, CHANGED, message, help, Level.ERROR)


def _finding(
    context: PageContext, card: RuleCard, message: str, help: str, level: Level = Level.ADVICE
) -> Finding:
    return context.finding(card, Position(1, 1, 1, 1), message, help, level=level)


def _of_the_project(context: PageContext) -> Iterator[Finding]:
    """A record is no page: the publication makes these findings."""
    return iter(())


def _who(context: PageContext) -> Iterator[Finding]:
    for unclear in sessions_of(context.page, context.site.today)[1]:
        yield context.finding(WHO_NOT_CLEAR, unclear.position, unclear.message, unclear.help)


def _from_the_start(context: PageContext) -> Iterator[Finding]:
    sessions, unclear = sessions_of(context.page, context.site.today)
    if sessions and not unclear and all(did is Did.CHECKED for session in sessions for did in session.did):
        yield context.finding(
            ONLY_AT_THE_END,
            context.page.front_matter[NAME].position,
            "People only checked this page. They did not take part from the start.",
            "Next time, decide together what the page is about. Is there such a day? Write it here.",
        )


def _notes(context: PageContext) -> Iterator[Finding]:
    page = context.page
    if page.kind not in _NOTES_KINDS:
        return
    agreed, day = page.front_matter.get("agreed_for_web"), day_of(page.front_matter.get("agreed_date"))
    if agreed is None or agreed.text.strip().lower() not in _YES:
        yield context.finding(
            NOTES_NOT_AGREED,
            (agreed or page.front_matter["kind"]).position,
            "Did people agree that these notes go on the internet?",
            "Ask them. Then write at the top: agreed_for_web: yes",
        )
    elif day is not None and day > context.site.today:
        at = page.front_matter["agreed_date"].position
        yield context.finding(
            NOTES_NOT_AGREED, at, "This day is not here yet.", "Write the day when people have agreed."
        )


RULES = (
    Rule(ONLY_AT_THE_END, _from_the_start),
    Rule(NOT_CHECKED_YET, _not_checked),
    Rule(CHANGED, _changed),
    Rule(RECORD, _of_the_project),
    Rule(WHO_NOT_CLEAR, _who),
    Rule(NOTES_NOT_AGREED, _notes),
)
