"""An easy-read form with pictures, to print: what may be shown, where, with which name, until when.

No box is ever ticked before the person has the pen: a tick that somebody else made is no yes. What the person said last
time stands beside the boxes.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from html import escape
from importlib.resources import files

from msgspec import field

from ..document.people import Channel, Person, Use
from ..values import Value
from .form_wording import FormWording, Lines, form_wording_for
from .private import PrivateRecord
from .register import last_day

ReadPicture = Callable[[str], bytes]
"""The name of a picture that comes with easyread, such as `talk` → its bytes, as SVG."""

_USES = {
    Use.WORDS: "talk",
    Use.PHOTO: "photo-consent",
    Use.VOICE: "recording",
    Use.STORY: "story-on-stage",
    Use.NAME: "name-badge",
    Use.HISTORY: "history",
}
_SIGNS = {
    "yes": '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 13l6 6L21 5"/></svg>',
    "no": '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19"/></svg>',
}
"""Drawn beside the words, so that the two boxes are told apart without reading."""
_PLACES = {Channel.WEBSITE: "make-website", Channel.PAPER: "print", Channel.FEED: "search"}


class Contact(Value):
    """Whom to tell. What is empty is left out."""

    name: str = ""
    when: str = ""
    phone: str = ""
    email: str = ""
    address: tuple[str, ...] = ()


class FormFacts(Value):
    """What is filled in. A form for nobody in particular has a group, a day and no person."""

    group: str
    today: date
    contact: Contact = field(default_factory=Contact)
    id: str = ""
    person: Person | None = None
    """What the register says of them; None for somebody new."""
    record: PrivateRecord | None = None
    language: str = "en-GB"


def consent_form(facts: FormFacts, read_picture: ReadPicture) -> str:
    """The form as one HTML file that needs no other file."""
    words = form_wording_for(facts.language)
    body = "\n".join(_Writer(facts, words, read_picture).body())
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(words.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{escape(words.title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n<main>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )


@cache
def _style() -> str:
    return (files(__package__) / "consent_form.css").read_text(encoding="utf-8")


class _Writer:
    """Writes the parts of one form, in order."""

    def __init__(self, facts: FormFacts, words: FormWording, read_picture: ReadPicture) -> None:
        self._facts, self._words, self._read = facts, words, read_picture
        group = facts.group or words.group
        self._filled = {"group": group, "name": facts.contact.name or words.person}

    def body(self) -> Iterator[str]:
        w, facts = self._words, self._facts
        id = f'<p class="id">{escape(f"{w.form_for} {facts.id}")}</p>' if facts.id else ""
        yield f'<header><p class="group">{escape(facts.group)}</p><h1>{escape(w.title)}</h1>{id}</header>'
        yield from self._part(
            w.about,
            self._row("our-group", w.about_us),
            self._row("question", w.about_form),
            self._row("time", w.take_time),
            self._row("make-website", w.internet),
            self._row("say-no", w.say_no),
            self._line(w.my_name, facts.record.full_name if facts.record else ""),
        )
        uses = (self._asked(_USES[use], w.use[use], self._said_use(use)) for use in w.use)
        yield from self._part(w.uses, self._help(w.uses_help), *uses, is_new_page=True)
        places = (self._asked(_PLACES[place], w.place[place], self._said_place(place)) for place in w.place)
        yield from self._part(w.places, self._help(w.places_help), *places)
        names = [self._box(text, said=self._was_named(how)) for how, text in w.named.items()]
        shown = facts.person.shown_as if facts.person else ""
        hint = f'<p class="said">{escape(w.last_time)} {escape(shown)}</p>' if shown else ""
        named = self._group("name-badge", ''.join(names), self._line(w.write_here) + hint)
        yield from self._part(w.naming, self._help(w.naming_help), named)
        year = w.year.format(since=w.day_of(facts.today), until=w.day_of(last_day(facts.today)))
        boxes = self._box(year, said=self._until()) + self._box(w.other_day, is_open=True)
        yield from self._part(
            w.how_long,
            self._row("start-to-end", w.how_long_words),
            self._group("calendar", boxes),
            self._row("time", w.then),
        )
        yield from self._part(
            w.change,
            self._row("change-my-mind", w.change_words),
            self._row("phone-call", w.change_how, self._contact()),
            self._row("withdraw-picture", w.change_done),
            self._row("same-people", w.change_copies),
            self._row("book", w.copy),
        )
        yield from self._part(
            w.only_you, self._row("only-one", w.only_you_words), self._row("support-worker-beside", w.helpers)
        )
        ways = "".join(self._box(way) for way in w.ways) + self._box(w.other_way, is_open=True)
        explained = self._line(w.explained_by) + self._help(w.how)
        yield from self._part(w.explained, self._group("read-together", explained + ways))
        space = f'<div class="space"><span>{escape(w.sign_here)}</span></div>'
        yield from self._part(
            w.sign,
            self._row("consent", w.sign_words),
            f'<div class="whole">{space}{self._line(w.day)}{self._line(w.saw)}</div>',
        )

    def _part(self, heading: str, *rows: str, is_new_page: bool = False) -> Iterator[str]:
        """A heading and its rows. The heading never stands alone at the foot of a sheet."""
        first, *others = rows
        yield f'<section{" class=new" if is_new_page else ""}>'
        helps = [first] if first.startswith('<p class="help"') else []
        together = [*helps, *([others.pop(0)] if helps and others else [first])]
        yield f'<div class="whole"><h2>{escape(heading)}</h2>{"".join(together)}</div>'
        yield from others
        yield "</section>"

    def _row(self, picture: str, lines: Lines, more: str = "") -> str:
        return f'<div class="row">{self._picture(picture)}<div>{self._lines(lines)}{more}</div></div>'

    def _asked(self, picture: str, lines: Lines, said: str) -> str:
        """A row with a question: a box for yes and one for no."""
        answers = f"{self._box(self._words.yes, 'yes')}{self._box(self._words.no, 'no')}"
        words = f"<div>{self._lines(lines, has_head=True)}{said}</div>"
        return f'<div class="row asked">{self._picture(picture)}{words}<div class="answers">{answers}</div></div>'

    def _group(self, picture: str, inner: str, below: str = "") -> str:
        return f'<div class="row">{self._picture(picture)}<div class="boxes">{inner}{below}</div></div>'

    def _lines(self, lines: Lines, *, has_head: bool = False) -> str:
        said = [escape(line.format_map(self._filled)) for line in lines]
        head = f'<p class="head">{said[0]}</p>' if has_head else ""
        return head + "".join(f"<p>{line}</p>" for line in said[1 if has_head else 0 :])

    def _box(self, text: str, kind: str = "", *, said: str = "", is_open: bool = False) -> str:
        sign = _SIGNS.get(kind, "")
        line = '<i class="write"></i>' if is_open else ""
        return f'<p class="box {kind}"><b></b>{sign}<span>{escape(text)}{said}</span>{line}</p>'

    def _line(self, label: str, value: str = "") -> str:
        return f'<p class="line"><span>{escape(label)}</span><i class="write">{escape(value)}</i></p>'

    def _help(self, text: str) -> str:
        return f'<p class="help">{escape(text)}</p>'

    def _picture(self, name: str) -> str:
        data = base64.b64encode(self._read(name)).decode("ascii")
        return f'<img src="data:image/svg+xml;base64,{data}" alt="">'

    def _contact(self) -> str:
        w, contact = self._words, self._facts.contact
        lines: list[str] = [contact.when] if contact.when else []
        lines += [f"{label} {value}" for label, value in ((w.phone, contact.phone), (w.email, contact.email)) if value]
        lines += [f"{w.address} {', '.join(contact.address)}"] if contact.address else []
        if not lines:
            return "".join(self._line(label) for label in (w.phone, w.email))
        return "".join(f'<p class="contact">{escape(line)}</p>' for line in lines)

    # What they said last time

    def _said_use(self, use: Use) -> str:
        person = self._facts.person
        return self._said([self._words.agreed]) if person is not None and use in person.agreed else ""

    def _said_place(self, place: Channel) -> str:
        person = self._facts.person
        return self._said([self._words.agreed]) if person is not None and place in person.where else ""

    def _was_named(self, how: object) -> str:
        record = self._facts.record
        return self._said([self._words.agreed]) if record is not None and record.how_named is how else ""

    def _until(self) -> str:
        person = self._facts.person
        return self._said([self._words.day_of(person.until)]) if person is not None else ""

    def _said(self, said: Iterable[str]) -> str:
        return f'<span class="said">{escape(self._words.last_time)} {escape(", ".join(said))}</span>'
