"""Which word of a statement is heard when: times of what is said, carried over to what is written."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from ..language.sayings import without_sounds

_TOKEN = re.compile(r"\S+")


def word_samples(written: str, said: str, heard: Sequence[tuple[int, int, int]] | None) -> tuple[int, ...]:
    """For each word of `written` (split at white space) the sample at which it begins; () when that is not known.

    `heard` are the words of the clip: start, end, sample, in `said` without sounds. Words that are said as one, or
    in other words than they are written, have one and the same sample.
    """
    words = written.split()
    if not heard or not words:
        return ()
    tokens = list(_TOKEN.finditer(without_sounds(said)))
    times = _token_samples([(token.start(), token.end()) for token in tokens], heard)
    found: list[int | None] = [None] * len(words)
    for source, target in _pairs(words, [token[0] for token in tokens]):
        first = next((time for time in times[target.start : target.stop] if time is not None), None)
        for index in range(source.start, source.stop):
            own = times[target.start + index - source.start] if _is_alike(source, target) else first
            found[index] = own
    return _filled(found, min(time for time in times if time is not None)) if any(found) or 0 in found else ()


def _is_alike(source: slice, target: slice) -> bool:
    return int(source.stop - source.start) == int(target.stop - target.start)


def _token_samples(tokens: list[tuple[int, int]], heard: Sequence[tuple[int, int, int]]) -> list[int | None]:
    """The sample of the first word heard inside each token."""
    ordered = sorted((start, sample) for start, _, sample in heard)
    starts = [start for start, _ in ordered]
    times: list[int | None] = []
    for start, end in tokens:
        at = bisect.bisect_left(starts, start)
        times.append(ordered[at][1] if at < len(ordered) and starts[at] < end else None)
    return times


def _pairs(words: list[str], tokens: list[str]) -> list[tuple[slice, slice]]:
    """Runs of words beside the runs of tokens that say them."""
    if words == tokens:
        return [(slice(0, len(words)), slice(0, len(tokens)))]
    pairs = []
    for kind, a, b, c, d in SequenceMatcher(None, words, tokens, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs.append((slice(a, b), slice(c, d)))
        elif kind == "replace":
            # Alike in number only: their times are not each other's, so the run is one.
            pairs += [(slice(a, b), slice(c, d))] if b - a == 1 else _together(words, tokens, a, b, c, d)
    return pairs


def _together(words: list[str], tokens: list[str], a: int, b: int, c: int, d: int) -> list[tuple[slice, slice]]:
    """A run said in other words. As many tokens as words: one each. Else all of them together."""
    if b - a == d - c:
        return [(slice(a, b), slice(c, d))]
    return [(slice(index, index + 1), slice(c, d)) for index in range(a, b)]


def _filled(found: Sequence[int | None], first: int) -> tuple[int, ...]:
    """Every word has a time, none before the one in front of it."""
    filled, last = [], first
    for time in found:
        last = max(last, last if time is None else time)
        filled.append(last)
    return tuple(filled)
