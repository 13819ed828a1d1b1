"""What a page says, as a group checked it; and whether the page still says it.

A sign-off is bound to the words, pictures, descriptions, meanings and facts that a reader meets, and not to the file.
So a changed letter lapses it, and a changed tag, blank or comment does not. It is a record, not a proof: whoever can
write the file can write another one. Its hash only tells a change by hand from a real check.

Two things are kept apart from the rest, because people can change their mind:

- **Own words are kept as a salted hash and the id of the person, never as text.** A record that held the words would
  hold them still after the person took them back, in a file that is committed and perhaps public. The hash is enough
  to see one changed letter. Short words can be guessed from a hash, so `forget` takes the hash out as well.
- **Everything that goes with a person carries their id.** Before record and page are compared, what is of a person who
  does not agree today is left out on both sides. So a withdrawal does not lapse a group's afternoon. The page says
  that something was taken out.

Who is named below own words is the person's own choice and no part of this; a role ("A member") is.
`made_with` and `agreed_for_web` are no part of it either: they tell of the check itself, and come after it.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum

from msgspec.structs import replace

from ..document.checking import NOT_CHECKED, Checked, CheckState
from ..document.publishing import Channel, Register, Use
from ..values import Value


class LineKind(StrEnum):
    """What one line of a record is. Headings, lists and paragraphs are all words: a tag is no word."""

    TITLE = "title"
    DESCRIPTION = "description"
    WORDS = "words"
    PICTURE = "picture"
    OWN_WORDS = "own_words"
    MEANING = "meaning"
    FACT = "fact"


class Line(Value):
    """One thing that a page says or shows."""

    kind: LineKind
    text: str
    """The words; what a picture is described with; empty for own words in a record."""
    mark: str = ""
    """For a picture, what its original's bytes are known by. For own words in a record, their hash."""
    speakers: tuple[str, ...] = ()
    """Ids. Own words go when any of them takes back; a picture beside own words only, when all of them do."""
    seen: tuple[str, ...] = ()
    """The ids of the people in a picture. It goes when any of them takes back."""
    named: tuple[str, ...] = ()
    """The ids of the people whose names stand in words, as `{name}`. They go when any of them wants no name."""
    file: str = ""
    """Where the picture lay, for people to read. A picture may move: its bytes count."""


class SignOff(Value):
    """One check of one page, by people, on a day."""

    by: tuple[str, ...]
    """Who checked it: the name of a group, or `@id`."""
    on: date
    people: int
    """How many people checked it; 0 when nobody said."""
    note: str
    salt: str
    """Mixed into the hash of own words, so that the same words have another hash in each record."""
    lines: tuple[Line, ...]
    """With own words sealed."""
    taken_out: int = 0
    """How many lines were taken out of the record, because a person took them back."""


def sign_off(uri: str, lines: Iterable[Line], by: tuple[str, ...], on: date, people: int, note: str) -> SignOff:
    """A check of these lines. The same check made twice is the same record."""
    salt = _hash("salt", uri, on.isoformat(), *by)[:16]
    return SignOff(by, on, people, note, salt, tuple(sealed(line, salt) for line in lines))


def sealed(line: Line, salt: str) -> Line:
    """The line without the text of own words."""
    if line.kind is not LineKind.OWN_WORDS or line.mark:
        return line
    return replace(line, text="", mark=_hash("own words", salt, _plain(line.text)))


def state_of(checks: Iterable[SignOff], lines: Iterable[Line], register: Register, today: date) -> Checked:
    """What may be said of a page with these checks that says these lines today. The newest check counts."""
    newest = newest_of(checks, today)
    if newest is None:
        return NOT_CHECKED
    then = with_consent(newest.lines, register, today)
    now = with_consent((sealed(line, newest.salt) for line in lines), register, today)
    state = CheckState.CHECKED if is_same(then, now) else CheckState.CHANGED
    is_less = bool(newest.taken_out) or len(then) < len(newest.lines)
    return Checked(state, newest.by, newest.people, newest.on, is_less)


def newest_of(checks: Iterable[SignOff], today: date) -> SignOff | None:
    """The check that counts: of the latest day up to today, and of those the last in the record."""
    newest = None
    for check in checks:
        if check.on <= today and (newest is None or check.on >= newest.on):
            newest = check
    return newest


def with_consent(lines: Iterable[Line], register: Register, today: date) -> tuple[Line, ...]:
    """The lines without those of people who do not agree to them on this day."""

    def agrees(person: str, use: Use) -> bool:
        known = register.find(person)
        return known is not None and known.agrees(use, Channel.WEBSITE, today)

    return tuple(line for line in lines if _stays(line, agrees))


def is_same(then: Iterable[Line], now: Iterable[Line]) -> bool:
    """Whether a page that says these lines says what was checked. Own words must be sealed on both sides."""
    return _said(then) == _said(now)


def forget(check: SignOff, person: str) -> SignOff:
    """The check without anything of this person: their id, the hash of what they said, pictures of them."""

    def stays(line: Line) -> bool:
        return _stays(line, lambda other, use: other != person)

    kept = tuple(
        replace(line, speakers=tuple(other for other in line.speakers if other != person))
        for line in check.lines
        if stays(line)
    )
    by = tuple(name for name in check.by if name != f"@{person}")
    return replace(check, by=by, lines=kept, taken_out=check.taken_out + len(check.lines) - len(kept))


def hash_of(check: SignOff) -> str:
    """What the record is known by: another one for any change in it."""
    lines = [
        [line.kind.value, line.text, line.mark, line.speakers, line.seen, line.named, line.file] for line in check.lines
    ]
    parts = [check.by, check.on.isoformat(), check.people, check.note, check.salt, check.taken_out, lines]
    return _hash("sign-off", json.dumps(parts, ensure_ascii=True))


def mark_of(content: str) -> str:
    """What a picture is known by in a record, from the SHA-256 of its bytes."""
    return content[:32]


def _stays(line: Line, agrees: Callable[[str, Use], bool]) -> bool:
    """Whether nobody who took back takes this line along."""
    if not all(agrees(person, Use.PHOTO) for person in line.seen):
        return False
    if not all(agrees(person, Use.NAME) for person in line.named):
        return False
    if not line.speakers:
        return True
    words = [agrees(person, Use.WORDS) for person in line.speakers]
    return all(words) if line.kind is LineKind.OWN_WORDS else any(words)


def _said(lines: Iterable[Line]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """What is compared. Words that follow each other are one text: where a sentence or a paragraph ends is no word."""
    said: list[tuple[str, str, str, tuple[str, ...]]] = []
    for line in lines:
        text = _plain(line.text)
        # Whose words they are is part of what the page says; whom a picture goes with is not.
        who = line.speakers if line.kind is LineKind.OWN_WORDS else ()
        if said and line.kind is LineKind.WORDS and said[-1][0] == LineKind.WORDS:
            said[-1] = (LineKind.WORDS, f"{said[-1][1]} {text}", "", ())
        else:
            said.append((line.kind, text, line.mark, who))
    return said


def _plain(text: str) -> str:
    """The same letters, however they are stored, with single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]
