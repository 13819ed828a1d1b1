"""Styles and scripts of ours without what only we read: comments and indents. Readers wait for neither."""

from __future__ import annotations

import re

# What stands in quotes, and an address without quotes, is one piece: nothing in it is a comment or a blank.
_STYLE_PIECE = re.compile(
    r"""(?P<kept>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\burl\(\s*[^"'\s)][^)]*\)|\\(?:[0-9a-f]{1,6}\s?|.))"""
    r"""|(?P<between>(?:\s|/\*.*?\*/)+)""",
    re.DOTALL | re.IGNORECASE,
)
# A blank before `:` can be a word of its own in a selector (`.a :hover`), and one round `+` in a sum.
_OPEN_BEFORE = frozenset("{};:,(")
_OPEN_AFTER = frozenset("{};,)")

_BLOCK_COMMENT = re.compile(r"^[ ]*/\*.*?\*/\n", re.DOTALL | re.MULTILINE)
_LINE_COMMENT = re.compile(r"(?:^|(?<=\s))// .*$", re.MULTILINE)
_INDENT = re.compile(r"^\s+|[ ]+$", re.MULTILINE)


def lean_style(source: str) -> str:
    """A style sheet that browsers read as the same rules, without its comments and the blanks that say nothing."""
    made: list[str] = []
    at = kept_to = 0
    for piece in _STYLE_PIECE.finditer(source):
        made.append(source[at : piece.start()])
        at = piece.end()
        if piece["kept"] is not None:
            made.append(piece["kept"])
            kept_to = at
            continue
        before = "x" if piece.start() == kept_to > 0 else source[max(piece.start() - 1, 0) : piece.start()]
        after = source[at : at + 1]
        if not before or not after or before in _OPEN_BEFORE or after in _OPEN_AFTER:
            continue
        # A comment alone parts two words without being a blank.
        is_blank = re.search(r"\s", re.sub(r"/\*.*?\*/", "", piece["between"], flags=re.DOTALL)) is not None
        made.append(" " if is_blank else "/**/")
    made.append(source[at:])
    return "".join(made)


def lean_script(source: str) -> str:
    """A script without its comments and indents. For our own scripts, which keep to what follows.

    No string has `//` and a blank in it, and none goes over several lines. A comment of several lines has these alone.
    """
    return _INDENT.sub("", _LINE_COMMENT.sub("", _BLOCK_COMMENT.sub("", source))).strip()
