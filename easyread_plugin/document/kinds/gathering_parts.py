"""The rows of events and meetings."""

from __future__ import annotations

from collections.abc import Iterator

from ..fact import Fact
from .contact_parts import answer_rows
from .facts import KindFacts
from .parts import CALENDAR, Draft, Line, Maker, Part, after, has_ids, until
from .values import clean

_ACCESS_PICTURES = {
    "step-free": "front-door",
    "toilet": "accessible-toilet",
    "changing-places": "accessible-toilet",
    "quiet-room": "quiet-room",
    "hearing-loop": "listen",
    "sign-language": "talk",
    "easy-read": "easy-read-paper",
}


def event_parts(make: Maker) -> Iterator[Part]:
    """When and where it is, what it costs, what there is, and how to book."""
    facts, words = make.facts, make.words
    day = facts.day("date")
    if facts.says("cancelled"):
        lines = tuple(make.line("cancelled", text) for text in words.cancelled)
        rows = (
            Draft("cancelled", lines, make.picture("no", "no")),
            Draft("date", make.day("date", words.was_planned), make.leaf("date")),
        )
        yield from make.part("cancelled", words.when, rows)
        return
    on = make.day("date", words.on_day)
    offer = (make.line(CALENDAR, words.into_calendar),) if on else ()
    when = [Draft("date", (*on, *offer), make.leaf("date"), until(day))]
    if day is not None and (gone := after(day)) is not None:
        over = (*make.day("date", words.was_on_day), make.line("date", words.is_over))
        when.append(Draft("date", over, make.leaf("date"), gone))
    when.append(Draft("start", make.times(), make.face("start") or make.face("end"), until(day)))
    yield from make.part("date", words.when, when)
    place, online = facts.group("place"), facts.group("online")
    where = [*(place_rows(make, place) if place else ()), *(_online(make, online) if online else ())]
    yield from make.part("place" if place else "online", words.where, where)
    yield from make.part("cost" if "cost" in facts else "what_we_pay", words.cost, _costs(make))
    first = next((name for name in ("food", "access", "supporters_welcome") if name in facts), "food")
    yield from make.part(first, words.there, _there(make))
    book = facts.group("book")
    if book is not None:
        yield from make.part("book", words.book, _booking(make, book), facts=facts)


def place_rows(make: Maker, place: KindFacts) -> Iterator[Draft]:
    """The door with its address, the room, and the way there."""
    words = make.words
    name = place.text("name")
    picture = make.picture("front-door", facts=place)
    address = tuple(line for line in place.lines("address") if clean(line.text))
    if address:
        items = tuple(Line(clean(line.text), line.position, Fact("address"), is_item=True) for line in address)
        first = Line(name, place.at("name"), Fact("name"), is_item=True)
        yield Draft("place", (make.line("name", words.place_list, place), first, *items), picture)
    elif name:
        yield Draft("place", (make.line("name", place_sentence(make, name), place),), picture)
    room = place.text("room")
    if room:
        line = make.line("room", words.room.format(room=room), place)
        yield Draft("place", (line,), make.picture("set-up-room", "room", place))
    yield Draft("place", make.written("how_to_get_there", place), make.picture("bus", "bus", place))


def place_sentence(make: Maker, name: str) -> str:
    """The words `It is at Leeford Community Centre`, or for a room: `It is in room 2`."""
    is_room = "room" in name.lower().split()[:3]
    return (make.words.place_in if is_room else make.words.place).format(name=_inside_a_sentence(name))


def _inside_a_sentence(name: str) -> str:
    """`The Old Library` loses its capital T inside a sentence."""
    return f"the {name[4:]}" if name.startswith("The ") else name


def _online(make: Maker, online: KindFacts) -> Iterator[Draft]:
    words, lines = make.words, list(make.written("how", online))
    for name, text in (("link", words.join_link), ("test_link", words.test_link)):
        if online.text(name):
            lines.append(make.line(name, text, online, link=online.text(name)))
    yield Draft("online", tuple(lines), make.picture("keyboard", "online"))


def _costs(make: Maker) -> Iterator[Draft]:
    money, words = make.facts.money("cost"), make.words
    if money is not None:
        text = money.words or (words.costs.format(money=words.price(money)) if money.pence else words.free)
        value = "" if money.words else f"{money.pence / 100:.2f}"
        yield Draft("cost", (make.line("cost", text, value=value),), make.picture("cost", "cost"))
    yield Draft("what_we_pay", make.written("what_we_pay"), make.picture("paid", "pay"))


def _there(make: Maker) -> Iterator[Draft]:
    facts, words = make.facts, make.words
    yield Draft("food", make.written("food"), make.picture("food-and-drink", "food"))
    for line in facts.lines("access"):
        key = clean(line.text).lower().replace(" ", "-")
        said = words.access.get(key)
        text = said or clean(line.text)
        picture = _ACCESS_PICTURES.get(key, "help")
        need = Line(text, line.position, Fact("access", key if said else ""))
        yield Draft("access", (need,), make.picture(picture, "access"))
    if facts.says("supporters_welcome"):
        welcome = make.line("supporters_welcome", words.supporters, value="yes")
        yield Draft("supporters_welcome", (welcome,), make.picture("support-worker-beside", "supporter"))


