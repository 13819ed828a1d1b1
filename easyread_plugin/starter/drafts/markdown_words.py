"""The words of a paragraph as Markdown, on one line or several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from .blocks import Drawn, Inline, Text
from .escaping import escaped

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]")
_BLANKS = re.compile(r"[ \t\r\x85\u2028\u2029]+")
_IN_TARGET = str.maketrans({"(": "%28", ")": "%29", "\\": "%5C", "|": "%7C", "*": "%2A", '"': "%22", "`": "%60"})
_PLAIN = Text("")


def markdown_lines(
    parts: Sequence[Inline], *, in_heading: bool = False, in_cell: bool = False, is_plain: bool = False
) -> list[str]:
    """The words as lines of Markdown; pictures are left out. A line that was broken on purpose ends with 2 blanks.

    A heading and a cell of a table are 1 line. `is_plain`: without bold words and links, every sign as a number.
    """
    lines: list[list[Text]] = [[]]
    for part in parts:
        text = Text(" ") if isinstance(part, Drawn) else part
        for at, words in enumerate(_CONTROL.sub("", text.words).split("\n")):
            if at:
                lines.append([])
            lines[-1].append(replace(text, words=_BLANKS.sub(" ", words)))
    written = [line for line in (_line(line, in_heading, is_plain) for line in lines) if line]
    if in_cell:
        return ["<br>".join(written)]
    if in_heading:
        return [" ".join(written)]
    return [f"{line}  " for line in written[:-1]] + written[-1:]


def _line(line: Sequence[Text], in_heading: bool, is_plain: bool) -> str:
    """One line."""
    out = ""
    for text in _joined(_outside(line)):
        words = text.words if out else text.words.lstrip(" ")
        done = escaped(words, at_start=not out and not in_heading, in_heading=in_heading, all_signs=is_plain)
        if text.link and out.endswith("!"):
            out = out[:-1] + "\\!"  # a picture begins like that
        out += done if is_plain else _marked(done, text, in_heading)
    return out.strip(" ")


def _outside(line: Sequence[Text]) -> list[Text]:
    """The pieces of a line; blanks at the ends of what is bold or a link stand outside it."""
    found: list[Text] = []
    for text in line:
        inner = text.words.strip()
        if (text.bold or text.link) and inner != text.words:
            start = len(text.words) - len(text.words.lstrip())
            end = text.words[start + len(inner) :]
            found += [replace(_PLAIN, words=text.words[:start]), replace(text, words=inner), replace(_PLAIN, words=end)]
        else:
            found.append(text)
    return [text for text in found if text.words]


def _joined(line: Sequence[Text]) -> list[Text]:
    """Neighbours that look the same as one."""
    found: list[Text] = []
    for text in line:
        if found and replace(found[-1], words="") == replace(text, words=""):
            found[-1] = replace(text, words=found[-1].words + text.words)
        else:
            found.append(text)
    return found


def _marked(done: str, text: Text, in_heading: bool) -> str:
    """With the marks of what is bold, a link, or set higher or lower."""
    if not done.strip():
        return done
    if text.height:
        done = f"<{text.height}>{done}</{text.height}>"
    if text.bold and not in_heading:
        done = f"**{done}**"
    return f"[{done}]({text.link.translate(_IN_TARGET)})" if text.link else done
