"""Words as Markdown that shows them as they are: no sign in them means anything."""

from __future__ import annotations

import re

_ALWAYS = re.compile(r"[\\`*\[\]{}<|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|~(?=~)|=(?==)|:(?=[a-z_]+:)")
_START = re.compile(
    r"(?P<hash>#+)|(?P<sign>[-+])(?=\s|$|-)|(?P<number>\d+)(?P<dot>[.)])(?=\s|$)"
    r"|(?P<other>=|:(?=[\s:])|~(?=~)|!(?=!)|\?(?=\?)|/(?=//)|>)"
)
_ASCII = re.compile(r"[!-/:-@\[-`{-~]")
_BACKSLASH = frozenset("\\`*_[]{}")


def _one(sign: str) -> str:
    return f"\\{sign}" if sign in _BACKSLASH else f"&#{ord(sign)};"


def escaped(words: str, *, at_start: bool = False, in_heading: bool = False, all_signs: bool = False) -> str:
    """These words, of one line, as Markdown.

    `at_start`: whether they begin a line, where more signs mean something. `all_signs`: every sign is written as a
    number, which nothing can misread.
    """
    if all_signs:
        return _ASCII.sub(lambda match: f"&#{ord(match[0])};", words)
    if at_start and (match := _START.match(words)):
        head = _start(match)
        return head + escaped(words[match.end() :], in_heading=in_heading)
    done = _ALWAYS.sub(lambda match: _one(match[0]), words)
    return re.sub(r"#(?=#*\s*$)", r"\\#", done) if in_heading else done


def _start(match: re.Match[str]) -> str:
    """The first signs of a line, so that they open no heading, list, quote or rule."""
    if match["hash"]:
        return "\\#" * len(match["hash"])
    if match["number"]:
        return f"{match['number']}\\{match['dot']}"
    return "\\" + match["sign"] if match["sign"] else _one(match["other"])
