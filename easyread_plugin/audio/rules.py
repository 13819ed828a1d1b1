"""The rules about speech: recordings, how words are said, voices, and sound that is kept in the project."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard, SiteContext, Source
from ..document.people import Channel, Use, Why
from ..document.position import Position
from ..document.speech import same_words
from ..errors import VoiceError
from ..language.unsure import CLUES, unsure
from .choosing import check_voice

_LISTEN = (
    Source(
        "SHEF",
        "Inclusive New Media Design: Previous research",
        "https://inclusivenewmedia.sites.sheffield.ac.uk/research/previous-research",
    ),
)
_ALOUD = (
    Source(
        "COGA",
        "W3C: Making Content Usable for People with Cognitive and Learning Disabilities",
        "https://www.w3.org/TR/coga-usable/",
    ),
)
_CONSENT = (
    Source(
        "CD",
        "Charity Digital, consent for storytelling",
        "https://charitydigital.org.uk/topics/consent-best-practices-for-storytelling-11281",
    ),
)


def _card(id: str, name: str, level: Level, what: str, why: str, sources: tuple[Source, ...], alarms: str) -> RuleCard:
    return RuleCard(id, name, level, what, why, sources, "0.1.0", alarms, on_pages=id == "ER-A02b")


NOT_PLAYED = _card(
    "ER-A01", "recording-not-played", Level.WARNING,
    "It looks for recordings of words that no page says.",
    "A recording is only played where its exact words stand. So nobody hears this one.",
    _LISTEN, "A recording for a page that is not there yet.",
)  # fmt: skip
LIST_NOT_CLEAR = _card(
    "ER-A01b", "list-of-recordings-not-clear", Level.ERROR,
    "It looks for parts of the list of recordings that are not clear.",
    "When it is not clear who says what, we do not play it.",
    _LISTEN, "None is known.",
)  # fmt: skip
SAYS_MORE = _card(
    "ER-A01c", "recording-says-more", Level.ERROR,
    "It looks for notes in recordings: names, dates, places, programs.",
    "A file can tell more about a person than their voice. They did not agree to that.",
    _CONSENT, "None is known.",
)  # fmt: skip
IN_NO_LIST = _card(
    "ER-A01e", "recording-in-no-list", Level.WARNING,
    "It looks for files among the recordings that the list does not name.",
    "We do not know whose voice it is, or what they agreed to. So we do not play it.",
    _CONSENT, "None is known.",
)  # fmt: skip
OLD_SOUND = _card(
    "ER-A01d", "committed-sound-is-old", Level.ERROR,
    "It looks for pages whose sound in the project is missing, broken or old. For “audio: committed” only.",
    "A reader would hear other words than they see. So we play nothing.",
    _LISTEN, "None is known.",
)  # fmt: skip
UNSURE = _card(
    "ER-A02b", "not-sure-how-to-say", Level.WARNING,
    "It looks for capitals and numbers that a voice could say wrong.",
    "Many readers listen. A voice does not know if CODP is a word or 4 letters.",
    _ALOUD, "The voice may say it right by luck. Listen to it. Then write down how it is said.",
)  # fmt: skip
SAY_NOT_CLEAR = _card(
    "ER-A02c", "how-to-say-not-clear", Level.ERROR,
    "It looks for parts of the list in say.yml that are not clear.",
    "When a part is not clear, the voice says the word as it likes.",
    _ALOUD, "None is known.",
)  # fmt: skip
NO_VOICE = _card(
    "ER-A03", "voice-not-known", Level.ERROR,
    "It looks for voices, variants and languages that nobody here can speak.",
    "Without a voice, the page has no sound. Or another voice would speak, and nobody knows.",
    _LISTEN, "A voice of another computer. Check there, or use the bundled voice.",
)  # fmt: skip
HELD_BACK = _card(
    "ER-C05h", "voice-held-back", Level.ERROR,
    "A recording of a person who did not agree to be heard.",
    "A voice is a person. So we only play what that person agreed to.",
    _CONSENT, "None is known.",
)  # fmt: skip


def _faults(card: RuleCard) -> Callable[[SiteContext], Iterator[Finding]]:
    """What is wrong in the files of the sound, seen while they were read."""

    def check(context: SiteContext) -> Iterator[Finding]:
        for fault in context.site.speech.faults:
            if fault.rule == card.id:
                at = Position(fault.line, 1, fault.line, 1) if fault.line else None
                message, _, help = fault.message.partition(". ")
                yield context.finding(card, fault.file, at, f"{message.removesuffix('.')}.", help)

    return check


def _not_played(context: SiteContext) -> Iterator[Finding]:
    said = {same_words(statement.text) for page in context.pages for statement in page.statements()}
    for recording in context.site.speech.recordings:
        if recording.says in said:
            continue
        near = difflib.get_close_matches(recording.says, sorted(said), n=1, cutoff=0.7)
        yield context.finding(
            NOT_PLAYED,
            context.site.speech.list_file,
            recording.position,
            f"No page says the words of “{recording.name}”. So nobody hears it.",
            f"The nearest words are: “{near[0]}”. Record them, or take this one out." if near else "Take it out.",
            excerpt=recording.says,
        )


def _held_back(context: SiteContext) -> Iterator[Finding]:
    site = context.site
    for recording in site.speech.recordings:
        why = site.register.why_not(recording.person, Use.VOICE, Channel.WEBSITE, site.today)
        if why is None:
            continue
        unknown = why is Why.UNKNOWN
        yield context.finding(
            HELD_BACK,
            site.speech.list_file,
            recording.position,
            "We do not play this recording. "
            + ("We do not know who reads it." if unknown else "The person did not agree to be heard, or not any more."),
            f'Look for "{recording.person}" in the list of people. '
            + ("Is it spelled the same?" if unknown else "Ask them. They can agree to: voice."),
            excerpt=recording.name,
        )


def _of_the_publication(context: PageContext) -> Iterator[Finding]:
    """What is to be heard is known when it is known what is published: the publication makes these findings."""
    return iter(())


def _unsure(context: PageContext) -> Iterator[Finding]:
    page, sayings = context.page, context.site.speech.sayings
    for row, statement in context.words(CLUES):
        for start, end in unsure(statement.text, page.language, sayings):
            word = statement.text[start:end]
            yield context.finding(
                UNSURE,
                context.place(statement, start, end),
                f"A voice could say “{word}” wrong.",
                f"Write it in other words. Or add a line to say.yml: “{word}: how it sounds”.",
                excerpt=word,
                row=row.id if row else "",
            )


def _no_voice(context: PageContext) -> Iterator[Finding]:
    """A page in a language of its own. That of the site is looked at once."""
    page, settings = context.page, context.site.settings
    if settings.audio != "build" or page.language == settings.language or not page.has_layout:
        return
    try:
        check_voice(settings, settings.language)
    except VoiceError:
        return
    try:
        check_voice(settings, page.language)
    except VoiceError as error:
        message, _, help = str(error).partition(". ")
        field = page.front_matter.get("language")
        yield context.finding(NO_VOICE, field.position if field else None, f"{message.removesuffix('.')}.", help)


RULES = (
    Rule(NOT_PLAYED, check_site=_not_played),
    Rule(LIST_NOT_CLEAR, check_site=_faults(LIST_NOT_CLEAR)),
    Rule(SAYS_MORE, check_site=_faults(SAYS_MORE)),
    Rule(OLD_SOUND, _of_the_publication),
    Rule(IN_NO_LIST, check_site=_faults(IN_NO_LIST)),
    Rule(UNSURE, _unsure),
    Rule(SAY_NOT_CLEAR, check_site=_faults(SAY_NOT_CLEAR)),
    Rule(NO_VOICE, _no_voice, _faults(NO_VOICE)),
    Rule(HELD_BACK, check_site=_held_back),
)
"""In the order of the catalogue."""