def _booking(make: Maker, book: KindFacts) -> Iterator[Draft]:
    """How to book, up to the last day."""
    words, day = make.words, make.facts.day("date")
    last = book.day("by") or day
    for row in answer_rows(make, book, "book", words.book_link):
        yield Draft(row.fact, row.lines, row.pictures, until(last))
    yield Draft("book", make.day("by", words.book_by, book), make.leaf("by", book), until(last))
    if last is not None and day is not None and last < day and (gone := after(last)) is not None:
        line = make.line("by", words.book_over, book)
        days = type(gone)(gone.first, day)
        yield Draft("book", (line,), make.picture("no", "over"), days)


def meeting_parts(make: Maker) -> Iterator[Part]:
    """When, where and who; at the end what was decided, what happens next, and when you meet again."""
    facts, words = make.facts, make.words
    yield from make.part("date", words.when_and_where, _when_and_where(make))
    came = (
        *make.people("chair", words.led),
        *make.people("people_came", words.came),
        *make.count("people_came", words.came_counts, others=has_ids(facts.people("chair"))),
        *make.people("supporters_came", words.supported),
        *make.count("supporters_came", words.supported_counts),
    )
    first = next((name for name in ("chair", "people_came", "supporters_came") if name in facts), "chair")
    yield from make.part(first, words.who_came, [Draft(first, came, look="people")])
    missed = (
        *make.people("people_who_could_not", words.could_not_come),
        *make.count("people_who_could_not", words.could_not_counts),
    )
    absent = Draft("people_who_could_not", missed, look="people")
    yield from make.part("people_who_could_not", words.could_not, [absent])
    decisions = (
        Draft("decisions", make.written("what", one), make.picture("agree", facts=one))
        for one in facts.groups("decisions")
    )
    yield from make.part("decisions", words.decided, decisions, is_last=True)
    rest = Draft("what_next", make.written("what_next"), make.picture("share-jobs", "next"))
    tasks = [task_row(make, task) for task in facts.groups("tasks")]
    yield from make.part("tasks" if tasks else "what_next", words.next, [*tasks, rest], is_last=True)
    again = facts.group("next_meeting")
    if again is not None:
        yield from make.part("next_meeting", words.next_meeting, _next_meeting(make, again), is_last=True)
    agreed = make.day("agreed_date", words.read_together)
    if facts.says("agreed_for_web"):
        agreed = (*agreed, make.line("agreed_for_web", words.agreed_for_web, value="yes"))
    row = Draft("agreed_for_web", agreed, make.picture("consent", "agreed"))
    yield from make.part("agreed_date", words.on_web, [row], is_last=True)


def _when_and_where(make: Maker) -> Iterator[Draft]:
    facts, words = make.facts, make.words
    group = facts.text("group")
    lines = list(make.day("date", words.group_met.replace("{group}", group) if group else words.met))
    start, end = facts.clock("start"), facts.clock("end")
    if start is not None:
        text = words.started.format(start=words.clock(start))
        if end is not None:
            text = words.started_stopped.format(start=words.clock(start), end=words.clock(end))
        lines.append(make.line("start", text, value=start.isoformat("minutes")))
    yield Draft("date", tuple(lines), (*make.leaf("date"), *make.face("start")))
    place = facts.group("place")
    if place is not None and place.text("name"):
        said = [make.line("name", words.met_at.format(name=_inside_a_sentence(place.text("name"))), place)]
        if place.text("room"):
            said.append(make.line("room", words.met_room.format(room=place.text("room")), place))
        said += make.written("how_to_get_there", place)
        yield Draft("place", tuple(said), make.picture("front-door", facts=place))


def task_row(make: Maker, task: KindFacts) -> Draft:
    """What there is to do, who does it, by when, and how it is going."""
    words, status = make.words, task.text("status")
    what = make.written("what", task)
    title = tuple(Line(line.text, line.where, line.fact, is_title=True) for line in what[:1])
    who = make.people("who", words.did if status == "done" else words.will_do, task)
    who = (*who, *make.count("who", words.will_do_counts, task))
    lines = (*title, *what[1:], *who, *make.day("by", words.by_day, task))
    if status:
        lines = (*lines, make.line("status", words.status[status], task, value=status))
    return Draft("tasks", lines, make.picture("tick-box", facts=task), look="task")


def _next_meeting(make: Maker, again: KindFacts) -> Iterator[Draft]:
    """Shown until it is over. A place that is only a name stands in the same row."""
    words, place = make.words, again.group("place")
    start, end = again.clock("start"), again.clock("end")
    times = make.times(again)
    if start is not None and end is not None:
        text = words.from_to.format(start=words.clock(start), end=words.clock(end))
        times = (make.line("start", text, again, value=start.isoformat("minutes")),)
    lines = (*make.day("date", words.meets_again, again), *times)
    days = until(again.day("date"))
    rows = list(place_rows(make, place)) if place is not None else []
    if place is not None and set(place.values) == {"name"} and rows:
        lines = (*lines, *rows.pop(0).lines)
    yield Draft("next_meeting", lines, (*make.leaf("date", again), *make.face("start", again)), days)
    for row in rows:
        yield Draft("next_meeting", row.lines, row.pictures, days)
    if again.day("date") is not None:
        line = make.line(CALENDAR, words.into_calendar, again)
        yield Draft("next_meeting", (line,), make.picture("calendar", "next"), days)
