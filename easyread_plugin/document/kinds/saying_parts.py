"""The rows of what people say: you said we did, surveys, stories."""

from __future__ import annotations

from collections.abc import Iterator

from ..fact import Fact
from .contact_parts import answer_rows, contact_rows
from .facts import KindFacts
from .parts import Draft, Line, Maker, Part, Shown, after, until


def you_said_parts(make: Maker) -> Iterator[Part]:
    """A part for each thing that people told: what they said, what was done or not, and what happens next."""
    for item in make.facts.groups("items"):
        yield from make.part("items", item.text("about"), _item_rows(make, item), facts=item)


def _item_rows(make: Maker, item: KindFacts) -> Iterator[Draft]:
    words = make.words
    said = (*make.written("who_to", item), *make.day("date", words.told_on, item))
    yield _titled(make, item, "you_said", words.you_said, said, make.picture("talk", "talk", item))
    status = item.text("status")
    going: tuple[Line, ...] = ()
    if status:
        going = (make.line("status", words.status[status], item, value=status),)
    own = make.own(item, "did_picture")
    if item.lines("we_did"):
        yield _titled(make, item, "we_did", words.we_did, going, own or make.picture("we-did", "do"))
    elif item.lines("not_yet") or item.lines("why"):
        why = (*make.written("why", item), *going)
        yield _titled(make, item, "not_yet", words.not_done, why, own or make.picture("not-yet", "no"))
    elif going:
        usual = {"done": "we-did", "cannot": "no"}.get(status, "not-yet")
        yield Draft("status", going, own or make.picture(usual))
    more = item.group("more")
    link: tuple[Line, ...] = ()
    if more is not None and more.text("page"):
        link = (make.line("words", more.text("words") or more.text("page"), more, link=more.text("page")),)
    following = make.own(item, "next_picture") or make.picture("talk", "next")
    if item.lines("what_next"):
        yield _titled(make, item, "what_next", words.next, link, following)
    else:
        yield Draft("more", link, following)


def _titled(
    make: Maker, item: KindFacts, name: str, title: str, more: tuple[Line, ...], picture: tuple[Shown, ...]
) -> Draft:
    """A row that begins with our words about it."""
    written = make.written(name, item)
    first = (Line(title, item.at(name), Fact(name), is_title=True),) if written or more else ()
    return Draft(name, (*first, *written, *more), picture)


def survey_parts(make: Maker) -> Iterator[Part]:
    """Why, how long, until when, how to answer; after the last day, only that it is over and what happens next."""
    facts, words = make.facts, make.words
    last = facts.day("closing_date")
    open_days = until(last)
    about = [
        Draft("why", make.written("why"), make.own(facts, "why_picture") or make.picture("survey", "help")),
        Draft("who_reads", make.written("who_reads"), make.picture("respect", "list"), open_days),
    ]
    needed = facts.text("time_needed").removesuffix(".")
    if needed:
        text = needed if len(needed.split()) > 4 else words.takes.format(time=needed)
        about.append(Draft("time_needed", (make.line("time_needed", text),), make.picture("time", "over"), open_days))
    about.append(Draft("closing_date", make.day("closing_date", words.until), make.leaf("closing_date"), open_days))
    closed = after(last) if last is not None else None
    if closed is not None:
        lines = (make.line("closing_date", words.survey_over), *make.day("closing_date", words.closed_on))
        about.append(Draft("closing_date", lines, make.leaf("closing_date"), closed))
    yield from make.part("why", words.about_survey, about)
    answer = facts.group("answer")
    if answer is not None:
        rows = answer_rows(make, answer, "answer", words.answer_link)
        shown = [Draft(row.fact, row.lines, row.pictures, open_days) for row in rows]
        yield from make.part("answer", words.how_to_answer, shown, is_last=True)
    # When it is over, what happened takes the place of what was going to happen.
    planned = Draft(
        "what_happens_next",
        make.written("what_happens_next"),
        _next_picture(make, "meeting"),
        open_days if "what_happened" in facts else None,
    )
    yield from make.part("what_happens_next", words.next, [planned], is_last=True)
    happened = [Draft("what_happened", make.written("what_happened"), _next_picture(make, "we-did"), closed)]
    if facts.text("results_page"):
        line = make.line("results_page", words.results, link=facts.text("results_page"))
        happened.append(Draft("results_page", (line,), make.picture("we-did", "do"), closed))
    yield from make.part("what_happened", words.happened, happened, is_last=True)


def _next_picture(make: Maker, usual: str) -> tuple[Shown, ...]:
    return make.own(make.facts, "next_picture") or make.picture(usual, "next")


def story_parts(make: Maker) -> Iterator[Part]:
    """What may upset a reader, before the story; at the end who told it, and whom to talk to."""
    facts, words = make.facts, make.words
    warned = make.written("trigger_note")
    if warned:
        warned = (*warned, make.line("trigger_note", words.you_can_stop))
    note = Draft("trigger_note", warned, make.picture("sad", "no"))
    yield from make.part("trigger_note", words.before_reading, [note])
    told = (*make.people("teller", words.told_story), *make.people("helped_by", words.helped_story))
    row = Draft("teller", told, make.picture("story-on-stage", "talk"))
    yield from make.part("teller", "", [row], is_last=True)
    support = facts.group("support")
    if support is not None:
        yield from make.part("support", words.feel_bad, contact_rows(make, support, "support"), is_last=True)
