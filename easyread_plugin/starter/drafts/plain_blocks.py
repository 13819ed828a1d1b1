"""The blocks of a plain text: paragraphs between empty lines, lists, and a first line that is a title."""

from __future__ import annotations

import re
from itertools import pairwise

from .blocks import Block, Listing, Text, Words

_BULLET = re.compile(r"[ \t]*[-*+•◦▪–·][ \t]+(?=\S)")
_NUMBER = re.compile(r"[ \t]*(\d{1,3})[.)][ \t]+(?=\S)")
_WRAPPED = 55
"""A line at least this long was broken because there was no more room."""
_TITLE_WORDS = 12


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text. `text` has `\\n` line ends."""
    found: list[Block] = []
    paragraphs = [part.split("\n") for part in re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", text.strip("\n")) if part.strip()]
    for lines in paragraphs:
        found += _paragraph(lines)
    first = found[0] if found else None
    if isinstance(first, Words) and len(found) > 1 and _is_title(paragraphs[0]):
        found[0] = Words(first.parts, 1)
    return tuple(found)


def _is_title(lines: list[str]) -> bool:
    words = lines[0].split()
    return len(lines) == 1 and len(words) <= _TITLE_WORDS and not lines[0].rstrip().endswith((".", ",", ":", ";"))


def _paragraph(lines: list[str]) -> list[Block]:
    """A paragraph, a list, or words with a list after them."""
    found: list[Block] = []
    words: list[str] = []
    at = 0
    while at < len(lines):
        kind = _BULLET if _BULLET.match(lines[at]) else _NUMBER if _counts_from_1(lines[at:]) else None
        if kind is None:
            words.append(lines[at])
            at += 1
            continue
        if words:
            found.append(_words(words))
            words = []
        items: list[list[str]] = []
        while at < len(lines) and (match := kind.match(lines[at])):
            items.append([lines[at][match.end() :]])
            at += 1
            while at < len(lines) and lines[at][:1].isspace() and not kind.match(lines[at]):
                items[-1].append(lines[at])
                at += 1
        found.append(Listing(tuple((_words(item),) for item in items), kind is _NUMBER))
    if words:
        found.append(_words(words))
    return found


def _counts_from_1(lines: list[str]) -> bool:
    """Whether these lines begin with a numbered list, whose numbers are those that Markdown would write."""
    numbers: list[int] = []
    for line in lines:
        if match := _NUMBER.match(line):
            numbers.append(int(match[1]))
        elif not line[:1].isspace():
            break
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _words(lines: list[str]) -> Words:
    text = lines[0].strip()
    for before, line in pairwise(lines):
        text += (" " if len(before.rstrip()) >= _WRAPPED else "\n") + line.strip()
    return Words((Text(text),))
