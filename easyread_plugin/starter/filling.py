"""Fills in a starter text: `${today}` becomes the day, and a line whose words nobody gave is left out.

In the facts at the top of a page, a value is written so that YAML reads exactly these words. `key: ${phone}` goes when
there is no phone number, and so does a name with nothing left below it. In the words of the page, a paragraph goes when
something that it needs is not there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .quoting import markdown_words, yaml_value

Values = Mapping[str, str | Sequence[str]]
"""What is filled in, by name. Empty: nobody said it."""

_PLACE = re.compile(r"\$\{([a-z0-9_]+)\}")
_ENTRY = re.compile(r"(\s*(?:(?:- )?[\w-]+:|-)) (.*)")
_ONLY_A_NAME = re.compile(r"(\s*)[\w-]+:")


def filled_page(text: str, values: Values) -> str:
    """A starter page with these values. Raises KeyError for a name that is not among them."""
    head, facts, body = text.split("---\n", 2)
    return f"{head}---\n{filled_facts(facts, values)}---\n{filled_words(body, values)}"


def filled_facts(text: str, values: Values) -> str:
    """Lines of YAML with these values."""
    lines = [line for line in (_fact(line, values) for line in text.splitlines()) if line is not None]
    return "".join(f"{line}\n" for line in _without_empty_names(lines))


def filled_words(text: str, values: Values) -> str:
    """Paragraphs of Markdown with these values. A heading with nothing below it goes."""
    parts = [part for part in (_words(part, values) for part in text.rstrip("\n").split("\n\n")) if part is not None]
    following = [*parts[1:], "## the end"]
    kept = [part for part, after in zip(parts, following, strict=True) if not (_is_low(part) and _is_low(after))]
    return "\n\n".join(kept) + "\n"


def _fact(line: str, values: Values) -> str | None:
    names = _PLACE.findall(line)
    if not names:
        return line
    if line.lstrip().startswith("#"):
        return _PLACE.sub(lambda found: _one(values[found[1]]), line)
    if not all(values[name] for name in names):
        return None
    entry = _ENTRY.fullmatch(line)
    assert entry is not None, line
    only = _PLACE.fullmatch(entry[2])
    said = values[only[1]] if only else _PLACE.sub(lambda found: _one(values[found[1]]), entry[2])
    return f"{entry[1]} {yaml_value(said)}"


def _without_empty_names(lines: list[str]) -> list[str]:
    """The lines without those that are a name with a colon and have nothing below it."""
    kept: list[str] = []
    for number, line in enumerate(lines):
        name = _ONLY_A_NAME.fullmatch(line)
        if name is not None:
            below = next((other for other in lines[number + 1 :] if not other.lstrip().startswith("#")), "")
            indent = len(below) - len(below.lstrip())
            if not (indent > len(name[1]) or below.lstrip().startswith("- ")):
                continue
        kept.append(line)
    return kept


def _words(part: str, values: Values) -> str | None:
    if not all(values[name] for name in _PLACE.findall(part)):
        return None
    return _PLACE.sub(lambda found: _in_words(found[1], _one(values[found[1]])), part)


def _is_low(part: str) -> bool:
    return part.startswith("## ") and "\n" not in part


def _in_words(name: str, value: str) -> str:
    """Where a link leads is written as it is."""
    return value if name.endswith("_page") else markdown_words(value)


def _one(value: str | Sequence[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
