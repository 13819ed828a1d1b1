"""Words with a hyphen, such as "co-production", stay on one line.

The characters stay what they are: copying, searching and speaking see the same hyphen as the author wrote. Only an
element is put around the word, and the style does not break it where there is room for it. A very long word may break,
or a phone could not show it.
"""

from __future__ import annotations

import re

_LONG = 14  # from so many letters on, a word needs more room
_LONGEST = 18
_TAG = re.compile(r"""(<!--.*?-->|<(?:[^<>"']|"[^"]*"|'[^']*')*>)""", re.DOTALL)
_WORD = re.compile(r"(?<![\w&;#./@:\-])[^\W_]+(?:-[^\W_]+)+(?![\w\-./@:]*[\w/@])")
_AS_IT_IS = ("code", "pre", "script", "style", "svg", "textarea", "template", "title", "video", "audio", "button")


def kept_whole(html: str) -> str:
    """The HTML with an element `er-nb`, or `er-nb er-nb--long`, around each word that has a hyphen. Not in code."""
    out: list[str] = []
    outside = ""
    depth = 0
    for number, part in enumerate(_TAG.split(html)):
        if number % 2:
            name = (re.match(r"</?([a-z][a-z0-9]*)", part, re.IGNORECASE) or (None, ""))[1].lower()
            if outside:
                depth += name == outside and not part.startswith("</") and not part.endswith("/>")
                depth -= name == outside and part.startswith("</")
                outside = outside if depth else ""
            elif name in _AS_IT_IS and not part.startswith("</") and not part.endswith("/>"):
                outside, depth = name, 1
            out.append(part)
        else:
            out.append(part if outside else _WORD.sub(_whole, part))
    return "".join(out)


def _whole(word: re.Match[str]) -> str:
    if len(word[0]) > _LONGEST:
        return word[0]
    return f'<span class="er-nb{" er-nb--long" * (len(word[0]) >= _LONG)}">{word[0]}</span>'
