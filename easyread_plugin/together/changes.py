"""What changed on a page since people checked it: old and new, statement by statement."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum

from ..document.publishing import Register
from ..values import Value
from .sign_off import Line, LineKind, SignOff, is_same, sealed, with_consent

_PIECE = re.compile(r"\w+|\W")
_ALIKE = 0.45
"""From here on, two sentences are an old and a new form of one; below, one went and another came."""
_MOST_PAIRS = 40_000


class ChangeKind(StrEnum):
    """What became of a line."""

    SAME = "same"
    OTHER = "other"
    """It says or shows something else."""
    NEW = "new"
    GONE = "gone"


class Change(Value):
    """A line then and now."""

    kind: ChangeKind
    old: Line | None
    """What was checked; None for a new line. Own words have no text."""
    new: Line | None
    """What the page says now; None for a line that is gone."""


def changes_of(check: SignOff, said: Iterable[Line], register: Register, today: date) -> tuple[Change, ...]:
    """Every line of the record and of the page, in the order of the page. `said`: what the page says now.

    What people took back is left out on both sides: it is theirs, and no change.
    """
    then = with_consent(check.lines, register, today)
    now = with_consent(said, register, today)
    hashed = [sealed(line, check.salt) for line in now]
    if is_same(then, hashed):
        return tuple(Change(ChangeKind.SAME, line, line) for line in now)
    old_keys, new_keys = [_key(line) for line in then], [_key(line) for line in hashed]
    found: list[Change] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old_keys, new_keys, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [Change(ChangeKind.SAME, then[a + k], now[c + k]) for k in range(b - a)]
        else:
            found += _paired(then[a:b], now[c:d])
    return tuple(found)


def count_of(changes: Iterable[Change]) -> int:
    """How many lines are different."""
    return sum(change.kind is not ChangeKind.SAME for change in changes)


def differing(old: str, new: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Both texts in pieces, each with whether the other text has something else there."""
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    olds: list[tuple[str, bool]] = []
    news: list[tuple[str, bool]] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        olds.append(("".join(before[a:b]), tag != "equal"))
        news.append(("".join(after[c:d]), tag != "equal"))
    return list(_trimmed(olds)), list(_trimmed(news))


def _trimmed(pieces: Iterable[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """The pieces, where no blank counts as different."""
    for words, is_other in pieces:
        start, end = len(words) - len(words.lstrip()), len(words.rstrip())
        if not is_other or start >= end:
            yield from [(words, False)] if words else []
            continue
        for piece in ((words[:start], False), (words[start:end], True), (words[end:], False)):
            if piece[0]:
                yield piece


def _key(line: Line) -> tuple[str, str, str, tuple[str, ...]]:
    who = line.speakers if line.kind is LineKind.OWN_WORDS else ()
    return (line.kind, line.text, line.mark, who)


def _paired(old: Sequence[Line], new: Sequence[Line]) -> Iterator[Change]:
    """The lines of a place that differs, the old form of a line beside its new form."""
    partner = dict(_pairs(old, new))
    at = 0
    for number, line in enumerate(new):
        mate = partner.get(number)
        if mate is None:
            yield Change(ChangeKind.NEW, None, line)
            continue
        for gone in old[at:mate]:
            yield Change(ChangeKind.GONE, gone, None)
        yield Change(ChangeKind.OTHER, old[mate], line)
        at = mate + 1
    for gone in old[at:]:
        yield Change(ChangeKind.GONE, gone, None)


def _pairs(old: Sequence[Line], new: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """(new, old) of lines that are two forms of one; both only ever count up. The best sum of likeness wins."""
    if len(old) * len(new) > _MOST_PAIRS:
        yield from ((k, k) for k in range(min(len(old), len(new))) if old[k].kind is new[k].kind)
        return
    like = [[_likeness(one, other) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for k in reversed(range(len(new))):
            together = like[i][k] + best[i + 1][k + 1] if like[i][k] else 0.0
            best[i][k] = max(best[i + 1][k], best[i][k + 1], together)
    i = k = 0
    while i < len(old) and k < len(new):
        if like[i][k] and best[i][k] == like[i][k] + best[i + 1][k + 1]:
            yield k, i
            i, k = i + 1, k + 1
        elif best[i][k] == best[i + 1][k]:
            i += 1
        else:
            k += 1


def _likeness(old: Line, new: Line) -> float:
    """0 for two lines that have nothing to do with each other."""
    if old.kind is not new.kind:
        return 0.0
    if old.kind in (LineKind.WORDS, LineKind.FACT):
        ratio = difflib.SequenceMatcher(None, old.text, new.text, autojunk=False).ratio()
        return ratio if ratio >= _ALIKE else 0.0
    return 0.75
