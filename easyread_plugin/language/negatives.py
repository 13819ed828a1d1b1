"""Words that say no, and sentences that say it twice."""

from __future__ import annotations

import re
from itertools import pairwise

from ..values import Value
from .late_pattern import late

_NEGATIVE = late(
    r"(?<![\w’'-])(?:not|cannot|never|no(?!\.|\s+\d|\s+longer\s+than)|nobody|no\s+one|none|nothing|nowhere|neither|nor"
    r"|without|hardly|scarcely|barely|unless|[a-z]{2,6}n[’']t)(?![\w-])",
    re.IGNORECASE,
)
_NOT_UN = late(
    r"(?<![\w’'-])(?:not|n[’']t|never|cannot)\s+(?:\w+ly\s+)?"
    r"(?P<un>un(?!til\b|der|i(?:t|on|que|vers|form)|cle|less\b)[a-z]{4,}|(?:im|ir|il)(?:possible|legal|relevant|regular|polite|patient|"
    r"perfect|mature|moral|responsible|rational|logical)|disagree\w*|dislike\w*|without)(?!\w)",
    re.IGNORECASE,
)
_CLAUSE_ENDS = late(r"[.!?;:—–()]|,|\b(?:but|and|so|because|or)\b", re.IGNORECASE)
_TOGETHER = late(
    r"neither\b.*\bnor\b|no(?:t)?\b.*\bnor\b|whether or not|or not\b|not only\b", re.IGNORECASE | re.DOTALL
)
_SAME = late(r"no\s+no\b|nothing (?:but|else)\b", re.IGNORECASE)


CLUES = frozenset(
    "not cannot never no nobody none nothing nowhere neither nor without hardly scarcely barely unless t".split()
)
"""A text without any of these says no "not". As `tokens.clues` gives them: "t" is the end of "don't"."""


class Negative(Value):
    """One word that says no."""

    start: int
    """Offset of its first character, 0-based, in code points."""
    end: int
    """Offset after its last character."""


def negatives(text: str) -> list[Negative]:
    """Every word of a text that says no, such as "not", "nobody", "don't"; in order. The answer "No." is none."""
    found = []
    for match in _NEGATIVE.finditer(text):
        if match[0].lower() == "no" and not re.match(r"\s+\w", text[match.end() : match.end() + 3]):
            continue
        found.append(Negative(*match.span()))
    return found


def double_negatives(text: str) -> list[tuple[int, int]]:
    """(start, end) from the first to the last of two negatives in one clause: "not without", "not uncommon"."""
    spans = []
    said = negatives(text)
    for one, other in pairwise(said):
        between = text[one.end : other.start]
        whole = text[one.start : other.end]
        if not _CLAUSE_ENDS.search(between) and not _TOGETHER.match(whole) and not _SAME.match(whole):
            spans.append((one.start, other.end))
    for match in _NOT_UN.finditer(text):
        if not any(start <= match.start() < end for start, end in spans):
            spans.append(match.span())
    return sorted(spans)
