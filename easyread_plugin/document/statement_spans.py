"""Where statements begin and end in a run of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..language.sentences import sentence_spans
from .runs import Run


def statement_spans(run: Run, visible: str) -> list[tuple[int, int]]:
    """The sentences of a run.

    A line break that the author made ends one, unless the next line goes on in small letters. So does code between two
    lines. Raw inline HTML is never cut: sentences that share an element of it stay one.
    """
    breaks, at, depth = [], 0, 0
    joined = list(visible)
    open_at: list[tuple[int, int]] = []
    for token in run.tokens:
        if token.depth:
            if depth == 0:
                open_at.append((at, len(visible)))
            depth = max(0, depth + token.depth)
            if depth == 0:
                open_at[-1] = (open_at[-1][0], at)
        if token.kind == "block":
            breaks.append(at)
        elif token.kind == "whole" and token.visible == "\n":
            after = visible[at + 1 :].lstrip()[:1]
            if not after.islower():
                breaks.append(at)
            # With the line break of the source behind it, it would look like the end of a paragraph.
            joined[at] = " "
        at += len(token.visible)
    words = "".join(joined)
    spans, start = [], 0
    for end in [*breaks, len(words)]:
        spans += [(start + a, start + b) for a, b in sentence_spans(words[start:end])]
        start = end
    return list(_uncut(spans, open_at))


def _uncut(spans: Sequence[tuple[int, int]], whole: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that cut none of the `whole` stretches, in order. One of blanks only goes with the words behind it."""
    number = 0
    open_span: tuple[int, int] | None = None
    for start, end in spans:
        while number < len(whole) and whole[number][0] < end:
            first, last = whole[number]
            if last >= start:
                start, end = min(start, first), max(end, last)
            number += 1
        if open_span is not None and start < open_span[1]:
            open_span = (open_span[0], max(end, open_span[1]))
        else:
            if open_span is not None:
                yield open_span
            open_span = (start, end)
    if open_span is not None:
        yield open_span
