"""Where sentences begin and end in the words of one block.

A stop is looked at with the word before it and the word after it. Nothing else is read, so the time grows with the
length of the text and with nothing else: every pattern here takes what it can and never looks back.
"""

from __future__ import annotations

import re

from .abbreviations import CALENDAR, CLOCK, LEADING, NUMBERING, STARTERS, TITLES, TRAILING
from .late_pattern import late

_CLOSERS = "\"'”’»)\\]}*_\u200e\u200f\u202c\u2069"
_EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\u20e3"

# A stop with what belongs to it, or a blank line. Each part takes all it can, so a long row of stops is read once.
_CANDIDATE = re.compile(
    rf"(?P<stop>[.!?…؟۔]++)(?P<closers>[{_CLOSERS}]*+)(?P<emoji>(?>(?:\s*+[{_EMOJI}]++)*))(?P<space>\s*+)"
    r"|(?P<wide>[。！？]++[」』）]*+)\s*+"
    r"|\n[^\S\n]*+\n\s*+"
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*+\n|\u2029")
_OPENERS = "\"'“‘«([{*_¿¡\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NEXT = re.compile(rf"[{_OPENERS}]*+(?P<word>(?>(?:[^\W_]|['’](?=\w))+))?")
_LAST = re.compile(r"(?:[^\W_]|[.'’&@/:_\-])+\Z")
_SAID = late(
    r"(?:[A-Z]\w*+\s++){1,3}(?:said|says|asked|asks|shouted|replied|answered|added|told|wrote|cried|whispered)\b"
)

# The word before and the word after a stop with no white space, when they are words and not parts of a name.
_SMALL_WORD = late(r"(?:^|[\s“‘\"'(])[^\W\d_]?[a-zß-öø-ÿ’'\-]{2,}\Z")
_NAME_GOES_ON = late(r"\w{1,40}[./@:_]\w")
_REACH = 40
"""How far back the word before a stop is looked for, in characters."""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) offsets of each sentence in the visible text of one block, in order.

    Spans are trimmed of white space, and every character that is not white space is in exactly one of them. A
    single line break is a space; a blank line ends a sentence. Takes time in proportion to the length of `text`.
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for candidate in _CANDIDATE.finditer(text, start):
        after = candidate.end()
        if candidate["stop"] is not None and not _is_end(text, start, candidate):
            continue
        end = candidate.end("emoji") if candidate["stop"] else candidate.end("wide")
        if end < 0:
            end = _without_space(text, start, candidate.start())
        if end > start:
            spans.append((start, end))
            start = after
    end = max(start, len(text.rstrip()))
    if end > start:
        spans.append((start, end))
    return spans


def sentences(text: str) -> list[str]:
    """The sentences themselves."""
    return [text[start:end] for start, end in sentence_spans(text)]


def _without_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _is_end(text: str, start: int, candidate: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` ends with this stop."""
    at, after = candidate.start(), candidate.end()
    stop, closers, space = candidate["stop"], candidate["closers"], candidate["space"]
    if after == len(text) or _BLANK_LINE.search(space):
        return True
    if at == start:  # nothing but the stop so far: ".net", "...and then"
        return False
    if not space and not candidate["emoji"]:
        return _glued(text, at, after, closers)
    following = _NEXT.match(text, after)
    word = (following["word"] or "") if following else ""
    small = word[:1].islower()
    if closers:
        return not small and not (stop[-1] in "!?" and _SAID.match(text, after, after + 60))
    if stop[0] in "!?" or stop[-1] in "!?":
        return True
    if len(stop) > 1 or stop == "…":
        return not small
    return stop != "." or _full_stop(text, start, at, word)


def _full_stop(text: str, start: int, at: int, word: str) -> bool:
    """Whether the single full stop at `at`, with white space after it, ends the sentence; `word` comes next."""
    found = _LAST.search(text, max(start, at - _REACH), at)
    if not found:
        return True
    last = found[0].lstrip("'’")
    low, after = last.lower(), word.lower()
    starter = word[:1].isupper() and after in STARTERS
    if found.start() == start and (last.isdigit() or (len(last) == 1 and last != "I")):
        return False  # "1. Ask first": the number of a list
    if low in LEADING and low not in NUMBERING:
        return False
    if low in TITLES and last[:1].isupper():
        return starter and word != "A"
    if low in NUMBERING:
        return not word[:1].isdigit()
    if low in TRAILING or (len(low) > 2 and low[1] == "." and low.replace(".", "").isalpha()):
        if not word[:1].isupper():
            return not word
        if low in CLOCK or low == "etc":
            return after not in CALENDAR
        return starter
    if len(last) == 1 and last.isalpha() and last.isupper():
        return starter or not word
    return True


def _glued(text: str, at: int, after: int, closers: str) -> bool:
    """Whether a stop without white space after it ends a sentence: "We met.They came." but not "file.Name.md"."""
    if closers or not text[after].isupper() or not text[max(0, at - 1)].isalpha():
        return False
    if text[at] == "." and not _SMALL_WORD.search(text, max(0, at - _REACH), at):
        return False
    rest = text[after + 1 : after + 2]
    return (rest.islower() or (rest.isspace() and text[after] in "IA")) and not _NAME_GOES_ON.match(text, after)
