"""Which line (or word) of one text is which of another, in linear time, and "unknown" where it is not sure."""

from __future__ import annotations

import bisect
import difflib
from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple

# Up to this many pairs difflib is exact and fast; beyond, only items that occur once in both are trusted.
_SMALL = 40_000


class Block(NamedTuple):
    """`old[old_start:old_end]` has become `new[new_start:new_end]`; the same items when `is_same`."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    is_same: bool


def align(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Block]:
    """Blocks in order that cover both sequences.

    Equal ends are taken first, then items that occur once on both sides (as patience diff does), so that a page of
    thousands of equal lines costs no more than its length.
    """
    blocks: list[Block] = []
    pending = [(0, len(old), 0, len(new))]
    while pending:
        lo, hi, nlo, nhi = pending.pop()
        start = 0
        while lo + start < hi and nlo + start < nhi and old[lo + start] == new[nlo + start]:
            start += 1
        if start:
            blocks.append(Block(lo, lo + start, nlo, nlo + start, True))
            lo, nlo = lo + start, nlo + start
        end = 0
        while hi - end > lo and nhi - end > nlo and old[hi - end - 1] == new[nhi - end - 1]:
            end += 1
        if end:
            blocks.append(Block(hi - end, hi, nhi - end, nhi, True))
            hi, nhi = hi - end, nhi - end
        if lo == hi or nlo == nhi:
            if lo != hi or nlo != nhi:
                blocks.append(Block(lo, hi, nlo, nhi, False))
        elif (hi - lo) * (nhi - nlo) <= _SMALL:
            matcher = difflib.SequenceMatcher(None, old[lo:hi], new[nlo:nhi], autojunk=False)
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                blocks.append(Block(lo + i1, lo + i2, nlo + j1, nlo + j2, tag == "equal"))
        else:
            anchors = _anchors(old, new, lo, hi, nlo, nhi)
            if not anchors:
                blocks.append(Block(lo, hi, nlo, nhi, False))
                continue
            at, nat = lo, nlo
            for i, j in anchors:
                pending.append((at, i, nat, j))
                blocks.append(Block(i, i + 1, j, j + 1, True))
                at, nat = i + 1, j + 1
            pending.append((at, hi, nat, nhi))
    return sorted(blocks)


def certain(old: Sequence[Hashable], new: Sequence[Hashable]) -> dict[int, int]:
    """Number in `new` → number in `old`, only where it cannot be any other.

    Where equal items could be paired in several ways, reading forwards and reading backwards give different pairs, and
    neither is claimed.
    """
    forwards = _pairs(align(old, new))
    if len(forwards) == len(old) == len(new):
        return forwards
    backwards = _pairs(align(old[::-1], new[::-1]))
    last_old, last_new = len(old) - 1, len(new) - 1
    return {j: i for j, i in forwards.items() if backwards.get(last_new - j) == last_old - i}


def _pairs(blocks: list[Block]) -> dict[int, int]:
    return {
        block.new_start + k: block.old_start + k
        for block in blocks
        if block.is_same
        for k in range(block.new_end - block.new_start)
    }


def _anchors(
    old: Sequence[Hashable], new: Sequence[Hashable], lo: int, hi: int, nlo: int, nhi: int
) -> list[tuple[int, int]]:
    """The longest rising run of items that occur exactly once on both sides."""
    count_old, count_new = Counter(old[lo:hi]), Counter(new[nlo:nhi])
    place = {new[j]: j for j in range(nlo, nhi) if count_new[new[j]] == 1}
    pairs = [(i, place[old[i]]) for i in range(lo, hi) if count_old[old[i]] == 1 and old[i] in place]
    return _longest_rising(pairs)


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence whose second parts rise (patience sorting)."""
    tails: list[int] = []
    tail_at: list[int] = []
    before: list[int] = []
    for at, (_, j) in enumerate(pairs):
        pile = bisect.bisect_left(tails, j)
        before.append(tail_at[pile - 1] if pile else -1)
        if pile == len(tails):
            tails.append(j)
            tail_at.append(at)
        else:
            tails[pile], tail_at[pile] = j, at
    run: list[tuple[int, int]] = []
    at = tail_at[-1] if tail_at else -1
    while at >= 0:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]
